import { CypherController } from './analysis/cypher.controller.js';
import { CypherService } from './analysis/cypher.service.js';
import type { Clock } from './clock.js';
import type { Container } from './container.js';
import { TableController } from './export/tables.controller.js';
import { TableService } from './export/tables.service.js';
import type { Log } from './log.js';
import type { Database } from './neo4j/database.js';
import { AuditController } from './project/audit.controller.js';
import { AuditService } from './project/audit.service.js';
import { KeyController } from './project/key.controller.js';
import { KeyService } from './project/key.service.js';
import { LogLevelController } from './project/logLevel.controller.js';
import { LogLevelService } from './project/logLevel.service.js';

/** What those need who run Kith, and those who query it. */
export function createOperations(parts: {
  database: Database;
  clock: Clock;
  log: Log;
  /** Whether the root key may send Cypher of its own. */
  cypher: boolean | undefined;
}) {
  const { database, clock, log, cypher = false } = parts;
  return {
    audit: new AuditService(database, clock),
    keys: new KeyService(database, clock),
    levels: new LogLevelService(log),
    tables: new TableService(database, clock),
    cypher: new CypherService(database, cypher),
  };
}

export const addOperations = (
  container: Container,
  { audit, keys, levels, tables, cypher }: ReturnType<typeof createOperations>,
): Container =>
  container
    .add(new KeyController(keys))
    .add(new AuditController(audit))
    .add(new LogLevelController(levels))
    .add(new TableController(tables))
    .add(new CypherController(cypher));
