import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runCli } from '../../src/cli/main.js';
import { tableColumns } from '../../src/export/tables.service.js';
import { type CheckedClient, clientOf } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

let service: TestService;
let client: CheckedClient;
let folder: string;
beforeAll(async () => {
  service = await startTestService();
  client = clientOf(service);
  folder = mkdtempSync(join(tmpdir(), 'kith-tables-'));
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

const allRead = () =>
  eventually(async () => (await client.get('/jobs?status=pending')).body.total_count === 0, 90_000);

async function say(user: string, content: string): Promise<void> {
  const messages = [{ role: 'user', content }];
  expect((await client.post(`/threads/chat-${user}/messages`, { messages })).status).toBe(200);
  await allRead();
}

async function addUser(user: string): Promise<void> {
  await client.post('/users', { user_id: user, first_name: user, metadata: { 'a,"b': 'c\nd' } });
  await client.post('/threads', { thread_id: `chat-${user}`, user_id: user });
}

/** Runs `kith`, as a person does, with the key of the test. */
async function kith(...words: string[]): Promise<void> {
  const before = { url: process.env['KITH_URL'], key: process.env['KITH_API_KEY'] };
  process.env['KITH_URL'] = service.url;
  process.env['KITH_API_KEY'] = service.key;
  try {
    expect(await runCli(words)).toBe(0);
  } finally {
    process.env['KITH_URL'] = before.url;
    process.env['KITH_API_KEY'] = before.key;
    if (before.url === undefined) delete process.env['KITH_URL'];
    if (before.key === undefined) delete process.env['KITH_API_KEY'];
  }
}

const rowsOf = (run: string, table: string): Record<string, string>[] =>
  parse(readFileSync(join(folder, run, `${table}.csv`), 'utf8'), { columns: true });
const manifestOf = (run: string) =>
  JSON.parse(readFileSync(join(folder, run, 'manifest.json'), 'utf8'));
const sqlite = (text: string): unknown[][] => {
  const program =
    'import sqlite3, json, sys; ' +
    'print(json.dumps(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchall()))';
  const output = execFileSync('python3', ['-c', program, join(folder, 'kith.sqlite'), text]);
  return JSON.parse(String(output));
};
const loader = fileURLToPath(new URL('../../examples/tables/load.py', import.meta.url));
const load = (run: string) =>
  execFileSync('python3', [loader, join(folder, run), join(folder, 'kith.sqlite')]);

describe('tables', () => {
  it('of two runs, loaded one after the other, are what one run of everything is', async () => {
    for (const user of ['ada', 'bob', 'cyd']) await addUser(user);
    await say('ada', 'I live in Paris.');
    await say('bob', 'I work at Siemens.');
    await say('cyd', 'I like tea.');
    await kith('export', 'tables', '--out', join(folder, 'one'));
    load('one');
    expect(rowsOf('one', 'users').map((row) => row['user_id'])).toEqual(['ada', 'bob', 'cyd']);
    expect(JSON.parse(rowsOf('one', 'users')[0]?.['metadata'] ?? '')).toEqual({ 'a,"b': 'c\nd' });
    expect(rowsOf('one', 'evidence').length).toBeGreaterThan(0);

    await say('ada', 'I moved to Rome.');
    await addUser('dan');
    await say('dan', 'I live in Oslo.');
    await client.delete('/users/bob');
    await client.delete('/threads/chat-cyd');
    await eventually(async () => {
      const { body } = await client.get('/tables/deletions');
      const kinds = body.rows.map(({ kind }: { kind: string }) => kind);
      return kinds.includes('graph') && kinds.includes('session');
    }, 60_000);
    const { next_since: since } = manifestOf('one');
    await kith('export', 'tables', '--since', since, '--out', join(folder, 'two'));
    load('two');
    load('two');
    await kith('export', 'tables', '--out', join(folder, 'whole'));
    for (const table of ['users', 'sessions', 'messages', 'entities', 'facts', 'evidence']) {
      const columns = tableColumns[table] ?? [];
      const key = columns.slice(0, 2);
      const fresh = rowsOf('whole', table).map((row) => key.map((column) => row[column]).join());
      const loaded = sqlite(`SELECT ${key.join(', ')} FROM ${table}`).map((row) => row.join());
      expect([table, loaded.sort()]).toEqual([table, fresh.sort()]);
    }
    const open = sqlite(
      'SELECT fact FROM facts JOIN users ON subject_uuid = users.uuid ' +
        "WHERE facts.name = 'LIVES_IN' AND user_id = 'ada' AND is_open = 1",
    );
    expect(open.join()).toContain('Rome');
    expect(open.join()).not.toContain('Paris');
  });

  it('have pages that miss nothing and repeat nothing while nothing changes', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = new URLSearchParams({ limit: '2', ...(cursor ? { cursor } : {}) });
      const { status, body } = await client.get(`/tables/facts?${query}`);
      expect(status).toBe(200);
      seen.push(...body.rows.map(({ uuid }: { uuid: string }) => uuid));
      cursor = body.next_cursor;
    } while (cursor);
    const { body: whole } = await client.get('/tables/facts');
    expect(seen).toEqual(whole.rows.map(({ uuid }: { uuid: string }) => uuid));
  });

  it('hold what has changed since a moment, and nothing before it', async () => {
    const since = new Date().toISOString();
    expect((await client.get(`/tables/facts?since=${since}`)).body.rows).toEqual([]);
    await client.patch('/users/ada', { email: 'ada@example.com' });
    const { body } = await client.get(`/tables/users?since=${since}`);
    expect(body.rows).toMatchObject([{ user_id: 'ada', email: 'ada@example.com' }]);
  });

  it('are refused for no table, no time, no cursor, and show no other project', async () => {
    expect((await client.get('/tables/nothing')).status).toBe(400);
    expect((await client.get('/tables/users?since=yesterday')).status).toBe(400);
    expect((await client.get('/tables/users?cursor=zzz')).status).toBe(400);
    const theirs = clientOf(service, (await service.newProject()).key);
    for (const table of Object.keys(tableColumns)) {
      expect((await theirs.get(`/tables/${table}`)).body.rows).toEqual([]);
    }
  });

  it('have the columns that docs/tables.md lists, in that order', () => {
    const page = readFileSync(new URL('../../docs/tables.md', import.meta.url), 'utf8');
    for (const [table, columns] of Object.entries(tableColumns)) {
      const section = page.split(`## \`${table}\``)[1]?.split('\n## ')[0] ?? '';
      const listed = [...section.matchAll(/^\| `(\w+)`/gm)].map(([, column]) => column);
      expect([table, listed]).toEqual([table, [...columns]]);
    }
  });
});
