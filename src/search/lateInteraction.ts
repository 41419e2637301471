import type { Embedder } from '../model/embedder.js';
import { isTokenEmbedder, type TokenVectors } from '../model/embeddings/tokenEmbedder.js';
import type { Hit } from './ranking.js';

/**
 * The built-in cross encoder: each word of the question is compared with every word of a text, and
 * the best match of each counts, rare words more. Needs the local model; undefined without it, or
 * while it is busy.
 */
export async function lateInteraction(
  embedder: Embedder | null,
  question: string,
  texts: ReadonlyMap<string, string>,
): Promise<Hit[] | undefined> {
  if (!isTokenEmbedder(embedder)) return undefined;
  try {
    const uuids = [...texts.keys()];
    const [asked, ...said] = await Promise.all([
      embedder.embedTokens(question, 'query'),
      ...[...texts.values()].map((text) => embedder.embedTokens(text, 'passage')),
    ]);
    if (!asked) return undefined;
    const scores = compare(asked, said);
    return uuids.map((uuid, index) => ({ uuid, score: scores[index] ?? 0 }));
  } catch {
    return undefined;
  }
}

/**
 * Vectors of this model all point into one direction, so that everything looks alike: what they
 * have in common is taken away first.
 */
function compare(asked: TokenVectors, said: readonly TokenVectors[]): number[] {
  const common = meanOf(said.flatMap(({ vectors }) => vectors));
  const question = asked.vectors.map((vector) => centred(vector, common));
  const weights = asked.tokens.map((token) => rarity(token, said));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return said.map(({ vectors }) => {
    const words = vectors.map((vector) => centred(vector, common));
    const best = question.map((word) => Math.max(-1, ...words.map((other) => dot(word, other))));
    return best.reduce((sum, score, index) => sum + score * (weights[index] ?? 0), 0) / total;
  });
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

/** A word that few of the texts have tells more than one that all have. */
const rarity = (token: string, said: readonly TokenVectors[]): number =>
  Math.log(1 + said.length / (1 + said.filter(({ tokens }) => tokens.includes(token)).length));

function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) {
    sum += (left[index] ?? 0) * (right[index] ?? 0);
  }
  return sum;
}
