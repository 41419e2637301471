import type { Caller } from '../caller.js';
import { type Clock, isoNow, requireUtc } from '../clock.js';
import { badRequest, notFound } from '../errors.js';
import { resolutionKeyOf } from '../factKeys.js';
import type { GraphTarget, GraphTargets } from '../graphTarget.js';
import { newUuid, requireText, sha256 } from '../ids.js';
import { limits } from '../limits.js';
import { storeMetadata } from '../metadata.js';
import type { Database } from '../neo4j/database.js';
import type { Embedder } from '../model/embedder.js';
import { addVectors } from './embedding.js';
import type { GraphWriter } from './graphWriter.js';
import type { NewEpisodeRow, PreparedEntity, PreparedEpisode } from './prepared.js';
import type { AddedNode, AddNodeItem, AddTripleRequest } from './intake.types.js';
import * as queries from './ingest.queries.js';
import { isOwner } from './ownerMatch.js';
import { ownerOf } from './prepare.js';
import { prepareTriple } from './triple.js';

/** What a triple became. */
export interface WrittenTriple {
  factUuid: string;
  episodeUuid: string;
}

/** What callers state directly: written at once, under the same lock and rules as what is read. */
export class DirectWritesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly targets: GraphTargets,
    private readonly writer: GraphWriter,
    private readonly embedder: () => Embedder | null,
  ) {}

  /** Adds a fact between two nodes. The same fact again gains evidence instead of a twin. */
  async addTriple(caller: Caller, request: AddTripleRequest): Promise<WrittenTriple> {
    const target = await this.targets.require(caller, request);
    const at = request.created_at
      ? requireUtc(request.created_at, 'created_at')
      : isoNow(this.clock);
    const owner = await this.ownerOf(target);
    const { entities, fact } = prepareTriple(request, {
      owner: owner && ownerOf(owner),
      ownerUuid: target.isUser ? target.rootUuid : undefined,
      at,
    });
    await this.requireNodes(target, entities);
    const metadata = storeMetadata(request.metadata);
    const episode = this.newEpisode(target, fact.fact, { at, metadata, entities, facts: [fact] });
    const factUuid = (await this.write(episode)).evidence[0]?.factUuid;
    if (factUuid === undefined) throw notFound();
    return { factUuid, episodeUuid: episode.episodeUuid };
  }

  /** Adds nodes, each with an episode of its own that speaks of it. All or none. */
  async addNodes(
    caller: Caller,
    wanted: { user_id?: string | undefined; graph_id?: string | undefined },
    items: readonly AddNodeItem[],
  ): Promise<{ nodes: AddedNode[]; taskId: string }> {
    if (items.length === 0) throw badRequest('nodes cannot be empty');
    if (items.length > limits.nodesPerRequestMax) {
      throw badRequest(`at most ${limits.nodesPerRequestMax} nodes can be added in one call`);
    }
    const entities = items.map(toEntity);
    const target = await this.targets.require(caller, wanted);
    const owner = await this.ownerOf(target);
    for (const entity of entities) {
      // The user's own name is the user node, here as everywhere: no twin.
      if (owner && isOwner(entity, ownerOf(owner))) entity.uuid = target.rootUuid;
    }
    const episodes = items.map((item, index) =>
      this.newEpisode(target, item.name, {
        at: item.created_at ? requireUtc(item.created_at, 'created_at') : isoNow(this.clock),
        metadata: storeMetadata(item.metadata),
        entities: [entities[index] as PreparedEntity],
        facts: [],
      }),
    );
    await addVectors(this.embedder(), episodes, new Map(), { urgent: true });
    const { episodes: written } = await this.writer.write(episodes);
    if (written.length === 0) throw notFound();
    const found = await this.database.run(queries.entityFindByKey, {
      rows: entities.map(({ resolutionKey }) => ({ graphUuid: target.graphUuid, resolutionKey })),
    });
    const uuids = new Map(found.map((row) => [row.resolutionKey, row.uuid]));
    const nodes = items.map((item, index) => ({
      ...item,
      uuid: entities[index]?.uuid ?? uuids.get(entities[index]?.resolutionKey ?? '') ?? '',
    }));
    return { nodes, taskId: episodes.at(-1)?.episodeUuid ?? '' };
  }

  /** Adds sentences as facts about a session's user (generation 2). */
  async addFacts(caller: Caller, userId: string, sentences: readonly string[]): Promise<void> {
    if (sentences.length === 0) throw badRequest('facts cannot be empty');
    if (sentences.length > limits.factsPerRequestMax) {
      throw badRequest(`at most ${limits.factsPerRequestMax} facts can be added in one call`);
    }
    const target = await this.targets.require(caller, { user_id: userId });
    const at = isoNow(this.clock);
    const episodes = sentences.map((sentence) => {
      const { entities, fact } = prepareTriple(
        { fact: sentence, fact_name: 'STATED' },
        { owner: { name: '', userId, emails: [], phones: [] }, ownerUuid: target.rootUuid, at },
      );
      return this.newEpisode(target, fact.fact, { at, metadata: '{}', entities, facts: [fact] });
    });
    await addVectors(this.embedder(), episodes, new Map(), { urgent: true });
    const { episodes: written } = await this.writer.write(episodes);
    if (written.length === 0) throw notFound();
  }

  private async write(episode: PreparedEpisode) {
    await addVectors(this.embedder(), [episode], new Map(), { urgent: true });
    const { episodes, planned } = await this.writer.write([episode]);
    if (episodes.length === 0) throw notFound();
    return planned;
  }

  private newEpisode(
    target: GraphTarget,
    content: string,
    parts: Pick<PreparedEpisode, 'at' | 'entities' | 'facts'> & { metadata: string },
  ): PreparedEpisode {
    const { metadata, ...read } = parts;
    const row: NewEpisodeRow = {
      uuid: newUuid(),
      jobUuid: newUuid(),
      source: 'fact_triple',
      content,
      contentHash: sha256(content),
      sourceDescription: null,
      documentId: null,
      metadata,
      createdAt: read.at,
      processed: true,
      batchUuid: null,
    };
    return {
      projectId: target.projectId,
      graphUuid: target.graphUuid,
      episodeUuid: row.uuid,
      newEpisode: { rootUuid: target.rootUuid, row },
      extractor: 'caller',
      ...read,
    };
  }

  /** 404 for a uuid that is no node of this graph. */
  private async requireNodes(
    { graphUuid }: GraphTarget,
    entities: readonly PreparedEntity[],
  ): Promise<void> {
    const rows = entities.flatMap(({ uuid }) => (uuid === undefined ? [] : [{ graphUuid, uuid }]));
    if (rows.length === 0) return;
    const found = await this.database.run(queries.entityFindByUuid, { rows });
    const uuids = new Set(found.map((row) => row.uuid));
    if (rows.some(({ uuid }) => !uuids.has(uuid))) throw notFound();
  }

  private async ownerOf(target: GraphTarget) {
    if (!target.isUser) return undefined;
    const [row] = await this.database.run(queries.ownerFindByUuid, { uuid: target.rootUuid });
    return row;
  }
}

function toEntity(item: AddNodeItem, index: number): PreparedEntity {
  const field = `nodes[${index}]`;
  const name = requireText(item.name.trim(), `${field}.name`, limits.nameCodePointsMax);
  if (name === '') throw badRequest(`${field}.name cannot be empty`);
  const attributes = item.attributes ?? {};
  storeMetadata(attributes, `${field}.attributes`);
  if (Object.values(attributes).some((value) => typeof value === 'object' && value !== null)) {
    throw badRequest(`${field}.attributes can hold scalars only`);
  }
  if (item.label === 'User') throw badRequest(`${field}.label: a graph has one user node only`);
  const { summary, label } = item;
  return {
    localId: 'node',
    name,
    attributes,
    type: label && requireText(label, `${field}.label`, limits.labelCharactersMax),
    summary: summary && requireText(summary, `${field}.summary`, limits.summaryCharactersMax),
    resolutionKey: resolutionKeyOf({ name }),
  };
}
