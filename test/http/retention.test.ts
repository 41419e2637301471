import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { newUuid } from '../../src/ids.js';
import { type CheckedClient, clientOf } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

let service: TestService;
let client: CheckedClient;
beforeAll(async () => {
  service = await startTestService();
  client = clientOf(service);
});
afterAll(() => service.stop());

const quiet = () =>
  eventually(async () => {
    const [row] = await service.cypher(
      'OPTIONAL MATCH (j:Job {projectId: $projectId}) RETURN count(j) AS jobs',
      { projectId: service.projectId },
    );
    return row?.['jobs'] === 0;
  }, 60_000);

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

describe('retention', () => {
  it('removes old messages and long closed facts, with a receipt, and nothing else', async () => {
    const [userId, threadId] = [newUuid(), newUuid()];
    await client.post('/users', { user_id: userId, first_name: 'Jane' });
    await client.post('/threads', { thread_id: threadId, user_id: userId });
    const say = (content: string, created_at: string) =>
      client.post(`/threads/${threadId}/messages`, {
        messages: [{ role: 'user', name: 'Jane', content, created_at }],
      });
    await say('I like old tea.', daysAgo(40));
    await say('I like new coffee.', daysAgo(5));
    await quiet();
    const facts = async () => {
      const { body } = await client.post(`/graph/edge/user/${userId}`, { limit: 100 });
      return JSON.stringify((body as { fact: string }[]).map(({ fact }) => fact));
    };
    expect(await facts()).toMatch(/old tea/);
    const { body } = await client.patch('/projects/info', { retention: { messages_days: 30 } });
    expect(body.project.retention).toEqual({ messages_days: 30 });
    const ids = await service.running.services.retention.runDue();
    expect(ids).toHaveLength(1);
    const { body: erasure } = await client.get(`/erasures/${ids[0]}`);
    expect(erasure.receipt.receipt).toMatchObject({
      ...{ kind: 'retention', erased: { Message: 1, Fact: 0 } },
      remaining: { Message: 0, Fact: 0 },
    });
    const { body: page } = await client.get(`/threads/${threadId}/messages`);
    expect(page.messages.map(({ content }: { content: string }) => content)).toEqual([
      'I like new coffee.',
    ]);
    expect(await facts()).not.toMatch(/old tea/);
    expect(await facts()).toMatch(/new coffee/);
    // Once a day, not once an hour.
    expect(await service.running.services.retention.runDue()).toEqual([]);

    await client.patch('/projects/info', { retention: { closed_facts_days: 10 } });
    await service.cypher(
      'MATCH (f:Fact {projectId: $projectId}) WHERE f.fact CONTAINS "coffee" ' +
        'SET f.invalidAt = datetime($at), f.expiredAt = datetime($at)',
      { projectId: service.projectId, at: daysAgo(11) },
    );
    expect(await service.running.services.retention.runDue()).toHaveLength(1);
    expect(await facts()).not.toMatch(/coffee/);
    const off = await client.patch('/projects/info', { retention: {} });
    expect(off.body.project).not.toHaveProperty('retention');
    expect(
      (await client.patch('/projects/info', { retention: { messages_days: -1 } })).status,
    ).toBe(400);
  });
});
