import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';

import { runCli } from '../../src/cli/main.js';
import { isSignedBy } from '../../src/erasure/receipt.js';
import { readErasureProof } from '../../src/erasureProof.js';
import { newUuid } from '../../src/ids.js';
import { type CheckedClient, clientOf } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

let folder: string;
let service: TestService;
let client: CheckedClient;

const start = async () =>
  startTestService({
    proof: await readErasureProof({ dataDir: folder, erasureKey: undefined }),
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kith-proof-'));
  service = await start();
  client = clientOf(service);
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ledger = () =>
  readFileSync(join(folder, 'erasures.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** A user with a session, two messages and a record, all read. */
async function addUser(profile: Record<string, unknown> = {}) {
  const userId = `receipt-${newUuid()}`;
  const threadId = newUuid();
  const { body: user } = await client.post('/users', { user_id: userId, ...profile });
  await client.post('/threads', { thread_id: threadId, user_id: userId });
  await client.post(`/threads/${threadId}/messages`, {
    messages: [
      { role: 'user', content: 'I live in Lisbon.' },
      { role: 'user', content: 'I work at Acme.' },
    ],
  });
  await client.post('/business-data', {
    records: [{ source: 'crm', key: newUuid(), data: { user_id: userId, plan: 'gold' } }],
  });
  await eventually(async () => {
    const [row] = await service.cypher(
      'MATCH (j:Job {graphUuid: $graphUuid}) RETURN count(j) AS jobs',
      { graphUuid: user.graph_uuid },
    );
    return row?.['jobs'] === 0;
  });
  return { userId, threadId, user };
}

const countsOf = async (graphUuid: string) => {
  const rows = await service.cypher(
    'MATCH (n) WHERE n.graphUuid = $graphUuid ' +
      'RETURN CASE WHEN n:User THEN "User" WHEN n:Message THEN "Message" ELSE labels(n)[0] END ' +
      'AS label, count(*) AS nodes',
    { graphUuid },
  );
  return Object.fromEntries(rows.map((row) => [row['label'], row['nodes']]));
};

describe('the receipt of an erasure', () => {
  it('says what was there, that nothing is left, and is signed', async () => {
    const { userId, user } = await addUser({ email: `${newUuid()}@example.com` });
    const before = await countsOf(user.graph_uuid);
    const erased = await client.delete(`/users/${userId}?wait=true`);
    expect(erased.body.message).toBe('OK');
    const { receipt } = erased.body.receipt;
    const { Attachment = 0, ...others } = before;
    expect(receipt.erased).toMatchObject({ ...others, Episode: before['Episode'] ?? Attachment });
    expect(receipt.erased).toMatchObject({ User: 1, Message: 2, Session: 1, BusinessRecord: 1 });
    expect(Object.values(receipt.remaining).every((left) => left === 0)).toBe(true);
    expect(receipt).toMatchObject({ kind: 'user', graph_uuid: user.graph_uuid, version: 1 });
    expect(erased.headers['kith-erasure-id']).toBe(receipt.erasure_id);
    expect(JSON.stringify(erased.body)).not.toContain(userId);

    const { body: key } = await client.get('/erasures/key');
    expect(isSignedBy(erased.body.receipt, key.public_key)).toBe(true);
    // By other means than the service's own: keys in order, no spaces.
    const inOrder = (value: unknown): string =>
      typeof value === 'object' && value !== null
        ? `{${Object.keys(value)
            .sort()
            .map((name) => `"${name}":${inOrder((value as Record<string, unknown>)[name])}`)
            .join()}}`
        : JSON.stringify(value);
    const signature = Buffer.from(erased.body.receipt.signature, 'base64');
    const bytes = Buffer.from(inOrder(receipt));
    expect(verify(null, bytes, createPublicKey(key.public_key), signature)).toBe(true);
    const forged = { ...erased.body.receipt, receipt: { ...receipt, kind: 'graph' } };
    expect(isSignedBy(forged, key.public_key)).toBe(false);
  });

  it('is listed, got, found again by the id, downloaded, and stands in the ledger', async () => {
    const { userId } = await addUser();
    const { headers } = await client.delete(`/users/${userId}`);
    const id = headers['kith-erasure-id'] as string;
    const done = await eventually(async () => {
      const { body } = await client.get(`/erasures/${id}`);
      return body.status === 'complete' && body;
    });
    expect((await client.get('/erasures')).body.erasures[0]).toEqual(done);
    const { body: found } = await client.post('/erasures/find', { user_id: userId });
    expect(found.erasures).toEqual([done]);
    const other = await client.post('/erasures/find', { user_id: `${userId}x` });
    expect(other.body.erasures).toEqual([]);
    expect((await client.post('/erasures/find', {})).status).toBe(400);
    const file = await client.get(`/erasures/${id}/receipt`);
    expect(file.body).toEqual(done.receipt);
    expect(file.headers['content-disposition']).toContain(`erasure-${id}.json`);
    const line = ledger().find((entry) => entry.receipt.erasure_id === id);
    expect(line).toEqual({ event: 'erased', ...done.receipt });
    const stranger = clientOf(service, (await service.newProject()).key);
    expect((await stranger.get(`/erasures/${id}`)).status).toBe(404);
    expect((await stranger.get('/erasures')).body.total_count).toBe(0);
  });

  it('is given for a session, a thread, a graph and a group too', async () => {
    const { userId, threadId } = await addUser();
    const thread = await client.delete(`/threads/${threadId}?wait=true`);
    expect(thread.body.receipt.receipt).toMatchObject({
      kind: 'session',
      erased: { Session: 1, Message: 2, Fact: 2, Entity: 2 },
      remaining: { Session: 0, Message: 0, Fact: 0, Entity: 0 },
    });
    expect((await client.get(`/users/${userId}`)).status).toBe(200);
    const alone = newUuid();
    await client.post('/sessions', { session_id: alone });
    const session = await client.delete(`/sessions/${alone}/memory?wait=true`);
    expect(session.body.receipt.receipt.erased).toMatchObject({ Session: 1, Graph: 1 });
    for (const path of ['graph', 'groups']) {
      const graphId = newUuid();
      await client.post('/graph/create', { graph_id: graphId });
      const { body } = await client.delete(`/${path}/${graphId}?wait=true`);
      expect(body.receipt.receipt).toMatchObject({ kind: 'graph', erased: { Graph: 1 } });
      const found = await client.post('/erasures/find', { graph_id: graphId });
      expect(found.body.erasures).toHaveLength(1);
    }
  });

  it('does not keep the id from beginning anew, and a second deletion is a 404', async () => {
    const { userId, user } = await addUser();
    await client.delete(`/users/${userId}`);
    expect((await client.delete(`/users/${userId}`)).status).toBe(404);
    const { body: again } = await client.post('/users', { user_id: userId });
    expect(again.graph_uuid).not.toBe(user.graph_uuid);
    expect((await client.get(`/users/${userId}/sessions`)).body).toEqual([]);
  });
});

describe('what a restored backup brings back', () => {
  /** A backup from before knows nothing of an erasure. */
  const forgetErasures = () =>
    service.cypher(
      `MATCH (n) WHERE n.projectId = $projectId AND (n:Erasure OR n:Suppression)
       DETACH DELETE n`,
      { projectId: service.projectId },
    );

  it('is erased again before the next start answers, and refused as before', async () => {
    const { userId, user } = await addUser();
    await client.delete(`/users/${userId}?wait=true&suppress=true`);
    await forgetErasures();
    // As a backup from before would have it: the same uuids.
    await client.post('/users', { user_id: userId });
    await service.cypher(
      'MATCH (u:User {projectId: $projectId, userId: $userId}) ' +
        'SET u.uuid = $uuid, u.graphUuid = $graphUuid',
      {
        ...{ projectId: service.projectId, userId, uuid: user.uuid },
        graphUuid: user.graph_uuid,
      },
    );
    const second = await start();
    try {
      expect((await client.get(`/users/${userId}`)).status).toBe(404);
      expect((await client.get('/suppressions')).body.total_count).toBeGreaterThan(0);
      await eventually(async () => Object.keys(await countsOf(user.graph_uuid)).length === 0);
      // The receipt that the backup lacked, and that of the second time.
      await eventually(async () => {
        const { body } = await client.post('/erasures/find', { user_id: userId });
        const states = body.erasures.map(({ status }: { status: string }) => status);
        return states.join() === 'complete,complete';
      });
    } finally {
      await second.stop();
      await forgetErasures();
    }
  });

  it('is erased again of somebody who was no user', async () => {
    const email = `restored-${newUuid()}@example.com`;
    const records = [{ source: 'crm', key: newUuid(), data: { email, plan: 'gold' } }];
    await client.post('/business-data', { records });
    await client.post('/subjects/erase?wait=true&suppress=true', { email });
    await forgetErasures();
    await client.post('/business-data', { records });
    expect((await client.post('/subjects/export', { email })).status).toBe(200);
    const second = await start();
    try {
      await eventually(
        async () => (await client.post('/subjects/export', { email })).status === 404,
      );
      const { body: again } = await client.post('/business-data', { records });
      expect(again.counts).toEqual({ rejected: 1 });
      expect((await client.post('/erasures/find', { email })).body.erasures).toHaveLength(2);
    } finally {
      await second.stop();
      await forgetErasures();
    }
  });
});

describe('suppression', () => {
  it('refuses the person, counts, lists, and is lifted', async () => {
    const email = `suppressed-${newUuid()}@example.com`;
    const { userId } = await addUser({ email });
    const { body } = await client.delete(`/users/${userId}?wait=true&suppress=true`);
    expect(body.receipt.receipt.suppressed_identifiers).toBe(2);
    const feed = {
      records: [
        { source: 'crm', key: 'back', data: { email: email.toUpperCase(), plan: 'gold' } },
        { source: 'crm', key: 'other', data: { email: `${newUuid()}@example.com` } },
      ],
    };
    const { body: taken } = await client.post('/business-data', feed);
    expect(taken.counts).toEqual({ rejected: 1, waiting: 1 });
    expect(taken.records[0].reason).toContain('erased');
    const same = await client.post('/users', { user_id: userId });
    expect([same.status, same.body.message]).toEqual([400, expect.stringContaining('erased')]);
    const namesake = { user_id: newUuid(), email };
    expect((await client.post('/users', namesake)).status).toBe(400);
    const someone = newUuid();
    await client.post('/users', { user_id: someone });
    expect((await client.patch(`/users/${someone}`, { email })).status).toBe(400);
    const stored = await service.cypher(
      'MATCH (n) WHERE any(key IN keys(n) WHERE toLower(toStringOrNull(n[key])) CONTAINS $email) ' +
        'RETURN labels(n) AS labels',
      { email },
    );
    expect(stored).toEqual([]);
    const { body: list } = await client.get('/suppressions');
    const byMail = list.suppressions.find((one: { kind: string }) => one.kind === 'email');
    expect(byMail.refused).toBe(3);
    expect(JSON.stringify(list)).not.toContain(email);
    for (const { uuid } of list.suppressions) await client.delete(`/suppressions/${uuid}`);
    expect((await client.get('/suppressions')).body.total_count).toBe(0);
    expect((await client.post('/users', namesake)).status).toBe(201);
  });
});

describe('kith', () => {
  const kith = async (...args: string[]) => {
    const written: string[] = [];
    const out = vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
      written.push(String(text));
      for (const done of rest) if (typeof done === 'function') done();
      return true;
    });
    const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    vi.stubEnv('KITH_URL', service.url);
    vi.stubEnv('KITH_API_KEY', service.key);
    const { uri, user, password } = inject('neo4j');
    vi.stubEnv('NEO4J_URI', uri);
    vi.stubEnv('NEO4J_USER', user);
    vi.stubEnv('NEO4J_PASSWORD', password);
    try {
      return { code: await runCli(args), text: written.join('') };
    } finally {
      out.mockRestore();
      err.mockRestore();
      vi.unstubAllEnvs();
    }
  };

  it('exports, imports, and verifies a receipt without the service and by counting', async () => {
    const { userId } = await addUser();
    const file = join(folder, 'user.json');
    expect((await kith('export', 'user', userId, '--out', file)).code).toBe(0);
    const { headers } = await client.delete(`/users/${userId}?wait=true`);
    const id = headers['kith-erasure-id'] as string;
    const [receipt, pem] = [join(folder, 'receipt.json'), join(folder, 'kith.pem')];
    writeFileSync(receipt, (await kith('erasure', 'receipt', id)).text);
    writeFileSync(pem, (await kith('erasure', 'key')).text);
    const good = await kith('erasure', 'verify', receipt, '--key', pem, '--database');
    expect(good).toEqual({ code: 0, text: expect.stringContaining('nothing of it is') });
    const forged = join(folder, 'forged.json');
    writeFileSync(forged, readFileSync(receipt, 'utf8').replace('"user"', '"graph"'));
    const bad = await kith('erasure', 'verify', forged, '--key', pem);
    expect(bad).toEqual({ code: 1, text: expect.stringContaining('signature is not good') });
    expect((await kith('erasure', 'list')).text).toContain(id);

    expect((await kith('export', 'import', file)).text).toContain(`imported ${userId}`);
    const again = await kith('erasure', 'verify', receipt, '--key', pem, '--database');
    expect(again).toEqual({ code: 1, text: expect.stringContaining('1 User') });
    // What came back on purpose is no restored backup.
    const second = await start();
    await second.running.services.erasures.markRestored();
    await second.stop();
    expect((await client.get(`/users/${userId}`)).status).toBe(200);
  });
});
