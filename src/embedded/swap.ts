import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { type DataFolder, dataFolder, readNote } from './folder.js';
import { findRunningServer, terminate } from './serverProcess.js';

/**
 * Puts a database that was made anew in the place of the old one. What is at `whole` is complete
 * and was compared. A crash at any moment leaves one whole database, and `settleSwap` ends what
 * was begun: until the first rename it is the old one, from then on the new one.
 */
export async function swapIn(folder: DataFolder, fresh: DataFolder): Promise<void> {
  await renameDurably(fresh.home, folder.whole);
  await renameDurably(folder.home, folder.old);
  await settleSwap(folder);
}

/**
 * Leaves one database in a data folder: ends a swap that a crash interrupted, and removes what an
 * interrupted compaction left, as it holds what may have been erased since. Under the folder's
 * lock, with no Neo4j running on it.
 * @throws Error when somebody has put a third database there, which nothing of Kith does
 */
export async function settleSwap(folder: DataFolder): Promise<void> {
  const isThere = { home: existsSync(folder.home), whole: existsSync(folder.whole) };
  if (isThere.whole && !isThere.home) await renameDurably(folder.whole, folder.home);
  else if (isThere.whole && existsSync(folder.old)) {
    throw new Error(
      `there are three databases, ${folder.home}, ${folder.whole} and ${folder.old}: ` +
        'an older Kith ran after a compaction was interrupted; move two of them away',
    );
  }
  // Nothing was written to it since it was made, and the old one is in its place.
  else if (isThere.whole) await rm(folder.whole, { recursive: true, force: true });
  await rm(folder.old, { recursive: true, force: true });
  await removeUnfinished(folder);
}

async function removeUnfinished({ compacting }: DataFolder): Promise<void> {
  if (!existsSync(compacting)) return;
  const fresh = dataFolder(compacting);
  const server = findRunningServer(fresh, await readNote(fresh).catch(() => undefined));
  if (server) await terminate(server, true);
  await rm(compacting, { recursive: true, force: true });
}

/** The new name is on the disk when this returns. */
async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  for (const path of new Set([dirname(from), dirname(to)])) {
    const parent = await open(join(path, '.'), 'r');
    try {
      await parent.sync();
    } finally {
      await parent.close();
    }
  }
}
