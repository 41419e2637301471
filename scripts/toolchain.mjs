import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const nodeNeeded = '20.19';
const mavenNeeded = '3.6.3';

/**
 * The two server lines of Neo4j that Kith runs, and what each needs.
 * A line is the name of a store format too: a data folder stays with the line it began with.
 */
export const serverLines = {
  2026: {
    version: '2026.08.1',
    javaMin: 21,
    javaMax: Infinity,
    downloadMegabytes: 152,
    mainClass: 'org.neo4j.server.Neo4jCommunity',
  },
  5.26: {
    version: '5.26.30',
    javaMin: 17,
    javaMax: 21,
    downloadMegabytes: 123,
    mainClass: 'org.neo4j.server.CommunityEntryPoint',
  },
};

/** The machine lacks something; the message is one line that says what to install, and how. */
export class ToolchainError extends Error {
  constructor(message) {
    super(message);
    this.name = 'ToolchainError';
  }
}

/** @throws {ToolchainError} when this Node is too old */
export function checkNode(version = process.versions.node) {
  if (isAtLeast(version, nodeNeeded)) return;
  throw new ToolchainError(
    `Kith needs Node ${nodeNeeded} or newer, this is ${version}. ` +
      'Debian 13: sudo apt install nodejs npm (Debian 12: sudo npx n 22) · ' +
      'Fedora: sudo dnf install nodejs · macOS: brew install node',
  );
}

/**
 * Every Java on this machine, newest first: JAVA_HOME, the PATH, the usual folders.
 * Each is told by its `release` file, so that looking costs no start of a virtual machine.
 */
export function findJavas(env = process.env) {
  const homes = new Set();
  for (const candidate of javaCandidates(env)) {
    const home = javaHomeOf(candidate);
    if (home) homes.add(home);
  }
  return [...homes]
    .map((home) => ({ path: join(home, 'bin', 'java'), major: javaMajor(home), home }))
    .filter((java) => java.major > 0)
    .sort((a, b) => b.major - a.major);
}

/** The newest Java that a server line can run on, `undefined` when there is none. */
export function findJava({ min = 17, max = Infinity } = {}, env = process.env) {
  return findJavas(env).find((java) => java.major >= min && java.major <= max);
}

/** The `mvn` on the PATH (or in MAVEN_HOME) and its version, `undefined` when there is none. */
export function findMaven(env = process.env) {
  const homes = [env.MAVEN_HOME, env.M2_HOME].filter(Boolean).map((home) => join(home, 'bin'));
  const folders = [...pathFolders(env), ...homes, '/opt/homebrew/bin', '/usr/local/bin'];
  const path = folders.map((folder) => join(folder, 'mvn')).find(isFile);
  if (!path) return undefined;
  const found = /Apache Maven (\d+(?:\.\d+)*)/.exec(output(path, ['-v'], mavenEnvironment(env)));
  return found ? { path, version: found[1] } : undefined;
}

/** The environment for Maven: it finds no Java by itself that is in none of its usual places. */
export function mavenEnvironment(env = process.env) {
  const java = findJava({}, env);
  return env.JAVA_HOME || !java ? env : { ...env, JAVA_HOME: java.home };
}

/**
 * Which server line to run, and on which Java.
 * @param {object} wish `keptLine`: the line a data folder began with; it always wins
 * @throws {ToolchainError} when no Java fits, or KITH_NEO4J_LINE contradicts the folder
 */
export function chooseServer({ keptLine, line, env = process.env } = {}) {
  const forced = line || env.KITH_NEO4J_LINE || undefined;
  if (forced && !serverLines[forced]) {
    throw new ToolchainError(`KITH_NEO4J_LINE is "${forced}"; it may be 2026 or 5.26`);
  }
  if (keptLine && forced && keptLine !== forced) {
    throw new ToolchainError(
      `The data folder was made by Neo4j ${keptLine} and is never opened by ${forced}: ` +
        `unset KITH_NEO4J_LINE, or use another KITH_DATA_DIR`,
    );
  }
  const newest = findJava({}, env);
  const wanted = keptLine || forced || (newest && newest.major < 21 ? '5.26' : '2026');
  const { javaMin, javaMax } = serverLines[wanted];
  const java = findJava({ min: javaMin, max: javaMax }, env);
  if (java) return { line: wanted, java };
  throw new ToolchainError(javaMessage(wanted, Boolean(keptLine || forced), newest));
}

/**
 * The Maven that will fetch something.
 * @throws {ToolchainError} when there is none, or it is too old
 */
const tooOld = (maven) => `Maven ${mavenNeeded} or newer is needed, this is ${maven.version}`;

export function requireMaven(env = process.env, reason = 'Kith fetches Neo4j with Maven') {
  const maven = findMaven(env);
  if (maven && isAtLeast(maven.version, mavenNeeded)) return maven;
  throw new ToolchainError(
    `${maven ? tooOld(maven) : `${reason}, and there is no mvn`}. ` +
      'Debian: sudo apt install maven · Fedora: sudo dnf install maven · ' +
      'macOS: brew install maven',
  );
}

/** The folder that all instances on this machine share for what they have fetched. */
export function cacheFolder(env = process.env) {
  if (env.KITH_CACHE_DIR) return env.KITH_CACHE_DIR;
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'kith');
}

