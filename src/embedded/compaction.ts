import { realpathSync } from 'node:fs';
import { mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';

import {
  type EmbeddedNeo4j,
  embeddedStatus,
  holdFolder,
  startEmbeddedNeo4j,
} from './embeddedNeo4j.js';
import { readTextIfThere, sizeOfFolder, writeFileAtomically } from './files.js';
import { type DataFolder, dataFolder, readNote } from './folder.js';
import { settleSwap, swapIn } from './swap.js';

/** The old database is only read once, from beginning to end. */
const readerMemory = { heapMegabytes: 512, pageCacheMegabytes: 64 };
const mebibyte = 1024 * 1024;

/** Copies one database into another that is empty, and compares them. */
export type CopyStore<Copied> = (options: {
  from: EmbeddedNeo4j;
  to: EmbeddedNeo4j;
  report: (message: string) => void;
}) => Promise<Copied>;

/**
 * Makes the database of a data folder anew, so that nothing that was deleted stays in its files:
 * copies everything from a Neo4j on the old store to a second one on an empty store, and puts that
 * in the place of the old one. The service may not run; the folder is locked from first to last.
 * @returns what `copy` says, and the bytes before and after
 * @throws Error with one line for a person; then the old database is there as it was
 */
export async function compact<Copied>(options: {
  dataDir: string;
  copy: CopyStore<Copied>;
  report: (message: string) => void;
  /** Gives up, with the old database in its place, unless the new one is about to take it. */
  signal?: AbortSignal | undefined;
}): Promise<Copied & { bytesBefore: number; bytesAfter: number }> {
  const { dataDir, report } = options;
  if (!(await embeddedStatus(dataDir))) throw new Error(`there is no database in ${dataDir}`);
  const folder = dataFolder(realpathSync(dataDir));
  const release = holdFolder(folder, dataDir);
  try {
    await settleSwap(folder);
    const bytesBefore = await sizeOfFolder(folder.home);
    await requireRoom(folder, bytesBefore);
    const copied = await copyAside(folder, options);
    report('putting the new database in the place of the old one');
    await swapIn(folder, dataFolder(folder.compacting));
    return { ...copied, bytesBefore, bytesAfter: await sizeOfFolder(folder.home) };
  } finally {
    // What a failure leaves behind holds everything that the database holds.
    await settleSwap(folder).finally(release);
  }
}

async function copyAside<Copied>(
  folder: DataFolder,
  options: {
    copy: CopyStore<Copied>;
    report: (message: string) => void;
    signal?: AbortSignal | undefined;
  },
): Promise<Copied> {
  const { copy, report, signal } = options;
  const note = await readNote(folder);
  await mkdir(folder.compacting, { mode: 0o700 });
  const password = await readTextIfThere(folder.password);
  // Whoever connects with the password of this folder still can.
  if (password) await writeFileAtomically(dataFolder(folder.compacting).password, password);
  const [dataDir, line] = [join(folder.note, '..'), note?.line];
  const shared = { report, signal };
  const from = await startEmbeddedNeo4j({
    ...{ ...shared, dataDir, memory: readerMemory, isHeld: true },
  });
  try {
    const to = await startEmbeddedNeo4j({ ...shared, dataDir: folder.compacting, line });
    // Without its target a copy fails at once.
    const giveUp = () => void to.stop();
    signal?.addEventListener('abort', giveUp, { once: true });
    try {
      return await copy({ from, to, report });
    } catch (error) {
      if (signal?.aborted) throw new Error('interrupted: nothing was changed');
      throw error;
    } finally {
      signal?.removeEventListener('abort', giveUp);
      // In order: then all that was written is in the files.
      await to.stop();
    }
  } finally {
    await from.stop();
  }
}

async function requireRoom({ note }: DataFolder, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(join(note, '..'));
  const free = bavail * bsize;
  if (free > bytes) return;
  const [needed, there] = [bytes, free].map((count) => Math.ceil(count / mebibyte));
  throw new Error(`a second database needs up to ${needed} MB of disk, ${there} MB are free`);
}
