import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CheckedClient, clientOf } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

/** What a template of the project makes of a conversation. */
let service: TestService;
let client: CheckedClient;

beforeAll(async () => {
  service = await startTestService();
  client = clientOf(service);
  await client.post('/users', { user_id: 'una', first_name: 'Una' });
  await client.post('/users', { user_id: 'new', first_name: 'Nils' });
  for (const [thread_id, user_id] of [
    ['talk', 'una'],
    ['silent', 'una'],
    ['fresh', 'new'],
  ]) {
    await client.post('/threads', { thread_id, user_id });
  }
  const triple = (fact: string, fact_name: string, target_node_name: string, more = {}) =>
    client.post('/graph/add-fact-triple', {
      ...{ user_id: 'una', fact, fact_name, target_node_name, ...more },
    });
  // More facts of one kind than a context shows, which all fit better than the one of the other.
  for (let at = 0; at < 24; at += 1) {
    await triple(`Una met garden friend ${at} in the garden`, 'MET', `friend ${at}`);
  }
  await triple('Una waters a garden', 'OWNS', 'garden', { valid_at: '2024-05-01T10:00:00Z' });
  await triple('Una sold a garden', 'SOLD', 'plot', {
    ...{ valid_at: '2019-01-01T00:00:00Z', invalid_at: '2020-01-01T00:00:00Z' },
  });
  const owned = (await client.post('/graph/edge/user/una', { filters: { edge_types: ['OWNS'] } }))
    .body[0];
  await client.patch(`/graph/edge/${owned.uuid}`, { attributes: { size: 'large' } });
  const node = (await client.get('/users/una/node')).body.node;
  await client.patch(`/graph/node/${node.uuid}`, { summary: 'Una gardens.' });
  const say = (thread: string) =>
    client.post(`/threads/${thread}/messages`, {
      messages: [{ role: 'user', name: 'Una', content: 'What about the garden friend?' }],
    });
  await say('talk');
  await say('fresh');
}, 60_000);
afterAll(() => service.stop());

let count = 0;
async function filled(template: string, thread = 'talk'): Promise<string> {
  const template_id = `t${(count += 1)}`;
  expect((await client.post('/context-templates', { template_id, template })).status).toBe(200);
  const { status, body } = await client.get(
    `/threads/${thread}/context?template_id=${template_id}`,
  );
  expect(status, JSON.stringify(body)).toBe(200);
  return body.context;
}
const lines = (text: string) => text.split('\n').filter((line) => line !== '');

