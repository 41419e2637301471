import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const count = <Name extends string>(name: Name) =>
  z.object({ [name]: z.number() } as Record<Name, z.ZodNumber>);
const text = z.string();
const maybe = z.string().nullable();
const identifier = { kind: text, value: text };
const uuids = z.object({ uuids: z.array(text) });

export const storedRecord = z.object({
  /** It identifies or names a person. */
  usable: z.boolean(),
  index: z.number(),
  projectId: text,
  uuid: text,
  recordKey: text,
  source: maybe,
  type: maybe,
  key: maybe,
  sourceDescription: maybe,
  data: text,
  contentHash: text,
  profile: text,
  at: text,
  /** The record says when it is from; otherwise it is from when it came. */
  given: z.boolean(),
  now: text,
});

export const recordMerge = defineQuery('write', 'feed/record_merge', {
  parameters: z.object({ rows: z.array(storedRecord) }),
  row: z.object({
    index: z.number(),
    uuid: text,
    outcome: z.enum(['stored', 'unchanged', 'late', 'unusable']),
  }),
});

export const recordCreateDeleted = defineQuery('write', 'feed/record_create_deleted', {
  parameters: z.object({ projectId: text, recordKey: text, uuid: text, at: text, now: text }),
  row: count('created'),
});

export const identifierMerge = defineQuery('write', 'feed/identifier_merge', {
  parameters: z.object({ rows: z.array(z.object({ projectId: text, ...identifier })) }),
  row: count('locked'),
});

export const identifierEraseUnused = defineQuery('write', 'feed/identifier_erase_unused', {
  parameters: z.object({ rows: z.array(z.object({ projectId: text, ...identifier })) }),
  row: count('erased'),
});

export const identifierClaim = defineQuery('write', 'feed/identifier_claim', {
  parameters: uuids,
  row: count('locked'),
});

export const recordUpdateIdentifiers = defineQuery('write', 'feed/record_update_identifiers', {
  parameters: z.object({
    rows: z.array(
      z.object({ uuid: text, projectId: text, identifiers: z.array(z.object(identifier)) }),
    ),
  }),
  row: count('carried'),
});

const attachmentState = z.object({
  uuid: text,
  version: z.number(),
  rule: text,
  identifierKind: maybe,
  score: z.number(),
  agrees: z.array(text),
  aliases: maybe,
  userUuid: text,
});

export const recordClaim = defineQuery('write', 'feed/record_claim', {
  parameters: uuids,
  row: z.object({
    uuid: text,
    projectId: text,
    version: z.number(),
    source: maybe,
    type: maybe,
    key: maybe,
    sourceDescription: maybe,
    data: text,
    contentHash: text,
    profile: text,
    at: text,
    holders: z.array(z.object({ ...identifier, userUuid: text, proposesOnly: z.boolean() })),
    reviews: z.array(
      z.object({ userUuid: text, status: z.enum(['open', 'accepted', 'rejected']) }),
    ),
    attachments: z.array(attachmentState),
    /** Whether keys are kept by which users who come later find it. */
    keyed: z.boolean(),
  }),
});

export type ClaimedRecord = z.output<(typeof recordClaim)['row']>;

export const recordListUndecided = defineQuery('read', 'feed/record_list_undecided', {
  parameters: z.object({ limit: z.number() }),
  row: z.object({ uuid: text }),
});

export const recordUpdateDecided = defineQuery('write', 'feed/record_update_decided', {
  parameters: z.object({
    rows: z.array(z.object({ uuid: text, status: text, expiresAt: maybe })),
  }),
  row: count('updated'),
});

export const recordUpdateKeys = defineQuery('write', 'feed/record_update_keys', {
  parameters: z.object({ rows: z.array(z.object({ uuid: text, keys: z.array(text) })) }),
  row: count('created'),
});

export const userListUnlooked = defineQuery('read', 'feed/user_list_unlooked', {
  parameters: z.object({ limit: z.number() }),
  row: z.object({ uuid: text }),
});

export const recordListByUserKeys = defineQuery('read', 'feed/record_list_by_user_keys', {
  parameters: uuids.extend({ limit: z.number() }),
  row: z.object({ uuid: text }),
});

export const recordMarkFound = defineQuery('write', 'feed/record_mark_found', {
  parameters: uuids,
  row: count('marked'),
});

export const userUpdateLooked = defineQuery('write', 'feed/user_update_looked', {
  parameters: uuids.extend({ againSeconds: z.number() }),
  row: count('looked'),
});

export const recordListByUuids = defineQuery('read', 'feed/record_list_by_uuids', {
  parameters: uuids,
  row: z.object({
    uuid: text,
    status: z.enum(['attached', 'proposed', 'ambiguous', 'waiting', 'deleted']),
    users: z.array(z.object({ userId: text, rule: text, score: z.number() })),
  }),
});

export const candidateListByKeys = defineQuery('read', 'feed/candidate_list_by_keys', {
  parameters: z.object({
    rows: z.array(z.object({ index: z.number(), projectId: text, key: text })),
    limit: z.number(),
  }),
  row: z.object({ index: z.number(), users: z.array(text), cut: z.boolean() }),
});

export const candidateListByUuids = defineQuery('read', 'feed/candidate_list_by_uuids', {
  parameters: uuids,
  row: z.object({
    uuid: text,
    userId: text,
    email: maybe,
    firstName: maybe,
    lastName: maybe,
    metadata: text,
    graphUuid: text,
    /** Its name, address or date of birth came by an update. */
    unproven: z.boolean(),
  }),
});

