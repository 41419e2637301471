import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const execFileAsync = promisify(execFile);

/** The environment of a program under test: ours, without what would point an SDK elsewhere. */
export function cleanEnvironment(added: Record<string, string>): NodeJS.ProcessEnv {
  const { ZEP_API_URL: _url, ZEP_API_KEY: _key, ...rest } = process.env;
  return { ...rest, ...added };
}

/** Runs a program and returns what it printed; fails with what it said when it fails. */
export async function run(
  command: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<string> {
  try {
    const { stdout } = await execFileAsync(command, args, { ...options, encoding: 'utf8' });
    return stdout;
  } catch (error) {
    const { message, stderr = '', stdout = '' } = error as Error & Record<string, string>;
    throw new Error(`${message}\n${stderr}\n${stdout.slice(-20_000)}`, { cause: error });
  }
}

/** Whether a program runs and ends well. */
export const succeeds = (command: string, args: string[], cwd?: string): boolean =>
  spawnSync(command, args, { cwd, stdio: 'ignore' }).status === 0;
