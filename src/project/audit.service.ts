import { type Caller, hasScope } from '../caller.js';
import { type Clock, isoNow, requireUtc } from '../clock.js';
import { notFound } from '../errors.js';
import { newUuid } from '../ids.js';
import type { Coalescer } from '../neo4j/coalesce.js';
import type { Database } from '../neo4j/database.js';
import { toPage } from '../paging.js';
import type { AuditListResponse } from './audit.types.js';
import { auditCreate, type AuditEntry, auditList, auditUpdateStatus } from './project.queries.js';

const beginning = '1970-01-01T00:00:00Z';
const end = '9999-12-31T00:00:00Z';

export interface AuditListOptions {
  from?: string | undefined;
  to?: string | undefined;
  action?: string | undefined;
  projectId?: string | undefined;
  pageNumber?: number | undefined;
  pageSize?: number | undefined;
}

/** Who did what with which key; never with what content. */
export class AuditService {
  private readonly writer: Coalescer<AuditEntry, void>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.writer = database.coalescer({
      inFlightMax: 1,
      run: (rows) => this.writeAll(rows),
      projectOf: ({ projectId }) => projectId,
    });
  }

  /** Notes what is about to be done; resolves with the entry's uuid when it is durable. */
  async begin(
    caller: Caller,
    entry: { action: string; target: string | null; requestId: string },
  ): Promise<string> {
    const { projectId, keyId, keyName = '' } = caller;
    const uuid = newUuid();
    await this.writer.submit({
      ...{ uuid, projectId, keyId, keyName, at: isoNow(this.clock) },
      ...entry,
    });
    return uuid;
  }

  /** Adds how it ended. */
  async end(uuid: string, status: number): Promise<void> {
    await this.database.run(auditUpdateStatus, { rows: [{ uuid, status }] });
  }

  async list(caller: Caller, options: AuditListOptions): Promise<AuditListResponse> {
    const { from, to, action, projectId = caller.projectId } = options;
    if (projectId !== caller.projectId && !hasScope(caller, 'root')) throw notFound();
    const rows = await this.database.run(auditList, {
      projectId,
      from: from === undefined ? beginning : requireUtc(from, 'from'),
      to: to === undefined ? end : requireUtc(to, 'to'),
      action: action ?? null,
      ...toPage(options.pageNumber, options.pageSize),
    });
    return {
      entries: rows.map(({ keyId, keyName, requestId, target, status, ...row }) => ({
        ...row,
        ...{ key_id: keyId, key_name: keyName, request_id: requestId },
        ...(target === null ? {} : { target }),
        ...(status === null ? {} : { status }),
      })),
    };
  }

  private async writeAll(rows: readonly AuditEntry[]): Promise<void[]> {
    await this.database.run(auditCreate, { rows: [...rows] });
    return rows.map(() => undefined);
  }
}
