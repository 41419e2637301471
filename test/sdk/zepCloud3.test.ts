import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Zep, ZepClient, ZepError } from 'zep-cloud-3';
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
  client = new ZepClient({ apiKey: key, baseUrl: service.baseUrl });
});

describe('@getzep/zep-cloud 3.30.0', () => {
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

      expect(await client.user.get('user123')).toMatchObject({
        userId: 'user123',
        firstName: 'Max',
      });

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
      // What generation 2 calls sessions.
      expect(await client.user.getThreads('user123')).toEqual([]);

      const result = await client.user.listOrdered({ pageSize: 10, pageNumber: 1 });
      expect(result).toMatchObject({ totalCount: 1, rowCount: 1 });
      expect(result.users?.[0]).toMatchObject({ userId, email: 'updated_user@example.com' });

      const results = await client.user.getNode(userId);
      expect(results.node).toMatchObject({ uuid: added.uuid, name: 'Jane Smith', summary: '' });
      expect(results.node?.labels).toEqual(['Entity', 'User']);
    });

    it('lists the sessions of a user as threads', async () => {
      const threads = await client.user.getThreads('user123');
      expect(threads).toHaveLength(1);
      expect(threads[0]).toMatchObject({ threadId: 'of user123', userId: 'user123' });
    });
  });

  describe('users', () => {
    it('are searched and ordered', async () => {
      await client.user.add({ userId: 'one', email: 'zoe@example.com' });
      await client.user.add({ userId: 'two', email: 'adam@example.com' });
      await client.user.add({ userId: 'three', email: 'zora@elsewhere.example' });
      const found = await client.user.listOrdered({ search: 'example.com' });
      expect(found.totalCount).toBe(2);
      const byEmail = await client.user.listOrdered({ orderBy: 'email', asc: true });
      expect(byEmail.users?.map(({ userId }) => userId)).toEqual(['two', 'one', 'three']);
    });

    it('have a time zone and are warmed', async () => {
      await client.user.add({ userId: 'jane', timeZone: 'Europe/Berlin' });
      const user = await client.user.get('jane');
      expect(user).toMatchObject({ timeZone: 'Europe/Berlin', disableDefaultOntology: false });
      expect(user.graphUuid).toMatch(/^[0-9a-f-]{36}$/);
      const warmed = await client.user.warm('jane');
      expect(warmed.message).toBe('User graph warm-up initiated successfully.');
    });
  });

  describe('threads', () => {
    const messages: Zep.Message[] = [
      { role: 'user', name: 'Jane', content: 'I take size 42.' },
      { role: 'assistant', content: 'Noted.', metadata: { mood: 'calm' } },
      { role: 'user', name: 'Jane', content: 'And I like red.' },
    ];

    beforeEach(async () => {
      await client.user.add({ userId: 'jane', firstName: 'Jane' });
      await client.thread.create({ threadId: 'chat', userId: 'jane' });
    });

    it('are made, listed and deleted', async () => {
      const made = await client.thread.create({ threadId: 'later', userId: 'jane' });
      expect(made).toMatchObject({ threadId: 'later', userId: 'jane' });
      expect(made.uuid).toMatch(/^[0-9a-f-]{36}$/);
      const newest = await client.thread.listAll({ pageNumber: 1, pageSize: 1 });
      expect(newest).toMatchObject({ totalCount: 2, responseCount: 1 });
      expect(newest.threads?.[0]?.threadId).toBe('later');
      expect(await client.thread.delete('later')).toEqual({ message: 'OK' });
      const left = await client.thread.listAll();
      expect(left.threads?.map(({ threadId }) => threadId)).toEqual(['chat']);
    });

    it('take messages and give them back with a context', async () => {
      const added = await client.thread.addMessages('chat', { messages, returnContext: true });
      expect(added.messageUuids).toHaveLength(3);
      expect(added.context).toContain('<FACTS>');
      const all = await client.thread.get('chat');
      expect(all).toMatchObject({ totalCount: 3, rowCount: 3, userId: 'jane' });
      expect(all.messages?.map(({ uuid }) => uuid)).toEqual(added.messageUuids);
      const page = await client.thread.get('chat', { limit: 2, cursor: 2 });
      expect(page.messages?.map(({ content }) => content)).toEqual(['And I like red.']);
      const last = await client.thread.get('chat', { lastn: 1 });
      expect(last.messages?.[0]).toMatchObject({ name: 'Jane', content: 'And I like red.' });
      const { context } = await client.thread.getUserContext('chat');
      expect(context).toContain('<USER_SUMMARY>');
    });

    it('take more than 30 messages through the batch call', async () => {
      const many = Array.from({ length: 40 }, (_, index) => ({
        role: 'user' as const,
        content: `line ${index}`,
      }));
      const added = await client.thread.addMessagesBatch('chat', { messages: many });
      expect(added.messageUuids).toHaveLength(40);
      const refused = await rejectionOf(client.thread.addMessages('chat', { messages: many }));
      expect(refused).toMatchObject({ statusCode: 400 });
      expect(await client.thread.get('chat')).toMatchObject({ totalCount: 40 });
    });

    it('let the metadata of a message change', async () => {
      const { messageUuids = [] } = await client.thread.addMessages('chat', { messages });
      const changed = await client.thread.message.update(messageUuids[1] ?? '', {
        metadata: { read: true },
      });
      expect(changed.metadata).toEqual({ mood: 'calm', read: true });
    });

    it('are the sessions of generation 2', async () => {
      const authorization = `Api-Key ${key}`;
      const { body } = await service.call('GET', '/sessions/chat', undefined, { authorization });
      expect(body).toMatchObject({ session_id: 'chat', user_id: 'jane' });
    });
  });

  it('reads and changes the project', async () => {
    const { project } = await client.project.get();
    expect(project).toMatchObject({ name: 'Test', defaultTimeZone: 'UTC' });
    const changed = await client.project.update({ defaultTimeZone: 'Europe/Berlin' });
    expect(changed.project?.defaultTimeZone).toBe('Europe/Berlin');
  });

  describe('errors', () => {
    it('are NotFoundError with status 404 for what does not exist', async () => {
      const calls = [
        () => client.user.get('nobody'),
        () => client.user.getNode('nobody'),
        () => client.user.warm('nobody'),
        () => client.user.delete('nobody'),
        () => client.thread.get('nothing'),
        () => client.thread.getUserContext('nothing'),
        () => client.thread.delete('nothing'),
      ];
      for (const call of calls) {
        const error = await rejectionOf(call());
        expect(error).toBeInstanceOf(Zep.NotFoundError);
        expect(error).toMatchObject({ statusCode: 404, body: { message: 'not found' } });
      }
    });

    it('keep status 404 when messages are added to a thread that does not exist', async () => {
      const add = client.thread.addMessages('nothing', {
        messages: [{ role: 'user', content: 'hello' }],
      });
      expect(await rejectionOf(add)).toMatchObject({ statusCode: 404 });
    });

    it('are BadRequestError with status 400 for an id that is taken', async () => {
      await client.user.add({ userId: 'jane' });
      const error = await rejectionOf(client.user.add({ userId: 'jane' }));
      expect(error).toBeInstanceOf(Zep.BadRequestError);
      expect(error).toMatchObject({
        statusCode: 400,
        body: { message: 'bad request: user already exists with user_id: jane' },
      });
      const thread = { threadId: 'chat', userId: 'jane' };
      await client.thread.create(thread);
      expect(await rejectionOf(client.thread.create(thread))).toMatchObject({
        statusCode: 400,
        body: { message: 'bad request: session with id chat already exists' },
      });
    });

    it('are BadRequestError for a thread of a user that does not exist', async () => {
      const thread = { threadId: 'chat', userId: 'nobody' };
      const error = await rejectionOf(client.thread.create(thread));
      expect(error).toBeInstanceOf(Zep.BadRequestError);
      expect(error).toMatchObject({ body: { message: 'user not found' } });
    });

    it('keep status 401 for a key that is not known', async () => {
      const stranger = new ZepClient({ apiKey: 'wrong', baseUrl: service.baseUrl });
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
    await client.thread.create({ threadId: id, userId: id });
    await client.thread.addMessages(id, { messages: [{ role: 'user', content: id }] });
    expect((await client.thread.get(id)).messages?.[0]?.content).toBe(id);
    expect((await client.user.getThreads(id))[0]?.threadId).toBe(id);
    await client.thread.delete(id);
    expect(await client.user.delete(id)).toEqual({ message: 'OK' });
  });
});
