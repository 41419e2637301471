import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { newUuid } from '../../src/ids.js';
import { type CheckedClient, clientOf } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

let service: TestService;
let client: CheckedClient;
let userId: string;
let sessionId: string;
beforeAll(async () => {
  service = await startTestService();
  client = clientOf(service);
});
beforeEach(async () => {
  userId = `user-${newUuid()}`;
  sessionId = `session-${newUuid()}`;
  await client.post('/users', { user_id: userId });
});
afterAll(() => service.stop());

async function ownProject(): Promise<CheckedClient> {
  const { key } = await service.newProject();
  return clientOf(service, key);
}

const say = (content: string) => ({ messages: [{ role_type: 'user', content }] });
const idsOf = (things: { session_id?: string; thread_id?: string }[]) =>
  things.map((thing) => thing.session_id ?? thing.thread_id);

describe('POST /sessions', () => {
  it('answers 201 with the session, and GET returns the same', async () => {
    const given = {
      session_id: sessionId,
      user_id: userId,
      metadata: { topic: 'travel' },
      fact_rating_instruction: { instruction: 'rate' },
    };
    const added = await client.post('/sessions', given);
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ ...given, deleted_at: null });
    expect(added.body).not.toHaveProperty('ended_at');
    const got = await client.get(`/sessions/${sessionId}`);
    expect(got.status).toBe(200);
    expect(got.body).toEqual(added.body);
  });

  it('hangs the session on its user in the graph', async () => {
    await client.post('/sessions', { session_id: sessionId, user_id: userId });
    await client.post(`/sessions/${sessionId}/memory`, say('hello'));
    const rows = await service.cypher(
      'MATCH (u:User {userId: $userId})-[:HAS_SESSION]->(s:Session)-[:HAS_MESSAGE]->(m:Message) ' +
        'RETURN s.sessionId AS sessionId, m.content AS content',
      { userId },
    );
    expect(rows).toEqual([{ sessionId, content: 'hello' }]);
  });

  it('says 400 in the words of the wire for an id that is taken, in both generations', async () => {
    await client.post('/sessions', { session_id: sessionId, user_id: userId });
    const again = await client.post('/sessions', { session_id: sessionId, user_id: userId });
    expect(again.status).toBe(400);
    expect(again.body.message).toBe(
      `bad request: session already exists with session_id: ${sessionId}`,
    );
    const thread = await client.post('/threads', { thread_id: sessionId, user_id: userId });
    expect(thread.status).toBe(400);
    expect(thread.body.message).toBe(`bad request: session with id ${sessionId} already exists`);
  });

  it('says 400 "user not found" for an unknown user and makes nothing', async () => {
    const answer = await client.post('/sessions', { session_id: sessionId, user_id: 'nobody' });
    expect(answer.status).toBe(400);
    expect(answer.body.message).toBe('user not found');
    expect((await client.get(`/sessions/${sessionId}`)).status).toBe(404);
  });

  it.each([[{}], [{ session_id: '' }], [{ session_id: null }]])(
    'refuses %j in the words of the wire',
    async (request) => {
      const answer = await client.post('/sessions', { ...request, user_id: userId });
      expect(answer.status).toBe(400);
      expect(answer.body.message).toBe('bad request: sessionID cannot be empty');
    },
  );

  it('makes a session of nobody when no user is named', async () => {
    const { status, body } = await client.post('/sessions', { session_id: sessionId });
    expect(status).toBe(201);
    expect(body).not.toHaveProperty('user_id');
    await client.post(`/sessions/${sessionId}/memory`, say('alone'));
    expect((await client.get(`/sessions/${sessionId}/memory`)).body.messages).toHaveLength(1);
  });

  it('lets one of 30 concurrent adds of one id win', async () => {
    const adds = Array.from({ length: 30 }, () =>
      client.post('/sessions', { session_id: sessionId, user_id: userId }),
    );
    const statuses = (await Promise.all(adds)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect((await client.get(`/users/${userId}/sessions`)).body).toHaveLength(1);
  });
});

describe('PATCH /sessions/{sessionId}', () => {
  it('merges metadata deeply', async () => {
    await client.post('/sessions', {
      session_id: sessionId,
      user_id: userId,
      metadata: { kept: 1, deep: { kept: 1, changed: 1 } },
    });
    const { status, body } = await client.patch(`/sessions/${sessionId}`, {
      metadata: { deep: { changed: 2 } },
    });
    expect(status).toBe(200);
    expect(body.metadata).toEqual({ kept: 1, deep: { kept: 1, changed: 2 } });
    expect((await client.get(`/sessions/${sessionId}`)).body).toEqual(body);
  });

  it('loses none of 20 concurrent changes of metadata', async () => {
    await client.post('/sessions', { session_id: sessionId, user_id: userId });
    const keys = Array.from({ length: 20 }, (_, index) => `key${index}`);
    await Promise.all(
      keys.map((key) => client.patch(`/sessions/${sessionId}`, { metadata: { [key]: true } })),
    );
    const { body } = await client.get(`/sessions/${sessionId}`);
    expect(Object.keys(body.metadata).sort()).toEqual(keys.sort());
  });

  it('answers 404 for an unknown session', async () => {
    expect((await client.patch('/sessions/unknown', { metadata: {} })).status).toBe(404);
  });
});

