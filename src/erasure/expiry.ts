import { isMissing } from '../errors.js';
import { limits } from '../limits.js';
import type { Database } from '../neo4j/database.js';
import type { GraphErasureService } from './graphErasure.service.js';
import * as queries from './retention.queries.js';

/** What of a project is too old: everything before these times. */
export interface ExpiryBounds {
  projectId: string;
  messagesBefore: string;
  factsBefore: string;
}

/** Removes what is older than its project keeps it, one thing after the other. */
export class Expiry {
  constructor(
    private readonly database: Database,
    private readonly single: GraphErasureService,
  ) {}

  async count(bounds: ExpiryBounds): Promise<Record<string, number>> {
    const [row] = await this.database.run(queries.projectCountExpired, bounds);
    return { ...row };
  }

  /** Each with what only it supported. Safe to run again. */
  async remove({ projectId, messagesBefore, factsBefore }: ExpiryBounds): Promise<void> {
    const caller = { projectId, projectUuid: '', keyId: '', scopes: [] };
    await this.eachOf(queries.messageListExpired, { projectId, before: messagesBefore }, (uuid) =>
      this.single.eraseEpisode(caller, uuid),
    );
    await this.eachOf(queries.factListExpired, { projectId, before: factsBefore }, (uuid) =>
      this.single.eraseFact(caller, uuid),
    );
  }

  private async eachOf(
    query: typeof queries.messageListExpired | typeof queries.factListExpired,
    bounds: { projectId: string; before: string },
    erase: (uuid: string) => Promise<void>,
  ): Promise<void> {
    for (;;) {
      const rows = await this.database.run(query, { ...bounds, limit: limits.pageSizeDefault });
      const sizes = rows.length;
      let gone = 0;
      for (const { uuid } of rows) gone += (await erase(uuid).then(...counting)) ? 1 : 0;
      // What is found and cannot be removed belongs to a graph that is going as a whole.
      if (sizes === 0 || gone === 0) return;
    }
  }
}

const counting = [
  () => true,
  (error: unknown) => {
    if (isMissing(error)) return false;
    throw error;
  },
] as const;
