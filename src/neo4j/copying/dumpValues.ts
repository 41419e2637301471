import neo4j, { type DateTime, type Integer } from 'neo4j-driver';

/** From this length on a list of numbers is one text of bytes: it is a vector. */
const vectorLengthMin = 32;

/**
 * A stored value as JSON that comes back as it was. Numbers and texts stand as they are, the rest
 * has a letter: `i` whole numbers, `t` times, `f` what JSON has no number for, `v` and `w` lists
 * of numbers as bytes, in single and double precision.
 */
export function toDump(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    // JSON would make a zero of a negative zero, and nothing of what is no number.
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { f: Object.is(value, -0) ? '-0' : String(value) };
  }
  if (neo4j.isInt(value)) return { i: value.toString() };
  if (neo4j.isDateTime(value)) return { t: timeParts(value) };
  if (Array.isArray(value)) return isVector(value) ? vectorToDump(value) : value.map(toDump);
  throw new Error('a dump cannot hold a value of this kind; Kith stores none');
}

export const propertiesToDump = (properties: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, toDump(value)]));

/** The other way. */
export function fromDump(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(fromDump);
  const { i, t, f, v, w } = value as Tagged;
  if (i !== undefined) return neo4j.int(i);
  if (f !== undefined) return Number(f);
  if (v !== undefined) return Array.from(new Float32Array(bytesOf(v)));
  if (w !== undefined) return Array.from(new Float64Array(bytesOf(w)));
  if (t !== undefined) {
    const [year, month, day, hour, minute, second, nanosecond, offset, zone] = t;
    return new neo4j.types.DateTime(
      ...([year, month, day, hour, minute, second, nanosecond] as DateParts),
      // A zone that has a name has an offset of its own at each time.
      ...([offset ?? undefined, zone ?? undefined] as [number, string]),
    );
  }
  throw new Error('a value of the dump is of no kind that is known');
}

export const propertiesFromDump = (properties: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, fromDump(value)]));

type DateParts = [number, number, number, number, number, number, number];

interface Tagged {
  i?: string;
  t?: (number | string | null)[];
  f?: string;
  v?: string;
  w?: string;
}

function timeParts(time: DateTime<Integer> | DateTime): (number | string | null)[] {
  const { year, month, day, hour, minute, second, nanosecond } = time;
  const parts = [year, month, day, hour, minute, second, nanosecond].map(Number);
  const offset = time.timeZoneOffsetSeconds;
  return [...parts, offset == null ? null : Number(offset), time.timeZoneId ?? null];
}

const isVector = (list: unknown[]): list is number[] =>
  list.length >= vectorLengthMin && list.every((item) => typeof item === 'number');

function vectorToDump(list: number[]): { v: string } | { w: string } {
  const single = Float32Array.from(list);
  const isExact = list.every((item, index) => Object.is(single[index], item));
  return isExact ? { v: textOf(single) } : { w: textOf(Float64Array.from(list)) };
}

const textOf = (array: Float32Array | Float64Array): string =>
  Buffer.from(array.buffer).toString('base64');

/** In a buffer of its own: one from a pool begins at any place. */
const bytesOf = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text, 'base64')).buffer;
