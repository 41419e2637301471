import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { stopEmbedded } from '../../src/embedded/embeddedNeo4j.js';
import { newUuid } from '../../src/ids.js';
import { fillUser } from '../support/largeUser.js';
import { eventually } from '../support/service.js';
import { driverOf, type ServiceProcess, startProcess } from '../support/serviceProcess.js';

const isLong = process.env['KITH_TEST_LONG'] === '1';
const rounds = isLong ? 10 : 1;
const size = { messages: 2_000, facts: 12_000, entities: 3_000 };
/** About how long the erasure of so much takes: it is killed somewhere in it. */
const erasureMilliseconds = 4_000;

let dataDir: string;
let service: ServiceProcess;
let driver: Driver;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'kith-erasure-'));
  service = await startProcess(dataDir);
  driver = await driverOf(dataDir);
});
afterAll(async () => {
  await driver?.close();
  await service?.kill();
  await stopEmbedded(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

async function count(text: string, parameters: Record<string, unknown>): Promise<number> {
  const { records } = await driver.executeQuery(text, parameters);
  return records[0]?.get(0) as number;
}

describe('a service that is killed at any moment of an erasure', () => {
  it('ends it after the restart, with a receipt of all that was there', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const userId = `killed-${newUuid()}`;
      const { body: user } = await service.call('POST', '/users', { user_id: userId });
      const { uuid, graph_uuid: graphUuid } = user;
      await fillUser(driver, { projectId: 'default', uuid, graphUuid }, size);
      const killAfter = Math.random() * erasureMilliseconds;
      const answered = service.call('DELETE', `/users/${userId}`).catch(() => undefined);
      await pause(killAfter);
      await service.kill();
      const answer = await answered;
      service = await startProcess(dataDir);
      const marked = (await service.call('GET', `/users/${userId}`)).status === 404;
      // What was not answered may have been lost with the process; what was answered may not.
      if (answer) expect([answer.status, marked]).toEqual([200, true]);
      if (!marked) await service.call('DELETE', `/users/${userId}`);
      const done = await eventually(async () => {
        const { body } = await service.call('POST', '/erasures/find', { user_id: userId });
        return body.erasures[0]?.status === 'complete' && body.erasures[0];
      }, 60_000);
      expect(done.receipt.receipt.erased).toMatchObject({
        ...{ User: 1, Session: 1, Message: size.messages },
        ...{ Fact: size.facts, Entity: size.entities, Identifier: 1 },
      });
      const left = 'MATCH (n) WHERE n.graphUuid = $graphUuid OR n.uuid = $uuid RETURN count(n)';
      expect([round, await count(left, { graphUuid, uuid })]).toEqual([round, 0]);
      const lines = readFileSync(join(dataDir, 'erasures.ndjson'), 'utf8').trim().split('\n');
      const own = lines.filter((line) => line.includes(done.erasure_id));
      // A crash after the line and before the note of it writes the same line again, never none.
      expect(own.length).toBeGreaterThan(0);
      expect(new Set(own).size).toBe(1);
    }
  });
});
