import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { withLock } from './lock.mjs';
import { ensureModel, modelFiles } from './model.mjs';
import { cacheFolder, checkToolchain, requireMaven } from './toolchain.mjs';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

const dependencyMegabytes = 255;
const tickMs = 10_000;
const dist = join(root, 'dist');
const buildMark = 'build-hash';
const builtFrom = ['src', 'generated', 'tsconfig.json', 'package-lock.json'];
const consoleDist = join(root, 'web', 'dist');
const consoleBuiltFrom = ['web/index.html', 'web/src', 'web/vite.config.ts'];
consoleBuiltFrom.push('packages/client', 'package-lock.json', 'scripts/setup.mjs');

/** A step ended with an error that it has already shown. */
export class StepError extends Error {
  constructor(what, code) {
    super(`${what} failed (exit code ${code})`);
    this.name = 'StepError';
  }
}

/** Prints one line of progress. */
export function say(message) {
  process.stdout.write(`kith: ${message}\n`);
}

/**
 * Everything between a fresh clone and a program that can run: tools looked at, dependencies
 * installed, sources built. What is up to date is left alone, so that a second time takes no time.
 * Two at once take turns.
 */
export async function setUp() {
  checkToolchain();
  // Said before anything is downloaded, like every other missing tool.
  if (lacksModel()) requireMaven(process.env, 'Kith fetches its embedding model with Maven');
  await underLock(async () => {
    await installDependencies();
    await build();
  });
  await fetchModel();
}

const wantsModel = () => (process.env.EMBEDDINGS || 'local') === 'local';

const lacksModel = () => wantsModel() && !existsSync(modelFiles().onnxPath);

/** The local embedding model, unless another one or none is asked for. */
async function fetchModel() {
  if (wantsModel()) await ensureModel({ report: say });
}

/** Builds the service and its console when their sources have changed since they were built. */
export async function build() {
  await buildService();
  await buildConsole();
}

/** Builds `web/dist`, compressed files included, when its sources have changed. */
export async function buildConsole() {
  const hash = sourceHash(consoleBuiltFrom);
  if (readText(join(consoleDist, buildMark)) === hash) return;
  say('building the console (no download)');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const next = `${consoleDist}.${process.pid}`;
  const flags = ['--outDir', next, '--emptyOutDir', '--logLevel', 'warn'];
  try {
    // Whoever asks: under a test runner's NODE_ENV React would come with its development checks.
    const env = { ...process.env, NODE_ENV: 'production' };
    const args = [vite, 'build', join(root, 'web'), ...flags];
    await run("the console's build", process.execPath, args, env);
    compressFiles(next);
    writeFileSync(join(next, buildMark), hash);
    replaceFolder(next, consoleDist);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

// Once at the build, so that no request waits for it.
function compressFiles(folder) {
  for (const path of filesUnder(folder)) {
    if (!/\.(html|js|css|svg)$/.test(path)) continue;
    const content = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(content));
  }
}

async function buildService() {
  const hash = sourceHash(builtFrom);
  if (readText(join(dist, buildMark)) === hash) return;
  say('building (no download)');
  removeLeftovers();
  // Beside its place, at the same depth, so that source maps stay right after the move.
  const next = join(root, `dist.${process.pid}`);
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  try {
    await run('the build', process.execPath, [compiler, '-p', 'tsconfig.json', '--outDir', next]);
    copyData(next);
    writeFileSync(join(next, buildMark), hash);
    replaceFolder(next, dist);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** Runs `work` while no other start in this checkout installs or builds. */
export function underLock(work) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return withLock(join(cacheFolder(), 'locks', `setup-${name}`), work, (pid) =>
    say(`waiting for process ${pid}, which installs or builds in this folder`),
  );
}

async function installDependencies() {
  if (dependenciesMatch()) return;
  say(`installing dependencies (about ${dependencyMegabytes} MB to fetch if none is cached)`);
  const npm = process.env.npm_execpath;
  const [command, first] = npm && npm.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const ticker = setInterval(() => say('still installing dependencies'), tickMs);
  try {
    // The compiler is a development dependency, whatever NODE_ENV says.
    const flags = ['--include=dev', '--no-progress', '--loglevel=error'];
    await run('npm ci', command, [...first, 'ci', ...flags]);
  } finally {
    clearInterval(ticker);
  }
}

// npm notes what it has installed, at the very end: an interrupted install leaves no such note.
function dependenciesMatch() {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const present = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = present[path];
    // Binaries for other platforms are in the lock file and rightly not on the disk.
    if (!there) return Boolean(entry.optional);
    return there.version === entry.version && there.integrity === entry.integrity;
  });
}

function lockedPackages(path) {
  const text = readText(path);
  return text === undefined ? undefined : JSON.parse(text).packages;
}

function sourceHash(names) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const name of names) {
    for (const path of filesUnder(join(root, name))) {
      hash.update(`\0${relative(root, path)}\0`).update(readFileSync(path));
    }
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path)
      .sort()
      .flatMap((name) => filesUnder(join(path, name)));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}

// The compiler leaves tables and other data behind that programs look for next to themselves.
function copyData(next) {
  const source = join(root, 'src');
  for (const path of filesUnder(source)) {
    if (/\.ts$/.test(path)) continue;
    cpSync(path, join(next, 'src', relative(source, path)), { recursive: true });
  }
}

function replaceFolder(next, folder) {
  const previous = `${folder}.${process.pid}.previous`;
  if (existsSync(folder)) renameSync(folder, previous);
  renameSync(next, folder);
  rmSync(previous, { recursive: true, force: true });
}

// The lock is ours: whatever is left belongs to a build that was killed.
function removeLeftovers() {
  for (const folder of [root, join(root, 'web')]) {
    for (const name of readdirSync(folder)) {
      if (/^dist\.\d+/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const running = new Set();

/** Ends the step under way, if there is one. */
export function endSteps() {
  for (const child of running) child.kill('SIGTERM');
}

function run(what, command, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', 'inherit', 'inherit'];
    const child = spawn(command, args, { cwd: root, env, stdio });
    running.add(child);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      running.delete(child);
      if (code === 0) resolve();
      else reject(new StepError(what, code === null ? signal : code));
    });
  });
}
