import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startTestService, type TestService } from '../support/service.js';

/** A search whose results an endpoint of its own orders (RERANK_URL), and what it may do wrong. */
let service: TestService;
let answer: (response: ServerResponse, documents: string[]) => void;
const asked: { query: string; documents: string[] }[] = [];
const held: ServerResponse[] = [];

const endpoint = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(chunks).toString()) as (typeof asked)[number];
    asked.push(body);
    answer(response, body.documents);
  });
});

const say = (response: ServerResponse, body: unknown, status = 200) => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
};
const scored = (documents: string[], score: (text: string) => number) => ({
  results: documents.map((text, index) => ({ index, relevance_score: score(text) })),
});

beforeAll(async () => {
  await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
  const { port } = endpoint.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/v1/rerank`;
  service = await startTestService({
    models: { rerank: { url, apiKey: undefined, model: undefined } },
  });
  await service.call('POST', '/users', { user_id: 'una', first_name: 'Una' });
  for (const [fact, target_node_name] of [
    ['Una likes tea, tea and tea', 'tea'],
    ['Una likes tea with milk', 'milk'],
    ['Una likes old tea cups', 'cups'],
  ] as const) {
    const triple = { user_id: 'una', fact, fact_name: 'LIKES', target_node_name };
    await service.call('POST', '/graph/add-fact-triple', triple);
  }
});
afterEach(() => {
  asked.length = 0;
  for (const response of held.splice(0)) response.destroy();
});
afterAll(async () => {
  await service.stop();
  endpoint.closeAllConnections();
  endpoint.close();
});

interface Hit {
  fact: string;
  score: number;
  relevance?: number;
}

async function search(more: Record<string, unknown> = {}): Promise<Hit[]> {
  const body = { user_id: 'una', query: 'tea', reranker: 'cross_encoder', ...more };
  const { status, body: found } = await service.call('POST', '/graph/search', body);
  expect(status, JSON.stringify(found)).toBe(200);
  return found.edges;
}

it('is ordered and scored as the endpoint says, and cut by its scores', async () => {
  answer = (response, documents) =>
    say(
      response,
      scored(documents, (text) => (text.includes('cups') ? 7.5 : text.includes('milk') ? 2 : -3)),
    );
  const found = await search();
  expect(found.map(({ score }) => score)).toEqual([7.5, 2, -3]);
  expect(found[0]?.fact).toContain('cups');
  const relevances = found.map(({ relevance }) => Number(relevance?.toFixed(2)));
  expect(relevances).toEqual([1, 0.88, 0.05]);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.query).toBe('tea');
  expect(asked[0]?.documents).toHaveLength(3);
  expect(await search({ min_score: 2 })).toHaveLength(2);
  expect((await search({ limit: 1 }))[0]?.fact).toContain('cups');
});

it('is asked by this reranker alone, and not about nothing', async () => {
  answer = (response, documents) =>
    say(
      response,
      scored(documents, () => 1),
    );
  for (const reranker of [undefined, 'rrf', 'episode_mentions']) await search({ reranker });
  await search({ search_filters: { edge_types: ['NOTHING'] } });
  expect(asked).toEqual([]);
});

it.each([
  ['a fault', (response: ServerResponse) => say(response, { error: 'no' }, 500)],
  ['a refusal', (response: ServerResponse) => say(response, { error: 'key' }, 401)],
  ['a page', (response: ServerResponse) => say(response, '<html>hello</html>')],
  ['other JSON', (response: ServerResponse) => say(response, { ranking: [2, 1] })],
  [
    'too few scores',
    (response: ServerResponse) =>
      say(
        response,
        scored(['x'], () => 1),
      ),
  ],
  [
    'scores of other texts',
    (response: ServerResponse) =>
      say(
        response,
        [4, 5, 6].map((index) => ({ index, score: 1 })),
      ),
  ],
  [
    'one score twice',
    (response: ServerResponse) =>
      say(
        response,
        [0, 0, 1].map((index) => ({ index, score: 1 })),
      ),
  ],
  [
    'scores that are words',
    (response: ServerResponse) =>
      say(
        response,
        [0, 1, 2].map((index) => ({ index, score: 'high' })),
      ),
  ],
  ['a cut connection', (response: ServerResponse) => void response.destroy()],
  ['nothing for a long time', (response: ServerResponse) => void held.push(response)],
])('answers as without it when the endpoint answers with %s', async (_, faulty) => {
  const without = await search({ reranker: undefined });
  answer = faulty;
  const found = await search();
  expect(found.map(({ fact }) => fact)).toEqual(without.map(({ fact }) => fact));
  expect(asked).toHaveLength(1);
});
