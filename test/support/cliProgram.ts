// The command line as a process of its own, for tests that stop or kill it.
import { runCli } from '../../src/cli/main.js';

process.exitCode = await runCli(process.argv.slice(2));
