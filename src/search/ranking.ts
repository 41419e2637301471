/** Something a search has found, with how well it fits. */
export interface Hit {
  uuid: string;
  score: number;
  /** From 0 to 1, where question and text were read together. */
  relevance?: number;
}

/**
 * Gives each hit a relevance from 0 to 1: its score where all scores are in that range, else where
 * it lies on the logistic curve, as the models of this kind are trained.
 */
export function withRelevance(hits: readonly Hit[]): Hit[] {
  const isScaled = hits.every(({ score }) => score >= 0 && score <= 1);
  const relevanceOf = (score: number) => (isScaled ? score : 1 / (1 + Math.exp(-score)));
  return hits.map((hit) => ({ ...hit, relevance: relevanceOf(hit.score) }));
}

/** Ranks weigh 1 / (k + rank): k = 60 keeps the first of one list from outweighing everything. */
const rrfConstant = 60;

/** Scales scores to 0…1, so that lists of different measures can be added. */
function minMax(hits: readonly Hit[]): Map<string, number> {
  const scores = hits.map(({ score }) => score);
  const low = Math.min(...scores);
  const range = Math.max(...scores) - low;
  return new Map(hits.map(({ uuid, score }) => [uuid, range === 0 ? 1 : (score - low) / range]));
}

/**
 * Adds lists by scaled score, each with the same weight. Better than by rank when the lists are
 * not equally good, as words and meaning are not.
 */
export function fuseByScore(lists: readonly (readonly Hit[])[]): Hit[] {
  const filled = lists.filter((hits) => hits.length > 0);
  return addUp(filled.map(minMax), (score) => score / Math.max(1, filled.length));
}

/** Reciprocal rank fusion. */
export function fuseByRank(lists: readonly (readonly Hit[])[]): Hit[] {
  const ranks = lists.map(
    (hits) => new Map(hits.map(({ uuid }, index) => [uuid, 1 / (rrfConstant + index + 1)])),
  );
  return addUp(ranks, (score) => score);
}

function addUp(
  lists: readonly ReadonlyMap<string, number>[],
  finish: (score: number) => number,
): Hit[] {
  const sums = new Map<string, number>();
  for (const list of lists) {
    for (const [uuid, score] of list) sums.set(uuid, (sums.get(uuid) ?? 0) + score);
  }
  return sortHits([...sums].map(([uuid, score]) => ({ uuid, score: finish(score) })));
}

/** Best first; equal ones by uuid, so that pages do not flicker. */
export const sortHits = (hits: Hit[]): Hit[] =>
  hits.sort((left, right) => right.score - left.score || (left.uuid < right.uuid ? -1 : 1));

/**
 * Maximal marginal relevance, greedily: each next hit is the one that fits best and repeats least
 * of what was chosen. `lambda` 1 is relevance alone, 0 is variety alone.
 */
export function diversify(
  hits: readonly Hit[],
  vectors: ReadonlyMap<string, readonly number[]>,
  lambda: number,
  count: number,
): Hit[] {
  const relevance = minMax(hits);
  const left = hits.map((hit) => ({ ...hit, repeats: 0 }));
  const chosen: Hit[] = [];
  while (left.length > 0 && chosen.length < count) {
    let best = 0;
    let bestScore = -Infinity;
    left.forEach(({ uuid, repeats }, index) => {
      const score = lambda * (relevance.get(uuid) ?? 0) - (1 - lambda) * repeats;
      if (score > bestScore) [best, bestScore] = [index, score];
    });
    const [next] = left.splice(best, 1);
    if (!next) break;
    chosen.push({ uuid: next.uuid, score: bestScore });
    // Only the newest of the chosen can be a nearer repetition than those before.
    for (const hit of left) hit.repeats = Math.max(hit.repeats, similarity(vectors, hit, next));
  }
  return chosen;
}

/** Cosine: not every model's vectors have length 1. Without vectors nothing repeats anything. */
function similarity(
  vectors: ReadonlyMap<string, readonly number[]>,
  left: Hit,
  right: Hit,
): number {
  const a = vectors.get(left.uuid);
  const b = vectors.get(right.uuid);
  if (!a || !b) return 0;
  let [dot, lengthA, lengthB] = [0, 0, 0];
  for (let index = 0; index < a.length; index += 1) {
    const [one, other] = [a[index] ?? 0, b[index] ?? 0];
    dot += one * other;
    lengthA += one * one;
    lengthB += other * other;
  }
  return dot / (Math.sqrt(lengthA * lengthB) || 1);
}
