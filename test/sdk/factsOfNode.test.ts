import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZepClient as ZepClient2 } from 'zep-cloud-2';
import { ZepClient as ZepClient3 } from 'zep-cloud-3';
import { startTestService, type TestService } from '../support/service.js';

/** The cookbook's walk: the facts relevant to a specific node, here the user's own. */
let service: TestService;
let key: string;

beforeAll(async () => {
  service = await startTestService({ models: { embeddings: { kind: 'local', workers: 1 } } });
  key = (await service.newProject()).key;
  const client = new ZepClient3({ apiKey: key, baseUrl: service.baseUrl });
  await client.user.add({ userId: 'jane', firstName: 'Jane', lastName: 'Smith' });
  for (const [factName, fact, targetNodeName] of [
    ['OWNS', 'Jane Smith owns running shoes', 'running shoes'],
    ['LIKES', 'Jane Smith likes the colour teal', 'teal'],
  ] as const) {
    await client.graph.addFactTriple({ userId: 'jane', factName, fact, targetNodeName });
  }
  await client.graph.addFactTriple({
    ...{ userId: 'jane', factName: 'MADE_OF', fact: 'Running shoes are made of mesh' },
    ...{ sourceNodeName: 'running shoes', targetNodeName: 'mesh' },
  });
});
afterAll(() => service.stop());

const own = ['Jane Smith likes the colour teal', 'Jane Smith owns running shoes'];
const query = 'Which shoes does she have?';

describe('the facts relevant to a node', () => {
  it('are found with @getzep/zep-cloud 2.22.0', async () => {
    const client = new ZepClient2({ apiKey: key, environment: service.baseUrl });
    const { node } = await client.user.getNode('jane');
    const edges = await client.graph.node.getEdges(node?.uuid ?? '');
    expect(edges.map(({ fact }) => fact).sort()).toEqual(own);

    const found = await client.graph.search({
      ...{ userId: 'jane', query, scope: 'edges', limit: 10 },
      ...{ reranker: 'node_distance', centerNodeUuid: node?.uuid ?? '' },
    });
    const facts = found.edges?.map(({ fact }) => fact) ?? [];
    expect(facts[0]).toBe('Jane Smith owns running shoes');
    expect(facts.at(-1)).toBe('Running shoes are made of mesh');
  });

  it('are found with @getzep/zep-cloud 3.30.0', async () => {
    const client = new ZepClient3({ apiKey: key, baseUrl: service.baseUrl });
    const { node } = await client.user.getNode('jane');
    const uuid = node?.uuid ?? '';
    const edges = await client.graph.node.getEdges(uuid);
    expect(edges.map(({ fact }) => fact).sort()).toEqual(own);

    const listed = await client.graph.edge.getByUserId('jane', {
      filters: { connectedNodeUuids: [uuid] },
    });
    expect(listed.map(({ fact }) => fact).sort()).toEqual(own);

    const found = await client.graph.search({
      ...{ userId: 'jane', query, scope: 'edges', limit: 10 },
      ...{ reranker: 'node_distance', centerNodeUuid: uuid },
    });
    const facts = found.edges?.map(({ fact }) => fact) ?? [];
    expect(facts[0]).toBe('Jane Smith owns running shoes');
    expect(facts.at(-1)).toBe('Running shoes are made of mesh');

    const narrowed = await client.graph.search({
      ...{ userId: 'jane', query, scope: 'edges', reranker: 'cross_encoder' },
      searchFilters: { connectedNodeUuids: [uuid], edgeTypes: ['OWNS'] },
    });
    expect(narrowed.edges?.map(({ fact }) => fact)).toEqual(['Jane Smith owns running shoes']);
  });
});
