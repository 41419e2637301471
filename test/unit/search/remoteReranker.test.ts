import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failuresBeforeRest } from '../../../src/model/llm/slowServerBreaker.js';
import {
  charactersPerTextMax,
  createRemoteReranker,
} from '../../../src/model/rerank/remoteReranker.js';

interface Seen {
  authorization: string | undefined;
  body: { model?: string; query: string; documents: string[] };
}

const seen: Seen[] = [];
let answer: unknown;
let status = 200;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Seen['body'];
    seen.push({ authorization: request.headers.authorization, body });
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
});

beforeEach(async () => {
  seen.length = 0;
  status = 200;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const reranker = (more: { apiKey?: string; model?: string } = {}) =>
  createRemoteReranker({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/rerank`,
    report: () => {},
    ...more,
  });

describe('a remote rerank endpoint', () => {
  it.each([
    [
      'results',
      {
        results: [
          { index: 1, relevance_score: 0.9 },
          { index: 0, relevance_score: 0.2 },
        ],
      },
    ],
    [
      'a list',
      [
        { index: 1, score: 0.9 },
        { index: 0, score: 0.2 },
      ],
    ],
  ])('that answers in %s gives scores in the order of the texts', async (_, form) => {
    answer = form;
    const scores = await reranker({ apiKey: 'k', model: 'm' }).rerank('q', ['a', 'b']);
    expect(scores).toEqual([0.2, 0.9]);
    expect(seen[0]?.authorization).toBe('Bearer k');
    expect(seen[0]?.body).toMatchObject({ model: 'm', query: 'q', documents: ['a', 'b'] });
  });

  it('is sent the beginning of a long text', async () => {
    answer = [{ index: 0, score: 1 }];
    await reranker().rerank('q', ['x'.repeat(charactersPerTextMax + 1)]);
    expect(seen[0]?.body.documents[0]).toHaveLength(charactersPerTextMax);
  });

  it.each([[[]], [[{ index: 5, score: 1 }]], [{ message: 'no' }], ['text']])(
    'that answers %o gives none',
    async (form) => {
      answer = form;
      await expect(reranker().rerank('q', ['a'])).rejects.toThrow();
    },
  );

  it('that is overloaded is not waited for', async () => {
    status = 503;
    await expect(reranker().rerank('q', ['a'])).rejects.toThrow();
    expect(seen).toHaveLength(1);
  });

  it('that stays so is not asked every time', async () => {
    status = 503;
    const one = reranker();
    for (let time = 0; time < failuresBeforeRest + 2; time += 1) {
      await expect(one.rerank('q', ['a'])).rejects.toThrow();
    }
    expect(seen).toHaveLength(failuresBeforeRest);
  });
});
