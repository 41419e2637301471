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
