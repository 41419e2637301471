import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

describe('POST /users', () => {
  it('answers 201 with the user and leaves out what was not given', async () => {
    const { status, body } = await service.call('POST', '/users', { user_id: 'first' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ user_id: 'first', metadata: {}, deleted_at: null });
    expect(body).not.toHaveProperty('email');
  });

  it('lets one of 50 concurrent adds of one id win and makes one node', async () => {
    const adds = Array.from({ length: 50 }, () =>
      service.call('POST', '/users', { user_id: 'contested' }),
    );
    const statuses = (await Promise.all(adds)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 400)).toHaveLength(49);
    const rows = await service.cypher(
      'MATCH (u:User {projectId: $projectId, userId: $userId}) RETURN count(u) AS nodes',
      { projectId: service.projectId, userId: 'contested' },
    );
    expect(rows[0]).toEqual({ nodes: 1 });
  });
});
