import type { Caller } from '../caller.js';
import { presentNode } from '../entity/entity.presenter.js';
import { presentEpisode } from '../episode/episode.presenter.js';
import { spoken } from '../derived/messageContext.js';
import { badRequest } from '../errors.js';
import { presentEdge } from '../fact/fact.presenter.js';
import type { GraphTarget, GraphTargets } from '../graphTarget.js';
import { isUuid } from '../ids.js';
import { limits } from '../limits.js';
import type { Embedder } from '../model/embedder.js';
import type { Reranker as RemoteReranker } from '../model/reranker.js';
import type { Database } from '../neo4j/database.js';
import { type SearchFilter, readFilters } from './filters.js';
import { readPropertyTests } from '../propertyFilters.js';
import { asContext } from './autoContext.js';
import type { PropertyMatches } from './propertyMatches.js';
import { type ComparedText, lateInteraction } from './lateInteraction.js';
import { type TextField, toLuceneQuery } from './luceneText.js';
import {
  diversify,
  fuseByRank,
  fuseByScore,
  type Hit,
  sortHits,
  withRelevance,
} from './ranking.js';
import * as queries from './search.queries.js';
import {
  type GraphSearchRequest,
  type GraphSearchResults,
  GraphSearchScope,
  Reranker,
} from './search.types.js';

/** A question, ready to be asked of one graph. */
interface Question {
  target: GraphTarget;
  text: string;
  vector: Float32Array | undefined;
  slot: 'A' | 'B' | undefined;
  filter: SearchFilter;
}

/** What a search does beside asking a question of a graph. */
type Ranking = Pick<
  GraphSearchRequest,
  'reranker' | 'center_node_uuid' | 'mmr_lambda' | 'bfs_origin_node_uuids' | 'min_score'
>;

type Kind = 'fact' | 'entity' | 'episode';

/**
 * Where words are looked for. The context of an episode begins with its own words, so that they
 * count once more in `content`; that two fields double the weight of a word is why so little of it.
 */
const textFields: Readonly<Record<Kind, readonly TextField[]>> = {
  fact: [{ name: 'fact', weight: 1 }],
  entity: [
    { name: 'name', weight: 1 },
    { name: 'summary', weight: 0.5 },
  ],
  episode: [
    { name: 'content', weight: 0.3 },
    { name: 'context', weight: 1 },
  ],
};

export interface SearchModels {
  embedder: Embedder | null;
  reranker: RemoteReranker | null;
  language: 'en' | 'other';
}

const nearQueries = {
  fact: queries.factSearchNear,
  entity: queries.entitySearchNear,
  episode: queries.episodeSearchNear,
} as const;

/**
 * Whether anything but the graph and what is true now narrows a search. What the index finds is
 * the nearest of the graph: few of them may be what a filter wants.
 */
function isNarrowed({ filter }: Question, kind: Kind): boolean {
  if (kind === 'episode') return filter.sessionUuids !== null || filter.episodeUuids !== null;
  const { labels, excludedLabels, episodeUuids, nodeUuids, closedToo, ratingMin, ...others } =
    filter;
  const ofBoth = [labels, excludedLabels, episodeUuids, nodeUuids].some((one) => one !== null);
  if (kind === 'entity') return ofBoth;
  return ofBoth || closedToo || ratingMin > 0 || Object.values(others).some((one) => one !== null);
}

/** Which vectors are searched, if any, and whether there is an index of them. */
export interface SearchedVectors {
  slot(): 'A' | 'B' | undefined;
  isIndexed(slot: 'A' | 'B'): boolean;
}

/** How much of what matters to a text is wanted. */
export interface RelevantRequest {
  /** At most `searchResultsMax`. */
  limit: number;
  /** Names of facts, or types of nodes. Absent: all. */
  types?: string[] | undefined;
  ratingMin?: number | undefined;
}

/** Finds facts, nodes and episodes inside one graph: by words and by meaning, fused, reranked. */
export class SearchService {
  private readonly embedder: Embedder | null;
  private readonly reranker: RemoteReranker | null;
  private readonly language: 'en' | 'other';

  constructor(
    private readonly database: Database,
    private readonly targets: GraphTargets,
    { embedder, reranker, language }: SearchModels,
    private readonly vectors: SearchedVectors,
    private readonly matches: PropertyMatches,
  ) {
    this.embedder = embedder;
    this.reranker = reranker;
    this.language = language;
  }

