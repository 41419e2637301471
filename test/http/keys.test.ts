import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { rootScopes } from '../../src/caller.js';
import { newUuid } from '../../src/ids.js';
import { type CheckedClient, clientOf, sendRaw } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

let service: TestService;
let other: TestService;
let client: CheckedClient;
let root: CheckedClient;
let rootKey: string;
beforeAll(async () => {
  service = await startTestService();
  other = await startTestService();
  client = clientOf(service);
  rootKey = await service.newKey({ scopes: rootScopes });
  root = clientOf(service, rootKey);
});
afterAll(async () => {
  await service.stop();
  await other.stop();
});

const later = () => new Date(Date.now() + 3_600_000).toISOString();

describe('a key', () => {
  it('is shown once, works at once, and is stored as a hash', async () => {
    const made = await client.post('/keys', { name: 'app' });
    expect(made.status).toBe(201);
    expect(made.body.scopes).toEqual(['read', 'write']);
    const app = clientOf(service, made.body.key);
    expect((await app.get('/users')).status).toBe(200);
    expect((await app.delete('/users/nobody')).status).toBe(403);
    const list = await client.get('/keys');
    expect(list.text).not.toContain(made.body.key);
    expect(list.body.keys).toContainEqual(
      expect.objectContaining({ key_id: made.body.key_id, name: 'app' }),
    );
    const stored = await service.cypher('MATCH (k:ApiKey) RETURN k {.*} AS k');
    expect(JSON.stringify(stored)).not.toContain(made.body.key);
  });

  it('says of itself what it may do, and nothing that would be a secret', async () => {
    const made = await client.post('/keys', { name: 'looker', scopes: ['read', 'erase'] });
    const { key, key_id } = made.body;
    const own = await clientOf(service, key).get('/keys/own');
    expect(own.status).toBe(200);
    expect(own.body).toEqual({ key_id, name: 'looker', scopes: ['read', 'erase'] });
    expect((await root.get('/keys/own')).body.scopes).toContain('root');
  });

  it('that was revoked is refused by every instance within a second', async () => {
    const { body } = await client.post('/keys', { name: 'leaked' });
    const replica = clientOf(other, body.key);
    expect((await replica.get('/users')).status).toBe(200);
    expect((await client.delete(`/keys/${body.key_id}`)).status).toBe(200);
    const revokedAt = Date.now();
    await eventually(async () => (await replica.get('/users')).status === 401, 3_000);
    // A second for what the other instance may still know, and what a busy machine takes.
    expect(Date.now() - revokedAt).toBeLessThan(1_500);
    const { body: list } = await client.get('/keys');
    const listed = list.keys.find((key: { key_id: string }) => key.key_id === body.key_id);
    expect(listed.revoked_at).toBeDefined();
  });

  it('that has expired is refused', async () => {
    const { body } = await client.post('/keys', { name: 'short', expires_at: later() });
    expect(body.expires_at).toBeDefined();
    const short = clientOf(service, body.key);
    expect((await short.get('/users')).status).toBe(200);
    await service.cypher('MATCH (k:ApiKey {keyId: $id}) SET k.expiresAt = datetime()', {
      id: body.key_id,
    });
    await eventually(async () => (await short.get('/users')).status === 401, 3_000);
  });

  it.each([
    [{}, /name/],
    [{ name: '' }, /name/],
    [{ name: 'x'.repeat(501) }, /name/],
    [{ name: 'a', scopes: [] }, /scopes/],
    [{ name: 'a', scopes: ['root'] }, /scopes/],
    [{ name: 'a', scopes: ['nothing'] }, /scopes/],
    [{ name: 'a', expires_at: 'tomorrow' }, /expires_at/],
    [{ name: 'a', expires_at: '2020-01-01T00:00:00Z' }, /expires_at/],
    [{ name: 'a', requests_per_minute: 0 }, /requests_per_minute/],
  ])('asked for as %j is refused', async (body, message) => {
    const answer = await client.post('/keys', body);
    expect(answer.status).toBe(400);
    expect(answer.body.message).toMatch(message);
  });

  it('gives nothing that it lacks, and does not end itself', async () => {
    expect((await client.post('/keys', { name: 'm', scopes: ['metrics'] })).status).toBe(403);
    expect((await root.post('/keys', { name: 'm', scopes: ['metrics'] })).status).toBe(201);
    const { body } = await client.post('/keys', { name: 'own', scopes: ['admin'] });
    const own = clientOf(service, body.key);
    expect((await own.delete(`/keys/${body.key_id}`)).status).toBe(400);
    const { body: list } = await client.get('/keys');
    const rootInfo = list.keys.find((key: { scopes: string[] }) => key.scopes.includes('root'));
    expect((await own.delete(`/keys/${rootInfo.key_id}`)).status).toBe(403);
  });

  it('of another project is not there: not to list, to make or to end', async () => {
    const stranger = await service.newProject();
    const theirs = clientOf(service, stranger.key);
    const { body } = await client.post('/keys', { name: 'ours' });
    expect((await theirs.delete(`/keys/${body.key_id}`)).status).toBe(404);
    const query = `project_id=${service.projectId}`;
    expect((await theirs.delete(`/keys/${body.key_id}?${query}`)).status).toBe(404);
    expect((await theirs.get(`/keys?${query}`)).status).toBe(404);
    const foreign = { name: 'a', project_id: service.projectId };
    expect((await theirs.post('/keys', foreign)).status).toBe(404);
    expect((await theirs.get(`/audit?${query}`)).status).toBe(404);
    expect((await clientOf(service, body.key).get('/users')).status).toBe(200);
  });

  it('has a rate of its own, and hears when to come again', async () => {
    const { body } = await client.post('/keys', { name: 'slow', requests_per_minute: 3 });
    const slow = clientOf(service, body.key);
    const statuses = [];
    for (let index = 0; index < 4; index += 1) statuses.push((await slow.get('/users')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await slow.get('/users');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await client.get('/users')).status).toBe(200);
  });
});

