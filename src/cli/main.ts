import { Command, CommanderError } from 'commander';
import { addAnalysisCommands } from './analysis.js';
import { addBackupCommands } from './backups.js';
import { addBusinessDataCommands } from './businessData.js';
import { CliError } from './client.js';
import { addDoctorCommand } from './doctor.js';
import { addErasureCommands } from './erasures.js';
import { addExportCommands } from './exports.js';
import { addJobCommands } from './jobs.js';
import { addKeyCommands } from './keys.js';
import { addLocalCommands } from './local.js';
import { addPeopleCommands } from './people.js';

/** Exit codes: 0 done, 1 the service said no or is away, 2 the command was not understood. */
const exitCodes = { failed: 1, misunderstood: 2 };

/** Runs the `kith` command; resolves with its exit code. */
export async function runCli(args: readonly string[]): Promise<number> {
  const program = new Command('kith')
    .description('Works with a running Kith: KITH_URL (or PORT) and KITH_API_KEY say which.')
    .exitOverride();
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  addLocalCommands(program, print);
  addBackupCommands(program, print);
  addDoctorCommand(program, print);
  addKeyCommands(program, print);
  addPeopleCommands(program, print);
  addJobCommands(program, print);
  addBusinessDataCommands(program, print);
  addAnalysisCommands(program, print);
  addErasureCommands(program, print);
  addExportCommands(program, print);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? 0 : exitCodes.misunderstood;
    }
    if (!(error instanceof CliError)) throw error;
    process.stderr.write(`kith: ${error.message}\n`);
    return exitCodes.failed;
  }
}
