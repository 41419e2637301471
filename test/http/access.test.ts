import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { allScopes, type Scope } from '../../src/caller.js';
import { newUuid } from '../../src/ids.js';
import { generateApiKey } from '../../src/project/apiKey.js';
import { type RawAnswer, segment, sendRaw } from '../support/client.js';
import { type Operation, operations } from '../support/contract.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const named = operations.map((operation) => [`${operation.method} ${operation.path}`, operation]);
const each = named as [string, Operation][];

/** Fills a path with what stands for its parameters. */
const fill = (template: string, ids: Record<string, string>) =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`this test has no example of {${name}}: add one`);
    return segment(id);
  });

function send(
  operation: Operation,
  ids: Record<string, string>,
  headers: Record<string, string>,
): Promise<RawAnswer> {
  return sendRaw(service.url, {
    method: operation.method,
    path: `/api/v2${fill(operation.path, ids)}`,
    headers: { 'content-type': 'application/json', ...headers },
    body: operation.takesBody ? JSON.stringify(operation.sampleBody) : undefined,
  });
}

const withKey = (key: string) => ({ authorization: `Api-Key ${key}` });

/** Ids of the right form that belong to nothing. */
const nothing = (): Record<string, string> => {
  const uuid = newUuid();
  const names = ['userId', 'sessionId', 'threadId', 'messageUuid', 'uuid', 'graphId', 'groupId'];
  names.push('nodeUuid', 'factUuid', 'edgeUuid', 'episodeUuid', 'recordUuid', 'taskId', 'key');
  names.push('attachmentUuid', 'reviewUuid', 'keyId', 'table', 'queryName');
  names.push('erasureId', 'suppressionUuid');
  names.push('documentId', 'templateId', 'batchId', 'groupUuid', 'userUuid', 'policySetUuid');
  return Object.fromEntries(names.map((name) => [name, uuid]));
};

describe('without a key that is known', () => {
  it.each(each)('%s answers 401 as JSON', async (_name, operation) => {
    const answer = await send(operation, nothing(), {});
    expect(answer.status).toBe(401);
    expect(answer.type).toContain('application/json');
    expect(Object.keys(JSON.parse(answer.text))).toEqual(['message']);
  });

  it.each([
    ['a malformed key', 'Api-Key kith_nonsense'],
    ['a well-formed key of nobody', `Api-Key ${generateApiKey()}`],
    ['no word before the key', generateApiKey()],
    ['another word', `Basic ${generateApiKey()}`],
    ['an empty header', ''],
    ['the key of an SDK without one', 'Api-Key undefined'],
    ['a header that goes on', `Api-Key ${'x'.repeat(2000)}`],
    ['two keys', `Api-Key ${generateApiKey()} ${generateApiKey()}`],
  ])('%s is refused', async (_case, authorization) => {
    const { status, body } = await service.call('GET', '/users', undefined, { authorization });
    expect(status).toBe(401);
    expect(Object.keys(body)).toEqual(['message']);
  });

  it('a body is not even read', async () => {
    const answer = await sendRaw(service.url, {
      method: 'POST',
      path: '/api/v2/users',
      headers: { 'content-type': 'application/json' },
      body: '{"user_id": ',
    });
    expect(answer.status).toBe(401);
  });

  it('a well-formed key is looked up at most once a second, found or not', async () => {
    const { directory, lookUps, clock } = await countingDirectory();
    const unknown = generateApiKey();
    const calls = Array.from({ length: 40 }, (_, index) =>
      directory.find(index % 2 === 0 ? unknown : service.key),
    );
    const found = await Promise.all(calls);
    expect(found.filter(Boolean)).toHaveLength(20);
    expect(lookUps()).toBe(1);
    await directory.find(`${unknown.slice(0, -1)}x`);
    expect(lookUps()).toBe(1);
    clock.milliseconds = 999;
    expect(await directory.find(unknown)).toBeUndefined();
    expect(await directory.find(service.key)).toBeDefined();
    expect(lookUps()).toBe(1);
    clock.milliseconds = 1_000;
    await Promise.all([directory.find(unknown), directory.find(service.key)]);
    expect(lookUps()).toBe(2);
  });

  /** The directory of a service, with a count of what it asks the database. */
  async function countingDirectory() {
    const { KeyDirectory } = await import('../../src/project/keyDirectory.js');
    let asked = 0;
    const counting = Object.create(service.database) as typeof service.database;
    counting.run = (...parameters) => {
      asked += 1;
      return service.database.run(...parameters);
    };
    const clock = { milliseconds: 0, now: () => clock.milliseconds };
    return { directory: new KeyDirectory(counting, clock), lookUps: () => asked, clock };
  }
});

describe('with a key', () => {
  it.each(['Api-Key', 'api-key', 'Bearer', 'bearer'])('"%s" goes before it', async (word) => {
    const { status } = await service.call('GET', '/users', undefined, {
      authorization: `${word} ${service.key}`,
    });
    expect(status).toBe(200);
  });

  it('that was stored, the database has the hash and not the key', async () => {
    const rows = await service.cypher('MATCH (k:ApiKey) RETURN k {.*} AS k');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(service.key);
  });

  it('that was revoked, nothing works a second later', async () => {
    const key = await service.newKey();
    const headers = withKey(key);
    expect((await service.call('GET', '/users', undefined, headers)).status).toBe(200);
    const { hashApiKey } = await import('../../src/project/apiKey.js');
    await service.cypher('MATCH (k:ApiKey {hash: $hash}) SET k.expiresAt = datetime()', {
      hash: hashApiKey(key),
    });
    const giveUpAt = Date.now() + 3_000;
    let status = 200;
    while (status === 200 && Date.now() < giveUpAt) {
      status = (await service.call('GET', '/users', undefined, headers)).status;
    }
    expect(status).toBe(401);
  });
});

