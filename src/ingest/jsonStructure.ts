import { sha256 } from '../ids.js';
import {
  factNameOf,
  isPersonNoun,
  isRecordHolder,
  singularWords,
  wordsOfKey,
} from './jsonStructureKeys.js';
import { StructureDraft, type Subject } from './jsonStructureDraft.js';
import { structureLimits } from './jsonStructureLimits.js';
import {
  isPlainObject,
  isScalar,
  ObjectReader,
  type Entry,
  type ReadObject,
} from './jsonStructureObject.js';
import { OwnerRecogniser } from './jsonStructureOwner.js';
import {
  entityNameCharactersMax,
  linkSentence,
  listSentence,
  shorten,
  valueSentence,
  type Scalar,
} from './jsonStructureSentences.js';
import type { Structure, StructureInput } from './structure.js';

export { checkStructureLimits, structureLimits } from './jsonStructureLimits.js';

/** How much a fact says about its subject. */
const importance = { value: 0.5, link: 0.5, identity: 0.3, technical: 0.2, id: 0.15, stated: 0.2 };

/** Keys that some APIs wrap around what they send. */
const envelopes = new Set([
  ...['data', 'record', 'records', 'result', 'results', 'item', 'items', 'payload', 'response'],
  ...['value', 'values', 'row', 'rows', 'entry', 'entries', 'content', 'contents'],
]);
/** Things that happen to a person: their amount or status is not the person's. */
const happenings = new Set([
  ...['appointment', 'booking', 'call', 'case', 'charge', 'claim', 'delivery', 'event', 'incident'],
  ...['invoice', 'message', 'order', 'payment', 'purchase', 'quote', 'receipt', 'refund'],
  ...['request', 'reservation', 'return', 'shipment', 'ticket', 'transaction', 'visit'],
]);
const technicalWords = new Set([
  ...[
    'url',
    'uri',
    'href',
    'link',
    'hash',
    'checksum',
    'etag',
    'version',
    'token',
    'slug',
    'locale',
  ],
  ...['timezone', 'cursor', 'index', 'sequence', 'timestamp'],
]);

/** Where an object stands in the document. */
interface Place {
  parent: Subject | undefined;
  /** Words of the key it hangs under; none for a root. */
  under: string[];
  /** Its number in an array, from 1. */
  position?: number;
  level: number;
}

/** Where something stands that hangs under nothing. */
interface RootPlace {
  /** Words of a key around it, which tell its type. */
  under: string[];
  level: number;
  /** It was added for the owner, and nothing says that it is somebody else's. */
  isOwners: boolean;
}

/**
 * Turns parsed JSON into entities and facts. In an owner's graph an object that is the owner
 * becomes the subject `'user'`; every other object is an entity, linked with what it hangs under.
 *
 * Reads any JSON value and never throws; what is nested deeper than the limit is left out
 * (`checkStructureLimits` refuses it before). Takes time in proportion to the data, and gives the
 * same result for the same data.
 */
export function readStructure(input: StructureInput): Structure {
  const reading = new StructureReading(input);
  const type = input.record?.type ?? null;
  const under = type === null ? [] : wordsOfKey(type);
  reading.readRoot(input.value, { under, level: 1, isOwners: input.owner !== undefined });
  return reading.finish();
}

class StructureReading {
  private readonly draft = new StructureDraft();
  private readonly owner: OwnerRecogniser;
  private readonly reader: ObjectReader;
  private readonly user: Subject | undefined;
  private readonly recordKey: string | null;

  constructor(input: StructureInput) {
    this.owner = new OwnerRecogniser(input.owner);
    this.reader = new ObjectReader(input.entityTypes);
    this.recordKey = input.record?.key ?? null;
    const name = this.owner.displayName;
    if (input.owner) this.user = { reference: 'user', name, isPossessive: true, isUser: true };
  }

  finish(): Structure {
    return this.draft.finish();
  }

  readRoot(value: unknown, at: RootPlace): void {
    if (at.level > structureLimits.nestingLevelsMax) return;
    if (Array.isArray(value)) {
      for (const item of value) this.readRoot(item, { ...at, level: at.level + 1 });
    } else if (isPlainObject(value)) {
      this.readRootObject(value, at);
    } else if (typeof value === 'string' && value.trim() !== '' && at.isOwners) {
      this.draft.fact({
        subject: 'user',
        name: 'STATED',
        fact: linkSentence(value),
        cardinality: 'many',
        importance: importance.stated,
      });
    }
  }

