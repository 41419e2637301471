import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, startTestService, type TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

interface Edge {
  name: string;
  fact: string;
  source_node_uuid: string;
  source_node_name: string;
  target_node_name: string;
  valid_at?: string;
  invalid_at?: string;
}

async function addUser(userId: string): Promise<string> {
  const user = { user_id: userId, email: `${userId}@example.com` };
  await service.call('POST', '/users', { ...user, first_name: 'Jane', last_name: 'Smith' });
  return (await service.call('GET', `/users/${userId}/node`)).body.node.uuid;
}

async function addData(userId: string, value: unknown, type = 'json'): Promise<void> {
  const data = type === 'json' ? JSON.stringify(value) : String(value);
  const { status, body } = await service.call('POST', '/graph', { user_id: userId, type, data });
  expect(status).toBe(202);
  await processed(body.uuid);
}

const processed = (uuid: string) =>
  eventually(async () => {
    const { body } = await service.call('GET', `/graph/episodes/${uuid}`);
    return body.processed === true;
  });

const edgesOf = async (userId: string): Promise<Edge[]> =>
  (await service.call('POST', `/graph/edge/user/${userId}`, { limit: 1000 })).body;

describe('business data of a user', () => {
  it('hangs facts on the user node by e-mail, nested object and name, and on no twin', async () => {
    const uuid = await addUser('jane1');
    await addData('jane1', { email: 'JANE1@Example.com', plan: 'pro' });
    await addData('jane1', {
      order_id: 1042,
      total: 30,
      customer: { email: 'Jane1@example.com', tier: 'gold' },
    });
    await addData('jane1', { name: 'Jane Smith', favorite_color: 'green' });
    const edges = await edgesOf('jane1');
    for (const name of ['PLAN', 'TIER', 'FAVORITE_COLOR']) {
      expect(edges.find((edge) => edge.name === name)?.source_node_uuid, name).toBe(uuid);
    }
    const { body: nodes } = await service.call('POST', '/graph/node/user/jane1', {});
    const twins = nodes.filter((node: { name: string }) => /jane/i.test(node.name));
    expect(twins).toHaveLength(1);
  });

  it('keeps a namesake with another e-mail and somebody only referred to apart', async () => {
    const uuid = await addUser('jane2');
    await addData('jane2', { name: 'Jane Smith', email: 'other@elsewhere.org', plan: 'basic' });
    await addData('jane2', { name: 'Eric Clapton', favorite_user_id: 'jane2', genre: 'rock' });
    const edges = await edgesOf('jane2');
    expect(edges.find((edge) => edge.name === 'PLAN')?.source_node_uuid).not.toBe(uuid);
    expect(edges.find((edge) => edge.name === 'GENRE')?.source_node_name).toBe('Eric Clapton');
  });
});

describe('what a user says', () => {
  it('closes the old job at the time of the second message and keeps the rest', async () => {
    await addUser('jane3');
    await service.call('POST', '/sessions', { session_id: 'jane3-chat', user_id: 'jane3' });
    const say = async (content: string, createdAt: string) => {
      const message = { role_type: 'user', content, created_at: createdAt };
      await service.call('POST', '/sessions/jane3-chat/memory', { messages: [message] });
    };
    await say('I moved to Berlin last month and started at Siemens', '2026-03-10T09:00:00Z');
    await say("I left Siemens, I'm at Bosch now", '2026-03-31T09:00:00Z');
    await eventually(async () => {
      const { body } = await service.call('GET', '/sessions/jane3-chat/messages');
      return body.messages.every((message: { processed: boolean }) => message.processed);
    });
    const edges = await edgesOf('jane3');
    const find = (name: string, target: string) =>
      edges.find((edge) => edge.name === name && edge.target_node_name === target);
    expect(find('WORKS_AT', 'Siemens')?.invalid_at).toBe('2026-03-31T09:00:00Z');
    expect(find('WORKS_AT', 'Bosch')).toBeDefined();
    expect(find('WORKS_AT', 'Bosch')?.invalid_at).toBeUndefined();
    expect(find('LIVES_IN', 'Berlin')?.valid_at).toMatch(/^2026-02-/);
    expect(find('LIVES_IN', 'Berlin')?.invalid_at).toBeUndefined();
    const { body } = await service.call('GET', '/users/jane3/node');
    expect(body.node.summary).toContain('Bosch');
    expect(body.node.summary).not.toContain('Siemens');
  });
});
