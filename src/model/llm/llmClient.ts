import { z } from 'zod';
import { ModelServer, ModelServerError, type ModelClock } from './modelServer.js';
import type { ReportModelEvent } from './reportModelEvent.js';

/** A model of middling size writes a page in this time. */
export const completionTimeoutMs = 60_000;
/** With the pauses between them, about two minutes at worst before a caller goes another way. */
export const completionAttemptsMax = 3;
/** Characters of one call, all messages together: well within the window of current models. */
export const promptCharactersMax = 200_000;

/** One turn. `system` holds instructions only; what people wrote goes into `user`, as data. */
export interface LlmMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** A language model behind an OpenAI-compatible endpoint. Every call throws ModelServerError. */
export interface LlmClient {
  /** Name of the model, as the server knows it. */
  readonly model: string;
  /** The model's words, trimmed, never empty. */
  completeText(messages: readonly LlmMessage[]): Promise<string>;
  /**
   * The model's answer as JSON that fits the schema. `name` tells the server what it is: letters,
   * digits and underscores. An answer that does not fit is a ModelServerError `nonsense`.
   * Write optional parts as `.nullable()`: only then can servers hold the model to the schema.
   */
  completeJson<T>(name: string, schema: z.ZodType<T>, messages: readonly LlmMessage[]): Promise<T>;
  /** Ends calls under way: they reject with `closed`. */
  close(): void;
}

export interface LlmClientOptions {
  baseUrl: string;
  apiKey?: string | undefined;
  model: string;
  report: ReportModelEvent;
  /** For each try; by default `completionTimeoutMs`. */
  timeoutMs?: number | undefined;
  clock?: ModelClock | undefined;
}

/** A client for one model. Opens nothing until it is used. */
export function createLlmClient(options: LlmClientOptions): LlmClient {
  return new OpenAiClient(options);
}

const answerSchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
});

/**
 * What servers of this protocol disagree about. Tried in this order when one answers 400: models
 * that reason refuse a temperature, older servers refuse a schema.
 */
const dialects = [
  { temperature: true, format: 'json_schema' },
  { temperature: false, format: 'json_schema' },
  { temperature: true, format: 'json_object' },
  { temperature: false, format: 'json_object' },
] as const;
type Dialect = (typeof dialects)[number];
type JsonSchema = Record<string, unknown>;

class OpenAiClient implements LlmClient {
  readonly model: string;
  private readonly server: ModelServer;
  private readonly patience: { timeoutMs: number; attemptsMax: number };
  /** The dialect that worked last, so that a refusal is paid for once. */
  private known: Dialect = dialects[0];

  constructor(options: LlmClientOptions) {
    this.model = options.model;
    this.server = new ModelServer(options);
    this.patience = {
      timeoutMs: options.timeoutMs ?? completionTimeoutMs,
      attemptsMax: completionAttemptsMax,
    };
  }

  completeText(messages: readonly LlmMessage[]): Promise<string> {
    checkLength(messages);
    const { format } = this.known;
    const fitting = dialects.filter((dialect) => dialect.format === format);
    return this.inDialects(fitting, (dialect) => this.ask(dialect, messages));
  }

  async completeJson<T>(
    name: string,
    schema: z.ZodType<T>,
    messages: readonly LlmMessage[],
  ): Promise<T> {
    checkLength(messages);
    const { $schema: _, ...jsonSchema }: JsonSchema = z.toJSONSchema(schema);
    const words = await this.inDialects(dialects, (dialect) =>
      dialect.format === 'json_schema'
        ? this.ask(dialect, messages, schemaFormat(name, jsonSchema))
        : this.ask(dialect, withSchemaInWords(messages, jsonSchema), { type: 'json_object' }),
    );
    const parsed = schema.safeParse(jsonIn(words));
    if (parsed.success) return parsed.data;
    throw new ModelServerError('nonsense', 'The model answered with JSON of another form', 200);
  }

  close(): void {
    this.server.close();
  }

  private async inDialects(
    fitting: readonly Dialect[],
    ask: (dialect: Dialect) => Promise<string>,
  ): Promise<string> {
    const others = fitting.filter((dialect) => dialect !== this.known);
    let refusal: unknown;
    for (const dialect of [this.known, ...others]) {
      try {
        const words = await ask(dialect);
        this.known = dialect;
        return words;
      } catch (error) {
        if (!(error instanceof ModelServerError && error.status === 400)) throw error;
        refusal ??= error;
      }
    }
    throw refusal;
  }

  private async ask(
    { temperature }: Dialect,
    messages: readonly LlmMessage[],
    responseFormat?: object,
  ): Promise<string> {
    const body = {
      model: this.model,
      messages,
      ...(temperature ? { temperature: 0 } : {}),
      ...(responseFormat ? { response_format: responseFormat } : {}),
    };
    return wordsOf(await this.server.post('chat/completions', body, this.patience));
  }
}

function checkLength(messages: readonly LlmMessage[]): void {
  const characters = messages.reduce((sum, { content }) => sum + content.length, 0);
  if (characters <= promptCharactersMax) return;
  const message = `A prompt may have ${promptCharactersMax} characters; this one has ${characters}`;
  throw new ModelServerError('refused', message);
}

function wordsOf(answer: unknown): string {
  const parsed = answerSchema.safeParse(answer);
  const choice = parsed.data?.choices[0];
  if (!choice) throw new ModelServerError('nonsense', 'The model server gave no choice', 200);
  if (choice.finish_reason === 'length') {
    throw new ModelServerError('nonsense', 'The answer of the model was cut off', 200);
  }
  const words = choice.message.content?.trim();
  if (choice.message.refusal || !words) {
    throw new ModelServerError('nonsense', 'The model gave no answer', 200);
  }
  return words;
}

function schemaFormat(name: string, schema: JsonSchema): object {
  return { type: 'json_schema', json_schema: { name, strict: isStrict(schema), schema } };
}

/** Servers accept `strict` only where every object is closed and has no optional part. */
function isStrict(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isStrict);
  if (typeof schema !== 'object' || schema === null) return true;
  const { type, properties, required, additionalProperties } = schema as JsonSchema;
  if (type === 'object') {
    const names = Object.keys(properties ?? {});
    const needed = Array.isArray(required) ? required.length : 0;
    if (additionalProperties !== false || needed !== names.length) return false;
  }
  return Object.values(schema).every(isStrict);
}

/** `json_object` promises JSON and nothing about its form, so the form is asked for in words. */
function withSchemaInWords(messages: readonly LlmMessage[], schema: JsonSchema): LlmMessage[] {
  const form = JSON.stringify(schema);
  const content = `Answer with one JSON object that fits this JSON Schema: ${form}`;
  return [{ role: 'system', content }, ...messages];
}

/** Small models like to wrap JSON in a code block or in a sentence. */
function jsonIn(words: string): unknown {
  const from = words.search(/[[{]/);
  const to = Math.max(words.lastIndexOf('}'), words.lastIndexOf(']'));
  try {
    return JSON.parse(words.slice(from, to + 1));
  } catch {
    throw new ModelServerError('nonsense', 'The model did not answer with JSON', 200);
  }
}
