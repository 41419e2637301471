import { EmbeddingError } from './embeddingError.js';
import { Gate } from '../llm/gate.js';
import type { ReportModelEvent } from '../llm/reportModelEvent.js';
import type { WorkerAnswer, WorkerTask, WorkerThread } from './workerProtocol.js';

/**
 * Passages inside the pool at once. Half a second of work for two workers: more would only move
 * the queue from the callers, who can stop, into memory.
 */
export const passagesInPoolMax = 512;
/** Somebody waits for each of these; with more in line the last would wait half a second. */
export const queriesQueuedMax = 256;
/** The second is at hand when the first is done; a query waits for no more than these. */
export const tasksInFlightPerWorkerMax = 2;
/** A text that was being read when its worker died is tried on another worker once. */
export const attemptsPerTaskMax = 2;
/** A worker that cannot even start will not start a millisecond later either. */
export const restartPauseMs = 5_000;
/** Loading the model takes half a second and the longest text a tenth; then force is used. */
export const closeGraceMs = 10_000;

/** A task without its number, which the pool gives it. */
export type PoolTask = Omit<WorkerTask, 'id'>;
export type PoolAnswer = Exclude<WorkerAnswer, { kind: 'ready' } | { kind: 'failed' }>;

export interface WorkerPoolOptions {
  workers: number;
  spawn: () => WorkerThread;
  report: ReportModelEvent;
  /** Waits before a worker that did not start is started again. */
  pause?: (ms: number) => Promise<void>;
}

/** Somebody asks, somebody waits for what is written, nobody waits. */
type Urgency = 'query' | 'stated' | 'passage';

interface Pending {
  task: WorkerTask;
  urgency: Urgency;
  attempts: number;
  resolve: (answer: PoolAnswer) => void;
  reject: (error: Error) => void;
}

/** One place for a worker. Workers die and are replaced; the slot stays. */
interface Slot {
  thread: WorkerThread | null;
  ready: boolean;
  /** In the order they were sent, which is the order of the answers. */
  inFlight: Pending[];
  lastError: Error | null;
}

/**
 * Spreads texts over worker threads. Queries go before passages that have not been sent yet, and of
 * those the ones that somebody waits for.
 * A worker that dies is replaced; what it was doing is tried once more, what merely waited behind
 * that is not counted as tried.
 */
export class WorkerPool {
  /** Length of a vector; 0 until `start` has resolved. */
  dimensions = 0;
  private readonly slots: Slot[];
  private readonly queues: Record<Urgency, Pending[]> = { query: [], stated: [], passage: [] };
  private readonly gate = new Gate(passagesInPoolMax);
  private readonly onStart: { resolve: () => void; reject: (error: Error) => void }[] = [];
  private nextId = 1;
  private started = false;
  private closed = false;
  private closing: Promise<void> | null = null;

  constructor(private readonly options: WorkerPoolOptions) {
    this.slots = Array.from({ length: options.workers }, () => emptySlot());
  }

