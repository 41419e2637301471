import { randomBytes } from 'node:crypto';
import { type Clock, isoNow } from './clock.js';
import { Eraser } from './erasure/eraser.js';
import { ErasureService } from './erasure/erasure.service.js';
import { Expiry } from './erasure/expiry.js';
import type { GraphErasureService } from './erasure/graphErasure.service.js';
import { ErasureLedger } from './erasure/ledger.js';
import { ErasureSecret, secretBytes } from './erasure/receipt.js';
import type { RecordErasure } from './erasure/recordErasure.js';
import { Retention } from './erasure/retention.js';
import { SubjectErasureService } from './erasure/subjectErasure.service.js';
import { SuppressionService } from './erasure/suppression.service.js';
import { Traces } from './erasure/traces.js';
import type { ErasureProof } from './erasureProof.js';
import { ExportService } from './export/export.service.js';
import { ImportService } from './export/import.service.js';
import type { InstructionService } from './instruction/instruction.service.js';
import type { Log } from './log.js';
import type { Database } from './neo4j/database.js';
import type { OntologyService } from './ontology/ontology.service.js';
import type { UserService } from './user/user.service.js';

interface ErasuresParts extends ErasureProof {
  database: Database;
  clock: Clock;
  log: Log;
  suppressions: SuppressionService;
  records: RecordErasure;
  single: GraphErasureService;
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

/** What hands a user out, and takes one in. */
export function createTransfers(parts: {
  database: Database;
  clock: Clock;
  users: UserService;
  ontology: OntologyService;
  instructions: InstructionService;
  erasures: ErasureService;
  ledger: ErasureLedger;
  ingestion: { wake(): void };
}) {
  const { database, clock, erasures, ledger, ingestion } = parts;
  const { users, ontology, instructions } = parts;
  return {
    exports: new ExportService(database),
    imports: new ImportService({
      ...{ database, clock, users, ontology, instructions },
      wake: () => ingestion.wake(),
      erase: (caller, userId) => erasures.eraseUser(caller, userId, { wait: true }),
      note: (uuid) => ledger.append({ event: 'imported', uuid, at: isoNow(clock) }),
    }),
  };
}

/** Everything about forgetting, put together. */
export function createErasures(parts: ErasuresParts): {
  erasures: ErasureService;
  subjectErasures: SubjectErasureService;
  retention: Retention;
} {
  const { database } = parts;
  const traces = new Traces(database);
  const expiry = new Expiry(database, parts.single);
  const eraser = new Eraser({ ...parts, traces, expiry });
  const erasures = new ErasureService({ ...parts, eraser });
  const subjectErasures = new SubjectErasureService(database, erasures, traces);
  const retention = new Retention(database, parts.clock, parts.log, erasures);
  return { erasures, subjectErasures, retention };
}
