import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { newUuid } from '../../src/ids.js';
import { type CheckedClient, clientOf } from '../support/client.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
let projectId: string;
let client: CheckedClient;
beforeAll(async () => {
  service = await startTestService();
});
beforeEach(async () => {
  const project = await service.newProject();
  projectId = project.projectId;
  client = clientOf(service, project.key);
});
afterAll(() => service.stop());

const put = (body: unknown) => client.call('PUT', '/entity-types', body);
const product = {
  name: 'Product',
  description: 'Something we sell',
  properties: [
    { name: 'sku', type: 'Text', description: 'stock number' },
    { name: 'price', type: 'Float', description: 'in euro' },
  ],
  identity_properties: ['sku'],
};
const bought = {
  name: 'BOUGHT',
  description: 'A purchase',
  properties: [{ name: 'count', type: 'Int', description: 'how many' }],
  source_targets: [{ source: 'User', target: 'Product' }, { target: 'Product' }],
};
const none = { entity_types: [], edge_types: [] };
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `Type${at}`, description: '' }));
const read = (graphUuid: string) => service.running.services.ontology.read(projectId, graphUuid);

describe('PUT /entity-types', () => {
  it('replaces the whole set of the project, and GET returns it', async () => {
    expect((await client.get('/entity-types')).body).toEqual(none);
    const { status, body } = await put({ entity_types: [product], edge_types: [bought] });
    expect(status).toBe(200);
    expect(body).toEqual({ message: 'OK' });
    const stored = { entity_types: [product], edge_types: [bought] };
    expect((await client.get('/entity-types')).body).toEqual(stored);
    await put({ entity_types: [{ name: 'Other' }] });
    expect((await client.get('/entity-types')).body).toEqual({
      entity_types: [{ name: 'Other', description: '', properties: [], identity_properties: [] }],
      edge_types: [],
    });
  });

  it('sets types of users and graphs, each with a scope of its own', async () => {
    const { body: user } = await client.post('/users', { user_id: 'jane' });
    const { body: graph } = await client.post('/graph/create', { graph_id: 'shop' });
    await put({ entity_types: [{ name: 'Shared' }] });
    const request = { entity_types: [product], user_ids: ['jane'], graph_ids: ['shop'] };
    expect((await put(request)).status).toBe(200);
    for (const query of ['user_id=jane', 'graph_id=shop']) {
      const { body } = await client.get(`/entity-types?${query}`);
      expect(body.entity_types).toEqual([product]);
    }
    expect((await client.get('/entity-types')).body.entity_types[0].name).toBe('Shared');
    for (const graphUuid of [user.graph_uuid, graph.canonical_graph_uuid]) {
      expect((await read(graphUuid)).entityTypes.map(({ name }) => name)).toEqual(['Product']);
    }
  });

  it('is read with all parts by the ingestion: of the graph, else of the project', async () => {
    const { body: user } = await client.post('/users', { user_id: 'jane' });
    expect(await read(user.graph_uuid)).toEqual({ entityTypes: [], edgeTypes: [] });
    await put({ entity_types: [product], edge_types: [bought] });
    const { identity_properties: identityProperties, ...rest } = product;
    const { entityTypes, edgeTypes } = await read(user.graph_uuid);
    expect(entityTypes).toEqual([{ ...rest, identityProperties }]);
    expect(edgeTypes[0]?.sourceTargets).toEqual(bought.source_targets);
    await put({ entity_types: [{ name: 'Own' }], user_ids: ['jane'] });
    expect((await read(user.graph_uuid)).entityTypes[0]?.name).toBe('Own');
    // An empty set is no set: the project's holds again.
    await put({ user_ids: ['jane'] });
    expect((await read(user.graph_uuid)).entityTypes[0]?.name).toBe('Product');
  });

  it('takes the default types of generation 3 among others', async () => {
    const entity_types = ['User', 'Assistant', 'Preference'].map((name) => ({ name }));
    expect((await put({ entity_types })).status).toBe(200);
  });

  it.each([
    ...['ApiKey', 'Fact', 'Entity', 'Project', 'Episode', 'Session', 'Graph', 'Ontology'],
    ...['Counter', 'Migration', 'BusinessRecord', 'user', 'FACT', 'BatchItem'],
  ])('refuses the name %s, which the service uses itself', async (name) => {
    const { status, body } = await put({ entity_types: [{ name: 'Fine' }, { name }] });
    expect(status).toBe(400);
    expect(body.message).toContain('entity_types[1].name');
    expect((await client.get('/entity-types')).body).toEqual(none);
  });

  it.each([
    ['11 entity types', { entity_types: many(11) }],
    ['11 edge types', { edge_types: many(11) }],
    ['a type twice', { entity_types: [{ name: 'A' }, { name: 'A' }] }],
    ['a name with a space', { entity_types: [{ name: 'My Type' }] }],
    ['a name that begins with a digit', { entity_types: [{ name: '1Type' }] }],
    ['a name that ends a label', { entity_types: [{ name: 'A`) SET n:ApiKey' }] }],
    ['an empty name', { edge_types: [{ name: '' }] }],
    ['a name over 100 characters', { entity_types: [{ name: 'x'.repeat(101) }] }],
    ['11 properties', { entity_types: [{ name: 'A', properties: propertiesOf(11) }] }],
    ['an unknown kind', { entity_types: [{ name: 'A', properties: [property('a', 'Date')] }] }],
    ['identity without it', { entity_types: [{ name: 'A', identity_properties: ['b'] }] }],
    ['types that are no list', { entity_types: 'all' }],
  ])('refuses %s and stores nothing', async (_case, request) => {
    expect((await put(request)).status).toBe(400);
    expect((await client.get('/entity-types')).body).toEqual(none);
  });

  it.each(['uuid', 'name', 'group_id', 'name_embedding', 'summary', 'created_at'])(
    'refuses a property named %s',
    async (name) => {
      const properties = [property(name)];
      const { status, body } = await put({ edge_types: [{ name: 'A', properties }] });
      expect(status).toBe(400);
      expect(body.message).toContain('reserved');
    },
  );

  it('answers 404 for an unknown user and graph, and sets none of the others', async () => {
    await client.post('/users', { user_id: 'jane' });
    const request = { entity_types: [product], user_ids: ['jane', newUuid()] };
    expect((await put(request)).status).toBe(404);
    expect((await client.get('/entity-types?user_id=jane')).body).toEqual(none);
    expect((await put({ ...request, user_ids: [], graph_ids: ['no'] })).status).toBe(404);
    expect((await client.get('/entity-types?graph_id=no')).status).toBe(404);
  });

  it('shows nothing of another project, and its users are unknown', async () => {
    await client.post('/users', { user_id: 'jane' });
    await put({ entity_types: [product] });
    const other = clientOf(service);
    expect((await other.get('/entity-types')).body).toEqual(none);
    expect((await other.get('/entity-types?user_id=jane')).status).toBe(404);
    const request = { entity_types: [product], user_ids: ['jane'] };
    expect((await other.call('PUT', '/entity-types', request)).status).toBe(404);
  });

  it('goes with its user', async () => {
    const { body: user } = await client.post('/users', { user_id: 'jane' });
    await put({ entity_types: [product], user_ids: ['jane'] });
    await client.delete('/users/jane');
    const left = await service.cypher(
      'MATCH (o:Ontology {scope: $scope}) RETURN o.scope AS scope',
      {
        scope: user.graph_uuid,
      },
    );
    expect(left).toEqual([]);
  });

  it.each(['GET', 'PUT'])('needs a key for %s', async (method) => {
    const headers = { authorization: '' };
    expect((await client.call(method, '/entity-types', {}, headers)).status).toBe(401);
  });
});

function property(name: string, type = 'Text') {
  return { name, type, description: '' };
}

function propertiesOf(count: number) {
  return Array.from({ length: count }, (_, at) => property(`p${at}`));
}
