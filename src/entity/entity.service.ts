import type { Caller } from '../caller.js';
import { type Clock, isoNow } from '../clock.js';
import { type ListResult, nextCursor, readListRequest } from '../cursor.js';
import { labelsOf } from '../entityTypes.js';
import { badRequest, notFound } from '../errors.js';
import { isUuid, requireText } from '../ids.js';
import { limits } from '../limits.js';
import { mergeMetadata, readMetadata, storeMetadata } from '../metadata.js';
import type { Coalescer } from '../neo4j/coalesce.js';
import type { Database } from '../neo4j/database.js';
import { inOrder, withIndex } from '../neo4j/rows.js';
import { inBoth, type PropertyMatcher, readPropertyTests } from '../propertyFilters.js';
import { readSearchFilters, refuseEdgeFilters } from '../searchFilters.js';
import type { EntityNode } from '../wire.types.js';
import { presentNode } from './entity.presenter.js';
import * as queries from './entity.queries.js';
import type { ListNodesRequest, UpdateNodeRequest } from './entity.types.js';

interface NodeKey {
  projectId: string;
  uuid: string;
}

export class EntityService {
  private readonly finder: Coalescer<NodeKey, queries.NodeRow | undefined>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly matches: PropertyMatcher,
  ) {
    this.finder = database.coalescer({
      inFlightMax: 2,
      run: (keys) => this.findAll(keys),
      projectOf: ({ projectId }) => projectId,
    });
  }

  /** 404 unless the node exists in the caller's project. */
  async get(caller: Caller, uuid: string): Promise<EntityNode> {
    return presentNode(await this.require(caller, uuid));
  }

  find(caller: Caller, uuid: string): Promise<queries.NodeRow | undefined> {
    return this.finder.submit({ projectId: caller.projectId, uuid });
  }

  async require(caller: Caller, uuid: string): Promise<queries.NodeRow> {
    if (!isUuid(uuid)) throw notFound();
    const row = await this.find(caller, uuid);
    if (!row) throw notFound();
    return row;
  }

  /** A page of the nodes of a graph, newest uuid first unless asked otherwise. */
  async list(graphUuid: string, request: ListNodesRequest): Promise<ListResult<EntityNode>> {
    const page = readListRequest(request, ['uuid', 'created_at', 'degree']);
    const { filters = {} } = request;
    refuseEdgeFilters(filters, 'filters');
    const { labels, excludedLabels, episodeUuids } = readSearchFilters(filters, 'filters');
    const { properties, metadata } = readPropertyTests(filters, 'filters');
    const [fitting, said] = await Promise.all([
      properties ? this.matches.nodes(graphUuid, properties) : null,
      metadata ? this.matches.episodes(graphUuid, metadata) : null,
    ]);
    const rows = await this.database.run(queries.entityListByGraph, {
      ...{ graphUuid, ...page, labels, excludedLabels },
      nodeUuids: fitting,
      episodeUuids: inBoth(episodeUuids, said),
    });
    return { items: rows.map(presentNode), next: nextCursor(rows, page) };
  }

  /** Changes what is given. The user node follows its user and cannot be renamed here. */
  async update(caller: Caller, uuid: string, request: UpdateNodeRequest): Promise<EntityNode> {
    if (!isUuid(uuid)) throw notFound();
    const change = readChange(request);
    const key = { projectId: caller.projectId, uuid };
    const now = isoNow(this.clock);
    const row = await this.database.transaction('write', 'entity_update', async (statements) => {
      const [current] = await statements.run(queries.entityFindForUpdate, key);
      if (!current) throw notFound();
      if (current.isUser && (change.name !== undefined || change.entityType !== undefined)) {
        throw badRequest('the name of the user node follows its user; use PATCH /users/{user_id}');
      }
      const entityType = change.entityType ?? current.entityType;
      const attributes = mergeMetadata(
        readMetadata(current.attributes ?? '{}'),
        request.attributes ?? {},
      );
      const [updated] = await statements.run(queries.entityUpdate, {
        ...key,
        name: change.name ?? current.name,
        summary: change.summary ?? current.summary ?? '',
        attributes: storeMetadata(attributes, 'attributes'),
        entityType,
        labels: labelsOf(entityType ?? undefined, new Set()),
        // What a person wrote stays until a person changes it.
        summaryPinned: change.summary === undefined ? null : true,
        now,
      });
      return updated;
    });
    if (!row) throw notFound();
    return presentNode(row);
  }

  private async findAll(keys: readonly NodeKey[]): Promise<(queries.NodeRow | undefined)[]> {
    const rows = await this.database.run(queries.entityFindByUuid, { rows: withIndex(keys) });
    return inOrder(keys.length, rows, ({ index: _, ...row }) => row);
  }
}

interface NodeChange {
  name?: string | undefined;
  summary?: string | undefined;
  entityType?: string | undefined;
}

function readChange(request: UpdateNodeRequest): NodeChange {
  const labels = (request.labels ?? []).filter((label) => label !== 'Entity');
  if (labels.length > 1) throw badRequest('labels: a node has one entity type');
  const [entityType] = labels;
  if (entityType === 'User') throw badRequest('labels: a graph has one user node only');
  const { name, summary } = request;
  if (name !== undefined && name.trim() === '') throw badRequest('name cannot be empty');
  return {
    name: name && requireText(name.trim(), 'name', limits.nameCodePointsMax),
    summary:
      summary === undefined
        ? undefined
        : requireText(summary, 'summary', limits.nodeSummaryCharactersMax),
    entityType: entityType && requireText(entityType, 'labels', limits.labelCharactersMax),
  };
}
