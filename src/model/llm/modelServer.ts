import { setTimeout as sleep } from 'node:timers/promises';
import type { ReportModelEvent } from './reportModelEvent.js';

/** First pause between tries; doubled each time, with up to as much again at random. */
export const retryPauseMs = 500;
/** A pause of our own choosing never gets longer than this. */
export const retryPauseMaxMs = 8_000;
/** A server that asks for more patience than this gets none: the caller has another way. */
export const retryAfterMaxMs = 30_000;
/** 64 vectors of 4,096 numbers written out take 6 MB; what is larger is not an answer. */
export const answerBytesMax = 32 * 1024 * 1024;

/**
 * Why a model server gave no answer.
 * - `timeout`, `network`: nothing came back in time, or at all
 * - `overloaded`: 408, 429 or 5xx, after every try
 * - `refused`: any other status; asking again would not help
 * - `nonsense`: an answer that cannot be read
 * - `closed`: the service is shutting down
 */
export type ModelServerErrorKind =
  'timeout' | 'network' | 'overloaded' | 'refused' | 'nonsense' | 'closed';

/** The message names the kind and the status; never what was sent or what came back. */
export class ModelServerError extends Error {
  override readonly name = 'ModelServerError';

  constructor(
    readonly kind: ModelServerErrorKind,
    message: string,
    /** HTTP status, if there was one. */
    readonly status?: number,
  ) {
    super(message);
  }
}

