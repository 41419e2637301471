import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { newUuid } from '../../src/ids.js';
import { readCypher } from '../../src/neo4j/query.js';
import { type CheckedClient, clientOf } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

const isLong = process.env['KITH_TEST_LONG'] === '1';
const rounds = isLong ? 40 : 4;

let service: TestService;
let client: CheckedClient;
beforeAll(async () => {
  service = await startTestService();
  client = clientOf(service);
});
afterAll(() => service.stop());

const leftOf = async (graphUuid: string) => {
  const rows = await service.cypher(
    'MATCH (n) WHERE n.graphUuid = $graphUuid RETURN labels(n) AS labels, count(*) AS nodes',
    { graphUuid },
  );
  return rows.map((row) => `${row['nodes']} ${row['labels']}`);
};

/** What an application does all day: sessions, messages, metadata, of one user. */
class Writer {
  readonly statuses: number[] = [];
  private readonly sessions: string[] = [];

  constructor(private readonly userId: string) {}

  async writeUntil(stopped: () => boolean): Promise<void> {
    for (let step = 0; !stopped(); step += 1) {
      const { status } = await this.write(step % 5);
      this.statuses.push(status);
    }
  }

  private write(kind: number) {
    const id = this.sessions.at(-1) ?? 'none';
    const say = { messages: [{ role: 'user', content: 'I like tea.' }] };
    if (kind === 1) return client.post(`/threads/${id}/messages`, say);
    if (kind === 2)
      return client.patch(`/sessions/${id}`, { metadata: { step: this.sessions.length } });
    if (kind === 3) return client.patch(`/users/${this.userId}`, { first_name: 'Jane' });
    if (kind === 4) return client.post(`/sessions/end`, { session_ids: [id] });
    this.sessions.push(newUuid());
    return client.post('/sessions', { session_id: this.sessions.at(-1), user_id: this.userId });
  }
}

describe('the erasure of a user whom 20 writers are writing about', () => {
  it('leaves nothing of the old graph, and the id begins anew', { timeout: 600_000 }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const userId = `busy-${newUuid()}`;
      const { body: user } = await client.post('/users', { user_id: userId });
      let stopped = false;
      const writers = Array.from({ length: 20 }, () => new Writer(userId));
      const writing = Promise.all(writers.map((writer) => writer.writeUntil(() => stopped)));
      // A writer that fails ends the waiting; `await writing` below tells why.
      writing.catch(() => (stopped = true));
      const haveWritten = (counts: number[]) =>
        eventually(
          () =>
            stopped || writers.every((writer, index) => writer.statuses.length >= counts[index]!),
          60_000,
        );
      await haveWritten(writers.map(() => 2));
      const erased = await client.delete(`/users/${userId}`);
      const atErasure = writers.map(({ statuses }) => statuses.length);
      // They go on for a while after the answer: nothing of it may reach the old graph.
      await haveWritten(atErasure.map((count) => count + 4));
      stopped = true;
      await writing;
      expect(erased.status).toBe(200);
      const statuses = new Set(writers.flatMap((writer) => writer.statuses));
      expect([...statuses].filter((status) => ![200, 201, 400, 404, 409].includes(status))).toEqual(
        [],
      );
      const left = await eventually(async () => {
        const found = await leftOf(user.graph_uuid);
        return found.length === 0 && 'nothing';
      }).catch(() => leftOf(user.graph_uuid));
      expect(left).toBe('nothing');
      const { body: again } = await client.post('/users', { user_id: userId });
      expect(again).toMatchObject({ user_id: userId, session_count: 0, metadata: {} });
      expect(again).not.toHaveProperty('first_name');
      expect(again.graph_uuid).not.toBe(user.graph_uuid);
      expect((await client.get(`/users/${userId}/sessions`)).body).toEqual([]);
    }
    const [row] = await service.cypher(
      'MATCH (s:Session {projectId: $projectId}) RETURN count(s) AS sessions',
      { projectId: service.projectId },
    );
    const { body } = await client.get('/sessions-ordered?page_size=1');
    expect(body.total_count).toBe(row?.['sessions']);
  });
});

