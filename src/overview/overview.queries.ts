import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const projectId = z.object({ projectId: z.string() });
const contents = {
  facts: z.number(),
  entities: z.number(),
  episodes: z.number(),
  messages: z.number(),
};

export const projectCountContents = defineQuery('read', 'overview/project_count_contents', {
  parameters: projectId,
  row: z.object(contents),
});

export const storeCountContents = defineQuery('read', 'overview/store_count_contents', {
  parameters: z.object({}),
  row: z.object({ projects: z.number(), ...contents }),
});

export const projectCountWaiting = defineQuery('read', 'overview/project_count_waiting', {
  parameters: projectId,
  row: z.object({
    pending: z.number(),
    oldest: z.string().nullable(),
    parked: z.number(),
    reviews: z.number(),
    users: z.number().nullable(),
    sessions: z.number().nullable(),
    graphs: z.number().nullable(),
  }),
});
