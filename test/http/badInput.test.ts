import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { rootScopes } from '../../src/caller.js';
import { newUuid } from '../../src/ids.js';
import { type CheckedClient, clientOf, segment, sendRaw } from '../support/client.js';
import { operations } from '../support/contract.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
let client: CheckedClient;
beforeAll(async () => {
  service = await startTestService();
  client = clientOf(service);
});
afterAll(() => service.stop());

const auth = () => ({ authorization: `Api-Key ${service.key}` });
/** Not jobs, keys and what is being erased: they come and go by themselves after an answer. */
const nodes = async () => {
  const [row] = await service.cypher(
    `MATCH (n:User|Session|Graph {projectId: $projectId})
     WHERE coalesce(n.userId, n.sessionId, n.graphId) IS NOT NULL RETURN count(n) AS nodes`,
    { projectId: service.projectId },
  );
  return row?.['nodes'];
};

describe('a body that cannot be read', () => {
  it.each([
    ['half of an object', '{"user_id": '],
    ['words', 'user_id=jane'],
    ['white space', '   '],
    ['two objects', '{"user_id":"a"}{"user_id":"b"}'],
    ['an array', '[{"user_id":"a"}]'],
    ['a text', '"jane"'],
    ['a number', '7'],
    ['true', 'true'],
    ['a comment', '{"user_id":"a"} // mine'],
    ['a control character in a text', '{"user_id":"a\u0001b"}'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ])('%s gets 400 and stores nothing', async (_case, body) => {
    const before = await nodes();
    const { status, body: answer } = await client.call('POST', '/users', body);
    expect(status).toBe(400);
    expect(answer.message).toMatch(/^bad request: /);
    expect(await nodes()).toBe(before);
  });

  it('an id in bytes that are no UTF-8 is not stored as another id', async () => {
    const id = Buffer.concat([Buffer.from('{"user_id":"x'), Buffer.from([0xed, 0xa0, 0x80, 0xff])]);
    const body = Buffer.concat([id, Buffer.from('"}')]);
    expect((await client.call('POST', '/users', body)).status).toBe(400);
  });

  it.each(operations.filter(({ takesBody }) => takesBody).map((o) => [`${o.method} ${o.path}`, o]))(
    'malformed JSON gets 400 from %s',
    async (_name, operation) => {
      const { method, path } = operation as (typeof operations)[number];
      const filled = path.replace(/\{\w+\}/g, newUuid());
      expect((await client.call(method, filled, '{"a": [')).status).toBe(400);
    },
  );

  it('an unknown character set or encoding gets 415, a broken gzip 400', async () => {
    const body = '{"user_id":"x"}';
    const latin = { 'content-type': 'application/json; charset=iso-8859-1' };
    expect((await client.call('POST', '/users', body, latin)).status).toBe(415);
    const unknown = { 'content-encoding': 'zstd-of-mine' };
    expect((await client.call('POST', '/users', body, unknown)).status).toBe(415);
    const gzip = { 'content-encoding': 'gzip' };
    expect((await client.call('POST', '/users', body, gzip)).status).toBe(400);
  });
});

describe('a body that can be read', () => {
  it.each([
    ['no content type', {}, 'application/x-www-form-urlencoded'],
    ['the content type of a text', {}, 'text/plain'],
    ['an unusual content type', {}, 'application/vnd.api+json'],
  ])('is read with %s', async (_case, _headers, type) => {
    const user_id = newUuid();
    const answer = await client.call('POST', '/users', JSON.stringify({ user_id }), {
      'content-type': type,
    });
    expect(answer.status).toBe(201);
  });

  it('may be compressed', async () => {
    const user_id = newUuid();
    const answer = await client.call('POST', '/users', gzipSync(JSON.stringify({ user_id })), {
      'content-encoding': 'gzip',
    });
    expect(answer.status).toBe(201);
    expect(answer.body.user_id).toBe(user_id);
  });

  it('counts as an empty object when there is none', async () => {
    const { status, body } = await client.call('POST', '/users');
    expect([status, body.message]).toEqual([400, 'bad request: UserID cannot be empty']);
    expect((await client.call('POST', '/users', 'null')).status).toBe(400);
    await client.post('/users', { user_id: 'bodiless' });
    expect((await client.call('PATCH', '/users/bodiless')).status).toBe(200);
    expect((await client.call('GET', '/users/bodiless', '{}')).status).toBe(200);
    expect((await client.call('DELETE', '/users/bodiless', '{}')).status).toBe(200);
  });

  it('may hold fields that are not known', async () => {
    const given = { user_id: newUuid(), shoe_size: 43, nested: { a: [1] } };
    const { status, body } = await client.post('/users', given);
    expect(status).toBe(201);
    expect(body).not.toHaveProperty('shoe_size');
  });

  it('takes null as "not given" wherever something is optional', async () => {
    const user_id = newUuid();
    const nothing = { email: null, first_name: null, last_name: null, metadata: null };
    const others = { fact_rating_instruction: null, disable_default_ontology: null };
    const given = { user_id, ...nothing, ...others, time_zone: null };
    expect((await client.post('/users', given)).status).toBe(201);
    const session = { session_id: user_id, user_id, metadata: null, fact_rating_instruction: null };
    expect((await client.post('/sessions', session)).status).toBe(201);
    const messages = [
      { role_type: 'user', content: 'x', role: null, metadata: null, created_at: null, uuid: null },
    ];
    const request = { messages, ignore_roles: null, return_context: null };
    expect((await client.post(`/sessions/${user_id}/memory`, request)).status).toBe(200);
  });
});

describe('a body that is too large', () => {
  const over = JSON.stringify({ user_id: 'large', metadata: { x: 'x'.repeat(5 * 1024 * 1024) } });

  it('gets 413 in the words of the wire and stores nothing', async () => {
    const { status, body } = await client.call('POST', '/users', over);
    expect([status, body]).toEqual([413, { message: 'request body too large' }]);
    expect((await client.get('/users/large')).status).toBe(404);
  });

  it('gets 413 when it is small only while compressed', async () => {
    const headers = { 'content-encoding': 'gzip' };
    expect((await client.call('POST', '/users', gzipSync(over), headers)).status).toBe(413);
  });

  it('gets 413 when it does not say its length', async () => {
    const headers = { 'transfer-encoding': 'chunked' };
    expect((await client.call('POST', '/users', over, headers)).status).toBe(413);
  });

  it('leaves the service working', async () => {
    await Promise.all(Array.from({ length: 4 }, () => client.call('POST', '/users', over)));
    expect((await client.get('/users')).status).toBe(200);
  });
});

describe('a place in a list that is no whole number', () => {
  const places = ['page_number', 'page_size', 'pageNumber', 'pageSize', 'limit', 'cursor', 'lastn'];
  // The cursor of a table is text that the page before has given.
  const isText = (path: string, name: string) => path === '/tables/{table}' && name === 'cursor';
  const lists = operations.flatMap(({ method, path, queryParameters, sampleBody }) =>
    queryParameters
      .filter((name) => places.includes(name) && !isText(path, name))
      .map((name) => [`${method} ${path}`, name, { method, path, sampleBody }] as const),
  );

  let root: string;
  beforeAll(async () => {
    root = await service.newKey({ scopes: rootScopes });
  });

  it.each(lists)('gets 400 from %s as %s', async (_name, name, { method, path, sampleBody }) => {
    const query = `${path.replace(/\{\w+\}/g, newUuid())}?${name}=1.9`;
    const headers = { authorization: `Api-Key ${root}` };
    const answer = await client.call(method, query, sampleBody as object | undefined, headers);
    expect(answer.status).toBe(400);
    expect(answer.body.message).toContain(name);
  });
});

describe('a field of the wrong type', () => {
  it.each([
    ['/users', { user_id: 7 }, 'user_id'],
    ['/users', { user_id: true }, 'user_id'],
    ['/users', { user_id: ['a'] }, 'user_id'],
    ['/users', { user_id: { id: 'a' } }, 'user_id'],
    ['/users', { user_id: 'a', email: 7 }, 'email'],
    ['/users', { user_id: 'a', first_name: ['secret'] }, 'first_name'],
    ['/users', { user_id: 'a', metadata: 'secret' }, 'metadata'],
    ['/users', { user_id: 'a', metadata: ['secret'] }, 'metadata'],
    ['/users', { user_id: 'a', disable_default_ontology: 'secret' }, 'disable_default_ontology'],
    ['/users', { user_id: 'a', disable_default_ontology: 1 }, 'disable_default_ontology'],
    ['/users', { user_id: 'a', fact_rating_instruction: 'secret' }, 'fact_rating_instruction'],
    ['/sessions', { session_id: 7, user_id: 'a' }, 'session_id'],
    ['/sessions', { session_id: 'a', user_id: 7 }, 'user_id'],
    ['/sessions', { session_id: 'a', metadata: 'secret' }, 'metadata'],
    ['/threads', { thread_id: {}, user_id: 'a' }, 'thread_id'],
    ['/sessions/end', { session_ids: 'secret' }, 'session_ids'],
    ['/sessions/x/memory', { messages: [], return_context: 'secret' }, 'return_context'],
  ])('of POST %s %j gets 400 that names it and not its value', async (path, body, field) => {
    const before = await nodes();
    const answer = await client.post(path, body);
    expect(answer.status).toBe(400);
    expect(answer.body.message).toContain(field);
    expect(answer.body.message).not.toContain('secret');
    expect(await nodes()).toBe(before);
  });
});

describe('an id', () => {
  const odd = [
    ['a slash', 'a/b/c'],
    ['an encoded slash', 'a%2Fb'],
    ['spaces', '  two  spaces  '],
    ['percent signs', '100% of %25 and %'],
    ['a question mark and a hash', 'what?#this&that=1'],
    ['an e-mail', 'jane+tag@example.com'],
    ['an emoji with a joiner', '👩‍👩‍👧 and 🎉'],
    ['other scripts', '日本語/Ελληνικά/العربية'],
    ['an accent in two forms', 'e\u0301 é'],
    ['a line break and a tab', 'line\nbreak\ttab\r'],
    ['a NUL', 'nul\u0000here'],
    ['control characters', '\u0001\u001f\u007f\u0085'],
    ['quotes and backslashes', '\'"`\\$${x}'],
    ['a dot', '.'],
    ['two dots', '..'],
    ['dots and slashes', '../../users'],
    ['a private-use and a last character', '\ue000\uffff\u{10ffff}'],
    ['a plus', 'a+b'],
    ['a semicolon', 'a;v=1'],
    ['the name of a property', '__proto__'],
    ['another one', 'constructor'],
    ['the name of a path', 'users-ordered'],
    ['a colon', ':userId'],
    ['a statement', "'}) DETACH DELETE n //"],
    ['500 characters of four bytes', '🎉'.repeat(500)],
  ] as const;

  it.each(odd)('may hold %s', async (_case, id) => {
    const path = `/users/${segment(id)}`;
    expect((await client.post('/users', { user_id: id })).body.user_id).toBe(id);
    expect((await client.get(path)).body.user_id).toBe(id);
    expect((await client.patch(path, { first_name: 'X' })).status).toBe(200);
    const session = { session_id: id, user_id: id };
    expect((await client.post('/sessions', session)).body).toMatchObject(session);
    const messages = [{ role_type: 'user', content: 'x' }];
    expect((await client.post(`/sessions/${segment(id)}/memory`, { messages })).status).toBe(200);
    expect((await client.get(`/threads/${segment(id)}/messages`)).body.user_id).toBe(id);
    expect((await client.get(`${path}/sessions`)).body).toHaveLength(1);
    expect((await client.delete(path)).status).toBe(200);
    expect((await client.get(path)).status).toBe(404);
  });

  it('is another one when anything of it differs', async () => {
    const ids = ['Case', 'case', 'case ', 'é', 'e\u0301', 'a%2Fb', 'a/b'];
    for (const user_id of ids) expect((await client.post('/users', { user_id })).status).toBe(201);
    for (const id of ids) expect((await client.get(`/users/${segment(id)}`)).body.user_id).toBe(id);
  });

  it.each([
    ['501 characters', 'x'.repeat(501)],
    ['501 characters of four bytes', '🎉'.repeat(501)],
    ['half a character', 'broken \ud83c half'],
    ['two halves in the wrong order', '\udf89\ud83c'],
  ])('of %s gets 400 in every body and stores nothing', async (_case, id) => {
    await client.post('/users', { user_id: 'owner' });
    const before = await nodes();
    const requests: [string, object][] = [
      ['/users', { user_id: id }],
      ['/sessions', { session_id: id, user_id: 'owner' }],
      ['/sessions', { session_id: 'fine', user_id: id }],
      ['/threads', { thread_id: id, user_id: 'owner' }],
      ['/threads', { thread_id: 'fine', user_id: id }],
      ['/sessions/end', { session_ids: [id] }],
    ];
    for (const [path, body] of requests) expect((await client.post(path, body)).status).toBe(400);
    expect(await nodes()).toBe(before);
  });

  it('of 501 characters gets 400 in every path', async () => {
    const long = 'x'.repeat(501);
    for (const { method, path, sampleBody } of operations) {
      if (!/\{(userId|sessionId|threadId)\}/.test(path)) continue;
      const filled = path.replace(/\{messageUuid\}/, newUuid()).replace(/\{\w+\}/g, long);
      const { status } = await client.call(method, filled, sampleBody);
      expect([method, path, status]).toEqual([method, path, 400]);
    }
  });

  it.each(['%', '%zz', 'a%2', '%ff', '%ed%a0%80', '%c0%ae'])(
    'written as %s in a path gets 400',
    async (raw) => {
      for (const path of [`/users/${raw}`, `/sessions/${raw}`, `/threads/${raw}/messages`]) {
        const { status, body } = await client.get(path);
        expect([path, status]).toEqual([path, 400]);
        expect(body.message).toContain('%25');
      }
    },
  );

  it('is decoded once', async () => {
    await client.post('/users', { user_id: 'once%41' });
    expect((await client.get('/users/once%2541')).status).toBe(200);
    expect((await client.get('/users/once%41')).status).toBe(404);
  });
});

describe('text that is too long or broken', () => {
  it.each([
    ['email', 'x'.repeat(501)],
    ['first_name', 'x'.repeat(501)],
    ['last_name', 'half \ud83c'],
  ])('in %s gets 400 that names it', async (field, value) => {
    const { status, body } = await client.post('/users', { user_id: newUuid(), [field]: value });
    expect(status).toBe(400);
    expect(body.message).toContain(field);
  });
});

describe('metadata', () => {
  const nested = (levels: number, open = '{"a":', close = '}') =>
    `${open.repeat(levels)}1${close.repeat(levels)}`;
  const withMetadata = (metadata: string, user_id = newUuid()) =>
    client.call('POST', '/users', `{"user_id":${JSON.stringify(user_id)},"metadata":${metadata}}`);

  it('comes back as it was given', async () => {
    const metadata = {
      ...{ camelCase: 1, snake_case: 2, 'with space': 3, ünï: '🎉', '': 'empty key' },
      ...{ null: null, list: [null, [], {}], big: 1e21, small: -0.5, long: 9007199254740991 },
      ...{ nullInside: { a: null }, constructor: 'c', toString: 't', time: '2026-03-01T09:00:00Z' },
      ...{ metadata: { metadata: null }, user_id: 'not mine', half: '\ud83c' },
    };
    const user_id = newUuid();
    await client.post('/users', { user_id, metadata });
    expect((await client.get(`/users/${user_id}`)).body.metadata).toEqual(metadata);
  });

  it('may hold __proto__, which stays data', async () => {
    const user_id = newUuid();
    const stored = '{"__proto__":{"polluted":true},"a":{"__proto__":1,"constructor":{"b":2}}}';
    expect((await withMetadata(stored, user_id)).status).toBe(201);
    expect((await client.get(`/users/${user_id}`)).text).toContain(stored);
    const change = '{"metadata":{"__proto__":{"more":1},"a":{"constructor":{"c":3}}}}';
    const { text } = await client.call('PATCH', `/users/${user_id}`, change);
    expect(text).toContain('{"__proto__":{"polluted":true,"more":1}');
    expect(text).toContain('"constructor":{"b":2,"c":3}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const outside = '{"user_id":"proto","__proto__":{"email":"x"},"constructor":1}';
    const { body } = await client.call('POST', '/users', outside);
    expect(body).not.toHaveProperty('email');
  });

  it('may be 32 levels deep and not one more, and merges to the same limits', async () => {
    const user_id = newUuid();
    expect((await withMetadata(nested(32), user_id)).status).toBe(201);
    expect((await withMetadata(nested(33))).status).toBe(400);
    expect((await withMetadata(nested(20, '{"a":[', ']}'))).status).toBe(400);
    const change = `{"metadata":${nested(33)}}`;
    expect((await client.call('PATCH', `/users/${user_id}`, change)).status).toBe(400);
  });

  it('may not be larger than its limit, also when many changes add up', async () => {
    const large = (key: string) => ({ [key]: 'x'.repeat(40_000) });
    const user_id = newUuid();
    expect((await client.post('/users', { user_id, metadata: large('a') })).status).toBe(201);
    const answer = await client.patch(`/users/${user_id}`, { metadata: large('b') });
    expect(answer.status).toBe(400);
    expect(Object.keys((await client.get(`/users/${user_id}`)).body.metadata)).toEqual(['a']);
  });

  it.each([
    ['metadata', (deep: string) => `{"user_id":"deep","metadata":{"a":${deep}}}`],
    ['a field that is not known', (deep: string) => `{"user_id":"deep","other":${deep}}`],
    ['a field that is', (deep: string) => `{"user_id":${deep}}`],
    ['an instruction', (deep: string) => `{"user_id":"deep","fact_rating_instruction":${deep}}`],
  ])('hundred thousand levels in %s do not fell the service', async (_case, bodyOf) => {
    for (const deep of [nested(100_000), nested(100_000, '[', ']')]) {
      const { status } = await client.call('POST', '/users', bodyOf(deep));
      expect(status).toBe(400);
    }
    expect((await client.get('/users/deep')).status).toBe(404);
  });
});

describe('a path or a verb that is not known', () => {
  it.each([
    ['/api/v2/nothing', 404],
    ['/api/v2/users/a/b/c/d', 404],
    ['/api/v2/', 404],
    ['/api/v2', 404],
    ['/api/v2//users', 404],
    ['/users', 404],
    ['/api/v1/users', 404],
    ['/index.html', 404],
    ['/..%2f..%2fetc/passwd', 404],
    ['/favicon.ico', 404],
  ])('GET %s gets %i as JSON', async (path, status) => {
    const answer = await sendRaw(service.url, { method: 'GET', path, headers: auth() });
    expect([answer.status, answer.type]).toEqual([status, 'application/json; charset=utf-8']);
    expect(Object.keys(JSON.parse(answer.text))).toEqual(['message']);
  });

  it('without /api/v2 names the base URL', async () => {
    for (const path of ['/users', '/sessions/a/memory']) {
      const { text } = await sendRaw(service.url, { method: 'GET', path });
      expect(JSON.parse(text).message).toContain('/api/v2');
    }
  });

  it('gets 405 with the verbs that are, for every path of the document', async () => {
    for (const path of new Set(operations.map((operation) => operation.path))) {
      const verbs = operations.filter((o) => o.path === path).map((o) => o.method);
      const verb = ['PUT', 'DELETE', 'POST', 'PATCH', 'GET'].find((v) => !verbs.includes(v)) ?? '';
      const filled = path.replace(/\{\w+\}/g, 'x');
      const { status, headers, body } = await client.call(verb, filled, {});
      expect([path, status]).toEqual([path, 405]);
      for (const known of verbs) expect(headers['allow']).toContain(known);
      expect(Object.keys(body)).toEqual(['message']);
    }
  });

  it('OPTIONS says which verbs there are, as JSON', async () => {
    const { status, headers, body } = await client.call('OPTIONS', '/users');
    expect([status, body]).toEqual([200, { message: 'OK' }]);
    expect(headers['allow']).toContain('POST');
    expect((await client.call('OPTIONS', '/nothing')).status).toBe(404);
  });

  it('HEAD answers as GET does, without the body', async () => {
    await client.post('/users', { user_id: 'headed' });
    for (const path of ['/users/headed', '/users/nobody', '/users-ordered', '/nothing']) {
      const options = { path: `/api/v2${path}`, headers: auth() };
      const got = await sendRaw(service.url, { method: 'GET', ...options });
      const head = await sendRaw(service.url, { method: 'HEAD', ...options });
      expect([path, head.status, head.type, head.text]).toEqual([path, got.status, got.type, '']);
      expect(head.headers['content-length']).toBe(got.headers['content-length']);
    }
  });

  it('is not known however its path is written', async () => {
    for (const path of ['/USERS/x', '/users/x/', '/users//x']) {
      const { type } = await sendRaw(service.url, { method: 'GET', path, headers: auth() });
      expect(type).toContain('application/json');
    }
  });
});
