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
