import { access, constants, mkdir, stat } from 'node:fs/promises';
import { StartupError } from './errors.js';

/** Makes the data folder; StartupError with the way out when it cannot be written. */
export async function requireDataFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    if (!(await stat(dataDir)).isDirectory()) throw notDirectory();
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new StartupError(reasons[code]?.(dataDir) ?? `cannot use ${dataDir} (${code})`);
  }
}

const notDirectory = () => Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });

const isFile = (path: string): string =>
  `${path} is no folder, or lies below a file: set KITH_DATA_DIR to a folder`;
const isReadOnly = (path: string): string =>
  `${path} cannot be written: change its owner or rights, or set KITH_DATA_DIR to another folder`;

const reasons: Record<string, (path: string) => string> = {
  EEXIST: isFile,
  ENOTDIR: isFile,
  EACCES: isReadOnly,
  EPERM: isReadOnly,
  EROFS: isReadOnly,
  ENOSPC: (path) => `the disk of ${path} is full: make room, or set KITH_DATA_DIR to another disk`,
};
