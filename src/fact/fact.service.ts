import type { Caller } from '../caller.js';
import { type Clock, isoNow, requireUtc } from '../clock.js';
import { type ListResult, nextCursor, readListRequest } from '../cursor.js';
import { badRequest, notFound } from '../errors.js';
import { factKey, groupKey, objectKeyOf, pairKey } from '../factKeys.js';
import { isUuid, requireText } from '../ids.js';
import { isBefore } from '../instant.js';
import { limits } from '../limits.js';
import { mergeMetadata, readMetadata, storeMetadata } from '../metadata.js';
import type { Coalescer } from '../neo4j/coalesce.js';
import type { Database, Statements } from '../neo4j/database.js';
import { inOrder, withIndex } from '../neo4j/rows.js';
import { inBoth, type PropertyMatcher, readPropertyTests } from '../propertyFilters.js';
import { readSearchFilters } from '../searchFilters.js';
import type { EntityEdge } from '../wire.types.js';
import { presentEdge } from './fact.presenter.js';
import * as queries from './fact.queries.js';
import type { ListEdgesRequest, UpdateEdgeRequest } from './fact.types.js';

type EdgeRow = queries.EdgeRow;

interface FactKeyParts {
  projectId: string;
  uuid: string;
}

export class FactService {
  private readonly finder: Coalescer<FactKeyParts, EdgeRow | undefined>;

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

  /** 404 unless the fact exists in the caller's project. */
  async require(caller: Caller, uuid: string): Promise<EdgeRow> {
    if (!isUuid(uuid)) throw notFound();
    const row = await this.finder.submit({ projectId: caller.projectId, uuid });
    if (!row) throw notFound();
    return row;
  }

  /** A page of the facts of a graph, ended ones included; newest uuid first by default. */
  async list(graphUuid: string, request: ListEdgesRequest): Promise<ListResult<EntityEdge>> {
    const page = readListRequest(request, ['uuid', 'created_at', 'valid_at']);
    const { filters = {} } = request;
    const read = readSearchFilters(filters, 'filters');
    const { properties, metadata } = readPropertyTests(filters, 'filters');
    const [fitting, said] = await Promise.all([
      properties ? this.matches.edges(graphUuid, properties) : null,
      metadata ? this.matches.episodes(graphUuid, metadata) : null,
    ]);
    const rows = await this.database.run(queries.factListByGraph, {
      ...{ graphUuid, ...page, ...read },
      edgeUuids: inBoth(read.edgeUuids, fitting),
      episodeUuids: inBoth(read.episodeUuids, said),
    });
    return { items: rows.map(presentEdge), next: nextCursor(rows, page) };
  }

  /** Every fact a node is part of, at most `factsPerListMax`. */
  async listByNode(caller: Caller, uuid: string): Promise<EdgeRow[]> {
    const { projectId } = caller;
    const limit = limits.factsPerListMax;
    return this.database.run(queries.factListByNode, { projectId, uuid, limit });
  }

  async listByEpisodes(caller: Caller, episodeUuids: readonly string[]): Promise<EdgeRow[]> {
    return this.database.run(queries.factListByEpisodes, {
      projectId: caller.projectId,
      episodeUuids: [...episodeUuids],
      limit: limits.factsPerListMax,
    });
  }

  /** What the messages of a session say and is true now. */
  async listBySession(
    caller: Caller,
    sessionId: string,
    ratingMin: number | undefined,
  ): Promise<EdgeRow[]> {
    return this.database.run(queries.factListBySession, {
      projectId: caller.projectId,
      sessionId,
      ratingMin: ratingMin ?? 0,
      limit: limits.factsPerListMax,
    });
  }

  /** What is true now in a graph, newest first. */
  async listOpen(graphUuid: string): Promise<EdgeRow[]> {
    return this.database.run(queries.factListOpen, { graphUuid, limit: limits.factsPerListMax });
  }

  /** Changes what is given, under the lock of the fact's graph; its keys follow. */
  async update(caller: Caller, uuid: string, request: UpdateEdgeRequest): Promise<EntityEdge> {
    if (!isUuid(uuid)) throw notFound();
    const change = readChange(request);
    const key = { projectId: caller.projectId, uuid };
    const now = isoNow(this.clock);
    await this.database.transaction('write', 'fact_update', async (statements) => {
      const [current] = await statements.run(queries.factFindForUpdate, key);
      if (!current) throw notFound();
      const next = { ...current, ...change };
      if (next.invalidAt !== null && isBefore(next.invalidAt, next.validAt)) {
        throw badRequest('invalid_at is before valid_at');
      }
      const keys = keysOf(next);
      await requireOwnPlace(statements, uuid, keys);
      const attributes = mergeMetadata(
        readMetadata(current.attributes ?? '{}'),
        request.attributes ?? {},
      );
      await statements.run(queries.factUpdate, {
        ...key,
        name: next.name,
        fact: next.fact,
        attributes: storeMetadata(attributes, 'attributes'),
        validAt: next.validAt,
        invalidAt: next.invalidAt,
        expiredAt: next.expiredAt ?? (next.invalidAt === null ? null : now),
        ...keys,
        textChanged: next.fact !== current.fact,
        now,
      });
    });
    return presentEdge(await this.require(caller, uuid));
  }

  private async findAll(keys: readonly FactKeyParts[]): Promise<(EdgeRow | undefined)[]> {
    const rows = await this.database.run(queries.factFindByUuid, { rows: withIndex(keys) });
    return inOrder(keys.length, rows, ({ index: _, ...row }) => row);
  }
}

/** Under the lock of the graph: what is true now is said by one fact only. */
async function requireOwnPlace(
  statements: Statements,
  uuid: string,
  { openKey, slotKey }: ReturnType<typeof keysOf>,
): Promise<void> {
  const others = await statements.run(queries.factFindByOpenKey, { uuid, openKey, slotKey });
  if (others.length > 0) throw badRequest('another fact that is true now says this already');
}

interface KeyedFact {
  uuid: string;
  name: string;
  fact: string;
  value: string | null;
  validAt: string | null;
  invalidAt: string | null;
  single: boolean;
  subjectUuid: string;
  objectUuid: string | null;
}

function keysOf(fact: KeyedFact) {
  const group = groupKey(fact.subjectUuid, fact.name);
  const object = objectKeyOf({
    entityUuid: fact.objectUuid ?? undefined,
    value: fact.value ?? undefined,
    sentence: fact.fact,
  });
  const pair = pairKey(fact.subjectUuid, fact.name, object);
  const open = fact.invalidAt === null;
  return {
    groupKey: group,
    pairKey: pair,
    // A person's edit may say what another fact says already: its own uuid keeps it apart.
    factKey: factKey(pair, fact.validAt, fact.uuid),
    openKey: open ? pair : null,
    slotKey: open && fact.single ? group : null,
  };
}

function readChange(request: UpdateEdgeRequest) {
  const { name, fact } = request;
  if (name !== undefined && name.trim() === '') throw badRequest('name cannot be empty');
  if (fact !== undefined && fact.trim() === '') throw badRequest('fact cannot be empty');
  return {
    ...(name && { name: requireText(name.trim(), 'name', limits.factNameCharactersMax) }),
    ...(fact && { fact: requireText(fact.trim(), 'fact', limits.factCharactersMax) }),
    ...(request.valid_at && { validAt: requireUtc(request.valid_at, 'valid_at') }),
    ...(request.invalid_at && { invalidAt: requireUtc(request.invalid_at, 'invalid_at') }),
    ...(request.expired_at && { expiredAt: requireUtc(request.expired_at, 'expired_at') }),
  };
}
