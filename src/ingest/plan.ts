import type { z } from 'zod';
import { newUuid } from '../ids.js';
import { labelsOf } from '../entityTypes.js';
import type { EntityChange } from '../entityChange.js';
import type * as queries from './ingest.queries.js';
import type { PreparedEntity, PreparedEpisode, PreparedFact } from './prepared.js';
import { factKey, groupKey, objectKeyOf, pairKey } from '../factKeys.js';
import { entityId, type KnownEntity, type KnownState, uuidOf } from './knownState.js';
import { FactLedger, type LedgerFact } from './ledger.js';

/** The root of a graph, locked by the transaction that plans. */
export interface GraphRoot {
  graphUuid: string;
  graphToken: string;
  projectId: string;
  /** The user node; null in a graph that belongs to nobody. */
  ownerUuid: string | null;
  ownerName: string | null;
}

type EntityRow = z.output<typeof queries.createdEntity>;
type FactRow = z.output<typeof queries.createdFact>;

/** Rows for the statements that write a batch, in the order of the episodes. */
export interface PlannedWrites {
  entities: EntityRow[];
  changedEntities: {
    uuid: string;
    attributes: string;
    entityType: string | null;
    labels: string[];
    now: string;
  }[];
  closings: { uuid: string; invalidAt: string; now: string; episodeUuid: string }[];
  facts: FactRow[];
  superseded: { uuid: string; supersededBy: string }[];
  /** `said`: the sentence in which the episode says it; null where it only ends it. */
  evidence: { factUuid: string; episodeUuid: string; said: string | null }[];
  mentions: {
    episodeUuid: string;
    entityUuid: string;
    change: string | null;
    said: string | null;
  }[];
  /** Entities whose facts changed: their summaries are composed anew. */
  touchedEntities: string[];
}

/**
 * Decides what a batch of episodes writes. Pure but for the uuids it makes: what it decides on
 * was read under the locks of the graphs.
 */
export function planWrites(
  episodes: readonly PreparedEpisode[],
  known: KnownState,
  roots: ReadonlyMap<string, GraphRoot>,
  now: string,
): PlannedWrites {
  const planner = new Planner(known, roots, now);
  for (const episode of episodes) planner.add(episode);
  return planner.finish();
}

class Planner {
  private readonly ledgers = new Map<string, FactLedger>();
  private readonly planned: PlannedWrites = {
    entities: [],
    changedEntities: [],
    closings: [],
    facts: [],
    superseded: [],
    evidence: [],
    mentions: [],
    touchedEntities: [],
  };
  private readonly rows = new Map<string, { row: FactRow; state: LedgerFact }>();
  private readonly made = new Set<string>();
  private readonly changed = new Map<string, PlannedWrites['changedEntities'][number]>();
  private readonly endedBy = new Map<string, string>();
  private readonly touched = new Set<string>();

  constructor(
    private readonly known: KnownState,
    private readonly roots: ReadonlyMap<string, GraphRoot>,
    private readonly now: string,
  ) {}

  add(episode: PreparedEpisode): void {
    const root = this.roots.get(episode.graphUuid);
    if (!root) return;
    const used = new Set<string>();
    const changes = new Map<string, EntityChange>();
    const said = new Map<string, Record<string, unknown>>();
    for (const fact of episode.facts) this.addFact(fact, episode, root, used);
    for (const entity of episode.entities) {
      // A node that is named by its uuid is there already.
      if (entity.uuid !== undefined) continue;
      // Things that are only named count too: an episode mentions them.
      const { uuid } = this.entityOf(episode, entity);
      const change = this.ensureEntity(entity, episode, root);
      if (change) changes.set(uuid, change);
      said.set(uuid, { ...said.get(uuid), ...entity.attributes });
      used.add(uuid);
    }
    for (const entityUuid of used) {
      const change = changes.get(entityUuid);
      const stored = change && episode.isRecord ? JSON.stringify(change) : null;
      const { episodeUuid } = episode;
      this.planned.mentions.push({
        ...{ episodeUuid, entityUuid, change: stored },
        said: attributesText(said.get(entityUuid)),
      });
    }
  }

