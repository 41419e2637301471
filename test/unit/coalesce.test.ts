import { describe, expect, it } from 'vitest';

import { KithError } from '../../src/errors.js';
import { limits } from '../../src/limits.js';
import { Coalescer } from '../../src/neo4j/coalesce.js';

/** A statement whose end the test decides. */
function controlled() {
  const batches: { rows: readonly number[]; end: (error?: unknown) => void }[] = [];
  const run = (rows: readonly number[]) =>
    new Promise<string[]>((resolve, reject) => {
      const end = (error?: unknown) =>
        error === undefined ? resolve(rows.map((row) => `r${row}`)) : reject(error);
      batches.push({ rows, end });
    });
  return { batches, run };
}

/** All that is due in this turn of the event loop has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a coalescer', () => {
  it('sends a lone row at once', async () => {
    const { batches, run } = controlled();
    const answer = new Coalescer({ run, inFlightMax: 1 }).submit(1);
    await settled();
    expect(batches.map(({ rows }) => rows)).toEqual([[1]]);
    batches[0]!.end();
    expect(await answer).toBe('r1');
  });

  it('gathers what arrives in one tick, and while a statement is under way', async () => {
    const { batches, run } = controlled();
    const coalescer = new Coalescer({ run, inFlightMax: 1 });
    const first = [1, 2, 3].map((row) => coalescer.submit(row));
    await settled();
    const later = [4, 5].map((row) => coalescer.submit(row));
    await settled();
    expect(batches.map(({ rows }) => rows)).toEqual([[1, 2, 3]]);
    batches[0]!.end();
    expect(await Promise.all(first)).toEqual(['r1', 'r2', 'r3']);
    await settled();
    batches[1]!.end();
    expect(await Promise.all(later)).toEqual(['r4', 'r5']);
    expect(batches).toHaveLength(2);
  });

  it('has no more statements under way than it may', async () => {
    const { batches, run } = controlled();
    const coalescer = new Coalescer({ run, inFlightMax: 2, rowsMax: 1 });
    const answers = [1, 2, 3, 4, 5].map((row) => coalescer.submit(row));
    for (let ended = 0; ended < 5; ended += 1) {
      await settled();
      expect(batches.length).toBe(Math.min(ended + 2, 5));
      batches[ended]!.end();
    }
    expect(await Promise.all(answers)).toEqual(['r1', 'r2', 'r3', 'r4', 'r5']);
  });

  it('puts rows in the order of their locks and answers each caller its own', async () => {
    const { batches, run } = controlled();
    const coalescer = new Coalescer({ run, inFlightMax: 1, compare: (a, b) => a - b });
    const answers = [3, 1, 2].map((row) => coalescer.submit(row));
    await settled();
    expect(batches[0]!.rows).toEqual([1, 2, 3]);
    batches[0]!.end();
    expect(await Promise.all(answers)).toEqual(['r3', 'r1', 'r2']);
  });

  it('lets one bad row fail its own caller alone', async () => {
    const run = async (rows: readonly number[]) => {
      if (rows.includes(2)) throw new Error('bad row');
      return rows.map((row) => `r${row}`);
    };
    const coalescer = new Coalescer({ run, inFlightMax: 1 });
    const answers = await Promise.allSettled([1, 2, 3].map((row) => coalescer.submit(row)));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await coalescer.submit(4)).toBe('r4');
  });

  it('asks a database that is away once, not row by row', async () => {
    let calls = 0;
    const run = async (): Promise<string[]> => {
      calls += 1;
      throw new KithError('unavailable', 'away');
    };
    const coalescer = new Coalescer<number, string>({ run, inFlightMax: 1 });
    const answers = await Promise.allSettled([1, 2, 3].map((row) => coalescer.submit(row)));
    expect(answers.every(({ status }) => status === 'rejected')).toBe(true);
    expect(calls).toBe(1);
  });

  it('refuses with 503 what it cannot hold, and goes on', async () => {
    const { batches, run } = controlled();
    const coalescer = new Coalescer({ run, inFlightMax: 1, rowsMax: 1 });
    const answers = Array.from({ length: limits.coalesceQueueRowsMax }, (_, row) =>
      coalescer.submit(row).catch(() => 'unanswered'),
    );
    await expect(coalescer.submit(-1)).rejects.toMatchObject({ status: 503 });
    await settled();
    batches[0]!.end();
    expect(await answers[0]).toBe('r0');
  });
});
