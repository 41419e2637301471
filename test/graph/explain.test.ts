import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { systemClock } from '../../src/clock.js';
import { readCapabilities } from '../../src/neo4j/capabilities.js';
import { Database } from '../../src/neo4j/database.js';
import { migrate } from '../../src/neo4j/migrations.js';
import { VectorIndexes } from '../../src/neo4j/vectorIndexes.js';
import type { AnyQuery } from '../../src/neo4j/query.js';
import { toNeo4j } from '../../src/neo4j/values.js';
import { loadQueries } from '../support/sources.js';
import { sampleOf } from '../support/zodSample.js';

/**
 * Plans that read a whole label, each with the reason why that is right. Everything else has to
 * begin at an index.
 */
const wholeLabels: Record<string, string> = {
  'meta/migration_list': 'one node per migration, read once at start',
  'project/project_list': 'the root key lists all projects, which are few',
  'meta/node_list_apart': 'a dump reads everything',
  'meta/counter_update_counted': 'once after a dump was loaded, of a few counters a project',
  'meta/record_mark_incomplete': 'once after a dump was loaded',
  'meta/migration_erase': 'one node per migration, once before a dump is loaded',
  'meta/node_list_all': 'copies a whole database, offline',
  'meta/relationship_list_all': 'copies a whole database, offline',
  'overview/project_count_contents': 'counts a project among others, every ten seconds at most',
};

const queries = await loadQueries();
let driver: Driver;
let plannable: AnyQuery[];
const plans = new Map<string, { plan: Plan; columns: string[] }>();

beforeAll(async () => {
  const connection = inject('neo4j');
  const database = Database.connect(connection);
  await migrate(database, { clock: systemClock, report: () => {} });
  const { vectorFilter, version } = await readCapabilities(database);
  if (vectorFilter) {
    // A statement names the index it looks in, and is refused while there is none.
    const indexes = new VectorIndexes(database);
    for (const slot of ['A', 'B'] as const) await indexes.ensure(slot, 384);
    indexes.stop();
  }
  await database.close();
  driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password));
  plannable = queries.filter((query) => vectorFilter || !needsVectorFilter(query));
  const left = queries.filter((query) => !plannable.includes(query)).map(({ name }) => name);
  if (left.length > 0) console.log(`Neo4j ${version} does not know: ${left.join(', ')}`);
});
afterAll(() => driver.close());

/** The file says so in the lines above its first sentence. */
const needsVectorFilter = (query: AnyQuery): boolean =>
  /^(CYPHER 25\n)?\/\/ needs: vector-filter$/m.test(query.text);

async function explain(query: AnyQuery): Promise<{ plan: Plan; columns: string[] }> {
  const known = plans.get(query.name);
  if (known) return known;
  const session = driver.session();
  try {
    const parameters = toNeo4j(sampleOf(query.parameters)) as Record<string, unknown>;
    const prefix = /^CYPHER 25\n/.exec(query.text)?.[0] ?? '';
    const text = `${prefix}EXPLAIN ${query.text.slice(prefix.length)}`;
    const { summary } = await session.run(text, parameters);
    const plan = summary.plan as Plan;
    const explained = { plan, columns: columnsOf(plan) };
    plans.set(query.name, explained);
    return explained;
  } finally {
    await session.close();
  }
}

/** The plan's last step names what it produces, names with odd characters in backticks. */
function columnsOf(plan: Plan): string[] {
  const details = String(plan.arguments['Details'] ?? '');
  return details.split(', ').map((name) => name.replaceAll('`', ''));
}

const operatorsOf = (plan: Plan): string[] => [
  plan.operatorType.split('@')[0] as string,
  ...plan.children.flatMap(operatorsOf),
];

describe('a statement', () => {
  it.each(queries.map((query) => [query.name, query] as const))(
    '%s is understood and returns the columns of its schema',
    async (_name, query) => {
      if (!plannable.includes(query)) return;
      const { columns } = await explain(query);
      expect(columns.sort()).toEqual(Object.keys(query.row.shape).sort());
    },
  );

  it('begins at an index, unless there is a reason', async () => {
    const faults: string[] = [];
    for (const query of plannable) {
      const operators = operatorsOf((await explain(query)).plan);
      const whole = operators.filter((name) => /^(All|.*NodeByLabel.*Scan)/.test(name));
      if (whole.length > 0 && !(query.name in wholeLabels)) faults.push(`${query.name}: ${whole}`);
    }
    expect(faults).toEqual([]);
  });

  it('multiplies no rows by accident', async () => {
    const faults: string[] = [];
    for (const query of plannable) {
      const { plan } = await explain(query);
      faults.push(...productsIn(plan).map((sides) => `${query.name}: ${sides}`));
    }
    expect(faults).toEqual([]);
  });

  it('has no reason left over for a plan that is good', async () => {
    for (const name of Object.keys(wholeLabels)) {
      const query = plannable.find((candidate) => candidate.name === name);
      const operators = query ? operatorsOf((await explain(query)).plan) : [];
      expect(operators.join(), name).toMatch(/Scan/);
    }
  });
});

/** Products of two sets. One with single rows (unique look-ups, or by id) multiplies nothing. */
function productsIn(plan: Plan): string[] {
  const below = plan.children.flatMap(productsIn);
  if (!plan.operatorType.startsWith('CartesianProduct')) return below;
  const sides = plan.children.map((child) => operatorsOf(child).at(-1) as string);
  return sides.some((side) => /Unique|ElementIdSeek|^Argument$/.test(side))
    ? below
    : [...below, sides.join()];
}
