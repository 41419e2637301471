import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.js';
import { sha256 } from './ids.js';
import { generateApiKey, isWellFormedKey } from './project/apiKey.js';

export interface RootKey {
  /** A chosen key replaces the one that was chosen before; a generated one stands beside it. */
  keyId: string;
  secret: string;
}

const generatedIdCharacters = 8;

/**
 * The key with every scope: the operator's own, or one that is generated at the first start and
 * kept in the data folder, readable by its owner alone.
 */
export async function readRootKey(config: Config): Promise<RootKey> {
  if (config.apiKey !== undefined) return { keyId: 'root', secret: config.apiKey };
  const path = join(config.dataDir, 'api-key');
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (isWellFormedKey(kept.trim())) return generated(kept.trim());
  const secret = generateApiKey();
  await writeFile(path, `${secret}\n`, { mode: 0o600 });
  // The mode of writeFile is for new files only.
  await chmod(path, 0o600);
  return generated(secret);
}

const generated = (secret: string): RootKey => ({
  keyId: `root-${sha256(secret).slice(0, generatedIdCharacters)}`,
  secret,
});
