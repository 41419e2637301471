import { setTimeout as delay } from 'node:timers/promises';
import { limits } from '../limits.js';
import { isAway, isRetryable, isTorn } from './failure.js';

const pauseMinMilliseconds = 20;
const pauseMaxMilliseconds = 400;
/** A row that is refused time after time is a fault of a statement, not something deleted. */
const tornRetriesMax = 6;

/**
 * Runs `work` again while that can help. The driver's own retries pause for a second at first: too
 * long for a deadlock, which a moment settles, and for callers of a database that is away.
 */
export async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isRetryable(error) || (isTorn(error) && attempt >= tornRetriesMax)) throw error;
      const { awayRetryMilliseconds, busyRetryMilliseconds } = limits;
      const budget = isAway(error) ? awayRetryMilliseconds : busyRetryMilliseconds;
      const pause = pauseAfter(attempt);
      if (performance.now() - startedAt + pause > budget) throw error;
      await delay(pause);
    }
  }
}

/** Doubles with every attempt, with chance in it, so that those who met do not meet again. */
const pauseAfter = (attempt: number): number =>
  Math.min(pauseMinMilliseconds * 2 ** attempt, pauseMaxMilliseconds) * (0.5 + Math.random());
