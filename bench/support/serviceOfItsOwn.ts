import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The service as `npm start` starts it, with its database and model, in processes of its own. */
export interface OwnService {
  /** Ends in /api/v2. */
  baseUrl: string;
  key: string;
  /** Of the service, of its Neo4j. */
  pids: { service: number; database: number };
  /** Where its log went; gone after `stop`. */
  logFile: string;
  stop(): Promise<void>;
}

const start = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));
const startMilliseconds = 300_000;

export async function startOwnService(): Promise<OwnService> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  const logFile = join(folder, 'log');
  // To a file, as an operator's would: nobody has to read it while something is measured.
  const output = openSync(logFile, 'a');
  const { NEO4J_URI: _uri, KITH_API_KEY: _key, ...environment } = process.env;
  const child = spawn(process.execPath, [start], {
    stdio: ['ignore', output, output],
    env: { ...environment, KITH_DATA_DIR: folder, PORT: '0', LOG_FORMAT: 'json' },
  });
  closeSync(output);
  const exited = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(1)));
  }
  const until = performance.now() + startMilliseconds;
  for (;;) {
    const ready = readFileSync(logFile, 'utf8')
      .split('\n')
      .find((line) => line.includes('"ready"'));
    if (ready) {
      const { baseUrl, key } = JSON.parse(ready) as { baseUrl: string; key: string };
      const service = pidIn(join(folder, 'kith.lock'));
      const database = childrenOf(service).find((pid) => commandOf(pid).includes('java')) ?? 0;
      return { baseUrl, key, pids: { service, database }, logFile, stop };
    }
    if (child.exitCode !== null || performance.now() > until) {
      const log = readFileSync(logFile, 'utf8');
      await stop();
      throw new Error(`the service did not start:\n${log}`);
    }
    await delay(200);
  }
}

const pidIn = (path: string): number =>
  (JSON.parse(readFileSync(path, 'utf8')) as { pid: number }).pid;

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const commandOf = (pid: number): string => textOf(`/proc/${pid}/comm`);

const childrenOf = (pid: number): number[] =>
  textOf(`/proc/${pid}/task/${pid}/children`).trim().split(' ').map(Number);

/** Megabytes of memory that a process holds now (`VmRSS`) or held at most (`VmHWM`). */
export function memoryOf(pid: number, figure: 'VmRSS' | 'VmHWM'): number {
  const kilobytes = new RegExp(`^${figure}:\\s+(\\d+) kB`, 'm').exec(textOf(`/proc/${pid}/status`));
  return Number(kilobytes?.[1] ?? 0) / 1024;
}