  /** 400 for a request that cannot be answered, 404 for an unknown graph. */
  async search(caller: Caller, request: GraphSearchRequest): Promise<GraphSearchResults> {
    const limit = readLimit(request.limit);
    requireParts(request);
    const read = readFilters(request);
    const properties = readPropertyTests(request.search_filters ?? {}, 'search_filters');
    const target = await this.targets.require(caller, request);
    if (request.reranker === Reranker.node_distance) await this.requireCenter(target, request);
    const filter = await this.matches.narrow(target.graphUuid, read, properties);
    const question = await this.ask(target, request.query, filter);
    const find = (kind: Kind) => this.find(question, kind, request, limit);
    switch (request.scope ?? GraphSearchScope.edges) {
      case GraphSearchScope.edges:
        return { edges: await this.readFacts(target, await find('fact')) };
      case GraphSearchScope.nodes:
        return { nodes: await this.readNodes(target, await find('entity')) };
      case GraphSearchScope.episodes:
        return { episodes: await this.readEpisodes(target, await find('episode')) };
      case GraphSearchScope.auto: {
        const [edges, nodes, episodes] = await Promise.all([
          find('fact').then((hits) => this.readFacts(target, hits)),
          find('entity').then((hits) => this.readNodes(target, hits)),
          find('episode').then((hits) => this.readEpisodes(target, hits)),
        ]);
        return asContext({ edges, nodes, episodes }, request);
      }
      // Observations and thread summaries are not made: there are none to find.
      case GraphSearchScope.observations:
        return { observations: [] };
      case GraphSearchScope.thread_summaries:
        return { thread_summaries: [] };
    }
  }

  /** The facts that matter to a text now: what a context block is made of. */
  async relevantFacts(target: GraphTarget, text: string, wanted: RelevantRequest) {
    const { limit, types } = wanted;
    const filter = readFilters({
      query: text,
      min_fact_rating: wanted.ratingMin,
      ...(types && { search_filters: { edge_types: types } }),
    });
    const question = await this.ask(target, text, filter);
    return this.readFacts(target, await this.find(question, 'fact', {}, limit));
  }

  /** The nodes that matter to a text, perhaps of some types only. */
  async relevantNodes(target: GraphTarget, text: string, { limit, types }: RelevantRequest) {
    const filter = readFilters({
      query: text,
      ...(types && { search_filters: { node_labels: types } }),
    });
    const question = await this.ask(target, text, filter);
    return this.readNodes(target, await this.find(question, 'entity', {}, limit));
  }

  /** What was said or added that matters to a text. */
  async relevantEpisodes(target: GraphTarget, text: string, { limit }: RelevantRequest) {
    const question = await this.ask(target, text, readFilters({ query: text }));
    return this.readEpisodes(target, await this.find(question, 'episode', {}, limit));
  }

  /** Messages that fit a text, inside of sessions or with given metadata. */
  async messages(
    target: GraphTarget,
    text: string,
    narrowed: Pick<SearchFilter, 'sessionUuids' | 'episodeUuids'>,
    ranking: Ranking & { limit?: number | undefined },
  ) {
    const count = readLimit(ranking.limit);
    requireParts(ranking);
    const question = await this.ask(target, text, { ...readFilters({ query: text }), ...narrowed });
    return this.readEpisodes(target, await this.find(question, 'episode', ranking, count));
  }

  /** Facts that fit a text and that messages of sessions, or with given metadata, say. */
  async facts(
    target: GraphTarget,
    text: string,
    narrowed: Pick<SearchFilter, 'sessionUuids' | 'episodeUuids'> & {
      ratingMin: number | undefined;
    },
    ranking: Ranking & { limit?: number | undefined },
  ) {
    const count = readLimit(ranking.limit);
    requireParts(ranking);
    const { ratingMin, ...only } = narrowed;
    const filter = readFilters({ query: text, min_fact_rating: ratingMin });
    const question = await this.ask(target, text, { ...filter, ...only });
    return this.find(question, 'fact', ranking, count);
  }

  private async ask(target: GraphTarget, query: string, filter: SearchFilter): Promise<Question> {
    const text = [...query.trim()].slice(0, limits.queryCharactersMax).join('');
    if (text === '') throw badRequest('query cannot be empty');
    const slot = this.vectors.slot();
    // A model that does not answer leaves the words to search by.
    const vector =
      slot && this.embedder
        ? await this.embedder.embedQuery(text).catch(() => undefined)
        : undefined;
    return { target, text, vector, slot, filter };
  }

