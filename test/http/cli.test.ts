import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { readMigrations } from '../../src/neo4j/migrations.js';
import { newUuid } from '../../src/ids.js';
import { callKith, type Outcome, runKith } from '../support/kith.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  service = await startTestService();
  folder = mkdtempSync(join(tmpdir(), 'kith-cli-'));
  env = { KITH_URL: service.url, KITH_API_KEY: service.key, KITH_DATA_DIR: folder };
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

const kith = (...args: string[]) => callKith(args, env);
const jsonOf = ({ code, out, err }: Outcome) => {
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
};
const newUser = async (given: object = {}): Promise<string> => {
  const user = { user_id: newUuid(), first_name: 'Jane', ...given };
  expect((await service.call('POST', '/users', user)).status).toBe(201);
  return user.user_id;
};

/** What every command that asks the service does when that says no, or is not there. */
const remote: [string, string[]][] = [
  ['user get', ['user', 'get', 'somebody']],
  ['user list', ['user', 'list']],
  ['subject find', ['subject', 'find', '--email', 'jane@example.com']],
  ['jobs list', ['jobs', 'list']],
  ['jobs retry', ['jobs', 'retry', newUuid()]],
];

describe.each(remote)('kith %s', (_name, args) => {
  it('says in one line that there is no service, and ends with 1', async () => {
    const away = await callKith(args, { ...env, KITH_URL: 'http://127.0.0.1:9' });
    expect(away).toMatchObject({ code: 1, out: '' });
    expect(away.err).toMatch(/^kith: no service at \S+: start it with npm start\n$/);
  });

  it('says in one line that there is no key, or that it is not good', async () => {
    const none = await callKith(args, { ...env, KITH_API_KEY: '' });
    expect(none).toMatchObject({ code: 1, out: '' });
    expect(none.err).toMatch(/^kith: no key: set KITH_API_KEY.*\n$/);
    const wrong = await callKith(args, { ...env, KITH_API_KEY: 'not-a-key-of-anybody' });
    expect(wrong).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^kith: .+\n$/) });
  });

  it('ends with 2 when it is not understood, and prints nothing to standard output', async () => {
    const { code, out, err } = await kith(...args, '--colour', 'red');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain("unknown option '--colour'");
  });

  it('has help with every option', async () => {
    const { code, out } = await kith(...args.slice(0, 2), '--help');
    expect(code).toBe(0);
    expect(out).toContain('--json');
  });
});

describe('kith user', () => {
  it('shows a user, for a person and as JSON', async () => {
    const userId = await newUser({ email: 'jane@example.com' });
    const shown = await kith('user', 'get', userId);
    expect(shown).toMatchObject({ code: 0, err: '' });
    expect(shown.out).toContain(userId);
    expect(shown.out).toMatch(/email +jane@example\.com/);
    expect(jsonOf(await kith('user', 'get', userId, '--json'))).toMatchObject({ user_id: userId });
  });

  it('says that there is no such user, and what is missing', async () => {
    const missing = await kith('user', 'get', 'a/b c');
    expect(missing).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^kith: .+\n$/) });
    expect(await kith('user', 'get')).toMatchObject({ code: 2 });
  });

  it('lists pages, and finds by name', async () => {
    const name = `Q${newUuid().slice(0, 8)}`;
    const ids = [await newUser({ first_name: name }), await newUser({ first_name: name })];
    const found = jsonOf(await kith('user', 'list', '--search', name, '--json'));
    expect(found.users.map((user: { user_id: string }) => user.user_id).sort()).toEqual(ids.sort());
    const page = jsonOf(await kith('user', 'list', '--size', '1', '--page', '2', '--json'));
    expect(page.users).toHaveLength(1);
    expect((await kith('user', 'list', '--search', name)).out).toContain('2 of 2');
    expect((await kith('user', 'list', '--search', newUuid())).out).toBe('no users\n');
    expect(await kith('user', 'list', '--size', 'many')).toMatchObject({ code: 1, out: '' });
  });
});

describe('kith subject find', () => {
  it('finds everything that carries an identifier', async () => {
    const email = `${newUuid()}@example.com`;
    const userId = await newUser({ email });
    const shown = await kith('subject', 'find', '--email', email);
    expect(shown).toMatchObject({ code: 0 });
    expect(shown.out).toContain(`user    ${userId}`);
    const found = jsonOf(await kith('subject', 'find', '--email', email, '--json'));
    expect(found.users).toMatchObject([{ user_id: userId }]);
    const nobody = await kith('subject', 'find', '--email', 'nobody-at-all@example.com');
    expect(nobody.out).toBe('0 users, 0 records, 0 graphs\n');
  });

  it('wants something to look for', async () => {
    const { code, err } = await kith('subject', 'find');
    expect([code, err]).toEqual([1, 'kith: give --email, --phone or --user-id\n']);
  });
});

