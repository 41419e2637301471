import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { StartupError } from './errors.js';

const portRule = 'must be a whole number from 0 to 65535';
const port = z.coerce.number(portRule).int(portRule).min(0, portRule).max(65535, portRule);
const notEmpty = z.string().min(1);

/** Every setting, from the environment. README's table lists them in this order. */
const environment = z.object({
  HOST: notEmpty.default('127.0.0.1'),
  PORT: port.default(8000),
  KITH_DATA_DIR: notEmpty.default('.kith'),
  KITH_API_KEY: z
    .string()
    .min(8, 'must have at least 8 characters')
    .max(500, 'must have at most 500 characters')
    .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces')
    .optional(),
  KITH_ERASURE_KEY: notEmpty.optional(),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, 'must begin with bolt://, neo4j:// or a +s form')
    .optional(),
  NEO4J_USER: notEmpty.default('neo4j'),
  NEO4J_PASSWORD: notEmpty.optional(),
  NEO4J_DATABASE: notEmpty.optional(),
  NEO4J_READS: z.enum(['leader', 'followers']).default('leader'),
  KITH_LANGUAGE: z.enum(['en', 'other']).default('en'),
  EMBEDDINGS: z.enum(['local', 'openai', 'none']).default('local'),
  EMBEDDINGS_WORKERS: z.coerce.number().int().min(1).max(16).default(2),
  EMBEDDINGS_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  EMBEDDINGS_API_KEY: notEmpty.optional(),
  EMBEDDINGS_MODEL: notEmpty.optional(),
  EMBEDDINGS_DIMENSIONS: z.coerce.number().int().min(1).max(4096).optional(),
  RERANK_URL: z.url({ protocol: /^https?$/ }).optional(),
  RERANK_API_KEY: notEmpty.optional(),
  RERANK_MODEL: notEmpty.optional(),
  LLM_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  LLM_API_KEY: notEmpty.optional(),
  LLM_MODEL: notEmpty.optional(),
  LLM_TIMEOUT_MS: z.coerce.number().int().min(100).max(600_000).default(60_000),
  KITH_WAITING_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
  KITH_CORS_ORIGINS: z
    .string()
    .regex(
      /^(\*|https?:\/\/[^\s,/]+)(\s*,\s*https?:\/\/[^\s,/]+)*$/,
      'must be origins such as https://app.example.com, separated by commas',
    )
    .optional(),
  KITH_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).optional(),
  KITH_AUDIT_CONSOLE: z.enum(['on', 'off']).default('off'),
  KITH_CYPHER: z.enum(['on', 'off']).default('off'),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
  LOG_FORMAT: z.enum(['pretty', 'json']).optional(),
});

/** Which models read and embed. */
export interface ModelConfig {
  /** `other` switches the English patterns off. */
  readonly language: 'en' | 'other';
  readonly embeddings:
    | { kind: 'none' }
    | { kind: 'local'; workers: number }
    | {
        kind: 'openai';
        baseUrl: string;
        apiKey: string | undefined;
        model: string;
        dimensions: number | undefined;
      };
  /** Absent: the built-in late interaction. */
  readonly rerank?:
    { url: string; apiKey: string | undefined; model: string | undefined } | undefined;
  /** Absent: the rules read. */
  readonly llm:
    { baseUrl: string; apiKey: string | undefined; model: string; timeoutMs: number } | undefined;
}

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absolute path of the folder with the database, the key and the state of the embedded Neo4j. */
  readonly dataDir: string;
  /** A root key that the operator chose. */
  readonly apiKey: string | undefined;
  /** The secret that signs receipts of erasures; absent: the one in the data folder. */
  readonly erasureKey: string | undefined;
  /** Absent: Kith starts a Neo4j of its own. */
  readonly neo4j:
    | {
        uri: string;
        user: string;
        password: string;
        database: string | undefined;
        /** Which servers of a cluster answer what only reads. */
        reads: 'leader' | 'followers';
      }
    | undefined;
  readonly models: ModelConfig;
  /** How many days records of business data wait for their user. */
  readonly waitingDays: number;
  /** Browsers of these origins may call; none when empty. */
  readonly corsOrigins: readonly string[];
  /** Requests one key may send to this instance in a minute; absent: as many as it likes. */
  readonly requestsPerMinute: number | undefined;
  /** Whether reads through the console are noted in the audit log. */
  readonly auditConsole: boolean;
  /** Whether the root key may send Cypher of its own. */
  readonly cypher: boolean;
  readonly log: { level: string; format: 'pretty' | 'json' };
}