describe('a project', () => {
  it('is made and listed by the root key alone', async () => {
    const id = `made-${newUuid()}`;
    expect((await client.post('/projects', { project_id: id })).status).toBe(403);
    const made = await root.post('/projects', { project_id: id, name: 'Made' });
    expect([made.status, made.body.project.name]).toEqual([201, 'Made']);
    expect((await root.post('/projects', { project_id: id })).status).toBe(400);
    expect((await root.post('/projects', { project_id: '' })).status).toBe(400);
    const { body: list } = await root.get('/projects?page_size=1000');
    expect(list.projects).toContainEqual(expect.objectContaining({ project_id: id }));
    const { body: key } = await root.post('/keys', { name: 'first', project_id: id });
    const user = { user_id: 'one' };
    expect((await clientOf(service, key.key).post('/users', user)).status).toBe(201);
    expect((await root.post('/keys', { name: 'a', project_id: newUuid() })).status).toBe(404);
  });

  it('whose making is asked for by fifty at once is made once', async () => {
    const id = `race-${newUuid()}`;
    const calls = Array.from({ length: 50 }, () => root.post('/projects', { project_id: id }));
    const statuses = (await Promise.all(calls)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 400)).toHaveLength(49);
  });
});

describe('the audit log', () => {
  const entries = async (query = '') =>
    (await client.get(`/audit${query}`)).body.entries as Record<string, unknown>[];

  it('has who did what and how it ended, and nothing about whom', async () => {
    const userId = `private-${newUuid()}@example.com`;
    await client.post('/users', { user_id: userId });
    await client.delete(`/users/${encodeURIComponent(userId)}`);
    await client.post('/subjects/find', { email: userId });
    const { body: key } = await client.post('/keys', { name: 'noted' });
    await client.delete(`/keys/${key.key_id}`);
    const found = await eventually(async () => {
      const all = await entries();
      return all.length >= 4 && all.every(({ status }) => status !== undefined) && all;
    });
    const actions = found.map(({ action }) => action);
    for (const action of ['user.erase', 'subject.find', 'key.create', 'key.revoke']) {
      expect(actions).toContain(action);
    }
    const revoked = found.find(({ target }) => target === key.key_id);
    expect(revoked).toMatchObject({ action: 'key.revoke', key_name: 'test', status: 200 });
    expect(JSON.stringify(found)).not.toContain('private-');
    expect(JSON.stringify(found)).not.toContain(key.key);
  });

  it('has what was tried and refused too', async () => {
    const { body } = await client.post('/keys', { name: 'curious', scopes: ['read'] });
    await clientOf(service, body.key).delete('/users/somebody');
    await eventually(async () =>
      (await entries('?action=user.erase')).some(
        (entry) => entry['key_name'] === 'curious' && entry['status'] === 403,
      ),
    );
  });

  it('has what people look at in the console where that is wanted, and never whom', async () => {
    const noting = await startTestService({ auditConsole: true });
    try {
      const userId = `private-${newUuid()}@example.com`;
      const look = (on: TestService, path: string, body?: unknown, from = 'console') =>
        on.call(body ? 'POST' : 'GET', path, body, { 'kith-client': from });
      const asked = { query: 'private-question', user_id: userId };
      const { body } = await noting.call('POST', '/users', { user_id: userId });
      expect(body.user_id).toBe(userId);
      await look(noting, `/users/${encodeURIComponent(userId)}`);
      await look(noting, `/users/${encodeURIComponent(userId)}`, undefined, 'something-else');
      await look(noting, '/graph/search', asked);
      // It changes something: not a look, and noted as what it is where that is noted.
      await look(noting, '/users', { user_id: newUuid() });
      const found = await eventually(async () => {
        const all = (await noting.call('GET', '/audit')).body.entries as Record<string, unknown>[];
        return all.length >= 2 && all.every(({ status }) => status !== undefined) && all;
      });
      expect(found.map(({ action, target, status }) => [action, target, status]).sort()).toEqual([
        ['console.read', 'GET /users/{userId}', 200],
        ['console.read', 'POST /graph/search', 200],
      ]);
      expect(JSON.stringify(found)).not.toContain('private-');
      await look(service, '/users-ordered');
      expect(await entries('?action=console.read')).toEqual([]);
    } finally {
      await noting.stop();
    }
  });

  it('is read by time and by page, with the scope admin', async () => {
    expect(await entries('?to=2020-01-01T00:00:00Z')).toEqual([]);
    expect(await entries('?page_size=1')).toHaveLength(1);
    expect((await client.get('/audit?from=yesterday')).status).toBe(400);
    const { body } = await client.post('/keys', { name: 'reader', scopes: ['read'] });
    expect((await clientOf(service, body.key).get('/audit')).status).toBe(403);
  });
});

