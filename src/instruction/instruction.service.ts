import { z } from 'zod';
import type { Caller } from '../caller.js';
import { type Clock, isoNow } from '../clock.js';
import { badRequest, notFound } from '../errors.js';
import type { GraphTargets } from '../graphTarget.js';
import { requireText } from '../ids.js';
import { limits } from '../limits.js';
import type { Database, Statements } from '../neo4j/database.js';
import { projectScope, scopeOf, type ScopeOwner, scopesOf } from '../scope.js';
import * as queries from './instruction.queries.js';
import type { ObservationSteeringConfig } from './instruction.types.js';

export type { RestoredInstruction } from './instruction.queries.js';

/** `summary`: for summaries of users; `custom`: for reading data. */
export type GivenKind = 'summary' | 'custom';

export interface Instruction {
  name: string;
  text: string;
}

/** Whose instructions a request means: graphs of users, graphs, or the project when none is. */
export interface InstructionOwners {
  userIds?: readonly string[] | undefined;
  graphIds?: readonly string[] | undefined;
}

const textMax: Readonly<Record<GivenKind, number>> = {
  summary: limits.summaryInstructionCodePointsMax,
  custom: limits.customInstructionCodePointsMax,
};

/** Instructions in words: for the project, or for single graphs. */
export class InstructionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly targets: GraphTargets,
  ) {}

  /** Adds instructions to each scope; all or nothing. 404 for an unknown user or graph. */
  async add(
    caller: Caller,
    kind: GivenKind,
    given: readonly Instruction[],
    owners: InstructionOwners,
  ): Promise<void> {
    const instructions = readInstructions(given, textMax[kind]);
    const scopes = await scopesOf(this.targets, caller, owners);
    await this.write(caller, kind, scopes, instructions);
  }

  /** What was given for exactly this scope: the project when no graph is named. */
  async list(caller: Caller, kind: GivenKind, owner: ScopeOwner): Promise<Instruction[]> {
    const scopes = [await scopeOf(this.targets, caller, owner)];
    const { projectId } = caller;
    const rows = await this.database.run(queries.instructionList, { projectId, kind, scopes });
    return rows.map(({ name, text }) => ({ name, text }));
  }

  /** Removes the named instructions of each scope, or all when none is named. */
  async remove(
    caller: Caller,
    kind: GivenKind,
    names: readonly string[],
    owners: InstructionOwners,
  ): Promise<void> {
    const scopes = await scopesOf(this.targets, caller, owners);
    await this.database.run(queries.instructionErase, {
      ...{ projectId: caller.projectId, kind, scopes },
      names: [...names],
    });
  }

  /** What holds in a graph: its own instructions, else those of the project, else none. */
  async read(projectId: string, graphUuid: string, kind: GivenKind): Promise<Instruction[]> {
    const scopes = [graphUuid, projectScope];
    const rows = await this.database.run(queries.instructionList, { projectId, kind, scopes });
    const own = rows.filter((row) => row.scope === graphUuid);
    return (own.length > 0 ? own : rows).map(({ name, text }) => ({ name, text }));
  }

  /** What observations should look for, as it was set for exactly this scope. */
  async steering(caller: Caller, owner: ScopeOwner): Promise<ObservationSteeringConfig> {
    const [row] = await this.database.run(queries.instructionList, {
      projectId: caller.projectId,
      kind: 'steering',
      scopes: [await scopeOf(this.targets, caller, owner)],
    });
    return row ? (JSON.parse(row.text) as ObservationSteeringConfig) : { types: [] };
  }

  /** Replaces it. */
  async steer(
    caller: Caller,
    owner: ScopeOwner,
    config: ObservationSteeringConfig,
  ): Promise<ObservationSteeringConfig> {
    const checked = readSteering(config);
    const scope = await scopeOf(this.targets, caller, owner);
    const instruction = { name: 'observations', text: JSON.stringify(checked) };
    await this.write(caller, 'steering', [scope], [instruction]);
    return checked;
  }

  /** Writes the instructions that a graph had in an export. 400 for what could not be given. */
  async restore(
    statements: Statements,
    graphUuid: string,
    rows: readonly queries.RestoredInstruction[],
  ): Promise<void> {
    const checked = (Object.keys(textMax) as GivenKind[]).flatMap((kind) => {
      const own = rows.filter((row) => row.kind === kind);
      requireRoom([], own);
      if (own.length === 0) return [];
      const read = readInstructions(own, textMax[kind]);
      return own.map((row, at) => ({ ...row, ...read[at] }));
    });
    const steering = rows.flatMap((row) =>
      row.kind === 'steering'
        ? [{ ...row, name: 'observations', text: JSON.stringify(readSteering(readJson(row.text))) }]
        : [],
    );
    if (steering.length > 1) throw badRequest('settings name something twice');
    await statements.run(queries.instructionCreateRestored, {
      ...{ graphUuid, rows: [...checked, ...steering] },
    });
  }

  private async write(
    caller: Caller,
    kind: queries.InstructionKind,
    scopes: string[],
    instructions: readonly Instruction[],
  ): Promise<void> {
    const scoped = { projectId: caller.projectId, kind, scopes };
    const now = isoNow(this.clock);
    await this.database.transaction('write', 'instruction_merge', async (statements) => {
      const locked = await statements.run(queries.instructionFindForUpdate, scoped);
      // All or none: a graph may have begun to be erased after it was found.
      if (locked.length < scopes.length) throw notFound();
      for (const { names } of locked) requireRoom(names, instructions);
      await statements.run(queries.instructionMerge, {
        ...scoped,
        instructions: instructions.map((one, position) => ({ ...one, position })),
        now,
      });
    });
  }
}

