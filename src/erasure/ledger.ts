import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { SignedReceipt } from './erasure.types.js';

/** One line of the ledger. */
export type LedgerEntry =
  | ({ event: 'erased' } & SignedReceipt)
  /** What was erased and came back on purpose. */
  | { event: 'imported'; uuid: string; at: string };

/**
 * What was erased, in a file outside of the database: a backup of the database that is restored
 * knows nothing of an erasure after it, this file does. One line of JSON an event; a line is on the
 * disk when `append` resolves.
 */
export class ErasureLedger {
  private last: Promise<void> = Promise.resolve();

  /** @param path absent: nothing is kept, for tests and benches. */
  constructor(private readonly path?: string) {}

  append(entry: LedgerEntry): Promise<void> {
    const { path } = this;
    if (path === undefined) return Promise.resolve();
    const done = this.last.then(() => write(path, `${JSON.stringify(entry)}\n`));
    this.last = done.catch(() => undefined);
    return done;
  }

  /** Every whole line; one that a crash has cut is passed over. */
  async *entries(): AsyncGenerator<LedgerEntry> {
    if (this.path === undefined) return;
    const file = await open(this.path, 'r').catch(() => undefined);
    if (!file) return;
    await file.close();
    const input = createReadStream(this.path, 'utf8');
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      const entry = read(line);
      if (entry) yield entry;
    }
  }
}

async function write(path: string, line: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await endCutLine(file, path);
    await file.appendFile(line);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A line that a crash cut in its middle must not swallow the next one. */
async function endCutLine(file: FileHandle, path: string): Promise<void> {
  const { size } = await file.stat();
  if (size === 0) return;
  const reader = await open(path, 'r');
  try {
    const { buffer } = await reader.read(Buffer.alloc(1), 0, 1, size - 1);
    if (buffer.toString() !== '\n') await file.appendFile('\n');
  } finally {
    await reader.close();
  }
}

function read(line: string): LedgerEntry | undefined {
  try {
    const entry = JSON.parse(line) as LedgerEntry;
    return entry.event === 'erased' || entry.event === 'imported' ? entry : undefined;
  } catch {
    return undefined;
  }
}
