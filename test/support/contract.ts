import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What of an OpenAPI schema tsoa writes and these checks read. */
interface Schema {
  format?: string;
  $ref?: string;
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  enum?: unknown[];
  nullable?: boolean;
  allOf?: Schema[];
  anyOf?: Schema[];
}

interface Parameter {
  name: string;
  in: string;
  schema: Schema;
}

interface Content {
  content?: Record<string, { schema: Schema }>;
}

interface OperationObject {
  responses: Record<string, Content>;
  requestBody?: Content;
  parameters?: Parameter[];
  security?: Record<string, string[]>[];
}

interface OpenApi {
  paths: Record<string, Record<string, OperationObject>>;
  components: { schemas: Record<string, Schema> };
}

const path = createRequire(import.meta.url).resolve('#generated/openapi.json');
const document = JSON.parse(readFileSync(path, 'utf8')) as OpenApi;

/** One verb of one path. */
export interface Operation {
  method: string;
  path: string;
  pathParameters: string[];
  queryParameters: string[];
  scopes: string[];
  /** The status of success. */
  success: number;
  takesBody: boolean;
  /** The least that the operation takes, from the document alone. */
  sampleBody: unknown;
  body: Schema | undefined;
  responses: Record<string, Content>;
}

export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(
  ([template, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => toOperation(template, verb, operation)),
);

function toOperation(template: string, verb: string, operation: OperationObject): Operation {
  const body = schemaOf(operation.requestBody);
  return {
    method: verb.toUpperCase(),
    path: template,
    pathParameters: [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string),
    queryParameters: (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'query')
      .map(({ name }) => name),
    scopes: (operation.security ?? []).flatMap((entry) => Object.values(entry).flat()),
    success: Number(Object.keys(operation.responses).find((status) => status.startsWith('2'))),
    takesBody: body !== undefined,
    sampleBody: body && sampleOf(body),
    body,
    responses: operation.responses,
  };
}

/** The operation that a request goes to: literal segments win over parameters. */
export function operationOf(method: string, requestPath: string): Operation | undefined {
  const [bare = ''] = requestPath.split('?');
  return operations
    .filter((operation) => operation.method === method && patternOf(operation.path).test(bare))
    .sort((left, right) => left.pathParameters.length - right.pathParameters.length)[0];
}

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}/?$`);

function schemaOf(content: Content | undefined): Schema | undefined {
  return content?.content?.['application/json']?.schema;
}

function resolve(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.replace('#/components/schemas/', '');
  const found = document.components.schemas[name];
  if (!found) throw new Error(`the document has no schema ${name}`);
  return resolve(found);
}

/** Answers that any operation may give; the document does not repeat them everywhere. */
const anywhere = new Set([401, 403, 405, 413, 415, 429, 503]);

/**
 * Faults of an answer against the committed document: keys that are missing, keys that are not
 * documented, wrong types. Paths into the body name them, never values.
 */
export function faultsOf(operation: Operation, status: number, body: unknown): string[] {
  if (status >= 400) {
    const undocumented = !(String(status) in operation.responses) && !anywhere.has(status);
    return [
      ...(undocumented ? [`status ${status} is not documented`] : []),
      ...mismatches({ $ref: '#/components/schemas/Success' }, body, 'error'),
    ];
  }
  const schema = schemaOf(operation.responses[String(status)]);
  if (!schema) return [`status ${status} is not documented`];
  return mismatches(schema, body, 'body');
}

function mismatches(given: Schema, value: unknown, at: string): string[] {
  const schema = resolve(given);
  if (value === null) return schema.nullable === true ? [] : [`${at} is null`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is none of the listed values`];
  if (schema.allOf) return schema.allOf.flatMap((part) => mismatches(part, value, at));
  if (schema.anyOf) {
    const fits = schema.anyOf.some((part) => mismatches(part, value, at).length === 0);
    return fits ? [] : [`${at} has none of the shapes`];
  }
  switch (schema.type) {
    case 'string':
    case 'boolean':
      return typeof value === schema.type ? [] : [`${at} is no ${schema.type}`];
    case 'integer':
      return Number.isInteger(value) ? [] : [`${at} is no integer`];
    case 'number':
      return typeof value === 'number' ? [] : [`${at} is no number`];
    case 'array':
      if (!Array.isArray(value)) return [`${at} is no array`];
      return value.flatMap((item, index) =>
        mismatches(schema.items ?? {}, item, `${at}[${index}]`),
      );
    case 'object':
      return objectMismatches(schema, value, at);
    default:
      return [];
  }
}

function objectMismatches(schema: Schema, value: unknown, at: string): string[] {
  if (typeof value !== 'object' || Array.isArray(value)) return [`${at} is no object`];
  const properties = schema.properties ?? {};
  const missing = (schema.required ?? []).filter((key) => !Object.hasOwn(value as object, key));
  return [
    ...missing.map((key) => `${at}.${key} is missing`),
    ...Object.entries(value as object).flatMap(([key, child]) => {
      const declared = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (declared) return mismatches(declared, child, `${at}.${key}`);
      return schema.additionalProperties === false ? [`${at}.${key} is not documented`] : [];
    }),
  ];
}

function sampleOf(given: Schema): unknown {
  const schema = resolve(given);
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sampleOf(schema.anyOf[0] as Schema);
  switch (schema.type) {
    case 'string':
      return 'sample';
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return 1;
    case 'array':
      return [sampleOf(schema.items ?? {})];
    default:
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, sampleOf(schema.properties?.[key] ?? {})]),
      );
  }
}

/** A place in a body: names of fields, and `0` for the one thing in a list. */
export interface Field {
  place: string[];
  /** Text that may be anything; all else (times, numbers, listed words) is of a form. */
  isFree: boolean;
}

const depthMax = 6;

/** Every field that a body may have, as deep as the document goes. */
export function fieldsOf({ body }: Operation): Field[] {
  return body ? fieldsIn(body, [], 0) : [];
}

function fieldsIn(given: Schema, place: string[], depth: number): Field[] {
  const schema = resolve(given);
  if (depth > depthMax) return [];
  if (schema.anyOf) return schema.anyOf.flatMap((part) => fieldsIn(part, place, depth + 1));
  if (schema.allOf) return schema.allOf.flatMap((part) => fieldsIn(part, place, depth + 1));
  if (schema.type === 'array') return fieldsIn(schema.items ?? {}, [...place, '0'], depth + 1);
  if (schema.type === 'object' || schema.properties) {
    const declared = Object.entries(schema.properties ?? {}).flatMap(([name, child]) =>
      fieldsIn(child, [...place, name], depth + 1),
    );
    const isOpen =
      schema.additionalProperties !== undefined && schema.additionalProperties !== false;
    return isOpen ? [...declared, { place: [...place, '*'], isFree: true }] : declared;
  }
  const isFree = schema.type === 'string' && !schema.enum && schema.format === undefined;
  return [{ place, isFree }];
}

/** Puts a text at a place of a body; `*` is a field that has the text as its name too. */
export function withText(body: unknown, [name, ...rest]: string[], text: string): unknown {
  if (name === undefined) return text;
  if (name === '0') {
    const [first] = Array.isArray(body) ? (body as unknown[]) : [];
    return [withText(first, rest, text)];
  }
  const there = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  const key = name === '*' ? text : name;
  const before = (there as Record<string, unknown>)[key];
  return { ...there, [key]: withText(before, rest, text) };
}
