import { codePoints } from '../ids.js';
import { isBefore } from '../instant.js';
import { limits } from '../limits.js';
import type { Metadata } from '../metadata.js';
import type {
  ExtractedEntity,
  ExtractedFact,
  Extraction,
  ExtractionInput,
  Extractor,
} from '../model/extractor.js';
import type {
  JobRow,
  OwnerRow,
  PreparedEntity,
  PreparedEpisode,
  PreparedFact,
} from './prepared.js';
import { readStructure } from './jsonStructure.js';
import { resolutionKeyOf } from '../factKeys.js';
import { isOwner } from './ownerMatch.js';
import { readSpokenLines } from './spokenLines.js';
import type { GraphOwner, Structure } from './structure.js';
import { prepareTriple, readTriple } from './triple.js';

/** What a project has declared that reading needs. */
export interface ReadingOntology {
  entityTypes: readonly {
    name: string;
    description: string;
    identityProperties: readonly string[];
  }[];
}

export interface PrepareOptions {
  extractor: Extractor;
  language: 'en' | 'other';
  ontology: ReadingOntology;
}

/** Reads the episode of a job: names the things and facts in it, without looking at the graph. */
export async function prepareEpisode(
  job: JobRow,
  options: PrepareOptions,
): Promise<PreparedEpisode> {
  const read = await readEpisode(job, options);
  return {
    projectId: job.projectId,
    graphUuid: job.graphUuid,
    episodeUuid: job.episode.uuid,
    jobUuid: job.uuid,
    at: job.episode.createdAt,
    isMessage: job.episode.roleType !== null,
    isRecord: job.episode.recordKey !== null,
    replacesUuid: job.episode.replacesUuid ?? undefined,
    declaredTypes: new Set(options.ontology.entityTypes.map(({ name }) => name)),
    ...read,
  };
}

type ReadPart = Pick<
  PreparedEpisode,
  'entities' | 'facts' | 'extractor' | 'fellBackBecause' | 'context'
>;

async function readEpisode(job: JobRow, options: PrepareOptions): Promise<ReadPart> {
  if (job.episode.source === 'json') return readJson(job, options);
  if (job.episode.source === 'fact_triple') return readFactTriple(job);
  return readWords(job, options, inputsOf(job, options));
}

/** In a graph that belongs to nobody a triple without a source is said of an unnamed user. */
function readFactTriple({ episode, owner }: JobRow): ReadPart {
  const request = readTriple(JSON.parse(episode.content));
  const { entities, fact } = prepareTriple(
    owner ? request : { ...request, source_node_name: request.source_node_name || 'User' },
    { owner: owner ? ownerOf(owner) : undefined, ownerUuid: owner?.uuid, at: episode.createdAt },
  );
  return { entities, facts: [fact], extractor: 'caller' };
}

function readJson(job: JobRow, { ontology }: PrepareOptions): ReadPart {
  const { aliases, recordType, recordKey } = job.episode;
  const owner = job.owner ? ownerOf(job.owner) : undefined;
  const isRecord = recordType !== null || recordKey !== null;
  const structure = readStructure({
    value: JSON.parse(job.episode.content) as unknown,
    owner: owner && aliases !== null ? withAliases(owner, aliases) : owner,
    ...(isRecord ? { record: { type: recordType, key: recordKey } } : {}),
    entityTypes: ontology.entityTypes,
  });
  // Who is the owner has been decided there, with everything the object says at hand.
  return { ...toPrepared(structure, job, 'no'), extractor: 'structure' };
}

/** A message is one thing that is said; text may hold several, by several speakers. */
function inputsOf(job: JobRow, options: PrepareOptions): ExtractionInput[] {
  const { episode, owner } = job;
  const shared = {
    ...(owner ? { user: subjectOf(owner) } : {}),
    at: episode.createdAt,
    timeZone: owner?.timeZone ?? job.projectTimeZone ?? 'UTC',
    language: options.language,
    entityTypes: options.ontology.entityTypes,
  };
  if (episode.roleType !== null) return [messageInput(job, shared)];
  if (episode.source !== 'message') {
    return [{ ...shared, kind: 'text', content: episode.content }];
  }
  const lines = readSpokenLines(episode.content);
  return lines.map((line, index) => ({
    ...shared,
    kind: 'message',
    content: line.content,
    speaker: speakerOf(line, owner),
    previous: lines
      .slice(Math.max(0, index - limits.previousMessagesMax), index)
      .map((said) => toPrevious(said, owner)),
  }));
}