describe('an ended session', () => {
  const ended = { message: 'session ended: session has ended' };
  beforeEach(async () => {
    await client.post('/sessions', { session_id: sessionId, user_id: userId });
    await client.post(`/sessions/${sessionId}/memory`, say('before the end'));
  });

  it('says when, keeps that time when it is ended again, and is still read', async () => {
    const { status, body } = await client.post(`/sessions/${sessionId}/end`, {});
    expect(status).toBe(200);
    expect(body.session.session_id).toBe(sessionId);
    const again = await client.post(`/sessions/${sessionId}/end`);
    expect(again.body.session.ended_at).toBe(body.session.ended_at);
    expect((await client.get(`/sessions/${sessionId}`)).body.ended_at).toBe(body.session.ended_at);
    expect((await client.get(`/sessions/${sessionId}/memory`)).body.messages).toHaveLength(1);
  });

  it('takes nothing more: 409 for messages of both generations and for metadata', async () => {
    await client.post(`/sessions/${sessionId}/end`, {});
    const answers = [
      await client.post(`/sessions/${sessionId}/memory`, say('too late')),
      await client.post(`/threads/${sessionId}/messages`, {
        messages: [{ role: 'user', content: 'too late' }],
      }),
      await client.patch(`/sessions/${sessionId}`, { metadata: { late: true } }),
    ].map(({ status, body }) => ({ status, body }));
    expect(answers).toEqual(answers.map(() => ({ status: 409, body: ended })));
    expect((await client.get(`/sessions/${sessionId}/messages`)).body.total_count).toBe(1);
  });

  it('can be deleted, and its id starts anew', async () => {
    await client.post(`/sessions/${sessionId}/end`, {});
    expect((await client.delete(`/sessions/${sessionId}/memory`)).status).toBe(200);
    const { body } = await client.post('/sessions', { session_id: sessionId, user_id: userId });
    expect(body).not.toHaveProperty('ended_at');
    expect((await client.get(`/sessions/${sessionId}/messages`)).body.messages).toEqual([]);
  });

  it('answers 404 when it does not exist', async () => {
    expect((await client.post('/sessions/unknown/end', {})).status).toBe(404);
  });
});

describe('POST /sessions/end', () => {
  it('ends all that are named', async () => {
    const ids = [`${sessionId}-b`, `${sessionId}-a`];
    for (const id of ids) await client.post('/sessions', { session_id: id, user_id: userId });
    const { status, body } = await client.post('/sessions/end', { session_ids: [...ids, ids[0]] });
    expect(status).toBe(200);
    expect(idsOf(body.sessions).sort()).toEqual([...ids].sort());
    for (const session of body.sessions) expect(session.ended_at).toBeTypeOf('string');
  });

  it('ends none when one does not exist', async () => {
    await client.post('/sessions', { session_id: sessionId, user_id: userId });
    const answer = await client.post('/sessions/end', { session_ids: [sessionId, 'unknown'] });
    expect(answer.status).toBe(404);
    expect((await client.get(`/sessions/${sessionId}`)).body).not.toHaveProperty('ended_at');
  });

  it.each([[{}], [{ session_ids: 'one' }], [{ session_ids: [1] }], [{ session_ids: [''] }]])(
    'refuses %j',
    async (request) => {
      const { status } = await client.post('/sessions/end', request);
      expect(status).toBe(400);
    },
  );

  it('refuses more than it ends at once', async () => {
    const session_ids = Array.from({ length: 101 }, (_, index) => `s${index}`);
    expect((await client.post('/sessions/end', { session_ids })).status).toBe(400);
  });
});

