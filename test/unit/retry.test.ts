import { Neo4jError } from 'neo4j-driver';
import { describe, expect, it } from 'vitest';

import { limits } from '../../src/limits.js';
import { withRetries } from '../../src/neo4j/retry.js';

const away = () => new Neo4jError('away', 'ServiceUnavailable', '', '');
const deadlock = () =>
  new Neo4jError('met', 'Neo.TransientError.Transaction.DeadlockDetected', '', '');

/** Work that fails some times before it succeeds. */
function failing(times: number, error: () => Error) {
  const work = { calls: 0, run: async () => 'done' };
  work.run = async () => {
    work.calls += 1;
    if (work.calls <= times) throw error();
    return 'done';
  };
  return work;
}

describe('a transaction that failed', () => {
  it('is run again when others were in its way', async () => {
    const work = failing(4, deadlock);
    expect(await withRetries(work.run)).toBe('done');
    expect(work.calls).toBe(5);
  });

  it('is not when it would fail again', async () => {
    const work = failing(1, () => new Neo4jError('bad', 'Neo.ClientError.Statement.X', '', ''));
    await expect(withRetries(work.run)).rejects.toThrow('bad');
    expect(work.calls).toBe(1);
    const other = failing(1, () => new TypeError('mine'));
    await expect(withRetries(other.run)).rejects.toThrow('mine');
  });

  it('is given up in about a second when the database is away', async () => {
    const startedAt = performance.now();
    const work = failing(Infinity, away);
    await expect(withRetries(work.run)).rejects.toThrow('away');
    expect(work.calls).toBeGreaterThan(2);
    expect(performance.now() - startedAt).toBeLessThan(limits.awayRetryMilliseconds + 200);
  });

  it('survives a connection that went stale', async () => {
    expect(await withRetries(failing(1, away).run)).toBe('done');
  });
});
