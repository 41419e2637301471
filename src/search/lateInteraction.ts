import type { Embedder } from '../model/embedder.js';
import { isTokenEmbedder, type TokenVectors } from '../model/embeddings/tokenEmbedder.js';

/**
 * The built-in cross encoder: each word of the question is compared with every word of a text, and
 * the best match of each counts. Needs the local model; undefined without it.
 */
export async function lateInteraction(
  embedder: Embedder | null,
  question: string,
  texts: ReadonlyMap<string, string>,
): Promise<Map<string, number> | undefined> {
  if (!isTokenEmbedder(embedder)) return undefined;
  try {
    const asked = unit(await embedder.embedTokens(question, 'query'));
    const scores = new Map<string, number>();
    await Promise.all(
      [...texts].map(async ([uuid, text]) => {
        const said = unit(await embedder.embedTokens(text, 'passage'));
        scores.set(uuid, meanOfBest(asked, said));
      }),
    );
    return scores;
  } catch {
    // The model is busy or restarting: the order by words and meaning stays.
    return undefined;
  }
}

const unit = ({ vectors }: TokenVectors): Float32Array[] =>
  vectors.map((vector) => {
    const length = Math.hypot(...vector) || 1;
    return vector.map((value) => value / length);
  });

function meanOfBest(asked: readonly Float32Array[], said: readonly Float32Array[]): number {
  if (asked.length === 0 || said.length === 0) return 0;
  let sum = 0;
  for (const word of asked) {
    let best = -1;
    for (const other of said) best = Math.max(best, dot(word, other));
    sum += best;
  }
  return sum / asked.length;
}

function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) {
    sum += (left[index] ?? 0) * (right[index] ?? 0);
  }
  return sum;
}
