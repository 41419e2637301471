import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityEdge, SearchFilters } from '../../src/wire.types.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

/** What filters let through, in searches and in lists, with vectors and without. */
let service: TestService;
let edges: EntityEdge[] = [];
const nodes = new Map<string, string>();

const triples: [fact: string, name: string, target: string, more?: Record<string, unknown>][] = [
  ['Una likes hiking', 'LIKES', 'hiking', { valid_at: '2024-05-01T00:00:00Z' }],
  ['Una lives in Oslo', 'LIVES_IN', 'Oslo', { valid_at: '2023-01-01T12:00:00.5Z' }],
  [
    'Una worked at Acme',
    'WORKED_AT',
    'Acme',
    { valid_at: '2020-01-01T00:00:00Z', invalid_at: '2022-01-01T00:00:00Z' },
  ],
  ['Una moves to Rome', 'MOVES_TO', 'Rome', { valid_at: '2999-01-01T00:00:00Z' }],
  ['Una owns a boat', 'OWNS', 'boat', {}],
  ['Oslo is in Norway, where Una lives', 'LIES_IN', 'Norway', { source_node_name: 'Oslo' }],
];

beforeAll(async () => {
  const before = await startTestService();
  await before.cypher("MATCH (s:Setting {key: 'embedding'}) DELETE s");
  await before.stop();
  service = await startTestService({ models: { embeddings: { kind: 'local', workers: 1 } } });
  await service.call('POST', '/users', { user_id: 'una', first_name: 'Una' });
  await service.call('POST', '/users', { user_id: 'other', first_name: 'Una' });
  for (const [fact, fact_name, target_node_name, more] of triples) {
    const triple = { user_id: 'una', fact, fact_name, target_node_name, ...more };
    const { status, body } = await service.call('POST', '/graph/add-fact-triple', triple);
    expect(status, JSON.stringify(body)).toBe(200);
  }
  edges = (await service.call('POST', '/graph/edge/user/una', {})).body;
  expect(edges).toHaveLength(triples.length);
  const listed = (await service.call('POST', '/graph/node/user/una', {})).body;
  for (const { name, uuid } of listed) nodes.set(name, uuid);
  const boat = edges.find(({ name }) => name === 'OWNS')?.uuid;
  const attributes = { length: 9, colour: 'teal' };
  await service.call('PATCH', `/graph/edge/${boat}`, { attributes });
  edges = (await service.call('POST', '/graph/edge/user/una', {})).body;
});
afterAll(() => service.stop());

const isTrueNow = ({ valid_at: from, invalid_at: until }: EntityEdge): boolean =>
  (from === undefined || Date.parse(from) <= Date.now()) &&
  (until === undefined || Date.parse(until) > Date.now());

const factsOf = (found: EntityEdge[]) => found.map(({ fact }) => fact).sort();

