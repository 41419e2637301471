import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { KithError } from '../../src/errors.js';
import { newUuid } from '../../src/ids.js';
import { messageCreate } from '../../src/message/message.queries.js';
import { RoleType } from '../../src/message/message.types.js';
import { type CheckedClient, clientOf } from '../support/client.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
/** A second instance of the service on the same database. */
let replica: TestService;
let client: CheckedClient;
let userId: string;
let sessionId: string;
beforeAll(async () => {
  service = await startTestService();
  replica = await startTestService();
  client = clientOf(service);
});
beforeEach(async () => {
  userId = `user-${newUuid()}`;
  sessionId = `session-${newUuid()}`;
  await client.post('/users', { user_id: userId });
  await client.post('/sessions', { session_id: sessionId, user_id: userId });
});
afterAll(async () => {
  await service.stop();
  await replica.stop();
});

const lines = (...contents: string[]) => ({
  messages: contents.map((content) => ({ role_type: 'user', content })),
});
const threadLines = (...contents: string[]) => ({
  messages: contents.map((content) => ({ role: 'user', content })),
});
const numbered = (count: number, prefix = 'm') =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const contentsOf = (messages: { content: string }[]) => messages.map(({ content }) => content);
const all = async (id = sessionId) =>
  (await client.get(`/sessions/${id}/messages?limit=1000`)).body.messages;

/** The database goes away after the messages were stored, and before the context was looked up. */
function loseContexts() {
  const away = new KithError('unavailable', 'the database is away');
  return vi.spyOn(service.running.services.messages, 'list').mockRejectedValue(away);
}

