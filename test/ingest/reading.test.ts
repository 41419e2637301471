import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuid } from '../../src/ids.js';
import { startTestService, type TestService } from '../support/service.js';
import { Talk } from './support.js';

let service: TestService;
let talk: Talk;
beforeAll(async () => {
  service = await startTestService();
  talk = new Talk(service);
});
afterAll(() => service.stop());

const uuidsOf = (items: readonly { uuid: string }[]): string[] => items.map(({ uuid }) => uuid);

/** Follows the cursors of a list to its end. */
async function pagesOf(path: string, body: object): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const answer = await talk.client.post(path, cursor ? { ...body, cursor } : body);
    expect(answer.status).toBe(200);
    pages.push(uuidsOf(answer.body));
    cursor = answer.headers['zep-next-cursor'] as string | undefined;
  } while (cursor !== undefined && pages.length < 50);
  return pages;
}

describe('lists of a graph', () => {
  let userId: string;
  beforeAll(async () => {
    userId = await talk.user();
    await talk.client.post('/graph/nodes', {
      user_id: userId,
      nodes: Array.from({ length: 12 }, (_, index) => ({
        ...{ name: `Thing ${index}`, label: index % 2 ? 'Object' : 'Topic' },
      })),
    });
    for (let index = 0; index < 7; index += 1) {
      await talk.client.post('/graph/add-fact-triple', {
        ...{ user_id: userId, fact: `fact ${index}`, fact_name: `NAME_${index}` },
        ...{ target_node_name: 'Thing 1', valid_at: `2026-01-0${7 - index}T00:00:00Z` },
      });
    }
  });

  it.each([
    ['node', 'created_at', 'asc'],
    ['node', 'created_at', 'desc'],
    ['node', 'degree', 'desc'],
    ['node', 'uuid', 'asc'],
    ['edge', 'valid_at', 'asc'],
    ['edge', 'created_at', 'desc'],
    ['episodes', 'created_at', 'asc'],
    ['episodes', 'uuid', 'desc'],
  ])('%s by %s %s come page by page, each thing once', async (kind, order_by, direction) => {
    const path = `/graph/${kind}/user/${userId}`;
    const order = { order_by, direction };
    const whole = (await talk.client.post(path, { ...order, limit: 1000 })).body;
    const pages = await pagesOf(path, { ...order, limit: 4 });
    expect(pages.slice(0, -1).every(({ length }) => length === 4)).toBe(true);
    expect(pages.flat()).toEqual(uuidsOf(whole));
    expect(new Set(pages.flat()).size).toBe(whole.length);
    expect(whole.length).toBeGreaterThanOrEqual(7);
  });

  it('go on after the last uuid, as generation 2 asks', async () => {
    const whole = uuidsOf(await talk.nodes(userId));
    const uuid_cursor = whole[4];
    expect(uuidsOf(await talk.nodes(userId, { uuid_cursor }))).toEqual(whole.slice(5));
  });

  it('keep to what a filter names', async () => {
    const topics = await talk.nodes(userId, { filters: { node_labels: ['Topic'] } });
    expect(topics).toHaveLength(6);
    const others = await talk.nodes(userId, { filters: { exclude_node_labels: ['Topic'] } });
    expect(others).toHaveLength(7);
    const edges = await talk.edges(userId, { filters: { edge_types: ['NAME_1', 'NAME_2'] } });
    expect(edges).toHaveLength(2);
    const { body } = await talk.client.post(`/graph/episodes/user/${userId}`, {
      mentioned_node_uuids: [edges[0]?.target_node_uuid],
    });
    expect(body.length).toBe(8);
  });

  it.each([
    ['a cursor that is none', { cursor: 'mine' }],
    ['an order that is none', { order_by: 'name' }],
    ['a direction that is none', { direction: 'up' }],
  ])('with %s get 400', async (_case, body) => {
    for (const kind of ['node', 'edge', 'episodes']) {
      const { status } = await talk.client.post(`/graph/${kind}/user/${userId}`, body);
      expect([kind, status]).toEqual([kind, 400]);
    }
  });

  it('give the last episodes, newest first', async () => {
    const { body } = await talk.client.get(`/graph/episodes/user/${userId}?lastn=3`);
    expect(body.episodes.map(({ content }: { content: string }) => content)).toEqual([
      ...['fact 6', 'fact 5', 'fact 4'],
    ]);
  });
});

