import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const text = z.string();
const page = z.object({ projectId: text, before: text, limit: z.number() });
const byUuid = z.object({ uuid: text });

export const projectClaimRetention = defineQuery('write', 'erasure/project_claim_retention', {
  parameters: z.object({ before: text, now: text }),
  row: z.object({
    projectId: text,
    messagesDays: z.number().nullable(),
    closedFactsDays: z.number().nullable(),
  }),
});

export const projectCountExpired = defineQuery('read', 'erasure/project_count_expired', {
  parameters: z.object({ projectId: text, messagesBefore: text, factsBefore: text }),
  row: z.object({ Message: z.number(), Fact: z.number() }),
});

export const messageListExpired = defineQuery('read', 'erasure/message_list_expired', {
  parameters: page,
  row: byUuid,
});

export const factListExpired = defineQuery('read', 'erasure/fact_list_expired', {
  parameters: page,
  row: byUuid,
});
