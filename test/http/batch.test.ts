import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { newUuid } from '../../src/ids.js';
import { type CheckedClient, clientOf } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

let service: TestService;
let client: CheckedClient;
beforeAll(async () => {
  service = await startTestService();
});
beforeEach(async () => {
  client = clientOf(service, (await service.newProject()).key);
  await client.post('/users', { user_id: 'jane', first_name: 'Jane' });
  await client.post('/graph/create', { graph_id: 'shop' });
  await client.post('/threads', { thread_id: 'talk', user_id: 'jane' });
});
afterAll(() => service.stop());

const episode = (data: string, change: object = {}) => ({
  ...{ type: 'graph_episode', data, data_type: 'text', user_id: 'jane' },
  ...change,
});
const message = (content: string, change: object = {}) => ({
  ...{ type: 'thread_message', content, role: 'user', thread_id: 'talk' },
  ...change,
});
const draft = async (body: object = {}): Promise<string> =>
  (await client.post('/batches', body)).body.batch_id as string;
const fill = (batchId: string, items: object[]) =>
  client.post(`/batches/${batchId}/items`, { items });
const finished = (batchId: string) =>
  eventually(async () => {
    const { body } = await client.get(`/batches/${batchId}`);
    return body.completed_at ? body : undefined;
  }, 60_000);

describe('a draft', () => {
  it('is empty at first and keeps what it was made with', async () => {
    const given = { ignore_roles: ['assistant'], metadata: { from: 'crm' }, strict_ontology: true };
    const { status, body } = await client.post('/batches', given);
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...given, status: 'draft', item_count: 0 });
    expect(body.progress).toMatchObject({ total_items: 0, percent_complete: 0 });
    expect((await client.get(`/batches/${body.batch_id}`)).body).toEqual(body);
    expect((await client.post('/batches')).status).toBe(200);
  });

  it('takes items in order and says of each what it is meant for', async () => {
    const batchId = await draft();
    const { status, body } = await fill(batchId, [
      episode('one', { document_id: 'book' }),
      message('two'),
      episode('{"a":1}', { user_id: undefined, graph_id: 'shop', data_type: 'json' }),
    ]);
    expect(status).toBe(200);
    const more = await fill(batchId, [message('four')]);
    expect(more.body[0].sequence_index).toBe(3);
    const { body: user } = await client.get('/users/jane');
    const { body: graph } = await client.get('/graph/shop');
    const pending = { status: 'pending' };
    expect(body).toMatchObject([
      { ...pending, kind: 'graph_episode', user_id: 'jane', user_uuid: user.uuid },
      { ...pending, kind: 'thread_message', thread_id: 'talk', graph_uuid: user.graph_uuid },
      { ...pending, graph_id: 'shop', graph_uuid: graph.canonical_graph_uuid },
    ]);
    expect(body[0].document_id).toBe('book');
    for (const item of body) expect(item.source_uuid).toBe(item.episode_uuid);
    const listed = await client.get(`/batches/${batchId}/items?limit=2`);
    expect(listed.body.items).toEqual(body.slice(0, 2));
    const next = await client.get(
      `/batches/${batchId}/items?limit=9&cursor=${listed.body.next_cursor}`,
    );
    expect(next.body).toEqual({ items: [body[2], more.body[0]] });
    const none = await client.get(`/batches/${batchId}/items?status=failed`);
    expect(none.body).toEqual({ items: [] });
  });

  it('keeps the places of items without gap or twin when 20 calls add at once', async () => {
    const batchId = await draft();
    const calls = Array.from({ length: 20 }, (_, at) =>
      fill(batchId, [episode(`a${at}`), message(`b${at}`), episode(`c${at}`)]),
    );
    const answers = await Promise.all(calls);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const { body } = await client.get(`/batches/${batchId}/items`);
    const places = body.items.map((item: { sequence_index: number }) => item.sequence_index);
    expect(places).toEqual(Array.from({ length: 60 }, (_, at) => at));
    expect((await client.get(`/batches/${batchId}`)).body.item_count).toBe(60);
  });

  it.each([
    ['no items', []],
    ['351 items', Array.from({ length: 351 }, () => episode('x'))],
    ['an unknown kind', [episode('x', { type: 'video' })]],
    ['an episode without data', [episode(' ')]],
    ['an episode of no kind', [episode('x', { data_type: undefined })]],
    ['an episode of a user and a graph', [episode('x', { graph_id: 'shop' })]],
    ['an episode of nobody', [episode('x', { user_id: undefined })]],
    ['an episode over 10,000 characters', [episode('x'.repeat(10_001))]],
    ['JSON that is none', [episode('{', { data_type: 'json' })]],
    ['a message without a thread', [message('x', { thread_id: undefined })]],
    ['a message without a role', [message('x', { role: undefined })]],
    ['a message over 4,096 characters', [message('x'.repeat(4_097))]],
    ['a time that is none', [message('x', { created_at: 'yesterday' })]],
  ])('refuses %s and keeps none', async (_case, items) => {
    const batchId = await draft();
    const good = items.length === 1 ? [episode('good')] : [];
    expect((await fill(batchId, [...good, ...items])).status).toBe(400);
    expect((await client.get(`/batches/${batchId}`)).body.item_count).toBe(0);
  });

  it.each([
    ['user', episode('x', { user_id: 'nobody' })],
    ['graph', episode('x', { user_id: undefined, graph_id: 'none' })],
    ['thread', message('x', { thread_id: 'none' })],
  ])('answers 404 for an unknown %s and keeps none', async (_case, item) => {
    const batchId = await draft();
    expect((await fill(batchId, [episode('good'), item])).status).toBe(404);
    expect((await client.get(`/batches/${batchId}`)).body.item_count).toBe(0);
  });

  it('loses the items of a user who is erased', async () => {
    const batchId = await draft();
    await fill(batchId, [
      episode('secret'),
      message('secret'),
      episode('kept', { user_id: undefined, graph_id: 'shop' }),
    ]);
    await client.delete('/users/jane');
    const { body } = await client.get(`/batches/${batchId}/items`);
    expect(body.items).toHaveLength(1);
  });

  it('is gone once deleted, with its items', async () => {
    const batchId = await draft();
    await fill(batchId, [episode('x')]);
    expect((await client.delete(`/batches/${batchId}`)).body).toEqual({ message: 'OK' });
    expect((await client.delete(`/batches/${batchId}`)).status).toBe(404);
    expect((await client.get(`/batches/${batchId}`)).status).toBe(404);
    const left = await service.cypher(
      'MATCH (i:BatchItem {batchUuid: $batchId}) RETURN i.uuid AS uuid',
      { batchId },
    );
    expect(left).toEqual([]);
  });
});

