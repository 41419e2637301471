import { z } from 'zod';
import type { Embedder } from '../embedder.js';
import { Gate } from '../llm/gate.js';
import { ModelServer, ModelServerError, type ModelClock } from '../llm/modelServer.js';
import type { ReportModelEvent } from '../llm/reportModelEvent.js';
import { SlowServerBreaker } from '../llm/slowServerBreaker.js';
import { EmbeddingError } from './embeddingError.js';
import { QueryCache } from './queryCache.js';

/** Every server takes this many, and an answer stays below a few megabytes. */
export const textsPerRequestMax = 64;
/** Some servers count tokens per request; this is about 25,000. */
export const charactersPerRequestMax = 100_000;
/** About 2,000 tokens: within the window of every current embedding model but the smallest. */
export const charactersPerTextMax = 8_000;
/** Enough to hide the network's delay without running into the server's own limits. */
export const requestsInFlightMax = 4;
/** Questions have places of their own: behind passages of a slow server they would wait minutes. */
export const queriesInFlightMax = 8;
/** Background work can wait for a busy server … */
export const passagePatience = { timeoutMs: 30_000, attemptsMax: 4 };
/** … a search cannot: without a vector it still has full text. */
export const queryPatience = { timeoutMs: 5_000, attemptsMax: 2 };

const answerSchema = z.object({
  data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1) })),
});

export interface RemoteEmbedderOptions {
  baseUrl: string;
  apiKey?: string | undefined;
  /** Name of the model, as the server knows it. */
  model: string;
  /** Length of the vectors, if known: then nothing is asked of the server at start. */
  dimensions?: number | undefined;
  report: ReportModelEvent;
  clock?: ModelClock | undefined;
}

/**
 * Embeddings from an OpenAI-compatible endpoint. Without `dimensions` it embeds one word to learn
 * them. Throws EmbeddingError when that fails: without the length there can be no vector index.
 */
export async function createRemoteEmbedder(options: RemoteEmbedderOptions): Promise<Embedder> {
  const embedder = new RemoteEmbedder(options);
  if (options.dimensions !== undefined) return embedder;
  try {
    await embedder.embedPassages(['dimensions']);
  } catch (error) {
    await embedder.close();
    throw error;
  }
  return embedder;
}

class RemoteEmbedder implements Embedder {
  readonly model: string;
  private readonly server: ModelServer;
  private readonly breaker: SlowServerBreaker;
  private readonly gate = new Gate(requestsInFlightMax);
  private readonly queryGate = new Gate(queriesInFlightMax);
  private readonly cache: QueryCache;
  private size: number;

  constructor(options: RemoteEmbedderOptions) {
    this.model = options.model;
    this.size = options.dimensions ?? 0;
    this.server = new ModelServer(options);
    this.breaker = new SlowServerBreaker('embeddings', options.report);
    const { clock } = options;
    this.cache = new QueryCache(clock ? () => clock.now() : undefined);
  }

  get dimensions(): number {
    return this.size;
  }

  async embedPassages(
    texts: readonly string[],
    { urgent = false }: { urgent?: boolean } = {},
  ): Promise<Float32Array[]> {
    const batches = inBatches(texts.map(cut));
    const answers = await Promise.all(
      batches.map((batch) =>
        this.request(batch, (body) =>
          this.gate.run(() => this.post(body, passagePatience), urgent),
        ),
      ),
    );
    return answers.flat();
  }

  /** A question whose server does not answer is not kept waiting again and again. */
  embedQuery(text: string): Promise<Float32Array> {
    return this.cache.get(text, async () => {
      const [vector] = await this.request([cut(text)], (body) => this.ask(body));
      if (!vector) throw nonsense('no vector');
      return vector;
    });
  }

  async close(): Promise<void> {
    this.cache.clear();
    const closed = new EmbeddingError('closed', 'The embedder was closed');
    for (const gate of [this.gate, this.queryGate]) gate.close(closed);
    this.server.close();
  }

  private post(body: object, patience: typeof passagePatience): Promise<unknown> {
    return this.server.post('embeddings', body, patience);
  }

  private ask(body: object): Promise<unknown> {
    return this.breaker.run(() =>
      this.queryGate.run(() => {
        this.breaker.requireAwake();
        return this.post(body, queryPatience);
      }),
    );
  }

  private async request(
    texts: readonly string[],
    post: (body: object) => Promise<unknown>,
  ): Promise<Float32Array[]> {
    try {
      return this.read(await post({ model: this.model, input: texts }), texts.length);
    } catch (error) {
      throw asEmbeddingError(error);
    }
  }

  /** Servers may answer in another order: `index` decides, and every index must come once. */
  private read(answer: unknown, count: number): Float32Array[] {
    const parsed = answerSchema.safeParse(answer);
    if (!parsed.success) throw nonsense('an answer without vectors');
    if (parsed.data.data.length !== count) throw nonsense('another number of vectors');
    const vectors: Float32Array[] = [];
    for (const { index, embedding } of parsed.data.data) {
      if (index >= count || vectors[index]) throw nonsense('vectors for other texts');
      vectors[index] = this.checked(embedding);
    }
    return vectors;
  }

  private checked(embedding: readonly number[]): Float32Array {
    if (this.size === 0) this.size = embedding.length;
    if (embedding.length !== this.size) {
      throw nonsense(`vectors of ${embedding.length} numbers instead of ${this.size}`);
    }
    const length = Math.sqrt(embedding.reduce((sum, value) => sum + value * value, 0));
    if (!(length > 0 && Number.isFinite(length))) throw nonsense('a vector without a length');
    return Float32Array.from(embedding, (value) => value / length);
  }
}

/** An empty text is refused by some servers; a space is not, and means as little. */
function cut(text: string): string {
  return text.slice(0, charactersPerTextMax) || ' ';
}

function inBatches(texts: readonly string[]): string[][] {
  const batches: string[][] = [];
  let batch: string[] = [];
  let characters = 0;
  for (const text of texts) {
    const full = batch.length >= textsPerRequestMax;
    if (batch.length > 0 && (full || characters + text.length > charactersPerRequestMax)) {
      batches.push(batch);
      batch = [];
      characters = 0;
    }
    batch.push(text);
    characters += text.length;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

function nonsense(what: string): EmbeddingError {
  return new EmbeddingError('nonsense', `The embedding server answered with ${what}`);
}

function asEmbeddingError(error: unknown): unknown {
  if (!(error instanceof ModelServerError)) return error;
  const { kind, message } = error;
  const same = kind === 'closed' || kind === 'nonsense';
  return new EmbeddingError(same ? kind : 'unavailable', message, { cause: error });
}