describe('the erasure of a session that is being written to', () => {
  it('leaves no message behind', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const userId = newUuid();
      const threadId = newUuid();
      const { body: user } = await client.post('/users', { user_id: userId });
      await client.post('/threads', { thread_id: threadId, user_id: userId });
      const say = { messages: [{ role: 'user', content: 'hello' }] };
      const writes = Array.from({ length: 20 }, () =>
        client.post(`/threads/${threadId}/messages`, say),
      );
      await Promise.race(writes);
      const erased = await client.delete(`/threads/${threadId}`);
      const statuses = (await Promise.all(writes)).map(({ status }) => status);
      expect(erased.status).toBe(200);
      expect(statuses.filter((status) => status !== 200 && status !== 404)).toEqual([]);
      await eventually(async () => {
        const rows = await service.cypher(
          'MATCH (n {graphUuid: $graphUuid}) WHERE n:Session OR n:Message RETURN n.uuid AS uuid',
          { graphUuid: user.graph_uuid },
        );
        return rows.length === 0;
      });
    }
  });
});

describe('a write that waited for the lock while its user was marked', () => {
  let driver: Driver;
  beforeAll(() => {
    const { uri, user, password } = inject('neo4j');
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  });
  afterAll(() => driver.close());

  const blocked = async (name: string) => {
    const rows = await service.cypher(
      "SHOW TRANSACTIONS YIELD status, metaData WHERE status STARTS WITH 'Blocked' " +
        'RETURN metaData.query AS query',
    );
    return rows.some((row) => row['query'] === name);
  };

  interface Ids {
    userId: string;
    sessionId: string;
    messageUuid: string;
  }
  const say = { messages: [{ role: 'user', role_type: 'user', content: 'too late' }] };
  const late = { metadata: { late: true } };
  it.each<[string, string, (ids: Ids) => Promise<{ status: number }>]>([
    [
      'messages of generation 3',
      'message/message_create',
      ({ sessionId }) => client.post(`/threads/${sessionId}/messages`, say),
    ],
    [
      'messages of generation 2',
      'message/message_create',
      ({ sessionId }) => client.post(`/sessions/${sessionId}/memory`, say),
    ],
    ['a change of the user', 'user_update', ({ userId }) => client.patch(`/users/${userId}`, late)],
    [
      'a change of a session',
      'session_update',
      ({ sessionId }) => client.patch(`/sessions/${sessionId}`, late),
    ],
    [
      'a change of a message',
      'message/message_update_metadata',
      ({ messageUuid }) => client.patch(`/messages/${messageUuid}`, late),
    ],
    [
      'the end of a session',
      'session_update_ended',
      ({ sessionId }) => client.post(`/sessions/${sessionId}/end`, {}),
    ],
  ])('changes nothing of what is being erased: %s', async (_case, statement, write) => {
    const [userId, sessionId] = [newUuid(), newUuid()];
    const { body: user } = await client.post('/users', { user_id: userId });
    await client.post('/sessions', { session_id: sessionId, user_id: userId });
    await client.post(`/threads/${sessionId}/messages`, say);
    const { body: page } = await client.get(`/threads/${sessionId}/messages`);
    const session = driver.session();
    const transaction = await session.beginTransaction();
    const key = { projectId: service.projectId, userId };
    await transaction.run(
      'MATCH (u:User {projectId: $projectId, userId: $userId})-[:HAS_SESSION]->(s) ' +
        'SET u.lock = true, s.lock = true',
      key,
    );
    const writing = write({ userId, sessionId, messageUuid: page.messages[0].uuid });
    await eventually(() => blocked(statement));
    await transaction.run(readCypher('erasure/user_mark_erasing.cypher'), key);
    await transaction.commit();
    await session.close();
    const { status } = await writing;
    // A session that was there a moment ago is not made anew, not even in generation 2.
    expect(status).toBe(404);
    const rows = await service.cypher(
      'MATCH (n {graphUuid: $graphUuid}) WHERE n:Message OR n:Session OR n:User ' +
        "RETURN count(*) AS nodes, sum(CASE WHEN n.metadata CONTAINS 'late' THEN 1 ELSE 0 END) " +
        'AS late, count(n.endedAt) AS ended',
      { graphUuid: user.graph_uuid },
    );
    expect(rows).toEqual([{ nodes: 3, late: 0, ended: 0 }]);
  });
});
