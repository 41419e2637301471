import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { newUuid } from '../../src/ids.js';
import { type CheckedClient, clientOf, segment } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const timestamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

let service: TestService;
let client: CheckedClient;
beforeAll(async () => {
  service = await startTestService();
  client = clientOf(service);
});
afterAll(() => service.stop());

/** A project of its own: lists then hold what the test made and nothing else. */
async function ownProject(): Promise<CheckedClient> {
  const { key } = await service.newProject();
  return clientOf(service, key);
}

describe('POST /users', () => {
  it('answers 201 with the user and leaves out what was not given', async () => {
    const { status, body } = await client.post('/users', { user_id: 'first' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      user_id: 'first',
      uuid: expect.stringMatching(uuid),
      graph_uuid: expect.stringMatching(uuid),
      project_uuid: expect.stringMatching(uuid),
      created_at: expect.stringMatching(timestamp),
      updated_at: expect.stringMatching(timestamp),
      metadata: {},
      deleted_at: null,
      session_count: 0,
    });
    for (const key of ['email', 'first_name', 'last_name', 'time_zone']) {
      expect(body).not.toHaveProperty(key);
    }
  });

  it('keeps everything that was given, and GET returns the same', async () => {
    const given = {
      user_id: 'everything',
      email: 'jane@example.com',
      first_name: 'Jane',
      last_name: 'Smith',
      metadata: { plan: 'pro', nested: { list: [1, 'two', null, { three: 3.5 }] }, nothing: null },
      fact_rating_instruction: { instruction: 'rate', examples: { high: 'h', low: 'l' } },
      disable_default_ontology: true,
      time_zone: 'Europe/Berlin',
    };
    const added = await client.post('/users', given);
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject(given);
    const got = await client.get('/users/everything');
    expect(got.status).toBe(200);
    expect(got.body).toEqual(added.body);
  });

  it('says 400 "already exists" for an id that is taken, and changes nothing', async () => {
    await client.post('/users', { user_id: 'taken', first_name: 'One' });
    const { status, body } = await client.post('/users', { user_id: 'taken', first_name: 'Two' });
    expect(status).toBe(400);
    expect(body.message).toBe('bad request: user already exists with user_id: taken');
    expect((await client.get('/users/taken')).body.first_name).toBe('One');
  });

  it('lets one of 50 adds of one id win, sent to two instances, and makes one node', async () => {
    const replica = await startTestService();
    const clients = [client, clientOf(replica, service.key)];
    const adds = Array.from({ length: 50 }, (_, index) =>
      clients[index % 2]!.post('/users', { user_id: 'contested' }),
    );
    const statuses = (await Promise.all(adds)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 400)).toHaveLength(49);
    const rows = await service.cypher(
      'MATCH (u:User {projectId: $projectId, userId: $userId}) RETURN count(u) AS nodes',
      { projectId: service.projectId, userId: 'contested' },
    );
    expect(rows[0]).toEqual({ nodes: 1 });
    await replica.stop();
  });

  it('gives every one of 60 users added at once a number of its own, without gaps', async () => {
    const own = await ownProject();
    const ids = Array.from({ length: 60 }, (_, index) => `u${index}`);
    const answers = await Promise.all(ids.map((user_id) => own.post('/users', { user_id })));
    const numbers = answers.map(({ body }) => body.id as number).sort((a, b) => a - b);
    expect(numbers).toEqual(ids.map((_, index) => index + 1));
    answers.forEach(({ body }, index) => expect(body.user_id).toBe(ids[index]));
  });

  it('lets two projects have a user of the same id', async () => {
    const own = await ownProject();
    await client.post('/users', { user_id: 'shared', first_name: 'Ours' });
    expect((await own.post('/users', { user_id: 'shared' })).status).toBe(201);
    expect((await own.get('/users/shared')).body).not.toHaveProperty('first_name');
  });

  it.each([
    ['missing', {}],
    ['empty', { user_id: '' }],
    ['null', { user_id: null }],
  ])('refuses an id that is %s', async (_case, request) => {
    const { status, body } = await client.post('/users', request);
    expect(status).toBe(400);
    expect(body.message).toBe('bad request: UserID cannot be empty');
  });

  it('refuses a time zone that does not exist and stores nothing', async () => {
    const answer = await client.post('/users', { user_id: 'nowhere', time_zone: 'Mars/Olympus' });
    expect(answer.status).toBe(400);
    expect(answer.body.message).toContain('time_zone');
    expect((await client.get('/users/nowhere')).status).toBe(404);
  });
});

