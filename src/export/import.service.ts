import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Caller } from '../caller.js';
import { type Clock, isoNow } from '../clock.js';
import { badRequest, KithError, orNothing } from '../errors.js';
import { isUuid, newUuid, requireId } from '../ids.js';
import type { InstructionService } from '../instruction/instruction.service.js';
import { limits } from '../limits.js';
import type { Database, Statements } from '../neo4j/database.js';
import type { OntologyService } from '../ontology/ontology.service.js';
import type { UserService } from '../user/user.service.js';
import { exportSchema } from './export.service.js';
import type { ImportResponse } from './export.types.js';
import * as queries from './import.queries.js';
import { fromWire, type WireItem } from './wireNames.js';

export interface ImportParts {
  database: Database;
  clock: Clock;
  users: UserService;
  ontology: OntologyService;
  instructions: InstructionService;
  /** Erases what an import that failed has written of a user. */
  erase: (caller: Caller, userId: string) => Promise<unknown>;
  /** Tells the ledger that what was erased came back on purpose. */
  note: (uuid: string) => Promise<void>;
  /** Jobs were added. */
  wake: () => void;
}

type User = z.output<typeof queries.importedUser>;
type Items = Record<string, unknown>[];

/** Takes in what an export of a user has given out, with the uuids that everything had. */
export class ImportService {
  constructor(private readonly parts: ImportParts) {}

  /** 400 for what is no export, and for ids that are taken. All of it is there, or nothing. */
  async take(caller: Caller, body: Readable): Promise<ImportResponse> {
    const document = parse(await readAll(body));
    const user = readUser(document);
    await this.requireFree(user);
    const parts = readParts(document);
    // Before anything is written: a start between the two must not take the import for a backup.
    await this.parts.note(user.uuid);
    if (!(await this.parts.users.restore(caller, requestOf(user), user))) {
      throw badRequest(`user already exists with user_id: ${user.userId}`);
    }
    try {
      await this.write(caller.projectId, user, parts);
    } catch (error) {
      // Somebody else may have erased it meanwhile.
      await orNothing(this.parts.erase(caller, user.userId));
      throw isTaken(error) ? badRequest('a session id or a uuid of the export is taken') : error;
    }
    this.parts.wake();
    return {
      user_id: user.userId,
      graph_uuid: user.graphUuid,
      sessions: parts.sessions.length,
      episodes: parts.episodes.length,
      entities: parts.entities.length,
      facts: parts.facts.length,
      records: parts.records.length,
      reviews: parts.reviews.length,
      settings: parts.ontologies.length + parts.instructions.length,
    };
  }

  private async requireFree({ uuid, graphUuid }: User): Promise<void> {
    const [found] = await this.parts.database.run(queries.rootFindTaken, { uuid, graphUuid });
    if (found?.erasing) throw badRequest('this user is still being erased; try again');
    if (found?.taken) throw badRequest('the user of the export is here already');
  }

  private async write(projectId: string, user: User, parts: Parts): Promise<void> {
    const { uuid: rootUuid, graphUuid } = user;
    const root = { projectId, rootUuid };
    const now = isoNow(this.parts.clock);
    await this.inParts(parts.sessions, (run, rows) =>
      run.run(queries.sessionCreateImported, { ...root, rows }),
    );
    await this.inParts(parts.episodes, (run, rows) =>
      run.run(queries.episodeCreateImported, { ...root, now, rows }),
    );
    await this.inParts(parts.entities, (run, rows) =>
      run.run(queries.entityCreateImported, { ...root, rows }),
    );
    await this.inParts(parts.mentions, (run, rows) =>
      run.run(queries.mentionCreateImported, { graphUuid, rows }),
    );
    await this.inParts(parts.facts, (run, rows) =>
      run.run(queries.factCreateImported, { ...root, rows }),
    );
    await this.inParts(parts.successions, (run, rows) =>
      run.run(queries.successionCreateImported, { graphUuid, rows }),
    );
    await this.inParts(parts.records, (run, rows) =>
      run.run(queries.recordCreateImported, { ...root, rows }),
    );
    await this.inParts(parts.reviews, (run, rows) =>
      run.run(queries.reviewCreateImported, { ...root, rows }),
    );
    await this.writeSettings(graphUuid, parts);
    const [row] = await this.parts.database.run(queries.userUpdateImported, user);
    if (row?.updated !== 1) throw badRequest('the user was erased while it was imported');
  }

  private writeSettings(graphUuid: string, parts: Parts): Promise<void> {
    const { database, ontology, instructions } = this.parts;
    return database.transaction('write', 'user_import', async (statements) => {
      for (const types of parts.ontologies) await ontology.restore(statements, graphUuid, types);
      await instructions.restore(statements, graphUuid, parts.instructions);
    });
  }

