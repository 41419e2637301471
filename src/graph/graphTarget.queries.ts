import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

export const rootFindById = defineQuery('read', 'graph/root_find_by_id', {
  parameters: z.object({
    rows: z.array(
      z.object({
        index: z.number(),
        projectId: z.string(),
        userId: z.string().nullable(),
        graphId: z.string().nullable(),
      }),
    ),
  }),
  row: z.object({
    index: z.number(),
    projectId: z.string(),
    graphUuid: z.string(),
    graphToken: z.string(),
    rootUuid: z.string(),
    isUser: z.boolean(),
  }),
});
