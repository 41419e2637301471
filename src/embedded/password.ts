import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { DataFolder } from './folder.js';
import { readTextIfThere, writeFileAtomically } from './files.js';

const execFileAsync = promisify(execFile);
const passwordBytes = 24;

/**
 * The password of this folder's Neo4j, made before its first start.
 *
 * Neo4j's own tool puts it in place while the server is down, so that there is no moment in which
 * the well-known first password opens the database, and no state a kill -9 could leave in between:
 * the file comes first, and the tool runs again until there is a system database.
 */
export async function ensurePassword(
  folder: DataFolder,
  javaPath: string,
  lib: string,
): Promise<string> {
  const hasStore = existsSync(join(folder.home, 'data', 'databases', 'system'));
  const kept = (await readTextIfThere(folder.password))?.trim();
  if (kept && hasStore) return kept;
  if (hasStore) {
    throw new Error(`${folder.password} is missing, and the database cannot be opened without it`);
  }
  const password = kept || randomBytes(passwordBytes).toString('hex');
  await writeFileAtomically(folder.password, `${password}\n`);
  await setInitialPassword(folder, javaPath, lib, password);
  return password;
}

async function setInitialPassword(
  folder: DataFolder,
  javaPath: string,
  lib: string,
  password: string,
): Promise<void> {
  // Given in a file, as every user of the machine can read every command line.
  const argumentsFile = join(folder.home, 'conf', 'first-password.args');
  await writeFileAtomically(argumentsFile, `dbms\nset-initial-password\n${password}\n`);
  const conf = join(folder.home, 'conf');
  try {
    await execFileAsync(
      javaPath,
      ['-cp', join(lib, '*'), 'org.neo4j.cli.AdminTool', `@${argumentsFile}`],
      { env: { ...process.env, NEO4J_HOME: folder.home, NEO4J_CONF: conf } },
    );
  } finally {
    await rm(argumentsFile, { force: true });
  }
}
