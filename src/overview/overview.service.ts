import type { Caller } from '../caller.js';
import { type Clock, isoNow } from '../clock.js';
import { limits } from '../limits.js';
import { type Capabilities, readCapabilities } from '../neo4j/capabilities.js';
import type { Database } from '../neo4j/database.js';
import { kithVersion } from '../version.js';
import * as queries from './overview.queries.js';
import type { OverviewCapabilities, OverviewResponse } from './overview.types.js';

type ModelCapabilities = Omit<OverviewCapabilities, 'vector_filter'>;

interface Contents {
  facts: number;
  entities: number;
  episodes: number;
  messages: number;
}

interface Counted {
  at: string;
  until: number;
  contents: Promise<Contents>;
}

/** How much there is, what waits, and what this service can do. */
export class OverviewService {
  private readonly counted = new Map<string, Counted>();
  private capabilities: Promise<Capabilities> | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly models: ModelCapabilities,
  ) {}

  async read(caller: Caller): Promise<OverviewResponse> {
    const { projectId } = caller;
    const { at, contents } = this.count(projectId);
    const [capabilities, counts, rows] = await Promise.all([
      this.readCapabilities(),
      contents,
      this.database.run(queries.projectCountWaiting, { projectId }),
    ]);
    const { version, edition, vectorFilter } = capabilities;
    const own = totalsOf(rows);
    const oldest = rows.find(({ kind }) => kind === 'pending')?.oldest;
    return {
      counts: { users: own('user'), sessions: own('session'), graphs: own('graph'), ...counts },
      counted_at: at,
      backlog: {
        pending: own('pending'),
        ...(oldest ? { oldest_pending_at: oldest } : {}),
        parked: own('parked'),
        open_reviews: own('review'),
      },
      versions: {
        kith: kithVersion(),
        neo4j: version,
        neo4j_edition: edition,
        node: process.versions.node,
      },
      capabilities: { ...this.models, vector_filter: vectorFilter },
    };
  }

  /** Looking at every node of a large database takes seconds: one look serves a while. */
  private count(projectId: string): Counted {
    const now = this.clock.now();
    const known = this.counted.get(projectId);
    if (known && now < known.until) return known;
    const fresh = {
      at: isoNow(this.clock),
      until: now + limits.overviewCacheMilliseconds,
      contents: this.countContents(projectId),
    };
    if (this.counted.size >= limits.overviewCacheEntriesMax) this.counted.clear();
    this.counted.set(projectId, fresh);
    fresh.contents.catch(() => this.counted.delete(projectId));
    return fresh;
  }

  private async countContents(projectId: string): Promise<Contents> {
    const store = totalsOf(await this.database.run(queries.storeCountContents, {}));
    const isAlone = store('projects') <= 1;
    const total = isAlone
      ? store
      : totalsOf(await this.database.run(queries.projectCountContents, { projectId }));
    return {
      facts: total('facts'),
      entities: total('entities'),
      episodes: total('episodes'),
      messages: total('messages'),
    };
  }

  private readCapabilities(): Promise<Capabilities> {
    this.capabilities ??= readCapabilities(this.database);
    this.capabilities.catch(() => (this.capabilities = undefined));
    return this.capabilities;
  }
}

/** A look-up in rows of counts; what is not among them is zero. */
function totalsOf(rows: readonly { kind: string; total: number }[]): (kind: string) => number {
  const totals = new Map(rows.map(({ kind, total }) => [kind, total]));
  return (kind) => totals.get(kind) ?? 0;
}
