import { sha256 } from './ids.js';
import { limits } from './limits.js';

/**
 * Keys that stand under a constraint. They are digests, so that no text of a caller can be too
 * long for an index, and parts are separated by a character that JSON text cannot hide.
 */
const digest = (...parts: readonly string[]): string => sha256(parts.join('\u0000'));

/** One for every (subject, name): where single-valued facts compete. */
export const groupKey = (subjectUuid: string, name: string): string => digest(subjectUuid, name);

/** One for every (subject, name, object): the same statement again has the same. */
export const pairKey = (subjectUuid: string, name: string, objectKey: string): string =>
  digest(subjectUuid, name, objectKey);

/** One for every statement and the time it holds from. */
export const factKey = (pair: string, validAt: string | null, uuid: string | null): string =>
  digest(pair, validAt ?? '', uuid ?? '');

/** What a fact is about, as a part of its keys: an entity, a literal, or its own sentence. */
export function objectKeyOf(object: {
  entityUuid?: string | undefined;
  value?: string | undefined;
  sentence: string;
}): string {
  if (object.entityUuid !== undefined) return `entity:${object.entityUuid}`;
  if (object.value !== undefined) return `value:${foldValue(object.value)}`;
  return `sentence:${foldValue(object.sentence)}`;
}

/** Case, accents and spacing do not make two values. */
export const foldValue = (value: string): string =>
  value.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Two mentions of a thing are one entity when they have the same key in one graph. */
export function resolutionKeyOf(entity: {
  name: string;
  ownId?: { type: string; key: string; value: string } | undefined;
}): string {
  const { ownId } = entity;
  const key =
    ownId === undefined
      ? `name:${foldEntityName(entity.name)}`
      : `id:${foldValue(ownId.type)}:${foldValue(ownId.key)}:${ownId.value.trim()}`;
  return key.length > limits.indexedKeyCharactersMax ? `hash:${sha256(key)}` : key;
}

/** Folds a name as far as two spellings are surely one thing: case, accents, outer marks. */
export function foldEntityName(name: string): string {
  const folded = foldValue(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^[\s"'“”‘’.,;:!?()]+|[\s"'“”‘’.,;:!?()]+$/gu, '');
  return folded === '' ? foldValue(name) : folded;
}