describe('a node', () => {
  it('shows its facts, its episodes and what an episode speaks of', async () => {
    const userId = await talk.user();
    const { uuid } = await talk.json(userId, { name: 'Acme', city: 'Bonn', employees: 12 });
    const { source_node_uuid: node } = await talk.edge(userId, 'CITY');
    const edges = await talk.client.get(`/graph/node/${node}/entity-edges`);
    expect(edges.body.map(({ name }: { name: string }) => name).sort()).toEqual([
      ...['CITY', 'EMPLOYEES'],
    ]);
    const episodes = await talk.client.get(`/graph/node/${node}/episodes`);
    expect(uuidsOf(episodes.body.episodes)).toEqual([uuid]);
    const mentions = await talk.client.get(`/graph/episodes/${uuid}/mentions`);
    expect(uuidsOf(mentions.body.nodes)).toContain(node);
    expect(mentions.body.edges).toHaveLength(2);
  });

  it('is changed as asked, and what a person wrote stays', async () => {
    const userId = await talk.user();
    await talk.json(userId, { name: 'Acme', city: 'Bonn' });
    const { source_node_uuid: uuid } = await talk.edge(userId, 'CITY');
    const change = { summary: 'Makes anvils', labels: ['Organization'], attributes: { tax: 'x' } };
    const { status, body } = await talk.client.patch(`/graph/node/${uuid}`, change);
    expect([status, body.summary]).toEqual([200, 'Makes anvils']);
    expect(body.labels).toEqual(['Entity', 'Organization']);
    await talk.json(userId, { name: 'Acme', phone: '+49 30 901820' });
    const later = (await talk.client.get(`/graph/node/${uuid}`)).body;
    expect(later.summary).toBe('Makes anvils');
    expect(later.attributes).toMatchObject({ tax: 'x' });
  });

  it('that is deleted goes with its facts, and others stay', async () => {
    const userId = await talk.user();
    await talk.json(userId, { name: 'Acme', city: 'Bonn' });
    await talk.json(userId, { name: 'Other', street: 'Mill Road' });
    const { source_node_uuid: uuid } = await talk.edge(userId, 'CITY');
    expect((await talk.client.delete(`/graph/node/${uuid}`)).status).toBe(200);
    expect((await talk.client.get(`/graph/node/${uuid}`)).status).toBe(404);
    expect((await talk.edges(userId)).map(({ name }) => name)).toEqual(['STREET']);
    expect((await talk.client.delete(`/graph/node/${uuid}`)).status).toBe(404);
  });

  it('of the user cannot be deleted, renamed or given another type', async () => {
    const userId = await talk.user();
    const { uuid } = await talk.userNode(userId);
    expect((await talk.client.delete(`/graph/node/${uuid}`)).status).toBe(400);
    for (const change of [{ name: 'Eve' }, { labels: ['Topic'] }, { labels: ['User'] }]) {
      expect((await talk.client.patch(`/graph/node/${uuid}`, change)).status).toBe(400);
    }
    expect(await talk.userNode(userId)).toMatchObject({ uuid, name: 'Jane Smith' });
  });
});