  finish(): PlannedWrites {
    for (const ledger of this.ledgers.values()) {
      for (const closing of ledger.closed()) {
        if (closing.supersededBy !== undefined) {
          this.planned.superseded.push({
            uuid: closing.uuid,
            supersededBy: closing.supersededBy,
          });
        }
        if (this.rows.has(closing.uuid)) continue;
        const episodeUuid = this.endedBy.get(closing.uuid) ?? '';
        const { uuid, invalidAt } = closing;
        this.planned.closings.push({ uuid, invalidAt, now: this.now, episodeUuid });
      }
    }
    for (const { row, state } of this.rows.values()) {
      row.invalidAt = state.invalidAt;
      row.openKey = state.open ? state.pairKey : null;
      row.slotKey = state.open && state.single ? state.groupKey : null;
      this.planned.facts.push(row);
    }
    this.planned.changedEntities.push(...this.changed.values());
    this.planned.touchedEntities.push(...this.touched);
    return this.planned;
  }

  private addFact(
    fact: PreparedFact,
    episode: PreparedEpisode,
    root: GraphRoot,
    used: Set<string>,
  ): void {
    const { entities } = this.known;
    const subject = uuidOf(fact.subject, episode, entities, root);
    const object =
      fact.object === undefined ? undefined : uuidOf(fact.object, episode, entities, root);
    // A fact about somebody this graph has no node for cannot hang anywhere.
    if (subject === undefined || (fact.object !== undefined && object === undefined)) return;
    used.add(subject);
    if (object !== undefined) used.add(object);
    const keys = keysOf(fact, subject, object);
    if (!fact.ends) {
      this.assert(fact, keys, { subject, object }, episode, root);
    } else if (!this.end(fact, keys, subject, episode)) {
      const said = stated(fact, episode);
      const about = { subject, object: undefined };
      this.assert(said, keysOf(said, subject, undefined), about, episode, root);
    }
  }

  private assert(
    fact: PreparedFact,
    keys: { group: string; pair: string },
    ends: { subject: string; object: string | undefined },
    episode: PreparedEpisode,
    root: GraphRoot,
  ): void {
    const uuid = fact.uuid ?? newUuid();
    const outcome = this.ledger(episode.graphUuid).assert({
      uuid,
      groupKey: keys.group,
      pairKey: keys.pair,
      validAt: fact.validAt,
      invalidAt: fact.invalidAt,
      single: fact.single,
    });
    this.touched.add(ends.subject);
    const { episodeUuid } = episode;
    if (outcome.kind === 'evidence') {
      this.planned.evidence.push({ factUuid: outcome.uuid, episodeUuid, said: fact.fact });
      if (outcome.closes) this.endedBy.set(outcome.uuid, episodeUuid);
      return;
    }
    const row = this.factRow(fact, keys, ends, episode, root, uuid);
    if (outcome.twin) row.factKey = factKey(keys.pair, fact.validAt, uuid);
    this.rows.set(uuid, { row, state: outcome.fact });
    this.planned.evidence.push({ factUuid: uuid, episodeUuid, said: fact.fact });
    for (const old of outcome.supersedes) this.endedBy.set(old, episodeUuid);
    if (outcome.supersededBy !== undefined) {
      this.planned.superseded.push({ uuid, supersededBy: outcome.supersededBy });
    }
  }

  /**
   * Ends what is open. Returns false when nothing was known of it, but what ended has a name: the
   * sentence is kept then.
   */
  private end(
    fact: PreparedFact,
    keys: { group: string; pair: string },
    subject: string,
    episode: PreparedEpisode,
  ): boolean {
    const named = fact.object !== undefined || fact.value !== undefined;
    const ended = this.ledger(episode.graphUuid).end({
      groupKey: keys.group,
      pairKey: named ? keys.pair : undefined,
      at: fact.invalidAt ?? episode.at,
    });
    for (const uuid of ended) {
      this.endedBy.set(uuid, episode.episodeUuid);
      const { episodeUuid } = episode;
      this.planned.evidence.push({ factUuid: uuid, episodeUuid, said: null });
    }
    this.touched.add(subject);
    return ended.length > 0 || !named;
  }

  private factRow(
    fact: PreparedFact,
    keys: { group: string; pair: string },
    ends: { subject: string; object: string | undefined },
    episode: PreparedEpisode,
    root: GraphRoot,
    uuid: string,
  ): FactRow {
    return {
      projectId: episode.projectId,
      uuid,
      graphUuid: episode.graphUuid,
      graphToken: root.graphToken,
      name: fact.name,
      fact: fact.fact,
      value: fact.value ?? null,
      context: episode.context ?? null,
      importance: fact.importance,
      rating: fact.rating ?? null,
      attributes: JSON.stringify(fact.attributes ?? {}),
      single: fact.single,
      groupKey: keys.group,
      pairKey: keys.pair,
      // A repeated statement about another time is another fact; about the same time it is not.
      factKey: factKey(keys.pair, fact.validAt, null),
      openKey: null,
      slotKey: null,
      subjectUuid: ends.subject,
      objectUuid: ends.object ?? null,
      now: this.now,
      validAt: fact.validAt,
      invalidAt: fact.invalidAt,
      vector: fact.vector ?? null,
    };
  }

