import { Agent } from 'node:http';
import { callKept } from './support/callService.js';
import { limits } from '../src/limits.js';
import * as queries from '../src/search/search.queries.js';
import { type BenchService, openDatabase, startBenchService } from './support/benchService.js';
import {
  type CrowdFact,
  type CrowdGraph,
  loadFacts,
  near,
  questionOf,
  sentenceOf,
} from './support/crowd.js';
import { ProcessorClock } from './support/processorTime.js';
import { numberOption, printJson, printTable } from './support/report.js';

/**
 * How long does a search for facts take in one graph among many, and what grows with what?
 * `npm run bench -- search [--users 200] [--facts 500] [--large 20000] [--searches 200]` fills
 * users with nearly the same facts, and one with very many, past the API, and asks over HTTP what
 * nobody has asked before. KITH_NEO4J_LINE=5.26 asks the other server line. The sentences' vectors
 * are the model's for some of them; the rest are close to those.
 */
export async function run(args: string[]): Promise<void> {
  const users = numberOption(args, 'users', 200);
  const factsEach = numberOption(args, 'facts', 500);
  const large = numberOption(args, 'large', 20_000);
  const searches = numberOption(args, 'searches', 200);
  const connection = await openDatabase();
  const service = await startBenchService(connection, { kind: 'local', workers: 2 });
  try {
    console.log(`Neo4j ${service.running.capabilities.version}`);
    const clock = new ProcessorClock(connection.pid);
    const crowd = new Crowd(service, await baseVectors(service, Math.min(factsEach, 500)));
    const rows: Record<string, string | number>[] = [];
    const stages = [2, 20, users].filter((count, at, all) => all.indexOf(count) === at);
    for (const count of stages.filter((one) => one <= users)) {
      await crowd.growTo(count, factsEach);
      const name = `user of ${factsEach}`;
      rows.push(await measure({ service, crowd, clock }, { name, user: 0, clients: 1, searches }));
    }
    const largeUser = await crowd.add(large);
    const setups = [
      { name: `user of ${factsEach}`, user: 0, clients: 1, searches },
      { name: `user of ${large}`, user: largeUser, clients: 1, searches },
      { name: 'all users, 16 clients', user: undefined, clients: 16, searches: searches * 4 },
    ];
    for (const setup of setups) rows.push(await measure({ service, crowd, clock }, setup));
    const recall = await vectorRecall(service, crowd, [0, largeUser]);
    printTable(rows);
    if (recall.length > 0) printTable(recall);
    printJson('search', { version: service.running.capabilities.version, rows, recall });
  } finally {
    await service.stop();
    await connection.close();
  }
}

let asked = 0;

async function baseVectors({ embedder }: BenchService, count: number): Promise<Float32Array[]> {
  if (!embedder) throw new Error('no embedder');
  return embedder.embedPassages(Array.from({ length: count }, (_, index) => sentenceOf(index)));
}

/** The users of the bench, each with its graph. */
class Crowd {
  readonly users: { userId: string; graph: CrowdGraph }[] = [];
  total = 0;

  constructor(
    private readonly service: BenchService,
    private readonly base: readonly Float32Array[],
  ) {}

  async growTo(count: number, facts: number): Promise<void> {
    while (this.users.length < count) await this.add(facts);
  }

