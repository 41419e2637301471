import type {
  EntityReference,
  ExtractedEntity,
  ExtractedFact,
  ExtractionInput,
} from '../extractor.js';
import type { Moment } from './dates.js';
import { traitsOf } from './predicates.js';
import type { Predicate } from './predicates.js';
import { fold, shorten } from './words.js';

/** Somebody or something that a clause is about. */
export interface Actor {
  reference: () => EntityReference;
  /** How sentences name it. */
  name: string;
  gender?: 'female' | 'male';
  kind: 'Person' | 'Animal' | 'Organization' | 'Topic';
  /** "I" and the user: for them, not for others, some patterns hold. */
  isSpeaker: boolean;
}

/** What a fact is about besides its subject. */
export type Target =
  { entity: string; type: string } | { value: string } | { actor: Actor } | undefined;

export interface NewFact {
  subject: Actor;
  predicate: Predicate;
  target?: Target;
  fact: string;
  validAt?: string;
  invalidAt?: string;
  polarity?: 'asserts' | 'ends';
  cardinality?: 'single' | 'many';
  importance?: number;
}

const entityNameCharactersMax = 50;
const factCharactersMax = 250;
/** More than this from one text is noise, and would make one episode a hub of the graph. */
const factsMax = 200;

const synonyms: Record<string, readonly string[]> = {
  Person: ['person', 'contact', 'human', 'people'],
  Organization: ['organization', 'organisation', 'company', 'employer', 'business'],
  Location: ['location', 'place', 'city'],
  Animal: ['animal', 'pet'],
  Event: ['event'],
  Object: ['object', 'product', 'item', 'thing'],
  Topic: ['topic', 'interest', 'subject'],
};

/** Collects entities and facts of one text, and keeps them free of twins. */
export class Draft {
  readonly entities: ExtractedEntity[] = [];
  readonly facts: ExtractedFact[] = [];
  readonly moment: Moment;
  readonly input: ExtractionInput;
  /** Names that mean the user or the speaker, folded. */
  private readonly own = new Map<string, Actor>();
  private readonly known = new Map<string, ExtractedEntity>();
  private readonly keys = new Set<string>();

  constructor(input: ExtractionInput, moment: Moment) {
    this.input = input;
    this.moment = moment;
  }

  /** Lets a name mean an actor that is already there: the user, or whoever speaks. */
  recognise(name: string | undefined, actor: Actor): void {
    const folded = fold(name ?? '');
    if (folded !== '' && !this.own.has(folded)) this.own.set(folded, actor);
  }

  /** The user or speaker whom a name means, if it means one. */
  ownActor(name: string): Actor | undefined {
    return this.own.get(fold(name));
  }

  /** The entity of that name, made when it is first needed. */
  entity(name: string, type: string): EntityReference {
    const own = this.own.get(fold(name));
    if (own) return own.reference();
    return this.entityRecord(name, type).localId;
  }

  private entityRecord(name: string, type: string): ExtractedEntity {
    const shown = shorten(name.replace(/\s+/g, ' ').trim(), entityNameCharactersMax);
    const folded = fold(shown);
    const known = this.known.get(folded);
    if (known) return known;
    const made: ExtractedEntity = {
      localId: `e${this.entities.length + 1}`,
      name: shown,
      type: this.ontologyType(type),
    };
    this.entities.push(made);
    this.known.set(folded, made);
    return made;
  }

  /** Gives an entity an identifier of its own. */
  identify(name: string, type: string, kind: 'email' | 'phone', value: string): void {
    if (this.own.has(fold(name))) return;
    const record = this.entityRecord(name, type);
    if (record.identifiers?.some((one) => one.value === value)) return;
    record.identifiers = [...(record.identifiers ?? []), { kind, value }];
  }

  private ontologyType(type: string): string {
    const offered = this.input.entityTypes;
    if (!offered || offered.length === 0) return type;
    const wanted = synonyms[type] ?? [type.toLowerCase()];
    return offered.find((one) => wanted.includes(one.name.toLowerCase()))?.name ?? type;
  }

  /** Adds a fact, unless the text said it already. Returns whether it is there now. */
  add(fact: NewFact): boolean {
    if (this.facts.length >= factsMax) return false;
    const traits = traitsOf(fact.predicate);
    const subject = fact.subject.reference();
    const made: ExtractedFact = {
      subject,
      name: fact.predicate,
      fact: shorten(fact.fact, factCharactersMax),
      cardinality: fact.cardinality ?? traits.cardinality,
      polarity: fact.polarity ?? 'asserts',
      importance: fact.importance ?? traits.importance,
    };
    const { target } = fact;
    if (target && 'value' in target) made.value = shorten(target.value, factCharactersMax);
    else if (target) {
      made.object =
        'actor' in target ? target.actor.reference() : this.entity(target.entity, target.type);
      if (made.object === subject) return false;
    }
    if (fact.validAt) made.validAt = fact.validAt;
    if (fact.invalidAt) made.invalidAt = fact.invalidAt;
    const key = [subject, made.name, made.object, fold(made.value ?? ''), made.polarity].join(
      '\u0000',
    );
    if (this.keys.has(key)) return true;
    this.keys.add(key);
    this.facts.push(made);
    return true;
  }
}
