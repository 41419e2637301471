import { toUtc } from '../clock.js';
import { KithError } from '../errors.js';
import { codePoints, sha256 } from '../ids.js';
import { limits } from '../limits.js';

/** How records are read; what reads business data is given by composition. */
export interface RecordReading {
  /** Throws what is wrong when data is over a limit. */
  check(data: unknown): void;
  profile(data: unknown, type: string | null): RecordProfile;
}

export interface RecordProfile {
  identifiers: { kind: string; value: string }[];
  names: string[];
  dateOfBirth?: string | undefined;
  attributes: Record<string, string>;
  several?: boolean | undefined;
}

/** What holds for records that do not say it themselves. */
export interface RecordDefaults {
  source?: string | undefined;
  type?: string | undefined;
  sourceDescription?: string | undefined;
  /** Field of bare data that holds the key. */
  keyField?: string | undefined;
  /** Field of bare data that says when it is from. */
  atField?: string | undefined;
}

/** A record that can be stored. */
export interface ReadRecord {
  source: string | null;
  type: string | null;
  key: string | null;
  sourceDescription: string | null;
  recordKey: string;
  data: string;
  contentHash: string;
  profile: RecordProfile;
  at: string | undefined;
  deleted: boolean;
}

export const nobodyReason = 'nothing in it identifies or names a person';

/** Thrown for one record, which is then rejected with these words; the rest goes on. */
export class RecordFault extends Error {}

const envelopeKeys = new Set(['source', 'type', 'key', 'at', 'data', 'deleted']);
type Fields = Record<string, unknown>;

/** Reads `{source, type, key, at, data, deleted}`, or bare data. Throws RecordFault. */
export function readRecord(
  value: unknown,
  defaults: RecordDefaults,
  reading: RecordReading,
): ReadRecord {
  if (!isPlainObject(value)) throw new RecordFault('a record has to be an object');
  const fields = isEnvelope(value) ? value : bare(value, defaults);
  const deleted = readDeleted(fields['deleted']);
  const data = fields['data'] ?? {};
  if (!isPlainObject(data)) throw new RecordFault('data has to be an object');
  checkData(data, reading);
  const source = readText(fields['source'] ?? defaults.source, 'source');
  const type = readText(fields['type'] ?? defaults.type, 'type');
  const key = readText(fields['key'], 'key');
  if (deleted && key === null) throw new RecordFault('a deletion has to name the key');
  const contentHash = sha256(JSON.stringify(inOrderOfKeys(data)));
  const profile = reading.profile(data, type);
  if (!deleted) checkProfile(profile, key);
  return {
    ...{ source, type, key, contentHash, profile, deleted },
    sourceDescription: defaults.sourceDescription ?? null,
    recordKey: sha256(JSON.stringify([source, type, key ?? { contentHash }])),
    data: JSON.stringify(data),
    at: readTime(fields['at']),
  };
}

const isPlainObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Bare data may have a field named `data`; beside it an envelope says where the record is from. */
function isEnvelope(value: Fields): boolean {
  if (value['deleted'] === true && value['key'] !== undefined) return true;
  if (!isPlainObject(value['data'])) return false;
  const others = Object.keys(value).filter((key) => !envelopeKeys.has(key));
  if (others.length === 0) return true;
  if (!Object.keys(value).some((key) => key !== 'data' && envelopeKeys.has(key))) return false;
  throw new RecordFault('beside data stands a field that is none of a record: put it into data');
}

function bare(data: Fields, { keyField, atField }: RecordDefaults): Fields {
  const own = (field: string | undefined) =>
    field !== undefined && Object.hasOwn(data, field) ? data[field] : undefined;
  return { data, key: own(keyField), at: own(atField) };
}

function readDeleted(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false;
  if (value === true) return true;
  throw new RecordFault('deleted has to be true or false');
}

function checkData(data: Fields, reading: RecordReading): void {
  try {
    reading.check(data);
  } catch (error) {
    if (!(error instanceof KithError)) throw error;
    throw new RecordFault(error.message.replace(/^bad request: /, ''));
  }
}

function checkProfile({ identifiers, names }: RecordProfile, key: string | null): void {
  if (identifiers.length > limits.identifiersPerRecordMax) {
    throw new RecordFault(`more than ${limits.identifiersPerRecordMax} identifiers of people`);
  }
  // A new version of a record that is there may say nothing of its person.
  if (key === null && identifiers.length === 0 && names.length === 0) {
    throw new RecordFault(nobodyReason);
  }
}

function readText(value: unknown, field: string): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new RecordFault(`${field} has to be text`);
  }
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new RecordFault(`${field} is a number too large to be exact: send it as text`);
  }
  const text = String(value).trim();
  if (!text.isWellFormed()) throw new RecordFault(`${field} is not well-formed Unicode`);
  if (codePoints(text) > limits.idCodePointsMax) {
    throw new RecordFault(`${field} is longer than ${limits.idCodePointsMax} characters`);
  }
  return text === '' ? null : text;
}

function readTime(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const at = typeof value === 'string' ? toUtc(value) : undefined;
  if (at === undefined) {
    throw new RecordFault('at has to be an RFC 3339 timestamp such as 2026-03-14T09:30:00Z');
  }
  return at;
}

/** The same data has the same hash, in whatever order an export writes its fields. */
function inOrderOfKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrderOfKeys);
  if (!isPlainObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, inOrderOfKeys(value[key])]));
}
