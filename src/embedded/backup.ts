import { access, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { create, extract } from 'tar';

import { LockHeldError, takeLock } from '#scripts/lock.mjs';

import { type BackupManifest, openBackup, readManifest, writeBackup } from './backupFile.js';
import { embeddedStatus, stopEmbedded } from './embeddedNeo4j.js';
import { readTextIfThere, writeFileAtomically } from './files.js';
import { dataFolder } from './folder.js';

/** What was erased: it outlives every restore, so that nobody comes back with a backup. */
const ledgerName = 'erasures.ndjson';
/** What of a data folder is in no database. The ledger is read last: it knows most then. */
const keptFiles = ['api-key', 'erasure-key', ledgerName];

/** What belongs to a running process or is only talk. */
const isLeftOut = (path: string): boolean =>
  /^(\.\/)?(kith\.lock.*|neo4j\/logs(\/.*)?|.*\.part)$/.test(path);

/**
 * Copies a data folder whose service does not run into one file. A Neo4j that a killed service
 * left running is stopped first, so that its store is closed in order.
 * @throws Error with plain words when a service holds the folder, or there is no database in it
 */
export async function backUp(options: {
  dataDir: string;
  file: string;
  key: string | undefined;
  schema: number;
  now: string;
}): Promise<BackupManifest> {
  const { dataDir, file, key, schema } = options;
  const status = await embeddedStatus(dataDir);
  if (!status) throw new Error(`there is no database in ${dataDir}`);
  refuseInside(dataDir, file);
  await stopEmbedded(dataDir);
  const release = hold(dataDir);
  try {
    const manifest: BackupManifest = {
      ...{ format: 'kith-backup-1', kind: 'copy', createdAt: options.now, schema },
      ...{ neo4j: status.version, encrypted: key !== undefined },
    };
    const entries = (await readdir(dataDir)).filter((name) => !isLeftOut(name));
    const filter = (path: string) => !isLeftOut(path);
    const content = create({ cwd: dataDir, gzip: { level: 1 }, portable: true, filter }, entries);
    await writeBackup(file, manifest, content as unknown as Readable, key);
    return manifest;
  } finally {
    release();
  }
}

/**
 * Writes what was read of a running database into one file, line by line, with what the data
 * folder holds beside it: the root key, the secret that signs erasures and their ledger.
 */
export async function writeDump(options: {
  dataDir: string;
  file: string;
  key: string | undefined;
  manifest: Omit<BackupManifest, 'format' | 'kind' | 'encrypted'>;
  lines: AsyncIterable<unknown>;
}): Promise<BackupManifest> {
  const { dataDir, file, key, lines } = options;
  refuseInside(dataDir, file);
  const manifest: BackupManifest = {
    ...{ format: 'kith-backup-1', kind: 'dump', ...options.manifest },
    encrypted: key !== undefined,
  };
  const content = createGzip({ level: 1 });
  // An error on either side reaches the other, and the file never gets its name.
  const source = Readable.from(textLines(lines, dataDir));
  source.once('error', (error) => content.destroy(error));
  await writeBackup(file, manifest, source.pipe(content), key);
  return manifest;
}

async function* textLines(lines: AsyncIterable<unknown>, dataDir: string): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
  for (const name of keptFiles) {
    const text = await readTextIfThere(join(dataDir, name));
    if (text !== undefined) yield `${JSON.stringify({ file: name, text })}\n`;
  }
}

/** Fills a database from the lines of a dump; the folder is new and holds nothing yet. */
export type FillDatabase = (folder: string, lines: AsyncIterable<unknown>) => Promise<void>;

/**
 * Unpacks a backup into a data folder. A database that is there is moved aside, never overwritten;
 * what the folder, or `ledger`, knows of erasures is added to what the backup knows, and the
 * service erases it again before it answers. Nothing changes unless the backup is whole.
 */
