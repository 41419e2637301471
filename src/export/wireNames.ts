/** A thing as it stands in an export. */
export type WireItem = Record<string, unknown>;

/** Properties that are stored as one JSON text and shown as what they hold. */
const structured = new Set([
  'metadata',
  'attributes',
  'data',
  'factRatingInstruction',
  'change',
  'said',
  'entityTypes',
  'edgeTypes',
]);

/** Lists of things inside of a thing. */
const listed = new Set(['mentions', 'evidence']);

/** Names in snake_case, without what is not there; what was JSON text is what it holds. */
export function toWire(item: Record<string, unknown>): WireItem {
  const entries = Object.entries(item).filter(([, value]) => value !== null);
  return Object.fromEntries(
    entries.map(([name, value]) => [snake(name), wireValue(name, value)] as const),
  );
}

/** The other way. */
export function fromWire(item: WireItem): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => {
      const stored = camel(name);
      return [stored, storedValue(stored, value)] as const;
    }),
  );
}

function wireValue(name: string, value: unknown): unknown {
  if (structured.has(name) && typeof value === 'string') return JSON.parse(value) as unknown;
  if (listed.has(name)) return (value as Record<string, unknown>[]).map(toWire);
  return value;
}

function storedValue(name: string, value: unknown): unknown {
  if (structured.has(name)) return JSON.stringify(value);
  if (name === 'evidence' && Array.isArray(value)) return value.map(withFact);
  if (name === 'mentions' && Array.isArray(value)) return value.map(fromWire);
  return value;
}

/** Evidence without words only ends a fact. */
const withFact = (item: WireItem): WireItem => ({ uuid: item['uuid'], fact: item['fact'] ?? null });

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const camel = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
