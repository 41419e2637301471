import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { StartupError } from './errors.js';

const port = z.coerce.number().int().min(0).max(65535);
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
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, 'must begin with bolt://, neo4j:// or a +s form')
    .optional(),
  NEO4J_USER: notEmpty.default('neo4j'),
  NEO4J_PASSWORD: notEmpty.optional(),
  NEO4J_DATABASE: notEmpty.optional(),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
  LOG_FORMAT: z.enum(['pretty', 'json']).optional(),
});

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absolute path of the folder with the database, the key and the state of the embedded Neo4j. */
  readonly dataDir: string;
  /** A root key that the operator chose. */
  readonly apiKey: string | undefined;
  /** Absent: Kith starts a Neo4j of its own. */
  readonly neo4j:
    { uri: string; user: string; password: string; database: string | undefined } | undefined;
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
    neo4j:
      settings.NEO4J_URI === undefined
        ? undefined
        : {
            uri: settings.NEO4J_URI,
            user: settings.NEO4J_USER,
            password: settings.NEO4J_PASSWORD ?? '',
            database: settings.NEO4J_DATABASE,
          },
    log: {
      level: settings.LOG_LEVEL,
      format: settings.LOG_FORMAT ?? (terminal ? 'pretty' : 'json'),
    },
  };
}

const describeIssue = (issue: z.core.$ZodIssue): string =>
  `${issue.path.join('.')} ${issue.message.replace(/^Invalid (input|option): /, '')}`;