  /** Resolves when every worker has loaded the model. Rejects when one cannot. */
  async start(): Promise<void> {
    const ready = new Promise<void>((resolve, reject) => this.onStart.push({ resolve, reject }));
    for (const slot of this.slots) this.fill(slot);
    try {
      await ready;
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** Runs a query: ahead of passages. Throws EmbeddingError `busy` when too many wait. */
  runUrgent(task: PoolTask): Promise<PoolAnswer> {
    if (this.queues.query.length >= queriesQueuedMax) {
      return Promise.reject(new EmbeddingError('busy', 'Too many queries wait to be embedded'));
    }
    return this.enqueue(task, 'query');
  }

  /** Runs a passage; waits for room first. One that somebody waits for goes before the others. */
  runPassage(task: PoolTask, isStated = false): Promise<PoolAnswer> {
    const urgency = isStated ? 'stated' : 'passage';
    return this.gate.run(() => this.enqueue(task, urgency), isStated);
  }

  /** Rejects what is under way and stops every worker. */
  close(): Promise<void> {
    this.closing ??= this.stop();
    return this.closing;
  }

  private async stop(): Promise<void> {
    this.closed = true;
    const closed = new EmbeddingError('closed', 'The embedder was closed');
    this.gate.close(closed);
    this.rejectQueued(closed);
    const threads = this.slots.map((slot) => {
      for (const pending of slot.inFlight.splice(0)) pending.reject(closed);
      return slot.thread ? ended(slot.thread) : undefined;
    });
    await Promise.all(threads);
  }

  private enqueue(task: PoolTask, urgency: Urgency): Promise<PoolAnswer> {
    if (this.closed) {
      return Promise.reject(new EmbeddingError('closed', 'The embedder was closed'));
    }
    return new Promise((resolve, reject) => {
      const id = this.nextId++;
      const pending = { task: { ...task, id }, urgency, attempts: 0, resolve, reject };
      this.queueOf(pending).push(pending);
      this.dispatch();
    });
  }

  private queueOf(pending: Pending): Pending[] {
    return this.queues[pending.urgency];
  }

  private dispatch(): void {
    for (;;) {
      const slot = this.leastBusySlot();
      if (!slot?.thread) return;
      const { query, stated, passage } = this.queues;
      const pending = query.shift() ?? stated.shift() ?? passage.shift();
      if (!pending) return;
      slot.inFlight.push(pending);
      slot.thread.postMessage(pending.task);
    }
  }

  private leastBusySlot(): Slot | undefined {
    let best: Slot | undefined;
    for (const slot of this.slots) {
      if (!slot.ready || slot.inFlight.length >= tasksInFlightPerWorkerMax) continue;
      if (!best || slot.inFlight.length < best.inFlight.length) best = slot;
    }
    return best;
  }

  private fill(slot: Slot): void {
    const thread = this.options.spawn();
    slot.thread = thread;
    slot.lastError = null;
    thread.on('message', (answer) => this.onAnswer(slot, answer));
    thread.on('error', (error) => {
      slot.lastError = error;
    });
    thread.on('exit', () => this.onExit(slot));
  }

  private onAnswer(slot: Slot, answer: WorkerAnswer): void {
    if (answer.kind === 'ready') return this.onReady(slot, answer.dimensions);
    const pending = slot.inFlight.shift();
    if (!pending) return;
    if (answer.kind === 'failed') {
      const message = `The model failed on a text (${answer.reason})`;
      pending.reject(new EmbeddingError('unavailable', message));
    } else {
      pending.resolve(answer);
    }
    this.dispatch();
  }

  private onReady(slot: Slot, dimensions: number): void {
    slot.ready = true;
    this.dimensions = dimensions;
    if (!this.started && this.slots.every(({ ready }) => ready)) {
      this.started = true;
      for (const { resolve } of this.onStart.splice(0)) resolve();
    }
    this.dispatch();
  }

  private onExit(slot: Slot): void {
    const wasReady = slot.ready;
    slot.thread = null;
    slot.ready = false;
    if (this.closed) return;
    this.takeBack(slot);
    if (!this.started) return this.failStart(slot.lastError);
    const error = slot.lastError?.name ?? 'none';
    this.options.report('An embedding worker died and is replaced', { error });
    if (wasReady) this.fill(slot);
    else void this.fillLater(slot);
  }

  /** Only the first in line was being read; the others are as good as never sent. */
  private takeBack(slot: Slot): void {
    const [head, ...rest] = slot.inFlight.splice(0);
    for (const pending of rest.reverse()) this.queueOf(pending).unshift(pending);
    if (!head) return;
    head.attempts += 1;
    if (head.attempts < attemptsPerTaskMax) {
      this.queueOf(head).unshift(head);
    } else {
      const message = `A text was given up: ${head.attempts} workers died while reading it`;
      head.reject(new EmbeddingError('unavailable', message));
    }
    this.dispatch();
  }

  private failStart(cause: Error | null): void {
    const reason = cause?.message ?? 'its worker ended without a word';
    const error = new EmbeddingError('unavailable', `The model cannot be loaded: ${reason}`, {
      cause,
    });
    for (const { reject } of this.onStart.splice(0)) reject(error);
  }

  private async fillLater(slot: Slot): Promise<void> {
    if (!this.slots.some(({ thread }) => thread)) {
      this.rejectQueued(new EmbeddingError('unavailable', 'No embedding worker can be started'));
    }
    await (this.options.pause ?? pauseWithoutHoldingTheProcess)(restartPauseMs);
    if (!this.closed) this.fill(slot);
  }

  private rejectQueued(error: Error): void {
    for (const queue of Object.values(this.queues)) {
      for (const pending of queue.splice(0)) pending.reject(error);
    }
  }
}

/**
 * Asks a thread to end and waits for it. Not `terminate`: when it hits a thread inside the runtime,
 * which is most of the time under load, the runtime aborts the whole process.
 */
function ended(thread: WorkerThread): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => void thread.terminate(), closeGraceMs);
    thread.on('exit', () => {
      clearTimeout(force);
      resolve();
    });
    thread.postMessage({ close: true });
  });
}

function emptySlot(): Slot {
  return { thread: null, ready: false, inFlight: [], lastError: null };
}

function pauseWithoutHoldingTheProcess(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
