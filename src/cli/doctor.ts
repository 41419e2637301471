import { access, constants, rm, statfs, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import {
  cacheFolder,
  checkNode,
  chooseServer,
  findJavas,
  findMaven,
  hasServerJars,
  keptLineOf,
  requireMaven,
} from '#scripts/toolchain.mjs';
import { checkModel } from '#scripts/model.mjs';
import { loadConfig, type Config } from '../config.js';
import { embeddedStatus } from '../embedded/embeddedNeo4j.js';
import { readMigrations } from '../neo4j/migrations.js';
import { CliError } from './client.js';
import type { Print } from './output.js';

/** One thing that was looked at: a line when it is bad, with what to do. */
export interface Finding {
  check: string;
  state: 'good' | 'bad' | 'unknown';
  message: string;
}

/** Room that a small store, its logs and a checkpoint need. */
const freeMegabytesMin = 1_024;
const clockSecondsMax = 5;

type Check = (config: Config) => Promise<Finding | Finding[]>;

/** `kith doctor` */
export function addDoctorCommand(program: Command, print: Print): void {
  program
    .command('doctor')
    .description('look at this machine and say what keeps Kith from running, a line for each')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExit code: 0 when nothing is bad, 1 otherwise.')
    .action(async (options: { json?: boolean }) => {
      const findings = await examine(process.env);
      if (options.json) print(JSON.stringify({ findings }, null, 2));
      else for (const { check, state, message } of findings) print(lineOf(state, check, message));
      const bad = findings.filter(({ state }) => state === 'bad').length;
      if (bad > 0) throw new CliError(bad === 1 ? 'one thing is bad' : `${bad} things are bad`);
    });
}

const lineOf = (state: Finding['state'], check: string, message: string): string =>
  `${{ good: 'ok ', bad: 'BAD', unknown: '?  ' }[state]}  ${check.padEnd(8)}  ${message}`;

/** Looks at everything; a check that fails in an unforeseen way is a finding too. */
export async function examine(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  let config: Config;
  try {
    config = loadConfig(env, { cwd: process.cwd(), terminal: true });
  } catch (error) {
    return [bad('settings', wordsOf(error))];
  }
  const checks: [string, Check][] = [
    ['node', examineNode],
    ['database', examineDatabase],
    ['model', examineModel],
    ['folder', examineFolder],
    ['disk', examineDisk],
    ['port', examinePort],
    ['service', examineService],
  ];
  const found = await Promise.all(
    checks.map(async ([name, check]) => {
      try {
        return await check(config);
      } catch (error) {
        return bad(name, wordsOf(error));
      }
    }),
  );
  return found.flat();
}

const good = (check: string, message: string): Finding => ({ check, state: 'good', message });
const bad = (check: string, message: string): Finding => ({ check, state: 'bad', message });
const unknown = (check: string, message: string): Finding => ({
  ...{ check, message },
  state: 'unknown',
});
const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll('\n', '; ');

async function examineNode(): Promise<Finding> {
  checkNode();
  return good('node', `Node ${process.versions.node}`);
}

/** Java for a Neo4j of Kith's own, and what fetches it. */
async function examineDatabase({ neo4j, dataDir }: Config): Promise<Finding[]> {
  if (neo4j) return [unknown('database', `Neo4j at ${neo4j.uri}, which Kith does not start`)];
  const { line, java } = chooseServer({ keptLine: keptLineOf(dataDir) });
  const javas = findJavas().length;
  const findings = [
    good('java', `Java ${java.major} at ${java.path} (of ${javas}) runs Neo4j ${line}`),
  ];
  if (hasServerJars(line)) {
    findings.push(good('neo4j', `Neo4j ${line} is in ${cacheFolder()}`));
  } else if (findMaven()) {
    findings.push(good('neo4j', `Neo4j ${line} is not fetched yet; the next start does`));
  } else {
    requireMaven();
  }
  return findings;
}

async function examineModel({ models }: Config): Promise<Finding> {
  if (models.embeddings.kind !== 'local') {
    return good('model', `vectors: ${models.embeddings.kind}; no model is needed here`);
  }
  const { model } = await checkModel();
  return good('model', `${model} is there and whole`);
}

async function examineFolder({ dataDir }: Config): Promise<Finding> {
  const place = await existing(dataDir);
  await access(place, constants.W_OK | constants.X_OK).catch(() => {
    throw new Error(`${place} cannot be written: change its rights, or set KITH_DATA_DIR`);
  });
  const status = place === dataDir ? await embeddedStatus(dataDir) : undefined;
  if (!status) return good('folder', `${dataDir} can be used; there is no database in it yet`);
  const holder = status.ownerPid ? `, in use by process ${status.ownerPid}` : '';
  return good('folder', `${dataDir} has a Neo4j ${status.version}${holder}`);
}

async function examineDisk({ dataDir }: Config): Promise<Finding> {
  const place = await existing(dataDir);
  const { bavail, bsize } = await statfs(place);
  const megabytes = Math.floor((bavail * bsize) / 1_048_576);
  if (megabytes < freeMegabytesMin) {
    return bad(
      'disk',
      `${megabytes} MB free at ${place}: Neo4j needs ${freeMegabytesMin} MB or more; make room, ` +
        'or set KITH_DATA_DIR to another disk',
    );
  }
  await tryWriting(place);
  return good('disk', `${megabytes} MB free at ${place}`);
}

/** A quota or a read-only mount shows only when something is written. */
async function tryWriting(place: string): Promise<void> {
  const path = join(place, `.kith-doctor-${process.pid}`);
  try {
    await writeFile(path, Buffer.alloc(65_536));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`nothing can be written at ${place} (${code}): make room or change its rights`);
  } finally {
    await rm(path, { force: true });
  }
}