function readJson(text: string): ObservationSteeringConfig {
  const types = z.array(z.object({ name: z.string(), description: z.string() }));
  const config = z.object({ instruction: z.string().optional(), types });
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw badRequest('settings hold an instruction that is none');
  }
  const read = config.safeParse(given);
  if (!read.success) throw badRequest('settings hold an instruction that is none');
  return read.data as ObservationSteeringConfig;
}

function requireRoom(existing: readonly string[], added: readonly Instruction[]): void {
  const names = new Set([...existing, ...added.map(({ name }) => name)]);
  if (names.size > limits.instructionsPerScopeMax) {
    throw badRequest(`at most ${limits.instructionsPerScopeMax} instructions can be kept`);
  }
}

function readInstructions(given: readonly Instruction[], textCodePointsMax: number): Instruction[] {
  if (given.length === 0) throw badRequest('instructions cannot be empty');
  const instructions = given.map(({ name, text }, at) => ({
    name: requireFilled(name, `instructions[${at}].name`, limits.instructionNameCodePointsMax),
    text: requireFilled(text, `instructions[${at}].text`, textCodePointsMax),
  }));
  if (new Set(instructions.map(({ name }) => name)).size < instructions.length) {
    throw badRequest('instructions names something twice');
  }
  return instructions;
}

function readSteering(config: ObservationSteeringConfig): ObservationSteeringConfig {
  const types = config.types ?? [];
  if (types.length > limits.observationTypesMax) {
    throw badRequest(`types can hold at most ${limits.observationTypesMax}`);
  }
  const { instruction } = config;
  const max = limits.customInstructionCodePointsMax;
  return {
    ...(instruction ? { instruction: requireText(instruction, 'instruction', max) } : {}),
    types: types.map(({ name, description }, at) => ({
      name: requireFilled(name, `types[${at}].name`, limits.instructionNameCodePointsMax),
      description: requireText(description, `types[${at}].description`, max),
    })),
  };
}

function requireFilled(text: string, field: string, codePointsMax: number): string {
  const trimmed = text.trim();
  if (trimmed === '') throw badRequest(`${field} cannot be empty`);
  return requireText(trimmed, field, codePointsMax);
}
