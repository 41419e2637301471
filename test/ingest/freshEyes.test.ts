import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually, startTestService, type TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

interface Edge {
  name: string;
  fact: string;
  source_node_name: string;
  target_node_name: string;
  invalid_at?: string;
}

/** Says things in a session of a new user and waits until they are read. */
async function told(userId: string, names: object, ...said: string[]): Promise<Edge[]> {
  await service.call('POST', '/users', { user_id: userId, ...names });
  await service.call('POST', '/threads', { thread_id: userId, user_id: userId });
  for (const content of said) {
    const messages = [{ role: 'user', content }];
    await service.call('POST', `/threads/${userId}/messages`, { messages });
  }
  await eventually(async () => {
    const { body } = await service.call('GET', `/threads/${userId}/messages`);
    return body.messages.every((message: { processed: boolean }) => message.processed);
  });
  return (await service.call('POST', `/graph/edge/user/${userId}`, { limit: 1000 })).body;
}

it('keeps a son of the same first name apart and closes nothing for him', async () => {
  const names = { first_name: 'Robert', last_name: 'Lee' };
  const edges = await told(
    'robert',
    names,
    'I live in Denver.',
    'My son Robert lives in Austin.',
    'My colleague Robert works at Shell.',
  );
  const denver = edges.find((edge) => edge.target_node_name === 'Denver');
  expect(denver?.invalid_at).toBeUndefined();
  const ofUser = edges.filter((edge) => edge.source_node_name === 'Robert Lee');
  expect(ofUser.some((edge) => edge.target_node_name === 'Austin')).toBe(false);
  expect(ofUser.some((edge) => edge.target_node_name === 'Shell')).toBe(false);
});

it('makes no past truth of a plain negation, said once or twice', async () => {
  const said = ["I don't live in Paris.", "I don't live in Paris."];
  const edges = await told('maria', { first_name: 'Maria' }, ...said);
  expect(edges.some((edge) => edge.name === 'LIVES_IN')).toBe(false);
});

it('makes no node of the user twice through graph/nodes', async () => {
  await service.call('POST', '/users', { user_id: 'ivo', first_name: 'Ivo', last_name: 'Lang' });
  const { body } = await service.call('POST', '/graph/nodes', {
    user_id: 'ivo',
    nodes: [{ name: 'Ivo Lang' }],
  });
  const own = (await service.call('GET', '/users/ivo/node')).body.node.uuid;
  expect(body.nodes[0].uuid).toBe(own);
});

it('forgets in every summary what only a deleted session had said', async () => {
  await service.call('POST', '/users', { user_id: 'olga', first_name: 'Olga' });
  for (const [thread, content] of [
    ['olga-a', 'My sister Anna works at Pfizer.'],
    ['olga-b', 'My sister Anna lives in Paris.'],
  ]) {
    await service.call('POST', '/threads', { thread_id: thread, user_id: 'olga' });
    const messages = [{ role: 'user', content }];
    await service.call('POST', `/threads/${thread}/messages`, { messages });
  }
  const anna = () =>
    service
      .call('POST', '/graph/node/user/olga', {})
      .then(({ body }) => body.find((node: { name: string }) => node.name === 'Anna'));
  await eventually(async () => {
    const summary = (await anna())?.summary ?? '';
    return summary.includes('Pfizer') && summary.includes('Paris');
  });
  await service.call('DELETE', '/threads/olga-a');
  await eventually(async () => !(await anna()).summary.includes('Pfizer'));
  expect((await anna()).summary).toContain('Paris');
});

it('shows a fact whose end lies in the future', async () => {
  await service.call('POST', '/users', { user_id: 'rene', first_name: 'Rene' });
  await service.call('POST', '/graph/add-fact-triple', {
    user_id: 'rene',
    fact: 'Rene rents a flat in Lyon',
    fact_name: 'RENTS',
    target_node_name: 'flat in Lyon',
    valid_at: '2020-01-01T00:00:00Z',
    invalid_at: '2999-01-01T00:00:00Z',
  });
  const search = { user_id: 'rene', query: 'flat in Lyon' };
  const { body } = await service.call('POST', '/graph/search', search);
  expect(body.edges.map((edge: Edge) => edge.fact)).toEqual(['Rene rents a flat in Lyon']);
});

it('counts a session once that is erased by itself and then with its user', async () => {
  await service.call('POST', '/users', { user_id: 'counted' });
  await service.call('POST', '/sessions', { session_id: 'counted', user_id: 'counted' });
  const total = async () => (await service.call('GET', '/sessions-ordered')).body.total_count;
  const before = await total();
  // As an erasure leaves it that is still under way.
  await service.cypher(
    `MATCH (c:Counter {projectId: $projectId, kind: 'session'})
     MATCH (s:Session {projectId: $projectId, sessionId: 'counted'})
     SET s.erasing = true, c.count = c.count - 1 REMOVE s.sessionId, s.number`,
    { projectId: service.projectId },
  );
  await service.call('DELETE', '/users/counted');
  expect(await total()).toBe(before - 1);
});

it('takes a key that is known already as a root key', async () => {
  const { projects } = service.running.services;
  const secret = await projects.createKey('default', {
    keyId: 'generated-before',
    name: 'root',
    scopes: ['admin'],
  });
  await projects.ensureRootKey('root-chosen-later', secret);
  const answer = await fetch(`${service.baseUrl}/users-ordered`, {
    headers: { authorization: `Api-Key ${secret}` },
  });
  expect(answer.status).toBe(200);
});
