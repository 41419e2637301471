import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';

import { systemClock } from '../../src/clock.js';
import { StartupError } from '../../src/errors.js';
import { newUuid } from '../../src/ids.js';
import { Database } from '../../src/neo4j/database.js';
import { migrate, readMigrations } from '../../src/neo4j/migrations.js';

let database: Database;
let second: Database;
const latest = Math.max(...readMigrations().map(({ version }) => version));

beforeAll(async () => {
  database = Database.connect(inject('neo4j'));
  second = Database.connect(inject('neo4j'));
  await run();
});
afterEach(async () => {
  // Whatever a test did to the record, the next one finds it as the service leaves it.
  await database.raw('MATCH (m:Migration) WHERE m.version > $latest DELETE m', { latest });
  for (const { version, checksum } of readMigrations()) {
    await database.raw('MATCH (m:Migration {version: $version}) SET m.checksum = $checksum', {
      version,
      checksum,
    });
  }
  await database.raw('MATCH (l:SchemaLock) REMOVE l.holder, l.leaseUntil');
});
afterAll(async () => {
  await database.close();
  await second.close();
});

async function run(on = database): Promise<string[]> {
  const reports: string[] = [];
  expect(await migrate(on, { clock: systemClock, report: (text) => reports.push(text) })).toBe(
    latest,
  );
  return reports;
}

const applied = () =>
  database.raw('MATCH (m:Migration) RETURN m.version AS version, count(*) AS times');
const lock = () => database.raw('MATCH (l:SchemaLock) RETURN l.holder AS holder');

describe('migrations', () => {
  it('change nothing when they were applied', async () => {
    const before = await database.raw('MATCH (m:Migration) RETURN m {.*} AS m ORDER BY m.version');
    expect(await run()).toEqual([]);
    const after = await database.raw('MATCH (m:Migration) RETURN m {.*} AS m ORDER BY m.version');
    expect(after).toEqual(before);
  });

  it('are applied once when two services start at the same moment', async () => {
    await database.raw('MATCH (m:Migration) DELETE m');
    const [one, other] = await Promise.all([run(database), run(second)]);
    const applying = [...one, ...other].filter((text) => text.startsWith('applying'));
    expect(applying).toHaveLength(readMigrations().length);
    for (const row of await applied()) expect(row['times']).toBe(1);
  });

  it('are applied by the first of two that restart in turn, and found by the second', async () => {
    await database.raw('MATCH (m:Migration {version: $latest}) DELETE m', { latest });
    const first = await run(database);
    expect(first.filter((text) => text.startsWith('applying'))).toHaveLength(1);
    // The other one is still the old one, and goes on meanwhile.
    expect(await second.raw('RETURN 1 AS one')).toEqual([{ one: 1 }]);
    expect(await run(second)).toEqual([]);
    for (const row of await applied()) expect(row['times']).toBe(1);
  });

  it('give the lock back', async () => {
    await run();
    expect(await lock()).toEqual([{ holder: null }]);
  });

  it('stop the start when an applied one was changed', async () => {
    await database.raw("MATCH (m:Migration {version: 1}) SET m.checksum = 'other'");
    const refused = migrate(database, { clock: systemClock, report: () => {} });
    await expect(refused).rejects.toThrow(StartupError);
    await expect(refused).rejects.toThrow(/^migration V001__\w+ was changed[^\n]*$/);
    expect(await lock()).toEqual([{ holder: null }]);
  });

  it('stop the start in one line when the database is newer than the service', async () => {
    await database.raw("CREATE (:Migration {version: 999, name: 'V999', checksum: 'of later'})");
    const refused = migrate(database, { clock: systemClock, report: () => {} });
    await expect(refused).rejects.toThrow(StartupError);
    await expect(refused).rejects.toThrow(/^[^\n]*schema version 999[^\n]*start a newer Kith$/);
  });

  it('take over the lock of an instance that died', async () => {
    await database.raw(
      'MATCH (l:SchemaLock) SET l.holder = $dead, l.leaseUntil = datetime() - duration("PT1S")',
      { dead: newUuid() },
    );
    expect(await run()).toEqual([]);
  });

  it('wait for a living instance, and say so', async () => {
    const holder = newUuid();
    await database.raw(
      'MATCH (l:SchemaLock) SET l.holder = $holder, l.leaseUntil = datetime() + duration("PT60S")',
      { holder },
    );
    const reports: string[] = [];
    let ended = false;
    const waiting = migrate(second, {
      clock: systemClock,
      report: (text) => {
        reports.push(text);
        // It has asked and was refused: now the other one gives the lock back.
        expect(ended).toBe(false);
        void database.raw('MATCH (l:SchemaLock {holder: $holder}) REMOVE l.holder, l.leaseUntil', {
          holder,
        });
      },
    }).finally(() => (ended = true));
    expect(await waiting).toBe(latest);
    expect(reports).toEqual(['waiting for another instance that is migrating the schema']);
  });
});

describe('the schema', () => {
  it('holds every identity by a constraint', async () => {
    const rows = await database.raw('SHOW CONSTRAINTS YIELD labelsOrTypes, properties');
    const held = rows.map((row) => `${row['labelsOrTypes']}(${row['properties']})`);
    for (const identity of [
      'User(projectId,userId)',
      'Session(projectId,sessionId)',
      'Graph(projectId,graphId)',
      'ApiKey(hash)',
      'Identifier(projectId,kind,value)',
      'Entity(graphUuid,resolutionKey)',
      'Fact(graphUuid,factKey)',
      'Fact(graphUuid,openKey)',
      'Fact(graphUuid,slotKey)',
      ...['User', 'Session', 'Graph', 'Entity', 'Episode', 'Message', 'Fact'].map(
        (label) => `${label}(uuid)`,
      ),
    ]) {
      expect(held).toContain(identity);
    }
  });
});
