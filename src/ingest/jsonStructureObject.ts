import { normaliseIdentifier } from '../identity/index.js';
import { isPersonNoun, readKey, typeNameOf, wordsOfKey, type Key } from './jsonStructureKeys.js';
import type { Scalar } from './jsonStructureSentences.js';
import type { StructureInput } from './structure.js';

export type OwnIdentifier = { kind: 'email' | 'phone' | 'userId'; value: string };

export interface Entry {
  key: string;
  value: unknown;
  words: string[];
  meaning: Key['meaning'];
}

/** An object of the data with what its keys say about what it is. */
export interface ReadObject {
  entries: Entry[];
  /** Identifiers on the object itself, as they were written. */
  identifiers: OwnIdentifier[];
  username?: string;
  bareId?: string;
  name?: string;
  /** The name is a title or a subject, which a person or a record may also have. */
  nameIsWeak: boolean;
  firstName?: string;
  lastName?: string;
  type?: string;
  ownId?: { type: string; key: string; value: string };
  isPerson: boolean;
  /** Its type was in it (`"type": "ticket"`), not guessed. */
  statesType: boolean;
  /** It hangs under `user`, or says so: its `id` is a user id. */
  isUserNoun: boolean;
  /** Keys whose values the name, the type and the id already say. */
  said: Set<string>;
}

/** Keys under which some APIs keep what belongs to the object itself. */
const containers = new Set(['properties', 'attributes', 'fields']);
const typeKeys = ['type', 'object', 'kind', 'objectType', 'object_type', 'entity_type'];
const weakNameWords = ['title', 'label', 'subject', 'headline', 'heading', 'topic', 'caption'];
/** Shortest id that is likely to be unique without knowing what kind of thing has it. */
const uniqueIdCharactersMin = 8;
/** Longest value that is an id rather than a text. */
const idCharactersMax = 500;
const shortWord = /^[A-Za-z][A-Za-z0-9]*(?:[ _-][A-Za-z0-9]+){0,2}$/;
/** Longest value of `type` that names a type. */
const typeCharactersMax = 30;

export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isScalar = (value: unknown): value is Scalar =>
  (typeof value === 'string' && value.trim() !== '') ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value));

type Ontology = NonNullable<StructureInput['entityTypes']>;

/** Reads objects; keys are read once for the whole document. */
export class ObjectReader {
  private readonly keys = new Map<string, Key>();
  private readonly ontology: ReadonlyMap<string, Ontology[number]>;

  constructor(entityTypes: Ontology = []) {
    this.ontology = new Map(entityTypes.map((type) => [folded(type.name), type]));
  }

  key(name: string): Key {
    const known = this.keys.get(name);
    if (known) return known;
    const key = readKey(name);
    this.keys.set(name, key);
    return key;
  }

  /** @param under words of the key that the object hangs under; none at the root. */
  read(source: Record<string, unknown>, under: readonly string[]): ReadObject {
    const object: ReadObject = {
      entries: this.entriesOf(source),
      identifiers: [],
      nameIsWeak: false,
      isPerson: false,
      statesType: false,
      isUserNoun: false,
      said: new Set(),
    };
    for (const entry of object.entries) readOwn(object, entry);
    readName(object);
    this.readType(object, under);
    this.readOwnId(object, under);
    return object;
  }

  private entriesOf(source: Record<string, unknown>): Entry[] {
    const entries: Entry[] = [];
    for (const [key, value] of Object.entries(source)) {
      const isContainer = containers.has(key) && isPlainObject(value);
      const pairs: [string, unknown][] = isContainer ? Object.entries(value) : [[key, value]];
      for (const [name, item] of pairs) entries.push({ key: name, value: item, ...this.key(name) });
    }
    return entries;
  }

  private readType(object: ReadObject, under: readonly string[]): void {
    const stated = statedType(object);
    const known = this.ontology.get(folded(stated?.name ?? '')) ?? this.ontologyOf(object, under);
    const things = object.entries.map((entry) => entry.meaning);
    const thing = things.find((meaning) => meaning.kind === 'thingId');
    const looksLikePerson = object.identifiers.length > 0 || object.firstName !== undefined;
    const hangsUnder = under.some((word) => /[a-z]/.test(word)) ? typeNameOf(under) : undefined;
    const fromId = thing?.kind === 'thingId' ? typeNameOf(thing.thing) : undefined;
    const type = known?.name ?? hangsUnder ?? stated?.name ?? fromId;
    object.type = type ?? (looksLikePerson ? 'Person' : undefined);
    object.statesType = stated !== undefined && folded(object.type ?? '') === folded(stated.name);
    if (stated && object.statesType) object.said.add(stated.key);
    const nouns = type === undefined ? [] : wordsOfKey(type);
    object.isPerson = isPersonNoun(nouns) || nouns.at(-1) === 'person';
    if (looksLikePerson && fromId === undefined) object.isPerson = true;
    object.isUserNoun = nouns.at(-1) === 'user';
  }

  private ontologyOf(object: ReadObject, under: readonly string[]): Ontology[number] | undefined {
    const hung = this.ontology.get(folded(typeNameOf(under)));
    if (hung) return hung;
    if (under.length > 0) return undefined;
    const keys = new Set(object.entries.map((entry) => folded(entry.key)));
    for (const type of this.ontology.values()) {
      if (type.identityProperties?.some((property) => keys.has(folded(property)))) return type;
    }
    return undefined;
  }

