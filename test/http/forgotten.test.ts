import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { newUuid } from '../../src/ids.js';
import type { Extraction } from '../../src/model/extractor.js';
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

/** One thing that is a user's, with all that is known of it and what it leads to. */
interface Thing {
  key: string;
  text: string;
  links: string[];
  /** Records that say it, and '' for everything else that does. */
  sources: string[];
  isUser: boolean;
}

const upkeep = ['lock', 'lookAt', 'looked', 'jobOrder'];

/** Everything of a user: its graph, its identifiers and keys, and the records that carry them. */
async function thingsOf({ graphUuid }: Person): Promise<Thing[]> {
  const rows = await service.cypher(
    `CALL () {
       MATCH (n) WHERE n.graphUuid = $graphUuid RETURN n
       UNION
       MATCH (u:User {graphUuid: $graphUuid})-[:IDENTIFIED_BY]->(n) RETURN n
       UNION
       MATCH (u:User {graphUuid: $graphUuid})
       MATCH (n:BlockingKey) WHERE n.userUuid = u.uuid RETURN n
       UNION
       MATCH (:User {graphUuid: $graphUuid})-[:IDENTIFIED_BY]->()<-[:CARRIES]-(n:BusinessRecord)
       RETURN n
     }
     RETURN coalesce(n.uuid, n.value, n.key) AS key, labels(n) AS labels, n:User AS isUser,
            properties(n) AS properties,
            COLLECT { MATCH (n)-[r]->(o)
                      RETURN [type(r), properties(r), coalesce(o.uuid, o.value, o.key)] } AS links,
            CASE WHEN n:BusinessRecord THEN [n.uuid] WHEN n:Attachment THEN [n.recordUuid]
                 WHEN n:Fact THEN COLLECT { MATCH (n)-[:EVIDENCED_BY]->(e)
                                            RETURN coalesce(e.recordUuid, '') }
                 WHEN n:Entity AND NOT n:User
                   THEN COLLECT { MATCH (n)<-[:MENTIONS]-(e) RETURN coalesce(e.recordUuid, '') }
                 ELSE [''] END AS sources`,
    { graphUuid },
  );
  return rows.map((row) => {
    const names = Object.entries(row['properties'] as object);
    const kept = names.filter(([name]) => !upkeep.includes(name));
    return {
      key: String(row['key']),
      text: JSON.stringify([row['labels'], kept.sort(([one], [two]) => (one < two ? -1 : 1))]),
      links: (row['links'] as unknown[]).map((link) => JSON.stringify(link)),
      sources: row['sources'] as string[],
      isUser: row['isUser'] === true,
    };
  });
}

const hashOf = (things: readonly Thing[]) => {
  const lines = things.map(({ key, text, links }) => JSON.stringify([key, text, links.sort()]));
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
};

/** Names what an erasure may change for others: see `withoutShared`. */
const redacted = ['summary', 'attributes', 'updatedAt', 'name'];

/**
 * The same without what records say that were shared with the erased, and without what the user
 * node has out of them: the record, its attachment, facts and things that nothing else says, links
 * to those, the summary and the attributes.
 */
