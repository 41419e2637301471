import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { rootScopes } from '../../src/caller.js';
import { startTracing } from '../../src/tracing.js';
import { type CheckedClient, clientOf, sendRaw } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

let service: TestService;
let client: CheckedClient;
let key: string;
beforeAll(async () => {
  service = await startTestService();
  client = clientOf(service);
  key = await service.newKey({ scopes: ['metrics'] });
});
afterAll(() => service.stop());

const metrics = (as = key) =>
  sendRaw(service.url, {
    ...{ method: 'GET', path: '/metrics' },
    headers: { authorization: `Bearer ${as}` },
  });

describe('/metrics', () => {
  it('is for keys with its scope: it tells of every project', async () => {
    expect((await sendRaw(service.url, { method: 'GET', path: '/metrics' })).status).toBe(401);
    expect((await metrics(service.key)).status).toBe(403);
    expect((await metrics()).status).toBe(200);
    expect((await metrics(await service.newKey({ scopes: rootScopes }))).status).toBe(200);
    // The scope opens nothing else.
    expect((await clientOf(service, key).get('/users')).status).toBe(403);
  });

  it('has requests by route, queries by name, batches and steps of reading', async () => {
    await client.post('/users', { user_id: 'secret-id', first_name: 'Secretname' });
    await client.post('/threads', { thread_id: 'secret-thread', user_id: 'secret-id' });
    const messages = [{ role: 'user', content: 'I live in Secrettown.' }];
    await client.post('/threads/secret-thread/messages', { messages });
    await Promise.all(Array.from({ length: 30 }, () => client.get('/users/secret-id')));
    const text = await eventually(async () => {
      const { text: now } = await metrics();
      return /kith_ingestion_items_total\{step="write"\} [1-9]/.test(now) && now;
    }, 60_000);
    expect(text).toMatch(
      /kith_http_request_duration_seconds_count\{method="GET",route="\/api\/v2\/users\/:userId",status="200"\} 30/,
    );
    expect(text).toMatch(
      /kith_query_duration_seconds_count\{query="user\/user_find_by_id",outcome="done"\} [1-9]/,
    );
    for (const name of [
      'kith_coalesced_rows_count',
      'kith_backlog_jobs',
      'kith_lanes_held',
      'kith_transactions_open',
      'kith_ingestion_step_duration_seconds_count{step="extract"}',
      'nodejs_eventloop_lag_seconds',
    ]) {
      expect(text).toContain(name);
    }
    expect(text.toLowerCase()).not.toContain('secret');
    expect(Number(/kith_coalesced_rows_sum (\d+)/.exec(text)?.[1])).toBeGreaterThan(
      Number(/kith_coalesced_rows_count (\d+)/.exec(text)?.[1]),
    );
  });
});

describe('the log level', () => {
  it('is set while the service runs, by the root key alone', async () => {
    const root = clientOf(service, await service.newKey({ scopes: rootScopes }));
    expect((await client.post('/log-level', { level: 'debug' })).status).toBe(403);
    expect((await root.post('/log-level', { level: 'loud' })).status).toBe(400);
    expect((await root.post('/log-level', { level: 'debug' })).status).toBe(200);
    expect(service.running.services.log.level).toBe('debug');
    expect((await root.post('/log-level', { level: 'error' })).status).toBe(200);
  });
});

describe('traces', () => {
  it('are not begun when no address is set', async () => {
    expect(await startTracing({})).toBeUndefined();
  });

  it('have a span a request and one a query, by name, without ids or parameters', async () => {
    const bodies: string[] = [];
    const collector = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        bodies.push(Buffer.concat(chunks).toString('utf8'));
        response.setHeader('content-type', 'application/json').end('{}');
      });
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const { port } = collector.address() as AddressInfo;
    process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = `http://127.0.0.1:${port}`;
    const tracing = await startTracing(process.env);
    const traced = await startTestService({ trace: tracing?.requests });
    try {
      await clientOf(traced).post('/users', { user_id: 'hidden-id' });
      await clientOf(traced).get('/users/hidden-id');
    } finally {
      await traced.stop();
      await tracing?.stop();
      delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
      collector.close();
    }
    const sent = bodies.join();
    const spans = bodies.flatMap((body) =>
      JSON.parse(body).resourceSpans.flatMap((resource: { scopeSpans: { spans: Span[] }[] }) =>
        resource.scopeSpans.flatMap((scope) => scope.spans),
      ),
    ) as Span[];
    const request = spans.find(({ name }) => name === 'GET /api/v2/users/:userId');
    const query = spans.find(
      ({ name, traceId }) => name === 'user/user_find_by_id' && traceId === request?.traceId,
    );
    expect(request).toBeDefined();
    expect(query?.parentSpanId).toBe(request?.spanId);
    expect(sent).not.toContain('hidden-id');
  });
});

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
}
