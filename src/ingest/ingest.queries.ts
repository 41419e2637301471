import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const count = <Name extends string>(name: Name) =>
  z.object({ [name]: z.number() } as Record<Name, z.ZodNumber>);
/** A vector, or null when no model made one. */
const vector = z.custom<Float32Array>((value) => value instanceof Float32Array).nullable();
const embeddingSlot = { slot: z.enum(['A', 'B']), model: z.string().nullable() };

export const createdEpisode = z.object({
  uuid: z.string(),
  jobUuid: z.string(),
  source: z.enum(['text', 'json', 'message', 'fact_triple']),
  content: z.string(),
  contentHash: z.string(),
  sourceDescription: z.string().nullable(),
  documentId: z.string().nullable(),
  metadata: z.string(),
  createdAt: z.string(),
  processed: z.boolean(),
  batchUuid: z.string().nullable(),
});

export const episodeCreate = defineQuery('write', 'ingest/episode_create', {
  parameters: z.object({
    rows: z.array(
      z.object({
        index: z.number(),
        projectId: z.string(),
        rootUuid: z.string(),
        now: z.string(),
        nowMicros: z.number(),
        episodes: z.array(createdEpisode),
      }),
    ),
  }),
  row: z.object({ index: z.number(), lane: z.number() }),
});

const lease = { lane: z.number(), holder: z.string() };

export const laneMerge = defineQuery('write', 'ingest/lane_merge', {
  parameters: z.object({ count: z.number() }),
  row: count('lanes'),
});

export const laneListWaiting = defineQuery('read', 'ingest/lane_list_waiting', {
  parameters: z.object({ holder: z.string() }),
  row: z.object({ lane: z.number() }),
});

const fenceRow = z.object({ fence: z.number() });

export const laneUpdateAcquired = defineQuery('write', 'ingest/lane_update_acquired', {
  parameters: z.object({ ...lease, leaseSeconds: z.number() }),
  row: fenceRow,
});

export const laneUpdateRenewed = defineQuery('write', 'ingest/lane_update_renewed', {
  parameters: z.object({ ...lease, fence: z.number(), leaseSeconds: z.number() }),
  row: fenceRow,
});

export const laneUpdateReleased = defineQuery('write', 'ingest/lane_update_released', {
  parameters: z.object({ ...lease, fence: z.number() }),
  row: fenceRow,
});

const said = z.object({
  content: z.string(),
  name: z.string().nullable(),
  roleType: z.string().nullable(),
});

const ownerRow = z.object({
  userId: z.string(),
  uuid: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  metadata: z.string(),
  timeZone: z.string().nullable(),
});

export const ownerFindByUuid = defineQuery('read', 'ingest/owner_find_by_uuid', {
  parameters: z.object({ uuid: z.string() }),
  row: ownerRow,
});

export const jobListByLane = defineQuery('read', 'ingest/job_list_by_lane', {
  parameters: z.object({ lane: z.number(), limit: z.number(), previous: z.number() }),
  row: z.object({
    uuid: z.string(),
    projectId: z.string(),
    graphUuid: z.string(),
    attempts: z.number(),
    order: z.number(),
    episode: z.object({
      uuid: z.string(),
      source: z.string(),
      content: z.string(),
      createdAt: z.string(),
      sourceDescription: z.string().nullable(),
      name: z.string().nullable(),
      roleType: z.string().nullable(),
      recordType: z.string().nullable(),
      recordKey: z.string().nullable(),
      aliases: z.string().nullable(),
      replacesUuid: z.string().nullable(),
    }),
    owner: ownerRow.nullable(),
    projectTimeZone: z.string().nullable(),
    previous: z.array(said),
  }),
});

export const jobEraseOrphans = defineQuery('write', 'ingest/job_erase_orphans', {
  parameters: z.object({ lane: z.number(), limit: z.number() }),
  row: count('erased'),
});

