import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { checkModel, DEFAULT_MODEL, type ModelFiles } from '#scripts/model.mjs';
import type { Embedder } from '../embedder.js';
import type { ReportModelEvent } from '../llm/reportModelEvent.js';
import { EmbeddingError } from './embeddingError.js';
import { QueryCache } from './queryCache.js';
import { TokenCache } from './tokenCache.js';
import type { TokenEmbedder, TokenVectors } from './tokenEmbedder.js';
import { WorkerPool, type PoolAnswer } from './workerPool.js';
import type { WorkerSetup, WorkerThread } from './workerProtocol.js';

/**
 * A text of 256 tokens, about 190 English words, costs ten short sentences; the meaning of a longer
 * one is mush in a single vector anyway. Full-text search still sees all of it.
 */
export const tokensPerTextMax = 256;
/** More characters cannot matter: tokens of real text are shorter than 16. */
export const charactersPerTextMax = 4_096;

/** What the family of models was trained to see before a text. */
const prefixes = { query: 'query: ', passage: 'passage: ' } as const;

export interface LocalEmbedderOptions {
  /** How many threads embed, each with the model in its own memory (about 100 MB). */
  workers: number;
  /** Threads of the runtime within each worker. */
  threadsPerWorker: number;
  /** Folder of the fetched models; by default the one that `scripts/model.mjs` fetches into. */
  cacheDir?: string | undefined;
  report: ReportModelEvent;
  /** For tests: another clock for the query cache, and another way to start a thread. */
  now?: () => number;
  spawn?: (setup: WorkerSetup) => WorkerThread;
}

/**
 * The built-in sentence model in worker threads. Verifies the model's checksums first.
 * Throws ModelError (missing or damaged files, with how to repair them) and EmbeddingError
 * `unavailable` when the runtime cannot load them.
 */
export async function createLocalEmbedder(options: LocalEmbedderOptions): Promise<LocalEmbedder> {
  const { cacheDir } = options;
  const files = await checkModel(cacheDir === undefined ? {} : { cacheDir });
  const setup = workerSetup(files, options.threadsPerWorker);
  const spawn = options.spawn ?? spawnWorker;
  const pool = new WorkerPool({
    workers: options.workers,
    spawn: () => spawn(setup),
    report: options.report,
  });
  await pool.start();
  return new LocalEmbedder(pool, new QueryCache(options.now), new TokenCache(options.now));
}

/** Made by `createLocalEmbedder`. */
export class LocalEmbedder implements Embedder, TokenEmbedder {
  readonly model = DEFAULT_MODEL;
  readonly dimensions: number;

  constructor(
    private readonly pool: WorkerPool,
    private readonly cache: QueryCache,
    private readonly tokenCache: TokenCache,
  ) {
    this.dimensions = pool.dimensions;
  }

  /** Rejects with EmbeddingError when one of the texts cannot be embedded. */
  async embedPassages(
    texts: readonly string[],
    { urgent = false }: { urgent?: boolean } = {},
  ): Promise<Float32Array[]> {
    const prefix = prefixes.passage;
    const answers = await Promise.all(
      texts.map((text) => this.pool.runPassage({ prefix, text, tokens: false }, urgent)),
    );
    return answers.map(vectorOf);
  }

  embedQuery(text: string): Promise<Float32Array> {
    return this.cache.get(text, async () => {
      const task = { prefix: prefixes.query, text, tokens: false };
      return vectorOf(await this.pool.runUrgent(task));
    });
  }

  embedTokens(text: string, as: 'query' | 'passage'): Promise<TokenVectors> {
    if (as === 'query') return this.computeTokens(text, as);
    return this.tokenCache.get(text, () => this.computeTokens(text, as));
  }

  private async computeTokens(text: string, as: 'query' | 'passage'): Promise<TokenVectors> {
    const answer = await this.pool.runUrgent({ prefix: prefixes[as], text, tokens: true });
    if (answer.kind !== 'tokens') throw unexpected();
    const { tokens, vectors } = answer;
    const size = this.dimensions;
    const rows = tokens.map((_, at) => vectors.subarray(at * size, (at + 1) * size));
    return { tokens, vectors: rows };
  }

  async close(): Promise<void> {
    this.cache.clear();
    this.tokenCache.clear();
    await this.pool.close();
  }
}

function vectorOf(answer: PoolAnswer): Float32Array {
  if (answer.kind !== 'vector') throw unexpected();
  return answer.vector;
}

function unexpected(): EmbeddingError {
  return new EmbeddingError('unavailable', 'An embedding worker answered out of order');
}

function workerSetup({ onnxPath, tokenizerPath }: ModelFiles, threads: number): WorkerSetup {
  const limits = { tokensMax: tokensPerTextMax, charactersMax: charactersPerTextMax };
  return { onnxPath, tokenizerPath, threads, ...limits };
}

/** Starts a real thread. The file is plain JavaScript: the same one in TypeScript and compiled. */
export function spawnWorker(setup: WorkerSetup): WorkerThread {
  const path = createRequire(import.meta.url).resolve('#scripts/embedWorker.mjs');
  // No flags of the parent: a TypeScript loader or a test runner's hooks have no use in there.
  return new Worker(path, { workerData: setup, execArgv: [], name: 'kith-embed' });
}
