import { z } from 'zod';
import { defineQuery } from '../neo4j/query.js';

/** What an instruction is for. */
export const instructionKind = z.enum(['summary', 'custom', 'steering']);
export type InstructionKind = z.output<typeof instructionKind>;

const scoped = { projectId: z.string(), kind: instructionKind, scopes: z.array(z.string()) };

export const instructionFindForUpdate = defineQuery(
  'write',
  'instruction/instruction_find_for_update',
  {
    parameters: z.object(scoped),
    row: z.object({ scope: z.string(), names: z.array(z.string()) }),
  },
);

export const instructionMerge = defineQuery('write', 'instruction/instruction_merge', {
  parameters: z.object({
    ...scoped,
    instructions: z.array(z.object({ name: z.string(), text: z.string(), position: z.number() })),
    now: z.string(),
  }),
  row: z.object({ scope: z.string(), name: z.string() }),
});

/** An instruction as it stands in a graph. */
const restored = z.object({
  ...{ kind: instructionKind, name: z.string(), text: z.string(), position: z.number() },
  ...{ createdAt: z.string(), updatedAt: z.string() },
});
export type RestoredInstruction = z.output<typeof restored>;

export const instructionCreateRestored = defineQuery(
  'write',
  'instruction/instruction_create_restored',
  {
    parameters: z.object({ graphUuid: z.string(), rows: z.array(restored) }),
    row: z.object({ name: z.string() }),
  },
);

export const instructionList = defineQuery('read', 'instruction/instruction_list', {
  parameters: z.object(scoped),
  row: z.object({ scope: z.string(), name: z.string(), text: z.string() }),
});

export const instructionErase = defineQuery('write', 'instruction/instruction_erase', {
  parameters: z.object({ ...scoped, names: z.array(z.string()) }),
  row: z.object({ erased: z.number() }),
});