describe('POST /batches/{batchId}/process', () => {
  it('takes the items in, in order, and says how far it is', async () => {
    const batchId = await draft();
    const texts = Array.from({ length: 45 }, (_, at) => `Message number ${at}.`);
    const { body: items } = await fill(batchId, [
      ...texts.map((text) => message(text)),
      episode('Jane lives in Berlin.'),
      episode('The shop opens at nine.', { user_id: undefined, graph_id: 'shop' }),
    ]);
    const started = await client.post(`/batches/${batchId}/process`);
    expect(started.status).toBe(200);
    expect(started.body).toMatchObject({ status: 'queued', item_count: 47 });
    const done = await finished(batchId);
    expect(done).toMatchObject({ status: 'succeeded', item_count: 47 });
    expect(done.progress).toMatchObject({
      total_items: 47,
      succeeded_items: 47,
      queued_items: 0,
      percent_complete: 100,
    });
    const { body: thread } = await client.get('/threads/talk/messages');
    const said = thread.messages.map(({ content }: { content: string }) => content);
    expect(said).toEqual(texts);
    const uuids = thread.messages.map(({ uuid }: { uuid: string }) => uuid);
    expect(uuids).toEqual(
      items.slice(0, 45).map((item: { episode_uuid: string }) => item.episode_uuid),
    );
    const added = await client.get(`/graph/episodes/${items[46].episode_uuid}`);
    expect(added.body).toMatchObject({ content: 'The shop opens at nine.', processed: true });
    const { body: page } = await client.get(`/batches/${batchId}/items?status=succeeded`);
    expect(page.items).toHaveLength(47);
    expect(page.items[0].created_at).toBe(items[0].created_at);
  });

  it('marks what cannot be taken as failed, and goes on with the rest', async () => {
    const batchId = await draft();
    await client.post('/threads', { thread_id: 'short', user_id: 'jane' });
    const gone = { thread_id: 'short' };
    await fill(batchId, [message('one'), message('two', gone), message('three', gone)]);
    await client.delete('/threads/short?wait=true');
    // What a draft holds of the thread goes with it.
    const held = await service.cypher(
      `MATCH (i:BatchItem {batchUuid: $batchId}) WHERE i.payload CONTAINS 'two'
         OR i.payload CONTAINS 'three' OR i.threadId = 'short' RETURN i.uuid AS uuid`,
      { batchId },
    );
    expect(held).toEqual([]);
    await client.post(`/batches/${batchId}/process`);
    const done = await finished(batchId);
    expect(done).toMatchObject({ status: 'partial' });
    expect(done.progress).toMatchObject({ succeeded_items: 1, failed_items: 2 });
    const { body } = await client.get(`/batches/${batchId}/items?status=failed`);
    expect(body.items.map(({ error }: { error: object }) => error)).toEqual([
      { message: 'the thread was deleted' },
      { message: 'the thread was deleted' },
    ]);
  });

  it('keeps nothing of what was said once it was taken in', async () => {
    const batchId = await draft();
    await fill(batchId, [message('keep me once')]);
    await client.post(`/batches/${batchId}/process`);
    await finished(batchId);
    const rows = await service.cypher(
      'MATCH (i:BatchItem {batchUuid: $batchId}) RETURN i.payload AS payload',
      { batchId },
    );
    expect(rows).toEqual([{ payload: null }]);
  });

  it('starts once: later calls and additions are 409, an empty draft is 400', async () => {
    const batchId = await draft();
    expect((await client.post(`/batches/${batchId}/process`)).status).toBe(400);
    await fill(batchId, [message('x')]);
    const calls = Array.from({ length: 5 }, () => client.post(`/batches/${batchId}/process`));
    const statuses = (await Promise.all(calls)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409, 409, 409, 409]);
    expect((await fill(batchId, [message('y')])).status).toBe(409);
    await finished(batchId);
    const { body: thread } = await client.get('/threads/talk/messages');
    expect(thread.messages).toHaveLength(1);
    expect((await client.delete(`/batches/${batchId}`)).status).toBe(200);
    expect((await client.get('/threads/talk/messages')).body.messages).toHaveLength(1);
  });

  it('is taken up again after a crash, without twins', async () => {
    const batchId = await draft();
    const { body: items } = await fill(batchId, [message('one'), message('two')]);
    // As a crash leaves it: started, the first message stored, and nobody told.
    await service.cypher(
      `MATCH (s:Session)<-[:HAS_SESSION]-(u:User {userId: 'jane'})
       WHERE s.sessionId = 'talk' AND u.graphUuid = $graphUuid
       SET s.nextPosition = 1, s.messageCount = 1
       CREATE (s)-[:HAS_MESSAGE]->(:Message:Episode {uuid: $uuid, projectId: s.projectId,
         graphUuid: s.graphUuid, sessionUuid: s.uuid, position: 0, content: 'one',
         roleType: 'user', metadata: '{}', createdAt: datetime(), updatedAt: datetime(),
         processed: true})`,
      { graphUuid: items[0].graph_uuid, uuid: items[0].episode_uuid },
    );
    await service.cypher("MATCH (b:Batch {uuid: $batchId}) SET b.status = 'processing'", {
      batchId,
    });
    await service.running.services.batches.resume();
    expect(await finished(batchId)).toMatchObject({ status: 'succeeded' });
    const { body: thread } = await client.get('/threads/talk/messages');
    const said = thread.messages.map(({ content }: { content: string }) => content);
    expect(said).toEqual(['one', 'two']);
  });
});

