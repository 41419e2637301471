import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import express from 'express';
import helmet from 'helmet';
import neo4j from 'neo4j-driver';
import { authenticate } from '../../src/http/authentication.js';
import { createFastServer } from '../../src/http/fastServer.js';
import { logRequests } from '../../src/http/requestLog.js';
import { normaliseWire, requireUtf8 } from '../../src/http/wireNormalisation.js';
import { newUuid } from '../../src/ids.js';
import type { DatabaseOptions } from '../../src/neo4j/database.js';
import { type BenchService, startBenchService, untilKeyed } from './benchService.js';
import type { LoadResult, LoadSetup } from './loadSender.js';

export type Operation = 'read' | 'create' | 'add messages';
export type Target = 'coalescing' | 'single' | 'empty' | 'driver';

export interface Figures extends LoadResult {
  operation: Operation;
  connections: number;
  target: Target;
}

export interface CrudOptions {
  seconds: number;
  users: number;
  connections: number[];
}

const operations: readonly Operation[] = ['read', 'create', 'add messages'];
const messages = [
  { role_type: 'user', role: 'Jane', content: 'Is there anything new about my order?' },
  { role_type: 'assistant', role: 'Shop', content: 'It has left the warehouse.' },
];

/** Everything in turn, so that a noisy moment meets all of them. */
export async function measureAll(
  connection: DatabaseOptions,
  options: CrudOptions,
): Promise<Figures[]> {
  const none = { kind: 'none' } as const;
  const coalescing = await startBenchService(connection, none);
  const single = await startBenchService({ ...connection, isCoalescing: false }, none);
  const empty = await startEmptyRoute(coalescing);
  try {
    const figures: Figures[] = [];
    const ids = await prepare(coalescing, options.users);
    await prepare(single, options.users);
    // Adding is measured, not reading: `turn` and `ingest` measure both together.
    for (const { running } of [coalescing, single]) await running.services.ingestion.stop();
    for (const connections of options.connections) {
      for (const operation of operations) {
        const load = { operation, connections, seconds: options.seconds, ids };
        for (const [target, service] of Object.entries({ coalescing, single })) {
          await untilKeyed(service);
          const result = await sendLoad(setupOf(service, load));
          figures.push({ operation, connections, target: target as Target, ...result });
        }
        await untilKeyed(single);
        if (operation === 'read') {
          const setup = setupOf(coalescing, load);
          const result = await sendLoad({ ...setup, url: empty.url });
          figures.push({ operation, connections, target: 'empty', ...result });
        }
        if (operation !== 'add messages') {
          const result = await driveAlone(connection, coalescing.projectId, load);
          figures.push({ operation, connections, target: 'driver', ...result });
        }
      }
    }
    return figures;
  } finally {
    empty.close();
    await coalescing.stop();
    await single.stop();
  }
}

interface Load {
  operation: Operation;
  connections: number;
  seconds: number;
  ids: readonly string[];
}

function setupOf({ running, key }: BenchService, load: Load): LoadSetup {
  const { operation, connections, seconds } = load;
  const stamp = newUuid().slice(0, 8);
  return {
    ...{ url: running.url, key, connections, seconds, stamp },
    kind: operation,
    ids: [...load.ids],
    body: operation === 'add messages' ? { messages } : undefined,
  };
}

/** Users with a session each, in the project of the service. */
async function prepare(service: BenchService, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, index) => `load-${index}`);
  const post = async (path: string, body: object) => {
    const response = await fetch(`${service.running.url}/api/v2${path}`, {
      method: 'POST',
      headers: { authorization: `Api-Key ${service.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await response.arrayBuffer();
  };
  for (let at = 0; at < count; at += 100) {
    const some = ids.slice(at, at + 100);
    await Promise.all(some.map((id) => post('/users', { user_id: id, first_name: 'Jane' })));
    await Promise.all(some.map((id) => post('/sessions', { session_id: id, user_id: id })));
  }
  return ids;
}

/** In a process of its own: what the load costs is not the service's. */
async function sendLoad(setup: LoadSetup): Promise<LoadResult> {
  const path = fileURLToPath(new URL('./loadSender.ts', import.meta.url));
  const sender = fork(path, { execArgv: ['--import', 'tsx'] });
  sender.send(setup);
  const [result] = (await once(sender, 'message')) as [LoadResult];
  return result;
}

/** What any request costs that does nothing: the same middleware before an empty answer. */
async function startEmptyRoute({ running: { services } }: BenchService) {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.use(logRequests(services.log));
  app.use(helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } }));
  app.use(
    '/api/v2',
    authenticate((key) => services.keys.find(key)),
    express.json({ type: () => true, strict: false, verify: requireUtf8 }),
    normaliseWire,
  );
  app.get('/api/v2/users/:id', (_request, response) => {
    response.json({});
  });
  const server = createFastServer(app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

const readText = `MATCH (u:User {projectId: $projectId, userId: $userId})
  RETURN u.uuid AS uuid, u.email AS email, u.name AS name, u.metadata AS metadata`;
const createText = `CREATE (u:DriverBench {projectId: $projectId, userId: $userId})
  RETURN u.userId AS userId`;

/** The driver with as many statements under way, without HTTP and without a service. */
async function driveAlone(
  { uri, user, password }: DatabaseOptions,
  projectId: string,
  { operation, connections, seconds, ids }: Load,
): Promise<LoadResult> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const times: number[] = [];
  const startedAt = performance.now();
  let count = 0;
  const one = async () => {
    while (performance.now() - startedAt < seconds * 1000) {
      const userId = ids[(count += 1) % ids.length];
      const session = driver.session();
      const sentAt = performance.now();
      await session.run(operation === 'read' ? readText : createText, { projectId, userId });
      times.push(performance.now() - sentAt);
      await session.close();
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  const took = (performance.now() - startedAt) / 1000;
  await driver.close();
  times.sort((left, right) => left - right);
  const at = (part: number) => times[Math.floor(times.length * part)] ?? 0;
  const perSecond = times.length / took;
  return { perSecond, p50: at(0.5), p95: at(0.95), p99: at(0.99), errors: 0 };
}
