import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CheckedClient, clientOf } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

/** The searches of generation 2: facts of a user, messages of sessions. */
let service: TestService;
let client: CheckedClient;

const said: [session: string, content: string, metadata: Record<string, unknown>][] = [
  ['work', 'I love sailing on the lake.', { channel: 'phone', tags: ['sport', 'water'] }],
  ['work', 'I love painting old boats.', { channel: 'mail', urgent: true }],
  ['home', 'I love cooking fish soup.', { channel: 'mail' }],
];

beforeAll(async () => {
  service = await startTestService();
  client = clientOf(service);
  for (const user_id of ['mia', 'leo'])
    await client.post('/users', { user_id, first_name: user_id });
  for (const session_id of ['work', 'home']) {
    await client.post('/sessions', { session_id, user_id: 'mia' });
  }
  await client.post('/sessions', { session_id: 'leos', user_id: 'leo' });
  await client.post('/sessions/nobodys/memory', { messages: [message('I love tea', {})] });
  for (const [session, content, metadata] of said) {
    await client.post(`/sessions/${session}/memory`, { messages: [message(content, metadata)] });
  }
  await client.post('/sessions/leos/memory', { messages: [message('I love sailing too.', {})] });
  await client.post('/graph/add-fact-triple', {
    ...{ user_id: 'mia', fact: 'mia loves the sea', fact_name: 'LOVES', target_node_name: 'sea' },
  });
  await eventually(async () => (await facts({})).length === 4);
}, 60_000);
afterAll(() => service.stop());

const message = (content: string, metadata: Record<string, unknown>) => ({
  ...{ role_type: 'user', role: 'mia', content, metadata },
});

const search = (body: Record<string, unknown>, query = '') =>
  client.post(`/sessions/search${query}`, { text: 'What does mia love?', ...body });

interface Result {
  session_id?: string;
  score: number;
  message?: { content: string };
  fact?: { fact: string; content: string };
}

async function facts(body: Record<string, unknown>): Promise<string[]> {
  const { status, body: answer } = await search({ user_id: 'mia', ...body });
  expect(status, JSON.stringify(answer)).toBe(200);
  return (answer.results as Result[]).map(({ fact }) => fact?.fact ?? '').sort();
}

async function messages(body: Record<string, unknown>): Promise<string[]> {
  const more = { user_id: 'mia', search_scope: 'messages', ...body };
  const { status, body: answer } = await search(more);
  expect(status, JSON.stringify(answer)).toBe(200);
  return (answer.results as Result[]).map((result) => result.message?.content ?? '').sort();
}

const contents = (...indices: number[]) => indices.map((index) => said[index]?.[1]).sort();

