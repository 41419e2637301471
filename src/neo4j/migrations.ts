import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { StartupError } from '../errors.js';
import { newUuid, sha256 } from '../ids.js';
import type { Database } from './database.js';
import { cypherPath, defineQuery, readCypher } from './query.js';

const findApplied = defineQuery('read', 'meta/migration_list', {
  parameters: z.object({}),
  row: z.object({ version: z.number(), checksum: z.string() }),
});

const createApplied = defineQuery('write', 'meta/migration_create', {
  parameters: z.object({ version: z.number(), name: z.string(), checksum: z.string() }),
  row: z.object({ version: z.number() }),
});

const acquireLock = defineQuery('write', 'meta/migration_lock_merge', {
  parameters: z.object({ holder: z.string(), leaseSeconds: z.number() }),
  row: z.object({ acquired: z.boolean() }),
});

const releaseLock = defineQuery('write', 'meta/migration_lock_erase', {
  parameters: z.object({ holder: z.string() }),
  row: z.object({ released: z.number() }),
});

interface Migration {
  version: number;
  name: string;
  checksum: string;
  statements: string[];
}

const lockLeaseSeconds = 120;
const lockPollMilliseconds = 500;

interface MigrateOptions {
  clock: Clock;
  report: (message: string) => void;
  /** Applies none that is newer: what is loaded next was written by a service of then. */
  upTo?: number;
}

/**
 * Brings the schema up to date, one instance at a time. An applied migration never changes: a
 * checksum that differs, or a version this service does not know, stops the start.
 */
export async function migrate(database: Database, options: MigrateOptions): Promise<number> {
  await database.raw(
    'CREATE CONSTRAINT schema_lock_id IF NOT EXISTS FOR (l:SchemaLock) REQUIRE l.id IS UNIQUE',
  );
  const holder = newUuid();
  await waitForLock(database, holder, options);
  try {
    return await applyPending(database, options);
  } finally {
    await database.run(releaseLock, { holder }).catch(() => undefined);
  }
}

async function waitForLock(
  database: Database,
  holder: string,
  { clock, report }: { clock: Clock; report: (message: string) => void },
): Promise<void> {
  const giveUpAt = clock.now() + 2 * lockLeaseSeconds * 1000;
  for (let attempt = 0; ; attempt += 1) {
    const rows = await database.run(acquireLock, { holder, leaseSeconds: lockLeaseSeconds });
    if (rows[0]?.acquired === true) return;
    if (clock.now() > giveUpAt) {
      throw new StartupError('another instance has been migrating the schema for too long');
    }
    if (attempt === 0) report('waiting for another instance that is migrating the schema');
    await new Promise((resolve) => setTimeout(resolve, lockPollMilliseconds));
  }
}

/** The newest migration that was applied; 0 where none was. */
export async function schemaOf(database: Database): Promise<number> {
  const applied = await database.run(findApplied, {});
  return Math.max(0, ...applied.map(({ version }) => version));
}

async function applyPending(
  database: Database,
  { report, upTo = Infinity }: MigrateOptions,
): Promise<number> {
  const migrations = readMigrations();
  const applied = await database.run(findApplied, {});
  for (const row of applied) checkApplied(migrations, row);
  const done = new Set(applied.map((row) => row.version));
  let latest = 0;
  for (const migration of migrations) {
    if (migration.version > upTo) break;
    latest = migration.version;
    if (done.has(migration.version)) continue;
    report(`applying migration ${migration.name}`);
    // Schema changes cannot share a transaction with data; each statement can run again.
    for (const statement of migration.statements) await database.raw(statement);
    await database.run(createApplied, migration);
  }
  return latest;
}

function checkApplied(
  migrations: readonly Migration[],
  row: { version: number; checksum: string },
): void {
  const migration = migrations.find((candidate) => candidate.version === row.version);
  if (!migration) {
    throw new StartupError(
      `the database has schema version ${row.version}, which is newer than this service: ` +
        'start a newer Kith',
    );
  }
  if (migration.checksum !== row.checksum) {
    throw new StartupError(`migration ${migration.name} was changed after it had been applied`);
  }
}

/** The migrations in `cypher/schema`, by version. */
export function readMigrations(): Migration[] {
  const folder = dirname(cypherPath('schema/V001__create_constraints.cypher'));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .map(readMigration)
    .sort((left, right) => left.version - right.version);
}

function readMigration(file: string): Migration {
  const match = /^V(\d{3})__([a-z0-9_]+)\.cypher$/.exec(file);
  if (!match)
    throw new StartupError(`cypher/schema/${file} is not named V000__what_it_does.cypher`);
  const text = readCypher(`schema/${file}`);
  return {
    version: Number(match[1]),
    name: file.replace('.cypher', ''),
    checksum: sha256(text),
    statements: splitStatements(text),
  };
}

/** Statements end with a semicolon at the end of a line; comment lines are dropped. */
export function splitStatements(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .join('\n')
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
