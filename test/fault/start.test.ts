import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { lockOwner } from '#scripts/lock.mjs';
import { findByCommandLine, parentOf, startOf } from '#scripts/processes.mjs';

import { freePort } from '../../src/embedded/ports.js';
import { until } from '../support/until.js';

const isLong = process.env.KITH_TEST_LONG === '1';
const startsTimeoutMs = 300_000;
const root = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
let port: number;
const started = new Set<Kith>();

/** A running `npm start`: npm itself, the start script, the service and its Neo4j. */
interface Kith {
  readonly npm: ChildProcess;
  readonly output: () => string;
  readonly pids: { script: number; service: number; neo4j: number };
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kith-start-'));
  port = await freePort();
});

afterEach(async () => {
  for (const { npm, pids } of started) {
    for (const pid of [npm.pid!, pids.script, pids.service]) kill(pid, 'SIGKILL');
  }
  started.clear();
  for (const pid of findByCommandLine(`--home-dir=${folder}`)) kill(pid, 'SIGKILL');
  await until('an empty folder', () => findByCommandLine(`--home-dir=${folder}`).length === 0);
  rmSync(folder, { recursive: true, force: true });
});

function kill(pid: number, signal: NodeJS.Signals): void {
  if (startOf(pid) !== undefined) process.kill(pid, signal);
}

async function npmStart(): Promise<Kith> {
  const npm = spawn('npm', ['start'], {
    cwd: root,
    // Its own process group, as a shell gives to a command: the tests signal it like a terminal.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, KITH_DATA_DIR: folder, PORT: String(port), NEO4J_URI: '' },
  });
  let text = '';
  npm.stdout!.on('data', (chunk) => (text += chunk));
  npm.stderr!.on('data', (chunk) => (text += chunk));
  await until(
    'an answer of /readyz',
    async () => {
      if (npm.exitCode !== null) throw new Error(`npm start ended: ${text}`);
      return fetch(`http://127.0.0.1:${port}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      );
    },
    startsTimeoutMs,
  );
  const service = lockOwner(join(folder, 'kith.lock'))!.pid;
  const note = JSON.parse(readFileSync(join(folder, 'neo4j.json'), 'utf8')) as {
    server: { pid: number };
  };
  const pids = { script: parentOf(service)!, service, neo4j: note.server.pid };
  const kith = { npm, output: () => text, pids };
  started.add(kith);
  return kith;
}

async function untilNothingRuns({ npm, pids, output }: Kith): Promise<void> {
  for (const [name, pid] of Object.entries({ npm: npm.pid!, ...pids })) {
    await until(`the end of ${name}; output: ${output()}`, () => startOf(pid) === undefined);
  }
  expect(findByCommandLine(`--home-dir=${folder}`)).toEqual([]);
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
}

function expectStoppedInOrder(output: string): void {
  const service = output.indexOf('stopping the service');
  const database = output.indexOf('stopping Neo4j');
  expect(service).toBeGreaterThan(-1);
  expect(database).toBeGreaterThan(service);
}

describe('npm start', { timeout: startsTimeoutMs }, () => {
  it('ends service and database in order when npm gets SIGTERM', async () => {
    const kith = await npmStart();
    kill(kith.npm.pid!, 'SIGTERM');
    await untilNothingRuns(kith);
    expectStoppedInOrder(kith.output());
  });
});

describe.runIf(isLong)('npm start, at length', { timeout: startsTimeoutMs }, () => {
  it('ends in order on two quick Ctrl-C, which reach the whole foreground group', async () => {
    const kith = await npmStart();
    process.kill(-kith.npm.pid!, 'SIGINT');
    process.kill(-kith.npm.pid!, 'SIGINT');
    await untilNothingRuns(kith);
    expectStoppedInOrder(kith.output());
  });

  it.each(['npm', 'script'] as const)('ends in order when the %s is killed', async (name) => {
    const kith = await npmStart();
    kill(name === 'npm' ? kith.npm.pid! : kith.pids.script, 'SIGKILL');
    await untilNothingRuns(kith);
  });

  it('leaves nothing running when the service is killed, and starts again', async () => {
    const kith = await npmStart();
    kill(kith.pids.service, 'SIGKILL');
    await once(kith.npm, 'exit');
    await untilNothingRuns(kith);
    const again = await npmStart();
    kill(again.npm.pid!, 'SIGTERM');
    await untilNothingRuns(again);
  });

  it('survives the kill of everything at once: the next start needs no hand', async () => {
    const kith = await npmStart();
    for (const pid of [kith.npm.pid!, kith.pids.script, kith.pids.service]) kill(pid, 'SIGKILL');
    const again = await npmStart();
    expect(again.pids.neo4j).toBe(kith.pids.neo4j);
    kill(again.npm.pid!, 'SIGTERM');
    await untilNothingRuns(again);
  });

  it('refuses a second start on the same folder and leaves the first alone', async () => {
    const kith = await npmStart();
    port = await freePort();
    await expect(npmStart()).rejects.toThrow(`in use by process ${kith.pids.service}`);
    expect(startOf(kith.pids.neo4j)).toBeDefined();
    kill(kith.npm.pid!, 'SIGTERM');
    await untilNothingRuns(kith);
  });
});
