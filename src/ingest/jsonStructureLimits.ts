import { badRequest } from '../errors.js';

/** What structured data may have at most; `docs/limits.md` says so to callers. */
export const structureLimits = {
  /** Objects and arrays inside one another: deeper data is a dump, not facts. */
  nestingLevelsMax: 10,
  /** Keys of all objects together: each may become a fact with an embedding. */
  keysMax: 1_000,
  /** Items of all arrays together: each may become a fact. */
  itemsMax: 5_000,
  /** Longest key: it becomes a name of at most 50 characters. */
  keyCharactersMax: 200,
  /** Longest string value: the wire's own limit for data. */
  stringCharactersMax: 10_000,
} as const;

/**
 * Refuses what is over the limits, with a message that names the limit. Does not recurse: data
 * nested a million times is refused too, not a stack overflow.
 *
 * @throws KithError bad_request
 */
export function checkStructureLimits(value: unknown): void {
  const open: { value: unknown; level: number }[] = [{ value, level: 0 }];
  let keys = 0;
  let items = 0;
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (typeof item.value === 'string') checkString(item.value);
    if (typeof item.value !== 'object' || item.value === null) continue;
    const level = item.level + 1;
    if (level > structureLimits.nestingLevelsMax) {
      throw badRequest(`data is nested deeper than ${structureLimits.nestingLevelsMax} levels`);
    }
    if (Array.isArray(item.value)) {
      items += item.value.length;
      if (items > structureLimits.itemsMax) {
        throw badRequest(`data has more than ${structureLimits.itemsMax} items in arrays`);
      }
    } else {
      const names = Object.keys(item.value);
      keys += names.length;
      checkKeys(names, keys);
    }
    for (const inner of Object.values(item.value)) open.push({ value: inner, level });
  }
}

function checkKeys(names: readonly string[], keysSoFar: number): void {
  if (keysSoFar > structureLimits.keysMax) {
    throw badRequest(`data has more than ${structureLimits.keysMax} keys`);
  }
  if (names.some((name) => name.length > structureLimits.keyCharactersMax)) {
    throw badRequest(`data has a key over ${structureLimits.keyCharactersMax} characters`);
  }
}

function checkString(text: string): void {
  if (text.length > structureLimits.stringCharactersMax) {
    throw badRequest(`data has a string over ${structureLimits.stringCharactersMax} characters`);
  }
}
