import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuid } from '../../src/ids.js';
import { clientOf } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';
import { Talk } from './support.js';

let service: TestService;
let talk: Talk;
beforeAll(async () => {
  service = await startTestService();
  talk = new Talk(service);
});
afterAll(() => service.stop());

describe('data that is added', () => {
  it('is answered as it was given, not processed yet, and can be read at once', async () => {
    const userId = await talk.user();
    const given = {
      ...{ type: 'text', data: 'Jane Smith lives in Berlin.' },
      ...{ source_description: 'a note', created_at: '2026-01-02T03:04:05Z' },
      metadata: { channel: 'mail', nested: { a: [1] } },
    };
    const accepted = await talk.add({ user_id: userId, ...given });
    expect(accepted).toMatchObject({
      ...{ content: given.data, source: 'text', processed: false },
      ...{ source_description: 'a note', created_at: given.created_at, metadata: given.metadata },
      task_id: accepted.uuid,
    });
    const { status, body } = await talk.client.get(`/graph/episodes/${accepted.uuid}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ uuid: accepted.uuid, content: given.data });
    expect((await talk.processed(accepted.uuid)).metadata).toEqual(given.metadata);
  });

  it('as text becomes facts about the user', async () => {
    const userId = await talk.user();
    const text = 'Jane Smith works at Siemens.';
    const { uuid } = await talk.read({ user_id: userId, type: 'text', data: text });
    const edge = await talk.edge(userId, 'WORKS_AT');
    expect(edge).toMatchObject({
      source_node_uuid: (await talk.userNode(userId)).uuid,
      target_node_name: 'Siemens',
      episodes: [uuid],
    });
  });

  it('as a transcript knows by name and role who says what', async () => {
    const userId = await talk.user();
    const data = 'Bob Jones (norole): I live in Rome.\nJane (user): I live in Berlin.';
    await talk.read({ user_id: userId, type: 'message', data });
    const lives = (await talk.edges(userId)).filter(({ name }) => name === 'LIVES_IN');
    const said = lives.map((edge) => `${edge.source_node_name} ${edge.target_node_name}`).sort();
    expect(said).toEqual(['Bob Jones Rome', 'Jane Smith Berlin']);
  });

  it('as a triple inside data becomes its fact', async () => {
    const userId = await talk.user();
    const triple = {
      ...{ fact: 'Jane owns a red bike', fact_name: 'OWNS', target_node_name: 'red bike' },
      ...{ source_node_name: 'Jane Smith', valid_at: '2025-05-01T00:00:00Z' },
    };
    const data = JSON.stringify(triple);
    const { uuid } = await talk.read({ user_id: userId, type: 'fact_triple', data });
    expect(await talk.edge(userId, 'OWNS')).toMatchObject({
      ...{ fact: triple.fact, valid_at: triple.valid_at, target_node_name: 'red bike' },
      ...{ source_node_uuid: (await talk.userNode(userId)).uuid, episodes: [uuid] },
    });
  });

  it('goes into a graph that belongs to nobody, under both names for it', async () => {
    const graphId = await talk.group();
    await talk.read({ graph_id: graphId, type: 'json', data: '{"name":"Acme","city":"Bonn"}' });
    const { body } = await talk.client.post(`/graph/edge/graph/${graphId}`, {});
    expect(body.map((edge: { name: string }) => edge.name)).toContain('CITY');
    const byGroup = await talk.client.post(`/graph/edge/group/${graphId}`, {});
    expect(byGroup.body).toEqual(body);
  });

  it('in a batch is read in its order, all or none', async () => {
    const userId = await talk.user();
    const cities = ['Berlin', 'Munich', 'Hamburg', 'Rome', 'Paris'];
    const episodes = cities.map((city, index) => ({
      ...{ type: 'json', data: JSON.stringify({ name: 'Jane Smith', city }) },
      created_at: `2026-01-0${index + 1}T00:00:00Z`,
    }));
    const { status, body } = await talk.client.post('/graph-batch', { user_id: userId, episodes });
    expect(status).toBe(202);
    expect(body.map(({ content }: { content: string }) => JSON.parse(content).city)).toEqual(
      cities,
    );
    for (const { uuid } of body) await talk.processed(uuid);
    const facts = (await talk.edges(userId)).filter(({ name }) => name === 'CITY');
    const inTime = facts.sort((left, right) => (left.valid_at! < right.valid_at! ? -1 : 1));
    expect(inTime.map(({ invalid_at }) => invalid_at)).toEqual(
      episodes.map((_, index) => episodes[index + 1]?.created_at),
    );
    const bad = [
      { type: 'text', data: 'fine' },
      { type: 'json', data: '{' },
    ];
    const refused = await talk.client.post('/graph-batch', { user_id: userId, episodes: bad });
    expect(refused.status).toBe(400);
    expect(refused.body.message).toContain('episodes[1].data');
    const list = await talk.client.get(`/graph/episodes/user/${userId}?lastn=50`);
    expect(list.body.episodes).toHaveLength(cities.length);
  });
});

describe('a fact triple', () => {
  const triple = (userId: string, more: object = {}) =>
    talk.client.post('/graph/add-fact-triple', {
      ...{ user_id: userId, fact: 'Jane plays chess', fact_name: 'PLAYS' },
      ...{ target_node_name: 'chess', ...more },
    });

  it('has the user as its source when none is named', async () => {
    const userId = await talk.user();
    const { status, body } = await triple(userId);
    expect(status).toBe(200);
    expect(body.source_node).toMatchObject({ uuid: (await talk.userNode(userId)).uuid });
    expect(body.target_node).toMatchObject({ name: 'chess' });
    expect(body.edge).toMatchObject({ name: 'PLAYS', fact: 'Jane plays chess' });
    expect(body.edge.episodes).toEqual([body.task_id]);
    const task = await talk.client.get(`/tasks/${body.task_id}`);
    expect(task.body).toMatchObject({ status: 'succeeded' });
  });

  it('finds its nodes by name, in whatever case, and by uuid', async () => {
    const userId = await talk.user();
    const { body: first } = await triple(userId, { source_node_name: 'Acme Inc' });
    const { body: byName } = await triple(userId, {
      ...{ source_node_name: 'ACME INC', fact_name: 'SPONSORS', target_node_name: 'Chess' },
    });
    expect(byName.source_node.uuid).toBe(first.source_node.uuid);
    expect(byName.target_node.uuid).toBe(first.target_node.uuid);
    const { body: byUuid } = await triple(userId, {
      ...{ source_node_uuid: first.source_node.uuid, target_node_uuid: first.target_node.uuid },
      fact_name: 'HOSTS',
    });
    expect(byUuid.edge).toMatchObject({
      source_node_uuid: first.source_node.uuid,
      target_node_uuid: first.target_node.uuid,
    });
    const { uuid } = await talk.userNode(userId);
    const { body: ofUser } = await triple(userId, { source_node_uuid: uuid });
    expect(ofUser.edge.source_node_uuid).toBe(uuid);
  });

  it('said again gains evidence and makes no twin', async () => {
    const userId = await talk.user();
    const { body: first } = await triple(userId);
    const { body: second } = await triple(userId);
    expect(second.edge.uuid).toBe(first.edge.uuid);
    expect(new Set(second.edge.episodes)).toEqual(new Set([first.task_id, second.task_id]));
    await talk.edge(userId, 'PLAYS');
  });

  it('said by many callers at once is one fact with the evidence of all', async () => {
    const userId = await talk.user();
    const answers = await Promise.all(Array.from({ length: 12 }, () => triple(userId)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const edge = await talk.edge(userId, 'PLAYS');
    expect(edge.episodes).toHaveLength(12);
    const nodes = (await talk.nodes(userId)).filter(({ name }) => name === 'chess');
    expect(nodes).toHaveLength(1);
  });

  it('keeps its times, attributes, own uuid and the summaries of its nodes', async () => {
    const userId = await talk.user();
    const uuid = newUuid();
    const { body } = await triple(userId, {
      ...{ fact_uuid: uuid, edge_attributes: { level: 'club' } },
      ...{ valid_at: '2020-01-01T00:00:00Z', invalid_at: '2021-01-01T00:00:00Z' },
      ...{ target_node_summary: 'A board game', target_node_attributes: { players: 2 } },
    });
    expect(body.edge).toMatchObject({
      ...{ uuid, attributes: { level: 'club' }, valid_at: '2020-01-01T00:00:00Z' },
      invalid_at: '2021-01-01T00:00:00Z',
    });
    expect(body.target_node).toMatchObject({
      ...{ summary: 'A board game', attributes: { players: 2 } },
    });
  });

  it('that only says when it ended began nobody knows when', async () => {
    const { body } = await triple(await talk.user(), { invalid_at: '2021-01-01T00:00:00Z' });
    expect(body.edge.invalid_at).toBe('2021-01-01T00:00:00Z');
    expect(body.edge.valid_at).toBeUndefined();
  });

  it('that names a node of another graph or none gets 404, and stores nothing', async () => {
    const [one, other] = [await talk.user(), await talk.user()];
    const { body } = await triple(other);
    for (const uuid of [body.target_node.uuid, newUuid(), (await talk.userNode(other)).uuid]) {
      const source = await triple(one, { source_node_uuid: uuid });
      const target = await triple(one, { target_node_uuid: uuid });
      expect([source.status, target.status]).toEqual([404, 404]);
    }
    expect(await talk.edges(one)).toEqual([]);
  });

  it.each([
    ['an empty fact', { fact: ' ' }],
    ['a fact over 250 characters', { fact: 'x'.repeat(251) }],
    ['an empty name', { fact_name: '' }],
    ['a name over 50 characters', { fact_name: 'N'.repeat(51) }],
    ['a uuid that is none', { target_node_uuid: 'me' }],
    ['a time that is none', { valid_at: 'yesterday' }],
    ['an end before the beginning', { valid_at: '2026-01-02', invalid_at: '2026-01-01' }],
    ['two labels', { target_node_labels: ['Sport', 'Game'] }],
  ])('with %s gets 400 and stores nothing', async (_case, more) => {
    const userId = await talk.user();
    expect((await triple(userId, more)).status).toBe(400);
    expect(await talk.edges(userId)).toEqual([]);
    const list = await talk.client.get(`/graph/episodes/user/${userId}`);
    expect(list.body.episodes).toEqual([]);
  });
});

describe('nodes that are added', () => {
  const add = (userId: string, nodes: object[]) =>
    talk.client.post('/graph/nodes', { user_id: userId, nodes });

  it('are there, in their order, with their own words', async () => {
    const userId = await talk.user();
    const nodes = [
      { name: 'Acme', label: 'Organization', summary: 'Makes anvils', attributes: { size: 3 } },
      { name: 'Berlin' },
    ];
    const { status, body } = await add(userId, nodes);
    expect(status).toBe(200);
    expect(body.nodes.map(({ name }: { name: string }) => name)).toEqual(['Acme', 'Berlin']);
    const node = await talk.client.get(`/graph/node/${body.nodes[0].uuid}`);
    expect(node.body).toMatchObject({
      ...{ name: 'Acme', labels: ['Entity', 'Organization'], summary: 'Makes anvils' },
      attributes: { size: 3 },
    });
  });

  it('again or twice in one call are the same nodes', async () => {
    const userId = await talk.user();
    const { body: first } = await add(userId, [{ name: 'Acme' }]);
    const { body: again } = await add(userId, [{ name: 'acme' }, { name: 'ACME' }]);
    const uuids = [...first.nodes, ...again.nodes].map(({ uuid }) => uuid);
    expect(new Set(uuids).size).toBe(1);
  });

  it('are found by what is said later', async () => {
    const userId = await talk.user();
    const { body } = await add(userId, [{ name: 'Siemens' }]);
    await talk.read({ user_id: userId, type: 'text', data: 'Jane Smith works at Siemens.' });
    expect((await talk.edge(userId, 'WORKS_AT')).target_node_uuid).toBe(body.nodes[0].uuid);
  });

  it.each([
    ['none at all', []],
    ['101', Array.from({ length: 101 }, (_, index) => ({ name: `n${index}` }))],
    ['one without a name', [{ name: 'x' }, { name: ' ' }]],
    ['one of type User', [{ name: 'x', label: 'User' }]],
    ['one with nested attributes', [{ name: 'x', attributes: { a: { b: 1 } } }]],
  ])('%s get 400 and nothing is stored', async (_case, nodes) => {
    const userId = await talk.user();
    expect((await add(userId, nodes)).status).toBe(400);
    expect(await talk.nodes(userId)).toHaveLength(1);
  });
});

describe('messages', () => {
  it('of roles that are ignored stay in the session and out of the graph', async () => {
    const userId = await talk.user();
    const sessionId = await talk.session(userId);
    const messages = [
      { role_type: 'user', content: 'I live in Berlin.' },
      { role_type: 'assistant', content: 'I own a dog in Hamburg.', role: 'Bot' },
    ];
    await talk.client.post(`/sessions/${sessionId}/memory`, {
      ...{ messages, ignore_roles: ['assistant'] },
    });
    await talk.heard(sessionId);
    const stored = await talk.client.get(`/sessions/${sessionId}/messages`);
    expect(stored.body.messages).toHaveLength(2);
    const { body } = await talk.client.get(`/threads/${sessionId}/episodes`);
    expect(body.episodes.map(({ content }: { content: string }) => content)).toEqual([
      'I live in Berlin.',
    ]);
    expect(JSON.stringify(await talk.edges(userId))).not.toContain('Hamburg');
    expect((await talk.nodes(userId)).map(({ name }) => name)).not.toContain('Hamburg');
  });

  it('of one call are read in their order', async () => {
    const userId = await talk.user();
    const sessionId = await talk.session(userId);
    await talk.say(sessionId, ...['Berlin', 'Rome', 'Oslo'].map((city) => `I live in ${city}.`));
    await talk.heard(sessionId);
    const open = (await talk.edges(userId)).filter(
      ({ name, invalid_at }) => name === 'LIVES_IN' && invalid_at === undefined,
    );
    expect(open.map((edge) => edge.target_node_name)).toEqual(['Oslo']);
  });

  it('in a session that is ended or gone while they wait lose nothing of others', async () => {
    const userId = await talk.user();
    const [kept, gone] = [await talk.session(userId), await talk.session(userId)];
    await talk.say(gone, 'I live in Rome.');
    await talk.say(kept, 'I work at Siemens.');
    await talk.client.delete(`/sessions/${gone}/memory`);
    await talk.heard(kept);
    const edge = await eventually(() => talk.edge(userId, 'WORKS_AT'));
    expect(edge.target_node_name).toBe('Siemens');
  });
});

describe('facts of a session', () => {
  it('that are added are facts of its user, as the sentences they are', async () => {
    const userId = await talk.user();
    const sessionId = await talk.session(userId);
    const facts = [{ fact: 'Jane prefers mornings' }, { fact: 'Jane is allergic to nuts' }];
    const { status } = await talk.client.post(`/sessions/${sessionId}/facts`, { facts });
    expect(status).toBe(200);
    const { body } = await talk.client.get(`/users/${userId}/facts`);
    expect(body.facts.map(({ fact }: { fact: string }) => fact).sort()).toEqual([
      ...['Jane is allergic to nuts', 'Jane prefers mornings'],
    ]);
    await talk.client.post(`/sessions/${sessionId}/facts`, { facts });
    expect(await talk.edges(userId)).toHaveLength(2);
  });

  it.each([
    ['none', []],
    ['an empty one', [{ fact: '' }]],
    ['51', Array.from({ length: 51 }, (_, index) => ({ fact: `fact ${index}` }))],
  ])('%s get 400 and store nothing', async (_case, facts) => {
    const userId = await talk.user();
    const sessionId = await talk.session(userId);
    const { status } = await talk.client.post(`/sessions/${sessionId}/facts`, { facts });
    expect(status).toBe(400);
    expect(await talk.edges(userId)).toEqual([]);
  });

  it('of a session without a user get 400, of none 404', async () => {
    const sessionId = `s-${newUuid()}`;
    const facts = [{ fact: 'Jane prefers mornings' }];
    const call = () => talk.client.post(`/sessions/${sessionId}/facts`, { facts });
    expect((await call()).status).toBe(404);
    await talk.say(sessionId, 'Hello there');
    expect((await call()).status).toBe(400);
  });
});

describe('graphs', () => {
  it('of two users stay apart, though both speak of the same things', async () => {
    const [one, other] = [await talk.user(), await talk.user({ first_name: 'Eve' })];
    await talk.json(one, { name: 'Acme', city: 'Bonn' });
    await talk.json(other, { name: 'Acme', city: 'Rome' });
    const [left, right] = [await talk.nodes(one), await talk.nodes(other)];
    const uuidOf = (nodes: { name: string; uuid: string }[]) =>
      nodes.find(({ name }) => name === 'Acme')?.uuid;
    expect(uuidOf(left)).toBeDefined();
    expect(uuidOf(left)).not.toBe(uuidOf(right));
    expect((await talk.edge(one, 'CITY')).invalid_at).toBeUndefined();
    const [row] = await service.cypher(
      'MATCH (a)-[]-(b) WHERE a.graphUuid IN $ours AND b.graphUuid <> a.graphUuid ' +
        'RETURN count(*) AS between',
      { ours: [await talk.graphUuid(one), await talk.graphUuid(other)] },
    );
    expect(row).toEqual({ between: 0 });
  });

  it('of another project are 404, byte for byte as what does not exist', async () => {
    const userId = await talk.user();
    const { uuid } = await talk.json(userId, { name: 'Acme', city: 'Bonn' });
    const edge = await talk.edge(userId, 'CITY');
    const { key } = await service.newProject();
    const stranger = clientOf(service, key);
    const triple = { fact: 'f', fact_name: 'F', target_node_name: 'x' };
    const calls: [string, (id: string) => [string, object?]][] = [
      ['POST', () => ['/graph', { user_id: userId, type: 'text', data: 'hello' }]],
      ['POST', () => ['/graph/add-fact-triple', { user_id: userId, ...triple }]],
      ['POST', () => ['/graph/nodes', { user_id: userId, nodes: [{ name: 'x' }] }]],
      ['POST', () => [`/graph/node/user/${userId}`, {}]],
      ['POST', () => [`/graph/edge/user/${userId}`, {}]],
      ['GET', () => [`/users/${userId}/facts`]],
      ['GET', (id) => [`/graph/node/${id}`]],
      ['GET', (id) => [`/graph/edge/${id}`]],
      ['GET', (id) => [`/graph/episodes/${id}`]],
      ['GET', (id) => [`/graph/episodes/${id}/mentions`]],
      ['GET', (id) => [`/graph/node/${id}/entity-edges`]],
      ['GET', (id) => [`/facts/${id}`]],
      ['GET', (id) => [`/tasks/${id}`]],
      ['PATCH', (id) => [`/graph/edge/${id}`, { fact: 'mine' }]],
      ['PATCH', (id) => [`/graph/node/${id}`, { name: 'mine' }]],
      ['DELETE', (id) => [`/graph/episodes/${id}`]],
      ['DELETE', (id) => [`/graph/edge/${id}`]],
      ['DELETE', (id) => [`/graph/node/${id}`]],
      ['POST', (id) => [`/jobs/${id}/retry`]],
    ];
    for (const [method, of] of calls) {
      for (const id of [uuid, edge.uuid, edge.source_node_uuid]) {
        const theirs = await stranger.call(method, ...of(id));
        const nobodys = await stranger.call(method, ...of(newUuid()));
        expect([method, of(id)[0], theirs.status]).toEqual([method, of(id)[0], 404]);
        expect(theirs.text).toBe(nobodys.text);
      }
    }
    expect(await talk.edge(userId, 'CITY')).toEqual(edge);
  });
});
