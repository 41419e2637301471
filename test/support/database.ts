import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

import { lockOwner } from '#scripts/lock.mjs';
import { isAlive } from '#scripts/processes.mjs';
import { serverLines, type ServerLine } from '#scripts/toolchain.mjs';

import { startEmbeddedNeo4j, stopEmbedded } from '../../src/embedded/embeddedNeo4j.js';

/** The Neo4j that the tests of this run share. */
export interface TestDatabase {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: TestDatabase;
  }
}

const folderPrefix = 'kith-test-neo4j-';
const abandonedAfterMs = 3_600_000;

let stop: () => Promise<void> = async () => {};

/** Gives every test a database: `inject('neo4j')`. Used as vitest's `globalSetup`. */
export async function setup(project: TestProject): Promise<void> {
  const database = givenDatabase() ?? (await containerDatabase()) ?? (await embeddedDatabase());
  project.provide('neo4j', database);
}

/** Ends what `setup` has started. */
export async function teardown(): Promise<void> {
  await stop();
}

function givenDatabase(): TestDatabase | undefined {
  const uri = process.env.KITH_TEST_NEO4J_URI;
  if (!uri) return undefined;
  say(`the given one at ${uri}`);
  return {
    uri,
    user: process.env.KITH_TEST_NEO4J_USER ?? 'neo4j',
    password: process.env.KITH_TEST_NEO4J_PASSWORD ?? '',
  };
}

async function containerDatabase(): Promise<TestDatabase | undefined> {
  if (!(await hasDockerEngine())) return undefined;
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  const image = `neo4j:${serverLines[wantedLine() ?? '2026'].version}`;
  try {
    const container = await new Neo4jContainer(image).start();
    stop = async () => void (await container.stop());
    say(`a container of ${image}`);
    return {
      uri: container.getBoltUri(),
      user: container.getUsername(),
      password: container.getPassword(),
    };
  } catch (error) {
    say(`no container of ${image} (${error instanceof Error ? error.message : String(error)})`);
    return undefined;
  }
}

async function hasDockerEngine(): Promise<boolean> {
  const { getContainerRuntimeClient } = await import('testcontainers');
  try {
    await getContainerRuntimeClient();
    return true;
  } catch {
    return false;
  }
}

async function embeddedDatabase(): Promise<TestDatabase> {
  await removeAbandoned();
  const server = await startEmbeddedNeo4j({
    dataDir: await mkdtemp(join(tmpdir(), folderPrefix)),
    line: wantedLine(),
    ephemeral: true,
    report: (message) => console.log(`  ${message}`),
  });
  stop = () => server.stop();
  stopOnSignals();
  say(`an embedded Neo4j ${server.version} in a temporary folder`);
  return { uri: server.uri, user: server.user, password: server.password };
}

// vitest calls no teardown when a signal ends it, and the database lives in a group of its own.
function stopOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void stop().finally(() => process.exit(128 + constants.signals[signal]));
    });
  }
}

// A test run that was killed could not clean up: the next one does.
async function removeAbandoned(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(folderPrefix));
  for (const folder of names.map((name) => join(tmpdir(), name))) {
    const owner = lockOwner(join(folder, 'kith.lock'));
    // A folder without a lock was made this moment, or its removal was cut short long ago.
    const age = Date.now() - (await stat(folder)).mtimeMs;
    if (owner ? isAlive(owner) : age < abandonedAfterMs) continue;
    await stopEmbedded(folder);
    await rm(folder, { recursive: true, force: true });
  }
}

function wantedLine(): ServerLine | undefined {
  return (process.env.KITH_NEO4J_LINE || undefined) as ServerLine | undefined;
}

function say(what: string): void {
  console.log(`Database for tests: ${what}`);
}