/**
 * Reads the environment. Throws one StartupError that lists every fault; it names settings, never
 * their values. Settings that are set to nothing count as not set.
 */
export function loadConfig(
  env: NodeJS.ProcessEnv,
  defaults: { cwd: string; terminal: boolean },
): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  const faults = parsed.success ? [] : parsed.error.issues.map(describeIssue);
  if (given['NEO4J_URI'] !== undefined && given['NEO4J_PASSWORD'] === undefined) {
    faults.push('NEO4J_PASSWORD is needed when NEO4J_URI is set');
  }
  if (parsed.success) faults.push(...modelFaults(parsed.data));
  if (!parsed.success || faults.length > 0) {
    throw new StartupError(`the environment has faults: ${faults.join('; ')}`);
  }
  return Object.freeze(toConfig(parsed.data, defaults));
}

function toConfig(
  settings: z.output<typeof environment>,
  { cwd, terminal }: { cwd: string; terminal: boolean },
): Config {
  const dataDir = settings.KITH_DATA_DIR;
  return {
    host: settings.HOST,
    port: settings.PORT,
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(cwd, dataDir),
    apiKey: settings.KITH_API_KEY,
    erasureKey: settings.KITH_ERASURE_KEY,
    neo4j:
      settings.NEO4J_URI === undefined
        ? undefined
        : {
            uri: settings.NEO4J_URI,
            user: settings.NEO4J_USER,
            password: settings.NEO4J_PASSWORD ?? '',
            database: settings.NEO4J_DATABASE,
            reads: settings.NEO4J_READS,
          },
    models: toModels(settings),
    waitingDays: settings.KITH_WAITING_DAYS,
    corsOrigins: settings.KITH_CORS_ORIGINS?.split(',').map((origin) => origin.trim()) ?? [],
    requestsPerMinute: settings.KITH_REQUESTS_PER_MINUTE,
    auditConsole: settings.KITH_AUDIT_CONSOLE === 'on',
    cypher: settings.KITH_CYPHER === 'on',
    log: {
      level: settings.LOG_LEVEL,
      format: settings.LOG_FORMAT ?? (terminal ? 'pretty' : 'json'),
    },
  };
}

type Settings = z.output<typeof environment>;

/** Settings that only make sense together. */
function modelFaults(settings: Settings): string[] {
  const faults: string[] = [];
  if (settings.EMBEDDINGS === 'openai') {
    if (!settings.EMBEDDINGS_BASE_URL) faults.push('EMBEDDINGS=openai needs EMBEDDINGS_BASE_URL');
    if (!settings.EMBEDDINGS_MODEL) faults.push('EMBEDDINGS=openai needs EMBEDDINGS_MODEL');
  }
  if (Boolean(settings.LLM_BASE_URL) !== Boolean(settings.LLM_MODEL)) {
    faults.push('LLM_BASE_URL and LLM_MODEL are needed together');
  }
  return faults;
}

function toModels(settings: Settings): ModelConfig {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model, RERANK_URL: url } = settings;
  return {
    language: settings.KITH_LANGUAGE,
    embeddings: toEmbeddings(settings),
    rerank:
      url === undefined
        ? undefined
        : { url, apiKey: settings.RERANK_API_KEY, model: settings.RERANK_MODEL },
    llm:
      baseUrl === undefined || model === undefined
        ? undefined
        : { baseUrl, model, apiKey: settings.LLM_API_KEY, timeoutMs: settings.LLM_TIMEOUT_MS },
  };
}

function toEmbeddings(settings: Settings): ModelConfig['embeddings'] {
  if (settings.EMBEDDINGS === 'none') return { kind: 'none' };
  if (settings.EMBEDDINGS === 'local') {
    return { kind: 'local', workers: settings.EMBEDDINGS_WORKERS };
  }
  return {
    kind: 'openai',
    baseUrl: settings.EMBEDDINGS_BASE_URL ?? '',
    apiKey: settings.EMBEDDINGS_API_KEY,
    model: settings.EMBEDDINGS_MODEL ?? '',
    dimensions: settings.EMBEDDINGS_DIMENSIONS,
  };
}

const describeIssue = (issue: z.core.$ZodIssue): string =>
  `${issue.path.join('.')} ${issue.message.replace(/^Invalid (input|option): /, '')}`;
