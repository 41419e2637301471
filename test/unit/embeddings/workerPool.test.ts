import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import {
  passagesInPoolMax,
  queriesQueuedMax,
  restartPauseMs,
  WorkerPool,
  type PoolAnswer,
} from '../../../src/model/embeddings/workerPool.js';
import type {
  WorkerAnswer,
  WorkerClose,
  WorkerTask,
  WorkerThread,
} from '../../../src/model/embeddings/workerProtocol.js';

/** A thread that answers when the test says so. */
class FakeThread extends EventEmitter implements WorkerThread {
  readonly tasks: WorkerTask[] = [];
  isAlive = true;

  postMessage(message: WorkerTask | WorkerClose): void {
    if ('close' in message) this.die();
    else this.tasks.push(message);
  }

  terminate(): Promise<void> {
    this.die();
    return Promise.resolve();
  }

  ready(): void {
    this.say({ kind: 'ready', dimensions: 3 });
  }

  /** Answers its oldest task. */
  answer(): string {
    const task = this.tasks.shift();
    if (!task) throw new Error('nothing to answer');
    this.say({ kind: 'vector', id: task.id, vector: Float32Array.of(1, 0, 0) });
    return task.text;
  }

  failTask(): void {
    const id = this.tasks.shift()?.id ?? 0;
    this.say({ kind: 'failed', id, reason: 'TypeError' });
  }

  die(error?: Error): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    if (error) this.emit('error', error);
    this.emit('exit', 1);
  }

  private say(answer: WorkerAnswer): void {
    this.emit('message', answer);
  }
}

interface World {
  pool: WorkerPool;
  threads: FakeThread[];
  reports: string[];
  pauses: { ms: number; end: () => void }[];
}

async function start(workers: number): Promise<World> {
  const threads: FakeThread[] = [];
  const reports: string[] = [];
  const pauses: World['pauses'] = [];
  const pool = new WorkerPool({
    workers,
    spawn: () => {
      const thread = new FakeThread();
      threads.push(thread);
      return thread;
    },
    report: (what) => reports.push(what),
    pause: (ms) => new Promise((end) => pauses.push({ ms, end })),
  });
  const started = pool.start();
  for (const thread of threads) thread.ready();
  await started;
  return { pool, threads, reports, pauses };
}

const task = (text: string): { prefix: string; text: string; tokens: boolean } => ({
  prefix: '',
  text,
  tokens: false,
});

