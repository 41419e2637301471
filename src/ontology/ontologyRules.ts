import { badRequest } from '../errors.js';
import { codePoints, requireWellFormed } from '../ids.js';
import { limits } from '../limits.js';
import type {
  EdgeType,
  EntityEdgeSourceTarget,
  EntityProperty,
  EntityType,
} from './ontology.types.js';

/** A type of things, complete: what a caller left out is empty. */
export interface DeclaredEntityType {
  name: string;
  description: string;
  properties: Required<EntityProperty>[];
  identityProperties: string[];
}

/** A type of facts, complete. */
export interface DeclaredEdgeType {
  name: string;
  description: string;
  properties: Required<EntityProperty>[];
  sourceTargets: EntityEdgeSourceTarget[];
}

export interface DeclaredTypes {
  entityTypes: DeclaredEntityType[];
  edgeTypes: DeclaredEdgeType[];
}

const namePattern = /^[A-Za-z][A-Za-z0-9_]*$/;

/** What every node of the wire has of its own; the wire refuses these names too. */
const reservedProperties: ReadonlySet<string> = new Set([
  'uuid',
  'name',
  'group_id',
  'name_embedding',
  'summary',
  'created_at',
]);

/**
 * Labels of Kith's own nodes, in lower case. A type becomes a label with a prefix and could not
 * be mistaken for one of them in the store; to people who read the graph it could.
 */
const ownLabels: ReadonlySet<string> = new Set(
  (
    'User Entity Fact ApiKey Project Episode Message Session Graph Job Lane Identifier ' +
    'BusinessRecord Ontology Instruction Template Batch BatchItem Counter Migration SchemaLock'
  )
    .toLowerCase()
    .split(' '),
);

/** Default types of generation 3, which its SDKs may list among a project's own. */
const defaultTypes: ReadonlySet<string> = new Set(['User', 'Assistant']);

/** Checks the types of a request and completes them. 400 says where the fault is. */
export function readTypes(request: {
  entity_types?: EntityType[];
  edge_types?: EdgeType[];
}): DeclaredTypes {
  const entityTypes = request.entity_types ?? [];
  const edgeTypes = request.edge_types ?? [];
  requireCount(entityTypes, limits.entityTypesMax, 'entity_types');
  requireCount(edgeTypes, limits.edgeTypesMax, 'edge_types');
  requireDistinct(entityTypes, 'entity_types');
  requireDistinct(edgeTypes, 'edge_types');
  return {
    entityTypes: entityTypes.map((type, at) => readEntityType(type, `entity_types[${at}]`)),
    edgeTypes: edgeTypes.map((type, at) => readEdgeType(type, `edge_types[${at}]`)),
  };
}

function readEntityType(type: EntityType, at: string): DeclaredEntityType {
  requireName(type.name, `${at}.name`);
  if (ownLabels.has(type.name.toLowerCase()) && !defaultTypes.has(type.name)) {
    throw badRequest(`${at}.name is a name that the service uses itself; choose another`);
  }
  const properties = readProperties(type.properties, at);
  const identityProperties = [...new Set(type.identity_properties ?? [])];
  const known = new Set(properties.map(({ name }) => name));
  if (identityProperties.some((name) => !known.has(name))) {
    throw badRequest(`${at}.identity_properties must name properties of the type`);
  }
  const description = readDescription(type.description, at);
  return { name: type.name, description, properties, identityProperties };
}

function readEdgeType(type: EdgeType, at: string): DeclaredEdgeType {
  requireName(type.name, `${at}.name`);
  const sourceTargets = type.source_targets ?? [];
  requireCount(sourceTargets, limits.sourceTargetsPerEdgeTypeMax, `${at}.source_targets`);
  return {
    name: type.name,
    description: readDescription(type.description, at),
    properties: readProperties(type.properties, at),
    sourceTargets: sourceTargets.map(({ source, target }, index) => ({
      ...(source ? { source: requireName(source, `${at}.source_targets[${index}].source`) } : {}),
      ...(target ? { target: requireName(target, `${at}.source_targets[${index}].target`) } : {}),
    })),
  };
}

function readProperties(
  given: readonly EntityProperty[] | undefined,
  at: string,
): Required<EntityProperty>[] {
  const properties = given ?? [];
  requireCount(properties, limits.propertiesPerTypeMax, `${at}.properties`);
  requireDistinct(properties, `${at}.properties`);
  return properties.map(({ name, type, description }, index) => {
    const where = `${at}.properties[${index}]`;
    requireName(name, `${where}.name`);
    if (reservedProperties.has(name)) {
      const reserved = [...reservedProperties].join(', ');
      throw badRequest(`${where}.name is reserved, as are all of: ${reserved}`);
    }
    return { name, type, description: readDescription(description, where) };
  });
}

function requireName(name: string, field: string): string {
  if (name.length > limits.typeNameCharactersMax || !namePattern.test(name)) {
    throw badRequest(
      `${field} must begin with a letter, hold only letters, digits and underscores, and be at ` +
        `most ${limits.typeNameCharactersMax} characters long`,
    );
  }
  return name;
}

function readDescription(text: string | undefined, at: string): string {
  const description = requireWellFormed(text ?? '', `${at}.description`);
  if (codePoints(description) > limits.descriptionCodePointsMax) {
    throw badRequest(
      `${at}.description is longer than ${limits.descriptionCodePointsMax} characters`,
    );
  }
  return description;
}

function requireCount(things: readonly unknown[], countMax: number, field: string): void {
  if (things.length > countMax) throw badRequest(`${field} can hold at most ${countMax}`);
}

function requireDistinct(things: readonly { name: string }[], field: string): void {
  if (new Set(things.map(({ name }) => name)).size < things.length) {
    throw badRequest(`${field} names something twice`);
  }
}
