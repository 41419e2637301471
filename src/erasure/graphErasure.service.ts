import type { Caller } from '../caller.js';
import { badRequest, notFound } from '../errors.js';
import { isUuid } from '../ids.js';
import { rewriteContexts, writeSummaries } from '../derived/derivedText.js';
import { limits } from '../limits.js';
import type { Database, Statements } from '../neo4j/database.js';
import { dropAttributes } from './attributesLeft.js';
import * as queries from './graphErasure.queries.js';

/**
 * Takes single things out of a graph, each with what only it supported, in one transaction under
 * the lock of the graph. Summaries and contexts that quoted what went are composed anew.
 */
export class GraphErasureService {
  /** @param undoAttachment undoes the attachment with that uuid; false when it is none. */
  constructor(
    private readonly database: Database,
    private readonly undoAttachment: (caller: Caller, uuid: string) => Promise<boolean>,
  ) {}

  /**
   * Removes an episode, the facts that nothing else says and the nodes that nothing else mentions.
   * What it had ended stays ended, as on the wire; a record that was attached by itself is undone
   * instead. 404 for an unknown one.
   */
  async eraseEpisode(caller: Caller, uuid: string): Promise<void> {
    const key = keyOf(caller, uuid);
    if (await this.undoAttachment(caller, uuid)) return;
    await this.database.transaction('write', 'episode_erase', async (statements) => {
      const [found] = await statements.run(queries.episodeFindForErasure, key);
      if (!found) throw notFound();
      await statements.run(queries.factEraseUnsupported, { uuid });
      await dropAttributes(statements, uuid);
      await statements.run(queries.episodeErase, { uuid });
      const touched = [...new Set([...found.mentioned, ...found.subjects])];
      await statements.run(queries.entityEraseUnmentioned, { uuids: touched });
      await writeSummaries(statements, touched);
      await rebuildNeighbours(statements, found);
    });
  }

  /** Removes a fact; its nodes stay. 404 for an unknown one. */
  eraseFact(caller: Caller, uuid: string): Promise<void> {
    const key = keyOf(caller, uuid);
    return this.database.transaction('write', 'fact_erase', async (statements) => {
      const [found] = await statements.run(queries.factFindForErasure, key);
      if (!found) throw notFound();
      await statements.run(queries.factErase, { uuid });
      await writeSummaries(statements, [found.subjectUuid]);
    });
  }

  /** Removes a node and every fact it is part of. 404 for an unknown one, 400 for a user node. */
  eraseNode(caller: Caller, uuid: string): Promise<void> {
    const key = keyOf(caller, uuid);
    return this.database.transaction('write', 'entity_erase', async (statements) => {
      const [found] = await statements.run(queries.entityFindForErasure, key);
      if (!found) throw notFound();
      if (found.isUser) throw badRequest('the user node goes with its user; delete the user');
      await statements.run(queries.entityErase, { uuid });
      await writeSummaries(statements, [...new Set(found.subjects)]);
    });
  }
}

function keyOf(caller: Caller, uuid: string): { projectId: string; uuid: string } {
  if (!isUuid(uuid)) throw notFound();
  return { projectId: caller.projectId, uuid };
}

/** Messages near one that went had its words in their contexts. */
async function rebuildNeighbours(
  statements: Statements,
  { sessionUuid, position }: { sessionUuid: string | null; position: number | null },
): Promise<void> {
  if (sessionUuid === null || position === null) return;
  const neighbours = limits.contextNeighboursMax;
  const around = await statements.run(queries.messageListNeighbours, {
    ...{ sessionUuid, position, neighbours },
  });
  const changed = around.filter((one) => Math.abs(one.position - position) <= neighbours);
  await rewriteContexts(statements, around, new Set(changed.map(({ uuid }) => uuid)));
}
