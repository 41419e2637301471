import type { Embedder } from '../embedder.js';
import type { ReportModelEvent } from '../llm/reportModelEvent.js';
import { createLocalEmbedder } from './localEmbedder.js';
import { createRemoteEmbedder } from './remoteEmbedder.js';

/** Two cores are what a small server has; each worker keeps one busy while it embeds. */
export const embeddingWorkersDefault = 2;

/** Which model turns texts into vectors: `EMBEDDINGS=local|openai|none`. */
export type EmbeddingsConfig =
  | { kind: 'none' }
  | {
      kind: 'local';
      /** Worker threads; by default `embeddingWorkersDefault`. */
      workers?: number | undefined;
      /** Threads of the runtime in each worker; by default 1, which is fastest for many texts. */
      threadsPerWorker?: number | undefined;
      /** Shared cache folder with the fetched models; by default the one set-up uses. */
      cacheDir?: string | undefined;
    }
  | {
      kind: 'openai';
      baseUrl: string;
      apiKey?: string | undefined;
      model: string;
      /** Length of the vectors; without it the server is asked once at start. */
      dimensions?: number | undefined;
    };

/**
 * The configured embedder, ready to use; null for `none`. Throws ModelError when the local model's
 * files are missing or damaged, and EmbeddingError when the model cannot be loaded or reached.
 */
export async function createEmbedder(
  config: EmbeddingsConfig,
  report: ReportModelEvent,
): Promise<Embedder | null> {
  switch (config.kind) {
    case 'none':
      return null;
    case 'local':
      return createLocalEmbedder({
        workers: config.workers ?? embeddingWorkersDefault,
        threadsPerWorker: config.threadsPerWorker ?? 1,
        cacheDir: config.cacheDir,
        report,
      });
    case 'openai':
      return createRemoteEmbedder({ ...config, report });
  }
}
