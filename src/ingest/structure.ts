import type { ExtractedEntity, ExtractedFact } from '../model/extractor.js';

/** Who a graph belongs to, with what identifies the person. Values as they were given. */
export interface GraphOwner {
  name: string;
  firstName?: string | undefined;
  lastName?: string | undefined;
  userId: string;
  emails: readonly string[];
  phones: readonly string[];
  /** Other names under which what is read speaks of the person. */
  aliases?: readonly string[] | undefined;
}

export interface StructureInput {
  /** What JSON.parse returned. */
  value: unknown;
  owner?: GraphOwner | undefined;
  /** What a record of business data says of itself beside its data. */
  record?: { type: string | null; key: string | null } | undefined;
  /** Types of the ontology and the properties that identify a thing of that type. */
  entityTypes?: readonly { name: string; identityProperties?: readonly string[] }[] | undefined;
}

/** An entity of structured data: it may have an id of its own and attributes. */
export interface StructuredEntity extends ExtractedEntity {
  /** The object's own id: resolves as `id:<type>:<key>:<value>`. */
  ownId?: { type: string; key: string; value: string };
  /** Scalars of the object under their own keys, for the attributes of the node. */
  attributes: Record<string, string | number | boolean>;
}

/** What structured data says. Entities that are the owner do not appear: they are `'user'`. */
export interface Structure {
  entities: StructuredEntity[];
  facts: ExtractedFact[];
}