  /** Adds a user with so many facts; returns its number. */
  async add(facts: number): Promise<number> {
    const { service, base } = this;
    const number = this.users.length;
    const userId = `crowd-${number}`;
    await post(service, '/users', { user_id: userId, first_name: 'Alma' });
    const { database } = service.running.services;
    const [row] = await database.raw(
      'MATCH (u:User {projectId: $projectId, userId: $userId}) RETURN u.projectId AS projectId, ' +
        'u.graphUuid AS graphUuid, u.graphToken AS graphToken, u.uuid AS rootUuid',
      { projectId: service.projectId, userId },
    );
    const graph = row as unknown as CrowdGraph;
    const made = Array.from({ length: facts }, (_, index): CrowdFact => {
      const vector = base[index % base.length] as Float32Array;
      return { fact: sentenceOf(index), vector: near(vector, number * 100_000 + index) };
    });
    await loadFacts(database, graph, made, service.embedder?.model ?? null);
    this.users.push({ userId, graph });
    this.total += facts;
    return number;
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of several shapes
const post = async (service: BenchService, path: string, body: object): Promise<any> =>
  JSON.parse(await callKept(service, agent, 'POST', path, body));

interface Setup {
  name: string;
  /** Its number; undefined: another one each time. */
  user: number | undefined;
  clients: number;
  searches: number;
}

interface Bench {
  service: BenchService;
  crowd: Crowd;
  clock: ProcessorClock;
}

async function measure({ service, crowd, clock }: Bench, setup: Setup) {
  const { name, user, clients, searches } = setup;
  const search = async () => {
    const number = (asked += 1);
    const { userId } = crowd.users[user ?? number % crowd.users.length] ?? { userId: '' };
    const startedAt = performance.now();
    await post(service, '/graph/search', { user_id: userId, query: questionOf(number) });
    return performance.now() - startedAt;
  };
  for (let count = 0; count < 30; count += 1) await search();
  const before = new Map(service.statementTimes().map((one) => [one.statement, { ...one }]));
  const times: number[] = [];
  let left = searches;
  clock.sinceLast();
  const startedAt = performance.now();
  const client = async () => {
    while (left > 0) {
      left -= 1;
      times.push(await search());
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - startedAt) / 1000;
  const busy = clock.sinceLast();
  times.sort((one, other) => one - other);
  const share = (part: number) => times[Math.floor(times.length * part)] ?? 0;
  const spent = (statement: string) => {
    const now = service.statementTimes().find((one) => one.statement === statement);
    const { ms = 0, count = 0 } = before.get(statement) ?? {};
    return now && now.count > count ? (now.ms - ms) / (now.count - count) : 0;
  };
  return {
    ...{ search: name, 'facts in all': crowd.total, clients },
    ...{ 'p50 ms': share(0.5), 'p95 ms': share(0.95), 'searches/s': searches / seconds },
    'embed ms': clients === 1 ? await embeddingTime(service) : 0,
    'text ms': spent('search/fact_search_by_text'),
    'vector ms': spent('search/fact_search_near_a') + spent('search/fact_search_by_vector'),
    'read ms': spent('search/fact_list_by_uuids'),
    'service cpu ms': busy.service / searches,
    'database cpu ms': busy.database / searches,
  };
}

async function embeddingTime({ embedder }: BenchService): Promise<number> {
  const startedAt = performance.now();
  for (let count = 0; count < 20; count += 1) await embedder?.embedQuery(questionOf((asked += 1)));
  return (performance.now() - startedAt) / 20;
}

/** How many of the twenty nearest the index finds, against comparing every vector. */
async function vectorRecall(
  { running, embedder }: BenchService,
  crowd: Crowd,
  numbers: readonly number[],
) {
  if (!running.services.vectorIndexes.ready('A') || !embedder) return [];
  const { database } = running.services;
  const rows = [];
  for (const number of numbers) {
    const graphUuid = crowd.users[number]?.graph.graphUuid ?? '';
    let found = 0;
    for (let count = 0; count < 50; count += 1) {
      const vector = await embedder.embedQuery(questionOf((asked += 1)));
      const { searchCandidatesMax: limit, searchNearestMax: nearestMax } = limits;
      const [indexed, exact] = await Promise.all([
        database.run(queries.factSearchNear.A, { graphUuid, vector, limit, nearestMax }),
        database.raw(exactStatement, { graphUuid, vector }),
      ]);
      const top = new Set(indexed.slice(0, 20).map(({ uuid }) => uuid));
      found += exact.filter(({ uuid }) => top.has(String(uuid))).length / 20;
    }
    rows.push({ 'recall of the nearest 20': `user ${number}`, recall: found / 50 });
  }
  return rows;
}

const exactStatement = `
  MATCH (f:Fact) WHERE f.graphUuid = $graphUuid
  RETURN f.uuid AS uuid, vector.similarity.cosine(f.embeddingA, $vector) AS score
  ORDER BY score DESC, uuid LIMIT 20`;
