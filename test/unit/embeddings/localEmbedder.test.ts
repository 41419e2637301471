import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { ensureModel } from '#scripts/model.mjs';
import { createEmbedder } from '../../../src/model/embeddings/createEmbedder.js';
import {
  createLocalEmbedder,
  spawnWorker,
  tokensPerTextMax,
  type LocalEmbedder,
} from '../../../src/model/embeddings/localEmbedder.js';
import { isTokenEmbedder } from '../../../src/model/embeddings/tokenEmbedder.js';

const report = (): void => undefined;
/** The first run on a machine fetches the model, as set-up does. */
const fetchTimeoutMs = 10 * 60 * 1000;

beforeAll(async () => {
  await ensureModel();
}, fetchTimeoutMs);

function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (!a || !b) throw new Error('no vector');
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

function greatestDifference(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (!a || !b) throw new Error('no vector');
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? 0))), 0);
}

/** Real threads, kept so that a test can kill them and see them end. */
function watched(): { threads: Worker[]; spawn: typeof spawnWorker } {
  const threads: Worker[] = [];
  return {
    threads,
    spawn: (setup) => {
      const thread = spawnWorker(setup) as Worker;
      threads.push(thread);
      return thread;
    },
  };
}

describe('the local embedder', () => {
  const { threads, spawn } = watched();
  let embedder: LocalEmbedder;

  beforeAll(async () => {
    embedder = await createLocalEmbedder({ workers: 2, threadsPerWorker: 1, report, spawn });
  });

  afterAll(async () => {
    await embedder.close();
  });

  it('names its model and the length of its vectors, which are of unit length', async () => {
    expect(embedder.model).toBe('e5-small-v2-int8');
    expect(embedder.dimensions).toBe(384);
    const [passage] = await embedder.embedPassages(['Jane moved to Berlin.']);
    const query = await embedder.embedQuery('Where does Jane live?');
    for (const vector of [passage, query]) {
      expect(vector).toHaveLength(384);
      expect(cosine(vector, vector)).toBeCloseTo(1, 5);
    }
    expect(await embedder.embedPassages([])).toEqual([]);
  });

  it('gives a text the same vector alone and among others', async () => {
    const text = 'Jane moved to Berlin last month.';
    const [alone] = await embedder.embedPassages([text]);
    const long = 'Then something else happened, and it took very long. '.repeat(10);
    const among = await embedder.embedPassages([long, 'No.', text, long, text, '']);
    expect(greatestDifference(alone, among[2])).toBeLessThan(1e-6);
    expect(greatestDifference(alone, among[4])).toBeLessThan(1e-6);
    expect(among).toHaveLength(6);
  });

  it('holds paraphrases nearer than what has nothing to do with them', async () => {
    const pairs = [
      ['Jane moved to Berlin last month.', 'Jane relocated to the capital of Germany in October.'],
      ['Tom is allergic to peanuts.', 'Tom must not eat nuts, they make him ill.'],
      ['The invoice is overdue.', 'The bill has not been paid in time.'],
    ];
    const vectors = await Promise.all(pairs.map((pair) => embedder.embedPassages(pair)));
    const same = vectors.map(([a, b]) => cosine(a, b));
    const unlike = vectors.flatMap(([a], i) =>
      vectors.flatMap((other, j) => (i === j ? [] : other.map((b) => cosine(a, b)))),
    );
    expect(Math.min(...same)).toBeGreaterThan(Math.max(...unlike));
  });

  it('finds the passage that answers a question', async () => {
    const passages = await embedder.embedPassages([
      'Jane works as a data engineer at Bosch.',
      'Jane is allergic to peanuts.',
      'Jane has a daughter called Emma.',
    ]);
    const query = await embedder.embedQuery('What food must she avoid?');
    const scores = passages.map((passage) => cosine(query, passage));
    expect(scores.indexOf(Math.max(...scores))).toBe(1);
  });

  it('cuts long texts: what lies far behind the limit changes nothing', async () => {
    const start = 'Jane went to the market again. '.repeat(tokensPerTextMax / 4);
    const [one, other] = await embedder.embedPassages([`${start} Peanuts.`, `${start} Berlin!`]);
    expect(greatestDifference(one, other)).toBeLessThan(1e-6);
    const { tokens } = await embedder.embedTokens(start, 'passage');
    expect(tokens.length).toBeLessThanOrEqual(tokensPerTextMax);
  });

  it('takes any text: emoji, other scripts, control characters, half a character', async () => {
    const texts = [
      '',
      ' ',
      '😀🎉',
      '我搬到了柏林',
      'Ich wohne in München',
      '\u0000\u0007',
      '\ud800',
    ];
    for (const vector of await embedder.embedPassages(texts)) {
      expect(cosine(vector, vector)).toBeCloseTo(1, 5);
    }
  });

  it('gives a vector for each token of the text and none for its own additions', async () => {
    expect(isTokenEmbedder(embedder)).toBe(true);
    const { tokens, vectors } = await embedder.embedTokens('Where does Jane live?', 'query');
    expect(tokens).toEqual(['where', 'does', 'jane', 'live', '?']);
    expect(vectors.map(({ length }) => length)).toEqual([384, 384, 384, 384, 384]);
    const passage = await embedder.embedTokens('Jane lives in Rome', 'passage');
    expect(passage.tokens).toEqual(['jane', 'lives', 'in', 'rome']);
    expect((await embedder.embedTokens('', 'query')).vectors).toEqual([]);
  });

  it('answers a query before the passages that came earlier', async () => {
    let done = 0;
    const passages = Array.from({ length: 200 }, async (_, i) => {
      await embedder.embedPassages([`Passage number ${i} about something in the city.`]);
      done += 1;
    });
    await embedder.embedQuery('A question that was not asked before?');
    expect(done).toBeLessThan(50);
    await Promise.all(passages);
  });

  it('loses no text when a worker dies in the middle', async () => {
    const before = threads.length;
    const texts = Array.from({ length: 60 }, (_, i) => `Text number ${i} of many.`);
    const passages = embedder.embedPassages(texts);
    // No message of the pool looks like this: the worker throws and is gone.
    threads[0]?.postMessage(null);
    expect(await passages).toHaveLength(60);
    expect(threads.length).toBe(before + 1);
  });
});

describe('closing the local embedder', () => {
  it('rejects what is under way and leaves no worker', async () => {
    const { threads, spawn } = watched();
    const embedder = await createLocalEmbedder({ workers: 2, threadsPerWorker: 1, report, spawn });
    const passages = embedder.embedPassages(Array.from({ length: 900 }, (_, i) => `Text ${i}.`));
    void passages.catch(() => undefined);
    await embedder.embedQuery('Is anybody there?');
    await embedder.close();
    await embedder.close();
    await expect(passages).rejects.toMatchObject({ kind: 'closed' });
    await expect(embedder.embedQuery('And now?')).rejects.toMatchObject({ kind: 'closed' });
    // The number of a thread that has ended.
    expect(threads.map(({ threadId }) => threadId)).toEqual([-1, -1]);
  });
});

describe('the configured embedder', () => {
  it('is none when embeddings are off', async () => {
    expect(await createEmbedder({ kind: 'none' }, report)).toBeNull();
    expect(isTokenEmbedder(null)).toBe(false);
  });

  it('does not start without its model, and says how to get it', async () => {
    const cacheDir = await mkdtemp(join(tmpdir(), 'kith-embedder-'));
    const started = createEmbedder({ kind: 'local', cacheDir }, report);
    await expect(started).rejects.toThrow('node scripts/model.mjs');
    await rm(cacheDir, { recursive: true });
  });
});
