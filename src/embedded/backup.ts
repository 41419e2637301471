import { access, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { create, extract } from 'tar';

import { LockHeldError, takeLock } from '#scripts/lock.mjs';

import { type BackupManifest, openBackup, readManifest, writeBackup } from './backupFile.js';
import { embeddedStatus, stopEmbedded } from './embeddedNeo4j.js';
import { dataFolder } from './folder.js';

/** What was erased: it outlives every restore, so that nobody comes back with a backup. */
const ledgerName = 'erasures.ndjson';

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
  const inside = resolve(file).startsWith(`${resolve(dataDir)}/`);
  if (inside) throw new Error('a backup in the folder it is made of would hold itself');
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
}): Promise<{ manifest: BackupManifest; movedTo?: string; erasures: number }> {
  const { dataDir, file, key, schema } = options;
  const manifest = await readManifest(file);
  if (manifest.schema > schema) {
    throw new Error(
      `the backup has schema version ${manifest.schema}, which is newer than this Kith knows ` +
        `(${schema}): install a newer Kith`,
    );
  }
  await stopEmbedded(dataDir);
  await mkdir(dirname(resolve(dataDir)), { recursive: true });
  const fresh = await mkdtemp(`${resolve(dataDir)}.restoring-`);
  try {
    // Nothing is unpacked of a file that is not whole: what proves it stands at its end.
    await pipeline(await openBackup(file, key), new Writable({ write: (_c, _e, done) => done() }));
    await pipeline(await openBackup(file, key), extract({ cwd: fresh, preserveOwner: false }));
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
