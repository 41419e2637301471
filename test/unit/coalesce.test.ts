import { describe, expect, it, vi } from 'vitest';

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

  it('lets projects take turns, and keeps the order of each', async () => {
    const { batches, run } = controlled();
    const projectOf = (row: number) => (row < 100 ? 'busy' : 'calm');
    const coalescer = new Coalescer({ run, inFlightMax: 1, rowsMax: 4, projectOf });
    const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100, 101];
    const answers = rows.map((row) => coalescer.submit(row));
    for (let ended = 0; ended < 3; ended += 1) {
      await settled();
      batches[ended]!.end();
    }
    expect(await Promise.all(answers)).toEqual(rows.map((row) => `r${row}`));
    expect(batches[0]!.rows).toContain(100);
    expect(batches[0]!.rows).toContain(101);
    const busy = batches.flatMap((batch) => batch.rows.filter((row) => row < 100));
    expect(busy).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('refuses a project that fills the queue, and nobody else', async () => {
    const { batches, run } = controlled();
    const projectOf = (row: number) => (row < 0 ? 'calm' : 'busy');
    const coalescer = new Coalescer({ run, inFlightMax: 1, rowsMax: 1, projectOf });
    for (let row = 0; row < limits.coalesceQueueRowsMax / 2; row += 1) {
      coalescer.submit(row).catch(() => undefined);
    }
    await expect(coalescer.submit(0)).rejects.toMatchObject({ status: 503 });
    const calm = coalescer.submit(-1);
    // One is under way, one more may stand before it; then it has its turn.
    for (let ended = 0; ended < 3; ended += 1) {
      await settled();
      batches[ended]!.end();
    }
    expect(await calm).toBe('r-1');
  });

  it('answers 503 to what has waited for too long, and does not send it', async () => {
    const { batches, run } = controlled();
    const now = vi.spyOn(performance, 'now');
    try {
      now.mockReturnValue(0);
      const coalescer = new Coalescer({ run, inFlightMax: 1 });
      const first = coalescer.submit(1);
      await settled();
      const late = coalescer.submit(2);
      now.mockReturnValue(limits.coalesceWaitMilliseconds);
      const fresh = coalescer.submit(3);
      batches[0]!.end();
      expect(await first).toBe('r1');
      await expect(late).rejects.toMatchObject({ status: 503 });
      await settled();
      expect(batches[1]!.rows).toEqual([3]);
      batches[1]!.end();
      expect(await fresh).toBe('r3');
    } finally {
      now.mockRestore();
    }
  });
});
