import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerOf, createKithClient, KithApiError } from '@kith/client';
import openapiTS, { astToString } from 'openapi-typescript';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);

// After a change of the API: npm run generate
it('packages/client/schema.d.ts is what generated/openapi.json says', async () => {
  const document = readFileSync(new URL('generated/openapi.json', root), 'utf8');
  const schema = astToString(await openapiTS(document));
  const committed = readFileSync(new URL('packages/client/schema.d.ts', root), 'utf8');
  expect(committed.endsWith(schema), 'run: npm run generate').toBe(true);
});

it('the client sends its key, and throws what is refused, with its request id', async () => {
  const seen: unknown[] = [];
  const server = createServer((request, response) => {
    seen.push([request.method, request.url, request.headers.authorization]);
    response.setHeader('X-Request-Id', 'r-1');
    response.statusCode = request.url?.endsWith('/nobody') ? 404 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ message: 'not found', user_id: 'a b' }));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const kith = createKithClient({ baseUrl, apiKey: 'k' });
  const get = (userId: string) =>
    answerOf(kith.GET('/users/{userId}', { params: { path: { userId } } }));
  try {
    expect((await get('a b')).user_id).toBe('a b');
    const refused = await get('nobody').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(KithApiError);
    expect(refused).toMatchObject({ status: 404, message: 'not found', requestId: 'r-1' });
    expect(seen[0]).toEqual(['GET', '/api/v2/users/a%20b', 'Api-Key k']);
  } finally {
    server.close();
  }
  await expect(get('a')).rejects.toMatchObject({ status: 0 });
});