  private async find(
    question: Question,
    kind: Kind,
    request: Ranking,
    limit: number,
  ): Promise<Hit[]> {
    const [words, meaning, near] = await Promise.all([
      this.byText(question, kind),
      this.byVector(question, kind),
      this.byOrigins(question, kind, request.bfs_origin_node_uuids),
    ]);
    const hits = await this.rank(question, kind, request, limit, [words, meaning, near]);
    const { min_score: scoreMin } = request;
    return hits.filter(({ score }) => scoreMin === undefined || score >= scoreMin).slice(0, limit);
  }

  private async rank(
    question: Question,
    kind: Kind,
    request: Ranking,
    limit: number,
    lists: Hit[][],
  ): Promise<Hit[]> {
    const fused = fuseByScore(lists);
    switch (request.reranker) {
      case Reranker.rrf:
        return fuseByRank(lists);
      case Reranker.mmr:
        return this.diversified(question, fused, request.mmr_lambda ?? 0.5, limit);
      case Reranker.node_distance:
        return this.byDistance(question, kind, fused, request.center_node_uuid ?? '');
      case Reranker.episode_mentions:
        return this.byMentions(question, kind, fused);
      case Reranker.cross_encoder:
        return this.byComparison(question, kind, fused, lists);
      default:
        return fused;
    }
  }

  private async byText(question: Question, kind: Kind): Promise<Hit[]> {
    const { target, filter } = question;
    const { sessionUuids, episodeUuids } = filter;
    const episodes = { sessionUuids, episodeUuids };
    const queryFor = (fields: readonly TextField[]) =>
      toLuceneQuery(question.text, {
        ...{ graphToken: target.graphToken, fields, language: this.language },
      });
    const text = queryFor(textFields[kind]);
    const saidText = queryFor(textFields.episode);
    if (text === undefined || saidText === undefined) return [];
    const { graphUuid } = target;
    const textsMax = isNarrowed(question, kind)
      ? limits.searchFilteredTextsMax
      : limits.searchTextsMax;
    const common = { graphUuid, text, textsMax, limit: limits.searchCandidatesMax };
    if (kind === 'fact') {
      const said = { saidText, episodesMax: limits.searchCandidatesMax };
      return this.database.run(queries.factSearchByText, { ...common, ...filter, ...said });
    }
    if (kind === 'entity') {
      return this.database.run(queries.entitySearchByText, { ...common, ...filter });
    }
    return this.database.run(queries.episodeSearchByText, { ...common, ...episodes });
  }

  private async byVector(question: Question, kind: Kind): Promise<Hit[]> {
    const { target, filter, vector, slot } = question;
    const { sessionUuids, episodeUuids } = filter;
    const episodes = { sessionUuids, episodeUuids };
    if (!vector || !slot) return [];
    const { graphUuid } = target;
    const near = { graphUuid, vector, limit: limits.searchCandidatesMax };
    if (this.vectors.isIndexed(slot) && !isNarrowed(question, kind)) {
      const nearestMax = limits.searchNearestMax;
      return this.database.run(nearQueries[kind][slot], { ...near, nearestMax });
    }
    const common = { ...near, slot, comparedMax: limits.searchComparedMax };
    if (kind === 'fact') {
      return this.database.run(queries.factSearchByVector, { ...common, ...filter });
    }
    if (kind === 'entity') {
      return this.database.run(queries.entitySearchByVector, { ...common, ...filter });
    }
    return this.database.run(queries.episodeSearchByVector, { ...common, ...episodes });
  }

  /** Facts and nodes around given nodes or episodes are candidates too, whatever their words. */
  private async byOrigins(
    question: Question,
    kind: Kind,
    origins: string[] | undefined,
  ): Promise<Hit[]> {
    if (!origins || origins.length === 0 || kind === 'episode') return [];
    const around = {
      ...question.filter,
      graphUuid: question.target.graphUuid,
      originUuids: origins,
      limit: limits.searchCandidatesMax,
    };
    const rows =
      kind === 'fact'
        ? await this.database.run(queries.factListNear, around)
        : await this.database.run(queries.entityListNear, around);
    return rows.map(({ uuid }, index) => ({ uuid, score: 1 / (index + 1) }));
  }