function messageInput(
  job: JobRow,
  shared: Omit<ExtractionInput, 'kind' | 'content'>,
): ExtractionInput {
  return {
    ...shared,
    kind: 'message',
    content: job.episode.content,
    speaker: speakerOf(job.episode, job.owner),
    previous: job.previous.map((said) => toPrevious(said, job.owner)),
  };
}

interface Said {
  content: string;
  name: string | null;
  roleType: string | null;
}

/**
 * "I" is the graph's user when the role says so and the name does not say otherwise: in a
 * conversation of two people both may have the role `user`.
 */
function speakerOf(
  said: Pick<Said, 'name' | 'roleType'>,
  owner: OwnerRow | null,
): { isUser: boolean; role: string; name?: string } {
  const role = said.roleType ?? 'user';
  const named = said.name !== null && said.name !== '' ? { name: said.name } : {};
  // An assistant may bear the user's name: it still does not speak for the user.
  const isMachine = ['assistant', 'system', 'function', 'tool'].includes(role);
  const namesUser =
    said.name !== null && owner !== null && isOwner({ name: said.name }, ownerOf(owner));
  const isUser =
    !isMachine &&
    owner !== null &&
    (namesUser || (role === 'user' && !namesSomebodyElse(said.name, owner)));
  return { isUser, role, ...named };
}

/** Names of roles ("customer", "user", "me") are not names of other people. */
function namesSomebodyElse(name: string | null, owner: OwnerRow): boolean {
  if (name === null || name.trim() === '') return false;
  if (name === owner.userId || name === owner.email) return false;
  return /^\p{Lu}/u.test(name.trim()) && !/^(User|Customer|Client|Human|Me)$/.test(name.trim());
}

const toPrevious = (said: Said, owner: OwnerRow | null) => {
  const { isUser, name } = speakerOf(said, owner);
  return { content: said.content, isUser, ...(name === undefined ? {} : { name }) };
};

async function readWords(
  job: JobRow,
  { extractor }: PrepareOptions,
  inputs: readonly ExtractionInput[],
): Promise<ReadPart> {
  const merged: Structure = { entities: [], facts: [] };
  let last: Extraction | undefined;
  for (const [index, input] of inputs.entries()) {
    last = await extractor.extract(input);
    appendExtraction(merged, last, inputs.length > 1 ? `${index}.` : '');
  }
  return {
    ...toPrepared(merged, job, saysUser(inputs) ? 'full' : 'first'),
    extractor: last?.extractor ?? 'rules',
    ...(last?.fellBackBecause === undefined ? {} : { fellBackBecause: last.fellBackBecause }),
  };
}

/**
 * Users do not call themselves by their first name: whoever they speak of by it ("my son Robert")
 * is somebody else.
 */
const saysUser = (inputs: readonly ExtractionInput[]): boolean =>
  inputs.some(({ speaker }) => speaker?.isUser === true);

/** Local ids count from one in every extraction: a prefix keeps several apart. */
function appendExtraction(target: Structure, extraction: Extraction, prefix: string): void {
  const local = (reference: string) => (reference === 'user' ? reference : `${prefix}${reference}`);
  for (const entity of extraction.entities) {
    target.entities.push({ ...entity, localId: local(entity.localId), attributes: {} });
  }
  for (const fact of extraction.facts) {
    target.facts.push({
      ...fact,
      subject: local(fact.subject),
      ...(fact.object === undefined ? {} : { object: local(fact.object) }),
    });
  }
}

/**
 * Entities that are the owner become `user`; the rest get the key they are found by. In a graph
 * that belongs to nobody, "I" is an entity of its own.
 */
