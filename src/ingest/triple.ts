import { z } from 'zod';
import { requireUtc } from '../clock.js';
import { badRequest } from '../errors.js';
import { resolutionKeyOf } from '../factKeys.js';
import { isUuid, requireText } from '../ids.js';
import { isBefore } from '../instant.js';
import { limits } from '../limits.js';
import { storeMetadata } from '../metadata.js';
import type { PreparedEntity, PreparedFact } from './prepared.js';
import type { AddTripleRequest } from './intake.types.js';
import { isOwner } from './ownerMatch.js';
import type { GraphOwner } from './structure.js';

const text = z.string().optional();
const object = z.record(z.string(), z.unknown()).optional();

/** A triple in the `data` of an episode of type `fact_triple`. */
const tripleData = z.object({
  fact: z.string(),
  fact_name: z.string(),
  source_node_name: text,
  source_node_summary: text,
  target_node_name: text,
  target_node_summary: text,
  valid_at: text,
  invalid_at: text,
  expired_at: text,
  edge_attributes: object,
});

/** 400 unless the data of an episode is a triple. */
export function readTriple(value: unknown): AddTripleRequest {
  const parsed = tripleData.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw badRequest(`data is no fact triple: ${issue?.path.join('.')} is missing or no text`);
  }
  return parsed.data;
}

/** 400 for a triple that could not be written, before anybody knows whose graph it is for. */
export function checkTriple(value: unknown): void {
  const owner = { name: '', userId: '', emails: [], phones: [] };
  prepareTriple(readTriple(value), { owner, ownerUuid: undefined, at: '1970-01-01T00:00:00Z' });
}

/** A triple, ready to be written. */
export interface PreparedTriple {
  entities: PreparedEntity[];
  fact: PreparedFact;
}

/**
 * Prepares what a caller states directly. A node is named by its uuid or its name; a name that is
 * the owner's, or no source at all, means the user node.
 */
export function prepareTriple(
  request: AddTripleRequest,
  context: { owner: GraphOwner | undefined; ownerUuid: string | undefined; at: string },
): PreparedTriple {
  const entities: PreparedEntity[] = [];
  const add = (end: 'source' | 'target'): string => {
    const entity = readEnd(request, end, context);
    if (entity === 'user') return 'user';
    entities.push(entity);
    return entity.localId;
  };
  const subject = add('source');
  const hasTarget = request.target_node_name || request.target_node_uuid;
  const target = hasTarget ? add('target') : undefined;
  const fact: PreparedFact = {
    subject,
    name: requireName(request.fact_name),
    // A target that is the subject itself says no more than none.
    object: target === subject ? undefined : target,
    fact: requireSentence(request.fact),
    ...readTimes(request, context.at),
    single: false,
    ends: false,
    importance: 0.7,
    attributes: request.edge_attributes,
  };
  storeMetadata(request.edge_attributes, 'edge_attributes');
  if (request.fact_uuid !== undefined) fact.uuid = requireUuid(request.fact_uuid, 'fact_uuid');
  return { entities, fact };
}

/** What is only said to have ended began nobody knows when; nothing ends before it begins. */
function readTimes(
  request: AddTripleRequest,
  at: string,
): Pick<PreparedFact, 'validAt' | 'invalidAt'> {
  const invalidAt = request.invalid_at ? requireUtc(request.invalid_at, 'invalid_at') : null;
  if (!request.valid_at) return { validAt: isBefore(invalidAt ?? at, at) ? null : at, invalidAt };
  const validAt = requireUtc(request.valid_at, 'valid_at');
  if (invalidAt !== null && isBefore(invalidAt, validAt)) {
    throw badRequest('invalid_at is before valid_at');
  }
  return { validAt, invalidAt };
}

function requireName(name: string): string {
  if (name.trim() === '') throw badRequest('fact_name cannot be empty');
  return requireText(name.trim(), 'fact_name', limits.factNameCharactersMax);
}

function requireSentence(fact: string): string {
  if (fact.trim() === '') throw badRequest('fact cannot be empty');
  return requireText(fact.trim(), 'fact', limits.factCharactersMax);
}

function requireUuid(uuid: string, field: string): string {
  if (!isUuid(uuid)) throw badRequest(`${field} is no uuid`);
  return uuid.toLowerCase();
}

function readEnd(
  request: AddTripleRequest,
  end: 'source' | 'target',
  { owner, ownerUuid }: { owner: GraphOwner | undefined; ownerUuid: string | undefined },
): PreparedEntity | 'user' {
  const uuid = request[`${end}_node_uuid`];
  const name = request[`${end}_node_name`]?.trim();
  if (uuid) {
    if (uuid === ownerUuid) return 'user';
    const known = requireUuid(uuid, `${end}_node_uuid`);
    return { localId: end, name: name ?? '', uuid: known, resolutionKey: '', attributes: {} };
  }
  if (!name) {
    if (end === 'source' && owner) return 'user';
    throw badRequest(`${end}_node_name or ${end}_node_uuid is needed`);
  }
  requireText(name, `${end}_node_name`, limits.nameCodePointsMax);
  if (owner && isOwner({ name }, owner)) return 'user';
  const labels = (request[`${end}_node_labels`] ?? []).filter((label) => label !== 'Entity');
  if (labels.length > 1) throw badRequest(`${end}_node_labels: a node has one entity type`);
  const attributes = request[`${end}_node_attributes`] ?? {};
  storeMetadata(attributes, `${end}_node_attributes`);
  const summary = request[`${end}_node_summary`];
  return {
    localId: end,
    name,
    type: labels[0] && requireText(labels[0], `${end}_node_labels`, limits.labelCharactersMax),
    summary:
      summary && requireText(summary, `${end}_node_summary`, limits.nodeSummaryCharactersMax),
    attributes,
    resolutionKey: resolutionKeyOf({ name }),
  };
}
