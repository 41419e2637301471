import { newUuid } from '../../src/ids.js';
import type { Database } from '../../src/neo4j/database.js';
import { randomOf } from './conversations.js';

/** A graph that facts are loaded into: a user's, as the database has it. */
export interface CrowdGraph {
  projectId: string;
  graphUuid: string;
  graphToken: string;
  /** The node that every fact is about. */
  rootUuid: string;
}

export interface CrowdFact {
  fact: string;
  vector: Float32Array;
}

const words = (text: string): string[] => text.split(' ');
const verbs = words('likes collects teaches sells repairs studies avoids recommends photographs');
const things = words(
  'pottery bicycles sailing chess orchids violins coffee mushrooms fencing novels lamps maps ' +
    'kites bread beetles radios boats quilts masks cameras',
);
const places = words('Lisbon Oslo Kyoto Quito Tartu Perth Malmo Cusco Izmir Galway Leipzig Bergen');
const times = words('spring summer autumn winter January March May July September November');

/** The n-th sentence about somebody; thousands differ in one word or two only. */
export function sentenceOf(number: number): string {
  const [thing, place, time] = partsOf(number);
  return `Alma ${verbs[number % verbs.length]} ${thing} in ${place} every ${time} (${number})`;
}

/** A question that was not asked before, about something that the sentences speak of. */
export function questionOf(number: number): string {
  const [thing, place, time] = partsOf(number * 7 + 3);
  return `What does she do with ${thing} in ${place} during the ${time} of year ${1000 + number}?`;
}

function partsOf(number: number): [string | undefined, string | undefined, string | undefined] {
  const random = randomOf(number);
  return [
    things[random(things.length)],
    places[random(places.length)],
    times[random(times.length)],
  ];
}

/** A vector close to another: another sentence with nearly the same meaning. */
export function near(vector: Float32Array, seed: number, distance = 0.15): Float32Array {
  const random = randomOf(seed);
  const step = (distance * 2) / Math.sqrt(vector.length);
  const moved = vector.map((value) => value + (random(2001) / 1000 - 1) * step);
  const length = Math.sqrt(moved.reduce((sum, value) => sum + value * value, 0));
  return moved.map((value) => value / length);
}

const factsPerEpisode = 5;
const rowsPerTransaction = 500;

/** Writes facts with an episode and an object for every few, past the API: far faster. */
export async function loadFacts(
  database: Database,
  graph: CrowdGraph,
  facts: readonly CrowdFact[],
  model: string | null,
): Promise<void> {
  for (let at = 0; at < facts.length; at += rowsPerTransaction) {
    const part = facts.slice(at, at + rowsPerTransaction);
    const groups = [];
    for (let from = 0; from < part.length; from += factsPerEpisode) {
      const group = part.slice(from, from + factsPerEpisode);
      groups.push({
        episodeUuid: newUuid(),
        entityUuid: newUuid(),
        name: group[0]?.fact ?? '',
        text: group.map(({ fact }) => fact).join('. '),
        vector: group[0]?.vector,
        facts: group.map((one) => ({ ...one, uuid: newUuid() })),
      });
    }
    await database.raw(loadStatement, { ...graph, model, groups });
  }
}

const loadStatement = `
  MATCH (root:Entity {uuid: $rootUuid})
  UNWIND $groups AS group
  CREATE (e:Episode {projectId: $projectId, uuid: group.episodeUuid, graphUuid: $graphUuid,
    graphToken: $graphToken, source: 'text', content: group.text, context: group.text,
    metadata: '{}', createdAt: datetime(), updatedAt: datetime(), processed: true,
    ignored: false, embeddingA: group.vector, embeddedBy: $model})
  CREATE (o:Entity {projectId: $projectId, uuid: group.entityUuid, graphUuid: $graphUuid,
    graphToken: $graphToken, resolutionKey: group.entityUuid, name: group.name, summary: '',
    attributes: '{}', createdAt: datetime(), updatedAt: datetime(),
    embeddingA: group.vector, embeddedBy: $model})
  CREATE (e)-[:MENTIONS]->(o)
  WITH root, group, e, o
  UNWIND group.facts AS row
  CREATE (root)-[:SUBJECT_OF]->(f:Fact {projectId: $projectId, uuid: row.uuid,
    graphUuid: $graphUuid, graphToken: $graphToken, name: 'DOES', fact: row.fact,
    importance: 0.5, attributes: '{}', single: false, groupKey: row.uuid, pairKey: row.uuid,
    factKey: row.uuid, openKey: row.uuid, subjectUuid: $rootUuid, objectUuid: o.uuid,
    createdAt: datetime(), updatedAt: datetime(), validAt: datetime('2024-01-01T00:00:00Z'),
    embeddingA: row.vector, embeddedBy: $model})-[:HAS_OBJECT]->(o)
  CREATE (f)-[:EVIDENCED_BY]->(e)`;
