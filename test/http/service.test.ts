import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type CheckedClient, clientOf, sendRaw } from '../support/client.js';
import { operations } from '../support/contract.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
let client: CheckedClient;
beforeAll(async () => {
  service = await startTestService();
  client = clientOf(service);
});
afterAll(() => service.stop());

const get = (path: string) => sendRaw(service.url, { method: 'GET', path });

describe('health', () => {
  it('says that the process lives and that the database answers, without a key', async () => {
    const [alive, ready] = [await get('/healthz'), await get('/readyz')];
    expect([alive.status, JSON.parse(alive.text)]).toEqual([200, { status: 'alive' }]);
    expect([ready.status, JSON.parse(ready.text)]).toEqual([200, { status: 'ready' }]);
  });
});

describe('documentation', () => {
  it('has the OpenAPI document with every operation under a name of its own', async () => {
    const { status, text: body } = await get('/openapi.json');
    expect(status).toBe(200);
    const document = JSON.parse(body);
    const ids = Object.values<Record<string, { operationId: string }>>(document.paths).flatMap(
      (verbs) => Object.values(verbs).map(({ operationId }) => operationId),
    );
    expect(ids).toHaveLength(operations.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('documents 401 everywhere, 400 and 503 wherever there is more to say than 501', () => {
    const missing = operations.flatMap(({ method, path, responses }) =>
      ['400', '401', '503']
        .filter((status) => !(status in responses))
        .filter((status) => status === '401' || !('501' in responses))
        .map((status) => `${method} ${path}: ${status}`),
    );
    expect(missing).toEqual([]);
  });

  it('has a page that asks no other host for anything', async () => {
    const { status, type, text: page } = await get('/docs/');
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    const scripts = [...page.matchAll(/(?:src|href)="\.?\/?([\w.-]+\.(?:js|css))"/g)];
    expect(scripts.length).toBeGreaterThan(1);
    for (const [, file] of scripts) expect((await get(`/docs/${file}`)).status).toBe(200);
  });
});

describe('projects', () => {
  it('shows the project of the key and changes its time zone', async () => {
    const { status, body } = await client.get('/projects/info');
    expect([status, body.project.default_time_zone]).toEqual([200, 'UTC']);
    const changed = await client.patch('/projects/info', { default_time_zone: 'Asia/Tokyo' });
    expect(changed.body.project).toEqual({ ...body.project, default_time_zone: 'Asia/Tokyo' });
    expect((await client.patch('/projects/info', {})).body).toEqual(changed.body);
    const wrong = await client.patch('/projects/info', { default_time_zone: 'Moon/Base' });
    expect(wrong.status).toBe(400);
    expect((await client.get('/projects/info')).body).toEqual(changed.body);
  });
});

describe('what is not offered', () => {
  it.each(['/api/v4/users', '/api/v4', '/api/v4/threads/a/messages'])(
    '%s gets 501 in the envelope of generation 4, which names what to install',
    async (path) => {
      const { status, type, text: body } = await get(path);
      expect([status, type]).toEqual([501, 'application/json; charset=utf-8']);
      const { error } = JSON.parse(body);
      expect(error).toMatchObject({ code: 'not_implemented', request_id: expect.any(String) });
      expect(error.message).toMatch(/zep-cloud 3\.30\.0.*\/api\/v2/);
    },
  );

  it.each([
    ['GET', '/collections'],
    ['POST', '/collections/a'],
    ['POST', '/collections/a/documents'],
    ['PATCH', '/collections/a/documents/batchUpdate'],
    ['POST', '/collections/a/search'],
  ])('%s %s gets 410', async (method, path) => {
    const { status, body } = await client.call(method, path, {});
    expect(status).toBe(410);
    expect(body.message).toMatch(/^deprecation error: /);
  });

  it.each([
    ['POST', '/sessions/a/classify', { name: 'mood', classes: ['good', 'bad'] }],
    ['POST', '/sessions/a/extract', { last_n: 4, model_schema: '{"type":"object"}' }],
    ['GET', '/sessions/a/synthesize_question', undefined],
  ])('%s %s gets 501 that says what is missing', async (method, path, request) => {
    await client.post('/sessions', { session_id: 'a' });
    const messages = [{ role_type: 'user', content: 'I like tea.' }];
    await client.post('/sessions/a/memory', { messages });
    const { status, body } = await client.call(method, path, request);
    expect(status).toBe(501);
    expect(body.message).toContain('language model');
  });
});

describe('every answer', () => {
  it('has the request id it is logged under, or the one that was given', async () => {
    const made = await client.get('/users');
    expect(made.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    const given = await client.call('GET', '/users', undefined, { 'x-request-id': 'mine-1' });
    expect(given.headers['x-request-id']).toBe('mine-1');
    const odd = await client.call('GET', '/users', undefined, { 'x-request-id': 'a b"c' });
    expect(odd.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is JSON that browsers do not guess at, and says nothing of what made it', async () => {
    const { headers } = await client.get('/users/nobody');
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('etag');
  });

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['a verb that does not exist', 'FROB /api/v2/users HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    [
      'headers over the limit',
      `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`,
      431,
    ],
    [
      'two lengths',
      'POST /api/v2/users HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}',
      400,
    ],
  ])('to %s is JSON too', async (_case, request, status) => {
    const { port } = new URL(service.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(request);
    const answer = await text(socket);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('Content-Type: application/json');
    expect(Object.keys(JSON.parse(answer.split('\r\n\r\n')[1] ?? ''))).toEqual(['message']);
  });
});
