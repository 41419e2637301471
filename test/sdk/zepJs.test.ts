import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Zep, ZepClient, ZepError } from 'zep-js';
import { startTestService, type TestService } from '../support/service.js';
import { addUserOfPage, awkwardIds, ensureUser, rejectionOf } from './support/clients.js';

let service: TestService;
let key: string;
let client: ZepClient;

beforeAll(async () => {
  // The client warns about every list of sessions, for the reason given at `sessionsOf`.
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  service = await startTestService();
});
afterAll(() => service.stop());

beforeEach(async () => {
  key = (await service.newProject()).key;
  client = new ZepClient({ apiKey: key, baseUrl: service.url });
});

/** This client types sessions of a user as a list of lists and hands them over as they came. */
const sessionsOf = async (userId: string): Promise<{ session_id?: string }[]> =>
  (await client.user.getSessions(userId)) as unknown as { session_id?: string }[];

describe('@getzep/zep-js 2.0.2', () => {
  it('works through the page about users, in the order of the page', async () => {
    await addUserOfPage(service, key);
    const userId = 'jane';
    const profile = { email: 'user@example.com', firstName: 'Jane', lastName: 'Smith' };
    expect(await client.user.add({ userId, ...profile })).toMatchObject({ userId, ...profile });
    expect(await client.user.get('user123')).toMatchObject({ firstName: 'Max' });
    const updated = await client.user.update(userId, {
      email: 'updated_user@example.com',
      metadata: { foo: 'updated_bar' },
    });
    expect(updated).toMatchObject({
      email: 'updated_user@example.com',
      firstName: 'Jane',
      metadata: { foo: 'updated_bar' },
    });
    expect((await sessionsOf('user123'))[0]).toMatchObject({ session_id: 'of user123' });
    expect(await client.user.delete('user123')).toEqual({ message: 'OK' });
    expect(await sessionsOf('user123')).toEqual([]);
    const result = await client.user.listOrdered({ pageSize: 10, pageNumber: 1 });
    expect(result).toMatchObject({ totalCount: 1, rowCount: 1 });
    expect(result.users?.[0]?.userId).toBe(userId);
  });

  it('works through sessions and memory', async () => {
    await client.user.add({ userId: 'jane' });
    await client.memory.addSession({ sessionId: 'chat', userId: 'jane' });
    const updated = await client.memory.updateSession('chat', { metadata: { topic: 'shoes' } });
    expect(updated.metadata).toEqual({ topic: 'shoes' });
    expect((await client.memory.getSession('chat')).userId).toBe('jane');
    const listed = await client.memory.listSessions({ pageNumber: 1, pageSize: 10 });
    expect(listed).toMatchObject({ totalCount: 1, responseCount: 1 });

    const added = await client.memory.add('chat', {
      messages: [
        { roleType: 'user', role: 'Jane', content: 'I take size 42.' },
        { roleType: 'assistant', content: 'Noted.' },
      ],
    });
    expect(added.message).toBe('OK');
    const memory = await client.memory.get('chat', { lastn: 1 });
    expect(memory.messages?.map(({ content }) => content)).toEqual(['Noted.']);
    const page = await client.memory.getSessionMessages('chat', { limit: 1, cursor: 1 });
    expect(page).toMatchObject({ totalCount: 2, rowCount: 1 });
    const uuid = page.messages?.[0]?.uuid ?? '';
    await client.memory.updateMessageMetadata('chat', uuid, { metadata: { read: true } });
    const message = await client.memory.getSessionMessage('chat', uuid);
    expect(message).toMatchObject({ content: 'I take size 42.', metadata: { read: true } });
    expect(await client.memory.delete('chat')).toEqual({ message: 'OK' });
    expect(await rejectionOf(client.memory.getSession('chat'))).toBeInstanceOf(Zep.NotFoundError);
  });

  it('adds a session without a user', async () => {
    await client.memory.addSession({ sessionId: 'alone' });
    expect((await client.memory.getSession('alone')).userId).toBeUndefined();
  });

  it('keeps the status of its typed errors', async () => {
    const missing = await rejectionOf(client.user.get('nobody'));
    expect(missing).toBeInstanceOf(Zep.NotFoundError);
    expect(missing).toMatchObject({ statusCode: 404, body: { message: 'not found' } });
    await client.user.add({ userId: 'jane' });
    const taken = await rejectionOf(client.user.add({ userId: 'jane' }));
    expect(taken).toBeInstanceOf(Zep.BadRequestError);
    expect(taken).toMatchObject({
      statusCode: 400,
      body: { message: 'bad request: user already exists with user_id: jane' },
    });
    const stranger = new ZepClient({ apiKey: 'wrong', baseUrl: service.url });
    const unknown = await rejectionOf(stranger.user.get('jane'));
    expect(unknown).toBeInstanceOf(ZepError);
    expect(unknown).toMatchObject({ statusCode: 401 });
  });

  it('lets the ensure-user pattern work', async () => {
    expect(await ensureUser(client, 'jane')).toBe('made');
    expect(await ensureUser(client, 'jane')).toBe('there');
  });

  it.each(awkwardIds)('carries the id %j through every path', async (id) => {
    await client.user.add({ userId: id });
    expect((await client.user.get(id)).userId).toBe(id);
    await client.memory.addSession({ sessionId: id, userId: id });
    await client.memory.add(id, { messages: [{ roleType: 'user', content: id }] });
    expect((await client.memory.get(id)).messages?.[0]?.content).toBe(id);
    expect((await sessionsOf(id))[0]?.session_id).toBe(id);
    await client.memory.delete(id);
    expect(await client.user.delete(id)).toEqual({ message: 'OK' });
  });
});
