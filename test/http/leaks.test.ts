import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import winston from 'winston';

import { rootScopes } from '../../src/caller.js';
import { createLog } from '../../src/log.js';
import { startTracing, type Tracing } from '../../src/tracing.js';
import { type RawAnswer, segment, sendRaw } from '../support/client.js';
import { fieldsOf, type Operation, operations, withText } from '../support/contract.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

const logged: string[] = [];
const traced: string[] = [];
const collector = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    traced.push(Buffer.concat(chunks).toString('utf8'));
    response.setHeader('content-type', 'application/json').end('{}');
  });
});

let service: TestService;
let tracing: Tracing | undefined;
let key: string;
beforeAll(async () => {
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = `http://127.0.0.1:${port}`;
  tracing = await startTracing(process.env);
  const log = createLog({ level: 'debug', format: 'json' });
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      logged.push(String(chunk));
      done();
    },
  });
  log.clear().add(new winston.transports.Stream({ stream }));
  service = await startTestService({
    ...{ log, cypher: true, trace: tracing?.requests },
    // A reader that fails, and says of what.
    extractor: {
      extract: ({ content }) => Promise.reject(new Error(`cannot read ${content}`)),
      close: () => Promise.resolve(),
    },
  });
  key = await service.newKey({ scopes: rootScopes });
});
afterAll(async () => {
  await service.stop();
  delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
  collector.close();
});

/** What every planted text begins with; what follows says where it was planted. */
const sign = 'zqleak';
const places: string[] = [];
const plant = (place: string): string => {
  places.push(place);
  return `${sign}${places.length - 1}x`;
};

/** Where the texts were planted that stand in something. */
const leaksIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(new RegExp(`${sign}(\\d+)x`, 'gi'))].map(
      (match) => places[Number(match[1])] ?? match[0],
    ),
  ),
];

/** Answers of faults that repeat what was sent. */
const repeated = new Set<string>();
const statuses = new Map<number, number>();

async function send(operation: Operation, options: Partial<Sent> = {}): Promise<RawAnswer> {
  const { method, path, queryParameters } = operation;
  const where = `${method} ${path}`;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    segment(options.ids ?? plant(`${where} path ${name}`)),
  );
  const query = queryParameters
    .filter((name) => options.query ?? name !== 'wait')
    .map((name) => `${name}=${plant(`${where} query ${name}`)}`);
  const answer = await sendRaw(service.url, {
    method,
    path: `/api/v2${filled}${options.query && query.length > 0 ? `?${query.join('&')}` : ''}`,
    headers: {
      authorization: `Api-Key ${key}`,
      'content-type': options.type ?? 'application/json',
      'user-agent': plant(`${where} header user-agent`),
      cookie: plant(`${where} header cookie`),
      referer: plant(`${where} header referer`),
      tracestate: `vendor=${plant(`${where} header tracestate`)}`,
    },
    body: options.body,
  });
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  if (answer.status >= 400) {
    for (const place of leaksIn(answer.text)) repeated.add(`${answer.status} ${place}`);
  }
  return answer;
}

interface Sent {
  ids: string;
  query: boolean;
  body: string;
  type: string;
}

/** A body with a text in every field that takes any, and valid in all others. */
function fullBody(operation: Operation): unknown {
  const where = `${operation.method} ${operation.path} body`;
  return fieldsOf(operation)
    .filter(({ isFree }) => isFree)
    .reduce(
      (body, { place }) => withText(body, place, plant(`${where} ${place.join('.')}`)),
      operation.sampleBody,
    );
}

async function sendAll(operation: Operation): Promise<void> {
  const where = `${operation.method} ${operation.path} body`;
  await send(operation);
  await send(operation, { query: true });
  if (!operation.takesBody) return;
  await send(operation, { body: JSON.stringify(fullBody(operation)) });
  for (const { place, isFree } of fieldsOf(operation)) {
    const text = plant(`${where} ${place.join('.')} alone`);
    const body = JSON.stringify(withText(operation.sampleBody, place, text));
    // Of another type: what is refused may not be told to a log either.
    const wrong = JSON.stringify(withText(operation.sampleBody, place, text)).replace(
      `"${text}"`,
      `{"${text}":["${text}"]}`,
    );
    await send(operation, { body });
    if (isFree) await send(operation, { body: wrong });
  }
  await send(operation, { body: `{"${plant(`${where} broken`)}": ` });
  await send(operation, { body: JSON.stringify({ [plant(`${where} unknown`)]: 1 }) });
  await send(operation, { body: plant(`${where} text`), type: 'text/plain' });
}

