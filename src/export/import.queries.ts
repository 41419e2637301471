import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

const text = z.string();
const maybe = z.string().nullable();
const maybeNumber = z.number().nullable();
const maybeTrue = z.boolean().nullable();
const maybeTexts = z.array(text).nullable();
const count = <Name extends string>(name: Name) =>
  z.object({ [name]: z.number() } as Record<Name, z.ZodNumber>);

export const importedUser = z.object({
  ...{ userId: text, uuid: text, graphUuid: text, email: maybe, firstName: maybe, lastName: maybe },
  ...{ metadata: maybe, summary: maybe, attributes: maybe, entityType: maybe },
  ...{ factRatingInstruction: maybe, disableDefaultOntology: maybeTrue, timeZone: maybe },
  ...{ createdAt: text, updatedAt: text },
});

export const importedSession = z.object({
  ...{ sessionId: text, uuid: text, metadata: maybe, factRatingInstruction: maybe },
  ...{ nextPosition: z.number(), messageCount: z.number() },
  ...{ createdAt: text, updatedAt: text, endedAt: maybe },
});

export const importedEpisode = z.object({
  ...{ uuid: text, sessionUuid: maybe, position: maybeNumber, source: text, content: text },
  ...{ context: maybe, contentHash: maybe, name: maybe, roleType: maybe, metadata: maybe },
  ...{ sourceDescription: maybe, documentId: maybe, createdAt: text, updatedAt: text },
  ...{ processed: z.boolean(), ignored: maybeTrue, recordUuid: maybe },
  ...{ version: maybeNumber, recordType: maybe, recordKey: maybe, rule: maybe },
  ...{ identifierKind: maybe, score: maybeNumber, agrees: maybeTexts, aliases: maybe },
  ...{ replacesUuid: maybe, replacedBy: maybe, ended: maybeTrue, attachedAt: maybe },
});

export const importedMention = z.object({ uuid: text, change: maybe, said: maybe });

export const importedEntity = z.object({
  ...{ uuid: text, name: text, summary: maybe, summaryPinned: maybeTrue },
  ...{ entityType: maybe, attributes: maybe, resolutionKey: maybe, labels: z.array(text) },
  ...{ createdAt: text, updatedAt: text },
});

export const importedFact = z.object({
  ...{ uuid: text, name: text, fact: text, value: maybe, context: maybe, importance: maybeNumber },
  ...{ rating: maybeNumber, attributes: maybe, single: z.boolean(), subjectUuid: text },
  ...{ objectUuid: maybe, groupKey: text, pairKey: text, factKey: text, openKey: maybe },
  ...{ slotKey: maybe, validAt: maybe, invalidAt: maybe, expiredAt: maybe, createdAt: text },
  ...{
    updatedAt: text,
    evidence: z.array(z.object({ uuid: text, fact: maybe })),
    closedBy: z.array(text),
  },
});

export const importedRecord = z.object({
  ...{
    uuid: text,
    recordKey: text,
    source: maybe,
    type: maybe,
    key: maybe,
    sourceDescription: maybe,
  },
  ...{
    data: maybe,
    contentHash: maybe,
    profile: text,
    version: z.number(),
    status: text,
    at: text,
  },
  ...{ createdAt: text, updatedAt: text, expiresAt: maybe },
  carries: z.array(z.object({ kind: text, value: text })),
});

export const importedReview = z.object({
  ...{ uuid: text, recordUuid: text, status: z.enum(['open', 'accepted', 'rejected']) },
  ...{ rule: text, identifierKind: maybe, score: maybeNumber, agrees: maybeTexts },
  ...{ disagrees: maybeTexts, createdAt: text, decidedAt: maybe },
});

export const importedSetting = z.object({ setting: z.enum(['ontology', 'instruction']) });

export const importedOntology = z.object({
  ...{ entityTypes: text, edgeTypes: text, createdAt: text, updatedAt: text },
});

export const importedInstruction = z.object({
  ...{ kind: z.enum(['summary', 'custom', 'steering']), name: text, text },
  ...{ position: z.number(), createdAt: text, updatedAt: text },
});

export const rootFindTaken = defineQuery('read', 'export/root_find_taken', {
  parameters: z.object({ uuid: text, graphUuid: text }),
  row: z.object({ taken: z.boolean(), erasing: z.boolean() }),
});

export const userUpdateImported = defineQuery('write', 'export/user_update_imported', {
  parameters: z.object({
    uuid: text,
    summary: maybe,
    attributes: maybe,
    entityType: maybe,
    createdAt: text,
    updatedAt: text,
  }),
  row: count('updated'),
});

const root = { projectId: text, rootUuid: text };

export const sessionCreateImported = defineQuery('write', 'export/session_create_imported', {
  parameters: z.object({ ...root, rows: z.array(importedSession) }),
  row: count('created'),
});

export const episodeCreateImported = defineQuery('write', 'export/episode_create_imported', {
  parameters: z.object({
    ...root,
    now: text,
    rows: z.array(z.object({ ...importedEpisode.shape, jobUuid: text })),
  }),
  row: count('created'),
});

export const entityCreateImported = defineQuery('write', 'export/entity_create_imported', {
  parameters: z.object({ ...root, rows: z.array(importedEntity) }),
  row: count('created'),
});

export const mentionCreateImported = defineQuery('write', 'export/mention_create_imported', {
  parameters: z.object({
    graphUuid: text,
    rows: z.array(z.object({ episodeUuid: text, entityUuid: text, change: maybe, said: maybe })),
  }),
  row: count('created'),
});

export const factCreateImported = defineQuery('write', 'export/fact_create_imported', {
  parameters: z.object({ ...root, rows: z.array(importedFact) }),
  row: count('created'),
});

export const successionCreateImported = defineQuery('write', 'export/succession_create_imported', {
  parameters: z.object({
    graphUuid: text,
    rows: z.array(z.object({ uuid: text, nextUuid: text })),
  }),
  row: count('created'),
});

export const recordCreateImported = defineQuery('write', 'export/record_create_imported', {
  parameters: z.object({ ...root, rows: z.array(importedRecord) }),
  row: count('created'),
});

export const reviewCreateImported = defineQuery('write', 'export/review_create_imported', {
  parameters: z.object({ ...root, rows: z.array(importedReview) }),
  row: count('created'),
});
