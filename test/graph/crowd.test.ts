import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CrowdFact, type CrowdGraph, loadFacts, near } from '../../bench/support/crowd.js';
import { limits } from '../../src/limits.js';
import { readFilters } from '../../src/search/filters.js';
import * as queries from '../../src/search/search.queries.js';
import { startTestService, type TestService } from '../support/service.js';

/** Two hundred users of whom nearly the same is known. */
const usersCount = 200;
const sentences = Array.from({ length: 20 }, (_, index) => `Alma grows orchids in room ${index}`);
const dimensions = 384;

let service: TestService;
const graphs: CrowdGraph[] = [];
const known = new Map<string, CrowdFact[]>();

beforeAll(async () => {
  const before = await startTestService();
  await before.cypher("MATCH (s:Setting {key: 'embedding'}) DELETE s");
  await before.stop();
  service = await startTestService({ models: { embeddings: { kind: 'local', workers: 1 } } });
  const bases = sentences.map((_, index) => near(new Float32Array(dimensions), index + 1, 1));
  const numbers = Array.from({ length: usersCount }, (_, index) => index);
  await Promise.all(
    numbers.map((number) => service.call('POST', '/users', { user_id: `u${number}` })),
  );
  for (const number of numbers) {
    const [row] = await service.cypher(
      'MATCH (u:User {projectId: $projectId, userId: $userId}) RETURN u.projectId AS projectId, ' +
        'u.graphUuid AS graphUuid, u.graphToken AS graphToken, u.uuid AS rootUuid',
      { projectId: service.projectId, userId: `u${number}` },
    );
    const graph = row as unknown as CrowdGraph;
    const facts = sentences.map((fact, index) => ({
      fact: `${fact} of house ${number}`,
      vector: near(bases[index] as Float32Array, number * 1000 + index, 0.3),
    }));
    await loadFacts(service.database, graph, facts, 'test');
    graphs.push(graph);
    known.set(graph.graphUuid, facts);
  }
}, 240_000);
afterAll(() => service.stop());

it('gives each user all of its own and nothing of the others', async () => {
  for (const [number, graph] of graphs.entries()) {
    const request = { user_id: `u${number}`, query: 'Who grows orchids in a room?', limit: 50 };
    const { status, body } = await service.call('POST', '/graph/search', request);
    expect(status).toBe(200);
    const found = body.edges.map(({ fact }: { fact: string }) => fact).sort();
    expect(found).toEqual(
      known
        .get(graph.graphUuid)
        ?.map(({ fact }) => fact)
        .sort(),
    );
  }
}, 240_000);

it('finds the nearest of a graph among those of all others', async () => {
  let found = 0;
  const wanted = 10;
  const asked = graphs.filter((_, number) => number % 5 === 0);
  for (const [number, { graphUuid }] of asked.entries()) {
    const vector = near(new Float32Array(dimensions), 77_000 + number, 1);
    const common = { graphUuid, vector, limit: limits.searchCandidatesMax };
    const rows = service.running.services.vectorIndexes.ready('A')
      ? await service.database.run(queries.factSearchNear.A, {
          ...common,
          nearestMax: limits.searchNearestMax,
        })
      : await service.database.run(queries.factSearchByVector, {
          ...{ ...common, ...readFilters({ query: 'x' }), slot: 'A' },
          comparedMax: limits.searchComparedMax,
        });
    const texts = await service.database.run(queries.factListByUuids, {
      graphUuid,
      uuids: rows.slice(0, wanted).map(({ uuid }) => uuid),
    });
    const top = new Set(texts.map(({ fact }) => fact));
    found += nearest(known.get(graphUuid) ?? [], vector, wanted).filter((fact) =>
      top.has(fact),
    ).length;
  }
  expect(found / (asked.length * wanted)).toBeGreaterThanOrEqual(0.98);
}, 120_000);

/** Compared here, without a database. */
function nearest(facts: readonly CrowdFact[], vector: Float32Array, count: number): string[] {
  const scored = facts.map(({ fact, vector: own }) => ({
    fact,
    score: own.reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0),
  }));
  scored.sort((one, other) => other.score - one.score);
  return scored.slice(0, count).map(({ fact }) => fact);
}

it('uses an index where the server has one that filters', () => {
  const { capabilities, services } = service.running;
  expect(services.vectorIndexes.ready('A')).toBe(capabilities.vectorFilter);
});
