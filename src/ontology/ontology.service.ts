import type { Caller } from '../caller.js';
import { type Clock, isoNow } from '../clock.js';
import { notFound } from '../errors.js';
import type { GraphTargets } from '../graphTarget.js';
import { limits } from '../limits.js';
import type { Coalescer } from '../neo4j/coalesce.js';
import type { Database, Statements } from '../neo4j/database.js';
import { inOrder, withIndex } from '../neo4j/rows.js';
import { projectScope, scopeOf, type ScopeOwner, scopesOf } from '../scope.js';
import { presentTypes } from './ontology.presenter.js';
import * as queries from './ontology.queries.js';
import type { EntityTypeResponse, SetEntityTypesRequest } from './ontology.types.js';
import { type DeclaredTypes, readTypes } from './ontologyRules.js';
import { readRestoredTypes } from './restoredTypes.js';

export type { DeclaredEdgeType, DeclaredEntityType, DeclaredTypes } from './ontologyRules.js';

interface ScopeKey {
  projectId: string;
  scope: string;
}

interface Remembered {
  until: number;
  types: Promise<DeclaredTypes | undefined>;
}

/** Entity and edge types that callers declare: for a project, or for single graphs. */
export class OntologyService {
  private readonly finder: Coalescer<ScopeKey, DeclaredTypes | undefined>;
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly targets: GraphTargets,
  ) {
    this.finder = database.coalescer({ inFlightMax: 2, run: (keys) => this.findAll(keys) });
  }

  /** Replaces the whole set of each scope that the request names. 404 for an unknown graph. */
  async set(caller: Caller, request: SetEntityTypesRequest): Promise<void> {
    const types = readTypes(request);
    const { user_ids: userIds, graph_ids: graphIds } = request;
    const scopes = await scopesOf(this.targets, caller, { userIds, graphIds });
    const { projectId } = caller;
    const parameters = {
      projectId,
      scopes,
      entityTypes: JSON.stringify(types.entityTypes),
      edgeTypes: JSON.stringify(types.edgeTypes),
      now: isoNow(this.clock),
    };
    await this.database.transaction('write', 'ontology_merge', async (statements) => {
      const rows = await statements.run(queries.ontologyMerge, parameters);
      // All or none: a graph may have begun to be erased after it was found.
      if (rows.length < scopes.length) throw notFound();
    });
    for (const scope of scopes) this.remembered.delete(cacheKey({ projectId, scope }));
  }

  /** Writes the types that a graph had in an export. 400 for what a request could not set. */
  async restore(
    statements: Statements,
    graphUuid: string,
    had: { entityTypes: string; edgeTypes: string; createdAt: string; updatedAt: string },
  ): Promise<void> {
    const types = readRestoredTypes(had.entityTypes, had.edgeTypes);
    await statements.run(queries.ontologyCreateRestored, {
      ...{ graphUuid, createdAt: had.createdAt, updatedAt: had.updatedAt },
      entityTypes: JSON.stringify(types.entityTypes),
      edgeTypes: JSON.stringify(types.edgeTypes),
    });
  }

  /** What was set for exactly this scope: the project when no graph is named. */
  async list(caller: Caller, owner: ScopeOwner): Promise<EntityTypeResponse> {
    const scope = await scopeOf(this.targets, caller, owner);
    const types = await this.finder.submit({ projectId: caller.projectId, scope });
    return presentTypes(types ?? noTypes);
  }

  /**
   * What holds in a graph: its own types, else those of the project, else none. May be one second
   * old, since the ingestion asks for every episode.
   */
  async read(projectId: string, graphUuid: string): Promise<DeclaredTypes> {
    const [own, shared] = await Promise.all([
      this.recall({ projectId, scope: graphUuid }),
      this.recall({ projectId, scope: projectScope }),
    ]);
    return [own, shared].find((types) => types && !isEmpty(types)) ?? noTypes;
  }

  private recall(key: ScopeKey): Promise<DeclaredTypes | undefined> {
    const now = this.clock.now();
    const text = cacheKey(key);
    const known = this.remembered.get(text);
    if (known && now < known.until) return known.types;
    const types = this.finder.submit(key);
    this.remembered.delete(text);
    this.remembered.set(text, { until: now + limits.ontologyCacheMilliseconds, types });
    // The oldest stands first; a flood of graphs must not fill the memory.
    if (this.remembered.size > limits.ontologyCacheEntriesMax) {
      const [oldest] = this.remembered.keys();
      if (oldest !== undefined) this.remembered.delete(oldest);
    }
    types.catch(() => this.remembered.delete(text));
    return types;
  }

  private async findAll(keys: readonly ScopeKey[]): Promise<(DeclaredTypes | undefined)[]> {
    const rows = await this.database.run(queries.ontologyFindByScope, { rows: withIndex(keys) });
    return inOrder(keys.length, rows, ({ entityTypes, edgeTypes }) => ({
      entityTypes: JSON.parse(entityTypes) as DeclaredTypes['entityTypes'],
      edgeTypes: JSON.parse(edgeTypes) as DeclaredTypes['edgeTypes'],
    }));
  }
}

const noTypes: DeclaredTypes = { entityTypes: [], edgeTypes: [] };

const isEmpty = ({ entityTypes, edgeTypes }: DeclaredTypes): boolean =>
  entityTypes.length === 0 && edgeTypes.length === 0;

const cacheKey = ({ projectId, scope }: ScopeKey): string => JSON.stringify([projectId, scope]);