  private async inParts<Row>(
    rows: readonly Row[],
    write: (statements: Statements, rows: Row[]) => Promise<unknown>,
  ): Promise<void> {
    for (let at = 0; at < rows.length; at += limits.importRowsMax) {
      const some = rows.slice(at, at + limits.importRowsMax);
      await this.parts.database.transaction('write', 'user_import', (run) => write(run, some));
    }
  }
}

type Parts = ReturnType<typeof readParts>;

async function readAll(body: Readable): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of body) {
    size += (piece as Buffer).length;
    if (size > limits.importBytesMax) throw new KithError('too_large', 'the export is too large');
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parse(text: string): WireItem {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw badRequest('the body is not valid JSON');
  }
  const { schema, version } = (document ?? {}) as WireItem;
  if (schema !== exportSchema.schema || version !== exportSchema.version) {
    throw badRequest(`this is no export of version ${exportSchema.version}`);
  }
  return document as WireItem;
}

function readUser(document: WireItem): User {
  const user = read(queries.importedUser, [document['user']], 'user')[0] as User;
  requireId(user.userId, 'user_id');
  if (!isUuid(user.uuid) || !isUuid(user.graphUuid)) throw badRequest('user: uuid is none');
  return user;
}

function readParts(document: WireItem) {
  const items = (part: string) => (Array.isArray(document[part]) ? document[part] : []);
  const episodes = items('episodes') as WireItem[];
  const facts = items('facts') as WireItem[];
  return {
    sessions: read(queries.importedSession, items('sessions'), 'sessions'),
    episodes: read(queries.importedEpisode, episodes, 'episodes').map((row) => ({
      ...row,
      jobUuid: newUuid(),
    })),
    entities: read(queries.importedEntity, items('entities'), 'entities'),
    mentions: episodes.flatMap(({ uuid, mentions }) =>
      read(queries.importedMention, mentions ?? [], 'mentions').map((mention) => ({
        episodeUuid: String(uuid),
        entityUuid: mention.uuid,
        change: mention.change,
        said: mention.said,
      })),
    ),
    facts: read(queries.importedFact, facts, 'facts'),
    successions: facts.flatMap(({ uuid, superseded_by: next }) =>
      (Array.isArray(next) ? next : []).map((one) => ({
        uuid: String(uuid),
        nextUuid: String(one),
      })),
    ),
    records: read(queries.importedRecord, items('records'), 'records'),
    reviews: read(queries.importedReview, items('reviews'), 'reviews'),
    ...readSettings(items('settings') as WireItem[]),
  };
}

function readSettings(settings: WireItem[]) {
  const kinds = read(queries.importedSetting, settings, 'settings');
  const of = (kind: string) => settings.filter((_, index) => kinds[index]?.setting === kind);
  return {
    ontologies: read(queries.importedOntology, of('ontology'), 'settings'),
    instructions: read(queries.importedInstruction, of('instruction'), 'settings'),
  };
}

/** What an export leaves out is null; a thing that is none is named by its place, never quoted. */
function read<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  items: unknown,
  part: string,
): z.output<z.ZodObject<Shape>>[] {
  return (items as Items).map((item, index) => {
    const given = typeof item === 'object' && item !== null ? fromWire(item) : {};
    const names = Object.keys(schema.shape);
    const whole = Object.fromEntries(names.map((name) => [name, given[name] ?? null]));
    const row = schema.safeParse(whole);
    if (row.success) return row.data;
    const [issue] = row.error.issues;
    throw badRequest(`${part}[${index}]: ${issue?.path.join('.')} is missing or of another type`);
  });
}

function requestOf(user: User) {
  const { userId, email, firstName, lastName, metadata, timeZone } = user;
  const { factRatingInstruction: rating, disableDefaultOntology: disabled } = user;
  return {
    user_id: userId,
    ...(email === null ? {} : { email }),
    ...(firstName === null ? {} : { first_name: firstName }),
    ...(lastName === null ? {} : { last_name: lastName }),
    ...(timeZone === null ? {} : { time_zone: timeZone }),
    ...(disabled === null ? {} : { disable_default_ontology: disabled }),
    ...(rating === null ? {} : { fact_rating_instruction: JSON.parse(rating) }),
    metadata: JSON.parse(metadata ?? '{}') as Record<string, unknown>,
  };
}

const isTaken = (error: unknown): boolean =>
  error instanceof KithError &&
  error.cause instanceof Error &&
  error.cause.message.startsWith('Neo.ClientError.Schema.ConstraintValidationFailed');