  private async diversified(
    { target, slot }: Question,
    hits: Hit[],
    lambda: number,
    limit: number,
  ): Promise<Hit[]> {
    const rows = slot
      ? await this.database.run(queries.vectorListByUuids, {
          graphUuid: target.graphUuid,
          uuids: hits.map(({ uuid }) => uuid),
          slot,
        })
      : [];
    const vectors = new Map(rows.map(({ uuid, vector }) => [uuid, vector]));
    return diversify(hits, vectors, lambda, limit);
  }

  /** Nearer to the centre comes first; among equally near ones what fits better. */
  private async byDistance(
    { target }: Question,
    kind: Kind,
    hits: Hit[],
    centerUuid: string,
  ): Promise<Hit[]> {
    if (kind === 'episode') return hits;
    const ends = await this.endsOf(target, kind, hits);
    const { graphUuid } = target;
    const nodeUuids = [...new Set([...ends.values()].flat())];
    const rows = await this.database.run(queries.nodeListDistances, {
      ...{ graphUuid, centerUuid, nodeUuids },
    });
    const distances = new Map(rows.map(({ uuid, distance }) => [uuid, distance]));
    return sortHits(
      hits.map(({ uuid, score }) => {
        const near = (ends.get(uuid) ?? []).map((node) => distances.get(node) ?? -1);
        const reachable = near.filter((distance) => distance >= 0);
        const closeness = reachable.length === 0 ? 0 : 1 / (1 + Math.min(...reachable));
        return { uuid, score: closeness + score / 1000 };
      }),
    );
  }

  /** 400 for a centre that is in another graph or nowhere, whatever is found. */
  private async requireCenter({ graphUuid }: GraphTarget, request: Ranking): Promise<void> {
    const uuids = [request.center_node_uuid ?? ''];
    const rows = await this.database.run(queries.entityListByUuids, { graphUuid, uuids });
    if (rows.length === 0) throw badRequest('center_node_uuid is no node of this graph');
  }

  /** The nodes a hit touches: both ends of a fact, or the node itself. */
  private async endsOf(target: GraphTarget, kind: Kind, hits: Hit[]) {
    const uuids = hits.map(({ uuid }) => uuid);
    if (kind === 'entity') return new Map(uuids.map((uuid) => [uuid, [uuid]]));
    const { graphUuid } = target;
    const rows = await this.database.run(queries.factListByUuids, { graphUuid, uuids });
    return new Map(rows.map((row) => [row.uuid, [row.sourceUuid, row.targetUuid]]));
  }

  /** What more episodes say comes first; of the named ones only, when a filter names some. */
  private async byMentions({ target, filter }: Question, kind: Kind, hits: Hit[]): Promise<Hit[]> {
    if (kind !== 'fact') return hits;
    const uuids = hits.map(({ uuid }) => uuid);
    const { graphUuid } = target;
    const rows = await this.database.run(queries.factListByUuids, { graphUuid, uuids });
    const named = filter.episodeUuids && new Set(filter.episodeUuids);
    const countOf = (episodes: string[]) =>
      named ? episodes.filter((uuid) => named.has(uuid)).length : episodes.length;
    const counts = new Map(rows.map((row) => [row.uuid, countOf(row.episodes)]));
    return sortHits(
      hits.map(({ uuid, score }) => ({ uuid, score: (counts.get(uuid) ?? 0) + score / 1000 })),
    );
  }

  /**
   * The best of what words and meaning have found, each read together with the question: by the
   * configured endpoint, whose word is final; else word by word, and all three count alike.
   */
  private async byComparison(
    question: Question,
    kind: Kind,
    hits: Hit[],
    lists: Hit[][],
  ): Promise<Hit[]> {
    const top = hits.slice(0, limits.lateInteractionTextsMax);
    const texts = await this.textsOf(question.target, kind, top);
    const judged = await this.judge(question.text, texts);
    if (judged) return withRelevance(judged);
    const compared = await lateInteraction(this.embedder, question.text, texts);
    if (!compared) return hits;
    const kept = new Set(texts.keys());
    return withRelevance(fuseByScore([...lists, compared]).filter(({ uuid }) => kept.has(uuid)));
  }

  /** Undefined without an endpoint, or when it does not answer. */
  private async judge(
    question: string,
    texts: ReadonlyMap<string, ComparedText>,
  ): Promise<Hit[] | undefined> {
    if (!this.reranker || texts.size === 0) return undefined;
    const said = [...texts.values()].map(({ text }) => text);
    const scores = await this.reranker.rerank(question, said).catch(() => undefined);
    return (
      scores && sortHits([...texts.keys()].map((uuid, at) => ({ uuid, score: scores[at] ?? 0 })))
    );
  }

