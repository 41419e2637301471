import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the service is and who asks, as the environment says. */
export interface ClientSettings {
  /** Ends in /api/v2. */
  baseUrl: string;
  key: string;
}

/** Exit codes: 0 done, 1 it was refused or failed, 2 not understood, 3 done but for some. */
export const exitCodes = { done: 0, failed: 1, misunderstood: 2, partly: 3 } as const;

/** One line that says what to do, for a person at a terminal. */
export class CliError extends Error {
  constructor(
    message: string,
    readonly exitCode: number = exitCodes.failed,
  ) {
    super(message);
  }
}

/**
 * `KITH_URL`, else the service on this machine; `KITH_API_KEY`, else the key in the data folder.
 * Throws CliError when there is no key.
 */
export function readSettings(env: NodeJS.ProcessEnv): ClientSettings {
  const url = env['KITH_URL'] || `http://127.0.0.1:${env['PORT'] || '8000'}`;
  return { baseUrl: `${url.replace(/\/+$/, '')}/api/v2`, key: readKey(env) };
}

function readKey(env: NodeJS.ProcessEnv): string {
  if (env['KITH_API_KEY']) return env['KITH_API_KEY'];
  const path = join(env['KITH_DATA_DIR'] || '.kith', 'api-key');
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw new CliError(`no key: set KITH_API_KEY, or run where ${path} can be read`);
  }
}

/** Sends a request and returns the JSON of a good answer; CliError with the service's own words. */
export function callService(
  settings: ClientSettings,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
): Promise<unknown> {
  return send(settings, path, { method });
}

/** Posts JSON; the rest as `callService`. */
export function sendJson(settings: ClientSettings, path: string, body: unknown): Promise<unknown> {
  return send(settings, path, { method: 'POST', body: JSON.stringify(body) });
}

/** Longer than anything the service makes a caller wait for. */
const answerMilliseconds = 300_000;

/** Undefined for what is no object: another program, or a proxy, has answered. */
async function jsonOf(response: Response): Promise<{ message?: string } | undefined> {
  try {
    const body = (await response.json()) as unknown;
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}

async function send(
  settings: ClientSettings,
  path: string,
  { method, body: sent }: { method: string; body?: string },
): Promise<unknown> {
  const headers = {
    authorization: `Api-Key ${settings.key}`,
    'content-type': 'application/json',
  };
  const request = { method, headers, ...(sent === undefined ? {} : { body: sent }) };
  const { baseUrl } = settings;
  const signal = AbortSignal.timeout(answerMilliseconds);
  const response = await fetch(`${baseUrl}${path}`, { ...request, signal }).catch(() => {
    const seconds = answerMilliseconds / 1_000;
    throw signal.aborted
      ? new CliError(`${baseUrl} did not answer within ${seconds} s`)
      : new CliError(`no service at ${baseUrl}: start it with npm start`);
  });
  const body = await jsonOf(response);
  if (body === undefined) {
    throw new CliError(`${baseUrl} is no Kith: it answered ${response.status} without JSON`);
  }
  if (!response.ok) throw new CliError(body.message ?? `the service answered ${response.status}`);
  return body;
}
