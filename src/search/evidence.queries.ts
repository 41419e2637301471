import { z } from 'zod';
import { episodeRow } from '../episode/episode.queries.js';
import { edgeRow } from '../fact/fact.queries.js';
import { defineQuery } from '../neo4j/query.js';

const parameters = z.object({ projectId: z.string(), uuid: z.string(), limit: z.number() });

export const factListSources = defineQuery('read', 'search/fact_list_sources', {
  parameters,
  row: episodeRow.extend({ part: z.enum(['evidence', 'closing']) }),
});

export const factListSuccession = defineQuery('read', 'search/fact_list_succession', {
  parameters,
  row: edgeRow.extend({ part: z.enum(['after', 'before']) }),
});
