import { type Agent, request as httpRequest } from 'node:http';
import type { BenchService } from './benchService.js';

/** Calls the service of a bench over HTTP as an application does. Throws on any refusal. */
export async function call<T>(
  { running, key }: Pick<BenchService, 'running' | 'key'>,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await fetch(`${running.url}/api/v2${path}`, {
    method,
    headers: { authorization: `Api-Key ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  }
  return (await response.json()) as T;
}

/** Connections that stay open, as those of an application do. */
export interface Line {
  /** Ends in /api/v2. */
  baseUrl: string;
  key: string;
  agent: Agent;
}

/**
 * One call over a connection that stays open. Resolves when the whole answer is there, whatever its
 * status is: cheaper than `fetch`, whose own work would be measured along.
 */
export function exchange(
  { baseUrl, key, agent }: Line,
  method: string,
  path: string,
  body?: object,
): Promise<{ status: number; text: string }> {
  const headers = { authorization: `Api-Key ${key}`, 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${baseUrl}${path}`, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 500, text: Buffer.concat(chunks).toString() }),
      );
    });
    sent.once('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** The same for a service of the bench; gives the answer as text and throws on any refusal. */
export async function callKept(
  { running, key }: Pick<BenchService, 'running' | 'key'>,
  agent: Agent,
  ...[method, path, body]: [method: string, path: string, body?: object]
): Promise<string> {
  const line = { baseUrl: `${running.url}/api/v2`, key, agent };
  const { status, text } = await exchange(line, method, path, body);
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
  return text;
}
