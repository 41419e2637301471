import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type CheckedClient, clientOf } from '../support/client.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
let projectId: string;
let client: CheckedClient;
let other: CheckedClient;
let userGraph: string;
beforeAll(async () => {
  service = await startTestService();
  other = clientOf(service);
});
beforeEach(async () => {
  const project = await service.newProject();
  projectId = project.projectId;
  client = clientOf(service, project.key);
  userGraph = (await client.post('/users', { user_id: 'jane' })).body.graph_uuid as string;
  await client.post('/graph/create', { graph_id: 'shop' });
});
afterAll(() => service.stop());

const named = (...names: string[]) => names.map((name) => ({ name, text: `text of ${name}` }));

describe.each([
  ['/user-summary-instructions', 'summary', 100],
  ['/custom-instructions', 'custom', 5_000],
] as const)('%s', (path, kind, textMax) => {
  const namesOf = async (query = '') =>
    (await client.get(`${path}${query}`)).body.instructions.map(
      (instruction: { name: string }) => instruction.name,
    ) as string[];
  const remove = (body?: unknown) => client.call('DELETE', path, body);
  const readNames = async () =>
    (await service.running.services.instructions.read(projectId, userGraph, kind)).map(
      ({ name }) => name,
    );

  it('keeps those of the project in their order, and new text for a known name', async () => {
    expect((await client.get(path)).body).toEqual({ instructions: [] });
    const added = await client.post(path, { instructions: named('b', 'a') });
    expect(added.status).toBe(200);
    expect(added.body).toEqual({ message: 'OK' });
    expect((await client.get(path)).body.instructions).toEqual(named('b', 'a'));
    await client.post(path, { instructions: [{ name: 'a', text: 'new' }, ...named('c')] });
    expect((await client.get(path)).body.instructions).toEqual([
      ...named('b'),
      { name: 'a', text: 'new' },
      ...named('c'),
    ]);
  });

  it('keeps those of a user apart; reading prefers them to the project’s', async () => {
    await client.post(path, { instructions: named('shared') });
    expect(await readNames()).toEqual(['shared']);
    await client.post(path, { instructions: named('own'), user_ids: ['jane'] });
    expect(await namesOf('?user_id=jane')).toEqual(['own']);
    expect(await namesOf()).toEqual(['shared']);
    expect(await readNames()).toEqual(['own']);
  });

  it('removes those that are named, or all, of one scope', async () => {
    await client.post(path, { instructions: named('a', 'b', 'c') });
    await client.post(path, { instructions: named('own'), user_ids: ['jane'] });
    expect((await remove({ instruction_names: ['a', 'never'] })).body).toEqual({ message: 'OK' });
    expect(await namesOf()).toEqual(['b', 'c']);
    await remove({ user_ids: ['jane'] });
    expect(await namesOf('?user_id=jane')).toEqual([]);
    expect(await namesOf()).toEqual(['b', 'c']);
    expect((await remove()).status).toBe(200);
    expect(await namesOf()).toEqual([]);
  });

  it('keeps at most five, also when ten are added at once', async () => {
    const calls = Array.from({ length: 10 }, (_, at) =>
      client.post(path, { instructions: named(`i${at}`) }),
    );
    const statuses = (await Promise.all(calls)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, 200, 200, 400, 400, 400, 400, 400]);
    expect(await namesOf()).toHaveLength(5);
  });

  it.each([
    ['none', { instructions: [] }],
    ['six', { instructions: named('1', '2', '3', '4', '5', '6') }],
    ['a name twice', { instructions: named('a', 'a') }],
    ['an empty name', { instructions: named(' ') }],
    ['a long name', { instructions: named('x'.repeat(101)) }],
    ['no text', { instructions: [{ name: 'a' }] }],
    ['a long text', { instructions: [{ name: 'a', text: 'x'.repeat(textMax + 1) }] }],
    ['no list', {}],
  ])('refuses %s and keeps nothing', async (_case, request) => {
    expect((await client.post(path, request)).status).toBe(400);
    expect(await namesOf()).toEqual([]);
  });

  it('takes a text of the full length', async () => {
    const instructions = [{ name: 'a', text: 'ä'.repeat(textMax) }];
    expect((await client.post(path, { instructions })).status).toBe(200);
  });

  it('answers 404 for an unknown user, and adds to none of the others', async () => {
    const request = { instructions: named('a'), user_ids: ['jane', 'nobody'] };
    expect((await client.post(path, request)).status).toBe(404);
    expect(await namesOf('?user_id=jane')).toEqual([]);
    expect((await client.get(`${path}?user_id=nobody`)).status).toBe(404);
    expect((await remove({ user_ids: ['nobody'] })).status).toBe(404);
  });

  it('shows and touches nothing of another project', async () => {
    await client.post(path, { instructions: named('ours') });
    expect((await other.get(path)).body).toEqual({ instructions: [] });
    expect((await other.get(`${path}?user_id=jane`)).status).toBe(404);
    await other.call('DELETE', path);
    expect(await namesOf()).toEqual(['ours']);
  });

  it.each(['GET', 'POST', 'DELETE'])('needs a key for %s', async (method) => {
    const body = { instructions: named('a') };
    expect((await client.call(method, path, body, { authorization: '' })).status).toBe(401);
  });
});

describe('/custom-instructions of graphs', () => {
  it('are kept apart from those of users', async () => {
    const request = { instructions: named('a'), graph_ids: ['shop'] };
    expect((await client.post('/custom-instructions', request)).status).toBe(200);
    const { body } = await client.get('/custom-instructions?graph_id=shop');
    expect(body.instructions).toEqual(named('a'));
    expect((await client.get('/custom-instructions?user_id=jane')).body.instructions).toEqual([]);
    expect((await client.get('/custom-instructions?graph_id=none')).status).toBe(404);
    await client.call('DELETE', '/custom-instructions', { graph_ids: ['shop'] });
    const after = await client.get('/custom-instructions?graph_id=shop');
    expect(after.body.instructions).toEqual([]);
  });
});

describe('/projects/observation-steering', () => {
  const path = '/projects/observation-steering';
  const config = { instruction: 'habits', types: [{ name: 'Habit', description: 'done often' }] };

  it('keeps what was put, for the project and for one graph', async () => {
    expect((await client.get(path)).body).toEqual({ types: [] });
    const put = await client.call('PUT', path, config);
    expect(put.status).toBe(200);
    expect(put.body).toEqual(config);
    expect((await client.get(path)).body).toEqual(config);
    await client.call('PUT', `${path}?user_id=jane`, { instruction: 'own' });
    expect((await client.get(`${path}?user_id=jane`)).body).toEqual({
      instruction: 'own',
      types: [],
    });
    expect((await client.get(path)).body).toEqual(config);
    expect((await other.get(path)).body).toEqual({ types: [] });
  });

  it('refuses a type without a name, and answers 404 for an unknown graph', async () => {
    const nameless = { types: [{ name: '', description: 'x' }] };
    expect((await client.call('PUT', path, nameless)).status).toBe(400);
    expect((await client.call('PUT', `${path}?graph_id=none`, config)).status).toBe(404);
    expect((await client.get(`${path}?graph_id=none`)).status).toBe(404);
  });

  it.each(['GET', 'PUT'])('needs a key for %s', async (method) => {
    expect((await client.call(method, path, config, { authorization: '' })).status).toBe(401);
  });
});
