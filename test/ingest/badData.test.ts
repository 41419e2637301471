import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuid } from '../../src/ids.js';
import { limits } from '../../src/limits.js';
import { structureLimits } from '../../src/ingest/jsonStructureLimits.js';
import { startTestService, type TestService } from '../support/service.js';
import { Talk } from './support.js';

let service: TestService;
let talk: Talk;
let userId: string;
beforeAll(async () => {
  service = await startTestService();
  talk = new Talk(service);
  userId = await talk.user();
});
afterAll(() => service.stop());

const nothing = { episodes: [] };
const episodes = async () => (await talk.client.get(`/graph/episodes/user/${userId}`)).body;

const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const keys = (count: number): string =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, key) => [`k${key}`, 1])));

describe('data that is refused', () => {
  it.each([
    ['JSON that is half', 'json', '{"a":', /JSON/],
    ['JSON that is none', 'json', 'plan=pro', /JSON/],
    ['JSON with a comment', 'json', '{"a":1} // mine', /JSON/],
    ['nothing', 'text', '', /empty/],
    ['white space', 'text', ' \n\t ', /empty/],
    ['10,001 characters', 'text', 'x'.repeat(10_001), /10000 characters/],
    ['a lone surrogate', 'text', 'a\ud800b', /Unicode/],
    ['nesting over the limit', 'json', nested(structureLimits.nestingLevelsMax + 1), /levels/],
    ['nesting of thousands', 'json', '['.repeat(4_900) + ']'.repeat(4_900), /levels/],
    ['a key that is too long', 'json', `{"${'k'.repeat(201)}":1}`, /200 characters/],
    ['too many keys', 'json', keys(structureLimits.keysMax + 1), /1000 keys/],
    ['a triple that is none', 'fact_triple', '{"fact":"x"}', /triple/],
    ['a triple that is no object', 'fact_triple', '["x"]', /triple/],
    ['a triple whose fact is too long', 'fact_triple', longTriple(), /250 characters/],
  ])('%s gets 400 that says why, and nothing is stored', async (_case, type, data, says) => {
    const { status, body } = await talk.client.post('/graph', { user_id: userId, type, data });
    expect(status).toBe(400);
    expect(body.message).toMatch(says);
    expect(await episodes()).toEqual(nothing);
  });

  it.each([
    ['an unknown type', { type: 'xml', data: '<a/>' }],
    ['no type', { data: 'x' }],
    ['no data', { type: 'text' }],
    ['data that is no text', { type: 'json', data: { a: 1 } }],
    ['a time that is none', { type: 'text', data: 'x', created_at: 'yesterday' }],
    ['metadata that is no object', { type: 'text', data: 'x', metadata: 'x' }],
    ['metadata that is too deep', { type: 'text', data: 'x', metadata: deep(40) }],
  ])('%s gets 400', async (_case, body) => {
    expect((await talk.client.post('/graph', { user_id: userId, ...body })).status).toBe(400);
    expect(await episodes()).toEqual(nothing);
  });

  it.each([
    ['none', [], /empty/],
    ['21', Array.from({ length: 21 }, () => ({ type: 'text', data: 'x' })), /20 episodes/],
    [
      'one that is bad',
      [
        { type: 'text', data: 'x' },
        { type: 'text', data: '' },
      ],
      /\[1\]/,
    ],
  ])('a batch of %s gets 400 that says why', async (_case, batch, says) => {
    const body = { user_id: userId, episodes: batch };
    const answer = await talk.client.post('/graph-batch', body);
    expect(answer.status).toBe(400);
    expect(answer.body.message).toMatch(says);
    expect(await episodes()).toEqual(nothing);
  });

  it('at the limits is taken', async () => {
    const other = await talk.user();
    await talk.read({ user_id: other, type: 'text', data: 'x'.repeat(10_000) });
    await talk.read({
      ...{ user_id: other, type: 'json', data: nested(structureLimits.nestingLevelsMax) },
    });
    const batch = Array.from({ length: limits.episodesPerBatchMax }, (_, index) => ({
      ...{ type: 'text', data: `part ${index}` },
    }));
    const answer = await talk.client.post('/graph-batch', { user_id: other, episodes: batch });
    expect(answer.status).toBe(202);
  });
});