describe('scopes', () => {
  const keys = new Map<string, string>();
  const keyWith = async (scopes: readonly Scope[]) => {
    const name = scopes.join();
    const known = keys.get(name) ?? (await service.newKey({ scopes }));
    keys.set(name, known);
    return known;
  };

  it.each(each)('%s is for keys with its scope', async (_name, operation) => {
    expect(operation.scopes).toHaveLength(1);
    const needed = operation.scopes[0] as Scope;
    const others = allScopes.filter((scope) => scope !== needed && scope !== 'admin');
    const refused = await send(operation, nothing(), withKey(await keyWith(others)));
    expect(refused.status).toBe(403);
    expect(JSON.parse(refused.text)).toEqual({ message: `this key lacks the scope "${needed}"` });
    const allowed = await send(operation, nothing(), withKey(await keyWith([needed])));
    expect(allowed.status).not.toBe(403);
    expect(allowed.status).not.toBe(401);
  });

  it('admin stands for all of them', async () => {
    const key = await keyWith(['admin']);
    const { status } = await service.call('GET', '/users', undefined, withKey(key));
    expect(status).toBe(200);
  });

  it.each(each)('%s asks for more than reading when it changes something', (_name, operation) => {
    const readers =
      /search|patterns|cypher\/library|subgraph|extract$|\/graph\/(node|edge|episodes|observation|[a-z]+-summary)\//;
    const reads = operation.method === 'GET' || readers.test(operation.path);
    if (!reads) expect(operation.scopes).not.toContain('read');
    if (operation.method === 'DELETE' && operation.path === '/users/{userId}') {
      expect(operation.scopes).toEqual(['erase']);
    }
  });
});

describe("another project's thing", () => {
  let theirs: Record<string, string>;
  beforeAll(async () => {
    const [userId, sessionId] = [`user-${newUuid()}`, `session-${newUuid()}`];
    await service.call('POST', '/users', { user_id: userId });
    await service.call('POST', '/sessions', { session_id: sessionId, user_id: userId });
    await service.call('POST', `/sessions/${sessionId}/memory`, {
      messages: [{ role_type: 'user', content: 'private' }],
    });
    const { body } = await service.call('GET', `/sessions/${sessionId}/messages`);
    const messageUuid = body.messages[0].uuid;
    const [graphId, templateId] = [`graph-${newUuid()}`, `template-${newUuid()}`];
    await service.call('POST', '/graph/create', { graph_id: graphId });
    const template = { template_id: templateId, template: 'private' };
    await service.call('POST', '/context-templates', template);
    const { body: batch } = await service.call('POST', '/batches', {});
    const ids = { graphId, groupId: graphId, templateId, batchId: batch.batch_id };
    theirs = { ...nothing(), userId, sessionId, threadId: sessionId, messageUuid, ...ids };
  });

  /** All but what changes by itself: whether users have been compared with what waits. */
  const state = () =>
    service.cypher(
      'MATCH (n {projectId: $projectId}) WHERE NOT n:ApiKey ' +
        'RETURN labels(n) AS labels, n {.*, lookAt: null, looked: null} AS properties ' +
        'ORDER BY elementId(n)',
      { projectId: service.projectId },
    );

  it.each(each.filter(([, { pathParameters }]) => pathParameters.length > 0))(
    '%s answers byte for byte as if it were not there, and changes nothing of it',
    async (_name, operation) => {
      // A project each: some operations make a session of the stranger's own under that id.
      const stranger = await service.newProject();
      const before = await state();
      const foreign = await send(operation, theirs, withKey(stranger.key));
      const missing = await send(operation, nothing(), withKey(stranger.key));
      expect(foreign.status).toBe(missing.status);
      expect(foreign.text).toBe(missing.text);
      expect(comparable(foreign)).toEqual(comparable(missing));
      expect(await state()).toEqual(before);
    },
  );

  it('ids of users and sessions in bodies reach no other project either', async () => {
    const headers = withKey((await service.newProject()).key);
    const own = { session_id: newUuid(), user_id: theirs['userId'] };
    const session = await service.call('POST', '/sessions', own, headers);
    expect([session.status, session.body.message]).toEqual([400, 'user not found']);
    const thread = { thread_id: newUuid(), user_id: theirs['userId'] };
    expect((await service.call('POST', '/threads', thread, headers)).status).toBe(400);
    const end = { session_ids: [theirs['sessionId']] };
    expect((await service.call('POST', '/sessions/end', end, headers)).status).toBe(404);
    const { body } = await service.call('GET', `/sessions/${theirs['sessionId']}`);
    expect(body).not.toHaveProperty('ended_at');
  });

  /** Headers but for those that differ between any two answers. */
  function comparable({ headers }: RawAnswer): Record<string, unknown> {
    const { date: _date, 'x-request-id': _id, ...rest } = headers;
    return rest;
  }
});
