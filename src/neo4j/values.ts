import neo4j from 'neo4j-driver';

/**
 * Plain values to what the driver sends. A JavaScript number would go as FLOAT, and `LIMIT 10.0`
 * fails: whole numbers go as integers. Vectors (typed arrays) go as they are.
 */
export function toNeo4j(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toNeo4j);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  const converted: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(value)) converted[key] = toNeo4j(child);
  return converted;
}

/**
 * What the driver returns to plain values: times become ISO 8601 text in UTC, lists and maps are
 * walked. Statements return aliased columns, so nodes and relationships never come by.
 */
export function fromNeo4j(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (neo4j.isDateTime(value)) return trimFraction(value.toString());
  if (Array.isArray(value)) return value.map(fromNeo4j);
  const converted: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(value)) converted[key] = fromNeo4j(child);
  return converted;
}

/** `…:05.120000000Z` becomes `…:05.12Z`, and a whole second has no fraction. */
const trimFraction = (iso: string): string =>
  iso.includes('.') ? iso.replace(/\.?0+Z$/, 'Z') : iso;
