import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.js';
import { Eraser } from './erasure/eraser.js';
import { ErasureService } from './erasure/erasure.service.js';
import { ErasureLedger } from './erasure/ledger.js';
import { ErasureSecret, secretBytes } from './erasure/receipt.js';
import type { RecordErasure } from './erasure/recordErasure.js';
import { SuppressionService } from './erasure/suppression.service.js';
import { Traces } from './erasure/traces.js';
import type { ErasureProof } from './erasureProof.js';
import type { Log } from './log.js';
import type { Database } from './neo4j/database.js';

interface ErasuresParts extends ErasureProof {
  database: Database;
  clock: Clock;
  log: Log;
  suppressions: SuppressionService;
  records: RecordErasure;
}

/** What refuses those who were erased for good: needed by what takes data in. */
export function createSuppressions(
  database: Database,
  clock: Clock,
  proof: ErasureProof | undefined,
): ErasureProof & { suppressions: SuppressionService } {
  const secret = proof?.secret ?? new ErasureSecret(randomBytes(secretBytes));
  const ledger = proof?.ledger ?? new ErasureLedger();
  return { secret, ledger, suppressions: new SuppressionService(database, clock, secret) };
}

/** Everything about forgetting, put together. */
export function createErasures(parts: ErasuresParts): ErasureService {
  const eraser = new Eraser({ ...parts, traces: new Traces(parts.database) });
  return new ErasureService({ ...parts, eraser });
}
