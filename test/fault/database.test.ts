import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';

import { createLog } from '../../src/log.js';
import { createModels } from '../../src/models.js';
import { type RunningService, startService } from '../../src/server.js';
import { generateApiKey } from '../../src/project/apiKey.js';
import { newUuid } from '../../src/ids.js';
import { clientOf, sendRaw } from '../support/client.js';
import { operations } from '../support/contract.js';
import { type CuttableProxy, startProxy } from '../support/proxy.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

const answerWithinMs = 3_000;

let proxy: CuttableProxy;
let connection: { uri: string; user: string; password: string };
let service: TestService;
beforeAll(async () => {
  const given = inject('neo4j');
  const { hostname, port } = new URL(given.uri);
  proxy = await startProxy({ host: hostname, port: Number(port || 7687) });
  connection = { ...given, uri: `bolt://127.0.0.1:${proxy.port}` };
  service = await startTestService({ connection });
});
afterEach(async () => {
  await proxy.mend();
  await works();
});
afterAll(async () => {
  await proxy.mend();
  await service.stop();
  await proxy.close();
});

async function timed(method: string, path: string, body?: unknown) {
  const startedAt = performance.now();
  const answer = await clientOf(service).call(method, path, body);
  return { ...answer, ms: performance.now() - startedAt };
}

const works = () =>
  eventually(async () => (await clientOf(service).get('/users')).status === 200, 30_000);

const filled = (path: string) => path.replace(/\{\w+\}/g, newUuid());

describe('while Neo4j is away', () => {
  it('every call gets 503 as JSON with Retry-After within three seconds', async () => {
    await proxy.cut();
    const answers = await Promise.all(
      operations.map(async ({ method, path, sampleBody }) => {
        const { status, headers, body, ms } = await timed(method, filled(path), sampleBody);
        expect(body.message).toMatch(/^the database is /);
        return { path, status, retry: headers['retry-after'], inTime: ms < answerWithinMs };
      }),
    );
    expect(answers).toEqual(
      operations.map(({ path }) => ({ path, status: 503, retry: '2', inTime: true })),
    );
  });

  it('a caller that is alone, one after the other, does not wait longer either', async () => {
    await proxy.cut();
    for (let round = 0; round < 3; round += 1) {
      const { status, ms } = await timed('POST', '/users', { user_id: newUuid() });
      expect(status).toBe(503);
      expect(ms).toBeLessThan(answerWithinMs);
    }
  });

  it('/healthz says alive, /readyz says 503', async () => {
    await proxy.cut();
    const get = (path: string) => sendRaw(service.url, { method: 'GET', path });
    expect((await get('/healthz')).status).toBe(200);
    const ready = await get('/readyz');
    expect([ready.status, JSON.parse(ready.text)]).toEqual([503, { status: 'database away' }]);
    await proxy.mend();
    await eventually(async () => (await get('/readyz')).status === 200, 30_000);
  });

  it('malformed keys are still refused with 401', async () => {
    await proxy.cut();
    const answer = await service.call('GET', '/users', undefined, { authorization: 'Api-Key no' });
    expect(answer.status).toBe(401);
  });
});

describe('when Neo4j comes back', () => {
  it('the service recovers without a restart, and what it had answered is there', async () => {
    await works();
    const client = clientOf(service);
    const stored: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const writes = Array.from({ length: 30 }, async () => {
        const user_id = newUuid();
        const { status } = await client.post('/users', { user_id });
        if (status === 201) stored.push(user_id);
        return status;
      });
      // Cut while they are under way: some are answered, others get 503, none anything else.
      await Promise.race(writes);
      await proxy.cut();
      const statuses = await Promise.all(writes);
      expect(statuses.filter((status) => status !== 201 && status !== 503)).toEqual([]);
      await proxy.mend();
      await works();
    }
    expect(stored.length).toBeGreaterThan(0);
    for (const userId of stored) expect((await client.get(`/users/${userId}`)).status).toBe(200);
    const { body } = await client.get('/users-ordered?page_size=1000');
    const [row] = await service.cypher(
      'MATCH (u:User {projectId: $projectId}) RETURN count(u) AS users',
      { projectId: service.projectId },
    );
    expect(body.total_count).toBe(row?.['users']);
  });
});

describe('a start without Neo4j', () => {
  it('listens, says 503 everywhere, and serves by itself once Neo4j is there', async () => {
    await proxy.cut();
    const secret = generateApiKey();
    const log = createLog({ level: 'error', format: 'json' });
    const port = await freePort();
    const models = await createModels(
      { language: 'en', embeddings: { kind: 'none' }, llm: undefined },
      log,
    );
    const starting = startService({
      models,
      config: { host: '127.0.0.1', port, apiKey: undefined },
      connection,
      rootKey: { keyId: `root-${newUuid()}`, secret },
      log,
    });
    const url = `http://127.0.0.1:${port}`;
    const get = (path: string) =>
      sendRaw(url, { method: 'GET', path, headers: { authorization: `Api-Key ${secret}` } });
    await eventually(async () => (await get('/healthz')).status === 200);
    expect((await get('/readyz')).status).toBe(503);
    const early = await get('/api/v2/users');
    expect([early.status, early.headers['retry-after']]).toEqual([503, '2']);
    expect(Object.keys(JSON.parse(early.text))).toEqual(['message']);
    await proxy.mend();
    const running: RunningService = await starting;
    expect((await get('/readyz')).status).toBe(200);
    expect((await get('/api/v2/users')).status).toBe(200);
    await running.stop();
  });
});

async function freePort(): Promise<number> {
  const other = await startProxy({ host: '127.0.0.1', port: 1 });
  await other.close();
  return other.port;
}