/** Where the jars of a server line are, or will be. */
export function serverFolder(line, env = process.env) {
  return join(cacheFolder(env), 'neo4j', serverLines[line].version);
}

/** Whether all jars of a server line are there, each with the size that was noted for it. */
export function hasServerJars(line, env = process.env) {
  const folder = serverFolder(line, env);
  try {
    const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    return (
      files.length > 0 &&
      files.every(({ name, size }) => statSync(join(folder, 'lib', name)).size === size)
    );
  } catch {
    return false;
  }
}

/** The server line a data folder began with, `undefined` for a new folder. */
export function keptLineOf(dataDir) {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'neo4j.json'), 'utf8')).line;
  } catch {
    return undefined;
  }
}

/**
 * Looks at everything a start will need, before anything is downloaded.
 * With NEO4J_URI Kith starts no Neo4j, so only Node counts.
 * @throws {ToolchainError}
 */
export function checkToolchain(env = process.env, dataDir = env.KITH_DATA_DIR || '.kith') {
  checkNode();
  if (env.NEO4J_URI) return;
  const { line } = chooseServer({ keptLine: keptLineOf(dataDir), env });
  if (!hasServerJars(line, env)) requireMaven(env);
}

function javaMessage(line, isFixed, newest) {
  const { javaMin, javaMax } = serverLines[line];
  const range = isFixed && javaMax !== Infinity ? `Java ${javaMin} to ${javaMax}` : 'Java';
  const need = isFixed
    ? `Neo4j ${line} needs ${javaMax === Infinity ? `Java ${javaMin} or newer` : range}`
    : 'Neo4j needs Java 17 or newer';
  const have = newest ? `the newest here is ${newest.major}` : 'there is none here';
  const many = isFixed && line === '5.26' && newest && newest.major > javaMax;
  return `${need}, ${many ? `here is ${newest.major}` : have}. ${javaInstall(line, isFixed)}`;
}

function javaInstall(line, isFixed) {
  if (!isFixed) {
    return (
      'Debian: sudo apt install default-jre-headless maven · ' +
      'Fedora: sudo dnf install java-latest-openjdk-headless maven · ' +
      'macOS: brew install openjdk maven'
    );
  }
  if (line === '5.26') {
    return (
      'Debian: sudo apt install openjdk-17-jre-headless (13: openjdk-21-jre-headless) · ' +
      'Fedora: sudo dnf install java-21-openjdk-headless · macOS: brew install openjdk@21'
    );
  }
  return (
    'Debian 13: sudo apt install openjdk-21-jre-headless · ' +
    'Fedora: sudo dnf install java-latest-openjdk-headless · macOS: brew install openjdk'
  );
}

function javaCandidates(env) {
  return [
    ...(env.JAVA_HOME ? [join(env.JAVA_HOME, 'bin', 'java')] : []),
    ...pathFolders(env).map((folder) => join(folder, 'java')),
    ...installFolders(env).flatMap((folder) =>
      entries(folder).flatMap((name) => [
        join(folder, name, 'bin', 'java'),
        join(folder, name, 'Contents', 'Home', 'bin', 'java'),
        join(folder, name, 'libexec', 'openjdk.jdk', 'Contents', 'Home', 'bin', 'java'),
      ]),
    ),
  ];
}

// KITH_JAVA_FOLDERS is for tests and for unusual machines: it replaces the usual folders.
function installFolders(env) {
  if (env.KITH_JAVA_FOLDERS !== undefined) {
    return env.KITH_JAVA_FOLDERS.split(delimiter).filter(Boolean);
  }
  return [
    '/usr/lib/jvm',
    '/usr/lib64/jvm',
    '/usr/java',
    '/opt/java',
    '/opt',
    '/Library/Java/JavaVirtualMachines',
    join(homedir(), 'Library', 'Java', 'JavaVirtualMachines'),
    '/opt/homebrew/opt',
    '/usr/local/opt',
    join(homedir(), '.sdkman', 'candidates', 'java'),
    join(homedir(), '.jdks'),
  ];
}

// The home of a Java is two folders above the real binary; a `release` file proves it. A binary
// without one (the macOS stub in /usr/bin) is not asked: asking may open a window.
function javaHomeOf(candidate) {
  try {
    const home = dirname(dirname(realpathSync(candidate)));
    return existsSync(join(home, 'release')) ? home : undefined;
  } catch {
    return undefined;
  }
}

function javaMajor(home) {
  try {
    const text = readFileSync(join(home, 'release'), 'utf8');
    const version = /^JAVA_VERSION="?(?:1\.)?(\d+)/m.exec(text);
    return version ? Number(version[1]) : 0;
  } catch {
    return 0;
  }
}

function pathFolders(env) {
  return (env.PATH || '').split(delimiter).filter(Boolean);
}

function entries(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isFile(path) {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function output(path, args, env) {
  try {
    return execFileSync(path, args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

/** Whether a dotted version is at least another: `20.20.2` is at least `20.19`. */
export function isAtLeast(version, needed) {
  const have = version.split('.').map(Number);
  const want = needed.split('.').map(Number);
  for (let index = 0; index < want.length; index += 1) {
    const difference = (have[index] || 0) - want[index];
    if (difference !== 0) return difference > 0;
  }
  return true;
}