  private readRootObject(source: Record<string, unknown>, at: RootPlace): void {
    const object = this.reader.read(source, at.under);
    const mentionsBefore = this.draft.userMentionCount;
    const place: Place = { parent: undefined, under: at.under, level: at.level };
    if (this.user && this.rootIsOwner(object)) {
      this.draft.userMentionCount += 1;
      this.readEntries(object, this.user, place);
      return;
    }
    if (isWrapper(object)) {
      this.readWrapped(object, at.level + 1);
      return;
    }
    if (this.recordKey !== null && at.level === 1 && object.name === undefined) {
      object.ownId ??= { type: object.type ?? 'Record', key: 'key', value: this.recordKey };
    }
    const subject = this.entitySubject(object, place);
    this.readEntries(object, subject, place);
    const saysWhat = object.ownId !== undefined || object.statesType;
    if (!at.isOwners || !saysWhat || object.isPerson || object.identifiers.length > 0) return;
    if (this.draft.userMentionCount > mentionsBefore || this.isAboutSomebodyElse(object)) return;
    this.linkChild(this.userSubject(), subject, wordsOfKey(object.type ?? 'record'), 'many');
  }

  /** What a wrapper holds, when it does not speak of the owner, is not linked from the owner. */
  private readWrapped(wrapper: ReadObject, level: number): void {
    for (const { value, words } of wrapper.entries) {
      if (typeof value !== 'object') continue;
      this.readRoot(value, { under: isEnvelope(words) ? [] : words, level, isOwners: false });
    }
  }

  private userSubject(): Subject {
    if (!this.user) throw new Error('a graph without an owner has no user');
    return this.user;
  }

  private rootIsOwner(object: ReadObject): boolean {
    if (this.owner.isOwner(object)) return true;
    const { firstName, lastName } = object;
    if (object.identifiers.length > 0 || object.ownId) return false;
    if (firstName !== undefined && lastName === undefined) {
      return this.owner.hasPartOfName('first', firstName);
    }
    if (lastName !== undefined && firstName === undefined) {
      return this.owner.hasPartOfName('last', lastName);
    }
    return isAnonymous(object) && !this.isAboutSomebodyElse(object);
  }

  /** A record without a name that belongs to another customer is not about the owner. */
  private isAboutSomebodyElse(object: ReadObject): boolean {
    return object.entries.some(({ meaning, value, words }) => {
      if (isPlainObject(value) && isRecordHolder(words) && isPersonNoun(words)) {
        const holder = this.reader.read(value, words);
        return !isAnonymous(holder) && !this.owner.isOwner(holder);
      }
      if (meaning.kind !== 'role' || !isRecordHolder(meaning.role) || !isScalar(value))
        return false;
      return this.owner.judgeRole(meaning, String(value)) === 'other';
    });
  }

  private entitySubject(object: ReadObject, place: Place): Subject {
    const { name, isPossessive } = this.nameOf(object, place);
    const entity = this.draft.entity(object, name);
    return { reference: entity.localId, name: entity.name, isPossessive, isUser: false };
  }

  private nameOf(object: ReadObject, place: Place): { name: string; isPossessive: boolean } {
    if (object.name !== undefined) return { name: object.name, isPossessive: true };
    const type = spaced(object.type ?? 'Record');
    if (object.ownId)
      return { name: `${type} ${object.ownId.value}`, isPossessive: object.isPerson };
    const identifier = object.username ?? object.identifiers[0]?.value;
    if (identifier !== undefined) return { name: identifier, isPossessive: true };
    if (!place.parent) {
      return { name: `${type} ${contentHash(object)}`, isPossessive: false };
    }
    const isItem = place.position !== undefined;
    const what = (isItem ? singularWords(place.under) : place.under).join(' ') || 'part';
    const tail = `'s ${shorten(what, 30)}${isItem ? ` ${place.position}` : ''}`;
    const owner = shorten(place.parent.name, entityNameCharactersMax - tail.length);
    return { name: `${owner}${tail}`, isPossessive: false };
  }

  private readEntries(object: ReadObject, subject: Subject, place: Place): void {
    const roles = subject.isUser ? new Set<string>() : this.ownersRoles(object);
    const toldRoles = new Set<string>();
    const cardinality = subject.isUser && isHappening(object) ? 'many' : 'single';
    for (const entry of object.entries) {
      const role = roleKey(entry);
      if (isScalar(entry.value)) {
        if (subject.isUser && this.repeatsOwner(entry, object)) continue;
        if (!subject.isUser && object.said.has(entry.key)) continue;
        if (roles.has(role)) {
          if (!toldRoles.has(role)) this.linkOwner(subject, roleWords(entry), false);
          toldRoles.add(role);
          if (!this.isOtherId(entry)) continue;
        }
        this.value(subject, entry, entry.value, cardinality);
      } else if (Array.isArray(entry.value)) {
        this.readArray(entry.value, entry, subject, place.level + 1, { position: 0 });
      } else if (isPlainObject(entry.value)) {
        this.readNested(entry.value, entry, subject, { level: place.level + 1 });
      }
    }
  }

