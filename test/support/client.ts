import { request } from 'node:http';

import { faultsOf, operationOf } from './contract.js';
import type { TestService } from './service.js';

/** An answer as it came over the wire. */
export interface RawAnswer {
  status: number;
  text: string;
  type: string;
  headers: Record<string, string | string[] | undefined>;
}

export interface CheckedAnswer extends RawAnswer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies are looked at by tests
  body: any;
}

/** Sends a request exactly as given: `fetch` would tidy the path and refuse odd bodies. */
export function sendRaw(
  url: string,
  options: {
    method: string;
    path: string;
    headers?: Record<string, string>;
    body?: string | Buffer | undefined;
  },
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const { method, path, body } = options;
    const length = { 'content-length': String(Buffer.byteLength(body ?? '')) };
    const isChunked = options.headers?.['transfer-encoding'] !== undefined;
    // Node leaves the length of a GET's body out, and a server would take it for a next request.
    const headers = { ...(body === undefined || isChunked ? {} : length), ...options.headers };
    const sent = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(chunks).toString('utf8'),
          type: response.headers['content-type'] ?? '',
          headers: response.headers,
        }),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/**
 * Calls of a project whose every answer is held against the OpenAPI document: JSON, never empty,
 * the documented keys, and errors as `{"message": …}`.
 */
export class CheckedClient {
  constructor(
    private readonly service: TestService,
    private readonly key = service.key,
  ) {}

  /** `path` is below `/api/v2`, encoded already. A body that is text or bytes goes as it is. */
  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<CheckedAnswer> {
    const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
    const answer = await sendRaw(this.service.url, {
      method,
      path: `/api/v2${path}`,
      headers: {
        authorization: `Api-Key ${this.key}`,
        'content-type': 'application/json',
        ...headers,
      },
      body: body === undefined ? undefined : isRaw ? (body as string) : JSON.stringify(body),
    });
    return check(method, path, answer);
  }

  get(path: string): Promise<CheckedAnswer> {
    return this.call('GET', path);
  }

  post(path: string, body?: unknown): Promise<CheckedAnswer> {
    return this.call('POST', path, body);
  }

  patch(path: string, body?: unknown): Promise<CheckedAnswer> {
    return this.call('PATCH', path, body);
  }

  delete(path: string): Promise<CheckedAnswer> {
    return this.call('DELETE', path);
  }
}

function check(method: string, path: string, answer: RawAnswer): CheckedAnswer {
  const where = `${method} ${path.slice(0, 80)} answered ${answer.status}`;
  if (!answer.type.startsWith('application/json')) throw new Error(`${where} as "${answer.type}"`);
  if (answer.text === '') throw new Error(`${where} with an empty body`);
  const body: unknown = JSON.parse(answer.text);
  const operation = operationOf(method, path);
  const faults = operation ? faultsOf(operation, answer.status, body) : onlyMessage(body);
  if (faults.length > 0) throw new Error(`${where}: ${faults.join('; ')}`);
  return { ...answer, body };
}

/** A path or a verb that is not documented answers an error, whatever it is. */
function onlyMessage(body: unknown): string[] {
  const keys = Object.keys(body as object).join();
  return keys === 'message' ? [] : [`a body of [${keys}]`];
}

/** A client of the service's own project, or of a project of its own when asked for one. */
export const clientOf = (service: TestService, key?: string): CheckedClient =>
  new CheckedClient(service, key);

/** Encodes an id as the JavaScript SDKs do. */
export const segment = (id: string): string => encodeURIComponent(id);
