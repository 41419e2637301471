import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

/** What every statement that returns users returns of each. */
export const userRow = z.object({
  uuid: z.string(),
  number: z.number(),
  userId: z.string(),
  email: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  metadata: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  sessionCount: z.number(),
  factRatingInstruction: z.string().nullable(),
  disableDefaultOntology: z.boolean().nullable(),
  graphUuid: z.string(),
  timeZone: z.string().nullable(),
  name: z.string(),
  summary: z.string(),
});

export type UserRow = z.output<typeof userRow>;

const key = { index: z.number(), projectId: z.string(), userId: z.string() };

export const createdUser = z.object({
  ...key,
  token: z.string(),
  uuid: z.string(),
  graphUuid: z.string(),
  graphToken: z.string(),
  lane: z.number(),
  email: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  name: z.string(),
  searchText: z.string(),
  metadata: z.string(),
  factRatingInstruction: z.string().nullable(),
  disableDefaultOntology: z.boolean().nullable(),
  timeZone: z.string().nullable(),
  keysLater: z.boolean(),
  now: z.string(),
});

export const userCreate = defineQuery('write', 'user/user_create', {
  parameters: z.object({ rows: z.array(createdUser) }),
  row: userRow.extend({ index: z.number(), created: z.boolean() }),
});

export const userFindById = defineQuery('read', 'user/user_find_by_id', {
  parameters: z.object({ rows: z.array(z.object(key)) }),
  row: userRow.extend({ index: z.number() }),
});

export const userFindForUpdate = defineQuery('write', 'user/user_find_for_update', {
  parameters: z.object({ projectId: z.string(), userId: z.string() }),
  row: userRow,
});

export const userUpdate = defineQuery('write', 'user/user_update', {
  parameters: z.object({
    projectId: z.string(),
    userId: z.string(),
    email: z.string().nullable(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    name: z.string(),
    searchText: z.string(),
    metadata: z.string(),
    factRatingInstruction: z.string().nullable(),
    disableDefaultOntology: z.boolean().nullable(),
    timeZone: z.string().nullable(),
    now: z.string(),
  }),
  row: userRow,
});

const pageParameters = {
  projectId: z.string(),
  skip: z.number(),
  limit: z.number(),
};

export const userList = defineQuery('read', 'user/user_list', {
  parameters: z.object(pageParameters),
  row: userRow,
});

export const userListAscending = defineQuery('read', 'user/user_list_ascending', {
  parameters: z.object(pageParameters),
  row: userRow,
});

export const userListByCursor = defineQuery('read', 'user/user_list_by_cursor', {
  parameters: z.object({ projectId: z.string(), cursor: z.number(), limit: z.number() }),
  row: userRow,
});

export const userListBySearch = defineQuery('read', 'user/user_list_by_search', {
  parameters: z.object({
    ...pageParameters,
    search: z.string(),
    orderBy: z.enum(['created_at', 'user_id', 'email']),
    ascending: z.boolean(),
  }),
  row: userRow,
});

export const userCount = defineQuery('read', 'user/user_count', {
  parameters: z.object({ projectId: z.string() }),
  row: z.object({ total: z.number() }),
});

export const userCountBySearch = defineQuery('read', 'user/user_count_by_search', {
  parameters: z.object({ projectId: z.string(), search: z.string() }),
  row: z.object({ total: z.number() }),
});

const ofUser = { projectId: z.string(), userUuid: z.string() };
const identifier = z.object({ projectId: z.string(), kind: z.string(), value: z.string() });

export const userUpdateIdentifiers = defineQuery('write', 'user/user_update_identifiers', {
  parameters: z.object({
    rows: z.array(identifier.extend({ userUuid: z.string(), byUpdate: z.boolean() })),
  }),
  row: z.object({ waiting: z.number() }),
});

export const userEraseIdentifiers = defineQuery('write', 'user/user_erase_identifiers', {
  parameters: z.object({ userUuid: z.string(), rows: z.array(identifier) }),
  row: z.object({ waiting: z.number() }),
});

export const userUpdateKeys = defineQuery('write', 'user/user_update_keys', {
  parameters: z.object({ rows: z.array(z.object({ ...ofUser, key: z.string() })) }),
  row: z.object({ keyed: z.number() }),
});

export const userMarkUnproven = defineQuery('write', 'user/user_mark_unproven', {
  parameters: z.object({ userUuid: z.string() }),
  row: z.object({ marked: z.number() }),
});

export const userEraseKeys = defineQuery('write', 'user/user_erase_keys', {
  parameters: z.object({ userUuid: z.string() }),
  row: z.object({ erased: z.number() }),
});

export const userClaimIdentifiers = defineQuery('write', 'user/user_claim_identifiers', {
  parameters: z.object({ rows: z.array(identifier) }),
  row: z.object({ locked: z.number() }),
});

const identifyingUser = z.object({
  uuid: z.string(),
  projectId: z.string(),
  userId: z.string(),
  email: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  metadata: z.string(),
});

export const userListUnidentified = defineQuery('read', 'user/user_list_unidentified', {
  parameters: z.object({ after: z.string(), limit: z.number() }),
  row: identifyingUser,
});

export const userClaimUnidentified = defineQuery('write', 'user/user_claim_unidentified', {
  parameters: z.object({ uuids: z.array(z.string()) }),
  row: identifyingUser,
});

export const userFindIdentitySetting = defineQuery('read', 'user/user_find_identity_setting', {
  parameters: z.object({}),
  row: z.object({ version: z.number() }),
});

export const userMergeIdentitySetting = defineQuery('write', 'user/user_merge_identity_setting', {
  parameters: z.object({ version: z.number() }),
  row: z.object({ version: z.number() }),
});

export const userClaimUnkeyed = defineQuery('write', 'user/user_claim_unkeyed', {
  parameters: z.object({ uuids: z.array(z.string()) }),
  row: identifyingUser,
});
