import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { lockOwner, LockHeldError, takeLock } from '#scripts/lock.mjs';
import { isAlive } from '#scripts/processes.mjs';
import {
  chooseServer,
  isAtLeast,
  serverLines,
  type Java,
  type ServerLine,
} from '#scripts/toolchain.mjs';

import { writeFileAtomically } from './files.js';
import { dataFolder, readNote, writeNote, type DataFolder, type ServerNote } from './folder.js';
import { ensureServerJars } from './jars.js';
import { ensurePassword } from './password.js';
import { freePort } from './ports.js';
import { waitUntilReady } from './readiness.js';
import { settleSwap } from './swap.js';
import {
  adopt,
  findRunningServer,
  lastWords,
  launchServer,
  terminate,
  type ServerProcess,
} from './serverProcess.js';
import { memoryFor, settingsText, testMemory, type ServerMemory } from './settings.js';

const user = 'neo4j';
const readyTimeoutMs = 180_000;
const restartDelayMinMs = 500;
const restartDelayMaxMs = 30_000;
// A server that ran this long had started well: its end is a new trouble, not the old one again.
const stableAfterMs = 60_000;

export interface EmbeddedOptions {
  /** The folder with the database, its password and the note of what runs. */
  readonly dataDir: string;
  /** Which line a new folder begins with; by default what this machine's Java can run. */
  readonly line?: ServerLine | undefined;
  /** Overrides what is derived from the machine's memory. */
  readonly memory?: Partial<ServerMemory> | undefined;
  /** Takes one readable sentence for every step that takes time or went wrong. */
  readonly report: (message: string) => void;
  /** Gives up a start under way: whatever it has launched is ended. */
  readonly signal?: AbortSignal | undefined;
  /** The caller holds the folder's lock, and gives it back. */
  readonly isHeld?: boolean | undefined;
  /** For tests: little memory, and `stop` kills at once and deletes the folder. */
  readonly ephemeral?: boolean | undefined;
}

/** A Neo4j that Kith started, or found still running, and now looks after. */
export interface EmbeddedNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly line: ServerLine;
  readonly version: string;
  /** Changes when Neo4j crashed and was started again. */
  readonly pid: number;
  /** Kills a Neo4j whose database refuses everything; it is started again, until that succeeds. */
  restart(): void;
  /** Ends Neo4j in order and frees the data folder. May be called again. */
  stop(): Promise<void>;
}

/** What is known of a data folder without starting anything. */
export interface EmbeddedStatus {
  readonly line: ServerLine;
  readonly version: string;
  readonly uri: string;
  /** The running Neo4j's pid, absent when none runs. */
  readonly pid?: number;
  /** The pid of the service that holds the folder, absent when none does. */
  readonly ownerPid?: number;
}

/**
 * Starts Neo4j on a data folder, or adopts the one that a killed service left running.
 * @throws Error with one line that says what is wrong and what to do
 */
export async function startEmbeddedNeo4j(options: EmbeddedOptions): Promise<EmbeddedNeo4j> {
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 });
  const folder = dataFolder(realpathSync(options.dataDir));
  const release = options.isHeld ? () => {} : holdFolder(folder, options.dataDir);
  try {
    if (!options.isHeld) await settleSwap(folder);
    const keeper = await prepare(options, folder, release);
    await keeper.begin();
    return keeper;
  } catch (error) {
    release();
    throw error;
  }
}

/** What runs on a data folder; `undefined` when no database was ever made there. */
export async function embeddedStatus(dataDir: string): Promise<EmbeddedStatus | undefined> {
  const folder = existingFolder(dataDir);
  const note = folder && (await readNote(folder));
  if (!folder || !note) return undefined;
  const server = findRunningServer(folder, note);
  const owner = lockOwner(folder.lock);
  return {
    line: note.line,
    version: note.version,
    uri: uriOf(note.boltPort),
    ...(server ? { pid: server.pid } : {}),
    ...(owner && isAlive(owner) ? { ownerPid: owner.pid } : {}),
  };
}

