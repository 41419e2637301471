import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

import { withLock } from '#scripts/lock.mjs';
import {
  hasServerJars,
  mavenEnvironment,
  requireMaven,
  serverFolder,
  serverLines,
  type ServerLine,
} from '#scripts/toolchain.mjs';

type Report = (message: string) => void;

const copyGoal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
const bytesPerUnit: Readonly<Record<string, number>> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 };
// Often enough to see that it moves, seldom enough not to fill a log.
const progressIntervalMs = 3_000;

/**
 * The folder that holds the jars of a server line, fetched with Maven when they are not there.
 * Safe when two instances fetch at once and when a fetch is killed: the set is built beside its
 * place and moved there whole, and every start compares names and sizes with the manifest.
 */
export async function ensureServerJars(
  line: ServerLine,
  report: Report,
  signal?: AbortSignal,
): Promise<string> {
  const folder = serverFolder(line);
  if (!hasServerJars(line)) {
    await withLock(
      `${folder}.lock`,
      () => (hasServerJars(line) ? undefined : fetchServerJars(line, report, signal)),
      (owner) => report(`waiting for process ${owner}, which is fetching Neo4j`),
    );
  }
  return join(folder, 'lib');
}

async function fetchServerJars(
  line: ServerLine,
  report: Report,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { version, downloadMegabytes } = serverLines[line];
  const folder = serverFolder(line);
  await removeLeftovers(dirname(folder), version);
  const building = join(dirname(folder), `.fetch-${version}-${process.pid}`);
  await mkdir(building, { recursive: true });
  report(`fetching Neo4j ${version} (${downloadMegabytes} MB), once for this machine`);
  await writeFile(join(building, 'pom.xml'), pomFor(version));
  await runMaven(building, `${folder}.log`, progressReporter(downloadMegabytes, report), signal);
  await writeManifest(building, version);
  await rm(folder, { recursive: true, force: true });
  await rename(building, folder);
  report(`Neo4j ${version} is in ${folder}`);
}

// The lock is ours, so whatever half set lies about belongs to a process that was killed.
async function removeLeftovers(parent: string, version: string): Promise<void> {
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    if (name.startsWith(`.fetch-${version}-`)) {
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}

async function writeManifest(building: string, version: string): Promise<void> {
  const lib = join(building, 'lib');
  const names = (await readdir(lib)).sort();
  if (!names.includes(`neo4j-${version}.jar`)) {
    throw new Error(`Maven reported success, but neo4j-${version}.jar is not among the files`);
  }
  const files = [];
  for (const name of names) files.push({ name, size: (await stat(join(lib, name))).size });
  await writeFile(join(building, 'manifest.json'), JSON.stringify({ version, files }, null, 1));
}

/** Maven resolves the whole set from one dependency; its own settings say from where. */
function pomFor(version: string): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>kith</groupId>
  <artifactId>neo4j-server</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`;
}

async function runMaven(
  building: string,
  logPath: string,
  progress: (line: string) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const maven = requireMaven();
  const args = ['-B', '-f', join(building, 'pom.xml'), copyGoal, '-DincludeScope=runtime'];
  const child = spawn(maven.path, [...args, `-DoutputDirectory=${join(building, 'lib')}`], {
    cwd: building,
    env: mavenEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal ? { signal } : {}),
  });
  const log = createWriteStream(logPath);
  child.stderr.on('data', (text: Buffer) => log.write(text));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  for await (const text of createInterface({ input: child.stdout })) {
    log.write(`${text}\n`);
    progress(text);
  }
  const code = await ended;
  await new Promise<void>((resolve) => log.end(resolve));
  if (code !== 0) throw new Error(await mavenFailure(logPath));
}

function progressReporter(megabytes: number, report: Report): (line: string) => void {
  let bytes = 0;
  let reportedAt = Date.now();
  return (line) => {
    const match = /^\[INFO\] Downloaded from .*\((\d+(?:\.\d+)?) (\w+)/.exec(line);
    if (!match) return;
    bytes += Number(match[1]) * (bytesPerUnit[match[2] ?? ''] ?? 0);
    // The first seconds bring only descriptions, a few kilobytes each.
    if (bytes < 1e6 || Date.now() - reportedAt < progressIntervalMs) return;
    reportedAt = Date.now();
    report(`fetching Neo4j: ${Math.round(bytes / 1e6)} of ${megabytes} MB`);
  };
}

async function mavenFailure(logPath: string): Promise<string> {
  const lines = (await readFile(logPath, 'utf8')).split('\n');
  const reason = lines.find((line) => line.startsWith('[ERROR] '))?.slice('[ERROR] '.length);
  return `Maven could not fetch Neo4j: ${reason ?? 'it gave no reason'} (all of it: ${logPath})`;
}