function withoutShared(things: readonly Thing[], shared: readonly string[]): Thing[] {
  const isShared = ({ sources }: Thing) => sources.every((source) => shared.includes(source));
  const gone = things.filter(isShared).map(({ key }) => key);
  return things
    .filter((thing) => !isShared(thing))
    .map((thing) => {
      const links = thing.links.filter((link) => !gone.some((key) => link.includes(key)));
      if (!thing.isUser) return { ...thing, links };
      const [labels, properties] = JSON.parse(thing.text) as [string[], [string, unknown][]];
      const kept = properties.filter(([name]) => !redacted.includes(name));
      return { ...thing, links, text: JSON.stringify([labels, kept]) };
    });
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
      const before = await Promise.all(others.map(thingsOf));
      const shared = await service.cypher(
        `MATCH (r:BusinessRecord {projectId: $projectId}) WHERE r.key IN ['t-6', 't-7']
         RETURN r.uuid AS uuid`,
        { projectId: service.projectId },
      );
      const sharedUuids = shared.map((row) => String(row['uuid']));
      expect(sharedUuids).toHaveLength(2);
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
      const after = await Promise.all(others.map(thingsOf));
      others.forEach((person, at) => {
        const [was, is] = [before[at] ?? [], after[at] ?? []];
        expect(was.length).toBeGreaterThan(20);
        // Of 47 nothing at all has changed; of the two neighbours nothing but the redactions.
        if (![6, 8].includes(person.index)) expect(hashOf(is)).toBe(hashOf(was));
        else {
          expect(withoutShared(was, sharedUuids).length).toBeGreaterThan(15);
          expect(hashOf(withoutShared(is, sharedUuids))).toBe(
            hashOf(withoutShared(was, sharedUuids)),
          );
        }
      });
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

describe('20 writers of messages, data, facts and records to a user who is erased', () => {
  it.each([true, false])(
    'leave nothing of it, suppressed: %s',
    { timeout: 400_000 },
    async (is) => {
      const email = `${newUuid()}@example.com`;
      const word = `zr${newUuid().replace(/[^a-f]/g, '')}`;
      const userId = newUuid();
      const { body: user } = await client.post('/users', { user_id: userId, email });
      const threadId = newUuid();
      await client.post('/threads', { thread_id: threadId, user_id: userId });
      const counts = Array.from({ length: 20 }, () => 0);
      /** Keys of records that were answered before the erasure was asked for. */
      const early = new Set<string>();
      let state: 'before' | 'after' | 'stopped' = 'before';
      const writeOnce = async (index: number, number: number) => {
        if (index % 4 === 0) {
          const messages = [{ role: 'user', content: `I like ${word}.` }];
          await client.post(`/threads/${threadId}/messages`, { messages });
        } else if (index % 4 === 1) {
          const data = JSON.stringify({ drink: { name: word, number } });
          await client.post('/graph', { user_id: userId, type: 'json', data });
        } else if (index % 4 === 2) {
          const key = `${word}-${index}-${number}`;
          const records = [{ source: 'race', key, data: { email, note: word } }];
          await client.post('/business-data', { records });
          if (state === 'before') early.add(key);
        } else {
          await client.post('/graph/add-fact-triple', {
            ...{ user_id: userId, fact: `Somebody likes ${word} ${number}`, fact_name: 'LIKES' },
            ...{ source_node_name: 'Somebody', target_node_name: `${word} ${number}` },
          });
        }
      };
      const writers = counts.map(async (_, index) => {
        while (state !== 'stopped') {
          await writeOnce(index, counts[index] ?? 0);
          counts[index] = (counts[index] ?? 0) + 1;
        }
      });
      await eventually(() => counts.every((count) => count >= 2), 60_000);
      state = 'after';
      const { body } = await client.delete(
        `/users/${userId}?wait=true${is ? '&suppress=true' : ''}`,
      );
      const atErasure = [...counts];
      await eventually(
        () => counts.every((count, index) => count >= (atErasure[index] ?? 0) + 2),
        60_000,
      );
      state = 'stopped';
      await Promise.all(writers);
      expect(body.receipt.receipt.kind).toBe('user');
      await quiet();
      if (!is) {
        // What arrived after the erasure is about nobody who is known; nothing older is there.
        const waiting = await service.cypher(
          `MATCH (r:BusinessRecord {projectId: $projectId, source: 'race'})
         RETURN r.key AS key, r.status AS status`,
          { projectId: service.projectId },
        );
        expect(waiting.length).toBeGreaterThan(0);
        expect(waiting.filter(({ key }) => early.has(String(key)))).toEqual([]);
        expect([...new Set(waiting.map(({ status }) => status))]).toEqual(['waiting']);
        const only = (places: string[]) => places.map((place) => place.replace(/\..*/, ''));
        expect(new Set(only(await placesOf(word)))).toEqual(new Set(['BusinessRecord']));
        await client.post('/subjects/erase?wait=true', { email });
      }
      expect(await placesOf(word)).toEqual([]);
      expect(await placesOf(email)).toEqual([]);
      const left = await service.cypher('MATCH (n {graphUuid: $graphUuid}) RETURN labels(n) AS l', {
        graphUuid: user.graph_uuid,
      });
      expect(left).toEqual([]);
    },
  );
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
    // By the id of a user that somebody had elsewhere it is found as a user's is.
    const elsewhere = `crm-${newUuid()}`;
    await client.post('/subjects/erase?wait=true', { user_id: elsewhere });
    const byId = await client.post('/erasures/find', { user_id: elsewhere });
    expect(byId.body.erasures).toMatchObject([{ kind: 'subject', status: 'complete' }]);
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

describe('the deletion of a session', () => {
  it('takes what only its messages said of a thing that others mention too', async () => {
    const own = await startTestService({
      extractor: {
        extract: (input) => Promise.resolve(JSON.parse(input.content) as Extraction),
        close: () => Promise.resolve(),
      },
    });
    try {
      const userId = newUuid();
      const [email, phone] = [`${newUuid()}@example.com`, '+14155550123'];
      await own.call('POST', '/users', { user_id: userId });
      const rex = (...identifiers: { kind: string; value: string }[]) =>
        JSON.stringify({
          extractor: 'rules',
          entities: [{ localId: 'e1', name: 'Rex Quist', type: 'Person', identifiers }],
          facts: [],
        });
      const say = async (thread: string, content: string) => {
        await own.call('POST', '/threads', { thread_id: thread, user_id: userId });
        const messages = [{ role: 'user', content }];
        await own.call('POST', `/threads/${thread}/messages`, { messages });
      };
      const attributes = async () => {
        const { body } = await own.call('POST', `/graph/node/user/${userId}`, { limit: 10 });
        const nodes = body as { name: string; attributes: Record<string, unknown> }[];
        return nodes.find(({ name }) => name === 'Rex Quist')?.attributes;
      };
      const [first, second] = [newUuid(), newUuid()];
      await say(first, rex({ kind: 'email', value: email }));
      await eventually(attributes, 60_000);
      await say(second, rex({ kind: 'email', value: email }, { kind: 'phone', value: phone }));
      await eventually(async () => JSON.stringify(await attributes()).includes(phone), 60_000);
      const since = new Date().toISOString();
      expect((await own.call('DELETE', `/threads/${second}?wait=true`)).status).toBe(200);
      // Who keeps a copy by the times of change hears of it.
      const table = await own.call('GET', `/tables/entities?since=${since}`);
      const rows = table.body.rows as { name: string; attributes: string }[];
      const changed = rows.find(({ name }) => name === 'Rex Quist');
      expect(changed?.attributes).not.toContain(phone);
      const left = JSON.stringify(await attributes());
      expect(left).toContain(email);
      expect(left).not.toContain(phone);
    } finally {
      await own.stop();
    }
  });
});
