import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { newUuid } from '../../src/ids.js';
import { type CheckedClient, clientOf, sendRaw } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

let service: TestService;
let client: CheckedClient;
beforeAll(async () => {
  service = await startTestService();
  client = clientOf(service);
});
afterAll(() => service.stop());

const raw = (method: string, path: string, body?: string, key = service.key) =>
  sendRaw(service.url, {
    method,
    path: `/api/v2${path}`,
    headers: { authorization: `Api-Key ${key}`, 'content-type': 'application/json' },
    body,
  });

const quiet = () =>
  eventually(async () => {
    const [row] = await service.cypher(
      'OPTIONAL MATCH (j:Job {projectId: $projectId}) RETURN count(j) AS jobs',
      { projectId: service.projectId },
    );
    return row?.['jobs'] === 0;
  }, 60_000);

/** A user with something of everything that an export has. */
async function addUser(email: string, last = 'Smith') {
  const [userId, threadId] = [`export-${newUuid()}`, newUuid()];
  await client.post('/users', {
    ...{ user_id: userId, email, first_name: 'Jane', last_name: last },
    metadata: { plan: 'gold', nested: { list: [1, 2.5, 'three'] } },
  });
  await client.post('/threads', { thread_id: threadId, user_id: userId });
  const say = (content: string) =>
    client.post(`/threads/${threadId}/messages`, {
      messages: [{ role: 'user', name: 'Jane', content, metadata: { channel: 'web' } }],
    });
  await say('I live in Lisbon. I like green tea.');
  await quiet();
  // Ends the first: an export has what was true, too.
  await say('I moved to Porto.');
  const data = JSON.stringify({ pet: { name: '<b>Rex</b>', kind: 'dog' } });
  await client.post('/graph', { user_id: userId, type: 'json', data });
  await client.post('/graph/add-fact-triple', {
    ...{ user_id: userId, fact: 'Jane knows John', fact_name: 'KNOWS' },
    ...{ source_node_name: 'Jane', target_node_name: 'John' },
  });
  return { userId, threadId };
}

const feedOf = (email: string) => ({
  records: [
    { source: 'crm', key: 'c', at: '2026-03-14T09:30:00Z', data: { email, level: 'gold' } },
    { source: 'crm', key: 'o', at: '2026-03-15T09:30:00Z', data: { customer_email: email } },
  ],
});

/** Types and instructions of this user alone, one of each kind. */
async function addSettings(userId: string) {
  const types = {
    entity_types: [
      {
        ...{ name: 'Boat', description: 'something that floats' },
        properties: [{ name: 'length', type: 'Float', description: 'in metres' }],
        identity_properties: ['length'],
      },
    ],
    edge_types: [{ name: 'SAILS', source_targets: [{ source: 'User', target: 'Boat' }] }],
  };
  await service.call('PUT', '/entity-types', { ...types, user_ids: [userId] });
  for (const path of ['/custom-instructions', '/user-summary-instructions']) {
    const instructions = ['b', 'a'].map((name) => ({ name, text: `about ${name}` }));
    await client.post(path, { instructions, user_ids: [userId] });
  }
  const steering = { types: [{ name: 'mood', description: 'how somebody feels' }] };
  await service.call('PUT', `/projects/observation-steering?user_id=${userId}`, steering);
}

const settingsOf = (userId: string) =>
  Promise.all(
    [
      '/entity-types',
      '/custom-instructions',
      '/user-summary-instructions',
      '/projects/observation-steering',
    ].map(async (path) => (await client.get(`${path}?user_id=${userId}`)).body),
  );

const reviewsOf = async (userId: string) => {
  const pages = await Promise.all(
    ['open', 'accepted', 'rejected'].map(
      async (status) => (await client.get(`/reviews?status=${status}&page_size=1000`)).body,
    ),
  );
  return pages.flatMap(({ reviews }) =>
    (reviews as { user_id: string }[]).filter((one) => one.user_id === userId),
  );
};

