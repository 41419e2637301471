import { afterEach, expect, it } from 'vitest';
import {
  TokenCache,
  tokenCacheAgeMaxMs,
  tokenVectorsCachedMax,
} from '../../../src/model/embeddings/tokenCache.js';

let now = 0;
let cache = new TokenCache(() => now);
afterEach(() => {
  cache.clear();
  [now, cache] = [0, new TokenCache(() => now)];
});

const vectorsOf = (count: number) => ({
  tokens: Array.from({ length: count }, (_, at) => `t${at}`),
  vectors: Array.from({ length: count }, () => new Float32Array(2)),
});

/** How often a text had to be computed. */
function counted(count = 1) {
  const calls = { made: 0 };
  const compute = async () => {
    calls.made += 1;
    return vectorsOf(count);
  };
  return { calls, compute };
}

it('computes the vectors of a text once', async () => {
  const { calls, compute } = counted();
  await cache.get('a', compute);
  await cache.get('a', compute);
  expect(calls.made).toBe(1);
});

it('forgets after its time, also without being asked', async () => {
  const { calls, compute } = counted();
  await cache.get('a', compute);
  now = tokenCacheAgeMaxMs;
  cache.sweep();
  expect(cache.size).toBe(0);
  await cache.get('a', compute);
  expect(calls.made).toBe(2);
});

it('keeps no more vectors than its bound, the newest ones', async () => {
  const { calls, compute } = counted(tokenVectorsCachedMax / 2);
  for (const text of ['a', 'b', 'c']) await cache.get(text, compute);
  expect(cache.size).toBe(tokenVectorsCachedMax);
  await cache.get('c', compute);
  expect(calls.made).toBe(3);
  await cache.get('a', compute);
  expect(calls.made).toBe(4);
});

it('does not remember a failure', async () => {
  const failing = async () => Promise.reject(new Error('no model'));
  await expect(cache.get('a', failing)).rejects.toThrow('no model');
  const { calls, compute } = counted();
  await cache.get('a', compute);
  expect(calls.made).toBe(1);
});
