import { expect } from 'vitest';

const syllables = 'bar den fel gor hal kin lom mar nor pel ros tam vel win'.split(' ');

/** An invented town for each number: "Bardenfelton". */
export function townOf(number: number): string {
  let rest = number;
  let name = '';
  for (let place = 0; place < 4; place += 1) {
    name += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}ton`;
}

/** What a user says for each number: every town takes the place of the one before. */
export const moveTo = (number: number): string => `I live in ${townOf(number)}.`;

type Cypher = (
  text: string,
  parameters?: Record<string, unknown>,
) => Promise<Record<string, unknown>[]>;

/** Jobs of these graphs that wait. */
export async function jobsLeft(cypher: Cypher, graphUuids: readonly string[]): Promise<number> {
  const [row] = await cypher(
    'MATCH (j:Job) WHERE j.graphUuid IN $graphUuids RETURN count(j) AS jobs',
    { graphUuids },
  );
  return Number(row?.['jobs']);
}

/**
 * Every message of a graph was read once and in order. All say the same single-valued thing: one
 * that was read twice would have left a twin, and one out of turn another chain.
 */
export async function expectReadOnceInOrder(cypher: Cypher, graphUuid: string): Promise<number> {
  const messages = await cypher(
    'MATCH (s:Session)-[:HAS_MESSAGE]->(m:Message {graphUuid: $graphUuid}) ' +
      'RETURN m.uuid AS uuid, m.content AS content, m.processed AS processed ' +
      'ORDER BY m.position',
    { graphUuid },
  );
  const facts = await cypher(
    'MATCH (f:Fact {graphUuid: $graphUuid})-[:HAS_OBJECT]->(town:Entity) ' +
      'OPTIONAL MATCH (f)-[:SUPERSEDED_BY]->(next:Fact) ' +
      'RETURN f.uuid AS uuid, town.name AS town, f.openKey IS NOT NULL AS open, ' +
      '[(f)-[:EVIDENCED_BY]->(e) | e.uuid] AS episodes, collect(next.uuid) AS next',
    { graphUuid },
  );
  expect(messages.filter(({ processed }) => processed !== true)).toEqual([]);
  const byTown = new Map(facts.map((fact) => [String(fact['town']), fact]));
  expect(facts.length, 'facts').toBe(messages.length);
  expect(byTown.size, 'towns').toBe(messages.length);
  const chain = messages.map(({ content }) => byTown.get(String(content).slice(10, -1)));
  const expected = messages.map(({ uuid, content }, index) => {
    const next = chain[index + 1];
    return {
      ...{ uuid: chain[index]?.['uuid'], town: String(content).slice(10, -1), episodes: [uuid] },
      ...{ open: next === undefined, next: next === undefined ? [] : [next['uuid']] },
    };
  });
  expect(chain).toEqual(expected);
  const [entities] = await cypher(
    'MATCH (n:Entity {graphUuid: $graphUuid}) WHERE NOT n:User ' +
      'RETURN count(n) AS nodes, count(DISTINCT n.name) AS names',
    { graphUuid },
  );
  expect(entities).toEqual({ nodes: messages.length, names: messages.length });
  return messages.length;
}