describe('POST /sessions/search', () => {
  it('finds facts of the user, and messages with the session they are in', async () => {
    expect(await facts({})).toContain('mia loves the sea');
    expect(await messages({})).toEqual(contents(0, 1, 2));
    const { body } = await search({ user_id: 'mia', search_scope: 'messages', text: 'soup' });
    expect(body.results[0].session_id).toBe('home');
  });

  it('keeps to the sessions named, for facts too; an empty list names none', async () => {
    expect(await messages({ session_ids: ['home'] })).toEqual(contents(2));
    const ofHome = await facts({ session_ids: ['home'] });
    expect(ofHome).toHaveLength(1);
    expect(ofHome[0]).toContain('soup');
    expect(await facts({ session_ids: ['home'], user_id: undefined })).toEqual(ofHome);
    expect(await messages({ session_ids: [] })).toEqual(contents(0, 1, 2));
    expect(await facts({ session_ids: [] })).toHaveLength(4);
  });

  it("finds nothing of another user's session", async () => {
    expect(await messages({ session_ids: ['leos'] })).toEqual([]);
    expect(await facts({ session_ids: ['leos'] })).toEqual([]);
    const mixed = await search({ session_ids: ['work', 'leos'], search_scope: 'messages' });
    expect(mixed.status).toBe(400);
    expect(mixed.body.message).toContain('session_ids');
  });

  it('keeps to messages with such metadata, for facts too', async () => {
    expect(await messages({ record_filter: { channel: 'mail' } })).toEqual(contents(1, 2));
    expect(await messages({ record_filter: { channel: 'mail', urgent: true } })).toEqual(
      contents(1),
    );
    expect(await messages({ record_filter: { tags: 'water' } })).toEqual(contents(0));
    expect(await messages({ record_filter: { channel: 'fax' } })).toEqual([]);
    expect(await messages({ record_filter: {} })).toEqual(contents(0, 1, 2));
    const said = await facts({ record_filter: { channel: 'phone' } });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('sailing');
  });

  it('cuts by score and number, and takes mmr', async () => {
    const { body } = await search({ user_id: 'mia', search_scope: 'messages' }, '?limit=2');
    expect(body.results).toHaveLength(2);
    const best = { user_id: 'mia', search_scope: 'messages', min_score: 0.99 };
    const { body: cut } = await search({ ...best, text: 'fish soup' });
    expect(cut.results.map((result: Result) => result.message?.content)).toEqual(contents(2));
    for (const search_scope of ['messages', 'facts']) {
      const mmr = { user_id: 'mia', search_scope, search_type: 'mmr' };
      expect((await search({ ...mmr, mmr_lambda: 1 })).body.results.length).toBeGreaterThan(2);
      expect((await search({ ...mmr, mmr_lambda: 1.5 })).status).toBe(400);
    }
  });

  it.each([
    [{ user_id: 'mia', text: '  ' }, 'query'],
    [{ text: 'x' }, 'user_id'],
    [{ user_id: 'mia', text: 'x', search_scope: 'all' }, 'search_scope'],
    [{ user_id: 'mia', text: 'x', search_type: 'best' }, 'search_type'],
    [{ user_id: 'mia', text: 'x', record_filter: { where: { jsonpath: '$' } } }, 'record_filter'],
    [{ text: 'x', session_ids: ['nobodys'] }, 'user'],
    [{ text: 'x', session_ids: Array.from({ length: 257 }, () => 'work') }, 'session_ids'],
  ])('is 400 for %o', async (body, word) => {
    const { status, body: answer } = await search(body);
    expect(status).toBe(400);
    expect(answer.message).toContain(word);
  });

  it('is 400 for a limit of 0 or 51, and 404 for what is not there', async () => {
    for (const limit of [0, 51]) {
      expect((await search({ user_id: 'mia' }, `?limit=${limit}`)).status).toBe(400);
    }
    const other = clientOf(service, (await service.newProject()).key);
    for (const search_scope of ['facts', 'messages', 'summary']) {
      const body = { text: 'x', search_scope };
      expect((await search({ ...body, user_id: 'nobody' })).status).toBe(404);
      expect((await search({ ...body, session_ids: ['work', 'none'] })).status).toBe(404);
      const walled = await other.post('/sessions/search', { ...body, session_ids: ['work'] });
      expect(walled.status).toBe(404);
    }
    const summaries = await search({ user_id: 'mia', search_scope: 'summary' });
    expect(summaries.body).toEqual({ results: [] });
  });

  it('needs a key', async () => {
    const headers = { authorization: '' };
    const body = { user_id: 'mia', text: 'x' };
    expect((await client.call('POST', '/sessions/search', body, headers)).status).toBe(401);
  });
});

describe('POST /sessions/{id}/search', () => {
  const inside = (body: Record<string, unknown>, session = 'work') =>
    client.post(`/sessions/${session}/search`, { text: 'What does mia love?', ...body });
  const found = async (body: Record<string, unknown>, session?: string) =>
    ((await inside(body, session)).body as Result[]).map((one) => one.message?.content).sort();

  it('finds messages of this session, perhaps with some metadata', async () => {
    expect(await found({})).toEqual(contents(0, 1));
    expect(await found({ metadata: { channel: 'mail' } })).toEqual(contents(1));
    expect(await found({ metadata: { channel: 'mail' } }, 'home')).toEqual(contents(2));
    expect(await found({ search_type: 'mmr', mmr_lambda: 0.3 })).toEqual(contents(0, 1));
    expect(await found({ search_scope: 'summary' })).toEqual([]);
  });

  it.each([
    [{ text: '' }, 'work', 400],
    [{ search_scope: 'facts' }, 'work', 400],
    [{ metadata: { channel: ['mail'] } }, 'work', 400],
    [{}, 'nobodys', 400],
    [{}, 'nothing', 404],
    [{ search_scope: 'summary' }, 'nothing', 404],
  ])('with %o in the session %s is %i', async (body, session, status) => {
    expect((await inside(body, session)).status).toBe(status);
  });

  it('is 404 from another project', async () => {
    const other = clientOf(service, (await service.newProject()).key);
    expect((await other.post('/sessions/work/search', { text: 'x' })).status).toBe(404);
  });
});