export const jobUpdateFailed = defineQuery('write', 'ingest/job_update_failed', {
  parameters: z.object({
    uuid: z.string(),
    error: z.string(),
    attemptsMax: z.number(),
    pauseSeconds: z.number(),
  }),
  row: z.object({ status: z.enum(['pending', 'parked']) }),
});

export const jobListByStatus = defineQuery('read', 'ingest/job_list_by_status', {
  parameters: z.object({
    projectId: z.string(),
    status: z.enum(['pending', 'parked']),
    skip: z.number(),
    limit: z.number(),
  }),
  row: z.object({
    uuid: z.string(),
    status: z.enum(['pending', 'parked']),
    graphUuid: z.string(),
    episodeUuid: z.string(),
    attempts: z.number(),
    error: z.string().nullable(),
    createdAt: z.string(),
    failedAt: z.string().nullable(),
  }),
});

export const jobCountByStatus = defineQuery('read', 'ingest/job_count_by_status', {
  parameters: z.object({ projectId: z.string(), status: z.enum(['pending', 'parked']) }),
  row: count('total'),
});

export const jobCount = defineQuery('read', 'ingest/job_count', {
  parameters: z.object({}),
  row: z.object({ total: z.number() }),
});

export const jobUpdateRetried = defineQuery('write', 'ingest/job_update_retried', {
  parameters: z.object({ projectId: z.string(), uuid: z.string() }),
  row: z.object({
    uuid: z.string(),
    graphUuid: z.string(),
    episodeUuid: z.string(),
    lane: z.number(),
    outOfOrder: z.boolean(),
  }),
});

export const jobFindPending = defineQuery('read', 'ingest/job_find_pending', {
  parameters: z.object({ uuids: z.array(z.string()) }),
  row: z.object({ uuid: z.string() }),
});

export const jobMarkWritten = defineQuery('write', 'ingest/job_mark_written', {
  parameters: z.object({ uuids: z.array(z.string()) }),
  row: count('marked'),
});

export const jobEraseWritten = defineQuery('write', 'ingest/job_erase_written', {
  parameters: z.object({ uuids: z.array(z.string()) }),
  row: count('erased'),
});

export const jobListWritten = defineQuery('read', 'ingest/job_list_written', {
  parameters: z.object({ lane: z.number(), limit: z.number() }),
  row: z.object({ uuid: z.string() }),
});

export const rootFindForWrite = defineQuery('write', 'ingest/root_find_for_write', {
  parameters: z.object({ graphUuids: z.array(z.string()) }),
  row: z.object({
    graphUuid: z.string(),
    graphToken: z.string(),
    projectId: z.string(),
    ownerUuid: z.string().nullable(),
    ownerName: z.string().nullable(),
  }),
});

export const entityFindByKey = defineQuery('read', 'ingest/entity_find_by_key', {
  parameters: z.object({
    rows: z.array(z.object({ graphUuid: z.string(), resolutionKey: z.string() })),
  }),
  row: z.object({
    graphUuid: z.string(),
    resolutionKey: z.string(),
    uuid: z.string(),
    attributes: z.string().nullable(),
    entityType: z.string().nullable(),
  }),
});

export const entityFindByUuid = defineQuery('read', 'ingest/entity_find_by_uuid', {
  parameters: z.object({ rows: z.array(z.object({ graphUuid: z.string(), uuid: z.string() })) }),
  row: z.object({ graphUuid: z.string(), uuid: z.string(), name: z.string() }),
});

export const createdEntity = z.object({
  projectId: z.string(),
  uuid: z.string(),
  graphUuid: z.string(),
  graphToken: z.string(),
  resolutionKey: z.string(),
  name: z.string(),
  summary: z.string(),
  summaryPinned: z.boolean().nullable(),
  entityType: z.string().nullable(),
  labels: z.array(z.string()),
  attributes: z.string(),
  createdAt: z.string(),
  now: z.string(),
  vector,
});

export const entityCreate = defineQuery('write', 'ingest/entity_create', {
  parameters: z.object({ ...embeddingSlot, rows: z.array(createdEntity) }),
  row: count('created'),
});