  private readOwnId(object: ReadObject, under: readonly string[]): void {
    const found = this.identityProperty(object) ?? bareOrTypedId(object, under);
    if (!found) return;
    const { entry, key } = found;
    const value = String(entry.value).trim();
    const isLoose = object.type === undefined && object.name !== undefined && !object.nameIsWeak;
    if (isLoose && (value.length < uniqueIdCharactersMin || /^\d+$/.test(value))) return;
    object.ownId = { type: object.type ?? 'Record', key, value };
    if (object.name === undefined) object.said.add(entry.key);
  }

  private identityProperty(object: ReadObject): { entry: Entry; key: string } | undefined {
    const type = this.ontology.get(folded(object.type ?? ''));
    for (const property of type?.identityProperties ?? []) {
      const entry = object.entries.find((one) => folded(one.key) === folded(property));
      if (entry && isIdValue(entry.value)) return { entry, key: property };
    }
    return undefined;
  }
}

const folded = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const isIdValue = (value: unknown): boolean =>
  typeof value === 'number'
    ? isExact(value)
    : isScalar(value) && String(value).length <= idCharactersMax;

/** A number that JSON could not hold came rounded: it would name somebody else. */
const isExact = (value: unknown): boolean =>
  typeof value !== 'number' || !Number.isInteger(value) || Number.isSafeInteger(value);

function readOwn(object: ReadObject, entry: Entry): void {
  const { meaning, value } = entry;
  if (meaning.kind === 'id' && isIdValue(value)) object.bareId ??= String(value).trim();
  if (meaning.kind !== 'own') return;
  if (meaning.part === 'email' || meaning.part === 'phone' || meaning.part === 'userId') {
    for (const text of textsOf(value)) {
      if (!identifiesSomebody(meaning.part, text)) continue;
      object.identifiers.push({ kind: meaning.part, value: text });
    }
    return;
  }
  if (!isScalar(value) || typeof value === 'boolean') return;
  const text = String(value).trim();
  // People's names stand under `user_name` too; a name to log in with has no spaces.
  if (meaning.part === 'username') {
    if (/\s/.test(text)) object.name ??= text;
    else object.username ??= text;
  }
  if (meaning.part === 'name') object.name ??= text;
  if (meaning.part === 'first') object.firstName ??= text;
  if (meaning.part === 'last') object.lastName ??= text;
}

/** "n/a" under `email` is nobody's. A phone number may lack its country. */
const identifiesSomebody = (kind: OwnIdentifier['kind'], value: string): boolean =>
  kind === 'phone' ? /(?:\d\D*){5}/.test(value) : normaliseIdentifier(kind, value) !== undefined;

/** `"a@b"`, `["a@b"]` and `[{"value": "a@b"}]` all give addresses. */
function textsOf(value: unknown): string[] {
  const items = Array.isArray(value) ? value : [value];
  const texts: string[] = [];
  for (const item of items) {
    const inner = isPlainObject(item) ? (item['value'] ?? item['address'] ?? item['number']) : item;
    if (isScalar(inner) && typeof inner !== 'boolean' && isExact(inner))
      texts.push(String(inner).trim());
  }
  return texts;
}

function readName(object: ReadObject): void {
  const { firstName, lastName } = object;
  if (object.name !== undefined) {
    say(object, (entry) => entry.meaning.kind === 'own' && entry.meaning.part === 'name');
    return;
  }
  if (firstName !== undefined || lastName !== undefined) {
    object.name = [firstName, lastName].filter((part) => part !== undefined).join(' ');
    say(object, ({ meaning }) =>
      meaning.kind === 'own' ? meaning.part === 'first' || meaning.part === 'last' : false,
    );
    return;
  }
  for (const word of weakNameWords) {
    const entry = object.entries.find((one) => one.words.length === 1 && one.words[0] === word);
    if (entry === undefined || !isScalar(entry.value) || typeof entry.value === 'boolean') continue;
    object.name = String(entry.value).trim();
    object.nameIsWeak = true;
    object.said.add(entry.key);
    return;
  }
}

function say(object: ReadObject, matches: (entry: Entry) => boolean): void {
  const entry = object.entries.filter(matches);
  for (const one of entry) {
    const isShown = isScalar(one.value) && object.name?.includes(String(one.value).trim());
    if (isShown) object.said.add(one.key);
  }
}

function statedType(object: ReadObject): { name: string; key: string } | undefined {
  for (const key of typeKeys) {
    const value = object.entries.find((entry) => entry.key === key)?.value;
    if (typeof value !== 'string' || value.length > typeCharactersMax) continue;
    if (shortWord.test(value.trim())) return { name: typeNameOf(wordsOfKey(value)), key };
  }
  return undefined;
}

/**
 * `id`, or `order_id` on an order. At the root the first id or number of a thing is its own;
 * deeper, `product_id` on an item names another thing.
 */
function bareOrTypedId(
  object: ReadObject,
  under: readonly string[],
): { entry: Entry; key: string } | undefined {
  const usable = object.entries.filter((entry) => isIdValue(entry.value));
  const bare = usable.find((entry) => entry.meaning.kind === 'id');
  if (bare) return { entry: bare, key: 'id' };
  for (const entry of usable) {
    const { meaning } = entry;
    if (meaning.kind === 'thingId') {
      const isOfType = typeNameOf(meaning.thing) === object.type;
      if (isOfType || under.length === 0) return { entry, key: meaning.what };
    }
    const isOwnRole = meaning.kind === 'role' && meaning.part === 'userId' && under.length > 0;
    if (isOwnRole && typeNameOf(meaning.role) === object.type) return { entry, key: 'id' };
  }
  return undefined;
}
