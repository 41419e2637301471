import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { newUuid } from '../../src/ids.js';
import { type CheckedClient, clientOf } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

const rounds = 50;

/** As of a cluster: the driver asks the server who there is, and is told of one. */
const routed = (reads: 'leader' | 'followers') => {
  const connection = inject('neo4j');
  return { ...connection, uri: connection.uri.replace(/^bolt/, 'neo4j'), reads };
};

describe.each(['leader', 'followers'] as const)('two instances that read at the %s', (reads) => {
  let services: TestService[];
  let clients: CheckedClient[];
  beforeAll(async () => {
    services = [
      await startTestService({ connection: routed(reads) }),
      await startTestService({ connection: routed(reads) }),
    ];
    const [first] = services as [TestService];
    clients = services.map((service) => clientOf(service, first.key));
  });
  afterAll(() => Promise.all(services.map((service) => service.stop())));

  it('see at once what they wrote themselves, and what the other one wrote', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const userId = newUuid();
      const writer = clients[round % 2] as CheckedClient;
      const reader = clients[(round + 1) % 2] as CheckedClient;
      expect((await writer.post('/users', { user_id: userId, first_name: 'A' })).status).toBe(201);
      for (const client of [writer, reader]) {
        expect((await client.get(`/users/${userId}`)).body.first_name).toBe('A');
      }
      await reader.patch(`/users/${userId}`, { first_name: 'B' });
      expect((await writer.get(`/users/${userId}`)).body.first_name).toBe('B');
    }
  });

  it('read what the other one accepted, once and in order', async () => {
    const userId = newUuid();
    await clients[0]?.post('/users', { user_id: userId });
    await clients[1]?.post('/threads', { thread_id: userId, user_id: userId });
    for (const [index, city] of ['Hamburg', 'Lisbon', 'Oslo', 'Rome'].entries()) {
      const messages = [{ role: 'user', content: `I live in ${city}.` }];
      const client = clients[index % 2] as CheckedClient;
      expect((await client.post(`/threads/${userId}/messages`, { messages })).status).toBe(200);
    }
    const open = await eventually(async () => {
      const { body } = await (clients[0] as CheckedClient).post(`/graph/edge/user/${userId}`, {
        limit: 100,
      });
      const facts = body as { fact: string; invalid_at?: string }[];
      const lived = facts.filter(({ fact }) => /Hamburg|Lisbon|Oslo|Rome/.test(fact));
      return lived.length === 4 && lived.filter((fact) => fact.invalid_at === undefined);
    }, 60_000);
    expect(open.map(({ fact }) => fact)).toEqual([expect.stringContaining('Rome')]);
  });

  it('give nobody a way out of reading through Cypher of their own', async () => {
    const [service] = services as [TestService];
    const { database } = service.running.services;
    const write = database.readOnly(
      'CREATE (n:Forged) RETURN n',
      {},
      {
        ...{ rowsMax: 1, bytesMax: 1_000, timeoutMs: 5_000 },
      },
    );
    await expect(write).rejects.toThrow();
    expect(await service.cypher('MATCH (n:Forged) RETURN count(n) AS n')).toEqual([{ n: 0 }]);
  });
});