/** Records that only its name proposes: one is accepted, one rejected, one waits. */
async function addReviews(userId: string, name: string) {
  const records = ['x', 'y', 'z'].map((key) => ({
    ...{ source: 'list', key: `${userId}-${key}`, data: { name, seat: key } },
  }));
  await client.post('/business-data', { records });
  const open = (await reviewsOf(userId)) as unknown as { uuid: string }[];
  expect(open.length).toBe(3);
  await client.post(`/reviews/${open[0]?.uuid}/accept`, {});
  await client.post(`/reviews/${open[1]?.uuid}/reject`, {});
}

describe('an export', () => {
  it('is the same after the user was erased and imported', async () => {
    const email = `${newUuid()}@example.com`;
    const last = `Okonkwo${newUuid().replace(/[^a-f]/g, '')}`;
    const { userId, threadId } = await addUser(email, last);
    await client.post('/business-data', feedOf(email));
    await addSettings(userId);
    await addReviews(userId, `Jane ${last}`);
    await quiet();
    const facts = async () =>
      (await client.post(`/graph/edge/user/${userId}`, { limit: 1000 })).body as unknown[];
    const first = await raw('GET', `/users/${userId}/export`);
    expect([first.status, first.type]).toEqual([200, 'application/json; charset=utf-8']);
    const document = JSON.parse(first.text);
    expect(document).toMatchObject({ schema: 'kith.user', version: 1 });
    for (const part of [
      'sessions',
      'episodes',
      'entities',
      'facts',
      'records',
      'reviews',
      'settings',
    ]) {
      expect([part, document[part].length > 0]).toEqual([part, true]);
    }
    const [factsBefore, userBefore] = [await facts(), (await client.get(`/users/${userId}`)).body];
    const decided = async () => [await settingsOf(userId), await reviewsOf(userId)];
    const decidedBefore = await decided();

    expect((await raw('POST', '/users/import', first.text)).status).toBe(400);
    await client.delete(`/users/${userId}?wait=true`);
    const imported = await raw('POST', '/users/import', first.text);
    expect([imported.status, JSON.parse(imported.text)]).toEqual([
      201,
      expect.objectContaining({
        ...{ user_id: userId, facts: document.facts.length },
        ...{ reviews: 3, settings: 6 },
      }),
    ]);

    const second = await raw('GET', `/users/${userId}/export`);
    expect(JSON.parse(second.text)).toEqual(document);
    expect(second.text).toBe(first.text);
    expect(await facts()).toEqual(factsBefore);
    expect(await decided()).toEqual(decidedBefore);
    const { id: _, ...user } = (await client.get(`/users/${userId}`)).body;
    const { id: _before, ...before } = userBefore;
    expect(user).toEqual(before);
    // It goes on living: what is said next is read, and ends what it should.
    await client.post(`/threads/${threadId}/messages`, {
      messages: [{ role: 'user', name: 'Jane', content: 'I moved to Faro.' }],
    });
    await quiet();
    const texts = (await facts()).map((fact) => (fact as { fact: string }).fact);
    expect(texts.join('\n')).toContain('Faro');
    const { body: results } = await client.post('/graph/search', { user_id: userId, query: 'tea' });
    expect(results.edges.length).toBeGreaterThan(0);
  });

  it('is a page for a person too, in which nothing of a caller is markup', async () => {
    const { userId } = await addUser(`${newUuid()}@example.com`);
    await quiet();
    const page = await raw('GET', `/users/${userId}/export?format=html`);
    expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain('Jane Smith');
    expect(page.text).toMatch(/moved to Porto/);
    expect(page.text).not.toContain('<b>');
    expect(page.text).not.toMatch(/(src|href)=/);
    expect(page.text.endsWith('</html>\n')).toBe(true);
  });

  it('is refused where it is none, and leaves nothing of one that fails half-way', async () => {
    for (const body of ['', '{', '[]', '{"schema":"kith.user","version":2}']) {
      expect((await raw('POST', '/users/import', body)).status).toBe(400);
    }
    const { userId, threadId } = await addUser(`${newUuid()}@example.com`);
    await quiet();
    const { text } = await raw('GET', `/users/${userId}/export`);
    const broken = JSON.parse(text);
    delete broken.facts[0].subject_uuid;
    await client.delete(`/users/${userId}?wait=true`);
    const refused = await raw('POST', '/users/import', JSON.stringify(broken));
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('facts[0]')]);
    // Somebody else has the id of the session meanwhile.
    await client.post('/sessions', { session_id: threadId });
    expect((await raw('POST', '/users/import', text)).status).toBe(400);
    expect((await client.get(`/users/${userId}`)).status).toBe(404);
    const left = await service.cypher('MATCH (n {graphUuid: $graphUuid}) RETURN labels(n) AS l', {
      graphUuid: JSON.parse(text).user.graph_uuid,
    });
    expect(left).toEqual([]);
  });

  it('brings no setting in that a request could not set', async () => {
    const { userId } = await addUser(`${newUuid()}@example.com`);
    await addSettings(userId);
    await quiet();
    const { text } = await raw('GET', `/users/${userId}/export`);
    await client.delete(`/users/${userId}?wait=true`);
    type Setting = Record<string, unknown> & { entity_types: Record<string, unknown>[] };
    const changes: ((of: (kind: string) => Setting) => void)[] = [
      (of) => (of('ontology').entity_types[0]!['name'] = 'User:Project'),
      (of) => (of('ontology').entity_types[0]!['name'] = 'ApiKey'),
      (of) => (of('ontology').entity_types = 'none' as never),
      (of) => (of('custom')['text'] = 'x'.repeat(5_001)),
      (of) => (of('custom')['name'] = ' '),
      (of) => (of('custom')['kind'] = 'root'),
      (of) => (of('steering')['text'] = '{'),
      (of) => (of('ontology')['setting'] = 'project'),
    ];
    for (const change of changes) {
      const document = JSON.parse(text);
      const settings = document.settings as Setting[];
      change((kind) => settings.find((one) => one['kind'] === kind || one['setting'] === kind)!);
      const { status } = await raw('POST', '/users/import', JSON.stringify(document));
      expect([String(change), status]).toEqual([String(change), 400]);
    }
    expect((await raw('POST', '/users/import', text)).status).toBe(201);
  });

  it('of a user cannot be written into the graph of another', async () => {
    const { userId } = await addUser(`${newUuid()}@example.com`);
    await quiet();
    const { text } = await raw('GET', `/users/${userId}/export`);
    const stolen = JSON.parse(text);
    Object.assign(stolen.user, { user_id: newUuid(), uuid: newUuid() });
    const answer = await raw('POST', '/users/import', JSON.stringify(stolen));
    expect(answer.status).toBe(400);
    Object.assign(stolen.user, { graph_uuid: newUuid() });
    const other = await raw('POST', '/users/import', JSON.stringify(stolen));
    expect(other.status).toBe(400);
    expect((await raw('GET', `/users/${userId}/export`)).text).toBe(text);
  });
});

describe('an erasure with suppress', () => {
  it('keeps the same feed from storing anything of the person again', async () => {
    const email = `zu${newUuid().replace(/[^a-f]/g, '')}@example.com`;
    const { userId } = await addUser(email);
    await client.post('/business-data', feedOf(email));
    await quiet();
    await client.delete(`/users/${userId}?wait=true&suppress=true`);
    const { body } = await client.post('/business-data', feedOf(email));
    expect(body.counts).toEqual({ rejected: 2 });
    const stored = await service.cypher(
      'MATCH (n) WHERE any(key IN keys(n) WHERE toLower(toStringOrNull(n[key])) CONTAINS $email) ' +
        'RETURN labels(n) AS labels',
      { email },
    );
    expect(stored).toEqual([]);
  });
});
