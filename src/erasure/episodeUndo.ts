import { writeSummaries } from '../derived/derivedText.js';
import type { Statements } from '../neo4j/database.js';
import type { EntityChange } from '../entityChange.js';
import * as queries from './graphErasure.queries.js';

/**
 * Takes an episode out of its graph as if it had never been there: what only it said goes, and
 * what it had ended holds again, or ends where what came later ends it. In the transaction of the
 * caller; takes the lock of the graph. False when the episode is gone, or its graph is.
 */
export async function undoEpisode(
  statements: Statements,
  key: { projectId: string; uuid: string },
): Promise<boolean> {
  const { uuid } = key;
  const [found] = await statements.run(queries.episodeFindForErasure, key);
  if (!found) return false;
  const ended = await statements.run(queries.factListReopened, { uuid });
  const changed = await statements.run(queries.entityListChanged, { uuid });
  await statements.run(queries.factEraseUnsupported, { uuid });
  await statements.run(queries.episodeErase, { uuid });
  if (ended.length > 0) {
    const rows = ended.map(endWithout);
    await statements.run(queries.factUpdateReopened, { rows });
    const links = rows.filter((row) => row.closedBy !== null || row.supersededBy !== null);
    if (links.length > 0) await statements.run(queries.factMergeEnded, { rows: links });
  }
  if (changed.length > 0) {
    await statements.run(queries.entityUpdateRestored, { rows: changed.map(restored) });
  }
  const touched = new Set([...found.mentioned, ...found.subjects]);
  for (const { subjectUuid } of ended) touched.add(subjectUuid);
  await statements.run(queries.entityEraseUnmentioned, { uuids: [...touched] });
  await writeSummaries(statements, [...touched]);
  return true;
}

/** How a fact ends when the one that took its place is gone; one with other evidence stays. */
function endWithout(fact: EndedFact): ReopenedFact {
  const { uuid, nextUuid, nextSupport } = fact;
  if (nextUuid !== null && nextSupport !== null) {
    // The successor stays: what supports it now is also what ended this one.
    const stays = { invalidAt: null, expiredAt: null, supersededBy: null };
    return { uuid, open: false, ...stays, closedBy: nextSupport };
  }
  return {
    uuid,
    open: true,
    invalidAt: fact.nextInvalidAt,
    expiredAt: fact.nextExpiredAt ?? fact.nextInvalidAt,
    supersededBy: fact.afterUuid,
    closedBy: fact.nextClosedBy,
  };
}

type EndedFact = queries.EndedFact;
type ReopenedFact = queries.ReopenedFact & {
  closedBy: string | null;
  supersededBy: string | null;
};

/** Only what is still as the episode wrote it is put back. */
function restored(row: queries.ChangedEntity) {
  const change = JSON.parse(row.change) as EntityChange;
  const attributes = new Map(
    Object.entries(JSON.parse(row.attributes ?? '{}') as Record<string, unknown>),
  );
  for (const { key, before, after } of change.attributes) {
    if (JSON.stringify(attributes.get(key)) !== JSON.stringify(after)) continue;
    if (before === undefined) attributes.delete(key);
    else attributes.set(key, before);
  }
  return {
    uuid: row.uuid,
    attributes: JSON.stringify(Object.fromEntries(attributes)),
    dropsType: change.addedType !== undefined && change.addedType === row.entityType,
    labels: change.addedLabels,
  };
}
