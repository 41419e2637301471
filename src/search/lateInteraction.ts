import type { Embedder } from '../model/embedder.js';
import { isTokenEmbedder, type TokenVectors } from '../model/embeddings/tokenEmbedder.js';
import type { Hit } from './ranking.js';

/** A text to compare with a question, and what was said right before and after it. */
export interface ComparedText {
  text: string;
  beside: readonly string[];
}

/** What a match beside a text is worth: an answer often stands next to what it answers. */
const besideWeight = 0.7;

/**
 * The built-in cross encoder: each word of the question is compared with every word of a text, and
 * the best match of each counts, rare words more. Needs the local model; undefined without it, or
 * while it is busy.
 */
export async function lateInteraction(
  embedder: Embedder | null,
  question: string,
  texts: ReadonlyMap<string, ComparedText>,
): Promise<Hit[] | undefined> {
  if (!isTokenEmbedder(embedder)) return undefined;
  const wanted = new Set([...texts.values()].flatMap(({ text, beside }) => [text, ...beside]));
  try {
    const [asked, ...all] = await Promise.all([
      embedder.embedTokens(question, 'query'),
      ...[...wanted].map((text) => embedder.embedTokens(text, 'passage')),
    ]);
    if (!asked) return undefined;
    const said = new Map([...wanted].map((text, index) => [text, all[index]]));
    return compare(asked, said, texts);
  } catch {
    return undefined;
  }
}

/**
 * Vectors of this model all point into one direction, so that everything looks alike: what they
 * have in common is taken away first.
 */
function compare(
  asked: TokenVectors,
  said: ReadonlyMap<string, TokenVectors | undefined>,
  texts: ReadonlyMap<string, ComparedText>,
): Hit[] {
  const own = [...texts.values()].flatMap(({ text }) => said.get(text) ?? []);
  const common = meanOf(own.flatMap(({ vectors }) => vectors));
  const question = asked.vectors.map((vector) => centred(vector, common));
  const weights = raritiesOf(asked, own);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  // How well each word of the question is matched, by text.
  const matches = new Map<string, number[]>();
  for (const [text, tokens] of said) {
    const words = (tokens?.vectors ?? []).map((vector) => centred(vector, common));
    matches.set(
      text,
      question.map((word) => bestMatch(word, words)),
    );
  }
  return [...texts].map(([uuid, { text, beside }]) => {
    const score = weights.reduce((sum, weight, at) => {
      const near = beside.map((other) => besideWeight * (matches.get(other)?.[at] ?? -1));
      return sum + weight * Math.max(matches.get(text)?.[at] ?? -1, ...near);
    }, 0);
    return { uuid, score: score / total };
  });
}

/** A word that few of the texts have tells more than one that all have. */
function raritiesOf(asked: TokenVectors, said: readonly TokenVectors[]): number[] {
  const sets = said.map(({ tokens }) => new Set(tokens));
  return asked.tokens.map((token) =>
    Math.log(1 + said.length / (1 + sets.filter((tokens) => tokens.has(token)).length)),
  );
}

function bestMatch(word: Float32Array, words: readonly Float32Array[]): number {
  let best = -1;
  for (const other of words) best = Math.max(best, dot(word, other));
  return best;
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) {
    for (let index = 0; index < mean.length; index += 1) {
      mean[index] = (mean[index] ?? 0) + (vector[index] ?? 0) / vectors.length;
    }
  }
  return mean;
}

function centred(vector: Float32Array, common: Float32Array): Float32Array {
  const moved = vector.map((value, index) => value - (common[index] ?? 0));
  const length = Math.sqrt(dot(moved, moved)) || 1;
  return moved.map((value) => value / length);
}

function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) {
    sum += (left[index] ?? 0) * (right[index] ?? 0);
  }
  return sum;
}
