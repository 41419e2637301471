import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type CheckedClient, clientOf } from '../support/client.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
let client: CheckedClient;
beforeAll(async () => {
  service = await startTestService();
  client = clientOf(service);
});
afterAll(() => service.stop());

describe('groups', () => {
  it('are made with 201 and read back the same', async () => {
    const given = {
      group_id: 'everything',
      name: 'Products',
      description: 'What we sell',
      fact_rating_instruction: { instruction: 'rate', examples: { high: 'h', low: 'l' } },
    };
    const added = await client.post('/groups', given);
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject(given);
    const got = await client.get('/groups/everything');
    expect(got.status).toBe(200);
    expect(got.body).toEqual(added.body);
  });

  it('are the graphs of generation 3', async () => {
    await client.post('/groups', { group_id: 'one thing', name: 'Same' });
    const graph = await client.get('/graph/one%20thing');
    expect(graph.body).toMatchObject({ graph_id: 'one thing', name: 'Same' });
    expect((await client.post('/graph/create', { graph_id: 'one thing' })).status).toBe(400);
  });

  it('say 400 in the words of the wire for an id that is taken', async () => {
    await client.post('/groups', { group_id: 'taken' });
    const { status, body } = await client.post('/groups', { group_id: 'taken' });
    expect(status).toBe(400);
    expect(body.message).toBe('bad request: group already exists with group_id: taken');
  });

  it.each([
    ['no id', {}],
    ['an empty id', { group_id: '' }],
    ['a name that is none', { group_id: 'bad', name: 7 }],
  ])('refuse %s', async (_case, request) => {
    expect((await client.post('/groups', request)).status).toBe(400);
  });

  it('change what is given and nothing else', async () => {
    const { body: before } = await client.post('/groups', {
      group_id: 'patched',
      name: 'Old',
      description: 'Kept',
    });
    const { status, body } = await client.patch('/groups/patched', {
      name: 'New',
      fact_rating_instruction: { instruction: 'anew' },
    });
    expect(status).toBe(200);
    const change = { name: 'New', fact_rating_instruction: { instruction: 'anew' } };
    expect(body).toEqual({ ...before, ...change });
    expect((await client.patch('/groups/unknown', { name: 'X' })).status).toBe(404);
  });

  it('are listed newest first, page by page', async () => {
    const { key } = await service.newProject();
    const own = clientOf(service, key);
    expect((await own.get('/groups-ordered')).body).toEqual({
      groups: [],
      row_count: 0,
      total_count: 0,
    });
    for (const group_id of ['a', 'b', 'c']) await own.post('/groups', { group_id });
    const { body } = await own.get('/groups-ordered?pageNumber=2&pageSize=2');
    expect(body).toMatchObject({ row_count: 1, total_count: 3 });
    expect(body.groups[0].group_id).toBe('a');
    expect((await own.get('/groups-ordered?pageSize=x')).status).toBe(400);
  });

  it('are gone once deleted', async () => {
    await client.post('/groups', { group_id: 'gone' });
    expect((await client.delete('/groups/gone')).body).toEqual({ message: 'OK' });
    expect((await client.get('/groups/gone')).status).toBe(404);
    expect((await client.delete('/groups/gone')).status).toBe(404);
  });

  it('of another project are not found', async () => {
    await client.post('/groups', { group_id: 'ours' });
    const { key } = await service.newProject();
    const other = clientOf(service, key);
    expect((await other.get('/groups/ours')).status).toBe(404);
    expect((await other.patch('/groups/ours', { name: 'X' })).status).toBe(404);
    expect((await other.delete('/groups/ours')).status).toBe(404);
    expect((await client.get('/groups/ours')).status).toBe(200);
  });

  it.each([
    ['POST', '/groups'],
    ['GET', '/groups-ordered'],
    ['GET', '/groups/x'],
    ['PATCH', '/groups/x'],
    ['DELETE', '/groups/x'],
  ])('need a key for %s %s', async (method, path) => {
    const answer = await client.call(method, path, { group_id: 'x' }, { authorization: '' });
    expect(answer.status).toBe(401);
  });
});
