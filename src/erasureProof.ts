import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.js';
import { readTextIfThere, writeFileAtomically } from './embedded/files.js';
import { ErasureLedger } from './erasure/ledger.js';
import { ErasureSecret, secretBytes } from './erasure/receipt.js';
import { StartupError } from './errors.js';

/** Who signs receipts of erasures, and where they are noted outside of the database. */
export interface ErasureProof {
  secret: ErasureSecret;
  ledger: ErasureLedger;
}

/**
 * The operator's secret, or one that is made at the first start and kept in the data folder. All
 * instances of a service need the same: receipts are found again and suppressions told by it.
 */
export async function readErasureProof(
  config: Pick<Config, 'dataDir' | 'erasureKey'>,
): Promise<ErasureProof> {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const seed =
    config.erasureKey === undefined
      ? await keptSeed(join(config.dataDir, 'erasure-key'))
      : toSeed(config.erasureKey, 'KITH_ERASURE_KEY');
  return {
    secret: new ErasureSecret(seed),
    ledger: new ErasureLedger(join(config.dataDir, 'erasures.ndjson')),
  };
}

/** A file that cannot be read as a key stops the start: another key would find nothing again. */
async function keptSeed(path: string): Promise<Buffer> {
  const kept = await readTextIfThere(path).catch((error: NodeJS.ErrnoException) => {
    throw new StartupError(`${path} cannot be read (${error.code})`);
  });
  if (kept !== undefined) return toSeed(kept, path);
  const seed = randomBytes(secretBytes);
  await writeFileAtomically(path, `${seed.toString('base64')}\n`);
  return seed;
}

function toSeed(text: string, where: string): Buffer {
  const seed = Buffer.from(text.trim(), 'base64');
  if (seed.length !== secretBytes) {
    throw new StartupError(`${where} has to be 32 bytes in base64 (openssl rand -base64 32)`);
  }
  return seed;
}
