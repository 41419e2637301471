import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { newUuid } from '../../src/ids.js';
import { type CheckedClient, clientOf, segment } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

let service: TestService;
let client: CheckedClient;
beforeAll(async () => {
  service = await startTestService();
  client = clientOf(service);
});
afterAll(() => service.stop());

async function ownProject(): Promise<CheckedClient> {
  const { key } = await service.newProject();
  return clientOf(service, key);
}

const newGraph = async (): Promise<string> => {
  const graphId = `graph-${newUuid()}`;
  await client.post('/graph/create', { graph_id: graphId });
  return graphId;
};

describe('POST /graph/create', () => {
  it('answers 201 with the graph, and GET returns the same', async () => {
    const given = {
      graph_id: 'everything',
      name: 'Products',
      description: 'What we sell',
      time_zone: 'Europe/Berlin',
    };
    const created = await client.post('/graph/create', given);
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      ...given,
      uuid: expect.stringMatching(uuid),
      canonical_graph_uuid: expect.stringMatching(uuid),
      project_uuid: expect.stringMatching(uuid),
    });
    const got = await client.get('/graph/everything');
    expect(got.status).toBe(200);
    expect(got.body).toEqual(created.body);
  });

  it('leaves out what was not given', async () => {
    const { body } = await client.post('/graph/create', { graph_id: 'bare', name: ' ' });
    for (const key of ['name', 'description', 'time_zone']) expect(body).not.toHaveProperty(key);
  });

  it('says 400 in the words of the wire for an id that is taken, and changes nothing', async () => {
    await client.post('/graph/create', { graph_id: 'taken', name: 'One' });
    const { status, body } = await client.post('/graph/create', { graph_id: 'taken', name: 'Two' });
    expect(status).toBe(400);
    expect(body.message).toBe('bad request: graph already exists with graph_id: taken');
    expect((await client.get('/graph/taken')).body.name).toBe('One');
  });

  it('lets one of 30 concurrent creations win, and numbers 30 others without gaps', async () => {
    const own = await ownProject();
    const all = Array.from({ length: 60 }, (_, at) => (at % 2 ? 'contested' : `graph-${at}`));
    const answers = await Promise.all(
      all.map((graph_id) => own.post('/graph/create', { graph_id })),
    );
    const created = answers.filter(({ status }) => status === 201);
    expect(created).toHaveLength(31);
    const numbers = created.map(({ body }) => body.id as number).sort((a, b) => a - b);
    expect(numbers).toEqual(created.map((_, index) => index + 1));
  });

  it.each([
    ['no id', {}],
    ['an empty id', { graph_id: '' }],
    ['an id over 500 characters', { graph_id: 'x'.repeat(501) }],
    ['a lone surrogate', { graph_id: '\ud800' }],
    ['an unknown time zone', { graph_id: 'nowhere', time_zone: 'Mars/Olympus' }],
  ])('refuses %s', async (_case, request) => {
    expect((await client.post('/graph/create', request)).status).toBe(400);
    expect((await client.get('/graph/nowhere')).status).toBe(404);
  });
});

describe('GET and PATCH /graph/{graphId}', () => {
  it('changes what is given and nothing else', async () => {
    const { body: before } = await client.post('/graph/create', {
      graph_id: 'patched',
      name: 'Old',
      description: 'Kept',
    });
    const { status, body } = await client.patch('/graph/patched', { name: 'New', description: '' });
    expect(status).toBe(200);
    const { updated_at: updatedAt, ...rest } = body;
    expect(Date.parse(updatedAt)).toBeGreaterThanOrEqual(Date.parse(before.updated_at));
    expect({ ...rest, updated_at: before.updated_at }).toEqual({ ...before, name: 'New' });
    expect((await client.patch('/graph/patched')).body.name).toBe('New');
    expect((await client.patch('/graph/patched', { time_zone: 'x' })).status).toBe(400);
  });

  it('takes ids with slashes and percent signs', async () => {
    const graphId = 'a/b 100%25?#';
    await client.post('/graph/create', { graph_id: graphId });
    expect((await client.get(`/graph/${segment(graphId)}`)).body.graph_id).toBe(graphId);
    expect((await client.delete(`/graph/${segment(graphId)}`)).status).toBe(200);
  });

  it('answers 404 for an unknown graph and for one of another project, word for word', async () => {
    const graphId = await newGraph();
    const other = await ownProject();
    for (const path of [`/graph/${graphId}`, `/graph/${graphId}/warm`, `/groups/${graphId}`]) {
      const theirs = await other.get(path);
      expect(theirs.status).toBe(404);
      expect(theirs.body).toEqual((await client.get('/graph/nothing')).body);
    }
    expect((await other.patch(`/graph/${graphId}`, { name: 'X' })).status).toBe(404);
    expect((await other.delete(`/graph/${graphId}`)).status).toBe(404);
    expect((await client.get(`/graph/${graphId}`)).status).toBe(200);
  });

  it('is warm when it exists', async () => {
    const graphId = await newGraph();
    expect((await client.get(`/graph/${graphId}/warm`)).status).toBe(200);
  });
});

