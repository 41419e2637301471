import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Embedder } from '../../../src/model/embedder.js';
import {
  createRemoteEmbedder,
  passagePatience,
  queryPatience,
  requestsInFlightMax,
  textsPerRequestMax,
  type RemoteEmbedderOptions,
} from '../../../src/model/embeddings/remoteEmbedder.js';
import { failuresBeforeRest } from '../../../src/model/llm/slowServerBreaker.js';
import { isTokenEmbedder } from '../../../src/model/embeddings/tokenEmbedder.js';
import { FakeModelClock, FakeModelServer, type Fault } from '../../support/fakeModelServer.js';

describe('the remote embedder', () => {
  let fake: FakeModelServer;
  let reports: unknown[];
  const opened: Embedder[] = [];

  beforeEach(async () => {
    fake = await new FakeModelServer().start();
    reports = [];
  });

  afterEach(async () => {
    for (const embedder of opened.splice(0)) await embedder.close();
    await fake.close();
  });

  const open = async (options: Partial<RemoteEmbedderOptions> = {}): Promise<Embedder> => {
    const embedder = await createRemoteEmbedder({
      baseUrl: fake.baseUrl,
      apiKey: 'secret-key',
      model: 'remote-model',
      report: (...report) => reports.push(report),
      clock: new FakeModelClock(),
      ...options,
    });
    opened.push(embedder);
    return embedder;
  };

  it('learns the length of the vectors from the first answer', async () => {
    const embedder = await open();
    expect(embedder.dimensions).toBe(16);
    expect(embedder.model).toBe('remote-model');
    expect(isTokenEmbedder(embedder)).toBe(false);
  });

  it('asks nothing at start when the length is given', async () => {
    const embedder = await open({ dimensions: 16 });
    expect(embedder.dimensions).toBe(16);
    expect(fake.requests).toHaveLength(0);
  });

  it('gives unit vectors in the order of the texts, in bounded requests', async () => {
    const embedder = await open({ dimensions: 16 });
    const texts = Array.from({ length: textsPerRequestMax + 5 }, (_, i) => `text number ${i}`);
    const vectors = await embedder.embedPassages(texts);
    const sizes = fake.requests.map(({ body }) => body.input?.length);
    expect(sizes.sort()).toEqual([5, textsPerRequestMax].sort());
    for (const at of [0, 7, textsPerRequestMax + 4]) {
      const [alone] = await embedder.embedPassages([texts[at] ?? '']);
      expect(vectors[at]).toEqual(alone);
    }
    const [first = new Float32Array()] = vectors;
    expect(first.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 5);
  });

  it('keeps requests to a bounded number of characters, and texts too', async () => {
    const embedder = await open({ dimensions: 16 });
    await embedder.embedPassages(Array.from({ length: 20 }, () => 'long '.repeat(4_000)));
    for (const { body } of fake.requests) {
      expect(body.input?.join('').length).toBeLessThanOrEqual(100_000);
    }
    expect(await embedder.embedPassages([])).toEqual([]);
  });

  it('has a bounded number of requests under way; a query waits for none of them', async () => {
    const embedder = await open({ dimensions: 16 });
    fake.everyTime = { kind: 'slow' };
    const texts = Array.from({ length: textsPerRequestMax * 6 }, (_, i) => `text ${i}`);
    const passages = embedder.embedPassages(texts);
    await fake.arrived(requestsInFlightMax);
    expect(fake.requests).toHaveLength(requestsInFlightMax);
    const query = embedder.embedQuery('a question');
    await fake.arrived(requestsInFlightMax + 1);
    expect(fake.requests.at(-1)?.body.input).toEqual(['a question']);
    fake.everyTime = null;
    fake.release();
    await Promise.all([passages, query]);
    expect(await passages).toHaveLength(texts.length);
  });

  it('embeds what somebody waits for before other passages', async () => {
    const embedder = await open({ dimensions: 16 });
    fake.everyTime = { kind: 'slow' };
    const texts = Array.from({ length: textsPerRequestMax * 6 }, (_, i) => `text ${i}`);
    const passages = embedder.embedPassages(texts);
    await fake.arrived(requestsInFlightMax);
    const stated = embedder.embedPassages(['a stated fact'], { urgent: true });
    fake.everyTime = null;
    fake.release();
    await fake.arrived(requestsInFlightMax + 1);
    const next = fake.requests.slice(requestsInFlightMax).map(({ body }) => body.input);
    expect(next).toContainEqual(['a stated fact']);
    await Promise.all([passages, stated]);
  });

  it('refuses a question at once while its server rests, whatever is read meanwhile', async () => {
    const embedder = await open({ dimensions: 16 });
    fake.everyTime = { kind: 'status', status: 503 };
    for (let time = 0; time < failuresBeforeRest; time += 1) {
      await expect(embedder.embedQuery(`question ${time}`)).rejects.toThrow();
    }
    const asked = fake.requests.length;
    fake.everyTime = { kind: 'slow' };
    const texts = Array.from({ length: textsPerRequestMax * 6 }, (_, i) => `text ${i}`);
    const passages = embedder.embedPassages(texts);
    await fake.arrived(asked + requestsInFlightMax);
    await expect(embedder.embedQuery('one more')).rejects.toMatchObject({ kind: 'unavailable' });
    expect(fake.requests).toHaveLength(asked + requestsInFlightMax);
    fake.everyTime = null;
    fake.release();
    await passages;
  });

  it('embeds a query once, and not again for the same words', async () => {
    const embedder = await open({ dimensions: 16 });
    const first = await embedder.embedQuery('where does Jane live');
    expect(await embedder.embedQuery('where does Jane live')).toEqual(first);
    expect(fake.requests).toHaveLength(1);
  });

  const passing: Fault[] = [
    { kind: 'status', status: 500 },
    { kind: 'status', status: 429, retryAfter: '2' },
    { kind: 'reset' },
  ];
  it.each(passing)('gets over $kind $status', async (fault) => {
    const embedder = await open({ dimensions: 16 });
    fake.faults.push(fault);
    expect(await embedder.embedPassages(['hello'])).toHaveLength(1);
  });

  it('gives up after a bounded number of tries; a query sooner than passages', async () => {
    const embedder = await open({ dimensions: 16 });
    fake.everyTime = { kind: 'status', status: 503 };
    await expect(embedder.embedQuery('q')).rejects.toMatchObject({ kind: 'unavailable' });
    expect(fake.requests).toHaveLength(queryPatience.attemptsMax);
    await expect(embedder.embedPassages(['p'])).rejects.toMatchObject({ kind: 'unavailable' });
    expect(fake.requests).toHaveLength(queryPatience.attemptsMax + passagePatience.attemptsMax);
  });

  it.each([{ kind: 'nonsense' }, { kind: 'wrongJson' }, { kind: 'wrongDimension' }] as Fault[])(
    'takes no vector from $kind',
    async (fault) => {
      const embedder = await open();
      fake.faults.push(fault);
      await expect(embedder.embedPassages(['a'])).rejects.toMatchObject({ kind: 'nonsense' });
      expect(await embedder.embedPassages(['a'])).toHaveLength(1);
    },
  );

  it('does not start without knowing the length, and says why', async () => {
    fake.everyTime = { kind: 'status', status: 401 };
    await expect(open()).rejects.toThrow('answered 401');
  });

  it('ends calls under way when it is closed', async () => {
    const embedder = await open({ dimensions: 16 });
    fake.everyTime = { kind: 'slow' };
    const passages = embedder.embedPassages(['a']);
    void passages.catch(() => undefined);
    await fake.arrived(1);
    await embedder.close();
    await expect(passages).rejects.toMatchObject({ kind: 'closed' });
    await expect(embedder.embedPassages(['b'])).rejects.toMatchObject({ kind: 'closed' });
  });

  it('puts no text and no key into reports and errors', async () => {
    const embedder = await open({ dimensions: 16 });
    fake.everyTime = { kind: 'status', status: 500 };
    const error = await embedder.embedPassages(['Jane secret']).catch((caught: unknown) => caught);
    const words = JSON.stringify([reports, String(error)]);
    expect(reports.length).toBeGreaterThan(0);
    for (const word of ['Jane', 'secret']) expect(words).not.toContain(word);
  });
});