/** Lets everything that waits for nothing but its turn happen. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

function passages(pool: WorkerPool, count: number): Promise<PoolAnswer>[] {
  return Array.from({ length: count }, (_, i) => {
    const answer = pool.runPassage(task(`passage ${i}`));
    void answer.catch(() => undefined);
    return answer;
  });
}

describe('the pool of embedding workers', () => {
  it('lets a query go before every passage that waits', async () => {
    const { pool, threads } = await start(1);
    passages(pool, 5);
    await settled();
    void pool.runUrgent(task('query')).catch(() => undefined);
    const thread = threads[0] as FakeThread;
    const order = [];
    for (let i = 0; i < 6; i += 1) order.push(thread.answer());
    expect(order.indexOf('query')).toBe(2);
    await pool.close();
  });

  it('lets a passage that somebody waits for go before the others, behind queries', async () => {
    const { pool, threads } = await start(1);
    passages(pool, 5);
    await settled();
    const stated = Array.from({ length: queriesQueuedMax + 1 }, (_, i) =>
      pool.runPassage(task(`stated ${i}`), true),
    );
    await settled();
    void pool.runUrgent(task('query')).catch(() => undefined);
    const thread = threads[0] as FakeThread;
    const order: string[] = [];
    while (thread.tasks.length > 0) order.push(thread.answer());
    expect(order.slice(2, 5)).toEqual(['query', 'stated 0', 'stated 1']);
    // However many there are, none is refused, and no query either.
    await expect(Promise.all(stated)).resolves.toHaveLength(queriesQueuedMax + 1);
    await pool.close();
  });

  it('spreads texts evenly, two at a time for each worker', async () => {
    const { pool, threads } = await start(2);
    passages(pool, 10);
    await settled();
    expect(threads.map(({ tasks }) => tasks.length)).toEqual([2, 2]);
    await pool.close();
  });

  it('holds back passages beyond its bound until others are done', async () => {
    const { pool, threads } = await start(1);
    const thread = threads[0] as FakeThread;
    const answers = passages(pool, passagesInPoolMax + 1);
    await settled();
    const seen = new Set<string>();
    while (thread.tasks.length > 0 && seen.size < passagesInPoolMax) seen.add(thread.answer());
    expect(seen.size).toBe(passagesInPoolMax);
    expect(thread.tasks).toHaveLength(0);
    await settled();
    expect(thread.answer()).toBe(`passage ${passagesInPoolMax}`);
    await Promise.all(answers);
    await pool.close();
  });

  it('refuses queries beyond its bound, and says that it is busy', async () => {
    const { pool } = await start(1);
    const answers = Array.from({ length: queriesQueuedMax + 2 }, () => {
      const answer = pool.runUrgent(task('query'));
      void answer.catch(() => undefined);
      return answer;
    });
    await expect(pool.runUrgent(task('one more'))).rejects.toMatchObject({ kind: 'busy' });
    await pool.close();
    const ends = await Promise.allSettled(answers);
    expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
  });

  it('replaces a worker that died, and tries its texts again', async () => {
    const { pool, threads, reports } = await start(1);
    const answers = passages(pool, 3);
    await settled();
    threads[0]?.die(new Error('out of memory'));
    expect(threads).toHaveLength(2);
    threads[1]?.ready();
    const order = [threads[1]?.answer(), threads[1]?.answer(), threads[1]?.answer()];
    expect(order).toEqual(['passage 0', 'passage 1', 'passage 2']);
    await Promise.all(answers);
    expect(reports).toHaveLength(1);
    await pool.close();
  });

  it('gives a text up that killed two workers, and only that one', async () => {
    const { pool, threads } = await start(1);
    const [poison, innocent] = passages(pool, 2);
    await settled();
    threads[0]?.die();
    threads[1]?.ready();
    threads[1]?.die();
    await expect(poison).rejects.toMatchObject({ kind: 'unavailable' });
    threads[2]?.ready();
    threads[2]?.answer();
    await expect(innocent).resolves.toMatchObject({ kind: 'vector' });
    await pool.close();
  });

  it('rejects a text that the model fails on, and goes on with the next', async () => {
    const { pool, threads } = await start(1);
    const [bad, good] = passages(pool, 2);
    await settled();
    threads[0]?.failTask();
    threads[0]?.answer();
    await expect(bad).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(good).resolves.toMatchObject({ kind: 'vector' });
    await pool.close();
  });

  it('does not start when a worker cannot load the model, and leaves none behind', async () => {
    const threads: FakeThread[] = [];
    const pool = new WorkerPool({
      workers: 2,
      spawn: () => {
        const thread = new FakeThread();
        threads.push(thread);
        return thread;
      },
      report: () => undefined,
    });
    const started = pool.start();
    threads[0]?.ready();
    threads[1]?.die(new Error('no such library'));
    await expect(started).rejects.toThrow('no such library');
    expect(threads.some(({ isAlive }) => isAlive)).toBe(false);
  });

  it('rejects what waits when no worker can be started again, and tries later', async () => {
    const { pool, threads, pauses } = await start(1);
    const [answer] = passages(pool, 1);
    await settled();
    threads[0]?.die();
    threads[1]?.die();
    await expect(answer).rejects.toMatchObject({ kind: 'unavailable' });
    expect(pauses.map(({ ms }) => ms)).toEqual([restartPauseMs]);
    pauses[0]?.end();
    await settled();
    threads[2]?.ready();
    const later = pool.runUrgent(task('query'));
    threads[2]?.answer();
    await expect(later).resolves.toMatchObject({ kind: 'vector' });
    await pool.close();
  });

  it('rejects everything on close: running, queued, held back and later', async () => {
    const { pool, threads } = await start(1);
    const answers = passages(pool, passagesInPoolMax + 5);
    answers.push(pool.runUrgent(task('query')));
    await settled();
    await pool.close();
    for (const end of await Promise.allSettled(answers)) {
      expect(end).toMatchObject({ status: 'rejected', reason: { kind: 'closed' } });
    }
    await expect(pool.runUrgent(task('late'))).rejects.toMatchObject({ kind: 'closed' });
    await expect(pool.runPassage(task('late'))).rejects.toMatchObject({ kind: 'closed' });
    expect(threads.every(({ isAlive }) => !isAlive)).toBe(true);
  });
});