export async function restore(options: {
  dataDir: string;
  file: string;
  key: string | undefined;
  ledger: string | undefined;
  schema: number;
  now: string;
  /** For dumps. */
  fill: FillDatabase;
}): Promise<{ manifest: BackupManifest; movedTo?: string; erasures: number }> {
  const { dataDir, file, key } = options;
  const manifest = await requireWhole(options);
  await stopEmbedded(dataDir);
  await mkdir(dirname(resolve(dataDir)), { recursive: true });
  const fresh = await mkdtemp(`${resolve(dataDir)}.restoring-`);
  try {
    if (manifest.kind === 'dump') await unpackDump(fresh, options);
    else await pipeline(await openBackup(file, key), extract({ cwd: fresh, preserveOwner: false }));
    const ledgers = [join(dataDir, ledgerName), options.ledger].filter(
      (path) => path !== undefined,
    );
    const erasures = await mergeLedgers(join(fresh, ledgerName), ledgers);
    const movedTo = await moveAside(dataDir, options.now);
    await rename(fresh, dataDir);
    return { manifest, erasures, ...(movedTo === undefined ? {} : { movedTo }) };
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Fills a database that is no part of the data folder. The folder keeps the keys that it has, and
 * learns what the backup and `ledger` know of erasures.
 */
export async function restoreElsewhere(
  options: Omit<Parameters<typeof restore>[0], 'now'>,
): Promise<{ manifest: BackupManifest; erasures: number }> {
  const { dataDir, file, ledger } = options;
  const manifest = await requireWhole(options);
  if (manifest.kind !== 'dump') {
    throw new Error(`${file} is a copy of a data folder: only Kith's own Neo4j can open it`);
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const fresh = await mkdtemp(`${resolve(dataDir)}.restoring-`);
  try {
    await unpackDump(fresh, options);
    const ledgers = [join(fresh, ledgerName), ledger].filter((path) => path !== undefined);
    const erasures = await mergeLedgers(join(dataDir, ledgerName), ledgers);
    for (const name of keptFiles) {
      const text = await readTextIfThere(join(fresh, name));
      const kept = await readTextIfThere(join(dataDir, name));
      if (text !== undefined && kept === undefined) {
        await writeFileAtomically(join(dataDir, name), text);
      }
    }
    return { manifest, erasures };
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function unpackDump(
  fresh: string,
  { file, key, fill }: { file: string; key: string | undefined; fill: FillDatabase },
): Promise<void> {
  const files = new Map<string, string>();
  await fill(fresh, linesOfDump(await openBackup(file, key), files));
  for (const [name, text] of files) {
    if (keptFiles.includes(name)) await writeFileAtomically(join(fresh, name), text);
  }
}

/** Lines of the database; what they say of files is put aside. */
async function* linesOfDump(
  content: Readable,
  files: Map<string, string>,
): AsyncGenerator<unknown> {
  const gunzip = createGunzip();
  content.once('error', (error) => gunzip.destroy(error));
  for await (const text of createInterface({ input: content.pipe(gunzip), crlfDelay: Infinity })) {
    const line = JSON.parse(text) as unknown;
    if (Array.isArray(line)) yield line;
    else {
      const { file, text: held } = line as { file: string; text: string };
      files.set(file, held);
    }
  }
}

/** Reads a backup to its end: what proves it stands there, and nothing is unpacked before. */
async function requireWhole(options: {
  file: string;
  key: string | undefined;
  schema: number;
}): Promise<BackupManifest> {
  const { file, key, schema } = options;
  const manifest = await readManifest(file);
  if (manifest.schema > schema) {
    throw new Error(
      `the backup has schema version ${manifest.schema}, which is newer than this Kith knows ` +
        `(${schema}): install a newer Kith`,
    );
  }
  await pipeline(await openBackup(file, key), new Writable({ write: (_c, _e, done) => done() }));
  return manifest;
}

function refuseInside(dataDir: string, file: string): void {
  const inside = resolve(file).startsWith(`${resolve(dataDir)}/`);
  if (inside) throw new Error('a backup in the folder it is made of would hold itself');
}

function hold(dataDir: string): () => void {
  try {
    return takeLock(dataFolder(dataDir).lock);
  } catch (error) {
    if (!(error instanceof LockHeldError)) throw error;
    throw new Error(`${dataDir} is in use by process ${error.ownerPid}: stop that service first`);
  }
}

/** Lines of the others that the ledger lacks are added to it, in their order. */
async function mergeLedgers(path: string, others: readonly string[]): Promise<number> {
  const own = await linesOf(path);
  const known = new Set(own);
  const added = (await Promise.all(others.map(linesOf))).flat().filter((line) => !known.has(line));
  const lines = [...own, ...new Set(added)];
  if (lines.length > 0) await writeFile(path, `${lines.join('\n')}\n`, { mode: 0o600 });
  return lines.length;
}

const linesOf = async (path: string): Promise<string[]> => {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
};

async function moveAside(dataDir: string, now: string): Promise<string | undefined> {
  const isThere = await access(dataDir).then(
    () => true,
    () => false,
  );
  if (!isThere) return undefined;
  const release = hold(dataDir);
  const name = `${basename(resolve(dataDir))}.before-${now.replaceAll(/[:.]/g, '-')}`;
  const movedTo = join(dirname(resolve(dataDir)), name);
  release();
  await rename(dataDir, movedTo);
  return movedTo;
}