  private readArray(
    items: readonly unknown[],
    entry: Entry,
    subject: Subject,
    level: number,
    count: { position: number },
  ): void {
    if (level > structureLimits.nestingLevelsMax) return;
    for (const item of items) {
      count.position += 1;
      if (Array.isArray(item)) this.readArray(item, entry, subject, level + 1, count);
      else if (isPlainObject(item)) {
        this.readNested(item, entry, subject, { level: level + 1, position: count.position });
      } else if (isScalar(item)) this.readItem(item, entry, subject);
    }
  }

  private readItem(item: Scalar, entry: Entry, subject: Subject): void {
    const single = { ...entry, value: item };
    if (subject.isUser && this.repeatsOwner(single, undefined)) return;
    if (!subject.isUser && this.refersToOwner(single)) {
      this.linkOwner(subject, roleWords(entry), true);
    } else this.value(subject, entry, item, 'list');
  }

  private readNested(
    source: Record<string, unknown>,
    entry: Entry,
    parent: Subject,
    at: { level: number; position?: number },
  ): void {
    if (at.level > structureLimits.nestingLevelsMax || Object.keys(source).length === 0) return;
    if (parent.isUser && isEnvelope(entry.words)) {
      this.readRootObject(source, { under: [], level: at.level, isOwners: true });
      return;
    }
    const under = entry.words.some((word) => /[a-z]/.test(word)) ? entry.words : ['item'];
    const object = this.reader.read(source, under);
    const place: Place = { parent, under, ...at };
    if (this.user && this.owner.isOwner(object)) {
      this.draft.userMentionCount += 1;
      this.readEntries(object, this.user, place);
      if (!parent.isUser) this.linkOwner(parent, under, at.position !== undefined);
      return;
    }
    const child = this.entitySubject(object, place);
    const isMany = parent.isUser || at.position !== undefined;
    this.linkChild(parent, child, under, isMany ? 'many' : 'single');
    this.readEntries(object, child, place);
  }

  /** A value as a fact; an item of a list is one of many. */
  private value(
    subject: Subject,
    entry: Entry,
    value: Scalar,
    how: 'single' | 'many' | 'list',
  ): void {
    const sentence = how === 'list' ? listSentence : valueSentence;
    this.draft.fact({
      subject: subject.reference,
      name: factNameOf(entry.words),
      value: String(value),
      fact: sentence(subject, entry.words, value),
      cardinality: how === 'single' ? 'single' : 'many',
      importance: importanceOf(entry),
    });
  }

  private linkChild(
    parent: Subject,
    child: Subject,
    words: readonly string[],
    cardinality: 'single' | 'many',
  ): void {
    if (parent.reference === child.reference) return;
    const what = singularWords(words);
    const isDeed = what.length > 1 && (what.at(-1) === 'by' || what.at(-1) === 'to');
    const verb = isDeed ? (what.at(-1) === 'by' ? 'was' : 'is') : 'has';
    const isPart = child.name.startsWith(`${parent.name}'s`);
    const startsWithType = child.name.toLowerCase().startsWith(`${what.join(' ')} `);
    const noun = startsWithType && !isDeed ? '' : what.join(' ');
    this.draft.fact({
      subject: parent.reference,
      name: isDeed ? factNameOf(what) : factNameOf(what, 'HAS_'),
      object: child.reference,
      fact: linkSentence(parent.name, verb, noun, isPart ? '' : child.name),
      cardinality,
      importance: importance.link,
    });
  }

  /** The owner's part in a thing: CUSTOMER_OF, ASSIGNEE_OF, CREATED. */
  private linkOwner(thing: Subject, words: readonly string[], isOneOfMany: boolean): void {
    const user = this.userSubject();
    const role = singularWords(words);
    const last = role.at(-1);
    const noun = last === 'to' ? (nounsOfTo.get(role.at(-2) ?? '') ?? 'recipient') : role.join(' ');
    const isDeed = last === 'by' && role.length > 1;
    const deed = role.slice(0, -1);
    const relation = isOneOfMany ? `is among the ${words.join(' ')} of` : `is the ${noun} of`;
    this.draft.fact({
      subject: 'user',
      name: isDeed ? factNameOf(deed) : factNameOf(noun.split(' '), '', '_OF'),
      object: thing.reference,
      fact: linkSentence(user.name, isDeed ? deed.join(' ') : relation, thing.name),
      cardinality: 'many',
      importance: importance.link,
    });
  }

