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
    const [capabilities, counts, [waiting]] = await Promise.all([
      this.readCapabilities(),
      contents,
      this.database.run(queries.projectCountWaiting, { projectId }),
    ]);
    const { version, edition, vectorFilter } = capabilities;
    return {
      counts: {
        users: waiting?.users ?? 0,
        sessions: waiting?.sessions ?? 0,
        graphs: waiting?.graphs ?? 0,
        ...counts,
      },
      counted_at: at,
      backlog: {
        pending: waiting?.pending ?? 0,
        ...(waiting?.oldest ? { oldest_pending_at: waiting.oldest } : {}),
        parked: waiting?.parked ?? 0,
        open_reviews: waiting?.reviews ?? 0,
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
    const [store] = await this.database.run(queries.storeCountContents, {});
    if (store && store.projects <= 1) {
      const { projects: _, ...contents } = store;
      return contents;
    }
    const [contents] = await this.database.run(queries.projectCountContents, { projectId });
    return contents ?? { facts: 0, entities: 0, episodes: 0, messages: 0 };
  }

  private readCapabilities(): Promise<Capabilities> {
    this.capabilities ??= readCapabilities(this.database);
    this.capabilities.catch(() => (this.capabilities = undefined));
    return this.capabilities;
  }
}
