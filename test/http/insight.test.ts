import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuid } from '../../src/ids.js';
import { type CheckedClient, clientOf } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

let service: TestService;
let client: CheckedClient;
const userId = 'jane';
const sessionId = 'chat';
beforeAll(async () => {
  service = await startTestService();
  client = clientOf(service);
  await client.post('/users', { user_id: userId, first_name: 'Jane' });
  await client.post('/sessions', { session_id: sessionId, user_id: userId });
  await say('I live in Berlin.', '2026-01-12T10:00:00Z');
  await eventually(() => factAbout('Berlin'));
  await say('I moved to Hamburg.', '2026-05-20T10:00:00Z');
  await eventually(() => factAbout('Hamburg'));
});
afterAll(() => service.stop());

const say = (content: string, created_at: string) =>
  client.post(`/sessions/${sessionId}/memory`, {
    messages: [{ role_type: 'user', content, created_at }],
  });

async function factAbout(word: string): Promise<{ uuid: string } | undefined> {
  const { body } = await client.post(`/graph/edge/user/${userId}`, {});
  return (body as { uuid: string; fact: string }[]).find(({ fact }) => fact.includes(word));
}

const evidenceOf = async (word: string) => {
  const fact = await factAbout(word);
  return client.get(`/facts/${fact?.uuid}/evidence`);
};

describe('GET /facts/{factUuid}/evidence', () => {
  it('says what a fact was read from, what ended it, and what took its place', async () => {
    const { status, body } = await evidenceOf('Berlin');
    expect(status).toBe(200);
    const contents = (episodes: { content: string }[]) => episodes.map(({ content }) => content);
    expect(contents(body.evidence)).toEqual(['I live in Berlin.']);
    expect(contents(body.closed_by)).toEqual(['I moved to Hamburg.']);
    expect(body.evidence[0].session_id).toBe(sessionId);
    expect(body.superseded_by.map(({ fact }: { fact: string }) => fact)).toEqual([
      expect.stringContaining('Hamburg'),
    ]);
    expect([body.supersedes, body.truncated]).toEqual([[], false]);
    expect(body.fact.invalid_at).toBeDefined();
  });

  it('says of the later fact whose place it took', async () => {
    const { body } = await evidenceOf('Hamburg');
    expect(body.supersedes).toHaveLength(1);
    expect(body.supersedes[0].fact).toContain('Berlin');
    expect(body.superseded_by).toEqual([]);
  });

  it("answers 404 for a missing fact, somebody else's, and what is no uuid", async () => {
    const fact = await factAbout('Berlin');
    const { key } = await service.newProject();
    const other = { authorization: `Api-Key ${key}` };
    const answers = await Promise.all([
      service.call('GET', `/facts/${newUuid()}/evidence`),
      service.call('GET', `/facts/${fact?.uuid}/evidence`, undefined, other),
      service.call('GET', '/facts/nonsense/evidence'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });
});

describe('GET /overview', () => {
  it('counts what the project has, and nothing of another one', async () => {
    const { status, body } = await client.get('/overview');
    expect(status).toBe(200);
    expect(body.counts).toMatchObject({ users: 1, sessions: 1, messages: 2, graphs: 0 });
    expect(body.counts.facts).toBeGreaterThanOrEqual(2);
    expect(body.counts.entities).toBeGreaterThanOrEqual(3);
    const { key } = await service.newProject();
    const other = await service.call('GET', '/overview', undefined, {
      authorization: `Api-Key ${key}`,
    });
    expect(other.body.counts).toEqual({
      ...{ users: 0, sessions: 0, graphs: 0, messages: 0, episodes: 0, facts: 0, entities: 0 },
    });
  });

  it('says what waits, and what the service is', async () => {
    const { body } = await client.get('/overview');
    expect(body.backlog).toMatchObject({ pending: 0, parked: 0, open_reviews: 0 });
    expect(body.versions.neo4j).toMatch(/^\d+\.\d+/);
    expect(body.versions.node).toBe(process.versions.node);
    expect(body.capabilities).toMatchObject({ extractor: 'rules', language_model: false });
    expect(body.capabilities).not.toHaveProperty('embedding_model');
  });

  it('needs a key', async () => {
    const none = await service.call('GET', '/overview', undefined, { authorization: '' });
    expect(none.status).toBe(401);
  });
});