describe('GET /batches', () => {
  it('pages newest first, and by status', async () => {
    expect((await client.get('/batches')).body).toEqual({ batches: [] });
    const ids = [await draft(), await draft(), await draft()];
    await fill(ids[1] as string, [message('x')]);
    await client.post(`/batches/${ids[1]}/process`);
    await finished(ids[1] as string);
    const idsOf = (body: { batches: { batch_id: string }[] }) =>
      body.batches.map(({ batch_id: id }) => id);
    const first = await client.get('/batches?limit=2');
    expect(idsOf(first.body)).toEqual([ids[2], ids[1]]);
    const rest = await client.get(`/batches?limit=2&cursor=${first.body.next_cursor}`);
    expect(idsOf(rest.body)).toEqual([ids[0]]);
    expect(rest.body).not.toHaveProperty('next_cursor');
    expect(idsOf((await client.get('/batches?status=draft')).body)).toEqual([ids[2], ids[0]]);
    expect(idsOf((await client.get('/batches?status=succeeded')).body)).toEqual([ids[1]]);
    expect((await client.get('/batches?status=lost')).status).toBe(400);
    expect((await client.get('/batches?limit=x')).status).toBe(400);
  });
});

describe('a batch of another project, and one that does not exist', () => {
  const calls = [
    ['GET', ''],
    ['DELETE', ''],
    ['GET', '/items'],
    ['POST', '/items'],
    ['POST', '/process'],
  ] as const;

  it.each(calls)('is 404 for %s /batches/{batchId}%s', async (method, rest) => {
    const batchId = await draft();
    await fill(batchId, [message('x')]);
    const other = clientOf(service, (await service.newProject()).key);
    await other.post('/users', { user_id: 'jane' });
    const body = { items: [episode('y')] };
    for (const id of [batchId, newUuid(), 'no-uuid']) {
      const answer = await other.call(method, `/batches/${id}${rest}`, body);
      expect(answer.status).toBe(404);
      expect(answer.body).toEqual({ message: 'not found' });
    }
    expect((await client.get(`/batches/${batchId}`)).body.item_count).toBe(1);
    expect((await other.get('/batches')).body).toEqual({ batches: [] });
  });

  it.each<readonly [string, string | null]>([['GET', null], ['POST', null], ...calls])(
    'needs a key for %s %s',
    async (method, rest) => {
      const path = rest === null ? '/batches' : `/batches/${newUuid()}${rest}`;
      const answer = await client.call(method, path, { items: [] }, { authorization: '' });
      expect(answer.status).toBe(401);
    },
  );
});
