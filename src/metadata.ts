import { badRequest } from './errors.js';
import { limits } from './limits.js';

/** Caller's own data: kept as it is, keys never become names in the store. */
export type Metadata = Record<string, unknown>;

/** Metadata as it is stored: one JSON string. Empty metadata is the empty object. */
export function storeMetadata(metadata: Metadata | undefined, field = 'metadata'): string {
  if (metadata === undefined) return '{}';
  if (depth(metadata) > limits.metadataDepthMax) {
    throw badRequest(`${field} is nested deeper than ${limits.metadataDepthMax} levels`);
  }
  const text = JSON.stringify(metadata);
  if (Buffer.byteLength(text) > limits.metadataBytesMax) {
    throw badRequest(`${field} is larger than ${limits.metadataBytesMax} bytes of JSON`);
  }
  return text;
}

export const readMetadata = (stored: string): Metadata => JSON.parse(stored) as Metadata;

/**
 * The wire merges metadata on update: objects deeply, everything else is replaced.
 * `__proto__` and its kin are ordinary keys here: they are defined, never assigned.
 */
export function mergeMetadata(old: Metadata, change: Metadata): Metadata {
  const merged: Metadata = {};
  for (const [key, value] of Object.entries(old)) define(merged, key, value);
  for (const [key, value] of Object.entries(change)) {
    const before = Object.hasOwn(merged, key) ? merged[key] : undefined;
    define(merged, key, isObject(before) && isObject(value) ? mergeMetadata(before, value) : value);
  }
  return merged;
}

function define(target: Metadata, key: string, value: unknown): void {
  Object.defineProperty(target, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

const isObject = (value: unknown): value is Metadata =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function depth(value: unknown, level = 0): number {
  if (typeof value !== 'object' || value === null || level > limits.metadataDepthMax) return level;
  let deepest = level;
  for (const child of Object.values(value)) deepest = Math.max(deepest, depth(child, level + 1));
  return deepest;
}