describe('DELETE of a session', () => {
  it.each([
    ['generation 2', (id: string) => `/sessions/${id}/memory`],
    ['generation 3', (id: string) => `/threads/${id}`],
  ])('removes its messages and leaves the user alone (%s)', async (_case, pathOf) => {
    await client.post('/sessions', { session_id: sessionId, user_id: userId });
    await client.post('/sessions', { session_id: `${sessionId}-kept`, user_id: userId });
    await client.post(`/sessions/${sessionId}/memory`, say('to be removed'));
    await client.post(`/sessions/${sessionId}-kept/memory`, say('kept'));
    const { status, body } = await client.delete(pathOf(sessionId));
    expect(status).toBe(200);
    expect(body).toEqual({ message: 'OK' });
    expect((await client.get(`/sessions/${sessionId}`)).status).toBe(404);
    expect((await client.delete(pathOf(sessionId))).status).toBe(404);
    const { body: sessions } = await client.get(`/users/${userId}/sessions`);
    expect(idsOf(sessions)).toEqual([`${sessionId}-kept`]);
    const rows = await service.cypher(
      'MATCH (u:User {userId: $userId}) MATCH (m:Message {graphUuid: u.graphUuid}) ' +
        'RETURN m.content AS content',
      { userId },
    );
    expect(rows).toEqual([{ content: 'kept' }]);
  });

  it('removes a session of nobody with the graph that existed for it', async () => {
    await client.post(`/sessions/${sessionId}/memory`, say('of nobody'));
    const [row] = await service.cypher(
      'MATCH (s:Session {sessionId: $sessionId}) RETURN s.graphUuid AS graphUuid',
      { sessionId },
    );
    expect((await client.delete(`/sessions/${sessionId}/memory`)).status).toBe(200);
    // What takes longer than a moment goes on after the answer.
    await eventually(async () => {
      const left = await service.cypher(
        'MATCH (n {graphUuid: $graphUuid}) RETURN labels(n) AS labels',
        row,
      );
      return left.length === 0;
    });
  });
});

describe('GET /users/{userId}/sessions and /threads', () => {
  it('list in the order they were made; empty for an unknown user', async () => {
    const ids = ['z', 'a', 'm'].map((suffix) => `${sessionId}-${suffix}`);
    for (const id of ids) await client.post('/sessions', { session_id: id, user_id: userId });
    const sessions = await client.get(`/users/${userId}/sessions`);
    expect(idsOf(sessions.body)).toEqual(ids);
    const threads = await client.get(`/users/${userId}/threads`);
    expect(idsOf(threads.body)).toEqual(ids);
    for (const list of ['sessions', 'threads']) {
      const { status, body } = await client.get(`/users/nobody/${list}`);
      expect({ status, body }).toEqual({ status: 200, body: [] });
    }
  });
});

describe.each([
  ['/sessions-ordered', 'sessions', 'session_id'],
  ['/threads', 'threads', 'thread_id'],
])('GET %s', (path, list, idKey) => {
  let own: CheckedClient;
  const listOf = async (query: string) =>
    idsOf((await own.get(`${path}?${query}`)).body[list]) as string[];

  beforeAll(async () => {
    own = await ownProject();
    for (const user_id of ['u2', 'u1']) await own.post('/users', { user_id });
    await own.post('/sessions', { session_id: 'm', user_id: 'u2' });
    await own.post('/sessions', { session_id: 'z', user_id: 'u1' });
    await own.post('/threads', { thread_id: 'a', user_id: 'u2' });
    await own.patch('/sessions/m', { metadata: { touched: true } });
  });

  it('lists the newest first, counts all and says how many it returns', async () => {
    const { body } = await own.get(path);
    expect(idsOf(body[list])).toEqual(['a', 'z', 'm']);
    expect(body).toMatchObject({ total_count: 3, response_count: 3 });
  });

  it('pages in both spellings', async () => {
    expect(await listOf('page_number=1&page_size=2')).toEqual(['a', 'z']);
    expect(await listOf('pageNumber=2&pageSize=2')).toEqual(['m']);
    const { body } = await own.get(`${path}?page_number=2&page_size=2`);
    expect(body).toMatchObject({ total_count: 3, response_count: 1 });
    expect(await listOf('page_number=0&page_size=2')).toEqual(['a', 'z']);
    expect((await own.get(`${path}?page_number=x`)).status).toBe(400);
  });

  it.each([
    ['asc=true', ['m', 'z', 'a']],
    ['order_by=created_at', ['a', 'z', 'm']],
    ['order_by=updated_at', ['m', 'a', 'z']],
    [`order_by=${idKey}&asc=true`, ['a', 'm', 'z']],
    ['order_by=user_id&asc=true', ['z', 'm', 'a']],
  ])('orders by %s', async (query, expected) => {
    expect(await listOf(query)).toEqual(expected);
  });

  it('refuses an order that does not exist', async () => {
    expect((await own.get(`${path}?order_by=nothing`)).status).toBe(400);
  });
});

describe('POST /threads', () => {
  it('answers 201 with the thread and whose it is', async () => {
    const { body: user } = await client.get(`/users/${userId}`);
    const { status, body } = await client.post('/threads', {
      thread_id: sessionId,
      user_id: userId,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      thread_id: sessionId,
      user_id: userId,
      user_uuid: user.uuid,
      graph_uuid: user.graph_uuid,
      project_uuid: user.project_uuid,
    });
  });

  it('refuses an unknown user, and needs both ids', async () => {
    const unknown = await client.post('/threads', { thread_id: sessionId, user_id: 'nobody' });
    expect(unknown.status).toBe(400);
    expect(unknown.body.message).toBe('user not found');
    expect((await client.post('/threads', { thread_id: sessionId })).status).toBe(400);
    expect((await client.post('/threads', { user_id: userId })).status).toBe(400);
    expect((await client.post('/threads', { thread_id: '', user_id: userId })).status).toBe(400);
  });
});
