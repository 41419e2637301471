import type { Caller } from '../caller.js';
import { type Clock, isoNow } from '../clock.js';
import { newUuid } from '../ids.js';
import type { Database, Statements } from '../neo4j/database.js';
import * as queries from './feed.queries.js';

/** Takes an episode out of its graph as if it had never been there. */
export type UndoEpisode = (
  statements: Statements,
  key: { projectId: string; uuid: string },
) => Promise<boolean>;

/** Takes records out of the graphs of their users again. */
export class RecordRemoval {
  /** @param decideAgain records were marked. */
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly undoEpisode: UndoEpisode,
    private readonly decideAgain: () => void,
  ) {}

  /** Removes a record that its source has deleted, and what only it supported. */
  remove(record: {
    projectId: string;
    recordKey: string;
    at: string;
    given: boolean;
  }): Promise<'deleted' | 'late' | 'unchanged' | 'unknown'> {
    return this.database.transaction('write', 'record_remove', async (statements) => {
      const [found] = await statements.run(queries.recordFindForErasure, record);
      if (!found) {
        if (record.given) await statements.run(queries.recordCreateDeleted, this.tombstone(record));
        return 'unknown';
      }
      if (found.deleted) return 'unchanged';
      if (found.late) return 'late';
      await this.undoAll(statements, record.projectId, { recordUuid: found.uuid });
      await statements.run(queries.recordMarkDeleted, { uuid: found.uuid, at: record.at });
      return 'deleted';
    });
  }

  private tombstone({
    projectId,
    recordKey,
    at,
  }: Record<'projectId' | 'recordKey' | 'at', string>) {
    return { projectId, recordKey, at, uuid: newUuid(), now: isoNow(this.clock) };
  }

  /**
   * Takes a record from a user, in every version, and remembers that it is not this user's. False
   * when there is no such attachment in the caller's project.
   */
  async undo(caller: Caller, uuid: string): Promise<boolean> {
    const { projectId } = caller;
    const now = isoNow(this.clock);
    const isDone = await this.database.transaction('write', 'attachment_undo', async (run) => {
      const [found] = await run.run(queries.attachmentFindByUuid, { projectId, uuid });
      if (!found) return false;
      const { recordUuid, userUuid } = found;
      await run.run(queries.recordMarkUndecided, { uuid: recordUuid });
      await this.undoAll(run, projectId, found);
      const nothing = { identifierKind: null, score: 0, agrees: [], disagrees: [] };
      const review = { projectId, uuid: newUuid(), recordUuid, userUuid, ...nothing, now };
      await run.run(queries.reviewMerge, {
        rows: [{ ...review, status: 'rejected', rule: 'undone' }],
      });
      return true;
    });
    if (isDone) this.decideAgain();
    return isDone;
  }

  /** The last version first: each gives back what it took. */
  private async undoAll(
    statements: Statements,
    projectId: string,
    of: { recordUuid: string; graphUuid?: string },
  ): Promise<void> {
    const { recordUuid } = of;
    const all = await statements.run(queries.attachmentListByRecord, { recordUuid });
    for (const { uuid, graphUuid } of all) {
      if (of.graphUuid !== undefined && graphUuid !== of.graphUuid) continue;
      await this.undoEpisode(statements, { projectId, uuid });
    }
  }
}
