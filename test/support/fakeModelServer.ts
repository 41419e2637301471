import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ModelClock } from '../../src/model/llm/modelServer.js';

/** What a model server can do wrong. */
export type Fault =
  /** Takes the request and does not answer before `release` or `close`. */
  | { kind: 'slow' }
  | { kind: 'status'; status: number; retryAfter?: string }
  /** Cuts the connection after the request has arrived. */
  | { kind: 'reset' }
  /** 200 and a page that is no JSON. */
  | { kind: 'nonsense' }
  /** 200 and JSON of another form. */
  | { kind: 'wrongJson' }
  /** Vectors that are one number longer. */
  | { kind: 'wrongDimension' }
  /** 200 and a body that is cut in the middle. */
  | { kind: 'half' };

export interface SeenRequest {
  /** "/v1/embeddings" */
  path: string;
  authorization: string | undefined;
  body: {
    model?: string;
    input?: string[];
    messages?: { role: string; content: string }[];
    temperature?: number;
    response_format?: { type: string; json_schema?: { strict: boolean; schema: object } };
  };
}

const defaultDimensions = 16;

/**
 * A server on this machine that speaks both protocols of a model server: `/v1/embeddings` with
 * vectors made from the words of a text, and `/v1/chat/completions` with what the test prepared.
 */
export class FakeModelServer {
  /** Every request, in the order of arrival. */
  readonly requests: SeenRequest[] = [];
  /** One is taken off for each request; when it is empty, `everyTime` counts. */
  readonly faults: Fault[] = [];
  everyTime: Fault | null = null;
  dimensions = defaultDimensions;
  /** Answers 400 to what a server of this kind does not know. */
  refuses: (body: SeenRequest['body']) => boolean = () => false;
  /** The model's words, made from the request. */
  says: (body: SeenRequest['body']) => string = () => '{"entities":[],"facts":[]}';
  finishReason = 'stop';
  private readonly server = createServer((request, response) => {
    void this.answer(request, response);
  });
  private readonly arrivals: { count: number; resolve: () => void }[] = [];
  private held: (() => void)[] = [];

  /** Where clients find it: with `/v1` at the end. */
  get baseUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  /** Resolves when so many requests have arrived in all. */
  arrived(count: number): Promise<void> {
    if (this.requests.length >= count) return Promise.resolve();
    return new Promise((resolve) => this.arrivals.push({ count, resolve }));
  }

  /** Lets the slow requests go on. */
  release(): void {
    for (const go of this.held.splice(0)) go();
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as SeenRequest['body'];
    const path = request.url ?? '';
    this.requests.push({ path, authorization: request.headers.authorization, body });
    for (const { count, resolve } of this.arrivals) {
      if (this.requests.length >= count) resolve();
    }
    const fault = this.faults.shift() ?? this.everyTime;
    if (fault?.kind === 'slow') await new Promise<void>((go) => this.held.push(go));
    if (fault && fault.kind !== 'slow' && this.fail(fault, body, response)) return;
    if (this.refuses(body)) sendJson(response, 400, { error: { message: 'not known here' } });
    else if (path.endsWith('/embeddings')) sendJson(response, 200, this.vectors(body, 0));
    else sendJson(response, 200, this.choice(body));
  }

  private fail(fault: Fault, body: SeenRequest['body'], response: ServerResponse): boolean {
    switch (fault.kind) {
      case 'status':
        if (fault.retryAfter) response.setHeader('retry-after', fault.retryAfter);
        sendJson(response, fault.status, { error: { message: JSON.stringify(body) } });
        return true;
      case 'reset':
        response.socket?.resetAndDestroy();
        return true;
      case 'nonsense':
        response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>');
        return true;
      case 'wrongJson':
        sendJson(response, 200, { data: 'none', choices: [] });
        return true;
      case 'wrongDimension':
        sendJson(response, 200, this.vectors(body, 1));
        return true;
      case 'half':
        response.writeHead(200, { 'content-length': '1000' }).write('{"data":[');
        response.socket?.destroySoon();
        return true;
      default:
        return false;
    }
  }

  /** In reverse order, which the protocol allows. */
  private vectors({ input = [] }: SeenRequest['body'], more: number): object {
    const data = input.map((text, index) => ({
      object: 'embedding',
      index,
      embedding: wordVector(text, this.dimensions + more),
    }));
    return { object: 'list', data: data.reverse(), model: 'fake' };
  }

  private choice(body: SeenRequest['body']): object {
    const message = { role: 'assistant', content: this.says(body) };
    return { object: 'chat.completion', choices: [{ message, finish_reason: this.finishReason }] };
  }
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Counts words in as many buckets as there are dimensions: texts that share words are near. */
function wordVector(text: string, dimensions: number): number[] {
  const vector = new Array<number>(dimensions).fill(0.01);
  for (const word of text.toLowerCase().match(/\w+/g) ?? []) {
    let hash = 0;
    for (const character of word) hash = (hash * 31 + character.charCodeAt(0)) % 9_973;
    const bucket = hash % dimensions;
    vector[bucket] = (vector[bucket] ?? 0) + 1;
  }
  return vector;
}

/** Time that passes only in pauses, and time-outs that strike when the test says so. */
export class FakeModelClock implements ModelClock {
  nowMs = Date.parse('2026-03-01T12:00:00Z');
  /** Every pause that was asked for, in milliseconds. */
  readonly pauses: number[] = [];
  /** Set to hold pauses until they are aborted. */
  pausesHang = false;
  private readonly timeouts = new Set<() => void>();

  now(): number {
    return this.nowMs;
  }

  pause(ms: number, signal: AbortSignal): Promise<void> {
    this.pauses.push(ms);
    if (this.pausesHang) {
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      });
    }
    this.nowMs += ms;
    return Promise.resolve();
  }

  after(_ms: number, action: () => void): () => void {
    this.timeouts.add(action);
    return () => this.timeouts.delete(action);
  }

  random(): number {
    return 0;
  }

  /** How many time-outs are set. */
  get timeoutCount(): number {
    return this.timeouts.size;
  }

  /** Lets every time-out that is set strike now. */
  timeOut(): void {
    for (const action of this.timeouts) action();
  }
}
