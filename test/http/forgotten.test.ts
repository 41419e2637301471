import { createHash } from 'node:crypto';

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

const userCount = 50;

/** Other runs may have left theirs in the same database. */
const runTag = newUuid()
  .replace(/[^a-f]/g, '')
  .slice(0, 8);

/** A word that occurs nowhere else, made of letters so that no reader takes it apart. */
const marker = (index: number, field: string) => {
  const digits = [...String(index).padStart(3, '0')].map((digit) => 'abcdefghij'[Number(digit)]);
  return `Zq${runTag}${digits.join('')}${field}`;
};

interface Person {
  index: number;
  userId: string;
  graphUuid: string;
  /** What must not be found anywhere afterwards. */
  markers: string;
}

const mailOf = (index: number) => `${marker(index, 'mail').toLowerCase()}@example.com`;

async function addPerson(index: number): Promise<Person> {
  const userId = `id-${marker(index, 'id').toLowerCase()}`;
  const { body: user } = await client.post('/users', {
    user_id: userId,
    email: mailOf(index),
    first_name: marker(index, 'first'),
    last_name: marker(index, 'last'),
    metadata: { note: marker(index, 'meta'), phone: `+1415555${String(1000 + index)}` },
  });
  const threadId = `thread-${marker(index, 'thread').toLowerCase()}`;
  await client.post('/threads', { thread_id: threadId, user_id: userId });
  await client.post(`/threads/${threadId}/messages`, {
    messages: [
      {
        role: 'user',
        name: marker(index, 'first'),
        content: `I live in ${marker(index, 'town')}.`,
        metadata: { said: marker(index, 'said') },
      },
      {
        role: 'user',
        content: `I work at ${marker(index, 'firm')}. I like ${marker(index, 'tea')}.`,
      },
    ],
  });
  await client.post('/graph', {
    user_id: userId,
    type: 'json',
    data: JSON.stringify({ order: { name: marker(index, 'order'), item: marker(index, 'item') } }),
  });
  await client.post('/graph/add-fact-triple', {
    user_id: userId,
    fact: `${marker(index, 'first')} knows ${marker(index, 'friend')}`,
    fact_name: 'KNOWS',
    source_node_name: marker(index, 'source'),
    target_node_name: marker(index, 'friend'),
  });
  return { index, userId, graphUuid: user.graph_uuid, markers: `zq${marker(index, '').slice(2)}` };
}

/** Records about one, and about two neighbours at once. */
const recordsOf = ({ index, userId }: Person) => [
  {
    ...{ source: 'crm', type: 'customer', key: `c-${index}` },
    data: { email: mailOf(index), plan: marker(index, 'plan') },
  },
  {
    ...{ source: 'desk', type: 'ticket', key: `t-${index}` },
    data: {
      title: `Ticket ${index}`,
      customer: { user_id: userId, remark: marker(index, 'remark') },
      contact: { email: mailOf((index + 1) % userCount), topic: `shared ${index}` },
    },
  },
];

const quiet = () =>
  eventually(async () => {
    const [row] = await service.cypher(
      'OPTIONAL MATCH (j:Job {projectId: $projectId}) WITH count(j) AS jobs ' +
        'OPTIONAL MATCH (r:BusinessRecord {projectId: $projectId, undecided: true}) ' +
        'WITH jobs, count(r) AS records RETURN jobs + records AS waiting',
      { projectId: service.projectId },
    );
    return row?.['waiting'] === 0;
  }, 100_000);

/** Every property of every node and relationship of the database, and every name in it. */
async function placesOf(word: string): Promise<string[]> {
  const rows = await service.cypher(
    `CALL {
       MATCH (n) UNWIND keys(n) AS key
       WITH head(labels(n)) + '.' + key AS place, n[key] AS value RETURN place, value
       UNION ALL
       MATCH ()-[r]->() UNWIND keys(r) AS key
       WITH type(r) + '.' + key AS place, r[key] AS value RETURN place, value
     }
     WITH place, CASE WHEN value IS :: LIST<ANY>
                      THEN reduce(s = '', x IN value | s + ' ' + coalesce(toStringOrNull(x), ''))
                      ELSE toStringOrNull(value) END AS text
     WHERE toLower(text) CONTAINS $word
     RETURN DISTINCT place`,
    { word },
  );
  const names = await service.cypher(
    `CALL db.labels() YIELD label WHERE toLower(label) CONTAINS $word RETURN label AS place
     UNION
     CALL db.propertyKeys() YIELD propertyKey WHERE toLower(propertyKey) CONTAINS $word
     RETURN propertyKey AS place
     UNION
     CALL db.relationshipTypes() YIELD relationshipType
     WHERE toLower(relationshipType) CONTAINS $word RETURN relationshipType AS place`,
    { word },
  );
  const indexed = await service.cypher(
    `UNWIND ['episode_text', 'fact_text', 'entity_text'] AS index
     CALL db.index.fulltext.queryNodes(index, $word + '*') YIELD node
     RETURN DISTINCT index AS place`,
    { word },
  );
  return [...rows, ...names, ...indexed].map((row) => String(row['place']));
}

