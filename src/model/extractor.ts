/** Who the graph belongs to, as far as an extractor needs to know. */
export interface ExtractionSubject {
  /** Display name, written into the fact sentences ("Jane Smith moved to Berlin"). */
  name: string;
  firstName?: string;
  lastName?: string;
}

/** One thing that was said or written. */
export interface ExtractionInput {
  kind: 'text' | 'message';
  content: string;
  /** The user the graph belongs to; absent in a graph that belongs to nobody. */
  user?: ExtractionSubject;
  /**
   * Who speaks. `isUser` means that "I" is the graph's user. A speaker who is neither the user
   * nor a machine has a name, and "I" is that person.
   */
  speaker?: { isUser: boolean; role: string; name?: string };
  /** When it was said: ISO 8601, UTC. Relative dates count from here. */
  at: string;
  /** IANA name; relative dates are read in it. Default UTC. */
  timeZone?: string;
  /** `other` switches every English pattern off: statements are kept as STATED facts. */
  language: 'en' | 'other';
  /** What was said just before, oldest first, for answers to questions. At most four. */
  previous?: readonly { content: string; isUser: boolean; name?: string }[];
  /** Names of entity types of the ontology, so that an extractor may use them. */
  entityTypes?: readonly { name: string; description: string }[];
}

/** A thing or person that is spoken of. */
export interface ExtractedEntity {
  /** Names the entity inside one extraction only: "e1", "e2", … */
  localId: string;
  /** As it should be shown, without articles: at most 50 characters. */
  name: string;
  /** Person, Organization, Location, Event, Object, Topic …, or a type of the ontology. */
  type?: string;
  /** Identifiers that are the entity's own, not of somebody it refers to. */
  identifiers?: readonly { kind: 'email' | 'phone' | 'userId'; value: string }[];
}

/** Refers to the graph's user, or to an entity by its localId. */
export type EntityReference = 'user' | (string & {});

export interface ExtractedFact {
  subject: EntityReference;
  /** Predicate in UPPER_SNAKE, at most 50 characters; `STATED` for what fits no pattern. */
  name: string;
  /** What the fact is about besides its subject: another entity, or a literal value, or neither. */
  object?: EntityReference;
  value?: string;
  /** The fact as a sentence in the third person, at most 250 characters. */
  fact: string;
  /** True from; ISO 8601 UTC. Absent: true from when it was said. */
  validAt?: string;
  /** True until; ISO 8601 UTC. A past fact ("used to work at X") has one: stored already closed. */
  invalidAt?: string;
  /** Single-valued: a new one closes the old one with the same subject and name. */
  cardinality: 'single' | 'many';
  /**
   * `asserts`: the fact holds. `ends`: the fact held and stopped at `invalidAt` (or when it was
   * said): open facts with this subject, name and object are closed, and none is opened.
   * Without object and value it closes every open fact of that subject and name.
   */
  polarity: 'asserts' | 'ends';
  /** How much it says about its subject: 0 to 1. `STATED` facts have 0.2 or less. */
  importance: number;
}

export interface Extraction {
  entities: ExtractedEntity[];
  facts: ExtractedFact[];
  /** Which extractor made it, and why it was not the configured one, if so. */
  extractor: 'rules' | 'llm';
  fellBackBecause?: string;
}

/** Reads what was said and names the things and facts in it. Never throws for bad text. */
export interface Extractor {
  extract(input: ExtractionInput): Promise<Extraction>;
  close(): Promise<void>;
}