describe('a fact', () => {
  it('is found under both generations, and among the facts of its user', async () => {
    const userId = await talk.user();
    await talk.json(userId, { email: `${userId}@example.com`, plan: 'pro' });
    const edge = await talk.edge(userId, 'PLAN');
    expect((await talk.client.get(`/graph/edge/${edge.uuid}`)).body).toEqual(edge);
    const { body } = await talk.client.get(`/facts/${edge.uuid}`);
    expect(body.fact).toMatchObject({ uuid: edge.uuid, fact: edge.fact, content: edge.fact });
    const list = await talk.client.get(`/users/${userId}/facts`);
    expect(uuidsOf(list.body.facts)).toEqual([edge.uuid]);
  });

  it('that has ended is in the list of edges and not among what is true now', async () => {
    const userId = await talk.user();
    for (const plan of ['free', 'pro']) {
      await talk.json(userId, { email: `${userId}@example.com`, plan });
    }
    expect(await talk.edges(userId)).toHaveLength(2);
    const { body } = await talk.client.get(`/users/${userId}/facts`);
    expect(body.facts).toHaveLength(1);
    expect(body.facts[0].fact).toContain('pro');
  });

  it('of a session is what its own messages say', async () => {
    const userId = await talk.user();
    const [one, other] = [await talk.session(userId), await talk.session(userId)];
    await talk.say(one, 'I live in Berlin.');
    await talk.say(other, 'I work at Siemens.');
    await Promise.all([talk.heard(one), talk.heard(other)]);
    const { body } = await talk.client.get(`/sessions/${one}/facts`);
    expect(body.facts.map(({ name }: { name: string }) => name)).toEqual(['LIVES_IN']);
    const rated = await talk.client.get(`/sessions/${one}/facts?min_rating=0.5`);
    expect(rated.body.facts).toHaveLength(1);
  });

  it('is changed as asked: its words, its name and its times', async () => {
    const userId = await talk.user();
    await talk.json(userId, { email: `${userId}@example.com`, plan: 'pro' });
    const { uuid } = await talk.edge(userId, 'PLAN');
    const change = { fact: 'Jane had the pro plan', invalid_at: new Date().toISOString() };
    const { status, body } = await talk.client.patch(`/graph/edge/${uuid}`, change);
    expect(status).toBe(200);
    expect(body).toMatchObject({ uuid, fact: change.fact });
    expect([body.invalid_at, body.expired_at]).toEqual(expect.not.arrayContaining([undefined]));
    expect((await talk.client.get(`/users/${userId}/facts`)).body.facts).toEqual([]);
    // What was ended by hand does not stand in the way of what is said next.
    await talk.json(userId, { email: `${userId}@example.com`, plan: 'pro' });
    expect(await talk.edges(userId)).toHaveLength(2);
  });

  it('cannot be changed to say what another one says that is true now', async () => {
    const userId = await talk.user();
    const add = (fact: string, fact_name: string) =>
      talk.client.post('/graph/add-fact-triple', {
        ...{ user_id: userId, fact, fact_name, target_node_name: 'tea' },
      });
    await add('Jane likes tea', 'LIKES');
    const { body } = await add('Jane drinks tea', 'DRINKS');
    const path = `/graph/edge/${body.edge.uuid}`;
    const { status } = await talk.client.patch(path, { name: 'LIKES' });
    expect(status).toBe(400);
    await Promise.all([talk.edge(userId, 'LIKES'), talk.edge(userId, 'DRINKS')]);
    const over = { name: 'LIKES', invalid_at: new Date().toISOString() };
    expect((await talk.client.patch(path, over)).status).toBe(200);
  });

  it('cannot be changed to end before it begins', async () => {
    const userId = await talk.user();
    await talk.json(userId, { name: 'Jane Smith', plan: 'pro' });
    const { uuid } = await talk.edge(userId, 'PLAN');
    const change = { valid_at: '2026-01-02T00:00:00Z', invalid_at: '2026-01-01T00:00:00Z' };
    expect((await talk.client.patch(`/graph/edge/${uuid}`, change)).status).toBe(400);
  });

  it('that is deleted is gone, and its nodes stay', async () => {
    const userId = await talk.user();
    await talk.json(userId, { name: 'Acme', city: 'Bonn', size: 3 });
    const [city, size] = [await talk.edge(userId, 'CITY'), await talk.edge(userId, 'SIZE')];
    expect((await talk.client.delete(`/graph/edge/${city.uuid}`)).status).toBe(200);
    expect((await talk.client.delete(`/facts/${size.uuid}`)).status).toBe(200);
    expect((await talk.client.delete(`/facts/${size.uuid}`)).status).toBe(404);
    expect(await talk.edges(userId)).toEqual([]);
    expect((await talk.client.get(`/graph/node/${city.source_node_uuid}`)).status).toBe(200);
  });
});

describe('an episode that is deleted', () => {
  it('takes with it what only it supported, and leaves what others say too', async () => {
    const userId = await talk.user();
    const both = { name: 'Acme', city: 'Bonn' };
    const first = await talk.json(userId, { ...both, founder: 'Wile' });
    await talk.json(userId, both);
    expect((await talk.client.delete(`/graph/episodes/${first.uuid}`)).status).toBe(200);
    expect((await talk.client.get(`/graph/episodes/${first.uuid}`)).status).toBe(404);
    expect((await talk.edges(userId)).map(({ name }) => name)).toEqual(['CITY']);
    expect((await talk.nodes(userId)).map(({ name }) => name).sort()).toEqual([
      ...['Acme', 'Jane Smith'],
    ]);
  });

  it('takes the last of it with the last episode, but never the user node', async () => {
    const userId = await talk.user();
    const { uuid } = await talk.json(userId, { name: 'Acme', owner: 'Wile Coyote' });
    await talk.client.delete(`/graph/episodes/${uuid}`);
    expect(await talk.edges(userId)).toEqual([]);
    expect((await talk.nodes(userId)).map(({ name }) => name)).toEqual(['Jane Smith']);
    expect((await talk.userNode(userId)).summary).toBe('');
  });

  it('leaves closed what it had closed', async () => {
    const userId = await talk.user();
    const plan = (value: string) => talk.json(userId, { name: 'Jane Smith', plan: value });
    await plan('free');
    const { uuid } = await plan('pro');
    await talk.client.delete(`/graph/episodes/${uuid}`);
    const edge = await talk.edge(userId, 'PLAN');
    expect(edge.fact).toContain('free');
    expect(edge.invalid_at).toBeDefined();
  });

  it('before it is read is never read', async () => {
    const userId = await talk.user();
    const { uuid } = await talk.add({ user_id: userId, type: 'text', data: 'I live in Rome.' });
    await talk.client.delete(`/graph/episodes/${uuid}`);
    await talk.json(userId, { name: 'Acme', city: 'Bonn' });
    expect((await talk.client.get(`/tasks/${uuid}`)).status).toBe(404);
    const names = (await talk.edges(userId)).map(({ name }) => name);
    expect(names).toEqual(['CITY']);
  });

  it('that was a message is rebuilt around: no neighbour quotes it any more', async () => {
    const userId = await talk.user();
    const sessionId = await talk.session(userId);
    await talk.say(sessionId, 'I like tea.', 'My secret is 4711.', 'I like jam.');
    await talk.heard(sessionId);
    const { body } = await talk.client.get(`/threads/${sessionId}/episodes`);
    await talk.client.delete(`/graph/episodes/${body.episodes[1].uuid}`);
    const rows = await service.cypher(
      'MATCH (n {graphUuid: $graphUuid}) RETURN properties(n) AS properties',
      { graphUuid: await talk.graphUuid(userId) },
    );
    expect(JSON.stringify(rows)).not.toContain('4711');
    expect(JSON.stringify(rows)).toContain('I like jam.');
  });
});