export const entityUpdateAttributes = defineQuery('write', 'ingest/entity_update_attributes', {
  parameters: z.object({
    rows: z.array(
      z.object({
        uuid: z.string(),
        attributes: z.string(),
        entityType: z.string().nullable(),
        labels: z.array(z.string()),
        now: z.string(),
      }),
    ),
  }),
  row: count('updated'),
});

const ledgerRow = z.object({
  graphUuid: z.string(),
  uuid: z.string(),
  groupKey: z.string(),
  pairKey: z.string(),
  validAt: z.string().nullable(),
  invalidAt: z.string().nullable(),
  single: z.boolean(),
  open: z.boolean(),
});

export const factListByGroup = defineQuery('read', 'ingest/fact_list_by_group', {
  parameters: z.object({
    rows: z.array(z.object({ graphUuid: z.string(), groupKey: z.string(), since: z.string() })),
  }),
  row: ledgerRow,
});

export const factListByPair = defineQuery('read', 'ingest/fact_list_by_pair', {
  parameters: z.object({
    rows: z.array(z.object({ graphUuid: z.string(), pairKey: z.string(), since: z.string() })),
  }),
  row: ledgerRow,
});

export const factUpdateClosed = defineQuery('write', 'ingest/fact_update_closed', {
  parameters: z.object({
    rows: z.array(
      z.object({
        uuid: z.string(),
        invalidAt: z.string(),
        now: z.string(),
        episodeUuid: z.string(),
      }),
    ),
  }),
  row: count('closed'),
});

export const factUpdateReplaced = defineQuery('write', 'ingest/fact_update_replaced', {
  parameters: z.object({
    rows: z.array(
      z.object({
        replacesUuid: z.string(),
        episodeUuid: z.string(),
        at: z.string(),
        now: z.string(),
      }),
    ),
  }),
  row: z.object({ subjectUuid: z.string() }),
});

export const createdFact = z.object({
  projectId: z.string(),
  uuid: z.string(),
  graphUuid: z.string(),
  graphToken: z.string(),
  name: z.string(),
  fact: z.string(),
  value: z.string().nullable(),
  context: z.string().nullable(),
  importance: z.number(),
  rating: z.number().nullable(),
  attributes: z.string(),
  single: z.boolean(),
  groupKey: z.string(),
  pairKey: z.string(),
  factKey: z.string(),
  openKey: z.string().nullable(),
  slotKey: z.string().nullable(),
  subjectUuid: z.string(),
  objectUuid: z.string().nullable(),
  now: z.string(),
  validAt: z.string().nullable(),
  invalidAt: z.string().nullable(),
  vector,
});

export const factCreate = defineQuery('write', 'ingest/fact_create', {
  parameters: z.object({ ...embeddingSlot, rows: z.array(createdFact) }),
  row: count('created'),
});

export const factMergeSuperseded = defineQuery('write', 'ingest/fact_merge_superseded', {
  parameters: z.object({
    rows: z.array(z.object({ uuid: z.string(), supersededBy: z.string() })),
  }),
  row: count('merged'),
});

export const factMergeEvidence = defineQuery('write', 'ingest/fact_merge_evidence', {
  parameters: z.object({
    rows: z.array(
      z.object({ factUuid: z.string(), episodeUuid: z.string(), said: z.string().nullable() }),
    ),
  }),
  row: count('merged'),
});

export const episodeMergeMentions = defineQuery('write', 'ingest/episode_merge_mentions', {
  parameters: z.object({
    rows: z.array(
      z.object({
        episodeUuid: z.string(),
        entityUuid: z.string(),
        change: z.string().nullable(),
        said: z.string().nullable(),
      }),
    ),
  }),
  row: count('merged'),
});

export const episodeUpdateProcessed = defineQuery('write', 'ingest/episode_update_processed', {
  parameters: z.object({
    ...embeddingSlot,
    rows: z.array(
      z.object({
        uuid: z.string(),
        now: z.string(),
        extractor: z.string().nullable(),
        fellBackBecause: z.string().nullable(),
        vector,
      }),
    ),
  }),
  row: count('updated'),
});
