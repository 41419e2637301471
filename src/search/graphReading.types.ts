import type { EntityEdge, EntityNode } from '../wire.types.js';

export interface EpisodeMentions {
  nodes: EntityNode[];
  edges: EntityEdge[];
}
