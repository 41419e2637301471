import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { readLibrary } from '../../src/analysis/library.js';
import { rootScopes } from '../../src/caller.js';
import { limits } from '../../src/limits.js';
import { toNeo4j } from '../../src/neo4j/values.js';
import { type CheckedClient, clientOf } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

const early = '2020-01-01T00:00:00Z';

let service: TestService;
let client: CheckedClient;
let root: CheckedClient;
let factUuid: string;
beforeAll(async () => {
  service = await startTestService({ cypher: true });
  client = clientOf(service);
  root = clientOf(service, await service.newKey({ scopes: rootScopes }));
  await fillSample();
});
afterAll(() => service.stop());

/** Two users who say things, one who says nothing, and one name twice. */
async function fillSample(): Promise<void> {
  const users = [
    { user_id: 'jane', email: 'jane@example.com', first_name: 'Jane', last_name: 'Smith' },
    { user_id: 'max', first_name: 'Max', last_name: 'Weber' },
    { user_id: 'twin', first_name: 'jane', last_name: 'smith' },
    { user_id: 'silent' },
  ];
  for (const user of users) await client.post('/users', user);
  for (const user of ['jane', 'max']) {
    await client.post('/threads', { thread_id: `chat-${user}`, user_id: user });
  }
  await say('jane', 'I live in Hamburg.', '2026-01-05T09:00:00Z');
  await say('max', 'I work at Siemens.', '2026-01-06T09:00:00Z');
  const order = {
    type: 'order',
    id: 'A-1',
    status: 'paid',
    customer: { email: 'jane@example.com' },
  };
  for (const [status, source] of [
    ['paid', 'shop'],
    ['shipped', 'warehouse'],
  ] as const) {
    await client.post('/graph', {
      ...{ user_id: 'jane', type: 'json', source_description: source },
      data: JSON.stringify({ ...order, status }),
    });
    await allRead();
  }
  await say('jane', 'I moved to Berlin.', '2026-03-05T09:00:00Z');
  await allRead();
  const facts = await run('history_of_attribute', { userId: 'jane', name: 'LIVES_IN' });
  factUuid = facts.rows[0]?.['factUuid'] as string;
}

const say = (user: string, content: string, at: string) =>
  client.post(`/threads/chat-${user}/messages`, {
    messages: [{ role: 'user', content, created_at: at }],
  });

const allRead = () =>
  eventually(async () => (await client.get('/jobs?status=pending')).body.total_count === 0, 90_000);

async function run(name: string, parameters: Record<string, unknown> = {}, as = client) {
  const answer = await as.post(`/cypher/library/${name}`, { parameters });
  if (answer.status !== 200) throw new Error(`${name}: ${answer.text}`);
  return answer.body as { columns: string[]; rows: Record<string, unknown>[] };
}

const ask = (query: string, parameters?: Record<string, unknown>) =>
  root.post('/cypher', { query, parameters });

