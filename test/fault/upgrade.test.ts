import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, it } from 'vitest';

import { stopEmbedded } from '../../src/embedded/embeddedNeo4j.js';
import { sha256 } from '../../src/ids.js';
import { driverOf, type ServiceProcess, startProcess } from '../support/serviceProcess.js';
import { root } from '../support/sources.js';
import { until } from '../support/until.js';

const folder = mkdtempSync(join(tmpdir(), 'kith-upgrade-'));
const [before, dataDir] = [join(folder, 'before'), join(folder, 'data')];
let service: ServiceProcess | undefined;
afterAll(async () => {
  await service?.stop();
  await stopEmbedded(dataDir);
  rmSync(folder, { recursive: true, force: true });
});

/** The newest release of the repository; none where it has none, or where there is no git. */
function newestTag(): string | undefined {
  try {
    const args = ['tag', '--list', 'v*', '--sort=-v:refname'];
    return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n')[0] || undefined;
  } catch {
    return undefined;
  }
}

const users = ['jane', 'max'];

async function fill({ call }: ServiceProcess): Promise<void> {
  const post = async (path: string, body: unknown) => {
    const { status } = await call('POST', path, body);
    expect([path, status < 300]).toEqual([path, true]);
  };
  for (const userId of users) {
    const [email, threadId] = [`${userId}@example.com`, `chat-${userId}`];
    await post('/users', { user_id: userId, email, first_name: userId, metadata: { n: 1.5 } });
    await post('/threads', { thread_id: threadId, user_id: userId });
    for (const content of ['I live in Hamburg.', 'I moved to Lisbon.', 'I work for Acme.']) {
      const messages = [{ role: 'user', name: userId, content }];
      await post(`/threads/${threadId}/messages`, { messages });
    }
    const order = { order: { id: `o-${userId}`, total: 12.5, items: ['lamp', 'desk'] } };
    await post('/graph', { user_id: userId, type: 'json', data: JSON.stringify(order) });
  }
  await until('everything to be read', async () => {
    const { body } = await call('GET', '/jobs?status=pending');
    return body.total_count === 0;
  });
}

const byUuid = (one: { uuid: string }, other: { uuid: string }) => (one.uuid < other.uuid ? -1 : 1);

/** What callers see of it: in a later state there may be more in an answer, never less. */
async function answersOf({ call }: ServiceProcess): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {
    users: (await call('GET', '/users-ordered?pageSize=100')).body,
  };
  for (const userId of users) {
    answers[userId] = (await call('GET', `/users/${userId}`)).body;
    answers[`node of ${userId}`] = (await call('GET', `/users/${userId}/node`)).body;
    const messages = `/threads/chat-${userId}/messages?limit=100`;
    answers[`messages of ${userId}`] = (await call('GET', messages)).body;
    for (const kind of ['edge', 'node']) {
      const listed = await call('POST', `/graph/${kind}/user/${userId}`, { limit: 100 });
      expect([kind, listed.status, listed.body.length > 0]).toEqual([kind, 200, true]);
      answers[`${kind}s of ${userId}`] = listed.body.sort(byUuid);
    }
  }
  return answers;
}

/** Every node by its labels and every relationship, a line each, without what stands in them. */
async function shapeOf(): Promise<string[]> {
  const driver = await driverOf(dataDir);
  try {
    const { records } = await driver.executeQuery(
      `MATCH (n) WHERE n.uuid IS NOT NULL AND n.graphUuid IS NOT NULL
       RETURN n.uuid AS uuid, labels(n) AS labels,
              COLLECT { MATCH (n)-[r]->(o) RETURN type(r) + coalesce(o.uuid, o.value, '') } AS out`,
    );
    const lines = records.flatMap((record) => {
      const { uuid, labels, out } = record.toObject() as Record<'labels' | 'out', string[]> & {
        uuid: string;
      };
      return [...labels.map((label) => `${uuid} is ${label}`), ...out.map((r) => `${uuid} ${r}`)];
    });
    expect(lines.length).toBeGreaterThan(20);
    return lines.sort();
  } finally {
    await driver.close();
  }
}

const hashOf = (lines: readonly string[]): string => sha256(lines.join('\n'));

it('this state opens what the last release wrote, and answers as that did', async ({ skip }) => {
  const tag = newestTag();
  if (tag === undefined) return skip('no tag v*: there is no release to come from');
  if (process.env['KITH_TEST_UPGRADE'] !== '1') {
    return skip('KITH_TEST_UPGRADE=1 runs it: it installs the release of before');
  }
  mkdirSync(before);
  const archive = execFileSync('git', ['archive', tag], { cwd: root, maxBuffer: 2 ** 30 });
  execFileSync('tar', ['-x'], { cwd: before, input: archive });
  execFileSync('npm', ['ci', '--no-progress'], { cwd: before, stdio: 'inherit' });
  service = await startProcess(dataDir, { args: ['scripts/start.mjs'], cwd: before });
  await fill(service);
  const [answers, shape] = [await answersOf(service), await shapeOf()];
  expect(await service.stop()).toBe(0);

  service = await startProcess(dataDir);
  expect(await answersOf(service)).toMatchObject(answers);
  // A later state may add to it (what identifies a user, say), and takes nothing away.
  const later = await shapeOf();
  const known = new Set(shape);
  expect(hashOf(later.filter((line) => known.has(line)))).toBe(hashOf(shape));
  // It is worked with as before.
  await service.call('POST', '/threads/chat-jane/messages', {
    messages: [{ role: 'user', content: 'I like tea.' }],
  });
  await until('a new message to be read', async () => {
    const { body } = await service!.call('POST', '/graph/edge/user/jane', { limit: 100 });
    return JSON.stringify(body).includes('tea');
  });
  const counts = `${Object.keys(answers).length} answers and ${shape.length} lines of the graph`;
  console.log(`upgraded from ${tag}: ${counts} are the same, ${later.length - shape.length} more`);
}, 1_200_000);