/** Bodies that the document does not describe: they are read as they come. */
async function sendFiles(): Promise<void> {
  const of = (path: string) =>
    operations.find((one) => one.method === 'POST' && one.path === path)!;
  const [feed, bulk, taken] = [of('/business-data'), of('/users/bulk'), of('/users/import')];
  for (const operation of [feed, bulk, taken]) {
    const where = `POST ${operation.path} file`;
    const [id, mail] = [plant(`${where} id`), `${plant(`${where} mail`)}@example.com`];
    const rows = [{ user_id: id, email: mail, note: plant(`${where} note`) }];
    const column = plant(`${where} column`);
    const csv = `user_id,email,${column}\n${id},${mail},"${plant(`${where} cell`)}`;
    await send(operation, { body: JSON.stringify(rows[0]), type: 'application/x-ndjson' });
    await send(operation, {
      body: `${JSON.stringify(rows[0])}\n{"${plant(`${where} row`)}`,
      type: 'application/x-ndjson',
    });
    await send(operation, { body: csv, type: 'text/csv' });
    await send(operation, { body: csv.slice(0, csv.lastIndexOf('"')), type: 'text/csv' });
    const document = { schema: 'kith.user', version: 1, user: { user_id: id, uuid: mail } };
    await send(operation, { body: JSON.stringify({ ...document, facts: rows, records: rows }) });
  }
}

/** Somebody whose data is taken in, read without success, found, exported and erased. */
async function live(): Promise<void> {
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await service.call(method, path, body);
    if (answer.status >= 500) expect([path, answer.status]).toEqual([path, 200]);
    return answer;
  };
  const id = plant('a user id');
  const mail = `${plant('an e-mail')}@example.com`;
  await call('POST', '/users', { user_id: id, email: mail, first_name: plant('a name') });
  await call('POST', '/users', { user_id: id });
  await call('POST', '/threads', { thread_id: plant('a thread'), user_id: id });
  const data = { type: 'text', data: `I like ${plant('a text')}.` };
  await call('POST', '/graph', { user_id: id, ...data });
  await call('POST', '/graph', { user_id: id, type: 'json', data: `{"a": "${plant('json')}` });
  const records = [{ source: plant('a source'), key: plant('a key'), data: { email: mail } }];
  await call('POST', '/business-data', { records });
  const query = plant('a query');
  for (const scope of ['edges', 'nodes', 'episodes']) {
    await call('POST', '/graph/search', { user_id: id, query, scope });
  }
  await call('POST', '/cypher', { query: `MATCH (n {${plant('cypher')}: 1} RETURN n` });
  await call('POST', '/cypher', { query: 'RETURN $x AS x', parameters: { x: plant('cypher x') } });
  await eventually(async () => {
    const { body } = await call('GET', '/jobs?status=parked');
    return body.jobs?.some((job: { error?: string }) => job.error !== undefined) && body;
  }, 100_000);
  await call('GET', `/users/${id}/export`);
  await call('DELETE', `/users/${id}?wait=true&suppress=true&shared=erase`);
  await call('POST', '/business-data', { records });
}

/** A fault in a statement of one's own is shown in its words, to the root key alone. */
const mayRepeat = [/^400 POST \/cypher body query/];

describe('what was sent', () => {
  it('stands in no log, trace or metric, whatever field of whatever call it was in', async () => {
    for (const operation of operations) await sendAll(operation);
    await sendFiles();
    await live();
    const metrics = await sendRaw(service.url, {
      method: 'GET',
      path: '/metrics',
      headers: { authorization: `Api-Key ${key}` },
    });
    const audited = await service.cypher(
      'MATCH (a:AuditEntry) WHERE a.target IS NOT NULL RETURN collect(a.target) AS targets',
    );
    expect(leaksIn(JSON.stringify(audited))).toEqual([]);
    const parked = await service.call('GET', '/jobs?status=parked');
    await tracing?.stop();
    console.log(`${places.length} texts were planted; answers: ${JSON.stringify([...statuses])}`);
    expect(places.length).toBeGreaterThan(1_000);
    expect(statuses.get(500)).toBeUndefined();
    expect([metrics.status, leaksIn(metrics.text)]).toEqual([200, []]);
    expect(leaksIn(JSON.stringify(parked.body))).toEqual([]);
    // The ears were open.
    expect(logged.length).toBeGreaterThan(operations.length);
    expect(traced.join('')).toContain('/api/v2/users/:userId');
    expect(leaksIn(logged.join(''))).toEqual([]);
    expect(leaksIn(traced.join(''))).toEqual([]);
    expect([...repeated].filter((one) => !mayRepeat.some((may) => may.test(one)))).toEqual([]);
  }, 600_000);
});
