export enum EntityPropertyType {
  Text = 'Text',
  Int = 'Int',
  Float = 'Float',
  Boolean = 'Boolean',
}

export interface EntityProperty {
  name: string;
  type: EntityPropertyType;
  description?: string;
}

export interface EntityType {
  /** Begins with a letter; letters, digits and underscores; at most 100 characters. */
  name: string;
  description?: string;
  /** At most 10. */
  properties?: EntityProperty[];
  /** Names of properties that together say which thing it is. */
  identity_properties?: string[];
}

export interface EntityEdgeSourceTarget {
  /** Entity type that the edge may begin at. */
  source?: string;
  /** Entity type that the edge may end at. */
  target?: string;
}

export interface EdgeType {
  /** Begins with a letter; letters, digits and underscores; at most 100 characters. */
  name: string;
  description?: string;
  /** At most 10. */
  properties?: EntityProperty[];
  /** At most 100. */
  source_targets?: EntityEdgeSourceTarget[];
}

export interface SetEntityTypesRequest {
  /** At most 10. */
  entity_types?: EntityType[];
  /** At most 10. */
  edge_types?: EdgeType[];
  /** Users whose graphs get these types. With neither users nor graphs: the project. */
  user_ids?: string[];
  /** Graphs that get these types. */
  graph_ids?: string[];
}

export interface EntityTypeResponse {
  entity_types: EntityType[];
  edge_types: EdgeType[];
}
