import { createKithClient } from '@kith/client';

export { answerOf, KithApiError } from '@kith/client';

export const baseUrl = process.env['KITH_URL'] ?? 'http://127.0.0.1:8000';
export const apiKey = process.env['KITH_API_KEY'] ?? '';

/** Every example talks to the service through this. */
export const kith = createKithClient({ baseUrl, apiKey });

/** The same with another key. */
export const clientOf = (key: string) => createKithClient({ baseUrl, apiKey: key });

/** Asks again until there is something; what was accepted is read a moment later. */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const found = await ask();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not come true within half a minute');
}

/** Sends JSON whose shape the API's document leaves open. */
export async function send(path: string, json: string): Promise<unknown> {
  const response = await fetch(`${baseUrl}/api/v2${path}`, {
    method: 'POST',
    headers: { authorization: `Api-Key ${apiKey}`, 'content-type': 'application/json' },
    body: json,
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** Records of business data are sent as they are exported: JSON, NDJSON or CSV. */
export async function sendRecords(records: object[]): Promise<{ status: string }[]> {
  const answer = await send('/business-data', JSON.stringify(records));
  return (answer as { records: { status: string }[] }).records;
}
