import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { stopEmbedded } from '../../src/embedded/embeddedNeo4j.js';
import { contentOf } from '../support/content.js';
import { runKith } from '../support/kith.js';
import { driverOf, type ServiceProcess, startProcess } from '../support/serviceProcess.js';
import { until } from '../support/until.js';

/** A copy takes as many starts again: only where there is time. */
const isLong = process.env['KITH_TEST_LONG'] === '1';
const kinds = isLong ? ['dump', 'copy'] : ['dump'];

let root: string;
const folder = (name: string) => join(root, name);
const file = (kind: string) => join(root, `${kind}.backup`);
const running = new Set<ServiceProcess>();
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kith-restore-'));
});
afterAll(async () => {
  for (const service of running) await service.stop();
  for (const name of ['first', 'copy', 'dump', 'busy', 'busy-again']) {
    await stopEmbedded(folder(name));
  }
  rmSync(root, { recursive: true, force: true });
});

async function start(name: string): Promise<ServiceProcess> {
  const service = await startProcess(folder(name));
  running.add(service);
  return service;
}

async function stop(service: ServiceProcess): Promise<void> {
  await service.stop();
  running.delete(service);
}

const kith = (name: string, ...args: string[]) =>
  runKith(args, { KITH_DATA_DIR: folder(name), KITH_BACKUP_KEY: 'a passphrase' });

async function done(name: string, ...args: string[]): Promise<Record<string, unknown>> {
  const { code, out, err } = await kith(name, ...args, '--json');
  expect([code, err]).toEqual([0, expect.anything()]);
  return JSON.parse(out) as Record<string, unknown>;
}

/** Something of everything that there is. */
async function fill(service: ServiceProcess): Promise<void> {
  const post = async (path: string, body: unknown) => {
    const { status } = await service.call('POST', path, body);
    expect([path, status < 300]).toEqual([path, true]);
  };
  for (const [userId, email, city] of [
    ['jane', 'jane@example.com', 'Hamburg'],
    ['gone', 'gone@example.com', 'Lisbon'],
  ] as const) {
    await post('/users', {
      user_id: userId,
      email,
      first_name: 'Jane',
      metadata: { n: 1.5, i: 7 },
    });
    await post('/threads', { thread_id: `chat-${userId}`, user_id: userId });
    const messages = [{ role: 'user', content: `I live in ${city}.` }];
    await post(`/threads/chat-${userId}/messages`, { messages });
    const order = { order: { id: `o-${userId}`, total: 12.5, count: 3 } };
    await post('/graph', { user_id: userId, type: 'json', data: JSON.stringify(order) });
  }
  await post('/graph/create', { graph_id: 'city', name: 'City' });
  await post('/graph', { graph_id: 'city', type: 'text', data: 'Ada works for Acme.' });
  await post('/sessions', { session_id: 'alone' });
  await post('/business-data', {
    source: 'crm',
    records: [
      { type: 'ticket', key: '1', data: { email: 'jane@example.com', subject: 'A broken lamp' } },
      { type: 'ticket', key: '2', data: { email: 'nobody@example.com', subject: 'It waits' } },
    ],
  });
}

/** Nothing is left to read, to attach, or to embed. */
async function settled(name: string): Promise<void> {
  const driver = await driverOf(folder(name));
  try {
    await until(`everything in ${name} to be read`, async () => {
      const { records } = await driver.executeQuery(
        `RETURN COUNT { MATCH (j:Job) } + COUNT { MATCH (e:Episode {processed: false}) }
           + COUNT { MATCH (r:BusinessRecord {undecided: true}) }
           + COUNT { MATCH (n) WHERE n.unembedded } AS left`,
      );
      return records[0]?.get('left') === 0;
    });
  } finally {
    await driver.close();
  }
}

