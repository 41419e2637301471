import { z } from 'zod';
import { badRequest } from '../errors.js';
import { presentTypes } from './ontology.presenter.js';
import { EntityPropertyType } from './ontology.types.js';
import { type DeclaredTypes, readTypes } from './ontologyRules.js';

const described = { name: z.string(), description: z.string() };
const properties = z.array(z.object({ ...described, type: z.enum(EntityPropertyType) }));
const end = z.string().optional();
const stored = z.object({
  entityTypes: z.array(
    z.object({ ...described, properties, identityProperties: z.array(z.string()) }),
  ),
  edgeTypes: z.array(
    z.object({
      ...{ ...described, properties },
      sourceTargets: z.array(z.object({ source: end, target: end })),
    }),
  ),
});

/** Types as an export has them, held to the rules of a request. Throws 400 for what is none. */
export function readRestoredTypes(entityTypes: string, edgeTypes: string): DeclaredTypes {
  const given = stored.safeParse({
    entityTypes: JSON.parse(entityTypes),
    edgeTypes: JSON.parse(edgeTypes),
  });
  if (!given.success) throw badRequest('settings hold types that are none');
  return readTypes(presentTypes(given.data as DeclaredTypes));
}