describe('GET /users/{userId}', () => {
  it('answers 404 for an unknown user', async () => {
    const { status, body } = await client.get('/users/nobody');
    expect(status).toBe(404);
    expect(body).toEqual({ message: 'not found' });
  });

  it('counts the sessions of the user', async () => {
    await client.post('/users', { user_id: 'counted' });
    await client.post('/sessions', { session_id: newUuid(), user_id: 'counted' });
    await client.post('/threads', { thread_id: newUuid(), user_id: 'counted' });
    expect((await client.get('/users/counted')).body.session_count).toBe(2);
  });
});

describe('PATCH /users/{userId}', () => {
  it('changes what is given and nothing else', async () => {
    const { body: before } = await client.post('/users', {
      user_id: 'patched',
      email: 'old@example.com',
      first_name: 'Old',
      metadata: { kept: 1, deep: { kept: 1, changed: 1 }, list: [1, 2] },
    });
    const { status, body } = await client.patch('/users/patched', {
      first_name: 'New',
      metadata: { deep: { changed: 2, added: 3 }, list: [3] },
    });
    expect(status).toBe(200);
    const { updated_at: updatedAt, ...rest } = body;
    expect(updatedAt >= before.updated_at).toBe(true);
    const { updated_at: _, ...unchanged } = before;
    expect(rest).toEqual({
      ...unchanged,
      first_name: 'New',
      metadata: { kept: 1, deep: { kept: 1, changed: 2, added: 3 }, list: [3] },
    });
    expect((await client.get('/users/patched')).body).toEqual(body);
  });

  it.each([
    ['an empty object', {}],
    ['an empty body', undefined],
    ['nulls', { email: null, first_name: null, last_name: null, metadata: null, time_zone: null }],
    ['empty text', { email: '', first_name: ' ', last_name: '' }],
  ])('changes nothing for %s', async (_case, change) => {
    const userId = newUuid();
    const { body: before } = await client.post('/users', {
      user_id: userId,
      email: 'kept@example.com',
      first_name: 'Kept',
      metadata: { kept: true },
      time_zone: 'Asia/Tokyo',
    });
    const { status, body } = await client.patch(`/users/${userId}`, change);
    expect(status).toBe(200);
    expect({ ...body, updated_at: before.updated_at }).toEqual(before);
  });

  it('loses none of 20 concurrent changes of metadata', async () => {
    await client.post('/users', { user_id: 'busy', metadata: { deep: {} } });
    const keys = Array.from({ length: 20 }, (_, index) => `key${index}`);
    const answers = await Promise.all(
      keys.map((key) => client.patch('/users/busy', { metadata: { deep: { [key]: key } } })),
    );
    expect(answers.map(({ status }) => status)).toEqual(keys.map(() => 200));
    const { body } = await client.get('/users/busy');
    expect(body.metadata).toEqual({ deep: Object.fromEntries(keys.map((key) => [key, key])) });
  });

  it('answers 404 for an unknown user', async () => {
    expect((await client.patch('/users/nobody', { first_name: 'X' })).status).toBe(404);
  });
});

describe('GET /users/{userId}/node', () => {
  const nameOf = async (userId: string) =>
    (await client.get(`/users/${segment(userId)}/node`)).body.node.name as string;

  it('returns the very node that the user is', async () => {
    const { body: user } = await client.post('/users', { user_id: 'noded', email: 'n@x.example' });
    const { status, body } = await client.get('/users/noded/node');
    expect(status).toBe(200);
    expect(body.node).toMatchObject({
      uuid: user.uuid,
      name: 'n@x.example',
      summary: '',
      labels: ['Entity', 'User'],
      created_at: user.created_at,
    });
    const rows = await service.cypher('MATCH (u:User:Entity {uuid: $uuid}) RETURN u.name AS name', {
      uuid: user.uuid,
    });
    expect(rows).toEqual([{ name: 'n@x.example' }]);
  });

  it('takes its name from first and last name, else the e-mail, else the id', async () => {
    await client.post('/users', { user_id: 'plain' });
    expect(await nameOf('plain')).toBe('plain');
    await client.patch('/users/plain', { email: 'plain@example.com' });
    expect(await nameOf('plain')).toBe('plain@example.com');
    await client.patch('/users/plain', { last_name: 'Last' });
    expect(await nameOf('plain')).toBe('Last');
    await client.patch('/users/plain', { first_name: 'First' });
    expect(await nameOf('plain')).toBe('First Last');
  });

  it('answers 404 for an unknown user', async () => {
    expect((await client.get('/users/nobody/node')).status).toBe(404);
  });
});