/**
 * Ends the Neo4j that a killed service left running.
 * @returns whether there was one
 * @throws Error when a living service holds the folder: it would start Neo4j again
 */
export async function stopEmbedded(dataDir: string): Promise<boolean> {
  const folder = existingFolder(dataDir);
  const note = folder && (await readNote(folder));
  if (!folder || !note) return false;
  const release = holdFolder(folder, dataDir);
  try {
    const server = findRunningServer(folder, note);
    if (server) await terminate(server);
    await settleSwap(folder);
    await writeNote(folder, withoutServer(note));
    return server !== undefined;
  } finally {
    release();
  }
}

function existingFolder(dataDir: string): DataFolder | undefined {
  try {
    return dataFolder(realpathSync(dataDir));
  } catch {
    return undefined;
  }
}

/** Takes the lock of a data folder; throws in plain words when a living process has it. */
export function holdFolder(folder: DataFolder, shownAs: string): () => void {
  try {
    return takeLock(folder.lock);
  } catch (error) {
    if (!(error instanceof LockHeldError)) throw error;
    throw new Error(
      `The data folder ${shownAs} is in use by process ${error.ownerPid}: ` +
        'stop that service, or choose another KITH_DATA_DIR',
    );
  }
}

async function prepare(
  options: EmbeddedOptions,
  folder: DataFolder,
  release: () => void,
): Promise<Keeper> {
  const note = await readNote(folder);
  const { line, java } = chooseServer({ keptLine: note?.line, line: options.line });
  const { version } = serverLines[line];
  if (note && !isAtLeast(version, note.version)) {
    throw new Error(
      `The data folder ${options.dataDir} has Neo4j ${note.version}, which is newer than this ` +
        `Kith's ${version}: start a newer Kith, or restore a backup`,
    );
  }
  const lib = await ensureServerJars(line, options.report, options.signal);
  const base = options.ephemeral ? testMemory : memoryFor();
  const memory = { ...base, ...options.memory };
  return new Keeper(options, { folder, release, note, line, java, lib, memory });
}

interface Plan {
  readonly folder: DataFolder;
  readonly release: () => void;
  readonly note: ServerNote | undefined;
  readonly line: ServerLine;
  readonly java: Java;
  readonly lib: string;
  readonly memory: ServerMemory;
}

/** Keeps one Neo4j running from `begin` to `stop`. */
class Keeper implements EmbeddedNeo4j {
  readonly user = user;
  readonly line: ServerLine;
  readonly version: string;
  password = '';
  #port = 0;
  #server: ServerProcess | undefined;
  #killed: ServerProcess | undefined;
  #supervision: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | undefined;
  readonly #stopping = new AbortController();

  constructor(
    private readonly options: EmbeddedOptions,
    private readonly plan: Plan,
  ) {
    this.line = plan.line;
    this.version = serverLines[plan.line].version;
  }