function longTriple(): string {
  return JSON.stringify({ fact: 'x'.repeat(251), fact_name: 'N', target_node_name: 'x' });
}

function deep(levels: number): object {
  return levels === 0 ? {} : { a: deep(levels - 1) };
}

describe('a target', () => {
  const data = { type: 'text', data: 'I live in Rome.' };
  const takers: [string, object][] = [
    ['/graph', data],
    ['/graph-batch', { episodes: [data] }],
    ['/graph/nodes', { nodes: [{ name: 'x' }] }],
    ['/graph/add-fact-triple', { fact: 'f', fact_name: 'F', source_node_name: 'a' }],
  ];

  it.each(takers)(
    'of both a user and a graph, or neither, gets 400 from %s',
    async (path, body) => {
      const graph_id = await talk.group();
      for (const target of [{}, { user_id: userId, graph_id }, { user_id: '', graph_id: '' }]) {
        expect((await talk.client.post(path, { ...body, ...target })).status).toBe(400);
      }
      expect(await episodes()).toEqual(nothing);
    },
  );

  it.each(takers)('that is not known gets 404 from %s, and none is made', async (path, body) => {
    const more = path.endsWith('triple') ? { target_node_name: 'b' } : {};
    for (const target of [{ user_id: newUuid() }, { graph_id: newUuid() }]) {
      expect((await talk.client.post(path, { ...body, ...more, ...target })).status).toBe(404);
      const [id] = Object.values(target);
      const [row] = await service.cypher('MATCH (n) WHERE $id IN [n.userId, n.graphId] RETURN n', {
        id,
      });
      expect(row).toBeUndefined();
    }
  });
});

/** Everything a caller could add to the store that could never be taken away again. */
async function names(): Promise<Record<string, string[]>> {
  const read = async (call: string, column: string) =>
    (await service.cypher(`CALL db.${call}()`)).map((row) => String(row[column])).sort();
  return {
    labels: await read('labels', 'label'),
    keys: await read('propertyKeys', 'propertyKey'),
    types: await read('relationshipTypes', 'relationshipType'),
  };
}

/** All that stands beside the graph of one user: none of it may change. */
async function rest(): Promise<string> {
  const rows = await service.cypher(
    'MATCH (n {projectId: $projectId}) WHERE n.graphUuid IS NULL OR n.graphUuid <> $graphUuid ' +
      'WITH n WHERE NOT n:Counter RETURN labels(n) AS labels, properties(n) AS properties ' +
      'ORDER BY elementId(n)',
    { projectId: service.projectId, graphUuid: await talk.graphUuid(userId) },
  );
  // Whether users have been compared with what waits changes by itself.
  return JSON.stringify(rows, (name, value: unknown) =>
    name === 'lookAt' || name === 'looked' ? undefined : value,
  );
}

const forgedKeys = [
  ...['graphUuid', 'projectId', 'uuid', 'hash', 'labels', '__proto__', 'constructor'],
  ...['userId', 'erasing', 'lane', 'openKey', 'resolutionKey', 'embeddingA', 'a`b', "x'; //"],
];

const forgedTypes = ['ApiKey', 'User', 'Fact', 'T_Person', 'Entity:ApiKey', 'x`) DETACH DELETE n'];