  /**
   * Roles in which an object names the owner. A name alone does, unless the same role also has
   * the identifier of somebody else.
   */
  private ownersRoles(object: ReadObject): Set<string> {
    const verdicts = new Map<string, Set<string>>();
    for (const entry of object.entries) {
      const verdict = this.verdictOn(entry);
      if (verdict === 'unknown') continue;
      const key = roleKey(entry);
      verdicts.set(key, (verdicts.get(key) ?? new Set()).add(verdict));
    }
    const owners = [...verdicts].filter(
      ([, said]) => said.has('owner') || (said.has('name') && !said.has('other')),
    );
    return new Set(owners.map(([role]) => role));
  }

  private verdictOn(entry: Entry): 'owner' | 'other' | 'name' | 'unknown' {
    if (!this.user || !isScalar(entry.value) || typeof entry.value === 'boolean') return 'unknown';
    const text = String(entry.value).trim();
    if (entry.meaning.kind === 'role') return this.owner.judgeRole(entry.meaning, text);
    const mayBeAddress = entry.meaning.kind === 'plain' && text.includes('@');
    return mayBeAddress ? this.owner.judge('email', text) : 'unknown';
  }

  private refersToOwner(entry: Entry): boolean {
    const verdict = this.verdictOn(entry);
    return verdict === 'owner' || verdict === 'name';
  }

  /** An id of the owner's in another system: new to the graph, though the role is told. */
  private isOtherId(entry: Entry): boolean {
    const { meaning, value } = entry;
    if (meaning.kind !== 'role' || meaning.part !== 'userId') return false;
    return this.owner.judge('userId', String(value)) !== 'owner';
  }

  /** On the owner: its known identifiers and names, and roles that it has towards itself. */
  private repeatsOwner(entry: Entry, object: ReadObject | undefined): boolean {
    const { meaning, value } = entry;
    const text = String(value).trim();
    if (meaning.kind === 'id') return this.owner.judge('userId', text) === 'owner';
    if (meaning.kind !== 'own') return this.refersToOwner(entry);
    if (meaning.part === 'email' || meaning.part === 'phone' || meaning.part === 'userId') {
      return this.owner.judge(meaning.part, text) === 'owner';
    }
    if (meaning.part === 'username') return this.owner.judge('userId', text) === 'owner';
    if (meaning.part === 'name') return this.owner.hasName(text);
    const whole = object?.name !== undefined && this.owner.hasName(object.name);
    return whole || this.owner.hasPartOfName(meaning.part, text);
  }
}

const nounsOfTo: ReadonlyMap<string, string> = new Map([
  ['assigned', 'assignee'],
  ['belongs', 'owner'],
  ['reports', 'manager'],
  ['related', 'relation'],
]);

/** No name, no id and nobody's identifier: nothing says whom or what it is about. */
const isAnonymous = (object: ReadObject): boolean =>
  (object.name === undefined || (object.nameIsWeak && !isStatedThing(object))) &&
  object.ownId === undefined &&
  object.username === undefined &&
  object.identifiers.length === 0;

/** `{"type": "ticket", "subject": …}`: with a type, a subject is as good as a name. */
const isStatedThing = (object: ReadObject): boolean => object.statesType && !object.isPerson;

/** What it says is of an order or a visit, not of the person that it names. */
const isHappening = (object: ReadObject): boolean => {
  if (object.statesType && happenings.has(wordsOfKey(object.type ?? '').at(-1) ?? '')) return true;
  return object.entries.some(
    ({ meaning }) => meaning.kind === 'thingId' && happenings.has(meaning.thing.at(-1) ?? ''),
  );
};

/** Holds other objects and says nothing itself. */
const isWrapper = (object: ReadObject): boolean =>
  isAnonymous(object) && object.entries.every(({ value }) => !isScalar(value));

const isEnvelope = (words: readonly string[]): boolean =>
  words.length === 1 && envelopes.has(words[0] ?? '');

const roleKey = (entry: Entry): string => roleWords(entry).join(' ');

const roleWords = (entry: Entry): string[] =>
  entry.meaning.kind === 'role' ? entry.meaning.role : entry.words;

const spaced = (type: string): string => type.replace(/([a-z0-9])([A-Z])/g, '$1 $2');

/** Tells records without name and id apart, and finds the same one again. */
const contentHash = (object: ReadObject): string =>
  sha256(
    JSON.stringify(object.entries.map(({ key, value }) => [key, isScalar(value) ? value : 0])),
  ).slice(0, 8);

function importanceOf(entry: Entry): number {
  const { meaning, words } = entry;
  if (meaning.kind === 'id' || meaning.kind === 'thingId') return importance.id;
  if (meaning.kind === 'role' && meaning.part === 'userId') return importance.id;
  if (meaning.kind === 'own') return importance.identity;
  const last = words.at(-1) ?? '';
  if (last === 'id' || last === 'uuid' || last === 'ids') return importance.id;
  const isTechnical = technicalWords.has(last) || (last === 'at' && words.length > 1);
  return isTechnical ? importance.technical : importance.value;
}
