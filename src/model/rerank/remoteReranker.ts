import { z } from 'zod';
import { ModelServer, ModelServerError, type ModelClock } from '../llm/modelServer.js';
import type { ReportModelEvent } from '../llm/reportModelEvent.js';
import { SlowServerBreaker } from '../llm/slowServerBreaker.js';
import type { Reranker } from '../reranker.js';

/** A search waits for it, and has another way. */
export const rerankPatience = { timeoutMs: 5_000, attemptsMax: 1 };
/** About 500 tokens: what the models of this kind read. */
export const charactersPerTextMax = 2_000;

/** The two forms that such endpoints answer in: under `results`, or as a list. */
const scored = z.array(
  z.union([
    z.object({ index: z.int().min(0), relevance_score: z.number() }),
    z.object({ index: z.int().min(0), score: z.number() }),
  ]),
);
const answerSchema = z.union([z.object({ results: scored }), scored]);

export interface RemoteRerankerOptions {
  /** The endpoint itself: "https://models.example.com/v1/rerank". */
  url: string;
  apiKey?: string | undefined;
  /** Name of the model, where the endpoint has several. */
  model?: string | undefined;
  report: ReportModelEvent;
  clock?: ModelClock | undefined;
}

/** A rerank endpoint as Cohere, Jina, vLLM and text-embeddings-inference have it. */
export function createRemoteReranker(options: RemoteRerankerOptions): Reranker {
  const { apiKey, model, report, clock } = options;
  const url = options.url.replace(/\/+$/, '');
  const [baseUrl, path] = [url.slice(0, url.lastIndexOf('/')), url.slice(url.lastIndexOf('/') + 1)];
  const server = new ModelServer({ baseUrl, apiKey, report, clock });
  const breaker = new SlowServerBreaker('rerank', report);
  return {
    rerank: async (question, texts) => {
      const documents = texts.map((text) => text.slice(0, charactersPerTextMax));
      const body = { ...(model === undefined ? {} : { model }), query: question, documents };
      // One endpoint calls them `texts`; each ignores the name it does not know.
      const answer = await breaker.run(() =>
        server.post(path, { ...body, texts: documents }, rerankPatience),
      );
      return readScores(answer, texts.length);
    },
    close: () => server.close(),
  };
}

/** Every text has exactly one score, or the answer is none. */
function readScores(answer: unknown, count: number): number[] {
  const parsed = answerSchema.safeParse(answer);
  const rows = parsed.success
    ? Array.isArray(parsed.data)
      ? parsed.data
      : parsed.data.results
    : [];
  const scores = new Map(
    rows.map((row) => [row.index, 'score' in row ? row.score : row.relevance_score]),
  );
  const inOrder = Array.from({ length: count }, (_, index) => scores.get(index));
  if (rows.length !== count || !inOrder.every((score) => score !== undefined)) {
    throw new ModelServerError('nonsense', 'The rerank endpoint scored other texts than it got');
  }
  return inOrder;
}