async function searched(search_filters: SearchFilters, more = {}): Promise<string[]> {
  const body = { user_id: 'una', query: 'Una Oslo', limit: 50, search_filters, ...more };
  const answer = await service.call('POST', '/graph/search', body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return factsOf(answer.body.edges);
}

async function listed(filters: SearchFilters): Promise<string[]> {
  const answer = await service.call('POST', '/graph/edge/user/una', { filters });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return factsOf(answer.body);
}

const node = (name: string) => nodes.get(name) as string;
const at = (comparison_operator: string, date?: string) => ({
  comparison_operator,
  ...(date === undefined ? {} : { date }),
});
const property = (
  comparison_operator: string,
  property_name: string,
  property_value?: unknown,
) => ({
  ...{ comparison_operator, property_name },
  ...(property_value === undefined ? {} : { property_value }),
});

type Case = [
  label: string,
  filters: () => SearchFilters,
  test: (edge: EntityEdge) => boolean,
  /** Asked about other times than now, a search shows what is not true now. */
  everyTime?: boolean,
];

const cases: Case[] = [
  ['nothing', () => ({}), () => true],
  [
    'empty lists, which narrow nothing',
    () => ({
      ...{ edge_types: [], exclude_edge_types: [], edge_uuids: [], node_labels: [] },
      ...{ exclude_node_labels: [], connected_node_uuids: [], source_node_uuids: [] },
      ...{ target_node_uuids: [], episode_uuids: [], property_filters: [] },
      ...{ created_at: [], valid_at: [[]], invalid_at: [], expired_at: [] },
    }),
    () => true,
  ],
  ['one type', () => ({ edge_types: ['LIKES'] }), ({ name }) => name === 'LIKES'],
  [
    'some types and not others',
    () => ({ edge_types: ['LIKES', 'OWNS'], exclude_edge_types: ['OWNS'] }),
    ({ name }) => name === 'LIKES',
  ],
  ['an unknown type', () => ({ edge_types: ['NOTHING_OF_IT'] }), () => false],
  ['the label of every node', () => ({ node_labels: ['Entity'] }), () => true],
  [
    'the label of the user',
    () => ({ node_labels: ['User'] }),
    ({ source_node_name: source }) => source === 'Una',
  ],
  [
    'all but the user',
    () => ({ exclude_node_labels: ['User'] }),
    ({ source_node_name: source }) => source === 'Oslo',
  ],
  [
    'either end',
    () => ({ connected_node_uuids: [node('Oslo')] }),
    (edge) => [edge.source_node_name, edge.target_node_name].includes('Oslo'),
  ],
  [
    'the source',
    () => ({ source_node_uuids: [node('Oslo')] }),
    ({ source_node_name: source }) => source === 'Oslo',
  ],
  [
    'the target, and a type that it has not',
    () => ({ target_node_uuids: [node('Oslo')], edge_types: ['LIKES'] }),
    () => false,
  ],
  [
    'the episode that says it',
    () => ({ episode_uuids: edges.find(({ name }) => name === 'LIKES')?.episodes ?? [] }),
    ({ name }) => name === 'LIKES',
  ],
  [
    'a beginning in the past',
    () => ({ valid_at: [[at('<', '2021-01-01')]] }),
    ({ name }) => name === 'WORKED_AT',
    true,
  ],
  [
    'a beginning in the future',
    () => ({ valid_at: [[at('>', '2998-01-01')]] }),
    ({ name }) => name === 'MOVES_TO',
    true,
  ],
  [
    'a beginning between two times, or none',
    () => ({ valid_at: [[at('>=', '2023-01-01'), at('<', '2024-01-01')], [at('is_null')]] }),
    ({ valid_at: from }) => from === undefined || from.startsWith('2023'),
    true,
  ],
  [
    'a beginning to the fraction of a second',
    () => ({ valid_at: [[at('=', '2023-01-01T13:00:00.500+01:00')]] }),
    ({ name }) => name === 'LIVES_IN',
    true,
  ],
  [
    'any other beginning',
    () => ({ valid_at: [[at('<>', '2024-05-01')]] }),
    (edge) => edge.valid_at !== undefined && edge.name !== 'LIKES',
    true,
  ],
  [
    'no end',
    () => ({ invalid_at: [[at('IS NULL')]] }),
    ({ invalid_at: until }) => until === undefined,
    true,
  ],
  [
    'an end',
    () => ({ invalid_at: [[at('IS_NOT_NULL')]] }),
    ({ invalid_at: until }) => until !== undefined,
    true,
  ],
  [
    'an end that is known since',
    () => ({ expired_at: [[at('>', '2021-01-01')]], invalid_at: [[at('<=', '2022-01-01')]] }),
    ({ expired_at: known }) => known !== undefined,
    true,
  ],
  ['when it was learned', () => ({ created_at: [[at('>', '2021-01-01')]] }), () => true],
  ['when it was not learned', () => ({ created_at: [[at('<', '2021-01-01')]] }), () => false],
  [
    'attributes',
    () => ({ property_filters: [property('>', 'length', 8), property('=', 'colour', 'teal')] }),
    ({ name }) => name === 'OWNS',
  ],
  [
    'an attribute that is not there',
    () => ({ property_filters: [property('IS NULL', 'length')], edge_types: ['LIKES', 'OWNS'] }),
    ({ name }) => name === 'LIKES',
  ],
];

describe('facts narrowed by', () => {
  it.each(cases)('%s are the same in a search and in a list', async (_, filters, test, all) => {
    const fitting = edges.filter(test);
    expect(await listed(filters())).toEqual(factsOf(fitting));
    const now = all === true ? fitting : fitting.filter(isTrueNow);
    expect(await searched(filters())).toEqual(factsOf(now));
    // Around an origin the same is let through as by words and meaning.
    const origins = { query: 'zzz', bfs_origin_node_uuids: [node('Una'), node('Oslo')] };
    expect(await searched(filters(), origins)).toEqual(factsOf(now));
  });

  it.each(['rrf', 'episode_mentions', 'cross_encoder', 'mmr', 'node_distance'])(
    'a filter are that with the reranker %s too',
    async (reranker) => {
      const more = { reranker, mmr_lambda: 0.5, center_node_uuid: node('Oslo') };
      const filters = { target_node_uuids: [node('Oslo'), node('hiking')] };
      expect(await searched(filters, more)).toEqual(['Una likes hiking', 'Una lives in Oslo']);
    },
  );

  it.each([
    [{ valid_at: [[at('>', 'soon')]] }, 'valid_at'],
    [{ valid_at: [[at('>')]] }, 'valid_at'],
    [{ expired_at: [[at('ABOUT', '2021-01-01')]] }, 'expired_at'],
    [{ property_filters: [property('IN', 'x', 'y')] }, 'property_filters'],
    [{ property_filters: [property('LIKE', 'x', 'y')] }, 'property_filters'],
    [{ episode_metadata_filters: { type: 'xor', filters: [] } }, 'episode_metadata_filters'],
  ])('what cannot be read are refused in searches and lists: %j', async (filters, field) => {
    const body = { user_id: 'una', query: 'Una', search_filters: filters };
    const lists = ['/graph/edge/user/una', '/graph/node/user/una'];
    const answers = [await service.call('POST', '/graph/search', body)];
    for (const path of lists) answers.push(await service.call('POST', path, { filters }));
    for (const answer of answers) {
      expect(answer.status).toBe(400);
      expect(answer.body.message).toContain(field);
    }
  });

  it('more than 256 uuids are refused', async () => {
    const filters = { edge_uuids: Array.from({ length: 257 }, () => 'x') };
    const body = { user_id: 'una', query: 'Una', search_filters: filters };
    expect((await service.call('POST', '/graph/search', body)).status).toBe(400);
    expect((await service.call('POST', '/graph/edge/user/una', { filters })).status).toBe(400);
  });
});

describe('nodes and episodes', () => {
  it('cannot be narrowed by the ends of facts', async () => {
    const filters = { connected_node_uuids: [node('Oslo')] };
    for (const scope of ['nodes', 'episodes', 'observations', 'thread_summaries']) {
      const body = { user_id: 'una', query: 'Una', scope, search_filters: filters };
      const { status, body: answer } = await service.call('POST', '/graph/search', body);
      expect(status, scope).toBe(400);
      expect(answer.message).toContain('connected_node_uuids');
    }
    const listed = await service.call('POST', '/graph/node/user/una', { filters });
    expect(listed.status).toBe(400);
  });

  it('are narrowed alike in a search and in a list', async () => {
    await service.call('PATCH', `/graph/node/${node('Oslo')}`, { attributes: { size: 3 } });
    const episode_uuids = edges.find(({ name }) => name === 'LIKES')?.episodes ?? [];
    const wanted: [SearchFilters, string[]][] = [
      [{ property_filters: [property('>=', 'size', 3)] }, ['Oslo']],
      [{ property_filters: [property('=', 'name', 'Rome')] }, ['Rome']],
      [{ episode_uuids }, ['Una', 'hiking']],
      [{ episode_uuids, node_labels: ['User'] }, ['Una']],
      [{ episode_uuids, exclude_node_labels: ['User'] }, ['hiking']],
      // Dates are those of facts: nodes are not narrowed by them.
      [{ episode_uuids, valid_at: [[at('>', '2998-01-01')]] }, ['Una', 'hiking']],
    ];
    for (const [filters, names] of wanted) {
      const body = { user_id: 'una', query: 'Una Oslo Rome hiking', scope: 'nodes' };
      const found = await service.call('POST', '/graph/search', {
        ...body,
        search_filters: filters,
      });
      const listed = await service.call('POST', '/graph/node/user/una', { filters });
      for (const list of [found.body.nodes, listed.body]) {
        expect(list.map(({ name }: { name: string }) => name).sort()).toEqual(names);
      }
    }
  });

  it('are candidates around an origin whatever their words', async () => {
    const body = { user_id: 'una', query: 'zzz', scope: 'nodes', reranker: 'rrf', limit: 3 };
    const origins = { bfs_origin_node_uuids: [node('Norway')] };
    const { body: found } = await service.call('POST', '/graph/search', { ...body, ...origins });
    const names = found.nodes.map(({ name }: { name: string }) => name);
    expect(names).toContain('Norway');
    expect(names).toContain('Oslo');
  });

  it('with metadata are found in searches and lists of episodes', async () => {
    await service.call('POST', '/threads', { thread_id: 'una', user_id: 'una' });
    const messages = ['phone', 'mail'].map((channel) => ({
      ...{ role: 'user', name: 'Una', content: `I called by ${channel}` },
      metadata: { channel, urgent: channel === 'mail' },
    }));
    await service.call('POST', '/threads/una/messages', { messages });
    const filters = [property('=', 'channel', 'mail'), property('=', 'urgent', true)];
    const episode_metadata_filters = { type: 'and', filters };
    const search = { user_id: 'una', query: 'called', scope: 'episodes' };
    const search_filters = { episode_metadata_filters };
    await eventually(async () => {
      const { body } = await service.call('POST', '/graph/search', { ...search, search_filters });
      return body.episodes.length === 1 && body.episodes[0].content === 'I called by mail';
    });
    const list = { episode_metadata_filters };
    const { body } = await service.call('POST', '/graph/episodes/user/una', list);
    expect(body.map(({ content }: { content: string }) => content)).toEqual(['I called by mail']);
    const empty = { episode_metadata_filters: { type: 'and' } };
    expect((await service.call('POST', '/graph/episodes/user/una', empty)).status).toBe(400);
  });
});

describe('what lies around a node', () => {
  const namesOf = (list: { name: string }[]) => list.map(({ name }) => name).sort();
  const neighbors = async (name: string, body: Record<string, unknown>) => {
    const answer = await service.call('POST', `/graph/node/${node(name)}/neighbors`, body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return namesOf(answer.body.map((one: { node: { name: string } }) => one.node));
  };
  const subgraph = async (body: Record<string, unknown>) => {
    const seeds = { user_id: 'una', seed_node_uuids: [node('Una')] };
    const answer = await service.call('POST', '/graph/subgraph', { ...seeds, ...body });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return namesOf(answer.body.nodes);
  };

  it('is what is true now, in the direction asked for', async () => {
    expect(await neighbors('Una', {})).toEqual(['Oslo', 'boat', 'hiking']);
    expect(await neighbors('Oslo', {})).toEqual(['Norway', 'Una']);
    expect(await neighbors('Oslo', { direction: 'in' })).toEqual(['Una']);
    expect(await subgraph({})).toEqual(['Oslo', 'Una', 'boat', 'hiking']);
    expect(await subgraph({ depth: 2 })).toEqual(['Norway', 'Oslo', 'Una', 'boat', 'hiking']);
  });

  it('is narrowed by every filter, alike in neighbours and subgraphs', async () => {
    const wanted: [SearchFilters, string[]][] = [
      [{ edge_types: ['LIKES'] }, ['hiking']],
      [{ exclude_edge_types: ['LIKES', 'OWNS'], node_labels: [] }, ['Oslo']],
      [{ valid_at: [[at('>', '2998-01-01')]] }, ['Rome']],
      [{ invalid_at: [[at('IS NOT NULL')]] }, ['Acme']],
      [{ property_filters: [property('=', 'colour', 'teal')] }, ['boat']],
      [{ target_node_uuids: [node('hiking')] }, ['hiking']],
      [{ node_labels: ['User'] }, []],
      [{ node_labels: ['Entity'], exclude_node_labels: ['User'] }, ['Oslo', 'boat', 'hiking']],
    ];
    for (const [filters, names] of wanted) {
      expect(await neighbors('Una', { filters }), JSON.stringify(filters)).toEqual(names);
      const around = await subgraph({ search_filters: filters });
      expect(around.filter((name) => name !== 'Una')).toEqual(names);
    }
    expect(await neighbors('Oslo', { filters: { node_labels: ['User'] } })).toEqual(['Una']);
    const excluded = { filters: { exclude_node_labels: ['User'] } };
    expect(await neighbors('Oslo', excluded)).toEqual(['Norway']);
  });

  it('is 400 for what cannot be read, 404 for another graph', async () => {
    const path = `/graph/node/${node('Una')}/neighbors`;
    const filters = { valid_at: [[at('>', 'soon')]] };
    expect((await service.call('POST', path, { filters })).status).toBe(400);
    expect((await service.call('POST', path, { direction: 'up' })).status).toBe(400);
    const other = { user_id: 'other', seed_node_uuids: [node('Una')] };
    expect((await service.call('POST', '/graph/subgraph', other)).status).toBe(404);
  });
});

describe('the centre and the origins', () => {
  it('in another graph or of no form are refused, whatever is found', async () => {
    const other = (await service.call('GET', '/users/other/node')).body.node.uuid;
    for (const scope of ['edges', 'nodes', 'episodes']) {
      for (const center_node_uuid of [other, '00000000-0000-4000-8000-000000000000', 'x']) {
        const { status, body } = await service.call('POST', '/graph/search', {
          ...{ user_id: 'una', query: '!', scope, reranker: 'node_distance', center_node_uuid },
        });
        expect(status, `${scope} ${center_node_uuid}`).toBe(400);
        expect(body.message).toContain('center_node_uuid');
      }
    }
    const origins = { query: 'zzz', bfs_origin_node_uuids: [other], reranker: 'rrf' };
    const found = await searched({ edge_types: ['LIKES'] }, origins);
    expect(found).toEqual(['Una likes hiking']);
    const many = { bfs_origin_node_uuids: Array.from({ length: 257 }, () => other) };
    const body = { user_id: 'una', query: 'x', ...many };
    expect((await service.call('POST', '/graph/search', body)).status).toBe(400);
  });
});

describe('the scope auto', () => {
  const ask = (more: Record<string, unknown>) =>
    service.call('POST', '/graph/search', {
      user_id: 'una',
      query: 'Oslo',
      scope: 'auto',
      ...more,
    });

  it('answers with a text for a prompt, and with what it found', async () => {
    const { body } = await ask({});
    expect(body.context).toContain('  - Una lives in Oslo (2023-01-01 12:00:00 - present)');
    expect(body.context).toContain('<ENTITIES>\n  - Oslo: ');
    expect(body.edges[0].fact).toBe('Una lives in Oslo');
    expect(body.nodes[0].name).toBe('Oslo');
    expect(body.episodes.length).toBeGreaterThan(0);
    expect(Object.keys((await ask({ return_raw_results: false })).body)).toEqual(['context']);
  });

  it('keeps to the length that was asked for, by whole lines', async () => {
    const { body: all } = await ask({ max_characters: 2_500 });
    for (const max_characters of [1, 280, 400, 450]) {
      const { context } = (await ask({ max_characters })).body;
      expect(context.length).toBeLessThanOrEqual(max_characters);
      for (const line of context.split('\n')) expect(all.context.split('\n')).toContain(line);
    }
    for (const max_characters of [0, 50_001]) {
      expect((await ask({ max_characters })).status).toBe(400);
    }
  });

  it('is not ordered by distance or mentions', async () => {
    const center_node_uuid = node('Oslo');
    expect((await ask({ reranker: 'node_distance', center_node_uuid })).status).toBe(400);
    expect((await ask({ reranker: 'episode_mentions' })).status).toBe(400);
  });

  it('has lists of its own for what Kith does not make', async () => {
    for (const scope of ['observations', 'thread_summaries']) {
      expect((await ask({ scope })).body).toEqual({ [scope]: [] });
    }
  });
});

it('counts only the named episodes, when mentions are counted and some are named', async () => {
  const like = edges.find(({ name }) => name === 'LIKES');
  const search_filters = { episode_uuids: like?.episodes ?? [] };
  const body = { user_id: 'una', query: 'Una', reranker: 'episode_mentions', search_filters };
  const { body: found } = await service.call('POST', '/graph/search', body);
  expect(found.edges).toHaveLength(1);
  expect(Math.floor(found.edges[0].score)).toBe(1);
});