describe('POST /sessions/{sessionId}/memory', () => {
  it('keeps the messages as they were said, in their order', async () => {
    const messages = [
      {
        role_type: 'user',
        role: 'Jane',
        content: 'I moved to Berlin.',
        created_at: '2026-03-01T09:00:00Z',
        metadata: { channel: 'mail' },
      },
      { role_type: 'assistant', content: 'Noted 🎉 “Ünïcode”\n\ttabs' },
      { role_type: 'tool', content: '' },
    ];
    const { status, body } = await client.post(`/sessions/${sessionId}/memory`, { messages });
    expect(status).toBe(200);
    expect(body).toEqual({ message: 'OK' });
    const stored = await all();
    expect(stored).toMatchObject(messages);
    expect(stored[1].metadata).toEqual({});
    expect(stored[1]).not.toHaveProperty('role');
  });

  it('returns a context block when it is asked for', async () => {
    const request = { ...lines('hello'), return_context: true };
    const { body } = await client.post(`/sessions/${sessionId}/memory`, request);
    expect(body.context).toContain('<FACTS>');
    expect(body.context).toContain('<ENTITIES>');
  });

  it('answers without the context that cannot be made: the messages are stored', async () => {
    const request = { ...lines('hello'), return_context: true };
    const fault = loseContexts();
    const { status, body } = await client.post(`/sessions/${sessionId}/memory`, request);
    fault.mockRestore();
    expect({ status, body }).toEqual({ status: 200, body: { message: 'OK' } });
    expect(contentsOf(await all())).toEqual(['hello']);
  });

  it('are stored when what a lost answer had stored before is sent along with them', async () => {
    await client.post(`/sessions/${sessionId}/memory`, lines('there already'));
    const [known] = await all();
    const messageOf = (uuid: string, content: string) => ({
      ...{ uuid, content, jobUuid: newUuid(), batchUuid: null, name: null, metadata: '{}' },
      ...{ roleType: RoleType.user, createdAt: new Date().toISOString() },
      ...{ processed: true, ignored: true },
    });
    // Callers of one session share a row; one of them may be a batch that is handed over again.
    const messages = [messageOf(known.uuid, 'there already'), messageOf(newUuid(), 'new')];
    const at = { now: new Date().toISOString(), nowMicros: Date.now() * 1_000 };
    const row = { index: 0, projectId: service.projectId, sessionId, ...at, messages };
    const taken = await service.database.run(messageCreate, { rows: [row] });
    expect(taken).toEqual([{ index: 0, taken: true }]);
    expect(await service.database.run(messageCreate, { rows: [row] })).toEqual(taken);
    const stored = await all();
    expect(contentsOf(stored)).toEqual(['there already', 'new']);
    const [session] = await service.cypher(
      'MATCH (s:Session {sessionId: $sessionId}) ' +
        'RETURN s.messageCount AS count, s.nextPosition AS next',
      { sessionId },
    );
    expect(session).toEqual({ count: 2, next: 2 });
  });

  it('makes a session that does not exist, without a user', async () => {
    const { status } = await client.post(`/sessions/new-${sessionId}/memory`, lines('hello'));
    expect(status).toBe(200);
    const { body } = await client.get(`/sessions/new-${sessionId}`);
    expect(body).not.toHaveProperty('user_id');
    expect(contentsOf(await all(`new-${sessionId}`))).toEqual(['hello']);
  });

  it('makes that session once when ten first messages arrive together', async () => {
    const contents = numbered(10);
    const answers = await Promise.all(
      contents.map((content) => client.post(`/sessions/new-${sessionId}/memory`, lines(content))),
    );
    expect(answers.map(({ status }) => status)).toEqual(contents.map(() => 200));
    expect(contentsOf(await all(`new-${sessionId}`)).sort()).toEqual(contents);
  });

  it('takes 30 messages and refuses 31, of which it stores none', async () => {
    expect(
      (await client.post(`/sessions/${sessionId}/memory`, lines(...numbered(30)))).status,
    ).toBe(200);
    const refused = await client.post(`/sessions/${sessionId}/memory`, lines(...numbered(31)));
    expect(refused.status).toBe(400);
    expect(refused.body.message).toContain('30 messages');
    expect(await all()).toHaveLength(30);
  });

  it('makes no session for messages it refuses', async () => {
    const id = `new-${sessionId}`;
    const refused = await client.post(`/sessions/${id}/memory`, lines(...numbered(31)));
    expect(refused.status).toBe(400);
    expect((await client.get(`/sessions/${id}`)).status).toBe(404);
  });

  it('takes 4,096 characters and refuses one more, of which it stores none', async () => {
    const fits = 'é'.repeat(4096);
    await client.post(`/sessions/${sessionId}/memory`, lines(fits));
    const refused = await client.post(`/sessions/${sessionId}/memory`, lines('fine', `${fits}e`));
    expect(refused.status).toBe(400);
    expect(refused.body.message).toContain('messages[1].content');
    expect(contentsOf(await all())).toEqual([fits]);
  });

  it.each([
    ['no messages', {}],
    ['an empty list', { messages: [] }],
    ['an unknown role', { messages: [{ role_type: 'robot', content: 'x' }] }],
    ['no role', { messages: [{ content: 'x' }] }],
    ['no content', { messages: [{ role_type: 'user' }] }],
    ['content that is no text', { messages: [{ role_type: 'user', content: 7 }] }],
    ['a list that is none', { messages: 'hello' }],
    ['a message that is none', { messages: ['hello'] }],
    ['an unknown role to ignore', { ...lines('x'), ignore_roles: ['robot'] }],
    ['half a character', lines('broken \ud800 half')],
    ['a date that is none', { messages: [{ role_type: 'user', content: 'x', created_at: 'now' }] }],
    [
      'one bad among good',
      { messages: [...lines('a').messages, { role_type: 'user', content: 'b', created_at: '2' }] },
    ],
  ])('refuses %s and stores nothing', async (_case, request) => {
    const { status, body } = await client.post(`/sessions/${sessionId}/memory`, request);
    expect(status).toBe(400);
    expect(body.message).toMatch(/messages|ignore_roles/);
    expect(body.message).not.toMatch(/robot|hello/);
    expect(await all()).toEqual([]);
  });

  it.each([
    ['2026-03-01T09:00:00Z', '2026-03-01T09:00:00Z'],
    ['2026-03-01T09:00:00+02:00', '2026-03-01T07:00:00Z'],
    ['2026-03-01T01:30:00.123456-05:30', '2026-03-01T07:00:00.123456Z'],
    ['2026-03-01T23:30:00-01:00', '2026-03-02T00:30:00Z'],
    ['2026-03-01T09:00:00.120000Z', '2026-03-01T09:00:00.12Z'],
    ['2026-03-01t09:00:00z', '2026-03-01T09:00:00Z'],
    ['2026-03-01T09:00:00', '2026-03-01T09:00:00Z'],
    ['2026-03-01', '2026-03-01T00:00:00Z'],
  ])('reads the time %s as %s', async (given, stored) => {
    const messages = [{ role_type: 'user', content: 'x', created_at: given }];
    await client.post(`/sessions/${sessionId}/memory`, { messages });
    expect((await all())[0].created_at).toBe(stored);
  });

  it('keeps positions without gap or twin under 50 batches at once to two instances', async () => {
    const batches = Array.from({ length: 50 }, (_, batch) => numbered(4, `b${batch}-`));
    const clients = [client, clientOf(replica, service.key)];
    const answers = await Promise.all(
      batches.map((batch, index) =>
        clients[index % 2]!.post(`/sessions/${sessionId}/memory`, lines(...batch)),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(batches.map(() => 200));
    const rows = await service.cypher(
      'MATCH (:Session {sessionId: $sessionId})-[:HAS_MESSAGE]->(m:Message) ' +
        'RETURN m.position AS position, m.content AS content ORDER BY position',
      { sessionId },
    );
    expect(rows.map((row) => row['position'])).toEqual(numbered(200, '').map(Number));
    const contents = rows.map((row) => String(row['content']));
    expect([...contents].sort()).toEqual(batches.flat().sort());
    // A batch is never torn apart.
    for (const batch of batches) {
      const at = contents.indexOf(batch[0] as string);
      expect(contents.slice(at, at + batch.length)).toEqual(batch);
    }
    const { body } = await client.get(`/sessions/${sessionId}/messages?limit=1`);
    expect(body.total_count).toBe(200);
  });
});

describe('GET /sessions/{sessionId}/memory', () => {
  it('returns the last messages, oldest first, and a context block', async () => {
    await client.post(`/sessions/${sessionId}/memory`, lines(...numbered(10)));
    const { status, body } = await client.get(`/sessions/${sessionId}/memory`);
    expect(status).toBe(200);
    expect(contentsOf(body.messages)).toEqual(numbered(10).slice(4));
    expect(body.context).toBeTypeOf('string');
    const two = await client.get(`/sessions/${sessionId}/memory?lastn=2`);
    expect(contentsOf(two.body.messages)).toEqual(['m8', 'm9']);
    const more = await client.get(`/sessions/${sessionId}/memory?lastn=100`);
    expect(more.body.messages).toHaveLength(10);
    const none = await client.get(`/sessions/${sessionId}/memory?lastn=0`);
    expect(none.body.messages).toHaveLength(6);
  });

  it('is empty without messages, 404 for an unknown session, 400 for lastn=x', async () => {
    const { status, body } = await client.get(`/sessions/${sessionId}/memory`);
    expect({ status, messages: body.messages }).toEqual({ status: 200, messages: [] });
    expect((await client.get('/sessions/unknown/memory')).status).toBe(404);
    expect((await client.get(`/sessions/${sessionId}/memory?lastn=x`)).status).toBe(400);
  });
});

describe('GET /sessions/{sessionId}/messages', () => {
  it('pages through, oldest first, each message once', async () => {
    await client.post(`/sessions/${sessionId}/memory`, lines(...numbered(7)));
    const path = `/sessions/${sessionId}/messages`;
    const { body: first } = await client.get(`${path}?limit=3&cursor=1`);
    expect(first).toMatchObject({ total_count: 7, row_count: 3 });
    const { body: third } = await client.get(`${path}?limit=3&cursor=3`);
    expect(third).toMatchObject({ total_count: 7, row_count: 1 });
    expect(contentsOf(first.messages)).toEqual(['m0', 'm1', 'm2']);
    expect(contentsOf(third.messages)).toEqual(['m6']);
    expect((await client.get(`${path}?limit=3&cursor=4`)).body.messages).toEqual([]);
    expect((await client.get(path)).body.messages).toHaveLength(7);
    expect((await client.get(`${path}?limit=x`)).status).toBe(400);
  });

  it('answers 404 for an unknown session', async () => {
    expect((await client.get('/sessions/unknown/messages')).status).toBe(404);
  });
});

describe('GET /sessions/{sessionId}/messages?around=', () => {
  const around = async (uuid: string, more = '') =>
    client.get(`/sessions/${sessionId}/messages?limit=3&around=${uuid}${more}`);

  it('answers the page that has the message, and its number', async () => {
    await client.post(`/sessions/${sessionId}/memory`, lines(...numbered(7)));
    const messages = await all();
    for (const [at, number, contents] of [
      [0, 1, ['m0', 'm1', 'm2']],
      [2, 1, ['m0', 'm1', 'm2']],
      [3, 2, ['m3', 'm4', 'm5']],
      [6, 3, ['m6']],
    ] as const) {
      const { body } = await around(messages[at].uuid, '&cursor=9');
      expect(contentsOf(body.messages)).toEqual(contents);
      expect(body).toMatchObject({ page_number: number, total_count: 7 });
    }
    const upper = await around(messages[3].uuid.toUpperCase());
    expect(upper.body.page_number).toBe(2);
    const plain = await client.get(`/sessions/${sessionId}/messages?limit=3`);
    expect(plain.body).not.toHaveProperty('page_number');
  });

  it('counts what is there, and not what was deleted before it', async () => {
    await client.post(`/sessions/${sessionId}/memory`, lines(...numbered(7)));
    const messages = await all();
    await client.delete(`/graph/episodes/${messages[1].uuid}`);
    const { body } = await around(messages[3].uuid);
    expect(contentsOf(body.messages)).toEqual(['m0', 'm2', 'm3']);
    expect(body).toMatchObject({ page_number: 1, total_count: 6 });
    expect((await around(messages[1].uuid)).status).toBe(404);
  });

  it('answers 404 for a message of another session, 400 for what is no uuid', async () => {
    await client.post(`/sessions/${sessionId}/memory`, lines('here'));
    await client.post('/sessions', { session_id: `${sessionId}-2`, user_id: userId });
    await client.post(`/sessions/${sessionId}-2/memory`, lines('there'));
    const [elsewhere] = await all(`${sessionId}-2`);
    const { status, body } = await around(elsewhere.uuid);
    expect({ status, ...body }).toEqual({ status: 404, message: 'no message found for UUID' });
    expect((await around(newUuid())).status).toBe(404);
    expect((await around('first')).status).toBe(400);
  });
});

describe('one message', () => {
  it('is found by its uuid in its session and in no other', async () => {
    await client.post(`/sessions/${sessionId}/memory`, lines('here'));
    const [message] = await all();
    const path = `/sessions/${sessionId}/messages/${message.uuid}`;
    // Meanwhile it may have been processed; nothing else of it changes by itself.
    const { processed: _, updated_at: __, ...same } = message;
    expect((await client.get(path)).body).toMatchObject(same);
    const upperCase = path.replace(message.uuid, message.uuid.toUpperCase());
    expect((await client.get(upperCase)).body).toMatchObject(same);
    await client.post('/sessions', { session_id: `${sessionId}-2`, user_id: userId });
    const elsewhere = await client.get(`/sessions/${sessionId}-2/messages/${message.uuid}`);
    expect(elsewhere.status).toBe(404);
  });

  it('answers 404 in the words of the wire, and 400 for what is no uuid', async () => {
    const unknown = await client.get(`/sessions/${sessionId}/messages/${newUuid()}`);
    expect(unknown.status).toBe(404);
    expect(unknown.body.message).toBe('no message found for UUID');
    const none = await client.get(`/sessions/${sessionId}/messages/first`);
    expect(none.status).toBe(400);
    expect(none.body.message).toContain('unable to parse UUID');
  });

  it.each([
    ['generation 2', (uuid: string) => `/sessions/${sessionId}/messages/${uuid}`],
    ['generation 3', (uuid: string) => `/messages/${uuid}`],
  ])('takes metadata, and loses none of 20 at once (%s)', async (_case, pathOf) => {
    await client.post(`/sessions/${sessionId}/memory`, lines('tagged'));
    const [message] = await all();
    const keys = numbered(20, 'key');
    const answers = await Promise.all(
      keys.map((key) => client.patch(pathOf(message.uuid), { metadata: { deep: { [key]: 1 } } })),
    );
    expect(answers.map(({ status }) => status)).toEqual(keys.map(() => 200));
    const [after] = await all();
    expect(Object.keys(after.metadata.deep).sort()).toEqual([...keys].sort());
    expect(after.content).toBe('tagged');
    const unknown = await client.patch(pathOf(newUuid()), { metadata: {} });
    expect(unknown.status).toBe(404);
    expect((await client.patch(pathOf(message.uuid), {})).status).toBe(400);
    expect((await client.patch(pathOf('x'), { metadata: {} })).status).toBe(400);
  });
});

describe('/threads/{threadId}/messages', () => {
  const path = () => `/threads/${sessionId}/messages`;

  it('returns the uuids of what it stored, in order, as generation 3 has it', async () => {
    const messages = [
      { role: 'user', name: 'Jane', content: 'one', created_at: '2026-03-01T09:00:00Z' },
      { role: 'assistant', content: 'two', metadata: { mood: 'calm' } },
    ];
    const { status, body } = await client.post(path(), { messages });
    expect(status).toBe(200);
    expect(body.message_uuids).toHaveLength(2);
    const { body: page } = await client.get(path());
    expect(page).toMatchObject({ total_count: 2, row_count: 2, user_id: userId, messages });
    expect(page.messages.map((message: { uuid: string }) => message.uuid)).toEqual(
      body.message_uuids,
    );
    const { body: session } = await client.get(`/sessions/${sessionId}`);
    expect(page.thread_created_at).toBe(session.created_at);
  });

  it('returns the context when it is asked for, and on its own', async () => {
    const request = { ...threadLines('hello'), return_context: true };
    const { body } = await client.post(path(), request);
    expect(body.context).toContain('<USER_SUMMARY>');
    const context = await client.get(`/threads/${sessionId}/context`);
    expect(context.body.context).toContain('<USER_SUMMARY>');
    expect((await client.get('/threads/unknown/context')).status).toBe(404);
  });

  it('answers without the context that cannot be made: the messages are stored', async () => {
    const fault = loseContexts();
    const request = { ...threadLines('hello'), return_context: true };
    const { status, body } = await client.post(path(), request);
    fault.mockRestore();
    expect(status).toBe(200);
    expect(body).toEqual({ message_uuids: [expect.any(String)] });
    expect(contentsOf(await all())).toEqual(['hello']);
  });

  it('answers 404 for a thread that does not exist, and makes none', async () => {
    const id = `unknown-${sessionId}`;
    for (const end of ['messages', 'messages-batch']) {
      expect((await client.post(`/threads/${id}/${end}`, threadLines('x'))).status).toBe(404);
    }
    expect((await client.get(`/threads/${id}/messages`)).status).toBe(404);
    expect((await client.get(`/sessions/${id}`)).status).toBe(404);
  });

  it('takes 30 messages, and 200 in a batch; more are refused whole', async () => {
    expect((await client.post(path(), threadLines(...numbered(31)))).status).toBe(400);
    const batch = `/threads/${sessionId}/messages-batch`;
    expect((await client.post(batch, threadLines(...numbered(201)))).status).toBe(400);
    expect(await all()).toEqual([]);
    const { body } = await client.post(batch, threadLines(...numbered(200)));
    expect(body.message_uuids).toHaveLength(200);
    expect(contentsOf(await all())).toEqual(numbered(200));
  });

  it('pages, and returns the last ones when asked', async () => {
    await client.post(path(), threadLines(...numbered(5)));
    const paged = await client.get(`${path()}?limit=2&cursor=2`);
    expect(contentsOf(paged.body.messages)).toEqual(['m2', 'm3']);
    const last = await client.get(`${path()}?lastn=2`);
    expect(contentsOf(last.body.messages)).toEqual(['m3', 'm4']);
    expect(last.body).toMatchObject({ total_count: 5, row_count: 2 });
  });

  it('keeps messages of ignored roles in the thread', async () => {
    const messages = [
      { role: 'user', content: 'mine' },
      { role: 'tool', content: 'noise' },
    ];
    await client.post(path(), { messages, ignore_roles: ['tool'] });
    expect(contentsOf(await all())).toEqual(['mine', 'noise']);
  });
});