describe('metadata of an episode', () => {
  it('is replaced', async () => {
    const userId = await talk.user();
    const { uuid } = await talk.json(userId, { name: 'Acme' });
    const metadata = { a: 1, ['__proto__']: 2 };
    await talk.client.patch(`/graph/episodes/${uuid}`, { metadata: { b: 2 } });
    const { status, body } = await talk.client.patch(`/graph/episodes/${uuid}`, { metadata });
    expect([status, body.metadata.a, body.metadata.b]).toEqual([200, 1, undefined]);
  });
});

describe('documents', () => {
  it('list their episodes, oldest first', async () => {
    const graphId = await talk.group();
    for (const [index, document_id] of ['d1', 'd2', 'd1'].entries()) {
      await talk.read({
        ...{ graph_id: graphId, document_id, type: 'text', data: `Part ${index} of it.` },
        created_at: `2026-01-0${3 - index}T00:00:00Z`,
      });
    }
    const { body } = await talk.client.get(`/graph/documents/d1/episodes?graph_id=${graphId}`);
    expect(body.episodes.map(({ content }: { content: string }) => content)).toEqual([
      ...['Part 2 of it.', 'Part 0 of it.'],
    ]);
  });
});

describe('a task', () => {
  it('tells how far the reading of an episode is', async () => {
    const userId = await talk.user();
    const { uuid } = await talk.json(userId, { name: 'Acme' });
    const { status, body } = await talk.client.get(`/tasks/${uuid}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ task_id: uuid, status: 'succeeded', type: 'ingest_json' },
      progress: { message: 'read by structure' },
    });
    expect(body.completed_at).toBeDefined();
  });

  it('that is none gets 404', async () => {
    for (const id of [newUuid(), 'mine']) {
      expect((await talk.client.get(`/tasks/${id}`)).status).toBe(404);
    }
  });
});

describe('the summary of the user node', () => {
  it('follows what is true, within 500 characters', async () => {
    const userId = await talk.user();
    const sessionId = await talk.session(userId);
    const things = 'tea jam bread rice soup pasta salad cake fruit fish'.split(' ');
    await talk.say(sessionId, 'I work at Siemens.', ...things.map((thing) => `I love ${thing}.`));
    await talk.say(sessionId, 'I work at Bosch.');
    await talk.heard(sessionId);
    const { summary } = await talk.userNode(userId);
    expect(summary).toContain('Bosch');
    expect(summary).not.toContain('Siemens');
    expect(summary.length).toBeLessThanOrEqual(500);
  });
});

describe('an instance that went away after it had written', () => {
  it('leaves what the next one calls read, without reading it again', async () => {
    const userId = await talk.user();
    const episode = await talk.json(userId, { email: `${userId}@example.com`, plan: 'pro' });
    const before = await talk.edges(userId);
    await service.cypher(
      `MATCH (e:Episode {uuid: $uuid}) MATCH (u:User {graphUuid: e.graphUuid})
       SET e.processed = false
       CREATE (:Job {projectId: u.projectId, uuid: randomUUID(), graphUuid: e.graphUuid,
         lane: u.lane, order: 1, status: 'pending', attempts: 0, episodeUuid: e.uuid,
         createdAt: datetime(), written: true})`,
      { uuid: episode.uuid },
    );
    // Whoever comes next to the lane does what is in it.
    await talk.json(userId, { email: `${userId}@example.com`, seats: 3 });
    await talk.processed(episode.uuid);
    const plans = (await talk.edges(userId)).filter(({ name }) => name === 'PLAN');
    expect(plans).toEqual(before.filter(({ name }) => name === 'PLAN'));
    const jobs = await service.cypher('MATCH (j:Job {episodeUuid: $uuid}) RETURN j.uuid AS uuid', {
      uuid: episode.uuid,
    });
    expect(jobs).toEqual([]);
  });
});