describe('GET /graph/list-all', () => {
  let own: CheckedClient;
  const idsOf = async (query: string) =>
    (await own.get(`/graph/list-all${query}`)).body.graphs.map(
      (graph: { graph_id: string }) => graph.graph_id,
    ) as string[];

  beforeAll(async () => {
    own = await ownProject();
    await own.post('/graph/create', { graph_id: 'b', name: 'Zebra' });
    await own.post('/graph/create', { graph_id: 'A', name: 'Mole', description: 'digs 100%' });
    await own.post('/groups', { group_id: 'c', name: 'Ant' });
    await own.post('/sessions', { session_id: newUuid() });
  });

  it('lists the newest first and counts all, without graphs of single sessions', async () => {
    const { body } = await own.get('/graph/list-all');
    expect(body).toMatchObject({ page_number: 1, row_count: 3, total_count: 3 });
    expect(await idsOf('')).toEqual(['c', 'A', 'b']);
  });

  it('pages without overlap, in both spellings', async () => {
    expect(await idsOf('?pageNumber=1&pageSize=2')).toEqual(['c', 'A']);
    const { body } = await own.get('/graph/list-all?page_number=2&page_size=2');
    expect(body).toMatchObject({ page_number: 2, page_size: 2, row_count: 1, total_count: 3 });
    expect(await idsOf('?pageNumber=0&pageSize=1')).toEqual(['c']);
  });

  it.each([
    ['asc=true', ['b', 'A', 'c']],
    ['order_by=graph_id&asc=true', ['A', 'b', 'c']],
    ['orderBy=name', ['b', 'A', 'c']],
    ['search=MOLE', ['A']],
    ['search=100%25', ['A']],
    ['search=nothing', []],
  ])('orders and searches: %s', async (query, expected) => {
    expect(await idsOf(`?${query}`)).toEqual(expected);
  });

  it('refuses an order that does not exist and a page that is no number', async () => {
    expect((await own.get('/graph/list-all?order_by=uuid')).status).toBe(400);
    expect((await own.get('/graph/list-all?pageNumber=x')).status).toBe(400);
  });
});

