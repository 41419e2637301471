import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import neo4j, { type Driver } from 'neo4j-driver';

import { dataFolder } from '../../src/embedded/folder.js';
import { embeddedStatus } from '../../src/embedded/embeddedNeo4j.js';
import { readTextIfThere } from '../../src/embedded/files.js';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** The service as an operator runs it: a process of its own, which can be killed. */
export interface ServiceProcess {
  readonly url: string;
  readonly key: string;
  readonly child: ChildProcess;
  call(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{
    status: number;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies are looked at by tests
    body: any;
  }>;
  /** kill -9: nothing of the service runs another line. */
  kill(): Promise<void>;
  /** As Ctrl-C does. */
  stop(): Promise<number | null>;
}

/** What is started, and with which settings beside those of a test. */
export interface ProcessOptions {
  /** Of Node; by default this state of the service, from its sources. */
  args?: readonly string[];
  cwd?: string;
  env?: Readonly<Record<string, string>>;
}

/** Starts the service on a data folder and waits until it says that it is ready. */
export async function startProcess(
  dataDir: string,
  { args = ['--import', 'tsx', main], cwd, env = {} }: ProcessOptions = {},
): Promise<ServiceProcess> {
  const { NEO4J_URI: _uri, KITH_API_KEY: _key, ...environment } = process.env;
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...environment, KITH_DATA_DIR: dataDir, PORT: '0', LOG_FORMAT: 'json', ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  const { baseUrl, key } = await readyLine(child);
  const call: ServiceProcess['call'] = async (method, path, body) => {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: { authorization: `Api-Key ${key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  return {
    url: baseUrl.replace('/api/v2', ''),
    key,
    child,
    call,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}

async function readyLine(child: ChildProcess): Promise<{ baseUrl: string; key: string }> {
  const lines = createInterface({ input: child.stdout! });
  const seen: string[] = [];
  for await (const line of lines) {
    seen.push(line);
    if (!line.includes('"ready"')) continue;
    // Whatever it says later has to go somewhere, or it would wait for a reader.
    child.stdout!.resume();
    return JSON.parse(line) as { baseUrl: string; key: string };
  }
  throw new Error(`the service ended before it was ready:\n${seen.join('\n')}`);
}

/** A driver on the Neo4j of a data folder, past the service. */
export async function driverOf(dataDir: string): Promise<Driver> {
  const status = await embeddedStatus(dataDir);
  const password = await readTextIfThere(dataFolder(dataDir).password);
  if (!status || password === undefined) throw new Error(`no database in ${dataDir}`);
  return neo4j.driver(status.uri, neo4j.auth.basic('neo4j', password.trim()), {
    disableLosslessIntegers: true,
  });
}
