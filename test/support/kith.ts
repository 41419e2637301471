import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { vi } from 'vitest';

import { runCli } from '../../src/cli/main.js';

const program = fileURLToPath(new URL('cliProgram.ts', import.meta.url));

/** What a command printed, and how it ended. */
export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** Runs `kith` as a process of its own; settings of this process reach it only when given. */
export async function runKith(
  args: readonly string[],
  env: Record<string, string>,
): Promise<Outcome> {
  const { NEO4J_URI: _uri, KITH_API_KEY: _key, KITH_URL: _url, ...environment } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    env: { ...environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, err };
}

/** The same inside of this process, which is faster. */
export async function callKith(
  args: readonly string[],
  env: Record<string, string>,
): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text, ...rest) => {
      written[name] += String(text);
      for (const done of rest) if (typeof done === 'function') done();
      return true;
    }),
  );
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  try {
    return { code: await runCli(args), out: written.stdout, err: written.stderr };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
    vi.unstubAllEnvs();
  }
}