describe('GET /users/{userId}/warm', () => {
  it('answers the words of the wire, and 404 for an unknown user', async () => {
    await client.post('/users', { user_id: 'warmed' });
    expect((await client.get('/users/warmed/warm')).body).toEqual({
      message: 'User graph warm-up initiated successfully.',
    });
    expect((await client.get('/users/nobody/warm')).status).toBe(404);
  });
});

describe('DELETE /users/{userId}', () => {
  it('forgets the user with everything it has, and frees its ids', async () => {
    const { body: user } = await client.post('/users', { user_id: 'gone', first_name: 'Gone' });
    await client.post('/sessions', { session_id: 'gone-session', user_id: 'gone' });
    const messages = [{ role_type: 'user', content: 'forget me' }];
    await client.post('/sessions/gone-session/memory', { messages });
    const { status, body } = await client.delete('/users/gone');
    expect(status).toBe(200);
    expect(body).toEqual({ message: 'OK' });
    expect((await client.get('/users/gone')).status).toBe(404);
    expect((await client.get('/sessions/gone-session')).status).toBe(404);
    expect((await client.get('/users/gone/sessions')).body).toEqual([]);
    // Invisible at once; the rest goes on in the background when it takes longer.
    await eventually(async () => {
      const left = await service.cypher(
        'MATCH (n) WHERE n.graphUuid = $graphUuid OR n.uuid = $uuid RETURN labels(n) AS labels',
        { graphUuid: user.graph_uuid, uuid: user.uuid },
      );
      return left.length === 0;
    });
    const { body: again } = await client.post('/users', { user_id: 'gone' });
    expect(again.uuid).not.toBe(user.uuid);
    expect(again).not.toHaveProperty('first_name');
  });

  it('answers 404 for an unknown user and for one that is gone', async () => {
    expect((await client.delete('/users/nobody')).status).toBe(404);
    await client.post('/users', { user_id: 'twice' });
    expect((await client.delete('/users/twice')).status).toBe(200);
    expect((await client.delete('/users/twice')).status).toBe(404);
  });

  it('lets one of ten concurrent calls succeed and keeps the count right', async () => {
    const own = await ownProject();
    await own.post('/users', { user_id: 'contested' });
    await own.post('/users', { user_id: 'other' });
    const calls = Array.from({ length: 10 }, () => own.delete('/users/contested'));
    const statuses = (await Promise.all(calls)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 9 }, () => 404)]);
    expect((await own.get('/users-ordered')).body).toMatchObject({ total_count: 1, row_count: 1 });
  });
});