describe('kith jobs', () => {
  it('lists what was parked, and has it tried again', async () => {
    const userId = await newUser();
    const [uuid, episode] = [newUuid(), newUuid()];
    await service.cypher(
      `MATCH (u:User {projectId: $projectId, userId: $userId})
       CREATE (:Episode {projectId: $projectId, graphUuid: u.graphUuid, uuid: $episode,
         graphToken: u.graphToken, source: 'text', content: 'I like tea.', processed: false,
         createdAt: datetime(), updatedAt: datetime()})
       CREATE (:Job {projectId: $projectId, uuid: $uuid, graphUuid: u.graphUuid, lane: u.lane,
         order: 1, status: 'parked', attempts: 5, error: 'TypeError at read', createdAt: datetime(),
         failedAt: datetime(), episodeUuid: $episode})`,
      { projectId: service.projectId, userId, uuid, episode },
    );
    const listed = await kith('jobs', 'list');
    expect(listed.out).toMatch(new RegExp(`^${uuid} .* tries 5  TypeError at read`, 'm'));
    expect(jsonOf(await kith('jobs', 'list', '--json')).jobs).toMatchObject([{ uuid }]);
    expect((await kith('jobs', 'retry', uuid)).out).toMatch(/^waiting again/);
    expect((await kith('jobs', 'list', '--status', 'parked')).out).toBe('no parked jobs\n');
  });

  it('refuses a job that is not there, and a state that there is not', async () => {
    const missing = await kith('jobs', 'retry', newUuid());
    expect(missing).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^kith: .+\n$/) });
    expect(await kith('jobs', 'list', '--status', 'odd')).toMatchObject({ code: 1, out: '' });
  });
});

describe('kith erase', () => {
  it('forgets a user and says what went, once it is told that it is meant', async () => {
    const userId = await newUser();
    const asked = await kith('erase', 'user', userId);
    expect(asked).toMatchObject({ code: 1, out: '' });
    expect(asked.err).toBe('kith: this cannot be undone: give --yes to do it\n');
    expect((await service.call('GET', `/users/${userId}`)).status).toBe(200);
    const done = await kith('erase', 'user', userId, '--yes');
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toMatch(/^erased 1 User.*; receipt: kith erasure receipt \S+\n$/);
    expect((await service.call('GET', `/users/${userId}`)).status).toBe(404);
    expect(await kith('erase', 'user', userId, '--yes')).toMatchObject({ code: 1, out: '' });
  });

  it('forgets a graph, a session, and somebody who is no user', async () => {
    const [graphId, threadId, userId] = [newUuid(), newUuid(), await newUser()];
    await service.call('POST', '/graph/create', { graph_id: graphId });
    await service.call('POST', '/threads', { thread_id: threadId, user_id: userId });
    const email = `${newUuid()}@example.com`;
    for (const words of [
      ['graph', graphId],
      ['session', threadId],
      ['subject', '--email', email],
    ]) {
      const done = jsonOf(await kith('erase', ...words, '--yes', '--json'));
      expect(done.receipt.signature).toEqual(expect.any(String));
    }
    expect(await kith('erase', 'subject', '--yes')).toMatchObject({ code: 1, out: '' });
  });
});

describe('kith import', () => {
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  it('ends with 3 when records were rejected, and names them', async () => {
    const email = `${newUuid()}@example.com`;
    const path = write('some.ndjson', `{"email":"${email}","a":1}\nno JSON\n{"email":"${email}"}`);
    const done = await kith('import', path);
    expect([done.code, done.err]).toEqual([
      3,
      'kith: 1 record was rejected; the others were taken\n',
    ]);
    expect(done.out).toMatch(/^record 2: it is not valid JSON\n3 records: 1 rejected, 2 \w+\n$/);
    const again = await kith('import', path, '--json');
    expect(again.code).toBe(3);
    expect(JSON.parse(again.out)).toMatchObject({
      ...{ records: 3, counts: { rejected: 1 } },
      rejected: [{ number: 2, reason: 'it is not valid JSON' }],
    });
    const good = write('good.ndjson', `{"email":"${email}","b":1}`);
    expect(await kith('import', good)).toMatchObject({ code: 0, err: '' });
  });

  it('sends what stands before a fault of the file, and names its place', async () => {
    const email = `${newUuid()}@example.com`;
    const text = `{"records":[{"email":"${email}","a":1}]} rubbish`;
    const done = await kith('import', write('rubbish.json', text));
    expect(done.code).toBe(1);
    expect(done.err).toMatch(
      /something follows the records, at character \d+; the 1 records before it were sent\n$/,
    );
    const sent = await kith('import', write('again.json', `[{"email":"${email}","a":1}]`));
    expect(sent.out).toBe('1 records: 1 unchanged\n');
  });
});

