import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerOf, createKithClient, KithApiError } from '@kith/client';
import openapiTS, { astToString } from 'openapi-typescript';
import { describe, expect, it } from 'vitest';

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

describe('the client', () => {
  const options = { baseUrl: 'http://kith.test', apiKey: 'k' };
  const answering = (answer: () => Promise<Response>) =>
    answerOf(createKithClient({ ...options, fetch: answer }).GET('/users'));
  const json = { 'content-type': 'application/json' };

  it.each([
    [{ ...options, baseUrl: 'localhost:8000' }, /baseUrl/],
    [{ apiKey: 'k' }, /baseUrl/],
    [{ ...options, apiKey: undefined }, /apiKey/],
    [{ ...options, apiKey: '' }, /apiKey/],
    [{ ...options, apiKey: '“k”' }, /apiKey/],
  ])('is not made of %j', (wrong, message) => {
    expect(() => createKithClient(wrong as typeof options)).toThrow(message);
  });

  it('takes no page of a proxy for an answer', async () => {
    const headers = { 'content-type': 'text/html' };
    const page = () => Promise.resolve(new Response('<html>', { headers }));
    await expect(answering(page)).rejects.toMatchObject({ name: 'KithApiError', status: 200 });
    const bad = () => Promise.resolve(new Response('<html>', { headers, status: 502 }));
    await expect(answering(bad)).rejects.toMatchObject({ name: 'KithApiError', status: 502 });
  });

  it('says so of an answer that breaks off, with its request id', async () => {
    const headers = { ...json, 'x-request-id': 'r-2' };
    const body = () =>
      new ReadableStream({ start: (stream) => stream.error(new TypeError('terminated')) });
    const broken = () => Promise.resolve(new Response(body(), { headers }));
    const error = { name: 'KithApiError', status: 0, requestId: 'r-2' };
    await expect(answering(broken)).rejects.toMatchObject(error);
  });

  it('throws what an abort throws', async () => {
    const reason = new DOMException('enough', 'AbortError');
    await expect(answering(() => Promise.reject(reason))).rejects.toBe(reason);
  });

  it('keeps headers, and encodes ids whatever is in them', async () => {
    const seen: string[] = [];
    const kith = createKithClient({
      ...options,
      fetch: ({ url }) => {
        seen.push(url);
        return Promise.resolve(
          new Response('[]', { headers: { ...json, 'zep-next-cursor': 'c' } }),
        );
      },
    });
    const params = { path: { userId: 'a/b?c#d%' } };
    const { data, response } = await kith.GET('/users/{userId}/facts', { params });
    expect([data, response.headers.get('zep-next-cursor')]).toEqual([[], 'c']);
    expect(seen).toEqual(['http://kith.test/api/v2/users/a%2Fb%3Fc%23d%25/facts']);
  });
});
