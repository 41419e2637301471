import type { Statements } from '../neo4j/database.js';
import { newUuid } from '../ids.js';
import { earlierOf } from '../instant.js';
import type { GraphRoot } from './plan.js';
import * as queries from './ingest.queries.js';
import type { PreparedEpisode, PreparedEntity } from './prepared.js';
import { groupKey, objectKeyOf, pairKey } from '../factKeys.js';
import type { LedgerFact } from './ledger.js';

/** An entity of a graph: found there, or about to be made. */
export interface KnownEntity {
  uuid: string;
  isNew: boolean;
  attributes: Record<string, unknown>;
  entityType: string | null;
}

/** What the database holds of what a batch of episodes speaks of. Read under the roots' locks. */
export interface KnownState {
  /** By `entityId(graphUuid, resolutionKey)`. */
  entities: Map<string, KnownEntity>;
  /** By graph. */
  facts: Map<string, LedgerFact[]>;
}

export const entityId = (graphUuid: string, resolutionKey: string): string =>
  `${graphUuid}\u0000${resolutionKey}`;

/** Facts that ended before everything a batch speaks of cannot matter to it. */
const dawn = '0001-01-01T00:00:00Z';
const never = '9999-12-31T23:59:59Z';

export async function loadKnown(
  statements: Statements,
  episodes: readonly PreparedEpisode[],
  roots: ReadonlyMap<string, GraphRoot>,
): Promise<KnownState> {
  const entities = await loadEntities(statements, episodes);
  const facts = await loadFacts(statements, episodes, entities, roots);
  return { entities, facts };
}

async function loadEntities(
  statements: Statements,
  episodes: readonly PreparedEpisode[],
): Promise<Map<string, KnownEntity>> {
  const wanted = new Map<string, { graphUuid: string; resolutionKey: string }>();
  for (const { graphUuid, entities } of episodes) {
    for (const { resolutionKey, uuid } of entities) {
      if (uuid !== undefined) continue;
      wanted.set(entityId(graphUuid, resolutionKey), { graphUuid, resolutionKey });
    }
  }
  const known = new Map<string, KnownEntity>();
  if (wanted.size === 0) return known;
  const rows = await statements.run(queries.entityFindByKey, { rows: [...wanted.values()] });
  for (const row of rows) {
    known.set(entityId(row.graphUuid, row.resolutionKey), {
      uuid: row.uuid,
      isNew: false,
      attributes: JSON.parse(row.attributes ?? '{}') as Record<string, unknown>,
      entityType: row.entityType,
    });
  }
  for (const key of wanted.keys()) {
    if (known.has(key)) continue;
    known.set(key, { uuid: newUuid(), isNew: true, attributes: {}, entityType: null });
  }
  return known;
}

/** The uuid a fact's subject or object stands for in one episode. */
export function uuidOf(
  reference: string,
  episode: PreparedEpisode,
  entities: ReadonlyMap<string, KnownEntity>,
  root: GraphRoot | undefined,
): string | undefined {
  if (reference === 'user') return root?.ownerUuid ?? undefined;
  const entity = episode.entities.find((one: PreparedEntity) => one.localId === reference);
  if (!entity) return undefined;
  if (entity.uuid !== undefined) return entity.uuid;
  return entities.get(entityId(episode.graphUuid, entity.resolutionKey))?.uuid;
}

async function loadFacts(
  statements: Statements,
  episodes: readonly PreparedEpisode[],
  entities: ReadonlyMap<string, KnownEntity>,
  roots: ReadonlyMap<string, GraphRoot>,
): Promise<Map<string, LedgerFact[]>> {
  const groups = new Map<string, { graphUuid: string; groupKey: string; since: string }>();
  const pairs = new Map<string, { graphUuid: string; pairKey: string; since: string }>();
  for (const episode of episodes) {
    const { graphUuid } = episode;
    for (const fact of episode.facts) {
      const subject = uuidOf(fact.subject, episode, entities, roots.get(graphUuid));
      if (subject === undefined) continue;
      const group = groupKey(subject, fact.name);
      const entityUuid =
        fact.object && uuidOf(fact.object, episode, entities, roots.get(graphUuid));
      const pair = pairKey(
        subject,
        fact.name,
        objectKeyOf({
          entityUuid: entityUuid || undefined,
          value: fact.value,
          sentence: fact.fact,
        }),
      );
      if (fact.single || fact.ends) {
        const since = earlierOf(fact.validAt ?? dawn, groups.get(group)?.since ?? never);
        groups.set(group, { graphUuid, groupKey: group, since });
      }
      pairs.set(pair, { graphUuid, pairKey: pair, since: dawn });
      if (fact.ends) {
        // An ending that ends nothing is kept as a statement, which may have been made before.
        const statement = statementKey(subject, fact.fact);
        pairs.set(statement, { graphUuid, pairKey: statement, since: dawn });
      }
    }
  }
  return gather(statements, [...groups.values()], [...pairs.values()]);
}

/** Key of a sentence that is kept as it was said. */
const statementKey = (subject: string, sentence: string): string =>
  pairKey(subject, 'STATED', objectKeyOf({ value: sentence, sentence }));

async function gather(
  statements: Statements,
  groups: { graphUuid: string; groupKey: string; since: string }[],
  pairs: { graphUuid: string; pairKey: string; since: string }[],
): Promise<Map<string, LedgerFact[]>> {
  const found = await Promise.all([
    groups.length > 0 ? statements.run(queries.factListByGroup, { rows: groups }) : [],
    pairs.length > 0 ? statements.run(queries.factListByPair, { rows: pairs }) : [],
  ]);
  const rows = found.flat();
  const seen = new Set<string>();
  const facts = new Map<string, LedgerFact[]>();
  for (const { graphUuid, ...fact } of rows) {
    if (seen.has(fact.uuid)) continue;
    seen.add(fact.uuid);
    const ofGraph = facts.get(graphUuid);
    if (ofGraph) ofGraph.push(fact);
    else facts.set(graphUuid, [fact]);
  }
  return facts;
}
