import type { Caller } from './caller.js';
import { notFound } from './errors.js';
import type { IntakeService } from './ingest/intake.service.js';
import { GraphDataType } from './ingest/intake.types.js';
import { limits } from './limits.js';
import type { MessageService } from './message/message.service.js';
import type { BatchIntake, BatchOrigin } from './batch/batchIntake.js';

/** Hands the items of batches to the same doors that single calls use. */
export function createBatchIntake(intake: IntakeService, messages: MessageService): BatchIntake {
  return {
    addEpisodes: (origin, { rootUuid }, episodes) =>
      intake.addStored(
        { projectId: origin.projectId, rootUuid },
        episodes.map((episode) => ({
          uuid: episode.episodeUuid,
          data: episode.data,
          type: GraphDataType[episode.type],
          created_at: episode.createdAt,
          source_description: episode.sourceDescription,
          documentId: episode.documentId,
          metadata: episode.metadata,
        })),
        origin.batchUuid,
      ),
    addMessages: async (origin, sessionId, items, { ignoreRoles }) => {
      const inputs = items.map(({ episodeUuid, role, ...item }) => ({
        ...item,
        uuid: episodeUuid,
        roleType: role,
        batchUuid: origin.batchUuid,
      }));
      const options = { countMax: limits.batchItemsPerRequestMax, ignoreRoles };
      const prepared = messages.prepare(inputs, options);
      const added = await messages.add(callerOf(origin), sessionId, prepared);
      if ('refused' in added) throw notFound();
    },
  };
}

/** Stands for whoever started the batch: only the project matters here. */
const callerOf = (origin: BatchOrigin): Caller => ({
  projectId: origin.projectId,
  projectUuid: '',
  keyId: 'batch',
  scopes: ['write'],
});
