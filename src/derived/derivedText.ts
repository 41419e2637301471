import { limits } from '../limits.js';
import type { Statements } from '../neo4j/database.js';
import * as queries from './derived.queries.js';
import { composeContexts, type ContextMessage } from './messageContext.js';
import { composeSummary } from './summary.js';

/** Composes the summaries of entities anew from what is true of them now. */
export async function writeSummaries(
  statements: Statements,
  entityUuids: readonly string[],
): Promise<void> {
  if (entityUuids.length === 0) return;
  const rows = await statements.run(queries.entityListFacts, {
    uuids: [...entityUuids],
    limit: limits.summaryFactsMax,
  });
  await statements.run(queries.entityUpdateSummary, {
    rows: rows.map(({ uuid, facts }) => ({ uuid, summary: composeSummary(facts) })),
  });
}

/**
 * Writes the search contexts of messages, named by their uuids, and brings those of the two before
 * each up to date: they had not seen it yet.
 */
export async function writeContexts(
  statements: Statements,
  uuids: readonly string[],
): Promise<void> {
  if (uuids.length === 0) return;
  const around = await statements.run(queries.messageListAround, {
    uuids: [...uuids],
    neighbours: limits.contextNeighboursMax,
  });
  const changed = new Set<string>();
  const written = new Set(uuids);
  around.forEach((message, index) => {
    for (let at = index; at <= index + limits.contextNeighboursMax; at += 1) {
      const later = around[at];
      if (later?.sessionUuid !== message.sessionUuid) break;
      if (written.has(later.uuid)) changed.add(message.uuid);
    }
  });
  await rewriteContexts(statements, around, changed);
}

/** Composes the contexts of those messages anew that are named, from what is around them. */
export async function rewriteContexts(
  statements: Statements,
  around: readonly ContextMessage[],
  changed: ReadonlySet<string>,
): Promise<void> {
  const rows = composeContexts(around, changed);
  if (rows.length > 0) await statements.run(queries.episodeUpdateContext, { rows });
}