describe('GET /users-ordered', () => {
  let own: CheckedClient;
  const idsOf = async (query: string) =>
    (await own.get(`/users-ordered${query}`)).body.users.map(
      (user: { user_id: string }) => user.user_id,
    ) as string[];

  beforeAll(async () => {
    own = await ownProject();
    const users = [
      { user_id: 'bob', email: 'robert@example.com', first_name: 'Robert' },
      { user_id: 'Ann', email: 'zoe@example.com', first_name: 'Änne', last_name: 'Müller' },
      { user_id: 'carl', first_name: '100%_Carl', last_name: 'O\'Neil "x"' },
      { user_id: 'dora', email: 'anna@example.com' },
    ];
    for (const user of users) await own.post('/users', user);
  });

  it('lists the newest first and counts all', async () => {
    const { body } = await own.get('/users-ordered');
    expect(body).toMatchObject({ total_count: 4, row_count: 4 });
    expect(await idsOf('')).toEqual(['dora', 'carl', 'Ann', 'bob']);
  });

  it('pages without overlap, in both spellings', async () => {
    expect(await idsOf('?pageNumber=1&pageSize=3')).toEqual(['dora', 'carl', 'Ann']);
    expect(await idsOf('?page_number=2&page_size=3')).toEqual(['bob']);
    const { body } = await own.get('/users-ordered?pageNumber=2&pageSize=3');
    expect(body).toMatchObject({ total_count: 4, row_count: 1 });
    expect(await idsOf('?pageNumber=9&pageSize=3')).toEqual([]);
  });

  it.each(['0', '-1', '-9007199254740993'])('reads page %s as the first', async (page) => {
    expect(await idsOf(`?pageNumber=${page}&pageSize=2`)).toEqual(['dora', 'carl']);
  });

  it('reads a page size of 0 as not given, and takes huge numbers calmly', async () => {
    expect(await idsOf('?pageSize=0')).toHaveLength(4);
    expect(await idsOf('?pageSize=1000000')).toHaveLength(4);
    expect(await idsOf('?pageNumber=99999999999999999999&pageSize=99999999999')).toEqual([]);
  });

  it.each([
    ['x', 'pageNumber=x'],
    ['half a page', 'page_number=1.5'],
    ['two pages', 'page_number=1&page_number=2'],
    ['a size of x', 'pageSize=x'],
    ['a direction', 'asc=maybe'],
  ])('refuses %s', async (_case, query) => {
    const { status, body } = await own.get(`/users-ordered?${query}`);
    expect(status).toBe(400);
    expect(body.message).toMatch(/^bad request: (page_number|page_size|asc): /);
  });

  it.each([
    ['order_by=created_at&asc=true', ['bob', 'Ann', 'carl', 'dora']],
    ['asc=true', ['bob', 'Ann', 'carl', 'dora']],
    ['orderBy=user_id&asc=true', ['Ann', 'bob', 'carl', 'dora']],
    ['order_by=user_id', ['dora', 'carl', 'bob', 'Ann']],
    ['order_by=email&asc=true', ['carl', 'dora', 'bob', 'Ann']],
    ['order_by=email&asc=false&page_size=2', ['Ann', 'bob']],
  ])('orders by %s', async (query, expected) => {
    expect(await idsOf(`?${query}`)).toEqual(expected);
  });

  it('refuses an order that does not exist, in the words of the wire', async () => {
    const { status, body } = await own.get('/users-ordered?order_by=password');
    expect(status).toBe(400);
    expect(body.message).toBe('bad request: invalid value for order_by');
  });

  it.each([
    ['ANN', ['dora', 'Ann']],
    ['example.com', ['dora', 'Ann', 'bob']],
    ['müller', ['Ann']],
    ['änne müller', ['Ann']],
    ['%_', ['carl']],
    ["o'neil", ['carl']],
    ['.*', []],
    ['', ['dora', 'carl', 'Ann', 'bob']],
  ])('finds "%s" in id, e-mail and name', async (search, expected) => {
    const { body } = await own.get(`/users-ordered?search=${encodeURIComponent(search)}`);
    expect(body.users.map((user: { user_id: string }) => user.user_id)).toEqual(expected);
    expect(body.total_count).toBe(expected.length);
  });

  it('searches, orders and pages at once', async () => {
    expect(await idsOf('?search=example&order_by=user_id&asc=true&page_size=2')).toEqual([
      'Ann',
      'bob',
    ]);
    const { body } = await own.get('/users-ordered?search=example&page_size=2&page_number=2');
    expect(body).toMatchObject({ total_count: 3, row_count: 1 });
  });

  it('shows nothing of another project', async () => {
    const other = await ownProject();
    expect((await other.get('/users-ordered')).body).toEqual({
      users: [],
      total_count: 0,
      row_count: 0,
    });
  });
});

describe('GET /users', () => {
  it('walks all users in the order of their numbers, each once', async () => {
    const own = await ownProject();
    for (const user_id of ['a', 'b', 'c', 'd', 'e']) await own.post('/users', { user_id });
    const walked: string[] = [];
    let cursor = 0;
    for (;;) {
      const { body } = await own.get(`/users?limit=2&cursor=${cursor}`);
      if (body.length === 0) break;
      walked.push(...body.map((user: { user_id: string }) => user.user_id));
      cursor = body.at(-1).id;
    }
    expect(walked).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect((await own.get('/users')).body).toHaveLength(5);
    expect((await own.get('/users?limit=0&cursor=-5')).body).toHaveLength(5);
    expect((await own.get('/users?cursor=99999999999999999999')).body).toEqual([]);
  });

  it('refuses a cursor that is no number', async () => {
    const { status, body } = await client.get('/users?cursor=abc');
    expect(status).toBe(400);
    expect(body.message).toContain('cursor');
    expect(body.message).not.toContain('abc');
  });
});
