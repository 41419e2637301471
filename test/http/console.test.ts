import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AddressInfo } from 'node:net';
import { buildConsole, underLock } from '#scripts/setup.mjs';
import { consoleRoutes } from '../../src/http/console.js';
import { sendRaw } from '../support/client.js';
import { startTestService, type TestService } from '../support/service.js';

const folder = join(import.meta.dirname, '..', '..', 'web', 'dist');
const firstLoadBytesMax = 300 * 1024;

let service: TestService;
beforeAll(async () => {
  await underLock(buildConsole);
  service = await startTestService();
});
afterAll(() => service.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  sendRaw(service.url, { method: 'GET', path, headers, body: undefined });

const page = () => readFileSync(join(folder, 'index.html'), 'utf8');
const filesOfPage = () => [...page().matchAll(/(?:src|href)="(\/console\/[^"]+)"/g)];

it('is at /, under a policy that takes its own files only, and asked for each time', async () => {
  const response = await fetch(`${service.url}/`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('upgrade-insecure-requests');
  expect(await response.text()).toContain('<div id="root">');
});

it('has no script or style inside of its page', () => {
  expect(page()).not.toMatch(/<style|style=|<script(?![^>]* src=)| on\w+=/);
});

it('sends its files compressed, and lets them be kept for a year', async () => {
  const paths = filesOfPage().map(([, path]) => path as string);
  expect(paths.length).toBeGreaterThan(2);
  for (const path of paths) {
    const response = await fetch(`${service.url}${path}`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect([path, response.status]).toEqual([path, 200]);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    expect(await response.text()).toBe(readFileSync(join(folder, path), 'utf8'));
    const zipped = readFileSync(join(folder, `${path}.gz`));
    expect(gunzipSync(zipped).toString()).toBe(readFileSync(join(folder, path), 'utf8'));
  }
});

it('takes no compression where none is wanted', async () => {
  const [, path = ''] = filesOfPage()[0] ?? [];
  const answer = await get(path, { 'accept-encoding': 'identity' });
  expect(answer.status).toBe(200);
  expect(answer.text).toBe(readFileSync(join(folder, path), 'utf8'));
});

it('is built for people, not for developers, whoever has it built', () => {
  const scripts = filesOfPage().filter(([, path]) => path?.endsWith('.js'));
  expect(scripts).toHaveLength(1);
  for (const [, path] of scripts) {
    const text = readFileSync(join(folder, path as string), 'utf8');
    // What React's development build says of lists without keys.
    expect(text.includes('Each child in a list should have a unique')).toBe(false);
  }
});

it('is less than 300 KB compressed at first, without the graph', () => {
  const bytes = filesOfPage()
    .map(([, path]) => readFileSync(join(folder, `${path}.gz`)).length)
    .reduce((sum, size) => sum + size, readFileSync(join(folder, 'index.html.gz')).length);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(firstLoadBytesMax);
  const graph = readdirSync(join(folder, 'console')).find((name) => /^GraphTab-.*\.js$/.test(name));
  expect(graph).toBeDefined();
  expect(page()).not.toContain(graph);
});

it.each([
  '/console/',
  '/console/nothing.js',
  '/console/..%2f..%2fpackage.json',
  '/console/%2e%2e/index.html',
  '/index.html',
  '/users',
  '/console',
])('%s is no file of it: the answer is JSON', async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(answer.type).toContain('application/json');
});

it.each(['/healthz', '/readyz', '/openapi.json', '/docs/', '/api/v2/users'])(
  'does not stand before %s',
  async (path) => {
    const answer = await get(path, { authorization: `Api-Key ${service.key}` });
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('<div id="root">');
  },
);

it('says what to do when it is not built', async () => {
  const app = express().use(consoleRoutes(null));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`);
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('npm run build');
  server.close();
});
