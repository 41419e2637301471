import type { Extraction, ExtractionInput, Extractor } from '../extractor.js';
import { answerSchema, extractionMessages } from './extractionPrompt.js';
import { readAnswer } from './extractionReading.js';
import { createLlmClient, type LlmClient, type LlmClientOptions } from './llmClient.js';
import { ModelServerError, systemModelClock, type ModelClock } from './modelServer.js';
import type { ReportModelEvent } from './reportModelEvent.js';

/** After so many failures in a row the server is taken for down … */
export const failuresBeforeRestMax = 3;
/** … and not asked for so long: a backlog would else crawl from time-out to time-out. */
export const restMs = 30_000;

export interface LlmExtractorOptions extends LlmClientOptions {
  /** Reads every text that the model does not. Closed together with this extractor. */
  rules: Extractor;
}

/**
 * Lets a language model read; the rules read whatever it does not, and the extraction says why in
 * `fellBackBecause`. Never throws for a bad text, a bad answer or a server that is away.
 */
export function createLlmExtractor(options: LlmExtractorOptions): Extractor {
  return new LlmExtractor(createLlmClient(options), options);
}

class LlmExtractor implements Extractor {
  private readonly rules: Extractor;
  private readonly report: ReportModelEvent;
  private readonly clock: ModelClock;
  private failures = 0;
  private restsUntilMs = 0;

  constructor(
    private readonly client: LlmClient,
    options: LlmExtractorOptions,
  ) {
    this.rules = options.rules;
    this.report = options.report;
    this.clock = options.clock ?? systemModelClock;
  }

  async extract(input: ExtractionInput): Promise<Extraction> {
    if (input.content.trim() === '') return { entities: [], facts: [], extractor: 'llm' };
    if (this.clock.now() < this.restsUntilMs) {
      return this.byRules(input, 'The model server failed several times and is given a rest');
    }
    try {
      const messages = extractionMessages(input);
      const answer = await this.client.completeJson('extraction', answerSchema, messages);
      this.failures = 0;
      return readAnswer(answer, input);
    } catch (error) {
      if (!(error instanceof ModelServerError)) throw error;
      this.note(error);
      return this.byRules(input, error.message);
    }
  }

  async close(): Promise<void> {
    this.client.close();
    await this.rules.close();
  }

  private async byRules(input: ExtractionInput, because: string): Promise<Extraction> {
    return { ...(await this.rules.extract(input)), fellBackBecause: because };
  }

  private note(error: ModelServerError): void {
    const { kind, status = 0 } = error;
    this.report('The rules read a text, since the model did not', { because: kind, status });
    // An answer, however bad, shows that the server is there.
    this.failures = kind === 'nonsense' ? 0 : this.failures + 1;
    if (this.failures < failuresBeforeRestMax) return;
    this.failures = 0;
    this.restsUntilMs = this.clock.now() + restMs;
    this.report('The model server is given a rest', { restMs });
  }
}