describe('a backup', () => {
  it('of either kind, restored into a second instance, holds the same', async () => {
    const service = await start('first');
    await fill(service);
    await settled('first');
    const before = await contentOf(folder('first'));

    expect(await done('first', 'backup', file('dump'))).toMatchObject({
      ...{ kind: 'dump', encrypted: true, schema: expect.any(Number) },
    });
    // The service went on meanwhile.
    expect((await service.call('GET', '/users/jane')).status).toBe(200);
    expect(await done('first', 'backup', '--stop', file('copy'))).toMatchObject({ kind: 'copy' });
    running.delete(service);
    for (const kind of kinds) {
      expect(readFileSync(file(kind), 'latin1')).not.toContain('Hamburg');
      await done(kind, 'restore', file(kind));
      const again = await start(kind);
      expect((await again.call('GET', '/users/jane')).body.first_name).toBe('Jane');
      await settled(kind);
      expect([kind, await contentOf(folder(kind))]).toEqual([kind, before]);
      await stop(again);
    }
  }, 600_000);

  it('does not bring back who was erased after it', async () => {
    const service = await start('first');
    const erased = await service.call('DELETE', '/users/gone?wait=true');
    expect(erased.body.receipt.receipt.remaining.User).toBe(0);
    await stop(service);
    for (const kind of kinds) {
      const restored = await done('first', 'restore', file(kind));
      expect(restored['movedTo']).toEqual(expect.any(String));
      // One line of the erasure, and one each time that it was done again.
      const known = 1 + kinds.indexOf(kind);
      expect(restored['erasures']).toBe(known);
      const again = await start('first');
      // It is the first thing that is asked.
      expect((await again.call('GET', '/users/gone')).status).toBe(404);
      expect((await again.call('GET', '/users/jane')).status).toBe(200);
      await until('the rest of it to go', async () => {
        const { body } = await again.call('POST', '/erasures/find', { user_id: 'gone' });
        const states = body.erasures.map(({ status }: { status: string }) => status);
        return states.length > known && states.every((state: string) => state === 'complete');
      });
      await stop(again);
      // The sessions of a user go with it, not by themselves.
      const ledger = readFileSync(join(folder('first'), 'erasures.ndjson'), 'utf8');
      expect(ledger.trim().split('\n')).toHaveLength(known + 1);
    }
  }, 600_000);
});

describe.runIf(isLong)('a dump of a service that is written to', () => {
  const users = Array.from({ length: 6 }, (_, index) => `user-${index}`);

  it('holds all that was there when it began, and each user as at one moment', async () => {
    const service = await start('busy');
    for (const userId of users) {
      await service.call('POST', '/users', { user_id: userId });
      await service.call('POST', '/threads', { thread_id: userId, user_id: userId });
    }
    const said = new Map(users.map((userId) => [userId, 0]));
    let isOver = false;
    const write = async (userId: string) => {
      while (!isOver) {
        const messages = [{ role: 'user', content: `I like colour ${said.get(userId)}.` }];
        const answer = await service.call('POST', `/threads/${userId}/messages`, { messages });
        expect(answer.status).toBe(200);
        said.set(userId, (said.get(userId) ?? 0) + 1);
      }
    };
    const addUsers = async () => {
      for (let n = 0; !isOver; n += 1) {
        await service.call('POST', '/users', { user_id: `later-${n}` });
      }
    };
    const writers = [...users.map(write), addUsers()];
    await until('a backlog', () => [...said.values()].every((count) => count > 5));
    const atLeast = new Map(said);
    await done('busy', 'backup', file('busy'));
    isOver = true;
    await Promise.all(writers);
    await stop(service);

    await done('busy-again', 'restore', file('busy'));
    const again = await start('busy-again');
    for (const userId of users) {
      const { body } = await again.call('GET', `/threads/${userId}/messages?limit=1000000`);
      const contents = body.messages.map(({ content }: { content: string }) => content);
      expect(contents.length).toBeGreaterThanOrEqual(atLeast.get(userId) ?? 0);
      expect(contents.length).toBeLessThanOrEqual(said.get(userId) ?? 0);
      expect(contents).toEqual(contents.map((_: string, n: number) => `I like colour ${n}.`));
    }
    const { body: list } = await again.call('GET', '/users-ordered?pageSize=1000');
    expect(list.total_count).toBe(list.users.length);
    // What waited to be read when a user was dumped is read here.
    await settled('busy-again');
    const driver = await driverOf(folder('busy-again'));
    const { records } = await driver.executeQuery(
      'MATCH (f:Fact) RETURN count(f) AS facts, ' +
        'count(CASE WHEN EXISTS { (f)-[:EVIDENCED_BY]->(:Episode) } THEN 1 END) AS proven',
    );
    await driver.close();
    const { facts, proven } = records[0]?.toObject() ?? {};
    expect(facts).toBeGreaterThan(0);
    expect(proven).toBe(facts);
    await stop(again);
  }, 600_000);
});