function toPrepared(
  structure: Structure,
  job: JobRow,
  ownerBy: 'no' | 'full' | 'first',
): Pick<ReadPart, 'entities' | 'facts'> {
  const owner = job.owner ? ownerOf(job.owner) : undefined;
  const stands = new Map<string, string>();
  const entities: PreparedEntity[] = [];
  for (const entity of structure.entities) {
    if (ownerBy !== 'no' && owner && isOwner(entity, owner, ownerBy)) {
      stands.set(entity.localId, 'user');
    } else {
      entities.push(toPreparedEntity(entity));
    }
  }
  if (!owner && structure.facts.some(({ subject, object }) => [subject, object].includes('user'))) {
    const name = job.episode.name ?? 'User';
    entities.push(toPreparedEntity({ localId: 'user-entity', name, attributes: {} }));
    stands.set('user', 'user-entity');
  }
  const stand = (reference: string) => stands.get(reference) ?? reference;
  const facts = structure.facts.map((fact) => ({
    subject: stand(fact.subject),
    name: fact.name.slice(0, limits.factNameCharactersMax),
    object: fact.object === undefined ? undefined : stand(fact.object),
    value: fact.value,
    fact: cut(fact.fact, limits.factCharactersMax),
    ...timesOf(fact, job.episode.createdAt),
    single: fact.cardinality === 'single',
    ends: fact.polarity === 'ends',
    importance: fact.importance,
  }));
  return { entities, facts: facts.filter((fact) => fact.subject !== fact.object) };
}

/** What has an end but no beginning of its own began nobody knows when. */
function timesOf(
  fact: Pick<ExtractedFact, 'validAt' | 'invalidAt'>,
  saidAt: string,
): Pick<PreparedFact, 'validAt' | 'invalidAt'> {
  const { validAt, invalidAt = null } = fact;
  if (invalidAt === null) return { validAt: validAt ?? saidAt, invalidAt };
  // A beginning after the end was misread: that it is over is the safer half.
  const isTurned = validAt !== undefined && isBefore(invalidAt, validAt);
  return { validAt: isTurned ? null : (validAt ?? null), invalidAt };
}

const toPreparedEntity = (
  entity: ExtractedEntity & Partial<Pick<PreparedEntity, 'ownId' | 'attributes'>>,
): PreparedEntity => ({
  ...entity,
  name: cut(entity.name, limits.nodeNameCharactersMax),
  attributes: { ...identifierAttributes(entity), ...entity.attributes },
  resolutionKey: resolutionKeyOf(entity),
});

/** Identifiers stay readable on the node they identify. */
const identifierAttributes = (entity: ExtractedEntity): Record<string, string> =>
  Object.fromEntries((entity.identifiers ?? []).map(({ kind, value }) => [kind, value]));

/** Cuts at a code point, never inside one. */
export function cut(text: string, charactersMax: number): string {
  if (text.length <= charactersMax || codePoints(text) <= charactersMax) return text;
  return `${[...text].slice(0, charactersMax - 1).join('')}…`;
}

const subjectOf = (owner: OwnerRow) => ({
  name: owner.name,
  ...(owner.firstName === null ? {} : { firstName: owner.firstName }),
  ...(owner.lastName === null ? {} : { lastName: owner.lastName }),
});

/** Adds what a record that a person gave to the owner calls the owner. */
function withAliases(owner: GraphOwner, stored: string): GraphOwner {
  const { names, emails, phones } = aliasesOf(stored);
  return {
    ...owner,
    aliases: names,
    emails: [...owner.emails, ...emails],
    phones: [...owner.phones, ...phones],
  };
}

const aliasesOf = (stored: string) =>
  JSON.parse(stored) as { names: string[]; emails: string[]; phones: string[] };

/** Phone numbers of a user have no field of their own on the wire: applications put them here. */
const phoneKeys = ['phone', 'phone_number', 'phoneNumber', 'mobile', 'mobile_phone'];

/** Everything that identifies the owner of a graph. */
export function ownerOf(owner: OwnerRow): GraphOwner {
  const metadata = JSON.parse(owner.metadata) as Metadata;
  const phones = phoneKeys
    .map((key) => metadata[key])
    .filter((value): value is string => typeof value === 'string');
  return {
    name: owner.name,
    firstName: owner.firstName ?? undefined,
    lastName: owner.lastName ?? undefined,
    userId: owner.userId,
    emails: owner.email === null ? [] : [owner.email],
    phones,
  };
}
