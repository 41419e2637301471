import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { newUuid } from '../../src/ids.js';
import { type CheckedClient, clientOf } from '../support/client.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
let client: CheckedClient;
let other: CheckedClient;
beforeAll(async () => {
  service = await startTestService();
  client = clientOf(service);
  other = clientOf(service, (await service.newProject()).key);
  await client.post('/users', { user_id: 'jane' });
  await client.post('/graph/create', { graph_id: 'shop' });
  await client.post('/threads', { thread_id: 'talk', user_id: 'jane' });
});
afterAll(() => service.stop());

const lists = [
  '/graph/observation/user/jane',
  '/graph/observation/graph/shop',
  '/graph/thread-summary/user/jane',
  '/graph/thread-summary/graph/shop',
  '/graph/document-summary/graph/shop',
];

describe.each(lists)('POST %s', (path) => {
  it('is an empty list, whatever the paging', async () => {
    for (const body of [undefined, { limit: 5, cursor: 'x', filters: { edge_types: ['A'] } }]) {
      const answer = await client.post(path, body);
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual([]);
    }
  });

  it('is 404 for what is unknown or of another project, 400 for a limit of words', async () => {
    const unknown = path.replace(/[^/]+$/, 'nothing');
    expect((await client.post(unknown, {})).status).toBe(404);
    expect((await other.post(path, {})).status).toBe(404);
    expect((await client.post(path, { limit: 'x' })).status).toBe(400);
  });

  it('needs a key', async () => {
    expect((await client.call('POST', path, {}, { authorization: '' })).status).toBe(401);
  });
});

describe('GET /graph/observation/{uuid}', () => {
  it('is 404 for every uuid and 400 for what is none', async () => {
    expect((await client.get(`/graph/observation/${newUuid()}`)).status).toBe(404);
    expect((await client.get('/graph/observation/x')).status).toBe(400);
    const path = `/graph/observation/${newUuid()}`;
    expect((await client.call('GET', path, undefined, { authorization: '' })).status).toBe(401);
  });
});

describe('summaries of threads and sessions', () => {
  it('are empty for those that exist', async () => {
    const { status, body } = await client.get('/threads/talk/summary');
    expect(status).toBe(200);
    expect(body).toMatchObject({ thread_id: 'talk', summary: '' });
    expect((await client.get('/sessions/talk/summary')).body).toEqual({
      summaries: [],
      row_count: 0,
      total_count: 0,
    });
  });

  it.each(['/threads/talk/summary', '/sessions/talk/summary'])(
    'are 404 elsewhere and need a key: %s',
    async (path) => {
      expect((await other.get(path)).status).toBe(404);
      expect((await client.get(path.replace('talk', 'nothing'))).status).toBe(404);
      expect((await client.call('GET', path, undefined, { authorization: '' })).status).toBe(401);
    },
  );
});

describe('what only a language model can answer', () => {
  const calls = [
    ['POST', 'classify', { name: 'mood', classes: ['good', 'bad'] }],
    ['POST', 'extract', { last_n: 4, model_schema: '{}' }],
    ['GET', 'synthesize_question?lastNMessages=4', undefined],
  ] as const;

  it.each(calls)('%s %s says 501 and what is missing', async (method, call, body) => {
    const { status, body: answer } = await client.call(method, `/sessions/talk/${call}`, body);
    expect(status).toBe(501);
    expect(answer.message).toContain('LLM_BASE_URL');
  });

  it.each(calls)('%s %s is 404 elsewhere and needs a key', async (method, call, body) => {
    expect((await client.call(method, `/sessions/nothing/${call}`, body)).status).toBe(404);
    expect((await other.call(method, `/sessions/talk/${call}`, body)).status).toBe(404);
    const headers = { authorization: '' };
    expect((await client.call(method, `/sessions/talk/${call}`, body, headers)).status).toBe(401);
  });

  it.each([
    ['POST', 'classify', { name: 'mood' }],
    ['POST', 'extract', { model_schema: '{}' }],
    ['GET', 'synthesize_question?lastNMessages=x', undefined],
  ])('%s %s is 400 when something is wrong', async (method, call, body) => {
    expect((await client.call(method, `/sessions/talk/${call}`, body)).status).toBe(400);
  });
});

describe('what is not built', () => {
  const groups = '/user-groups/b5f1c9d2-1111-4222-8333-123456789abc';
  const policies = `/abac${groups}/policy-sets`;
  const calls = [
    ['POST', '/graph/clone', 'copied'],
    ['POST', '/graph/patterns', 'patterns'],
    ['GET', '/user-groups?projectId=x&pageNumber=1&pageSize=5', 'groups of users'],
    ['POST', '/user-groups', 'groups of users'],
    ['GET', '/user-groups/users/x', 'groups of users'],
    ['GET', groups, 'groups of users'],
    ['PATCH', groups, 'groups of users'],
    ['DELETE', groups, 'groups of users'],
    ['GET', `${groups}/members`, 'groups of users'],
    ['POST', `${groups}/members`, 'groups of users'],
    ['POST', `${groups}/members/bulk-remove`, 'groups of users'],
    ['GET', `${groups}/members/candidates`, 'groups of users'],
    ['DELETE', `${groups}/members/x`, 'groups of users'],
    ['GET', policies, 'policies'],
    ['POST', policies, 'policies'],
    ['DELETE', `${policies}/x`, 'policies'],
  ];

  it.each(calls)('%s %s says 501 and what is missing', async (method, path, words) => {
    const { status, body } = await client.call(method, path, {});
    expect(status).toBe(501);
    expect(body.message).toContain(words);
  });

  it.each(calls)('%s %s needs a key', async (method, path) => {
    expect((await client.call(method, path, {}, { authorization: '' })).status).toBe(401);
  });
});