  private entityOf(episode: PreparedEpisode, entity: PreparedEntity): KnownEntity {
    const id = entityId(episode.graphUuid, entity.resolutionKey);
    return this.known.entities.get(id) as KnownEntity;
  }

  /** Returns what was changed of an entity that was there before. */
  private ensureEntity(
    entity: PreparedEntity,
    episode: PreparedEpisode,
    root: GraphRoot,
  ): EntityChange | undefined {
    const known = this.entityOf(episode, entity);
    const before = { ...known };
    const attributes = { ...known.attributes, ...entity.attributes };
    const entityType = known.entityType ?? entity.type ?? null;
    const changed =
      JSON.stringify(attributes) !== JSON.stringify(known.attributes) ||
      entityType !== known.entityType;
    known.attributes = attributes;
    known.entityType = entityType;
    const labels = labelsOf(entityType ?? undefined, episode.declaredTypes ?? new Set());
    const stored = JSON.stringify(attributes);
    if (known.isNew) {
      this.makeEntity(known, { entity, episode, root, labels, stored });
    } else if (changed) {
      const { uuid } = known;
      this.changed.set(uuid, { uuid, attributes: stored, entityType, labels, now: this.now });
      return changeOf(before, entity.attributes, entityType, labels);
    }
    return undefined;
  }

  private makeEntity(
    known: KnownEntity,
    parts: {
      entity: PreparedEntity;
      episode: PreparedEpisode;
      root: GraphRoot;
      labels: string[];
      stored: string;
    },
  ): void {
    const { entity, episode, root, labels, stored } = parts;
    if (this.made.has(known.uuid)) {
      const row = this.planned.entities.find(({ uuid }) => uuid === known.uuid);
      if (row) Object.assign(row, { attributes: stored, entityType: known.entityType, labels });
      return;
    }
    this.made.add(known.uuid);
    this.planned.entities.push({
      projectId: episode.projectId,
      uuid: known.uuid,
      graphUuid: episode.graphUuid,
      graphToken: root.graphToken,
      resolutionKey: entity.resolutionKey,
      name: entity.name,
      summary: entity.summary ?? '',
      summaryPinned: entity.summary === undefined ? null : true,
      entityType: known.entityType,
      labels,
      attributes: stored,
      createdAt: episode.at,
      now: this.now,
      vector: entity.vector ?? null,
    });
  }

  private ledger(graphUuid: string): FactLedger {
    const there = this.ledgers.get(graphUuid);
    if (there) return there;
    const ledger = new FactLedger(this.known.facts.get(graphUuid) ?? []);
    this.ledgers.set(graphUuid, ledger);
    return ledger;
  }
}

/** What an episode says of a thing: nothing of it stays when only this episode said it. */
const attributesText = (said: Record<string, unknown> | undefined): string | null =>
  said === undefined || Object.keys(said).length === 0 ? null : JSON.stringify(said);

function changeOf(
  before: KnownEntity,
  written: Record<string, unknown>,
  entityType: string | null,
  labels: string[],
): EntityChange {
  const isTyped = before.entityType === null && entityType !== null;
  const attributes = Object.entries(written)
    .filter(([key, after]) => JSON.stringify(before.attributes[key]) !== JSON.stringify(after))
    .map(([key, after]) =>
      Object.hasOwn(before.attributes, key)
        ? { key, before: before.attributes[key], after }
        : { key, after },
    );
  return {
    attributes,
    addedType: isTyped ? entityType : undefined,
    addedLabels: isTyped ? labels : [],
  };
}

function keysOf(
  fact: PreparedFact,
  subject: string,
  object: string | undefined,
): { group: string; pair: string } {
  const objectKey = objectKeyOf({ entityUuid: object, value: fact.value, sentence: fact.fact });
  return { group: groupKey(subject, fact.name), pair: pairKey(subject, fact.name, objectKey) };
}

/**
 * An ending that found nothing open: whether it was ever true nobody said ("I do not live in
 * Paris"), so it is kept as what was stated.
 */
const stated = (fact: PreparedFact, episode: PreparedEpisode): PreparedFact => ({
  ...fact,
  name: 'STATED',
  object: undefined,
  value: fact.fact,
  validAt: episode.at,
  invalidAt: null,
  single: false,
  ends: false,
  importance: Math.min(fact.importance, 0.2),
});
