import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import {
  commandLineOf,
  findByCommandLine,
  isAlive,
  startOf,
  type NotedProcess,
} from '#scripts/processes.mjs';
import { serverLines, type Java, type ServerLine } from '#scripts/toolchain.mjs';

import type { DataFolder, ServerNote } from './folder.js';
import { javaOptions, type ServerMemory } from './settings.js';

// Frames of a stack trace and Java's own warnings explain nothing in one line.
const stackTrace = /^\s+at |^\s*\.\.\. |^WARNING/;
const pollMs = 100;
const adoptedPollMs = 1_000;
// A checkpoint of a large store takes a while. Killing it afterwards costs only a recovery.
const stopTimeoutMs = 60_000;
const killTimeoutMs = 10_000;

/** A running Neo4j, whether this process started it or found it. */
export interface ServerProcess extends NotedProcess {
  /** Resolves when the process is gone. */
  readonly ended: Promise<void>;
}

/** Starts Neo4j in a process group of its own: a Ctrl-C in the terminal is not for it. */
export function launchServer(
  folder: DataFolder,
  line: ServerLine,
  java: Java,
  lib: string,
  memory: ServerMemory,
): ServerProcess {
  const console = openConsole(folder.console);
  const child = spawn(
    java.path,
    [
      ...javaOptions(java.major, memory),
      ...['-cp', join(lib, '*'), serverLines[line].mainClass],
      ...homeArguments(folder),
    ],
    { cwd: folder.home, detached: true, stdio: ['ignore', console, console] },
  );
  closeSync(console);
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  child.unref();
  if (child.pid === undefined) return { pid: 0, ended };
  return { pid: child.pid, started: startOf(child.pid), ended };
}

/**
 * The Neo4j that already runs on this folder, left over from a service that was killed.
 * Its note may be missing when the kill came right after the launch, so all processes are looked
 * at; and a pid alone proves nothing, so the command line must name this very home.
 */
export function findRunningServer(
  folder: DataFolder,
  note: ServerNote | undefined,
): NotedProcess | undefined {
  const marker = homeArguments(folder).join(' ');
  const noted = note?.server;
  if (noted && isAlive(noted) && commandLineOf(noted.pid).includes(marker)) return noted;
  const pid = findByCommandLine(marker)[0];
  return pid === undefined ? undefined : { pid, started: startOf(pid) };
}

/** Watches a process that is not a child of this one. */
export function adopt(found: NotedProcess): ServerProcess {
  const ended = (async () => {
    while (isAlive(found)) await pause(adoptedPollMs, undefined, { ref: false });
  })();
  return { pid: found.pid, started: found.started, ended };
}

/** Ends a Neo4j in order, or by force when it takes too long (or `atOnce`). */
export async function terminate(server: NotedProcess, atOnce = false): Promise<void> {
  if (!atOnce) {
    signal(server, 'SIGTERM');
    if (await isGoneWithin(server, stopTimeoutMs)) return;
  }
  signal(server, 'SIGKILL');
  if (await isGoneWithin(server, killTimeoutMs)) return;
  throw new Error(`Neo4j (process ${server.pid}) does not end`);
}

/** The last lines Neo4j wrote, to its console or else to its log, for an error message. */
export async function lastWords(folder: DataFolder): Promise<string> {
  for (const path of [folder.console, join(folder.home, 'logs', 'neo4j.log')]) {
    const text = await readFile(path, 'utf8').catch(() => '');
    const lines = text.split('\n').filter((line) => /\w/.test(line) && !stackTrace.test(line));
    if (lines.length > 0) return lines.slice(-2).join(' | ');
  }
  return 'it wrote nothing';
}

function signal(server: NotedProcess, name: NodeJS.Signals): void {
  if (!isAlive(server)) return;
  try {
    process.kill(server.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function isGoneWithin(server: NotedProcess, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (isAlive(server)) {
    if (Date.now() > deadline) return false;
    await pause(pollMs);
  }
  return true;
}

// The two stand together and in this order, so that a home never matches as the start of another.
function homeArguments(folder: DataFolder): string[] {
  return [`--home-dir=${folder.home}`, `--config-dir=${join(folder.home, 'conf')}`];
}

// The console of the start before is kept: after a crash it is the one worth reading.
function openConsole(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path)) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}
