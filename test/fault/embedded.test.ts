import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findByCommandLine, startOf } from '#scripts/processes.mjs';

import {
  embeddedStatus,
  startEmbeddedNeo4j,
  stopEmbedded,
  type EmbeddedNeo4j,
} from '../../src/embedded/embeddedNeo4j.js';
import { testMemory } from '../../src/embedded/settings.js';
import { until } from '../support/until.js';

const isLong = process.env.KITH_TEST_LONG === '1';
const startsTimeoutMs = 240_000;
const program = fileURLToPath(new URL('../support/embeddedProgram.ts', import.meta.url));

let folder: string;
let reports: string[];
const children = new Set<ChildProcess>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-embedded-'));
  reports = [];
});

afterEach(async () => {
  for (const child of children) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  children.clear();
  for (const pid of findByCommandLine(`--home-dir=${folder}`)) {
    process.kill(pid, 'SIGKILL');
    await until('the end of a left-over Neo4j', () => startOf(pid) === undefined);
  }
  rmSync(folder, { recursive: true, force: true });
});

function start(dataDir: string): Promise<EmbeddedNeo4j> {
  return startEmbeddedNeo4j({
    dataDir,
    memory: testMemory,
    report: (message) => reports.push(message),
  });
}

/** Keeps a Neo4j from a process of its own, as a service does. */
async function startProgram(dataDir: string): Promise<{ child: ChildProcess; pid: number }> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  for await (const line of createInterface({ input: child.stdout! })) {
    return { child, pid: (JSON.parse(line) as { pid: number }).pid };
  }
  throw new Error('the program ended before its Neo4j was ready');
}

async function query(server: EmbeddedNeo4j, text: string): Promise<unknown> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  try {
    const result = await driver.executeQuery(text);
    return result.records[0]?.get(0) as unknown;
  } finally {
    await driver.close();
  }
}

async function expectUnauthorized(server: EmbeddedNeo4j, password: string): Promise<void> {
  const intruder = neo4j.driver(server.uri, neo4j.auth.basic(server.user, password));
  await expect(intruder.verifyConnectivity()).rejects.toMatchObject({
    code: 'Neo.ClientError.Security.Unauthorized',
  });
  await intruder.close();
}

/** What stands there when the service was killed between the launch and the note of it. */
function forgetPid(): void {
  const path = join(folder, 'neo4j.json');
  const note = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...note, server: undefined }));
}

describe('an embedded Neo4j', { timeout: startsTimeoutMs }, () => {
  it('starts behind a password of its own, and its stop leaves nothing running', async () => {
    const server = await start(folder);
    expect(await query(server, 'RETURN 1.5 AS n')).toBe(1.5);
    expect(statSync(join(folder, 'neo4j-password')).mode & 0o777).toBe(0o600);
    await expectUnauthorized(server, 'neo4j');
    const pid = server.pid;
    await server.stop();
    expect(startOf(pid)).toBeUndefined();
    expect(findByCommandLine(`--home-dir=${folder}`)).toEqual([]);
    expect(await embeddedStatus(folder)).not.toHaveProperty('pid');
    expect(await stopEmbedded(folder)).toBe(false);
  });

  it('is adopted, data and all, after its service was killed', async () => {
    const { child, pid } = await startProgram(folder);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(startOf(pid)).toBeDefined();
    const adopted = await start(folder);
    expect(adopted.pid).toBe(pid);
    expect(await query(adopted, 'RETURN 1.5 AS n')).toBe(1.5);
    await adopted.stop();
    expect(startOf(pid)).toBeUndefined();
  });

  it('belongs to one service; when that is dead, another can find and end it', async () => {
    const { child, pid } = await startProgram(folder);
    await expect(start(folder)).rejects.toThrow(`in use by process ${child.pid}`);
    await expect(stopEmbedded(folder)).rejects.toThrow(`in use by process ${child.pid}`);
    expect(await embeddedStatus(folder)).toMatchObject({ pid, ownerPid: child.pid });
    child.kill('SIGKILL');
    await once(child, 'exit');
    forgetPid();
    expect(await embeddedStatus(folder)).toMatchObject({ pid });
    expect(await stopEmbedded(folder)).toBe(true);
    expect(startOf(pid)).toBeUndefined();
  });

  it('comes back by itself on the same port when it crashes, and drivers recover', async () => {
    const server = await start(folder);
    const { uri, pid } = server;
    const driver = neo4j.driver(uri, neo4j.auth.basic(server.user, server.password));
    process.kill(pid, 'SIGKILL');
    await until('a new Neo4j', () => server.pid !== pid);
    await until('an answer', () => driver.executeQuery('RETURN 1').catch(() => undefined));
    expect(server.uri).toBe(uri);
    expect(reports.join('\n')).toContain('ended by itself');
    await driver.close();
    await server.stop();
    expect(findByCommandLine(`--home-dir=${folder}`)).toEqual([]);
  });
});

describe('a data folder', () => {
  it('keeps its server line, whatever is asked for later', async () => {
    const note = { line: '5.26', version: '5.26.30', boltPort: 7687 };
    writeFileSync(join(folder, 'neo4j.json'), JSON.stringify(note));
    const later = startEmbeddedNeo4j({ dataDir: folder, line: '2026', report: () => {} });
    await expect(later).rejects.toThrow('never opened');
    expect((await embeddedStatus(folder))?.line).toBe('5.26');
  });
});

describe.runIf(isLong)('a data folder, at length', { timeout: startsTimeoutMs }, () => {
  it('starts anew when service and database were both killed, and keeps its data', async () => {
    const first = await startProgram(folder);
    const other = await embeddedStatus(folder);
    const password = readFileSync(join(folder, 'neo4j-password'), 'utf8').trim();
    const driver = neo4j.driver(other!.uri, neo4j.auth.basic('neo4j', password));
    await driver.executeQuery("CREATE (:Kept {name: 'written'})");
    await driver.close();
    first.child.kill('SIGKILL');
    process.kill(first.pid, 'SIGKILL');
    await until('both to end', () => startOf(first.pid) === undefined);
    const again = await start(folder);
    expect(again.pid).not.toBe(first.pid);
    expect(await query(again, 'MATCH (n:Kept) RETURN n.name')).toBe('written');
    await again.stop();
  });

  it('has its own Neo4j: two run side by side', async () => {
    const first = await start(join(folder, 'one'));
    const second = await start(join(folder, 'one-more'));
    expect(first.uri).not.toBe(second.uri);
    expect(first.pid).not.toBe(second.pid);
    await first.stop();
    expect(await query(second, 'RETURN 1.5 AS n')).toBe(1.5);
    await second.stop();
  });

  it('is free again when a start is given up half-way', async () => {
    const giveUp = new AbortController();
    const starting = startEmbeddedNeo4j({
      dataDir: folder,
      memory: testMemory,
      signal: giveUp.signal,
      report: (message) => {
        if (message.startsWith('starting Neo4j')) setImmediate(() => giveUp.abort());
      },
    });
    await expect(starting).rejects.toThrow();
    expect(findByCommandLine(`--home-dir=${folder}`)).toEqual([]);
    const next = await start(folder);
    await next.stop();
  });
});
