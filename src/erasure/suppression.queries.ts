import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const text = z.string();
const hashed = { projectId: text, hash: text };

export const suppressionMerge = defineQuery('write', 'erasure/suppression_merge', {
  parameters: z.object({
    rows: z.array(z.object({ ...hashed, uuid: text, kind: text, erasureUuid: text, now: text })),
  }),
  row: z.object({ merged: z.number() }),
});

export const suppressionListByHashes = defineQuery('read', 'erasure/suppression_list_by_hashes', {
  parameters: z.object({ rows: z.array(z.object({ ...hashed, index: z.number() })) }),
  row: z.object({ index: z.number(), uuid: text, kind: text }),
});

export const suppressionUpdateRefused = defineQuery('write', 'erasure/suppression_update_refused', {
  parameters: z.object({
    rows: z.array(z.object({ uuid: text, times: z.number() })),
    now: text,
  }),
  row: z.object({ updated: z.number() }),
});

export const suppressionList = defineQuery('read', 'erasure/suppression_list', {
  parameters: z.object({ projectId: text, skip: z.number(), limit: z.number() }),
  row: z.object({
    uuid: text,
    kind: text,
    erasureUuid: text,
    createdAt: text,
    refused: z.number(),
    refusedAt: z.string().nullable(),
  }),
});

export const suppressionCount = defineQuery('read', 'erasure/suppression_count', {
  parameters: z.object({ projectId: text }),
  row: z.object({ total: z.number() }),
});

export const suppressionErase = defineQuery('write', 'erasure/suppression_erase', {
  parameters: z.object({ projectId: text, uuid: text }),
  row: z.object({ erased: z.number() }),
});