describe('the library', () => {
  const library = readLibrary();
  const examples: Record<string, () => Record<string, unknown>> = {
    facts_of_user_as_of: () => ({ userId: 'jane', at: '2026-02-01T00:00:00Z' }),
    history_of_attribute: () => ({ userId: 'jane', name: 'LIVES_IN' }),
    changed_since: () => ({ since: early }),
    users_by_attribute: () => ({ name: 'LIVES_IN', value: 'berlin' }),
    evidence_of_fact: () => ({ factUuid }),
    disagreeing_sources: () => ({ since: early }),
    duplicate_candidates: () => ({}),
    users_without_data: () => ({}),
    cohort_by_entity: () => ({ entityName: 'Siemens' }),
    vocabulary: () => ({}),
    erasures: () => ({ since: early }),
    growth: () => ({ since: early }),
    unread: () => ({ status: 'pending' }),
    records_of_user: () => ({ userId: 'jane' }),
  };

  it('has an example here for every file, and a file for every example', () => {
    const folder = fileURLToPath(new URL('../../cypher/library', import.meta.url));
    const files = readdirSync(folder).map((file) => file.replace('.cypher', ''));
    expect(files.sort()).toEqual(Object.keys(examples).sort());
    expect([...library.keys()]).toEqual(files);
  });

  it('answers its questions about a graph that was read from what was said', async () => {
    const rowsOf = async (name: string) => (await run(name, examples[name]?.() ?? {})).rows;
    const asOf = await rowsOf('facts_of_user_as_of');
    expect(asOf.map(({ value }) => value)).toContain('Hamburg');
    expect(asOf.map(({ value }) => value)).not.toContain('Berlin');
    const history = await rowsOf('history_of_attribute');
    expect(history.map(({ value }) => value)).toEqual(['Hamburg', 'Berlin']);
    expect(history[0]?.['until']).toBe(history[1]?.['since']);
    const changed = await rowsOf('changed_since');
    expect(new Set(changed.map(({ userId }) => userId))).toEqual(new Set(['jane', 'max']));
    expect(await rowsOf('users_by_attribute')).toMatchObject([{ userId: 'jane', value: 'Berlin' }]);
    const evidence = await rowsOf('evidence_of_fact');
    expect(evidence).toMatchObject([
      { relation: 'EVIDENCED_BY', sessionId: 'chat-jane', content: 'I live in Hamburg.' },
      { relation: 'CLOSED_BY', content: 'I moved to Berlin.' },
    ]);
    const disagreeing = await rowsOf('disagreeing_sources');
    expect(disagreeing).toContainEqual(
      expect.objectContaining({ name: 'STATUS', oldSources: ['shop'], newSources: ['warehouse'] }),
    );
    const twins = await rowsOf('duplicate_candidates');
    expect(twins).toMatchObject([{ by: 'name', value: 'jane smith', users: 2 }]);
    const without = await rowsOf('users_without_data');
    expect(without.map(({ userId }) => userId)).toEqual(['twin', 'silent']);
    expect(await rowsOf('cohort_by_entity')).toMatchObject([{ userId: 'max', name: 'WORKS_AT' }]);
    const names = (await rowsOf('vocabulary')).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['LIVES_IN', 'WORKS_AT', 'STATUS']));
    const growth = await rowsOf('growth');
    expect(growth).toContainEqual(expect.objectContaining({ what: 'users', count: 4 }));
    expect(await rowsOf('unread')).toEqual([]);
    expect(await rowsOf('records_of_user')).toEqual([]);
    await client.post('/users', { user_id: 'gone' });
    await client.delete('/users/gone');
    expect(await rowsOf('erasures')).toMatchObject([{ action: 'user.erase', keyName: 'test' }]);
  });

  it('sees the project of the key alone, whatever it is given', async () => {
    const stranger = await service.newProject();
    const theirs = clientOf(service, stranger.key);
    for (const [name, parameters] of Object.entries(examples)) {
      if (name === 'erasures') continue;
      expect([name, (await run(name, parameters(), theirs)).rows]).toEqual([name, []]);
    }
    const chosen = { parameters: { projectId: service.projectId } };
    expect((await theirs.post('/cypher/library/vocabulary', chosen)).status).toBe(400);
    const named = { project_id: service.projectId };
    expect((await theirs.post('/cypher/library/vocabulary', named)).status).toBe(404);
    expect((await root.post('/cypher/library/vocabulary', named)).body.rows).not.toEqual([]);
  });

  it('refuses what is missing, unknown or not there', async () => {
    const post = async (name: string, body: unknown) =>
      (await client.post(`/cypher/library/${name}`, body)).status;
    expect(await post('growth', {})).toBe(400);
    expect(await post('growth', { parameters: { since: 'yesterday' } })).toBe(400);
    expect(await post('growth', { parameters: { since: early, more: 1 } })).toBe(400);
    expect(await post('nothing', {})).toBe(404);
    expect(await post('..%2Fuser%2Fuser_list', {})).toBe(404);
  });

  it('is listed with what each asks for', async () => {
    const { body } = await client.get('/cypher/library');
    const growth = body.queries.find((query: { name: string }) => query.name === 'growth');
    expect(growth).toMatchObject({ parameters: [{ name: 'since' }] });
    expect(growth.question).toMatch(/\?$/);
  });

  describe('on its plans', () => {
    let driver: Driver;
    beforeAll(() => {
      const { uri, user, password } = inject('neo4j');
      driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    });
    afterAll(() => driver.close());

    const operatorsOf = (plan: Plan): string[] => [
      plan.operatorType.split('@')[0] as string,
      ...plan.children.flatMap(operatorsOf),
    ];

    it.each(Object.keys(examples))('%s begins at an index and multiplies nothing', async (name) => {
      const parameters = { ...examples[name]?.(), projectId: 'any', limit: 10 };
      const query = `EXPLAIN ${library.get(name)?.text}`;
      const { summary } = await driver.executeQuery(
        query,
        toNeo4j(parameters) as Record<string, unknown>,
      );
      const operators = operatorsOf(summary.plan as Plan);
      const bad = /^(AllNodesScan|.*NodeByLabelScan|.*RelationshipTypeScan|CartesianProduct)/;
      expect(operators.filter((operator) => bad.test(operator))).toEqual([]);
      expect(operators.join()).toMatch(/Index/);
    });
  });
});

