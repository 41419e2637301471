import { describe, expect, it } from 'vitest';
import {
  queriesCachedMax,
  QueryCache,
  queryCacheAgeMaxMs,
} from '../../../src/model/embeddings/queryCache.js';

function counting(): { compute: () => Promise<Float32Array>; count: () => number } {
  let calls = 0;
  const compute = (): Promise<Float32Array> => {
    calls += 1;
    return Promise.resolve(Float32Array.of(calls));
  };
  return { compute, count: () => calls };
}

describe('the cache of query vectors', () => {
  it('embeds equal queries once, also when they arrive together', async () => {
    const cache = new QueryCache();
    const { compute, count } = counting();
    await Promise.all([cache.get('where?', compute), cache.get('where?', compute)]);
    await cache.get('where?', compute);
    await cache.get('when?', compute);
    expect(count()).toBe(2);
    cache.clear();
  });

  it('forgets after ten minutes', async () => {
    let now = 0;
    const cache = new QueryCache(() => now);
    const { compute, count } = counting();
    await cache.get('where?', compute);
    now = queryCacheAgeMaxMs - 1;
    await cache.get('where?', compute);
    expect(count()).toBe(1);
    now = queryCacheAgeMaxMs;
    cache.sweep();
    expect(cache.size).toBe(0);
    await cache.get('where?', compute);
    expect(count()).toBe(2);
    cache.clear();
  });

  it('keeps a bounded number, the newest', async () => {
    const cache = new QueryCache();
    const { compute, count } = counting();
    for (let i = 0; i <= queriesCachedMax; i += 1) await cache.get(`query ${i}`, compute);
    expect(cache.size).toBe(queriesCachedMax);
    await cache.get(`query ${queriesCachedMax}`, compute);
    expect(count()).toBe(queriesCachedMax + 1);
    await cache.get('query 0', compute);
    expect(count()).toBe(queriesCachedMax + 2);
    cache.clear();
  });

  it('does not remember failures', async () => {
    const cache = new QueryCache();
    const { compute } = counting();
    await expect(cache.get('where?', () => Promise.reject(new Error('down')))).rejects.toThrow();
    await expect(cache.get('where?', compute)).resolves.toEqual(Float32Array.of(1));
    cache.clear();
  });

  it('hands out copies, so that nobody can spoil what is remembered', async () => {
    const cache = new QueryCache();
    const { compute } = counting();
    (await cache.get('where?', compute))[0] = 99;
    expect((await cache.get('where?', compute))[0]).toBe(1);
    cache.clear();
  });
});
