import type { ModelConfig } from './config.js';
import { StartupError } from './errors.js';
import type { Log } from './log.js';
import type { Embedder } from './model/embedder.js';
import { createEmbedder } from './model/embeddings/createEmbedder.js';
import type { Extractor } from './model/extractor.js';
import { createLlmClient, type LlmClient } from './model/llm/llmClient.js';
import { createLlmExtractor } from './model/llm/llmExtractor.js';
import { createRemoteReranker } from './model/rerank/remoteReranker.js';
import type { Reranker } from './model/reranker.js';
import { createRulesExtractor } from './model/rules/index.js';

/** The models a service works with. */
export interface Models {
  language: 'en' | 'other';
  extractor: Extractor;
  /** Null: full text only. */
  embedder: Embedder | null;
  /** Null: the built-in late interaction. */
  reranker: Reranker | null;
  /** Null: what needs a language model answers 501. */
  llm: LlmClient | null;
  close(): Promise<void>;
}

/**
 * Makes the models that are configured. Throws StartupError with one line when the local model's
 * file is missing or damaged, or a remote one cannot be asked for its dimensions.
 */
export async function createModels(config: ModelConfig, log: Log): Promise<Models> {
  const report = (what: string, details: Readonly<Record<string, string | number>>) => {
    log.warn(what, details);
  };
  const rules = createRulesExtractor();
  const embedder = await createEmbedder(config.embeddings, report).catch((error: unknown) => {
    throw new StartupError(error instanceof Error ? error.message : 'no embedding model');
  });
  const reranker = config.rerank ? createRemoteReranker({ ...config.rerank, report }) : null;
  const llm = config.llm ? createLlmClient({ ...config.llm, report }) : null;
  const extractor = config.llm ? createLlmExtractor({ ...config.llm, rules, report }) : rules;
  return {
    language: config.language,
    extractor,
    embedder,
    reranker,
    llm,
    close: async () => {
      // A worker that is stopped in the middle of a text takes the process with it: wait for it.
      reranker?.close();
      await Promise.all([embedder?.close(), extractor.close(), llm?.close()]);
    },
  };
}

/** What the models make possible, as the overview says it. */
export const capabilitiesOf = ({ llm, embedder, language }: Models) => ({
  extractor: llm === null ? 'rules' : 'language model',
  ...(embedder && { embedding_model: embedder.model }),
  language_model: llm !== null,
  language,
});
