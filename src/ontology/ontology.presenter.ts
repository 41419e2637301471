import type { EntityTypeResponse } from './ontology.types.js';
import type { DeclaredTypes } from './ontologyRules.js';

/** Types as the wire has them. */
export const presentTypes = ({ entityTypes, edgeTypes }: DeclaredTypes): EntityTypeResponse => ({
  entity_types: entityTypes.map(({ identityProperties, ...type }) => ({
    ...type,
    identity_properties: identityProperties,
  })),
  edge_types: edgeTypes.map(({ sourceTargets, ...type }) => ({
    ...type,
    source_targets: sourceTargets,
  })),
});
