import { open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes a file whole or not at all: to a neighbour first, to the disk, then in its place.
 * A kill -9 or a power cut leaves the old content or the new, never a part.
 */
export async function writeFileAtomically(path: string, text: string, mode = 0o600): Promise<void> {
  const neighbour = `${path}.${process.pid}.tmp`;
  const file = await open(neighbour, 'w', mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(neighbour, path);
}

/** A file's text, `undefined` when there is no such file. */
export async function readTextIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Bytes of all files in a folder; what goes away meanwhile counts nothing. */
export async function sizeOfFolder(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        stat(join(entry.parentPath, entry.name)).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
