import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Zep, ZepClient, ZepError } from 'zep-cloud-2';
import { startTestService, type TestService } from '../support/service.js';
import { addUserOfPage, awkwardIds, ensureUser, rejectionOf } from './support/clients.js';

let service: TestService;
let key: string;
let client: ZepClient;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

beforeEach(async () => {
  key = (await service.newProject()).key;
  client = new ZepClient({ apiKey: key, environment: service.baseUrl });
});

describe('@getzep/zep-cloud 2.22.0', () => {
  describe('the page about users', () => {
    beforeEach(() => addUserOfPage(service, key));

    it('works call by call, in the order of the page', async () => {
      const userId = 'jane';
      const added = await client.user.add({
        userId,
        email: 'user@example.com',
        firstName: 'Jane',
        lastName: 'Smith',
      });
      expect(added).toMatchObject({ userId, email: 'user@example.com', firstName: 'Jane' });
      expect(added.uuid).toMatch(/^[0-9a-f-]{36}$/);

      const user = await client.user.get('user123');
      expect(user).toMatchObject({ userId: 'user123', firstName: 'Max', sessionCount: 1 });

      const updated = await client.user.update(userId, {
        email: 'updated_user@example.com',
        firstName: 'Jane',
        lastName: 'Smith',
        metadata: { foo: 'updated_bar' },
      });
      expect(updated).toMatchObject({
        email: 'updated_user@example.com',
        metadata: { foo: 'updated_bar' },
      });

      expect(await client.user.delete('user123')).toEqual({ message: 'OK' });
      expect(await client.user.getSessions('user123')).toEqual([]);

      const result = await client.user.listOrdered({ pageSize: 10, pageNumber: 1 });
      expect(result).toMatchObject({ totalCount: 1, rowCount: 1 });
      expect(result.users?.[0]).toMatchObject({ userId, email: 'updated_user@example.com' });

      const results = await client.user.getNode(userId);
      expect(results.node).toMatchObject({ uuid: added.uuid, name: 'Jane Smith', summary: '' });
    });

    it('lists the sessions of a user', async () => {
      const sessions = await client.user.getSessions('user123');
      expect(sessions).toHaveLength(1);
      expect(sessions[0]).toMatchObject({ sessionId: 'of user123', userId: 'user123' });
    });
  });

  describe('sessions', () => {
    it('adds, gets, updates, lists and ends them', async () => {
      await client.user.add({ userId: 'jane' });
      const added = await client.memory.addSession({
        sessionId: 'first',
        userId: 'jane',
        metadata: { topic: 'shoes', colours: { left: 'red' } },
      });
      expect(added).toMatchObject({ sessionId: 'first', userId: 'jane' });

      const updated = await client.memory.updateSession('first', {
        metadata: { colours: { right: 'blue' } },
      });
      const metadata = { topic: 'shoes', colours: { left: 'red', right: 'blue' } };
      expect(updated.metadata).toEqual(metadata);
      expect((await client.memory.getSession('first')).metadata).toEqual(metadata);

      await client.memory.addSession({ sessionId: 'second', userId: 'jane' });
      await client.memory.addSession({ sessionId: 'third', userId: 'jane' });
      const newestFirst = await client.memory.listSessions({ pageNumber: 1, pageSize: 2 });
      expect(newestFirst.sessions?.map(({ sessionId }) => sessionId)).toEqual(['third', 'second']);
      expect(newestFirst).toMatchObject({ totalCount: 3, responseCount: 2 });
      const byId = await client.memory.listSessions({ orderBy: 'session_id', asc: true });
      expect(byId.sessions?.[0]?.sessionId).toBe('first');

      const ended = await client.memory.endSession('first');
      expect(ended.session?.endedAt).toBeDefined();
      const many = await client.memory.endSessions({ sessionIds: ['second', 'third'] });
      expect(many.sessions).toHaveLength(2);
    });

    it('refuses to update an ended session with ConflictError', async () => {
      await client.user.add({ userId: 'jane' });
      await client.memory.addSession({ sessionId: 'over', userId: 'jane' });
      await client.memory.endSession('over');
      const change = client.memory.updateSession('over', { metadata: {} }, { maxRetries: 0 });
      const error = await rejectionOf(change);
      expect(error).toBeInstanceOf(Zep.ConflictError);
      expect(error).toMatchObject({ statusCode: 409 });
    });
  });

  describe('memory', () => {
    const messages: Zep.Message[] = [
      { roleType: 'user', role: 'Jane', content: 'I take size 42.' },
      { roleType: 'assistant', content: 'Noted.', metadata: { mood: 'calm' } },
      { roleType: 'user', role: 'Jane', content: 'And I like red.' },
    ];

    beforeEach(async () => {
      await client.user.add({ userId: 'jane', firstName: 'Jane' });
      await client.memory.addSession({ sessionId: 'chat', userId: 'jane' });
    });

    it('adds messages and gives them back with a context', async () => {
      const added = await client.memory.add('chat', { messages, returnContext: true });
      expect(added.context).toContain('<FACTS>');
      const memory = await client.memory.get('chat', { lastn: 2 });
      expect(memory.messages?.map(({ content }) => content)).toEqual(['Noted.', 'And I like red.']);
      expect(memory.context).toContain('FACTS and ENTITIES represent relevant context');
      expect(memory.relevantFacts).toEqual([]);
    });

    it('pages through messages and changes the metadata of one', async () => {
      await client.memory.add('chat', { messages });
      const page = await client.memory.getSessionMessages('chat', { limit: 2, cursor: 2 });
      expect(page).toMatchObject({ totalCount: 3, rowCount: 1 });
      expect(page.messages?.[0]).toMatchObject({ role: 'Jane', content: 'And I like red.' });

      const all = await client.memory.getSessionMessages('chat');
      const uuid = all.messages?.[1]?.uuid ?? '';
      const changed = await client.memory.updateMessageMetadata('chat', uuid, {
        metadata: { read: true },
      });
      expect(changed.metadata).toEqual({ mood: 'calm', read: true });
      expect(await client.memory.getSessionMessage('chat', uuid)).toMatchObject({
        uuid,
        roleType: 'assistant',
        metadata: { mood: 'calm', read: true },
      });
    });

    it('makes a session that does not exist when messages are added to it', async () => {
      await client.memory.add('unheard of', { messages });
      const session = await client.memory.getSession('unheard of');
      expect(session.userId).toBeUndefined();
    });

    it('deletes a session with its messages', async () => {
      await client.memory.add('chat', { messages });
      expect(await client.memory.delete('chat')).toEqual({ message: 'OK' });
      const error = await rejectionOf(client.memory.getSession('chat'));
      expect(error).toBeInstanceOf(Zep.NotFoundError);
      expect(await client.user.getSessions('jane')).toEqual([]);
    });

    it('stores none of 31 messages', async () => {
      const many = Array.from({ length: 31 }, () => messages[0]!);
      const error = await rejectionOf(client.memory.add('chat', { messages: many }));
      expect(error).toMatchObject({ statusCode: 400 });
      expect(await client.memory.getSessionMessages('chat')).toMatchObject({ totalCount: 0 });
    });
  });

  describe('errors', () => {
    it('are NotFoundError with status 404 for a user that does not exist', async () => {
      const calls = [
        () => client.user.get('nobody'),
        () => client.user.getNode('nobody'),
        () => client.user.update('nobody', {}),
        () => client.user.delete('nobody'),
      ];
      for (const call of calls) {
        const error = await rejectionOf(call());
        expect(error).toBeInstanceOf(Zep.NotFoundError);
        expect(error).toMatchObject({ statusCode: 404, body: { message: 'not found' } });
      }
    });

    it('are BadRequestError with status 400 for an id that is taken', async () => {
      await client.user.add({ userId: 'jane' });
      const error = await rejectionOf(client.user.add({ userId: 'jane' }));
      expect(error).toBeInstanceOf(Zep.BadRequestError);
      expect(error).toMatchObject({
        statusCode: 400,
        body: { message: 'bad request: user already exists with user_id: jane' },
      });
      await client.memory.addSession({ sessionId: 'chat', userId: 'jane' });
      const session = { sessionId: 'chat', userId: 'jane' };
      expect(await rejectionOf(client.memory.addSession(session))).toMatchObject({
        statusCode: 400,
        body: { message: 'bad request: session already exists with session_id: chat' },
      });
    });

    it('keep status 401 for a key that is not known', async () => {
      const stranger = new ZepClient({ apiKey: 'wrong', environment: service.baseUrl });
      const error = await rejectionOf(stranger.user.get('jane'));
      expect(error).toBeInstanceOf(ZepError);
      expect(error).toMatchObject({ statusCode: 401 });
    });

    it('let the ensure-user pattern work', async () => {
      expect(await ensureUser(client, 'jane')).toBe('made');
      expect(await ensureUser(client, 'jane')).toBe('there');
    });
  });

  it.each(awkwardIds)('carries the id %j through every path', async (id) => {
    await client.user.add({ userId: id });
    expect((await client.user.get(id)).userId).toBe(id);
    expect((await client.user.update(id, { lastName: 'Smith' })).userId).toBe(id);
    expect((await client.user.getNode(id)).node?.name).toBe('Smith');
    await client.memory.addSession({ sessionId: id, userId: id });
    await client.memory.add(id, { messages: [{ roleType: 'user', content: id }] });
    expect((await client.memory.get(id)).messages?.[0]?.content).toBe(id);
    expect((await client.user.getSessions(id))[0]?.sessionId).toBe(id);
    await client.memory.delete(id);
    expect(await client.user.delete(id)).toEqual({ message: 'OK' });
  });

  it('keeps nested metadata and the names of its keys', async () => {
    const metadata = { camelCase: 1, snake_case: { Deep: [1, 'two', { three: true }] } };
    await client.user.add({ userId: 'jane', metadata });
    expect((await client.user.get('jane')).metadata).toEqual(metadata);
  });
});