describe('browsers', () => {
  const headers = { origin: 'https://app.example.com', 'access-control-request-method': 'PATCH' };
  const preflight = (url: string) =>
    sendRaw(url, { method: 'OPTIONS', path: '/api/v2/users/a', headers });

  it('of other origins are told nothing unless an origin is named', async () => {
    const answer = await preflight(service.url);
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('of an origin that is named may send PATCH', async () => {
    const open = await startTestService({ corsOrigins: [headers.origin] });
    try {
      const answer = await preflight(open.url);
      expect(answer.status).toBe(204);
      expect(answer.headers['access-control-allow-origin']).toBe(headers.origin);
      expect(answer.headers['access-control-allow-methods']).toContain('PATCH');
      const stranger = await sendRaw(open.url, {
        ...{ method: 'OPTIONS', path: '/api/v2/users/a' },
        headers: { ...headers, origin: 'https://elsewhere.example.com' },
      });
      expect(stranger.headers).not.toHaveProperty('access-control-allow-origin');
    } finally {
      await open.stop();
    }
  });
});

describe('paths', () => {
  it('with an empty id are no list of all', async () => {
    for (const path of ['/users/', '/sessions/', '/threads/']) {
      const { status } = await sendRaw(service.url, {
        ...{ method: 'GET', path: `/api/v2${path}` },
        headers: { authorization: `Api-Key ${service.key}` },
      });
      expect([path, status]).toEqual([path, 404]);
    }
  });

  it.each(['/healthz', '/readyz', '/docs', '/openapi.json'])(
    '%s takes no other verb than GET',
    async (path) => {
      const answer = await sendRaw(service.url, { method: 'POST', path });
      expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
      expect(Object.keys(JSON.parse(answer.text))).toEqual(['message']);
    },
  );
});