  private async textsOf(
    { graphUuid }: GraphTarget,
    kind: Kind,
    hits: Hit[],
  ): Promise<Map<string, ComparedText>> {
    const chosen = { graphUuid, uuids: hits.map(({ uuid }) => uuid) };
    if (kind === 'fact') {
      const rows = await this.database.run(queries.factListByUuids, chosen);
      return new Map(rows.map((row) => [row.uuid, { text: row.fact, beside: [] }]));
    }
    if (kind === 'entity') {
      const rows = await this.database.run(queries.entityListByUuids, chosen);
      const textOf = (row: (typeof rows)[number]) => `${row.name}. ${row.summary ?? ''}`;
      return new Map(rows.map((row) => [row.uuid, { text: textOf(row), beside: [] }]));
    }
    const [rows, near] = await Promise.all([
      this.database.run(queries.episodeListByUuids, chosen),
      this.database.run(queries.messageListBeside, chosen),
    ]);
    const besideOf = (uuid: string) => near.filter((one) => one.uuid === uuid).map(spoken);
    return new Map(
      rows.map((row) => [row.uuid, { text: spoken(row), beside: besideOf(row.uuid) }]),
    );
  }

  private async readFacts({ graphUuid }: GraphTarget, hits: Hit[]) {
    const uuids = hits.map(({ uuid }) => uuid);
    const rows = await this.database.run(queries.factListByUuids, { graphUuid, uuids });
    return inHitOrder(hits, rows.map(presentEdge));
  }

  private async readNodes({ graphUuid }: GraphTarget, hits: Hit[]) {
    const uuids = hits.map(({ uuid }) => uuid);
    const rows = await this.database.run(queries.entityListByUuids, { graphUuid, uuids });
    return inHitOrder(hits, rows.map(presentNode));
  }

  private async readEpisodes({ graphUuid }: GraphTarget, hits: Hit[]) {
    const uuids = hits.map(({ uuid }) => uuid);
    const rows = await this.database.run(queries.episodeListByUuids, { graphUuid, uuids });
    return inHitOrder(hits, rows.map(presentEpisode));
  }
}

function inHitOrder<T extends { uuid: string }>(
  hits: readonly Hit[],
  items: readonly T[],
): (T & Omit<Hit, 'uuid'>)[] {
  const byUuid = new Map(items.map((item) => [item.uuid, item]));
  return hits.flatMap(({ uuid, ...how }) => {
    const item = byUuid.get(uuid);
    return item ? [{ ...item, ...how }] : [];
  });
}

function readLimit(limit: number | undefined): number {
  if (limit === undefined) return limits.searchResultsDefault;
  if (limit < 1 || limit > limits.searchResultsMax) {
    throw badRequest(`limit must be 1 to ${limits.searchResultsMax}`);
  }
  return limit;
}

/** Rerankers that cannot work without a part of the request. */
function requireParts(request: Ranking & Pick<GraphSearchRequest, 'scope' | 'max_characters'>) {
  const { reranker, mmr_lambda: lambda, center_node_uuid: center } = request;
  if (reranker === Reranker.mmr && (lambda === undefined || lambda < 0 || lambda > 1)) {
    throw badRequest('mmr_lambda, 0 to 1, is needed with the reranker mmr');
  }
  if (reranker === Reranker.node_distance && !center) {
    throw badRequest('center_node_uuid is needed with the reranker node_distance');
  }
  if (center && !isUuid(center)) throw badRequest('center_node_uuid is no uuid');
  const { scope, bfs_origin_node_uuids: origins = [], max_characters: characters = 1 } = request;
  if (origins.length > limits.filterUuidsMax) {
    throw badRequest(`bfs_origin_node_uuids: at most ${limits.filterUuidsMax} uuids`);
  }
  const notForAuto = reranker === Reranker.node_distance || reranker === Reranker.episode_mentions;
  if (scope === GraphSearchScope.auto && notForAuto) {
    throw badRequest(`the scope auto cannot be ordered by ${reranker}`);
  }
  if (characters < 1 || characters > limits.autoContextCharactersMax) {
    throw badRequest(`max_characters must be 1 to ${limits.autoContextCharactersMax}`);
  }
}