describe('Cypher of a caller', () => {
  it('is run for the root key, as JSON', async () => {
    const query = `MATCH (u:User {projectId: $projectId, userId: $userId})
      RETURN u, u.createdAt AS at, date('2026-01-02') AS day, duration('P1D') AS span, 1 AS one,
        [1, null, 'a'] AS list, {a: 1} AS map, point({x: 1, y: 2}) AS place, null AS nothing`;
    const { status, body } = await ask(query, { projectId: service.projectId, userId: 'jane' });
    expect(status).toBe(200);
    const [row] = body.rows;
    expect(row).toMatchObject({ day: '2026-01-02', one: 1, list: [1, null, 'a'], nothing: null });
    expect(row.u.properties.userId).toBe('jane');
    expect(row.u.labels).toContain('User');
    expect(row.u.properties).not.toHaveProperty('embeddingA');
    expect(body.truncated).toBe(false);
  });

  it('is refused for every other key, and when it is switched off', async () => {
    expect((await client.post('/cypher', { query: 'RETURN 1' })).status).toBe(403);
    const closed = await startTestService();
    try {
      const key = await closed.newKey({ scopes: rootScopes });
      const answer = await clientOf(closed, key).post('/cypher', { query: 'RETURN 1' });
      expect([answer.status, answer.body.message]).toEqual([
        501,
        expect.stringMatching(/KITH_CYPHER/),
      ]);
    } finally {
      await closed.stop();
    }
  });

  const waysOut: [string, string][] = [
    ['a write', 'CREATE (n:Escaped) RETURN n'],
    ['a write in lower case', 'create (n:Escaped)'],
    ['a merge', 'MERGE (n:Escaped {a: 1}) RETURN n'],
    ['a change', 'MATCH (u:User) SET u.escaped = true RETURN u'],
    ['a removal', 'MATCH (u:User) REMOVE u.email RETURN u'],
    ['a deletion', 'MATCH (u:User) DETACH DELETE u'],
    ['a write in a subquery', 'CALL () { CREATE (n:Escaped) RETURN n } RETURN n'],
    [
      'a write deep in subqueries',
      'CALL () { CALL () { CREATE (:Escaped) } RETURN 1 AS a } RETURN a',
    ],
    ['a write in FOREACH', 'FOREACH (i IN [1] | CREATE (:Escaped))'],
    ['a write after a union', 'RETURN 1 AS a UNION CREATE (n:Escaped) RETURN 1 AS a'],
    ['a dynamic label', "MATCH (u:User) SET u:$('Escaped') RETURN u"],
    ['a dynamic property', "MATCH (u:User) SET u['escaped'] = 1 RETURN u"],
    ['a write in transactions', 'CALL () { CREATE (:Escaped) } IN TRANSACTIONS'],
    [
      'reads in transactions',
      'UNWIND [1] AS a CALL (a) { RETURN a AS b } IN TRANSACTIONS RETURN b',
    ],
    ['a file', "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line"],
    ['an address', "LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line"],
    ['a file in a subquery', "CALL () { LOAD CSV FROM 'file:///a' AS l RETURN l } RETURN l"],
    ['a file behind a comment', "LOAD/* */CSV FROM 'file:///a' AS l RETURN l"],
    ['a file behind a line comment', "WITH 1 AS a LOAD // x\nCSV FROM 'file:///a' AS l RETURN l"],
    ['the transactions of others', 'SHOW TRANSACTIONS'],
    ['the indexes', 'SHOW INDEXES YIELD name RETURN name'],
    ['the users of the server', 'SHOW USERS'],
    ['the settings', 'SHOW SETTINGS'],
    ['the end of a transaction', "TERMINATE TRANSACTIONS 'neo4j-transaction-1'"],
    ['a procedure that writes', "CALL db.createLabel('Escaped')"],
    ['a procedure of the server', 'CALL dbms.listConfig()'],
    ['a procedure in a query', 'CALL dbms.listConfig() YIELD name RETURN name'],
    ['a procedure in quotes', 'CALL `dbms`.`listConfig`() YIELD name RETURN name'],
    ['a procedure that kills', "CALL dbms.killConnection('bolt-1')"],
    ['a procedure that waits', 'CALL db.awaitIndexes(300)'],
    ['an installed function', "RETURN apoc.cypher.runFirstColumnSingle('RETURN 1', {}) AS a"],
    ['an installed function, spread out', 'RETURN apoc . util\n.sleep (10) AS a'],
    ['an installed function in quotes', 'RETURN `apoc`.`util`.`sleep`(10) AS a'],
    ['half of a name in quotes', 'RETURN apoc.util.`sleep`(10) AS a'],
    ['a function behind a comment', 'RETURN apoc./* */util.sleep(10) AS a'],
    ['a function that calls other machines', "RETURN genai.vector.encode('a', 'OpenAI', {}) AS a"],
    ['the graphs of the server', "RETURN graph.propertiesByName('neo4j') AS a"],
    ['a new index', 'CREATE INDEX escaped FOR (n:Escaped) ON (n.a)'],
    ['a lost constraint', 'DROP CONSTRAINT user_id'],
    ['a new user', "CREATE USER escaped SET PASSWORD 'escaped-1'"],
    ['another password', "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'"],
    ['another database', 'USE system SHOW USERS'],
    ['another database, plainly', 'USE neo4j MATCH (n) RETURN n LIMIT 1'],
    ['two statements', 'RETURN 1; CREATE (:Escaped)'],
    ['a second statement behind a text', "RETURN ';'; CREATE (:Escaped)"],
    ['a profile', 'PROFILE CREATE (:Escaped)'],
    ['an explanation', 'EXPLAIN CREATE (:Escaped)'],
    ['an explanation behind a comment', '/* a */ EXPLAIN RETURN 1'],
    ['a version', 'CYPHER 25 CREATE (:Escaped)'],
    ['a runtime', 'CYPHER runtime=parallel MATCH (n) RETURN n'],
    ['a planner, in odd case', 'cYpHeR planner=cost CREATE (:Escaped)'],
    ['escaped letters', String.raw`\u0043REATE (:Escaped)`],
    ['an escaped comment end', String.raw`RETURN 1 /* \u002a\u002f CREATE (:Escaped) // */`],
    ['an escaped quote', String.raw`RETURN '\u0027 CREATE (:Escaped) //'`],
    ['a comment that hides nothing', '// a\nCREATE (:Escaped)'],
    ['nothing', ''],
    ['blanks', ' \n '],
    ['only a comment', '// MATCH'],
    ['nonsense', 'MATCH MATCH'],
    ['a parameter that is missing', 'RETURN $missing'],
    ['an end that never comes', "RETURN '"],
  ];

  it.each(waysOut)('has no way out by %s', async (_name, query) => {
    const answer = await ask(query);
    expect([answer.status, answer.text.length < 2_000]).toEqual([400, true]);
  });

  it('has changed nothing by any of them', async () => {
    const rows = await service.cypher(
      'OPTIONAL MATCH (n) WHERE n:Escaped OR n.escaped IS NOT NULL RETURN count(n) AS count',
    );
    expect(rows).toEqual([{ count: 0 }]);
    expect((await client.get('/users/jane')).body.email).toBe('jane@example.com');
  });

  it('may call what only reads, and use words of commands as names', async () => {
    expect((await ask('CALL db.labels() YIELD label RETURN label')).status).toBe(200);
    expect((await ask("WITH 'CREATE; LOAD CSV' AS `SHOW; USE` RETURN `SHOW; USE`")).status).toBe(
      200,
    );
    expect((await ask('RETURN 1 AS a;')).status).toBe(200);
    const dotted = `WITH 1.5 AS a, 'x.y(z)' AS b, {c: {d: 2}} AS m, point({x: 1, y: 2}) AS p
      WHERE a > 0.5 AND (m.c.d IN [1.0, 2] OR NOT (a = 1.)) AND m.c.d < (3.5)
      RETURN date.truncate('month', date('2026-03-05')) AS d, point.distance(p, p) AS e,
        duration . between(date('2026-03-05'), date('2026-03-06')) AS f, size(b) AS g`;
    expect((await ask(dotted)).status).toBe(200);
    const counted = 'MATCH (u:User) WHERE u.userId IN ["jane"] AND COUNT { (u)--() } > 0 RETURN 1';
    expect((await ask(counted)).status).toBe(200);
    expect((await ask('MATCH (n:User) RETURN n.createdAt AS created LIMIT 1')).status).toBe(200);
    expect((await ask('CALL () { MATCH (u:User) RETURN count(u) AS c } RETURN c')).status).toBe(
      200,
    );
  });

  it('is cut at its limits of rows and bytes, and says so', async () => {
    const few = await root.post('/cypher', {
      query: 'UNWIND range(1, 50) AS i RETURN i',
      limit: 5,
    });
    expect([few.body.rows.length, few.body.truncated]).toEqual([5, true]);
    const many = await ask('UNWIND range(1, 20000) AS i RETURN i');
    expect([many.body.rows.length, many.body.truncated]).toEqual([limits.cypherRowsMax, true]);
    const large = await ask(
      "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s UNWIND range(1, 50) AS i RETURN s, i",
    );
    expect(large.body.truncated).toBe(true);
    expect(large.text.length).toBeLessThan(limits.cypherBytesMax * 1.1);
    expect((await root.post('/cypher', { query: 'RETURN 1', limit: 20_000 })).status).toBe(400);
    expect((await ask(`RETURN '${'x'.repeat(limits.cypherCharactersMax)}'`)).status).toBe(400);
  });

  it('is ended when it takes too long', { timeout: 90_000 }, async () => {
    const forever =
      'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 ' +
      'RETURN count(*) AS c';
    const started = Date.now();
    const answer = await ask(forever);
    expect([answer.status, answer.body.message]).toEqual([400, expect.stringMatching(/longer/)]);
    expect(Date.now() - started).toBeLessThan(limits.cypherTimeoutMs + 15_000);
    expect((await ask('RETURN 1 AS a')).status).toBe(200);
  });

  it('is noted in the audit log, without its text', async () => {
    await ask("RETURN 'secret-text' AS a");
    // The root key of this test belongs to the project of the test.
    const { body } = await client.get('/audit?action=cypher.run');
    expect(body.entries.length).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toContain('secret-text');
  });
});
