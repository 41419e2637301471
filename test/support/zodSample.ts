import type { z } from 'zod';

/** What of a zod schema is looked at here. */
interface Definition {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  entries?: Record<string, unknown>;
  options?: z.ZodType[];
  values?: unknown[];
  items?: z.ZodType[];
}

/** A value that a schema takes: for statements that are planned and never run. */
export function sampleOf(schema: z.ZodType): unknown {
  const definition = schema.def as unknown as Definition;
  switch (definition.type) {
    case 'string':
      return 'text';
    case 'number':
    case 'int':
      return 1;
    case 'boolean':
      return true;
    case 'array':
      return [sampleOf(definition.element as z.ZodType)];
    case 'tuple':
      return (definition.items ?? []).map(sampleOf);
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape ?? {}).map(([key, child]) => [key, sampleOf(child)]),
      );
    case 'record':
      return {};
    case 'enum':
      return Object.values(definition.entries ?? {})[0];
    case 'literal':
      return definition.values?.[0];
    case 'union':
      return sampleOf(definition.options?.[0] as z.ZodType);
    case 'any':
    case 'unknown':
    case 'custom':
      return [0.5];
    case 'nullable':
    case 'optional':
    case 'default':
    case 'readonly':
      return sampleOf(definition.innerType as z.ZodType);
    default:
      throw new Error(`no sample for a schema of type ${definition.type}`);
  }
}