/** The folder, or the nearest one above it that is there. */
async function existing(path: string): Promise<string> {
  const whole = resolve(path);
  const there = await access(whole).then(
    () => true,
    () => false,
  );
  return there || dirname(whole) === whole ? whole : existing(dirname(whole));
}

async function examinePort({ host, port }: Config): Promise<Finding> {
  const code = await new Promise<string | undefined>((done) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => done(error.code));
    probe.listen(port, host, () => probe.close(() => done(undefined)));
  });
  if (code === undefined) return good('port', `${port} on ${host} is free`);
  if (code === 'EADDRINUSE' && (await answers(host, port))) {
    return good('port', `${port} on ${host} is held by a running Kith`);
  }
  const reason = code === 'EADDRINUSE' ? 'is taken by something else' : `cannot be used (${code})`;
  return bad('port', `${port} on ${host} ${reason}: stop it, or set PORT to another one`);
}

async function answers(host: string, port: number): Promise<boolean> {
  const health = await readHealth(host, port);
  return health?.body.includes('"alive"') ?? false;
}

async function readHealth(
  host: string,
  port: number,
): Promise<{ body: string; date: string | null } | undefined> {
  const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const signal = AbortSignal.timeout(3_000);
  try {
    const response = await fetch(`http://${address}:${port}/healthz`, { signal });
    return { body: await response.text(), date: response.headers.get('date') };
  } catch {
    return undefined;
  }
}

/** Version of the schema, and whether the clocks of service and shell agree. */
async function examineService({ host, port }: Config): Promise<Finding[]> {
  const schema = readMigrations().at(-1)?.version ?? 0;
  const versions = good('version', `this Kith knows the schema up to version ${schema}`);
  const health = await readHealth(host, port);
  if (!health?.body.includes('"alive"')) {
    return [versions, unknown('service', `no Kith runs at ${host}:${port}; start: npm start`)];
  }
  const skew = Math.abs(Date.parse(health.date ?? '') - Date.now()) / 1_000;
  const clock =
    skew > clockSecondsMax
      ? bad('clock', `the clock of the service is ${Math.round(skew)} s off: set it, or run NTP`)
      : good('clock', 'the clock of the service agrees with this one');
  return [versions, good('service', `a Kith runs at ${host}:${port}`), clock];
}
