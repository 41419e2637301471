import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { stopEmbedded } from '../../src/embedded/embeddedNeo4j.js';
import { newUuid } from '../../src/ids.js';
import { eventually } from '../support/service.js';
import { driverOf, type ServiceProcess, startProcess } from '../support/serviceProcess.js';

const isLong = process.env['KITH_TEST_LONG'] === '1';
const rounds = isLong ? 15 : 2;

let dataDir: string;
let service: ServiceProcess;
let driver: Driver;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'kith-crash-'));
  service = await startProcess(dataDir);
  driver = await driverOf(dataDir);
});
afterAll(async () => {
  await driver?.close();
  await service?.kill();
  // A service that was killed has left its Neo4j running, as it does for an operator.
  await stopEmbedded(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

async function count(text: string, parameters: Record<string, unknown> = {}): Promise<number> {
  const { records } = await driver.executeQuery(text, parameters);
  return records[0]?.get(0) as number;
}

/** What is left of a graph, in whatever form. */
const leftOf = (graphUuid: string) =>
  count('MATCH (n) WHERE n.graphUuid = $graphUuid RETURN count(n)', { graphUuid });

describe('a service that is killed', () => {
  it('while users are being added has lost none that it answered with 201', async () => {
    const stored = new Map<string, string>();
    for (let round = 0; round < rounds; round += 1) {
      const before = stored.size;
      const killed = { now: false };
      const writers = Array.from({ length: 8 }, async () => {
        while (!killed.now) {
          const user_id = newUuid();
          const answer = await service.call('POST', '/users', { user_id }).catch(() => undefined);
          if (answer?.status === 201) stored.set(user_id, answer.body.uuid);
          else if (answer) expect(answer.status).toBe(503);
        }
      });
      const wanted = before + 40 + Math.floor(Math.random() * 80);
      await eventually(() => stored.size >= wanted, 60_000);
      await service.kill();
      killed.now = true;
      await Promise.all(writers);
      // The same folder, no hand in between.
      service = await startProcess(dataDir);
      for (const [userId, uuid] of stored) {
        const { status, body } = await service.call('GET', `/users/${userId}`);
        expect([userId, status, body.uuid]).toEqual([userId, 200, uuid]);
      }
      const { body } = await service.call('GET', '/users-ordered?page_size=1');
      expect(body.total_count).toBe(await count('MATCH (u:User) RETURN count(u)'));
    }
    const numbers = await count(
      'MATCH (u:User) RETURN count(u.number) - count(DISTINCT u.number) AS twins',
    );
    expect(numbers).toBe(0);
  });

  it('while a user is erased ends the erasure at the next start', async () => {
    for (let round = 0; round < (isLong ? 5 : 1); round += 1) await interruptErasure();
  });

  it('keeps its key: the one it was started with first still works', async () => {
    const { key } = service;
    await service.kill();
    service = await startProcess(dataDir);
    expect(service.key).toBe(key);
    expect((await service.call('GET', '/users')).status).toBe(200);
  });
});

async function interruptErasure(): Promise<void> {
  const userId = `erased-${newUuid()}`;
  const sessionId = newUuid();
  const { body: user } = await service.call('POST', '/users', { user_id: userId });
  await service.call('POST', '/sessions', { session_id: sessionId, user_id: userId });
  for (let batch = 0; batch < 3; batch += 1) {
    const messages = Array.from({ length: 30 }, (_, index) => ({
      role_type: 'user',
      content: `batch ${batch}, message ${index}`,
    }));
    await service.call('POST', `/sessions/${sessionId}/memory`, { messages });
  }
  // A lock on one message holds the erasure up in its middle for as long as the test likes.
  const holder = driver.session();
  const lock = await holder.beginTransaction();
  await lock.run(
    'MATCH (m:Message {graphUuid: $graphUuid}) WITH m ORDER BY m.position DESC LIMIT 1 ' +
      'SET m.heldUp = true',
    { graphUuid: user.graph_uuid },
  );
  // The answer says that the erasure is durable and the user invisible, not that it has ended.
  expect((await service.call('DELETE', `/users/${userId}`)).status).toBe(200);
  expect((await service.call('GET', `/users/${userId}`)).status).toBe(404);
  await service.kill();
  expect(await leftOf(user.graph_uuid)).toBeGreaterThan(0);
  await lock.rollback();
  await holder.close();

  service = await startProcess(dataDir);
  const { status, body: again } = await service.call('POST', '/users', { user_id: userId });
  expect([status, again.session_count]).toEqual([201, 0]);
  await eventually(async () => (await leftOf(user.graph_uuid)) === 0, 30_000);
  expect(await count('MATCH (n {uuid: $uuid}) RETURN count(n)', { uuid: user.uuid })).toBe(0);
  expect((await service.call('GET', `/users/${userId}`)).body.uuid).toBe(again.uuid);
  expect((await service.call('GET', `/sessions/${sessionId}`)).status).toBe(404);
}
