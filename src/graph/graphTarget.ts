import type { Caller } from '../caller.js';
import type { GraphTarget, GraphTargets, TargetRequest } from '../graphTarget.js';
import { badRequest, notFound } from '../errors.js';
import { requireId } from '../ids.js';
import type { Coalescer } from '../neo4j/coalesce.js';
import type { Database } from '../neo4j/database.js';
import { inOrder, withIndex } from '../neo4j/rows.js';
import { rootFindById } from './graphTarget.queries.js';

interface TargetKey {
  projectId: string;
  userId: string | null;
  graphId: string | null;
}

/** Looks graphs up in the database. */
export class GraphTargetFinder implements GraphTargets {
  private readonly finder: Coalescer<TargetKey, GraphTarget | undefined>;

  constructor(private readonly database: Database) {
    this.finder = database.coalescer({
      inFlightMax: 2,
      run: (keys) => this.findAll(keys),
      projectOf: ({ projectId }) => projectId,
    });
  }

  /** 400 unless exactly one of user and graph is named; 404 when it does not exist. */
  async require(caller: Caller, request: TargetRequest): Promise<GraphTarget> {
    const userId = given(request.user_id);
    const graphId = given(request.graph_id) ?? given(request.group_id);
    if ((userId === undefined) === (graphId === undefined)) {
      throw badRequest('exactly one of user_id and graph_id (or group_id) is needed');
    }
    if (userId !== undefined) requireId(userId, 'user_id');
    if (graphId !== undefined) requireId(graphId, 'graph_id');
    const target = await this.finder.submit({
      projectId: caller.projectId,
      userId: userId ?? null,
      graphId: graphId ?? null,
    });
    if (!target) throw notFound();
    return target;
  }

  private async findAll(keys: readonly TargetKey[]): Promise<(GraphTarget | undefined)[]> {
    const rows = await this.database.run(rootFindById, { rows: withIndex(keys) });
    return inOrder(keys.length, rows, ({ index: _, ...target }) => target);
  }
}

const given = (id: string | undefined): string | undefined => (id === '' ? undefined : id);