describe('data that pretends to be a part of Kith', () => {
  beforeAll(async () => {
    // Whatever Kith itself makes when it reads is there before the comparison.
    await talk.json(userId, { name: 'Acme', type: 'Organization', city: 'Bonn', n: 1 });
    await talk.json(userId, { email: `${userId}@example.com`, plan: 'pro' });
    await talk.json(userId, { email: `${userId}@example.com`, plan: 'free' });
    const other = await talk.user();
    await talk.json(other, { name: 'Elsewhere', city: 'Rome' });
    const triple = { fact: 'Acme sells anvils', fact_name: 'SELLS', source_node_name: 'Acme' };
    await talk.client.post('/graph/add-fact-triple', {
      ...{ user_id: userId, ...triple, target_node_name: 'anvils' },
    });
  });

  it.each(forgedKeys)('by the key %s is stored as data and changes nothing else', async (key) => {
    const [namesBefore, restBefore] = [await names(), await rest()];
    const value = `forged-${newUuid()}`;
    const data = `{"name":"Forger","${key}":"${value}","inner":{"${key}":"${value}-2"}}`;
    const { uuid } = await talk.read({ user_id: userId, type: 'json', data });
    expect(await names()).toEqual(namesBefore);
    expect(await rest()).toBe(restBefore);
    const { body } = await talk.client.get(`/graph/episodes/${uuid}`);
    expect(body.content).toBe(data);
    const mentions = await talk.client.get(`/graph/episodes/${uuid}/mentions`);
    expect(mentions.text).toContain(value);
    expect(({} as Record<string, unknown>)['forged']).toBeUndefined();
  });

  it.each(forgedTypes)('by the type %s is stored as data and is none', async (type) => {
    const [namesBefore, restBefore] = [await names(), await rest()];
    const name = `Forged ${newUuid()}`;
    const data = JSON.stringify({ name, type, label: type, labels: [type], kind: type });
    const { uuid } = await talk.read({ user_id: userId, type: 'json', data });
    await talk.client.post('/graph/add-fact-triple', {
      ...{ user_id: userId, fact: `${name} is forged`, fact_name: 'IS_FORGED' },
      ...{ source_node_name: `${name} 2`, target_node_name: `${name} 3` },
      source_node_labels: [type],
      source_node_attributes: { graphUuid: 'x', hash: 'y' },
    });
    const nodes = [{ name: `${name} 4`, label: type, attributes: { projectId: 'x' } }];
    const added = await talk.client.post('/graph/nodes', { user_id: userId, nodes });
    expect(added.status).toBe(type === 'User' ? 400 : 200);
    expect(await names()).toEqual(namesBefore);
    expect(await rest()).toBe(restBefore);
    const [row] = await service.cypher(
      'MATCH (n:Entity {graphUuid: $graphUuid}) WHERE n.name STARTS WITH $name ' +
        'UNWIND labels(n) AS label RETURN collect(DISTINCT label) AS labels',
      { graphUuid: await talk.graphUuid(userId), name },
    );
    expect(row?.['labels']).toEqual(['Entity']);
    expect((await talk.client.get(`/graph/episodes/${uuid}/mentions`)).text).toContain(name);
  });

  it('in metadata and attributes of a fact is data too', async () => {
    const [namesBefore, restBefore] = [await names(), await rest()];
    const forged = JSON.parse('{"__proto__":{"a":1},"graphUuid":"x","hash":"y"}') as object;
    const { status, body } = await talk.client.post('/graph/add-fact-triple', {
      ...{ user_id: userId, fact: 'Acme forges', fact_name: 'FORGES', target_node_name: 'iron' },
      ...{ edge_attributes: forged, metadata: forged, target_node_attributes: forged },
    });
    expect(status).toBe(200);
    expect(JSON.stringify(body.edge.attributes)).toBe(JSON.stringify(forged));
    expect(await names()).toEqual(namesBefore);
    expect(await rest()).toBe(restBefore);
  });

  it('has not let anybody in, and the user is who it was', async () => {
    const node = await talk.userNode(userId);
    expect(node).toMatchObject({ name: 'Jane Smith', labels: ['Entity', 'User'] });
    const [row] = await service.cypher(
      'MATCH (n:Entity {graphUuid: $graphUuid}) WHERE n:User OR n:ApiKey RETURN count(n) AS n',
      { graphUuid: await talk.graphUuid(userId) },
    );
    expect(row).toEqual({ n: 1 });
  });
});
