import { once } from 'node:events';
import { connect } from 'node:net';
import { Writable } from 'node:stream';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import winston from 'winston';

import { limits } from '../../src/limits.js';
import { createLog } from '../../src/log.js';
import { operations } from '../support/contract.js';
import { type CheckedClient, clientOf, segment } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

let service: TestService;
let client: CheckedClient;
const written: string[] = [];

beforeAll(async () => {
  const log = createLog({ level: 'debug', format: 'json' });
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      written.push(String(chunk));
      done();
    },
  });
  log.clear().add(new winston.transports.Stream({ stream }));
  service = await startTestService({ log });
  client = clientOf(service);
});
afterAll(() => service.stop());

interface Line {
  level: string;
  message: string;
  requestId?: string;
  [key: string]: unknown;
}
const linesOf = (requestId: string) =>
  written.map((line) => JSON.parse(line) as Line).filter((line) => line.requestId === requestId);

const secrets = {
  user: 'jane-doe-4711',
  email: 'jane.doe@private.example',
  first: 'Janetta',
  last: 'Doeson',
  session: 'session-of-jane',
  content: 'my-secret-diagnosis',
  metadata: 'metadata-secret',
  search: 'searched-for-name',
};

describe('the log', () => {
  it('has one line per request: id, route pattern, status, milliseconds', async () => {
    const headers = { 'x-request-id': 'logged-1' };
    await client.call('GET', `/users/${secrets.user}/node`, undefined, headers);
    const [line, ...more] = await eventually(() => {
      const lines = linesOf('logged-1');
      return lines.length > 0 && lines;
    });
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      level: 'info',
      message: 'request',
      method: 'GET',
      route: '/api/v2/users/:userId/node',
      status: 404,
      ms: expect.any(Number),
    });
  });

  it('has an upload that its sender broke off as that, and as no error', async () => {
    const { hostname, port } = new URL(service.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(
      'POST /api/v2/business-data HTTP/1.1\r\nHost: kith\r\nX-Request-Id: broken-off\r\n' +
        `Authorization: Api-Key ${service.key}\r\nContent-Length: 1000000\r\n` +
        'Content-Type: application/json\r\n\r\n[',
    );
    const email = 'upload.of.jane@private.example';
    const records = Array.from({ length: limits.recordsPerChunkMax + 1 }, (_, n) => ({ email, n }));
    socket.write(records.map((record) => `${JSON.stringify(record)},`).join(''));
    // It has begun to be stored, and the service waits for the rest.
    await eventually(async () => {
      const { body } = await client.post('/subjects/find', { email });
      return body.records.length > 0;
    }, 60_000);
    socket.destroy();
    const lines = await eventually(() => {
      const found = linesOf('broken-off');
      return found.some(({ message }) => message === 'request') && found;
    });
    expect(lines.map(({ level, aborted }) => [level, aborted])).toEqual([['info', true]]);
  });

  it('never holds an id, an e-mail, a name, a body or a key', async () => {
    const { user, session } = secrets;
    await client.post('/users', {
      user_id: user,
      email: secrets.email,
      first_name: secrets.first,
      last_name: secrets.last,
      metadata: { note: secrets.metadata },
    });
    await client.post('/users', { user_id: user });
    await client.post('/sessions', { session_id: session, user_id: user });
    const messages = [{ role_type: 'user', content: secrets.content, role: secrets.first }];
    await client.post(`/sessions/${session}/memory`, { messages });
    await client.get(`/users-ordered?search=${secrets.search}`);
    for (const bad of [
      { user_id: user, email: 7, first_name: [secrets.first] },
      { user_id: `${user}\ud800` },
      { user_id: user.repeat(100) },
      { user_id: user, metadata: secrets.metadata },
    ]) {
      await client.post('/users', bad);
    }
    await client.call('POST', '/users', `{"user_id": "${user}", ${secrets.content}`);
    await client.call('GET', '/users', undefined, { authorization: `Api-Key ${secrets.content}` });
    for (const { method, path, sampleBody } of operations) {
      const ids: Record<string, string> = { userId: user, sessionId: session, threadId: session };
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => segment(ids[name] ?? user));
      await client.call(method, filled, sampleBody);
    }
    await client.get(`/nothing/${secrets.user}?email=${secrets.email}`);
    await client.call('GET', '/users', undefined, { 'x-request-id': 'last-one' });
    await eventually(() => linesOf('last-one').length > 0);
    const all = written.join('');
    expect(written.length).toBeGreaterThan(operations.length);
    for (const secret of [...Object.values(secrets), service.key, 'Api-Key']) {
      expect(all, secret).not.toContain(secret);
    }
  });

  it('tells a fault under the request id, of which the caller sees only that id', async () => {
    // A row that no statement of the service can have written: metadata that is no JSON.
    await client.post('/users', { user_id: 'broken-row' });
    await service.cypher(
      'MATCH (u:User {projectId: $projectId, userId: $userId}) SET u.metadata = $broken',
      { projectId: service.projectId, userId: 'broken-row', broken: secrets.content },
    );
    const { status, text } = await service
      .call('GET', '/users/broken-row', undefined, { 'x-request-id': 'fault-1' })
      .then((answer) => ({ status: answer.status, text: JSON.stringify(answer.body) }));
    expect(status).toBe(500);
    expect(text).toBe('{"message":"internal error; request id fault-1"}');
    const lines = await eventually(() => {
      const found = linesOf('fault-1');
      return found.length >= 2 && found;
    });
    expect(lines.map(({ level }) => level).sort()).toEqual(['error', 'info']);
    expect(JSON.stringify(lines)).not.toContain(secrets.content);
  });
});
