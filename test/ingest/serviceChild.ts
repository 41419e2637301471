import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestDatabase } from '../support/database.js';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** A service in a process of its own on a Neo4j that is there already. */
export interface ServiceChild {
  call(method: string, path: string, body?: unknown): Promise<Answer>;
  /** kill -9: nothing of the service runs another line. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

interface Answer {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies are looked at by tests
  body: any;
}

/** Starts it and waits until it says that it is ready. The same key finds the same project. */
export async function startChild(options: {
  database: TestDatabase;
  dataDir: string;
  key: string;
}): Promise<ServiceChild> {
  const { database, dataDir, key } = options;
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...{ NEO4J_URI: database.uri, NEO4J_USER: database.user, NEO4J_PASSWORD: database.password },
      ...{ KITH_DATA_DIR: dataDir, KITH_API_KEY: key, EMBEDDINGS: 'none', PORT: '0' },
      ...{ LOG_FORMAT: 'json', LOG_LEVEL: 'error' },
    },
  });
  const baseUrl = await readyUrl(child);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  return {
    call: async (method, path, body) => {
      const response = await fetch(`${baseUrl}${path}`, {
        method,
        headers: { authorization: `Api-Key ${key}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json() };
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

async function readyUrl(child: ChildProcess): Promise<string> {
  const seen: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    seen.push(line);
    if (!line.includes('"ready"')) continue;
    // Whatever it says later has to go somewhere, or it would wait for a reader.
    child.stdout!.resume();
    return (JSON.parse(line) as { baseUrl: string }).baseUrl;
  }
  throw new Error(`the service ended before it was ready:\n${seen.join('\n')}`);
}
