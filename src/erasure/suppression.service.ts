import type { Caller } from '../caller.js';
import { type Clock, isoNow } from '../clock.js';
import { notFound, SuppressedError } from '../errors.js';
import { isUuid, newUuid } from '../ids.js';
import type { Identifier } from '../identity/index.js';
import type { Database, Statements } from '../neo4j/database.js';
import { compareText } from '../neo4j/rows.js';
import { toPage } from '../paging.js';
import type { SuppressionListResponse } from './erasure.types.js';
import type { ErasureSecret } from './receipt.js';
import * as queries from './suppression.queries.js';

/** What arrives, and by what it says whom it is about. */
export interface Arrival {
  projectId: string;
  identifiers: readonly Identifier[];
}

/** Identifiers that may not come back, known by keyed hashes alone. */
export class SuppressionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly secret: ErasureSecret,
  ) {}

  /** In the transaction that marks what is erased. Returns how many there are. */
  async add(statements: Statements, erasureUuid: string, arrival: Arrival): Promise<number> {
    const { projectId } = arrival;
    const now = isoNow(this.clock);
    const rows = arrival.identifiers
      .map((one) => ({
        ...{ projectId, kind: one.kind, uuid: newUuid(), now, erasureUuid },
        hash: this.hash(projectId, one),
      }))
      .sort((left, right) => compareText(left.hash, right.hash));
    if (rows.length > 0) await statements.run(queries.suppressionMerge, { rows });
    return rows.length;
  }

  /**
   * Which of the arrivals are refused, by index, with the uuids of what refuses them. In the
   * transaction that writes them, after their identifiers were locked.
   */
  async refused(
    statements: Statements,
    arrivals: readonly Arrival[],
  ): Promise<Map<number, string[]>> {
    const rows = arrivals.flatMap(({ projectId, identifiers }, index) =>
      identifiers.map((one) => ({ index, projectId, hash: this.hash(projectId, one) })),
    );
    const refused = new Map<number, string[]>();
    if (rows.length === 0) return refused;
    for (const { index, uuid } of await statements.run(queries.suppressionListByHashes, { rows })) {
      refused.set(index, [...(refused.get(index) ?? []), uuid]);
    }
    return refused;
  }

  /** As `refused`; throws SuppressedError when there is any. */
  async requireWelcome(statements: Statements, arrivals: readonly Arrival[]): Promise<void> {
    const refused = await this.refused(statements, arrivals);
    if (refused.size > 0) throw new SuppressedError([...refused.values()].flat());
  }

  /** Counts what was refused, each time by every suppression that refuses it. */
  async count(uuids: readonly string[]): Promise<void> {
    if (uuids.length === 0) return;
    const times = new Map<string, number>();
    for (const uuid of uuids) times.set(uuid, (times.get(uuid) ?? 0) + 1);
    const rows = [...times].map(([uuid, count]) => ({ uuid, times: count }));
    rows.sort((left, right) => compareText(left.uuid, right.uuid));
    await this.database.run(queries.suppressionUpdateRefused, { rows, now: isoNow(this.clock) });
  }

  async list(
    { projectId }: Caller,
    paging: { pageNumber?: number | undefined; pageSize?: number | undefined },
  ): Promise<SuppressionListResponse> {
    const page = toPage(paging.pageNumber, paging.pageSize);
    const [rows, [total]] = await Promise.all([
      this.database.run(queries.suppressionList, { projectId, ...page }),
      this.database.run(queries.suppressionCount, { projectId }),
    ]);
    const suppressions = rows.map(({ uuid, kind, erasureUuid, createdAt, refused, refusedAt }) => ({
      ...{ uuid, kind, refused, erasure_id: erasureUuid, created_at: createdAt },
      ...(refusedAt === null ? {} : { refused_at: refusedAt }),
    }));
    return { suppressions, row_count: rows.length, total_count: total?.total ?? 0 };
  }

  /** Takes what carries the identifier again. 404 for an unknown one. */
  async lift({ projectId }: Caller, uuid: string): Promise<void> {
    if (!isUuid(uuid)) throw notFound();
    const [row] = await this.database.run(queries.suppressionErase, { projectId, uuid });
    if (!row || row.erased === 0) throw notFound();
  }

  private hash(projectId: string, { kind, value }: Identifier): string {
    return this.secret.hash('suppression', projectId, kind, value);
  }
}