describe('DELETE /graph/{graphId}', () => {
  const contents = `
    MATCH (g:Graph {projectId: $projectId, graphId: $graphId})
    UNWIND range(1, 30) AS i
    CREATE (e:Entity {projectId: $projectId, uuid: randomUUID(), graphUuid: g.graphUuid,
      resolutionKey: 'name:' + i, name: 'n' + i, createdAt: datetime()})
    CREATE (f:Fact {projectId: $projectId, uuid: randomUUID(), graphUuid: g.graphUuid,
      factKey: 'k' + i, createdAt: datetime()})
    CREATE (p:Episode {projectId: $projectId, uuid: randomUUID(), graphUuid: g.graphUuid,
      createdAt: datetime()})
    CREATE (:Job {projectId: $projectId, uuid: randomUUID(), graphUuid: g.graphUuid, lane: -1,
      status: 'parked', createdAt: datetime()})
    CREATE (e)-[:SUBJECT_OF]->(f)-[:EVIDENCED_BY]->(p)-[:MENTIONS]->(e)
    RETURN DISTINCT g.graphUuid AS graphUuid`;

  it('forgets everything the graph holds, and frees its id', async () => {
    const graphId = await newGraph();
    const key = { projectId: service.projectId, graphId };
    const [filled] = await service.cypher(contents, key);
    await client.call('PUT', '/entity-types', {
      graph_ids: [graphId],
      entity_types: [{ name: 'Product', description: 'sold' }],
    });
    const instructions = [{ name: 'one', text: 'two' }];
    await client.post('/custom-instructions', { graph_ids: [graphId], instructions });
    const { status, body } = await client.delete(`/graph/${graphId}`);
    expect(status).toBe(200);
    expect(body).toEqual({ message: 'OK' });
    expect((await client.get(`/graph/${graphId}`)).status).toBe(404);
    expect((await client.delete(`/graph/${graphId}`)).status).toBe(404);
    // The rest goes on in the background when it takes longer than a call may.
    await eventually(async () => {
      const left = await service.cypher(
        'MATCH (n) WHERE n.graphUuid = $graphUuid OR n.scope = $graphUuid ' +
          'RETURN labels(n) AS labels',
        filled,
      );
      return left.length === 0;
    });
    expect((await client.post('/graph/create', { graph_id: graphId })).status).toBe(201);
  });

  it('is taken up at the next start when it was interrupted', async () => {
    const graphId = await newGraph();
    const key = { projectId: service.projectId, graphId };
    const [filled] = await service.cypher(contents, key);
    await service.cypher(
      'MATCH (g:Graph {projectId: $projectId, graphId: $graphId}) ' +
        'SET g.erasing = true REMOVE g.graphId, g.number',
      key,
    );
    await service.running.services.erasures.resume();
    // The rest goes on in the background when it takes longer than a call may.
    await eventually(async () => {
      const left = await service.cypher(
        'MATCH (n) WHERE n.graphUuid = $graphUuid RETURN labels(n) AS labels',
        filled,
      );
      return left.length === 0;
    });
  });

  it('lets one of ten concurrent calls succeed and keeps the count right', async () => {
    const own = await ownProject();
    await own.post('/graph/create', { graph_id: 'contested' });
    await own.post('/graph/create', { graph_id: 'other' });
    const calls = Array.from({ length: 10 }, () => own.delete('/graph/contested'));
    const statuses = (await Promise.all(calls)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 9 }, () => 404)]);
    expect((await own.get('/graph/list-all')).body).toMatchObject({ total_count: 1 });
  });

  it('takes the graph of a session without a user with the session', async () => {
    const sessionId = newUuid();
    await client.post('/sessions', { session_id: sessionId });
    const [root] = await service.cypher(
      'MATCH (g:Graph)-[:HAS_SESSION]->(s:Session {sessionId: $sessionId}) ' +
        'CREATE (:Entity {uuid: randomUUID(), graphUuid: g.graphUuid, createdAt: datetime()}) ' +
        'RETURN g.graphUuid AS graphUuid',
      { sessionId },
    );
    expect((await client.delete(`/sessions/${sessionId}/memory`)).status).toBe(200);
    // The rest goes on in the background when it takes longer than a call may.
    await eventually(async () => {
      const left = await service.cypher(
        'MATCH (n) WHERE n.graphUuid = $graphUuid RETURN labels(n) AS labels',
        root,
      );
      return left.length === 0;
    });
  });

  it('takes what was read into the graph of a user with the user', async () => {
    const userId = newUuid();
    const { body: user } = await client.post('/users', { user_id: userId });
    await service.cypher(
      'MATCH (u:User {uuid: $uuid}) ' +
        'CREATE (u)-[:SUBJECT_OF]->(f:Fact {uuid: randomUUID(), graphUuid: u.graphUuid, ' +
        'createdAt: datetime()})-[:HAS_OBJECT]->(:Entity {uuid: randomUUID(), ' +
        'graphUuid: u.graphUuid, createdAt: datetime()}), ' +
        '(:Job {uuid: randomUUID(), graphUuid: u.graphUuid, status: "parked", lane: -1}), ' +
        '(:Episode {uuid: randomUUID(), graphUuid: u.graphUuid, createdAt: datetime()})',
      { uuid: user.uuid },
    );
    expect((await client.delete(`/users/${userId}`)).status).toBe(200);
    // The rest goes on in the background when it takes longer than a call may.
    await eventually(async () => {
      const left = await service.cypher(
        'MATCH (n) WHERE n.graphUuid = $graphUuid RETURN labels(n) AS labels',
        { graphUuid: user.graph_uuid },
      );
      return left.length === 0;
    });
  });
});

describe('keys', () => {
  it.each([
    ['POST', '/graph/create'],
    ['GET', '/graph/list-all'],
    ['GET', '/graph/x'],
    ['PATCH', '/graph/x'],
    ['GET', '/graph/x/warm'],
    ['DELETE', '/graph/x'],
  ])('are needed for %s %s', async (method, path) => {
    const answer = await client.call(method, path, { graph_id: 'x' }, { authorization: '' });
    expect(answer.status).toBe(401);
  });

  it('of scope write may not erase, of scope read may not create', async () => {
    const graphId = await newGraph();
    const writer = clientOf(service, await service.newKey({ scopes: ['read', 'write'] }));
    const reader = clientOf(service, await service.newKey({ scopes: ['read'] }));
    expect((await writer.delete(`/graph/${graphId}`)).status).toBe(403);
    expect((await reader.post('/graph/create', { graph_id: 'no' })).status).toBe(403);
    expect((await reader.get(`/graph/${graphId}`)).status).toBe(200);
  });
});
