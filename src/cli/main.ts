import { Command, CommanderError } from 'commander';
import { addAnalysisCommands } from './analysis.js';
import { addBackupCommands } from './backups.js';
import { addBusinessDataCommands } from './businessData.js';
import { CliError, exitCodes } from './client.js';
import { addDoctorCommand } from './doctor.js';
import { addEraseCommands } from './erase.js';
import { addErasureCommands } from './erasures.js';
import { addExportCommands } from './exports.js';
import { addJobCommands } from './jobs.js';
import { addKeyCommands } from './keys.js';
import { addLocalCommands } from './local.js';
import type { Print } from './output.js';
import { addPeopleCommands } from './people.js';

const awakeMilliseconds = 60_000;

/** The `kith` command with everything below it. */
export function createProgram(print: Print): Command {
  const program = new Command('kith')
    .description('Works with a running Kith: KITH_URL (or PORT) and KITH_API_KEY say which.')
    .exitOverride();
  addLocalCommands(program, print);
  addBackupCommands(program, print);
  addDoctorCommand(program, print);
  addKeyCommands(program, print);
  addPeopleCommands(program, print);
  addJobCommands(program, print);
  addBusinessDataCommands(program, print);
  addAnalysisCommands(program, print);
  addEraseCommands(program, print);
  addErasureCommands(program, print);
  addExportCommands(program, print);
  return program;
}

/** Runs the `kith` command; resolves with its exit code. */
export async function runCli(args: readonly string[]): Promise<number> {
  const program = createProgram((line) => void process.stdout.write(`${line}\n`));
  // A connection that its other side closes at once holds nothing open: node would end silently.
  const awake = setInterval(() => undefined, awakeMilliseconds);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCodes.done : exitCodes.misunderstood;
    }
    if (!(error instanceof CliError)) throw error;
    process.stderr.write(`kith: ${error.message}\n`);
    return error.exitCode;
  } finally {
    clearInterval(awake);
  }
}
