import { addIdentifier, readPersonalKey, sameName, type Identifier } from '../identity/index.js';
import {
  isAside,
  isDetail,
  isRecordHolder,
  type PersonPart,
  wordsOfKey,
} from './jsonStructureKeys.js';
import { structureLimits } from './jsonStructureLimits.js';
import {
  isPlainObject,
  isScalar,
  ObjectReader,
  type Entry,
  type ReadObject,
} from './jsonStructureObject.js';

/** Whom a record is about, as far as it says so. */
export interface RecordProfile {
  /** Normalised. */
  identifiers: Identifier[];
  names: string[];
  dateOfBirth?: string | undefined;
  attributes: Record<string, string>;
  /** It names several people: what is said of one must not be held for another. */
  several?: boolean | undefined;
}

/**
 * Reads whom a record of business data is about: the person that it is, or those it names as its
 * customer, owner or contact. Who only handled it (an assignee, an author) is not among them: a
 * record that came to an agent's graph would show customers to the agent.
 */
export function readRecordProfile(data: unknown, type: string | null): RecordProfile {
  const reading = new ProfileReading();
  const under = type === null ? [] : wordsOfKey(type);
  reading.readAny(data, under, { level: 1, isRoot: true });
  return reading.profile;
}

class ProfileReading {
  readonly profile: RecordProfile = { identifiers: [], names: [], attributes: {} };
  private readonly reader = new ObjectReader();

  readAny(value: unknown, under: string[], at: { level: number; isRoot: boolean }): void {
    if (at.level > structureLimits.nestingLevelsMax) return;
    if (Array.isArray(value)) {
      if (!at.isRoot && isAside(under)) return;
      for (const item of value) this.readAny(item, under, { ...at, level: at.level + 1 });
      return;
    }
    if (!isPlainObject(value) || (!at.isRoot && isAside(under))) return;
    const object = this.reader.read(value, under);
    if (isAbout(under, at.isRoot)) this.readPerson(object);
    for (const entry of object.entries) this.readEntry(entry, at.level);
  }

  private readEntry(entry: Entry, level: number): void {
    const { meaning, value, words } = entry;
    if (typeof value === 'object') {
      this.readAny(value, words, { level: level + 1, isRoot: false });
      return;
    }
    if (meaning.kind !== 'role' || !isScalar(value) || !isRecordHolder(meaning.role)) return;
    this.readRole(meaning.part, String(value).trim());
  }

  private readRole(part: PersonPart | 'self', text: string): void {
    if (text.includes('@')) this.add('email', text);
    else if (part === 'phone') this.add('phone', text);
    else if (part === 'userId') this.addUserId(text);
    else if (part === 'name' || part === 'self') this.addName(text);
  }

  private readPerson(object: ReadObject): void {
    for (const { kind, value } of object.identifiers) this.add(kind, value);
    if (object.isUserNoun && object.bareId !== undefined) this.addUserId(object.bareId);
    const isPersonName = object.isPerson || object.type === undefined;
    if (object.name !== undefined && !object.nameIsWeak && isPersonName) this.addName(object.name);
    for (const { key, value } of object.entries) readPersonalKey(key, value, this.profile);
    for (const { key, value } of addressesOf(object)) readPersonalKey(key, value, this.profile);
  }

  /** A bare number may be a number of another system. */
  private addUserId(text: string): void {
    if (!/^\d+$/.test(text)) this.add('userId', text);
  }

  private add(kind: string, value: string): void {
    addIdentifier(this.profile.identifiers, kind, value);
  }

  private addName(name: string): void {
    if (!/\p{L}/u.test(name) || this.profile.names.includes(name)) return;
    const { names } = this.profile;
    if (names.length > 0 && !names.some((other) => sameName(other, name))) {
      this.profile.several = true;
    }
    names.push(name);
  }
}

/** Whether what an object says of itself is said of whom the record is about. */
function isAbout(under: readonly string[], isRoot: boolean): boolean {
  return isRoot || isRecordHolder(under) || isDetail(under);
}

/** `address: {city}` belongs to whom it hangs on. */
const addressesOf = (object: ReadObject): { key: string; value: unknown }[] =>
  object.entries.flatMap(({ words, value }) =>
    words.includes('address') && isPlainObject(value)
      ? Object.entries(value).map(([key, inner]) => ({ key, value: inner }))
      : [],
  );