  get uri(): string {
    return uriOf(this.#port);
  }

  get pid(): number {
    return this.#server?.pid ?? 0;
  }

  async begin(): Promise<void> {
    const giveUp = () => void this.#abandon();
    this.options.signal?.addEventListener('abort', giveUp, { once: true });
    try {
      this.options.signal?.throwIfAborted();
      if (!(await this.#adoptRunning())) await this.#startFirst();
    } catch (error) {
      await this.#abandon();
      throw error;
    } finally {
      this.options.signal?.removeEventListener('abort', giveUp);
    }
    this.#supervision = this.#supervise();
  }

  restart(): void {
    // Many callers meet the same broken server, and say so at once.
    const server = this.#server;
    if (!server || this.#killed === server || this.#stopping.signal.aborted) return;
    this.#killed = server;
    this.options.report('Neo4j refuses all work (is its disk full?): it is started again');
    void terminate(server, true).catch(() => undefined);
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    const { folder, release } = this.plan;
    await this.#abandon();
    await this.#supervision;
    // A restart may have been past the point of no return when the stop came.
    await this.#abandon();
    if (this.options.ephemeral) {
      await rm(this.options.dataDir, { recursive: true, force: true });
    } else {
      await this.#note(undefined);
    }
    release();
    this.options.report(`Neo4j ${this.version} has stopped (${folder.home})`);
  }

  async #abandon(): Promise<void> {
    this.#stopping.abort();
    if (this.#server) await terminate(this.#server, this.options.ephemeral);
  }

  /** Takes over a server that runs already, if it is the wanted version and answers. */
  async #adoptRunning(): Promise<boolean> {
    const { folder, note, java, lib } = this.plan;
    const found = findRunningServer(folder, note);
    if (!found || !note) return false;
    if (note.version === this.version) {
      this.#server = adopt(found);
      this.#port = note.boltPort;
      this.password = await ensurePassword(folder, java.path, lib);
      try {
        await this.#waitUntilReady();
        await this.#note(this.#server);
        this.options.report(`adopted Neo4j ${this.version}, already running as ${found.pid}`);
        return true;
      } catch (error) {
        this.options.signal?.throwIfAborted();
        this.options.report(`the Neo4j found running is of no use: ${messageOf(error)}`);
      }
    }
    await terminate(found);
    this.#server = undefined;
    return false;
  }

  async #startFirst(): Promise<void> {
    const { folder, note, java, lib, memory } = this.plan;
    this.#port = await freePort(note?.boltPort);
    await mkdir(join(folder.home, 'conf'), { recursive: true, mode: 0o700 });
    await writeFileAtomically(
      join(folder.home, 'conf', 'neo4j.conf'),
      settingsText(this.line, this.#port, memory),
    );
    // Noted before there is a store: the line is never in doubt afterwards.
    await this.#note(undefined);
    this.password = await ensurePassword(folder, java.path, lib);
    await this.#launch();
  }

  async #launch(): Promise<void> {
    const { folder, java, lib, memory } = this.plan;
    this.#stopping.signal.throwIfAborted();
    const startedAt = Date.now();
    this.options.report(`starting Neo4j ${this.version} on Java ${java.major}`);
    this.#server = launchServer(folder, this.line, java, lib, memory);
    await this.#note(this.#server);
    await this.#waitUntilReady();
    const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1);
    this.options.report(`Neo4j ${this.version} is ready at ${this.uri} after ${seconds} s`);
  }

  async #waitUntilReady(): Promise<void> {
    const server = this.#server;
    try {
      await waitUntilReady(this, readyTimeoutMs, () => !isAlive(server));
    } catch (error) {
      if (isAlive(server)) throw error;
      const words = await lastWords(this.plan.folder);
      throw new Error(`${messageOf(error)}: ${words} (see ${this.plan.folder.console})`);
    }
  }

  /** Starts a crashed Neo4j again, on the same port, so that drivers recover by themselves. */
  async #supervise(): Promise<void> {
    const stop = this.#stopping.signal;
    const stopAsked = once(stop, 'abort');
    let delayMs = restartDelayMinMs;
    for (;;) {
      const startedAt = Date.now();
      await Promise.race([this.#server?.ended, stopAsked]);
      if (stop.aborted) return;
      if (Date.now() - startedAt > stableAfterMs) delayMs = restartDelayMinMs;
      this.options.report(`Neo4j ended by itself (${await lastWords(this.plan.folder)})`);
      await pause(delayMs, undefined, { signal: stop }).catch(() => undefined);
      if (stop.aborted) return;
      delayMs = Math.min(delayMs * 2, restartDelayMaxMs);
      try {
        await this.#launch();
      } catch (error) {
        if (stop.aborted) return;
        this.options.report(`Neo4j could not be started again: ${messageOf(error)}`);
        if (this.#server) await terminate(this.#server, true);
      }
    }
  }

  async #note(server: ServerProcess | undefined): Promise<void> {
    await writeNote(this.plan.folder, {
      line: this.line,
      version: this.version,
      boltPort: this.#port,
      ...(server ? { server: { pid: server.pid, started: server.started } } : {}),
    });
  }
}

function withoutServer({ line, version, boltPort }: ServerNote): ServerNote {
  return { line, version, boltPort };
}

function uriOf(boltPort: number): string {
  return `bolt://127.0.0.1:${boltPort}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
