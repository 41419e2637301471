import type { Embedder } from '../model/embedder.js';
import type { PreparedEpisode } from './prepared.js';
import { spoken } from '../derived/messageContext.js';

/** What is turned into vectors: sentences of facts, names of things, and what was said. */
export interface EpisodeText {
  name: string | null;
  content: string;
}

/** A longer text is found by its words; its vector speaks for its beginning. */
export const embeddedCharactersMax = 2_000;

/**
 * Adds vectors to what was read from episodes. The same text is embedded once a batch. Returns
 * false when the model could not be reached: what was read is written without vectors then, and
 * the re-embedding adds them later. Nothing is lost, and nothing waits.
 */
export async function addVectors(
  embedder: Embedder | null,
  episodes: readonly PreparedEpisode[],
  texts: ReadonlyMap<string, EpisodeText>,
  options: { urgent?: boolean } = {},
): Promise<boolean> {
  if (!embedder) return true;
  const wanted = new Map<string, ((vector: Float32Array) => void)[]>();
  const want = (text: string, use: (vector: Float32Array) => void) => {
    const key = text.slice(0, embeddedCharactersMax);
    const uses = wanted.get(key);
    if (uses) uses.push(use);
    else wanted.set(key, [use]);
  };
  for (const episode of episodes) {
    const text = texts.get(episode.episodeUuid);
    if (text) want(spoken(text), (vector) => (episode.vector = vector));
    for (const fact of episode.facts) {
      if (!fact.ends) want(fact.fact, (vector) => (fact.vector = vector));
    }
    for (const entity of episode.entities) want(entity.name, (vector) => (entity.vector = vector));
  }
  try {
    const keys = [...wanted.keys()];
    const vectors = await embedder.embedPassages(keys, options);
    keys.forEach((key, index) => {
      const vector = vectors[index];
      if (vector) wanted.get(key)?.forEach((use) => use(vector));
    });
    return true;
  } catch {
    return false;
  }
}