describe('a context template', () => {
  it('keeps its own text as it is, and the summary in its place', async () => {
    expect(await filled('100 % {x} $& %{user_summary}!\n')).toBe('100 % {x} $& Una gardens.!\n');
  });

  it('shows as many facts as it asks for, more than a context without it', async () => {
    expect(lines(await filled('%{edges limit=3}'))).toHaveLength(3);
    expect(lines(await filled('%{edges limit=24 types=[MET]}'))).toHaveLength(24);
    expect(lines(await filled('%{edges}'))).toHaveLength(20);
  });

  it('shows facts of the types it names, however well others fit', async () => {
    expect(await filled('%{edges types=[OWNS]}')).toBe(
      '  - Una waters a garden (2024-05-01 10:00:00 - present)',
    );
    expect(await filled('%{edges types=[OWNS, NOTHING] include_attributes=true}')).toBe(
      '  - Una waters a garden (2024-05-01 10:00:00 - present) {"size":"large"}',
    );
    expect(await filled('a%{edges types=[SOLD]}b')).toBe('ab');
  });

  it('shows nodes of the types it names, and as many as it asks for', async () => {
    const node = (await client.post('/graph/search', { user_id: 'una', query: 'garden friend' }))
      .body.edges[0].target_node_uuid;
    await client.patch(`/graph/node/${node}`, { labels: ['Person'], summary: 'A friend.' });
    await eventually(async () => lines(await filled('%{entities types=[Person]}')).length === 1);
    expect(await filled('%{entities types=[Person]}')).toMatch(/^ {2}- friend \d+: A friend\.$/);
    expect(await filled('%{entities types=[User]}')).toContain('  - Una: Una gardens.');
    expect(lines(await filled('%{entities limit=9}'))).toHaveLength(9);
    expect(lines(await filled('%{entities}'))).toHaveLength(5);
  });

  it('shows what was said, with who and when', async () => {
    const shown = await filled('%{episodes limit=1}');
    expect(shown).toMatch(/^ {2}- .+ \(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\)$/);
    expect(lines(await filled('%{episodes limit=4}'))).toHaveLength(4);
  });

  it('has nothing for what is not made, a silent thread or a new user', async () => {
    expect(await filled('[%{observations}%{thread_summaries limit=2}]')).toBe('[]');
    expect(await filled('[%{edges}%{entities}%{episodes}]', 'silent')).toBe('[]');
    expect(await filled('%{user_summary}%{edges}', 'fresh')).toBe('');
  });

  it('is 404 when it is unknown, deleted or of another project', async () => {
    await client.post('/context-templates', { template_id: 'gone', template: 'x' });
    expect((await client.get('/threads/talk/context?template_id=gone')).body.context).toBe('x');
    await client.delete('/context-templates/gone');
    for (const thread of ['talk', 'silent']) {
      const path = `/threads/${thread}/context?template_id=gone`;
      expect((await client.get(path)).status).toBe(404);
    }
    const other = clientOf(service, (await service.newProject()).key);
    await other.post('/context-templates', { template_id: 'theirs', template: 'x' });
    expect((await client.get('/threads/talk/context?template_id=theirs')).status).toBe(404);
    expect((await other.get('/threads/talk/context?template_id=theirs')).status).toBe(404);
  });
});

describe('a context without a template', () => {
  it('is valid and empty for a new user, a silent thread and no user', async () => {
    const facts =
      '# These are the most relevant facts and their valid date ranges\n' +
      '# format: FACT (Date range: from - to)\n<FACTS>\n</FACTS>';
    const fresh = await client.get('/threads/fresh/context');
    expect(fresh.body.context).toBe(
      `# This is the user summary\n<USER_SUMMARY>\n</USER_SUMMARY>\n\n${facts}`,
    );
    expect((await client.get('/threads/silent/context')).body.context).toContain(facts);
    const messages = [{ role_type: 'user', role: 'Una', content: 'What about the garden?' }];
    const body = { messages, return_context: true };
    const added = await client.post('/sessions/nobodys/memory', body);
    expect(added.status).toBe(200);
    expect(added.body.context).toContain(facts);
    const memory = (await client.get('/sessions/nobodys/memory')).body;
    expect(memory.context).toBe(added.body.context);
    expect(memory.relevant_facts).toEqual([]);
  });

  it('is about the question too, when a long answer follows it', async () => {
    const content = 'Of course I can tell you more about many other things. '.repeat(60);
    await client.post('/threads', { thread_id: 'long', user_id: 'una' });
    const { status, body } = await client.post('/threads/long/messages', {
      return_context: true,
      messages: [
        { role: 'user', name: 'Una', content: 'Who waters it?' },
        { role: 'assistant', content },
      ],
    });
    expect(status).toBe(200);
    expect(body.context).toContain('Una waters a garden (2024-05-01 10:00:00 - present)');
  });

  it('leaves out facts below a rating, when one is asked for', async () => {
    const messages = [{ role_type: 'user', role: 'Una', content: 'What about the garden?' }];
    await client.post('/sessions', { session_id: 'rated', user_id: 'una' });
    await client.post('/sessions/rated/memory', { messages });
    const all = (await client.get('/sessions/rated/memory')).body;
    expect(all.relevant_facts.length).toBeGreaterThan(0);
    const none = (await client.get('/sessions/rated/memory?minRating=1.5')).body;
    expect(none.relevant_facts).toEqual([]);
    expect((await client.get('/sessions/rated/memory?minRating=x')).status).toBe(400);
  });
});
