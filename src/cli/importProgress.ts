import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import { z } from 'zod';

const kept = z.object({
  target: z.string(),
  size: z.number(),
  changedAt: z.number(),
  next: z.number(),
});

/**
 * Where an import is: kept beside its file until it is through, so that the same command goes on
 * where it broke off. A file that was changed since begins anew, as does another project.
 */
export class ImportPosition {
  private readonly path: string;
  private readonly about: Omit<z.output<typeof kept>, 'next'>;

  /** @param target which service, and with which options */
  constructor(file: string, target: string) {
    const { size, mtimeMs } = statSync(file);
    this.path = `${resolve(file)}.kith-import`;
    this.about = { target, size, changedAt: mtimeMs };
  }

  /** The first record that is not sent yet, from 1; undefined when nothing was begun. */
  read(): number | undefined {
    try {
      const { next, ...about } = kept.parse(JSON.parse(readFileSync(this.path, 'utf8')));
      return JSON.stringify(about) === JSON.stringify(this.about) ? next : undefined;
    } catch {
      return undefined;
    }
  }

  /** Returns false where nothing can be written: the number is then printed at the end. */
  write(next: number): boolean {
    try {
      writeFileSync(this.path, JSON.stringify({ ...this.about, next }));
      return true;
    } catch {
      return false;
    }
  }

  clear(): void {
    rmSync(this.path, { force: true });
  }
}

/** A bar of what was read of a file; on what is no terminal it shows nothing. */
export class ImportBar {
  private readonly bar = new SingleBar({
    format: '{bar} {percentage}% | {records} records | {eta_formatted} left',
    stream: process.stderr,
    hideCursor: true,
    noTTYOutput: false,
  });
  private bytes = 0;

  start(file: string): void {
    this.bar.start(statSync(file).size, 0, { records: 0 });
  }

  read(bytes: number): void {
    this.bytes += bytes;
  }

  sent(records: number): void {
    this.bar.update(this.bytes, { records });
  }

  stop(): void {
    this.bar.stop();
  }
}
