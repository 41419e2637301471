import { foldName, normaliseIdentifier } from '../identity/index.js';
import type { EntityReference, ExtractedFact } from '../model/extractor.js';
import { isScalar, type ReadObject } from './jsonStructureObject.js';
import { entityNameCharactersMax, shorten, type Scalar } from './jsonStructureSentences.js';
import type { Structure, StructuredEntity } from './structure.js';

/** Refers to a subject with all that sentences and links need to know of it. */
export interface Subject {
  reference: EntityReference;
  name: string;
  isPossessive: boolean;
  isUser: boolean;
}

/** Collects entities and facts; the same thing met twice in a document is one entity. */
export class StructureDraft {
  private readonly entities = new Map<string, StructuredEntity>();
  private readonly facts = new Map<string, ExtractedFact>();
  private readonly slots = new Map<string, ExtractedFact[]>();
  /** How often the document spoke of the owner: a root that never did is linked from them. */
  userMentionCount = 0;

  entity(object: ReadObject, name: string): StructuredEntity {
    const ownId = object.ownId ?? personId(object);
    const shown = shorten(name, entityNameCharactersMax);
    const key = ownId
      ? `id:${ownId.type}:${ownId.key}:${ownId.value}`
      : `name:${object.type ?? ''}:${foldName(name)}`;
    const known = this.entities.get(key);
    const attributes = attributesOf(object);
    if (known) {
      known.attributes = Object.fromEntries([
        ...Object.entries(known.attributes),
        ...Object.entries(attributes),
      ]);
      return known;
    }
    const identifiers = object.identifiers.map(({ kind, value }) => ({
      kind,
      value: normaliseIdentifier(kind, value) ?? value,
    }));
    const entity: StructuredEntity = {
      localId: `e${this.entities.size + 1}`,
      name: shown,
      ...(object.type === undefined ? {} : { type: object.type }),
      ...(identifiers.length === 0 ? {} : { identifiers }),
      ...(ownId === undefined ? {} : { ownId }),
      attributes,
    };
    this.entities.set(key, entity);
    return entity;
  }

  /** Adds a fact unless the document already said it. */
  fact(fact: Omit<ExtractedFact, 'polarity'>): void {
    if (fact.subject === 'user' || fact.object === 'user') this.userMentionCount += 1;
    const slot = `${fact.subject}\n${fact.name}`;
    const key = `${slot}\n${fact.object ?? ''}\n${fact.value ?? ''}`;
    if (this.facts.has(key)) return;
    const added: ExtractedFact = { ...fact, polarity: 'asserts' };
    this.facts.set(key, added);
    const others = this.slots.get(slot);
    if (others) others.push(added);
    else this.slots.set(slot, [added]);
  }

  /** A name that one document gives several values has several at once: none closes another. */
  finish(): Structure {
    for (const facts of this.slots.values()) {
      if (facts.length > 1) for (const fact of facts) fact.cardinality = 'many';
    }
    return { entities: [...this.entities.values()], facts: [...this.facts.values()] };
  }
}

/** Without an id of its own, people and companies differ from namesakes by e-mail or phone. */
function personId(object: ReadObject): StructuredEntity['ownId'] {
  for (const { kind, value } of object.identifiers) {
    const normal = normaliseIdentifier(kind, value);
    const type = object.isPerson ? 'Person' : (object.type ?? 'Person');
    if (normal !== undefined) return { type, key: kind, value: normal };
  }
  return undefined;
}

function attributesOf(object: ReadObject): Record<string, Scalar> {
  const scalars = object.entries.flatMap(({ key, value }): [string, Scalar][] =>
    isScalar(value) ? [[key, value]] : [],
  );
  return Object.fromEntries(scalars);
}
