import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const count = <Name extends string>(name: Name) =>
  z.object({ [name]: z.number() } as Record<Name, z.ZodNumber>);

export const entityListFacts = defineQuery('read', 'derived/entity_list_facts', {
  parameters: z.object({ uuids: z.array(z.string()), limit: z.number() }),
  row: z.object({
    uuid: z.string(),
    facts: z.array(
      z.object({ fact: z.string(), importance: z.number(), validAt: z.string().nullable() }),
    ),
  }),
});

export const entityUpdateSummary = defineQuery('write', 'derived/entity_update_summary', {
  parameters: z.object({ rows: z.array(z.object({ uuid: z.string(), summary: z.string() })) }),
  row: count('updated'),
});

export const messageListAround = defineQuery('read', 'derived/message_list_around', {
  parameters: z.object({ uuids: z.array(z.string()), neighbours: z.number() }),
  row: z.object({
    uuid: z.string(),
    sessionUuid: z.string(),
    position: z.number(),
    name: z.string().nullable(),
    content: z.string(),
    createdAt: z.string(),
  }),
});

export const episodeUpdateContext = defineQuery('write', 'derived/episode_update_context', {
  parameters: z.object({ rows: z.array(z.object({ uuid: z.string(), context: z.string() })) }),
  row: count('updated'),
});
