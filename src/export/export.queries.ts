import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const text = z.string();
const item = z.record(z.string(), z.unknown());
const place = { graphUuid: text, afterAt: text, afterUuid: text, limit: z.number() };
const placed = z.object({ uuid: text, at: text, item });

export const userFindForExport = defineQuery('read', 'export/user_find_for_export', {
  parameters: z.object({ projectId: text, userId: text }),
  row: z.object({ uuid: text, graphUuid: text, item }),
});

export const sessionListForExport = defineQuery('read', 'export/session_list_for_export', {
  parameters: z.object({ rootUuid: text, after: z.number(), limit: z.number() }),
  row: z.object({ number: z.number(), item }),
});

export const episodeListForExport = defineQuery('read', 'export/episode_list_for_export', {
  parameters: z.object(place),
  row: placed,
});

export const entityListForExport = defineQuery('read', 'export/entity_list_for_export', {
  parameters: z.object(place),
  row: placed,
});

export const factListForExport = defineQuery('read', 'export/fact_list_for_export', {
  parameters: z.object(place),
  row: placed,
});

export const recordListForExport = defineQuery('read', 'export/record_list_for_export', {
  parameters: z.object({ rootUuid: text, afterUuid: text, limit: z.number() }),
  row: z.object({ uuid: text, item }),
});

export const reviewListForExport = defineQuery('read', 'export/review_list_for_export', {
  parameters: z.object({ rootUuid: text, afterUuid: text, limit: z.number() }),
  row: z.object({ uuid: text, item }),
});

export const settingListForExport = defineQuery('read', 'export/setting_list_for_export', {
  parameters: z.object({ projectId: text, graphUuid: text }),
  row: z.object({ kind: text, name: text, item }),
});
