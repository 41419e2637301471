import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const projectId = z.object({ projectId: z.string() });
const counted = z.object({ kind: z.string(), total: z.number() });

export const projectCountContents = defineQuery('read', 'overview/project_count_contents', {
  parameters: projectId,
  row: counted,
});

export const storeCountContents = defineQuery('read', 'overview/store_count_contents', {
  parameters: z.object({}),
  row: counted,
});

export const projectCountWaiting = defineQuery('read', 'overview/project_count_waiting', {
  parameters: projectId,
  row: counted.extend({ oldest: z.string().nullable() }),
});
