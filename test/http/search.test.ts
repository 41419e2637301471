import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, startTestService, type TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  // Other files of the run have used other models; this one begins as a new database does.
  const before = await startTestService();
  await before.cypher("MATCH (s:Setting {key: 'embedding'}) DELETE s");
  await before.stop();
  service = await startTestService({ models: { embeddings: { kind: 'local', workers: 1 } } });
  expect(service.running.services.ingestion.slots.searching()).toBe('A');
  for (const userId of ['ann', 'bob']) await fill(userId);
});
afterAll(() => service.stop());

const facts: [name: string, fact: string, target: string][] = [
  ['LIKES', 'Ann likes hiking in the mountains', 'hiking'],
  ['LIKES', 'Ann likes espresso in the morning', 'espresso'],
  ['WORKS_AT', 'Ann works at Northwind as an engineer', 'Northwind'],
  ['HAS_PET', 'Ann has a dog called Rufus', 'Rufus'],
];

async function fill(userId: string): Promise<void> {
  await service.call('POST', '/users', { user_id: userId, first_name: 'Ann' });
  for (const [name, fact, target] of facts) {
    const triple = { user_id: userId, fact, fact_name: name, target_node_name: target };
    const { status } = await service.call('POST', '/graph/add-fact-triple', triple);
    expect(status).toBe(200);
  }
}

interface Edge {
  uuid: string;
  fact: string;
  score: number;
}