describe('kith migrate', () => {
  const latest = Math.max(...readMigrations().map(({ version }) => version));
  const own = () => {
    const { uri, user, password } = inject('neo4j');
    return { ...env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  };

  it('says at which version the schema is', async () => {
    expect(await callKith(['migrate'], own())).toMatchObject({
      ...{ code: 0, out: `the schema is at ${latest}\n` },
    });
    expect(JSON.parse((await callKith(['migrate', '--json'], own())).out)).toEqual({
      schema: latest,
    });
  });

  it('refuses a newer schema, a database that is away, and settings that are wrong', async () => {
    await service.cypher("CREATE (:Migration {version: 999, name: 'V999', checksum: 'of later'})");
    try {
      const newer = await callKith(['migrate'], own());
      expect(newer).toMatchObject({ code: 1, out: '' });
      expect(newer.err).toMatch(/schema version 999, which is newer.*start a newer Kith\n$/);
    } finally {
      await service.cypher('MATCH (m:Migration {version: 999}) DELETE m');
    }
    const away = await callKith(['migrate'], { ...own(), NEO4J_URI: 'bolt://127.0.0.1:9' });
    expect(away).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^kith: .+\n$/) });
    const wrong = await callKith(['migrate'], { ...own(), NEO4J_URI: 'nonsense' });
    expect(wrong.err).toMatch(/^kith: the environment has faults: NEO4J_URI .+\n$/);
    expect(wrong.code).toBe(1);
  });
});

describe('what works on a data folder, where there is none', () => {
  it.each([
    [['db', 'status'], 0, /^there is no database in /],
    [['db', 'stop'], 0, /^none was running/],
  ])('kith %s says so', async (args, code, words) => {
    const said = await kith(...args);
    expect([said.code, said.err]).toEqual([code, '']);
    expect(said.out).toMatch(words);
  });

  it.each([
    [['db', 'upgrade'], /^kith: there is no database in .+\n$/],
    [['backup', 'FILE'], /^kith: there is no database in .+\n$/],
    [['restore', 'FILE'], /^kith: \S+ cannot be read\n$/],
  ])('kith %s refuses, in one line', async (args, words) => {
    const file = join(folder, 'file');
    const said = await kith(...args.map((word) => (word === 'FILE' ? file : word)));
    expect([said.code, said.out]).toEqual([1, '']);
    expect(said.err).toMatch(words);
  });

  it('prints JSON all the same', async () => {
    expect(jsonOf(await kith('db', 'status', '--json'))).toBe(null);
    expect(jsonOf(await kith('db', 'stop', '--json'))).toEqual({ stopped: false });
  });

  it('leaves a Neo4j of yours alone', async () => {
    const { uri, password } = inject('neo4j');
    const own = { ...env, NEO4J_URI: uri, NEO4J_PASSWORD: password };
    for (const args of [
      ['db', 'upgrade'],
      ['backup', '--stop', join(folder, 'file')],
    ]) {
      expect(await callKith(args, own)).toMatchObject({ code: 1, out: '' });
    }
  });
});

const html = 'HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>';

describe('a port that something else has', () => {
  it.each([
    ['hangs up', (socket: Socket) => socket.end(), /no service at /],
    ['speaks HTML', (socket: Socket) => socket.end(html), /is no Kith: it answered 200 without/],
  ])('and that %s is said to be no Kith, in one line', async (_case, answer, words) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => answer(socket));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const away = { ...env, KITH_URL: `http://127.0.0.1:${port}`, PORT: String(port) };
    try {
      // A process of its own: what would end silently is seen there.
      const asked = await runKith(['user', 'list'], away);
      expect([asked.code, asked.out]).toEqual([1, '']);
      expect(asked.err).toMatch(/^kith: .*\n$/);
      expect(asked.err).toMatch(words);
      const looked = await runKith(['doctor'], { ...away, EMBEDDINGS: 'none' });
      expect([looked.code, looked.out]).toEqual([1, expect.stringContaining('is taken by some')]);
    } finally {
      server.close();
    }
  });
});