/** What a user has, but for what records shared with another brought, as one hash. */
async function contentHash({ graphUuid }: Person): Promise<string> {
  const rows = await service.cypher(
    `MATCH (n) WHERE n.graphUuid = $graphUuid AND NOT n:Attachment
       AND NOT (n:Fact AND EXISTS {
         (n)-[:EVIDENCED_BY]->(a:Attachment) WHERE a.content CONTAINS 'Ticket' })
       AND NOT (n:Entity AND NOT n:User AND EXISTS {
         (n)<-[:MENTIONS]-(a:Attachment) WHERE a.content CONTAINS 'Ticket' })
     WITH n, [key IN keys(n) WHERE NOT key IN ['lock', 'lookAt', 'looked', 'jobOrder',
       'updatedAt', 'summary', 'attributes']
       | key + '=' + toString(coalesce(toStringOrNull(n[key]), ''))] AS texts
     RETURN labels(n) AS labels, texts`,
    { graphUuid },
  );
  const lines = rows.map((row) =>
    JSON.stringify([row['labels'], [...(row['texts'] as [])].sort()]),
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}

async function factsOf({ userId }: Person): Promise<string[]> {
  const { body } = await client.post(`/graph/edge/user/${userId}`, { limit: 1000 });
  return (body as { fact: string }[]).map(({ fact }) => fact).sort();
}

describe('one of 50 users', () => {
  it(
    'is gone from every node, relationship, index and job; the others are unchanged',
    {
      timeout: 400_000,
    },
    async () => {
      const people: Person[] = [];
      for (let index = 0; index < userCount; index += 10) {
        const some = Array.from({ length: 10 }, (_, at) => addPerson(index + at));
        people.push(...(await Promise.all(some)));
      }
      const feed = await client.post('/business-data', { records: people.flatMap(recordsOf) });
      expect(feed.body.counts).toEqual({ attached: 2 * userCount });
      await quiet();
      const victim = people[7] as Person;
      const others = people.filter((person) => person !== victim);
      const before = await Promise.all(others.map(contentHash));
      const factsBefore = await Promise.all(others.map(factsOf));
      expect(await placesOf(victim.markers)).toEqual(
        expect.arrayContaining([
          'Episode.content',
          'Fact.fact',
          'BusinessRecord.data',
          'fact_text',
        ]),
      );
      const there = await service.cypher(
        `MATCH (n) WHERE n.graphUuid = $graphUuid
       RETURN CASE WHEN n:User THEN 'User' WHEN n:Message THEN 'Message'
                   WHEN n:Episode THEN 'Episode' ELSE labels(n)[0] END AS label, count(*) AS nodes`,
        { graphUuid: victim.graphUuid },
      );

      const erased = await client.delete(`/users/${victim.userId}?wait=true`);
      await quiet();

      expect(await placesOf(victim.markers)).toEqual([]);
      const { receipt } = erased.body.receipt;
      for (const row of there) {
        expect([row['label'], receipt.erased[String(row['label'])]]).toEqual([
          row['label'],
          row['nodes'],
        ]);
      }
      // Its own record, and both tickets that it shares with a neighbour.
      expect(receipt.erased.BusinessRecord).toBe(1);
      expect(receipt.records_redacted).toBe(2);
      expect(Object.values(receipt.remaining).filter((left) => left !== 0)).toEqual([]);
      expect(await Promise.all(others.map(contentHash))).toEqual(before);
      const factsAfter = await Promise.all(others.map(factsOf));
      others.forEach((person, at) => {
        const own = (facts: string[] | undefined) =>
          (facts ?? []).filter((fact) => !/Ticket|\[erased\]/.test(fact));
        const isNeighbour = [6, 8].includes(person.index);
        // Of a shared record a neighbour keeps what is its own, and learns nothing new.
        if (!isNeighbour) expect(factsAfter[at]).toEqual(factsBefore[at]);
        else expect(own(factsBefore[at])).toEqual(expect.arrayContaining(own(factsAfter[at])));
      });
    },
  );
});

describe('20 writers of messages and data to a user who is erased', () => {
  it('leave nothing of it', { timeout: 400_000 }, async () => {
    const email = `${newUuid()}@example.com`;
    const word = `zr${newUuid().replace(/[^a-f]/g, '')}`;
    const userId = newUuid();
    const { body: user } = await client.post('/users', { user_id: userId, email });
    const threadId = newUuid();
    await client.post('/threads', { thread_id: threadId, user_id: userId });
    let stopped = false;
    const counts = Array.from({ length: 20 }, () => 0);
    const writers = counts.map(async (_, index) => {
      while (!stopped) {
        const content = `I like ${word}.`;
        if (index % 3 === 0) {
          await client.post(`/threads/${threadId}/messages`, {
            messages: [{ role: 'user', content }],
          });
        } else if (index % 3 === 1) {
          const data = JSON.stringify({ drink: { name: word, number: counts[index] } });
          await client.post('/graph', { user_id: userId, type: 'json', data });
        } else {
          const key = `${word}-${index}-${counts[index]}`;
          const data = { email, note: word };
          await client.post('/business-data', { records: [{ source: 'race', key, data }] });
        }
        counts[index] = (counts[index] ?? 0) + 1;
      }
    });
    await eventually(() => stopped || counts.every((count) => count >= 2), 60_000);
    const { body } = await client.delete(`/users/${userId}?wait=true&suppress=true`);
    const atErasure = [...counts];
    await eventually(
      () => counts.every((count, index) => count >= (atErasure[index] ?? 0) + 2),
      60_000,
    );
    stopped = true;
    await Promise.all(writers);
    expect(body.receipt.receipt.kind).toBe('user');
    await quiet();
    expect(await placesOf(word)).toEqual([]);
    expect(await placesOf(email)).toEqual([]);
    const left = await service.cypher('MATCH (n {graphUuid: $graphUuid}) RETURN labels(n) AS l', {
      graphUuid: user.graph_uuid,
    });
    expect(left).toEqual([]);
  });
});

describe('records that only a name proposed', () => {
  it('go with the user, unless they are proposed for a namesake too', async () => {
    const [first, second, third] = [newUuid(), newUuid(), newUuid()];
    const surname = `Zs${newUuid().replace(/[^a-f]/g, '')}`;
    await client.post('/users', { user_id: first, first_name: 'Jane', last_name: surname });
    const name = `Jane ${surname}`;
    const propose = async (key: string) => {
      const { body } = await client.post('/business-data', {
        records: [{ source: 'list', key, data: { name, note: `note ${key}` } }],
      });
      expect(body.counts).toEqual({ proposed: 1 });
    };
    await propose(first);
    await client.delete(`/users/${first}?wait=true`);
    expect(await placesOf(surname.toLowerCase())).toEqual([]);
    for (const user_id of [second, third]) {
      await client.post('/users', { user_id, first_name: 'Jane', last_name: surname });
    }
    await propose(second);
    await client.delete(`/users/${second}?wait=true`);
    const { body } = await client.get('/reviews?page_size=1000');
    const reviews = (body.reviews as { user_id: string }[]).filter(
      ({ user_id }) => user_id === third,
    );
    expect(reviews).toHaveLength(1);
  });
});

describe("an erased user's identifiers in other graphs", () => {
  it('are counted, and struck out when that is asked for', async () => {
    const friend = newUuid();
    await client.post('/users', { user_id: friend });
    for (const shared of [false, true]) {
      const email = `zt${newUuid().replace(/[^a-f]/g, '')}@example.com`;
      const userId = newUuid();
      await client.post('/users', { user_id: userId, email });
      const text = `The address of my sister is ${email}, she said.`;
      await client.post('/graph', { user_id: friend, type: 'text', data: text });
      await quiet();
      const query = shared ? '?wait=true&shared=erase' : '?wait=true';
      const { body } = await client.delete(`/users/${userId}${query}`);
      const { traces_elsewhere: traces, traces_erased: done } = body.receipt.receipt;
      expect(traces).toBeGreaterThan(0);
      expect(done).toBe(shared);
      const places = await placesOf(email);
      if (shared) expect(places).toEqual([]);
      else expect(places).toContain('Episode.content');
    }
  });
});

describe('somebody who is no user', () => {
  it('is exported and erased by an identifier, with the same receipt', async () => {
    const word = `zv${newUuid().replace(/[^a-f]/g, '')}`;
    const email = `${word}@example.com`;
    const [friend, mail] = [newUuid(), `${newUuid()}@example.com`];
    await client.post('/users', { user_id: friend, email: mail });
    const text = `Write to ${email} about it.`;
    await client.post('/graph', { user_id: friend, type: 'text', data: text });
    const records = [
      { source: 'crm', key: word, data: { email, note: `only ${word}` } },
      {
        ...{ source: 'desk', key: `desk-${word.length}-${newUuid()}` },
        data: { customer: { email: mail }, contact: { email, note: word }, topic: 'tea' },
      },
    ];
    const { body: fed } = await client.post('/business-data', { records });
    expect(fed.counts).toEqual({ waiting: 1, attached: 1 });
    await quiet();
    const { body: found } = await client.post('/subjects/export', { email });
    expect(found.records).toHaveLength(2);
    expect(found.traces.length).toBeGreaterThan(0);

    const erased = await client.post('/subjects/erase?wait=true&suppress=true', { email });
    await quiet();
    const { receipt } = erased.body.receipt;
    expect(receipt).toMatchObject({
      kind: 'subject',
      erased: { BusinessRecord: 1 },
      remaining: { BusinessRecord: 0, Trace: 0 },
      records_redacted: 1,
      suppressed_identifiers: 1,
    });
    expect(await placesOf(word)).toEqual([]);
    expect((await client.post('/subjects/export', { email })).status).toBe(404);
    const again = await client.post('/erasures/find', { email: email.toUpperCase() });
    expect(again.body.erasures[0].erasure_id).toBe(receipt.erasure_id);
    const held = await client.post('/subjects/erase', { email: mail });
    expect([held.status, held.body.message]).toEqual([400, expect.stringContaining('user')]);
    const back = await client.post('/business-data', { records: records.slice(0, 1) });
    expect(back.body.counts).toEqual({ rejected: 1 });
  });
});

describe('the deletion of an episode', () => {
  it('takes its words from facts and attributes that others say too', async () => {
    const userId = newUuid();
    await client.post('/users', { user_id: userId, first_name: 'Jane', last_name: 'Smith' });
    const add = async (value: unknown) => {
      const data = JSON.stringify(value);
      return (await client.post('/graph', { user_id: userId, type: 'json', data })).body.uuid;
    };
    const word = `zw${newUuid().replace(/[^a-f]/g, '')}`;
    const order = (more: object) => ({
      order: { id: word.slice(2), name: `Order ${word}`, ...more },
    });
    await add(order({ color: 'blue' }));
    await quiet();
    const second = await add(order({ size: `size${word}`, color: 'red' }));
    await quiet();
    const search = async () => {
      const { body } = await client.post(`/graph/node/user/${userId}`, { limit: 100 });
      return (body as { name: string; attributes: Record<string, unknown> }[]).find(({ name }) =>
        name.includes(word),
      );
    };
    expect((await search())?.attributes).toMatchObject({ size: `size${word}`, color: 'red' });
    await client.delete(`/graph/episodes/${second}`);
    const left = (await search())?.attributes;
    expect(left).toMatchObject({ color: 'blue' });
    expect(left).not.toHaveProperty('size');
    expect(await placesOf(`size${word}`)).toEqual([]);
  });

  it('gives a fact the words of those who still say it', async () => {
    const userId = newUuid();
    await client.post('/users', { user_id: userId, first_name: 'Jane', last_name: 'Smith' });
    const threadId = newUuid();
    await client.post('/threads', { thread_id: threadId, user_id: userId });
    const say = async (content: string) => {
      const messages = [{ role: 'user', name: 'Jane', content }];
      await client.post(`/threads/${threadId}/messages`, { messages });
      await quiet();
      const { body } = await client.get(`/threads/${threadId}/messages`);
      return body.messages.at(-1).uuid as string;
    };
    const first = await say('I LOVE green tea.');
    await say('I love green tea.');
    const facts = async () =>
      (await client.post(`/graph/edge/user/${userId}`, { limit: 100 })).body as { fact: string }[];
    const before = (await facts()).length;
    await client.delete(`/graph/episodes/${first}`);
    const after = await facts();
    expect(after).toHaveLength(before);
    expect(JSON.stringify(after)).not.toContain('LOVE');
  });
});
