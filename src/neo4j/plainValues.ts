import neo4j from 'neo4j-driver';
import { fromNeo4j } from './values.js';

/** Vectors are long and say nothing to a reader. */
const vectors = new Set(['embeddingA', 'embeddingB']);

/** What a query of a caller returns, as JSON: nodes with labels and properties, times as text. */
export function toPlain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toPlain);
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>);
  if (neo4j.isInt(value)) return value.toNumber();
  if (neo4j.isDateTime(value)) return fromNeo4j(value);
  if (isOtherTime(value) || neo4j.isPoint(value)) return String(value);
  if (neo4j.isNode(value)) {
    return { labels: value.labels, properties: propertiesOf(value.properties) };
  }
  if (neo4j.isRelationship(value) || neo4j.isUnboundRelationship(value)) {
    return { type: value.type, properties: propertiesOf(value.properties) };
  }
  if (neo4j.isPath(value)) {
    const { start, end, segments } = value;
    return {
      ...{ start: toPlain(start), end: toPlain(end) },
      relationships: segments.map(({ relationship }) => toPlain(relationship)),
    };
  }
  return propertiesOf(value as Record<string, unknown>);
}

const isOtherTime = (value: object): boolean =>
  neo4j.isDate(value) ||
  neo4j.isTime(value) ||
  neo4j.isLocalTime(value) ||
  neo4j.isLocalDateTime(value) ||
  neo4j.isDuration(value);

const propertiesOf = (properties: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !vectors.has(name))
      .map(([name, child]) => [name, toPlain(child)]),
  );