export type CandidateRow = z.output<(typeof candidateListByUuids)['row']>;

export const createdAttachment = z.object({
  projectId: text,
  userUuid: text,
  uuid: text,
  jobUuid: text,
  recordUuid: text,
  version: z.number(),
  content: text,
  contentHash: text,
  sourceDescription: maybe,
  recordType: maybe,
  recordKey: maybe,
  rule: text,
  identifierKind: maybe,
  score: z.number(),
  agrees: z.array(text),
  aliases: maybe,
  replacesUuid: maybe,
  /** True on what ends an attachment: the record is not this user's any more. */
  ended: z.boolean().nullable(),
  at: text,
  now: text,
  nowMicros: z.number(),
});

export const attachmentCreate = defineQuery('write', 'feed/attachment_create', {
  parameters: z.object({ rows: z.array(createdAttachment) }),
  row: z.object({ recordUuid: text, userUuid: text, userId: text }),
});

const page = { skip: z.number(), limit: z.number() };

export const attachmentListByUser = defineQuery('read', 'feed/attachment_list_by_user', {
  parameters: z.object({ projectId: text, userId: text, ...page }),
  row: z.object({
    uuid: text,
    recordUuid: text,
    source: maybe,
    type: maybe,
    key: maybe,
    rule: text,
    identifierKind: maybe,
    score: z.number(),
    agrees: z.array(text),
    attachedAt: text,
    at: text,
    content: text,
    processed: z.boolean(),
    userId: text,
  }),
});

export const attachmentFindByUuid = defineQuery('read', 'feed/attachment_find_by_uuid', {
  parameters: z.object({ projectId: text, uuid: text }),
  row: z.object({ uuid: text, recordUuid: text, graphUuid: text, userUuid: text }),
});

export const attachmentListByRecord = defineQuery('read', 'feed/attachment_list_by_record', {
  parameters: z.object({ recordUuid: text }),
  row: z.object({ uuid: text, graphUuid: text, version: z.number() }),
});

export const mergedReview = z.object({
  projectId: text,
  uuid: text,
  recordUuid: text,
  userUuid: text,
  status: z.enum(['open', 'rejected']),
  rule: text,
  identifierKind: maybe,
  score: z.number(),
  agrees: z.array(text),
  disagrees: z.array(text),
  now: text,
});

export const reviewMerge = defineQuery('write', 'feed/review_merge', {
  parameters: z.object({ rows: z.array(mergedReview) }),
  row: count('merged'),
});

export const reviewEraseOpen = defineQuery('write', 'feed/review_erase_open', {
  parameters: z.object({
    rows: z.array(z.object({ recordUuid: text, kept: z.array(text) })),
  }),
  row: count('erased'),
});

export const reviewList = defineQuery('read', 'feed/review_list', {
  parameters: z.object({ projectId: text, status: text, ...page }),
  row: z.object({
    uuid: text,
    status: z.enum(['open', 'accepted', 'rejected']),
    recordUuid: text,
    source: maybe,
    type: maybe,
    key: maybe,
    data: maybe,
    userId: maybe,
    rule: text,
    identifierKind: maybe,
    score: z.number(),
    agrees: z.array(text),
    disagrees: z.array(text),
    createdAt: text,
    decidedAt: maybe,
  }),
});

export const reviewCount = defineQuery('read', 'feed/review_count', {
  parameters: z.object({ projectId: text, status: text }),
  row: count('total'),
});

export const reviewUpdateDecided = defineQuery('write', 'feed/review_update_decided', {
  parameters: z.object({ projectId: text, uuid: text, status: text, now: text }),
  row: z.object({
    uuid: text,
    recordUuid: text,
    userId: text,
    status: z.enum(['open', 'accepted', 'rejected']),
    isOpen: z.boolean(),
  }),
});

export const recordFindForErasure = defineQuery('write', 'feed/record_find_for_erasure', {
  parameters: z.object({ projectId: text, recordKey: text, at: text, given: z.boolean() }),
  row: z.object({ uuid: text, deleted: z.boolean(), late: z.boolean() }),
});

export const recordMarkDeleted = defineQuery('write', 'feed/record_mark_deleted', {
  parameters: z.object({ uuid: text, at: text }),
  row: count('marked'),
});

export const recordEraseExpired = defineQuery('write', 'feed/record_erase_expired', {
  parameters: z.object({ now: text, limit: z.number() }),
  row: count('erased'),
});

export const recordMarkUndecided = defineQuery('write', 'feed/record_mark_undecided', {
  parameters: z.object({ uuid: text }),
  row: count('marked'),
});

const carried = { projectId: text, kind: text, value: text, limit: z.number() };

export const subjectListUsers = defineQuery('read', 'feed/subject_list_users', {
  parameters: z.object(carried),
  row: z.object({ userId: text, name: text, unverified: z.boolean() }),
});

export const subjectListRecords = defineQuery('read', 'feed/subject_list_records', {
  parameters: z.object(carried),
  row: z.object({
    uuid: text,
    status: text,
    source: maybe,
    type: maybe,
    key: maybe,
    users: z.array(text),
    reviews: z.array(text),
  }),
});

export const subjectListGraphs = defineQuery('read', 'feed/subject_list_graphs', {
  parameters: z.object({
    projectId: text,
    text,
    spellings: z.array(text),
    episodes: z.number(),
    limit: z.number(),
  }),
  row: z.object({ graphUuid: text, userId: maybe, graphId: maybe, episodes: z.number() }),
});
