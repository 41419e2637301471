// `npm start`: from a fresh clone to a running service. Plain Node, as nothing is installed yet.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endSteps, root, say, setUp, StepError } from './setup.mjs';
import { exitCodeOf, onEnd } from './endings.mjs';
import { ModelError } from './model.mjs';
import { lockOwner } from './lock.mjs';
import { ToolchainError } from './toolchain.mjs';

// Neo4j has a minute for its last checkpoint; the service's own requests come before that.
const stopTimeoutMs = 90_000;
const repeatQuietMs = 2_000;

let service;
let endedBy;

async function main() {
  // A closed pipe must not keep the service from being stopped in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  onEnd(end);
  await setUp();
  if (endedBy) return exitCodeOf(null, endedBy.signal);
  const code = await runService();
  await stopOrphanedDatabase(service.pid);
  return code;
}

function end(signal, isFirst) {
  if (!isFirst) {
    // npm repeats the terminal's Ctrl-C within milliseconds; only a person comes later.
    if (Date.now() - endedBy.at > repeatQuietMs) say('still stopping, Neo4j is closing its files');
    return;
  }
  endedBy = { signal, at: Date.now() };
  endSteps();
  if (!service) return;
  service.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM');
  setTimeout(() => service.kill('SIGKILL'), stopTimeoutMs).unref();
}

// glibc gives every thread a heap of its own and returns little of it: with the threads of the
// embedding model that is a third of the memory of the service.
const serviceEnvironment = () => ({ MALLOC_ARENA_MAX: '2', ...process.env });

// In a session of its own: a Ctrl-C in the terminal reaches this script, and through it, exactly
// once, the service. Otherwise it would come twice, or, through kill, not at all.
function runService() {
  service = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      `--import=${pathToFileURL(join(root, 'scripts', 'lifeline.mjs'))}`,
      join(root, 'dist', 'src', 'main.js'),
      ...process.argv.slice(2),
    ],
    { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], detached: true, env: serviceEnvironment() },
  );
  return new Promise((resolve, reject) => {
    service.once('error', reject);
    service.once('exit', (code, signal) => resolve(exitCodeOf(code, signal)));
  });
}

// A service that was killed, or failed half-way, has left its Neo4j running.
async function stopOrphanedDatabase(servicePid) {
  const dataDir = process.env.KITH_DATA_DIR || '.kith';
  const owner = lockOwner(join(dataDir, 'kith.lock'));
  if (!owner || owner.pid !== servicePid) return;
  const module = join(root, 'dist', 'src', 'embedded', 'embeddedNeo4j.js');
  const { stopEmbedded } = await import(pathToFileURL(module).href);
  if (await stopEmbedded(dataDir)) say('the service did not end in order; its Neo4j is stopped');
}

main().then(
  (code) => {
    process.exitCode = code;
    // The watch on npm and the channel hold nothing open, a hanging pipe might.
    process.exit();
  },
  (error) => {
    if (endedBy) process.exit(exitCodeOf(null, endedBy.signal));
    const plainErrors = [ToolchainError, StepError, ModelError];
    const isPlain = plainErrors.some((kind) => error instanceof kind);
    process.stderr.write(`kith: ${isPlain ? error.message : error.stack}\n`);
    process.exit(1);
  },
);