/** Time and chance, as far as tries and pauses need them. Tests bring their own. */
export interface ModelClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms`; rejects when the signal is aborted before. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  /** Runs `action` after `ms`, unless the function it returns is called before. */
  after(ms: number, action: () => void): () => void;
  /** From 0 to 1. */
  random(): number;
}

export const systemModelClock: ModelClock = {
  now: () => Date.now(),
  pause: async (ms, signal) => {
    await sleep(ms, undefined, { signal });
  },
  after: (ms, action) => {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

export interface ModelServerOptions {
  /** Up to and without the name of the call: "https://models.example.com/v1". */
  baseUrl: string;
  /** Sent as a bearer token; absent for servers that want none. */
  apiKey?: string | undefined;
  report: ReportModelEvent;
  clock?: ModelClock | undefined;
}

/** How long and how often to try one call. */
export interface Patience {
  /** For each try. */
  timeoutMs: number;
  attemptsMax: number;
}

/**
 * A server that speaks the OpenAI protocol, over HTTP: time-outs, bounded tries with growing
 * pauses, `Retry-After` honoured, answers of bounded size. What is sent and received is never
 * reported, only statuses and counts.
 */
export class ModelServer {
  /** What is under way, pauses included. One controller each: a shared one would collect them. */
  private readonly underWay = new Set<AbortController>();
  private closed = false;
  private readonly clock: ModelClock;

  constructor(private readonly options: ModelServerOptions) {
    this.clock = options.clock ?? systemModelClock;
  }

  /**
   * Posts JSON and gives back the JSON of a 200 answer, unparsed by any schema.
   * Throws ModelServerError.
   */
  async post(path: string, body: unknown, patience: Patience): Promise<unknown> {
    const payload = JSON.stringify(body);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.tryOnce(path, payload, patience.timeoutMs);
      } catch (error) {
        const failure = this.asFailure(error);
        const pauseMs = this.pauseBefore(attempt, failure);
        if (pauseMs === null || attempt >= patience.attemptsMax) throw failure.error;
        this.reportRetry(path, attempt, failure.error, pauseMs);
        await this.pause(pauseMs);
      }
    }
  }

  /** Aborts what is under way, pauses included: those calls reject with `closed`. */
  close(): void {
    this.closed = true;
    for (const controller of this.underWay) controller.abort();
  }

  private async tryOnce(path: string, payload: string, timeoutMs: number): Promise<unknown> {
    return this.abortable(async (controller) => {
      const cancel = this.clock.after(timeoutMs, () => controller.abort(timedOut()));
      try {
        return await this.send(path, payload, controller.signal);
      } finally {
        cancel();
      }
    });
  }

  private async abortable<T>(work: (controller: AbortController) => Promise<T>): Promise<T> {
    if (this.closed) throw closedError();
    const controller = new AbortController();
    this.underWay.add(controller);
    try {
      return await work(controller);
    } finally {
      this.underWay.delete(controller);
    }
  }

  private async send(path: string, payload: string, signal: AbortSignal): Promise<unknown> {
    const { baseUrl, apiKey } = this.options;
    const response = await fetch(`${baseUrl.replace(/\/+$/, '')}/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
      },
      body: payload,
      // A redirect would carry texts to an address nobody configured.
      redirect: 'manual',
      signal,
    });
    if (response.status === 200) return parseJson(await readBounded(response));
    await response.body?.cancel();
    throw new StatusFailure(response.status, response.headers.get('retry-after'));
  }

  private asFailure(error: unknown): Failure {
    if (this.closed) return { error: closedError(), retry: false };
    if (error instanceof ModelServerError) return { error, retry: false };
    if (error instanceof StatusFailure) return this.asStatusFailure(error);
    if (isTimeout(error)) {
      const message = 'The model server did not answer in time';
      return { error: new ModelServerError('timeout', message), retry: true };
    }
    const message = `The model server cannot be reached (${causeCode(error)})`;
    return { error: new ModelServerError('network', message), retry: true };
  }

  private asStatusFailure({ status, retryAfter }: StatusFailure): Failure {
    const message = `The model server answered ${status}`;
    if (!isPassing(status)) {
      return { error: new ModelServerError('refused', message, status), retry: false };
    }
    const error = new ModelServerError('overloaded', message, status);
    return { error, retry: true, askedPauseMs: this.parseRetryAfter(retryAfter) };
  }

  /** Seconds or an HTTP date; null when absent or unreadable. */
  private parseRetryAfter(header: string | null): number | null {
    if (header === null) return null;
    if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
    const at = Date.parse(header);
    return Number.isNaN(at) ? null : Math.max(0, at - this.clock.now());
  }

  /** Null: do not try again. */
  private pauseBefore(attempt: number, { retry, askedPauseMs }: Failure): number | null {
    if (!retry) return null;
    if (askedPauseMs != null) return askedPauseMs > retryAfterMaxMs ? null : askedPauseMs;
    const base = Math.min(retryPauseMaxMs / 2, retryPauseMs * 2 ** (attempt - 1));
    return Math.round(base * (1 + this.clock.random()));
  }

  private async pause(ms: number): Promise<void> {
    try {
      await this.abortable(({ signal }) => this.clock.pause(ms, signal));
    } catch {
      throw closedError();
    }
  }

  private reportRetry(path: string, attempt: number, error: ModelServerError, ms: number): void {
    const { kind, status = 0 } = error;
    this.options.report('A call to the model server is tried again', {
      call: path,
      attempt,
      because: kind,
      status,
      pauseMs: ms,
    });
  }
}

interface Failure {
  error: ModelServerError;
  retry: boolean;
  askedPauseMs?: number | null;
}

/** Carries what the answer's head said to where it is judged. */
class StatusFailure extends Error {
  constructor(
    readonly status: number,
    readonly retryAfter: string | null,
  ) {
    super('status');
  }
}

function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

function timedOut(): DOMException {
  return new DOMException('No answer in time', 'TimeoutError');
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

function closedError(): ModelServerError {
  return new ModelServerError('closed', 'The connection to the model server was closed');
}

/** "ECONNREFUSED" and the like; messages may hold addresses, codes do not. */
function causeCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'no connection';
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > answerBytesMax) {
      throw new ModelServerError('nonsense', 'The answer of the model server is too long', 200);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelServerError('nonsense', 'The model server did not answer with JSON', 200);
  }
}
