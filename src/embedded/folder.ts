import { join } from 'node:path';

import type { ServerLine } from '#scripts/toolchain.mjs';
import type { NotedProcess } from '#scripts/processes.mjs';

import { readTextIfThere, writeFileAtomically } from './files.js';

/** What stands in a data folder's `neo4j.json`. */
export interface ServerNote {
  /** The line this folder began with; never changed. */
  readonly line: ServerLine;
  readonly version: string;
  readonly boltPort: number;
  /** The Neo4j process, absent when it was stopped in order. */
  readonly server?: NotedProcess;
}

/** Where things are in a data folder. */
export interface DataFolder {
  readonly note: string;
  readonly lock: string;
  readonly password: string;
  /** Neo4j's home: its `data`, `conf` and `logs`. */
  readonly home: string;
  readonly console: string;
  /** Only while a compaction is under way, see `swap.ts`. */
  readonly compacting: string;
  readonly whole: string;
  readonly old: string;
}

export function dataFolder(dataDir: string): DataFolder {
  const home = join(dataDir, 'neo4j');
  return {
    note: join(dataDir, 'neo4j.json'),
    lock: join(dataDir, 'kith.lock'),
    password: join(dataDir, 'neo4j-password'),
    home,
    console: join(home, 'logs', 'console.log'),
    compacting: join(dataDir, 'compacting'),
    whole: `${home}.whole`,
    old: `${home}.old`,
  };
}

export async function readNote(folder: DataFolder): Promise<ServerNote | undefined> {
  const text = await readTextIfThere(folder.note);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as ServerNote;
  } catch {
    // Only a hand can have done this: the file is always replaced whole. Guessing the line could
    // open the store with the wrong one.
    throw new Error(`${folder.note} cannot be read; restore it, or move the data folder away`);
  }
}

export function writeNote(folder: DataFolder, note: ServerNote): Promise<void> {
  return writeFileAtomically(folder.note, `${JSON.stringify(note, null, 2)}\n`);
}