async function search(body: Record<string, unknown>): Promise<Edge[]> {
  const answer = await service.call('POST', '/graph/search', { user_id: 'ann', ...body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.edges;
}

describe('graph.search', () => {
  it('finds facts by their words, and by their meaning without a common word', async () => {
    const [byWord] = await search({ query: 'espresso' });
    expect(byWord?.fact).toContain('espresso');
    const [byMeaning] = await search({ query: 'Which animal lives with her?' });
    expect(byMeaning?.fact).toContain('dog');
  });

  it('finds nothing of another user with the same facts', async () => {
    const own = (await service.call('POST', '/graph/edge/user/ann', {})).body as Edge[];
    const uuids = new Set(own.map(({ uuid }) => uuid));
    const found = await search({ query: 'Ann likes works dog hiking espresso', limit: 50 });
    expect(found).toHaveLength(facts.length);
    expect(found.every(({ uuid }) => uuids.has(uuid))).toBe(true);
  });

  it('answers with every reranker, scored and best first', async () => {
    const center = (await service.call('GET', '/users/ann/node')).body.node.uuid;
    const variants = [
      { reranker: 'rrf' },
      { reranker: 'mmr', mmr_lambda: 0.5 },
      { reranker: 'node_distance', center_node_uuid: center },
      { reranker: 'episode_mentions' },
      { reranker: 'cross_encoder' },
    ];
    for (const variant of variants) {
      const found = await search({ query: 'Where does she work?', ...variant });
      expect(found.length, variant.reranker).toBeGreaterThan(0);
      const scores = found.map(({ score }) => score);
      expect(scores, variant.reranker).toEqual([...scores].sort((a, b) => b - a));
    }
  });

  it('takes the words of query languages as plain words', async () => {
    for (const query of ['AND OR NOT', '+dog -(', 'fact:"x" ~ * ? \\ /', 'graphToken:g*', '^0']) {
      const answer = await service.call('POST', '/graph/search', { user_id: 'ann', query });
      expect(answer.status, query).toBe(200);
    }
  });

  it.each([
    [{ query: ' ' }, 'query'],
    [{ query: 'x', limit: 0 }, 'limit'],
    [{ query: 'x', limit: 51 }, 'limit'],
    [{ query: 'x', reranker: 'mmr' }, 'mmr_lambda'],
    [{ query: 'x', reranker: 'node_distance' }, 'center_node_uuid'],
    [{ query: 'x', scope: 'everything' }, 'scope'],
    [{ query: 'x', as_of: 'yesterday' }, 'as_of'],
    [
      { query: 'x', search_filters: { valid_at: [[{ comparison_operator: '>', date: 'soon' }]] } },
      'valid_at',
    ],
  ])('refuses %o and names the field', async (body, field) => {
    const answer = await service.call('POST', '/graph/search', { user_id: 'ann', ...body });
    expect(answer.status).toBe(400);
    expect(answer.body.message).toContain(field);
  });

  it('hides what has ended, and shows it as of then', async () => {
    const [edge] = await search({ query: 'Northwind' });
    await service.call('PATCH', `/graph/edge/${edge?.uuid}`, {
      valid_at: '2020-01-01T00:00:00Z',
      invalid_at: '2022-01-01T00:00:00Z',
    });
    await eventually(async () => {
      const found = await search({ query: 'Northwind' });
      return !found.some(({ uuid }) => uuid === edge?.uuid);
    });
    const then = await search({ query: 'Northwind', as_of: '2021-06-01T00:00:00Z' });
    expect(then.some(({ uuid }) => uuid === edge?.uuid)).toBe(true);
  });
});

describe('filters', () => {
  const nodeOf = async (userId: string) =>
    (await service.call('GET', `/users/${userId}/node`)).body.node.uuid as string;

  it('on attributes narrow facts and nodes', async () => {
    const [edge] = await search({ query: 'espresso' });
    const change = { attributes: { strength: 5, roast: 'dark' } };
    await service.call('PATCH', `/graph/edge/${edge?.uuid}`, change);
    const by = (comparison_operator: string, property_value: unknown) => ({
      query: 'What does Ann like?',
      search_filters: {
        property_filters: [{ property_name: 'strength', comparison_operator, property_value }],
      },
    });
    expect((await search(by('>', 4))).map(({ uuid }) => uuid)).toEqual([edge?.uuid]);
    expect(await search(by('>', 5))).toEqual([]);
    const nodes = await service.call('POST', '/graph/search', {
      ...{ user_id: 'ann', scope: 'nodes', ...by('=', 'x') },
    });
    expect(nodes.body.nodes).toEqual([]);
  });

  it('on the metadata of episodes narrow what they say, and the episodes', async () => {
    await service.call('POST', '/users', { user_id: 'meta', first_name: 'Mia' });
    await service.call('POST', '/threads', { thread_id: 'meta', user_id: 'meta' });
    const said = (content: string, channel: string) => ({
      ...{ role: 'user', name: 'Mia', content, metadata: { channel } },
    });
    await service.call('POST', '/threads/meta/messages', {
      messages: [said('I love sailing.', 'phone'), said('I love painting.', 'mail')],
    });
    const ask = async (scope: string) => {
      const filters = [
        { comparison_operator: '=', property_name: 'channel', property_value: 'mail' },
      ];
      const search_filters = { episode_metadata_filters: { type: 'and', filters } };
      const body = { user_id: 'meta', query: 'What does Mia love?', scope, search_filters };
      return (await service.call('POST', '/graph/search', body)).body;
    };
    const found = await eventually(async () => {
      const { edges } = await ask('edges');
      return edges.length > 0 && edges;
    });
    expect(found.every(({ fact }: Edge) => fact.includes('painting'))).toBe(true);
    const { episodes } = await ask('episodes');
    expect(episodes.map(({ content }: { content: string }) => content)).toEqual([
      'I love painting.',
    ]);
  });

  it('hold for what is near a given node too', async () => {
    const origins = { bfs_origin_node_uuids: [await nodeOf('ann')] };
    const search_filters = { edge_types: ['HAS_PET'] };
    const found = await search({ query: 'anything', ...origins, search_filters });
    expect(found.map(({ fact }) => fact)).toEqual(['Ann has a dog called Rufus']);
  });

  it('that cannot be read are refused', async () => {
    const property_filters = [{ comparison_operator: 'LIKE', property_name: 'a' }];
    const body = { user_id: 'ann', query: 'x', search_filters: { property_filters } };
    const answer = await service.call('POST', '/graph/search', body);
    expect(answer.status).toBe(400);
    expect(answer.body.message).toContain('property_filters');
  });

  it('by a centre in another graph are refused', async () => {
    const center = { reranker: 'node_distance', center_node_uuid: await nodeOf('bob') };
    const answer = await service.call('POST', '/graph/search', {
      ...{ user_id: 'ann', query: 'dog', ...center },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.message).toContain('center_node_uuid');
  });
});

it('cuts a question of 100,000 characters', async () => {
  expect((await search({ query: 'espresso '.repeat(11_112) })).length).toBeGreaterThan(0);
});

it('finds the facts of a node alike on the three ways of the wire', async () => {
  await service.call('POST', '/users', { user_id: 'cleo', first_name: 'Cleo' });
  for (const place of ['Oslo', 'Quito', 'Perth']) {
    await service.call('POST', '/graph/add-fact-triple', {
      ...{ user_id: 'cleo', fact: `Cleo visited ${place}`, fact_name: 'VISITED' },
      target_node_name: place,
    });
  }
  await service.call('POST', '/graph/add-fact-triple', {
    ...{ user_id: 'cleo', fact: 'Oslo lies in Norway', fact_name: 'LIES_IN' },
    ...{ source_node_name: 'Oslo', target_node_name: 'Norway' },
  });
  const node = (await service.call('GET', '/users/cleo/node')).body.node.uuid;
  const uuidsOf = (edges: Edge[]) => edges.map(({ uuid }) => uuid).sort();
  const ofNode = await service.call('GET', `/graph/node/${node}/entity-edges`);
  const filters = { connected_node_uuids: [node] };
  const listed = await service.call('POST', '/graph/edge/user/cleo', { filters });
  const found = await search({
    ...{ user_id: 'cleo', query: 'Cleo visited', limit: 50 },
    ...{ reranker: 'node_distance', center_node_uuid: node, search_filters: filters },
  });
  expect(uuidsOf(ofNode.body)).toHaveLength(3);
  expect(uuidsOf(listed.body)).toEqual(uuidsOf(ofNode.body));
  expect(uuidsOf(found)).toEqual(uuidsOf(ofNode.body));
  const around = await search({
    ...{ user_id: 'cleo', query: 'Where is Cleo or Oslo?', limit: 50 },
    ...{ reranker: 'node_distance', center_node_uuid: node },
  });
  expect(around.at(-1)?.fact).toBe('Oslo lies in Norway');
});

it('does not take for true what begins in the future', async () => {
  await service.call('POST', '/graph/add-fact-triple', {
    ...{ user_id: 'bob', fact: 'Ann moves to Reykjavik', fact_name: 'LIVES_IN' },
    ...{ target_node_name: 'Reykjavik', valid_at: '2999-01-01T00:00:00Z' },
  });
  expect(await search({ user_id: 'bob', query: 'Reykjavik', limit: 50 })).not.toContainEqual(
    expect.objectContaining({ fact: 'Ann moves to Reykjavik' }),
  );
  const later = await search({
    ...{ user_id: 'bob', query: 'Reykjavik', as_of: '2999-06-01T00:00:00Z' },
  });
  expect(later[0]?.fact).toBe('Ann moves to Reykjavik');
  // Neither does what is said of the user in the summary.
  await service.call('POST', '/graph/add-fact-triple', {
    ...{ user_id: 'bob', fact: 'Ann owns a red bicycle', fact_name: 'OWNS' },
    ...{ target_node_name: 'bicycle' },
  });
  const summary = await eventually(async () => {
    const { node } = (await service.call('GET', '/users/bob/node')).body;
    return node.summary.includes('bicycle') && node.summary;
  }, 60_000);
  expect(summary).not.toContain('Reykjavik');
});

describe('the context of a conversation', () => {
  it('holds the facts that matter to its last messages, in both templates', async () => {
    const message = { role: 'user', content: 'I should take the dog out', name: 'Ann' };
    await service.call('POST', '/threads', { thread_id: 'walk', user_id: 'ann' });
    await service.call('POST', '/threads/walk/messages', { messages: [message] });
    const { body } = await service.call('GET', '/threads/walk/context');
    expect(body.context).toContain('<USER_SUMMARY>');
    expect(body.context).toContain('Ann has a dog called Rufus');
    const memory = await service.call('GET', '/sessions/walk/memory');
    expect(memory.body.context).toContain('Ann has a dog called Rufus');
    expect(memory.body.relevant_facts.length).toBeGreaterThan(0);
  });
});
