import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { addBusinessDataCommands } from '../../src/cli/businessData.js';
import { newUuid, sha256 } from '../../src/ids.js';
import type { Attachment, BusinessDataResponse, Review } from '../../src/feed/feed.types.js';
import { type CheckedClient, clientOf, segment, sendRaw } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

const isLong = process.env['KITH_TEST_LONG'] === '1';

let service: TestService;
let client: CheckedClient;
beforeAll(async () => {
  service = await startTestService();
  client = clientOf(service);
});
afterAll(() => service.stop());

/** An address that no other test uses. */
const address = (name: string) => `${name}.${newUuid()}@example.com`;

async function addUser(more: Record<string, unknown> = {}): Promise<string> {
  const userId = `u-${newUuid()}`;
  const { status } = await client.post('/users', { user_id: userId, ...more });
  expect(status).toBe(201);
  return userId;
}

async function send(records: unknown, query = ''): Promise<BusinessDataResponse> {
  const answer = await client.post(`/business-data${query}`, records);
  expect([answer.status, answer.body.message]).toEqual([202, undefined]);
  return answer.body as BusinessDataResponse;
}

async function sendText(text: string | Buffer, type: string, query = '') {
  const answer = await sendRaw(service.url, {
    method: 'POST',
    path: `/api/v2/business-data${query}`,
    headers: { 'content-type': type, authorization: `Api-Key ${service.key}` },
    body: text,
  });
  return { status: answer.status, body: JSON.parse(answer.text) };
}

const statusesOf = ({ records }: BusinessDataResponse) => records.map(({ status }) => status);

async function attachmentsOf(userId: string): Promise<Attachment[]> {
  const { status, body } = await client.get(`/users/${segment(userId)}/attachments`);
  expect(status).toBe(200);
  return body.attachments as Attachment[];
}

/** Waits until a user has as many attachments and all are read. */
const attached = (userId: string, count: number): Promise<Attachment[]> =>
  eventually(async () => {
    const all = await attachmentsOf(userId);
    const isDone = all.length === count && all.every(({ processed }) => processed);
    return isDone && all;
  }, 60_000);

async function factsOf(userId: string, isOpen = true): Promise<string[]> {
  const path = `/graph/edge/user/${segment(userId)}`;
  const { body } = await client.post(path, { limit: 1000 });
  return (body as { fact: string; invalid_at?: string }[])
    .filter((edge) => !isOpen || edge.invalid_at === undefined)
    .map(({ fact }) => fact)
    .sort();
}

async function reviewsOf(userId: string, status = 'open'): Promise<Review[]> {
  const { body } = await client.get(`/reviews?status=${status}&page_size=1000`);
  return (body.reviews as Review[]).filter((review) => review.user_id === userId);
}

describe('a record of business data', () => {
  it('attaches to the user by an e-mail in other case, with facts and a reason', async () => {
    const email = address('jane');
    const userId = await addUser({ email, first_name: 'Jane', last_name: 'Smith' });
    const answer = await send([{ email: email.toUpperCase(), plan: 'gold' }]);
    expect(answer.records).toEqual([
      {
        number: 1,
        status: 'attached',
        record_uuid: expect.any(String),
        users: [{ user_id: userId, rule: 'identifier', score: 1 }],
      },
    ]);
    const [attachment] = await attached(userId, 1);
    expect(attachment).toMatchObject({
      record_uuid: answer.records[0]?.record_uuid,
      rule: 'identifier',
      identifier_kind: 'email',
      score: 1,
      data: { plan: 'gold' },
    });
    expect(await factsOf(userId)).toEqual(["Jane Smith's plan is gold"]);
  });

  it('attaches by a nested customer, and its order becomes a thing of the user', async () => {
    const email = address('nested');
    const userId = await addUser({ email, first_name: 'Nora', last_name: 'Quist' });
    const order = { id: `o-${newUuid()}`, total: 40, customer: { email, name: 'N. Quist' } };
    const answer = await send([{ source: 'shop', type: 'order', key: order.id, data: order }]);
    expect(answer.counts).toEqual({ attached: 1 });
    const [attachment] = await attached(userId, 1);
    expect(attachment).toMatchObject({ source: 'shop', type: 'order', key: order.id });
    expect((await factsOf(userId)).join()).toMatch(/Nora Quist.*customer of/);
  });

  it('with the name alone waits for a person, and attaches when it is accepted', async () => {
    const name = `Ottoline Brandvold${newUuid().slice(0, 4).replace(/\d/g, 'x')}`;
    const [first, last] = name.split(' ');
    const userId = await addUser({ first_name: first, last_name: last });
    const answer = await send([{ name, favourite_tea: 'oolong' }]);
    expect(statusesOf(answer)).toEqual(['proposed']);
    expect(await attachmentsOf(userId)).toEqual([]);
    const [review] = await reviewsOf(userId);
    expect(review).toMatchObject({ status: 'open', user_id: userId, rule: 'similar_profile' });
    const accepted = await client.post(`/reviews/${review?.uuid}/accept`, {});
    expect(accepted.body).toMatchObject({ status: 'accepted', user_id: userId });
    const [attachment] = await attached(userId, 1);
    expect(attachment).toMatchObject({ rule: 'review', score: 1 });
    expect(await factsOf(userId)).toEqual([`${name}'s favourite tea is oolong`]);
    expect((await client.post(`/reviews/${review?.uuid}/reject`, {})).status).toBe(400);
  });

  it('of a namesake with another address stays apart', async () => {
    const [email, other] = [address('a.namesake'), address('zz.other')];
    const userId = await addUser({ email, first_name: 'Maria', last_name: 'Ostergaard' });
    const answer = await send([{ name: 'Maria Ostergaard', email: other, city: 'Oslo' }]);
    expect(answer.counts['attached']).toBeUndefined();
    expect(await attachmentsOf(userId)).toEqual([]);
  });

  it('with an identifier of two users attaches to none and is listed for both', async () => {
    const email = address('shared');
    const users = [await addUser({ email }), await addUser({ email })];
    expect(statusesOf(await send([{ email, plan: 'gold' }]))).toEqual(['ambiguous']);
    for (const userId of users) {
      expect(await attachmentsOf(userId)).toEqual([]);
      expect(await reviewsOf(userId)).toMatchObject([{ rule: 'shared_identifier' }]);
    }
  });

  it('with identifiers of two users attaches to both', async () => {
    const [buyer, guest] = [address('buyer'), address('guest')];
    const users = [await addUser({ email: buyer }), await addUser({ email: guest })];
    const data = { id: newUuid(), buyer_email: buyer, guest: { email: guest } };
    const answer = await send([{ type: 'booking', data }]);
    expect(answer.records[0]?.users?.map((user) => user.user_id).sort()).toEqual(users.sort());
  });

  it('that an agent only handled does not come to the agent', async () => {
    const agent = address('agent');
    const userId = await addUser({ email: agent });
    const data = { id: newUuid(), assignee_email: agent, customer_email: address('stranger') };
    expect(statusesOf(await send([{ type: 'ticket', data }]))).toEqual(['waiting']);
    expect(await attachmentsOf(userId)).toEqual([]);
  });

  it('that was rejected is not proposed again, in no version', async () => {
    const name = `Ignatz Vellacott${newUuid().slice(0, 4).replace(/\d/g, 'q')}`;
    const [first, last] = name.split(' ');
    const userId = await addUser({ first_name: first, last_name: last });
    const key = newUuid();
    await send([{ key, data: { name, tea: 'green' } }]);
    const [review] = await reviewsOf(userId);
    expect((await client.post(`/reviews/${review?.uuid}/reject`, {})).status).toBe(200);
    expect(statusesOf(await send([{ key, data: { name, tea: 'black' } }]))).toEqual(['waiting']);
    expect(await reviewsOf(userId)).toEqual([]);
    expect(await reviewsOf(userId, 'rejected')).toHaveLength(1);
  });

  it('of another project is not found, whatever it carries', async () => {
    const email = address('project');
    await addUser({ email });
    const other = await service.newProject();
    const answer = await sendRaw(service.url, {
      method: 'POST',
      path: '/api/v2/business-data',
      headers: { authorization: `Api-Key ${other.key}` },
      body: JSON.stringify([{ email }]),
    });
    expect(JSON.parse(answer.text).counts).toEqual({ waiting: 1 });
  });
});

describe('a record and its user', () => {
  it('meet when the record comes first', async () => {
    const email = address('early');
    expect(statusesOf(await send([{ email, plan: 'silver' }]))).toEqual(['waiting']);
    const userId = await addUser({ email });
    await attached(userId, 1);
  });

  it('that only share a name meet in a proposal, also when the record comes first', async () => {
    const last = `Vandersteen${newUuid().slice(0, 6).replace(/\d/g, 'y')}`;
    const answer = await send([{ name: `Philippa ${last}`, plan: 'silver' }]);
    expect(statusesOf(answer)).toEqual(['waiting']);
    const userId = await addUser({ first_name: 'Philippa', last_name: last });
    const [review] = await eventually(async () => {
      const found = await reviewsOf(userId);
      return found.length > 0 && found;
    });
    expect(review).toMatchObject({ status: 'open', record_uuid: answer.records[0]?.record_uuid });
    await client.post(`/reviews/${review?.uuid}/accept`, {});
    await attached(userId, 1);
    const keys = await service.cypher(
      'MATCH (r:BusinessRecord {uuid: $uuid})-[:KEYED_BY]->(k) RETURN count(k) AS keys',
      { uuid: answer.records[0]?.record_uuid },
    );
    expect(keys).toEqual([{ keys: 0 }]);
  });

  it('meet when the user was added before Kith kept identifiers', async () => {
    const email = address('veteran');
    const userId = await addUser({ email, first_name: 'Old', last_name: 'Hand' });
    await send([{ email, plan: 'x' }]);
    await attached(userId, 1);
    await service.cypher(
      'MATCH (u:User {userId: $userId})-[held:IDENTIFIED_BY]->() DELETE held ' +
        'WITH DISTINCT u MATCH (k:BlockingKey {userUuid: u.uuid}) DETACH DELETE k ' +
        "WITH DISTINCT 1 AS one MATCH (s:Setting {key: 'identity'}) DETACH DELETE s",
      { userId },
    );
    expect(statusesOf(await send([{ email, plan: 'y' }]))).toEqual(['waiting']);
    await service.running.services.identities.run();
    await attached(userId, 2);
    await service.running.services.identities.run();
    const keys = 'MATCH (u:User {userId: $userId}) MATCH (k:BlockingKey {userUuid: u.uuid}) ';
    const counted = `${keys} RETURN count(k) AS all, count(DISTINCT k.key) AS keys`;
    const [row] = await service.cypher(counted, { userId });
    expect(row?.['all']).toBe(row?.['keys']);
  });

  it('meet when 200 of each arrive at the same moment', async () => {
    const emails = Array.from({ length: 200 }, (_, index) => address(`race${index}`));
    const records = emails.map((email) => client.post('/business-data', [{ email, plan: 'x' }]));
    const users = emails.map((email) => client.post('/users', { user_id: `race-${email}`, email }));
    const all = await Promise.all([...records, ...users]);
    expect(all.map(({ status }) => status).filter((status) => status > 202)).toEqual([]);
    const count = () =>
      service.cypher(
        'MATCH (a:Attachment) WHERE a.projectId = $projectId AND a.content CONTAINS "@" ' +
          'MATCH (u:User {graphUuid: a.graphUuid}) WHERE u.userId STARTS WITH "race-" ' +
          'RETURN count(DISTINCT u) AS users, count(a) AS attachments',
        { projectId: service.projectId },
      );
    const [row] = await eventually(async () => {
      const rows = await count();
      return rows[0]?.['users'] === 200 && rows;
    }, 60_000);
    expect(row).toEqual({ users: 200, attachments: 200 });
  });

  it('changed to the e-mail of somebody else gets a proposal, not the records', async () => {
    const email = address('victim');
    const userId = await addUser({ email: address('taker') });
    const { records } = await send([{ email, secret: 'x' }]);
    await client.patch(`/users/${userId}`, { email });
    const [review] = await eventually(async () => {
      const found = await reviewsOf(userId);
      return found.length > 0 && found;
    });
    expect(review).toMatchObject({
      rule: 'unverified_identifier',
      record_uuid: records[0]?.record_uuid,
    });
    expect(await attachmentsOf(userId)).toEqual([]);
    expect(statusesOf(await send([{ email, secret: 'later' }]))).toEqual(['proposed']);
  });

  it('changed in a project that verifies identifiers gets the records', async () => {
    const change = await client.patch('/projects/info', { identifiers_verified: true });
    expect(change.body.project.identifiers_verified).toBe(true);
    const email = address('verified');
    const userId = await addUser({ email: address('before') });
    await send([{ email, plan: 'x' }]);
    await client.patch(`/users/${userId}`, { email });
    await attached(userId, 1);
    await client.patch('/projects/info', { identifiers_verified: false });
  });

  it('that is updated without its identifiers keeps what it has', async () => {
    const email = address('steady');
    const userId = await addUser({ email });
    await client.patch(`/users/${userId}`, { first_name: 'New', metadata: { plan: 'x' } });
    expect(statusesOf(await send([{ email, tea: 'y' }]))).toEqual(['attached']);
    await attached(userId, 1);
  });
});

describe('versions of a record', () => {
  const start = '2026-01-01T00:00:00Z';
  const later = '2026-02-01T00:00:00Z';

  it('end what only the old one said, at the time of the new one', async () => {
    const email = address('version');
    const userId = await addUser({ email, first_name: 'Vera', last_name: 'Sion' });
    const key = newUuid();
    const data = { email, plan: 'gold', tags: ['a', 'b'], tea: 'mint' };
    await send([{ key, at: start, data }]);
    await attached(userId, 1);
    await send([{ key, at: later, data: { email, plan: 'silver', tags: ['a'] } }]);
    await attached(userId, 1);
    expect((await factsOf(userId)).join('; ')).toBe(
      "Vera Sion's plan is silver; Vera Sion's tags include a",
    );
    const path = `/graph/edge/user/${segment(userId)}`;
    const { body: edges } = await client.post(path, { limit: 100 });
    const ended = (edges as { fact: string; invalid_at?: string }[])
      .filter((edge) => edge.invalid_at !== undefined)
      .map(({ fact, invalid_at: at }) => `${fact} ${Date.parse(at as string)}`);
    expect(ended.sort()).toEqual(
      ['plan is gold', 'tags include b', 'tea is mint'].map(
        (fact) => `Vera Sion's ${fact} ${Date.parse(later)}`,
      ),
    );
  });

  it('that come late, or again, change nothing', async () => {
    const email = address('late');
    const userId = await addUser({ email });
    const key = newUuid();
    const now = { key, at: later, data: { email, plan: 'gold' } };
    const old = { key, at: start, data: { email, plan: 'old' } };
    expect(statusesOf(await send([now, old, now]))).toEqual(['attached', 'late', 'unchanged']);
    const reordered = { data: { plan: 'gold', email }, at: later, key };
    expect(statusesOf(await send([reordered]))).toEqual(['unchanged']);
    await attached(userId, 1);
    const keyless = [{ email, note: 'bare' }];
    expect(statusesOf(await send(keyless))).toEqual(['attached']);
    expect(statusesOf(await send(keyless))).toEqual(['unchanged']);
  });

  it('that name another person leave the first', async () => {
    const emails = [address('first'), address('second')];
    const users = [await addUser({ email: emails[0] }), await addUser({ email: emails[1] })];
    const key = newUuid();
    await send([{ key, at: start, data: { email: emails[0], plan: 'gold' } }]);
    await attached(users[0] as string, 1);
    await send([{ key, at: later, data: { email: emails[1], plan: 'gold' } }]);
    await attached(users[1] as string, 1);
    expect(await attachmentsOf(users[0] as string)).toEqual([]);
    await eventually(async () => (await factsOf(users[0] as string)).length === 0);
  });

  it('end with a deletion: the record and what only it supported are gone', async () => {
    const email = address('deleted');
    const userId = await addUser({ email });
    const key = newUuid();
    await send([{ key, at: start, data: { email, plan: 'gold' } }]);
    await attached(userId, 1);
    const deletion = { key, at: later, deleted: true };
    expect(statusesOf(await send([deletion, deletion]))).toEqual(['deleted', 'unchanged']);
    expect(await factsOf(userId, false)).toEqual([]);
    expect(await attachmentsOf(userId)).toEqual([]);
    const stale = [{ key, at: start, data: { email, plan: 'gold' } }];
    expect(statusesOf(await send(stale))).toEqual(['late']);
    const unknown = [{ key: newUuid(), deleted: true }];
    expect(statusesOf(await send(unknown))).toEqual(['unknown']);
    const rows = await service.cypher('MATCH (r:BusinessRecord {key: $key}) RETURN r.uuid AS u', {
      key,
    });
    expect(rows).toEqual([]);
  });
});

describe('what was decided about a record', () => {
  const remove = (key: string, at?: string) =>
    send([{ key, deleted: true, ...(at ? { at } : {}) }]);

  it('is remembered when the record is deleted and comes back', async () => {
    const name = `Isolde Hartwig${newUuid().slice(0, 6).replace(/\d/g, 'q')}`;
    const [first, last] = name.split(' ');
    const userId = await addUser({ first_name: first, last_name: last });
    const key = newUuid();
    await send([{ key, data: { name, tea: 'x' } }]);
    const [review] = await reviewsOf(userId);
    await client.post(`/reviews/${review?.uuid}/reject`, {});
    await remove(key);
    expect(statusesOf(await send([{ key, data: { name, tea: 'x' } }]))).toEqual(['waiting']);
    expect(await reviewsOf(userId)).toEqual([]);
  });

  it('does not hold for a version that speaks of somebody else', async () => {
    const name = `Acton Cepted${newUuid().slice(0, 6).replace(/\d/g, 'q')}`;
    const [first, last] = name.split(' ');
    const userId = await addUser({ first_name: first, last_name: last });
    const [key, email] = [newUuid(), address('mary')];
    await send([{ key, data: { name, tea: 'mint' } }]);
    const [review] = await reviewsOf(userId);
    await client.post(`/reviews/${review?.uuid}/accept`, {});
    await attached(userId, 1);
    const mary = await addUser({ email, first_name: 'Mary', last_name: 'Jones' });
    await send([{ key, data: { name: 'Mary Jones', email, salary: 99 } }]);
    await attached(mary, 1);
    expect(await factsOf(mary)).toEqual(["Mary Jones's salary is 99"]);
    expect((await factsOf(userId)).join()).not.toContain('salary');
  });

  it('a deletion that comes first makes what is older come too late', async () => {
    const [key, email] = [newUuid(), address('late')];
    const gone = await remove(key, '2026-03-02T00:00:00Z');
    expect(statusesOf(gone)).toEqual(['unknown']);
    const old = { key, at: '2026-03-01T00:00:00Z', data: { email } };
    expect(statusesOf(await send([old]))).toEqual(['late']);
    const now = { key, at: '2026-03-03T00:00:00Z', data: { email } };
    expect(statusesOf(await send([now]))).toEqual(['waiting']);
  });

  it('a version that says nothing of its person belongs to whom it belonged to', async () => {
    const [key, email] = [newUuid(), address('blank')];
    const userId = await addUser({ email, first_name: 'Bea', last_name: 'Lank' });
    await send([{ key, at: '2026-03-01T00:00:00Z', data: { email, plan: 'gold' } }]);
    await attached(userId, 1);
    const blank = { key, at: '2026-03-02T00:00:00Z', data: { plan: 'silver' } };
    expect(statusesOf(await send([blank]))).toEqual(['attached']);
    await eventually(async () => (await factsOf(userId)).join() === "Bea Lank's plan is silver");
    const other = { key: newUuid(), data: { plan: 'silver' } };
    const { records } = await send([other]);
    expect(records[0]).toMatchObject({ status: 'rejected', reason: /identifies or names/ });
  });

  it('leaves no identifier behind that nobody has', async () => {
    const [key, email, old] = [newUuid(), address('kept'), address('old')];
    await send([{ key, data: { email: old } }]);
    await send([{ key, data: { email } }]);
    const rows = await service.cypher(
      'MATCH (i:Identifier) WHERE i.value IN $values RETURN i.value AS value',
      { values: [old, email] },
    );
    expect(rows).toEqual([{ value: email }]);
  });
});

describe('a profile that an update wrote', () => {
  it('gets proposals only, however well it fits', async () => {
    const last = `Tremblay${newUuid().slice(0, 6).replace(/\d/g, 'w')}`;
    const data = { name: `Victoria ${last}`, date_of_birth: '1984-02-03', balance: 99 };
    const { records } = await send([data]);
    const userId = await addUser({ email: address('mallory') });
    await client.patch(`/users/${userId}`, {
      ...{ first_name: 'Victoria', last_name: last, metadata: { date_of_birth: '1984-02-03' } },
    });
    const [review] = await eventually(async () => {
      const found = await reviewsOf(userId);
      return found.length > 0 && found;
    });
    expect(review?.record_uuid).toBe(records[0]?.record_uuid);
    expect(await attachmentsOf(userId)).toEqual([]);
  });
});

describe('a record of several people', () => {
  it('is proposed by a name, and gives the user nothing of the others', async () => {
    const last = `Alias${newUuid().slice(0, 6).replace(/\d/g, 'w')}`;
    const userId = await addUser({
      ...{ first_name: 'Alma', last_name: last, metadata: { dob: '1999-09-09' } },
    });
    const customer = { name: `Alma ${last}`, dob: '1999-09-09', plan: 'gold' };
    const answer = await send([{ customer, contact: { name: 'Bob Miller', illness: 'gout' } }]);
    expect(statusesOf(answer)).toEqual(['proposed']);
    const [review] = await reviewsOf(userId);
    await client.post(`/reviews/${review?.uuid}/accept`, {});
    await attached(userId, 1);
    const facts = (await factsOf(userId)).join();
    expect(facts).toContain(`Alma ${last}'s plan is gold`);
    expect(facts).not.toContain(`${last}'s illness`);
  });
});

describe('undoing an attachment', () => {
  /** Everything a graph says, but for when it was touched. */
  async function contentOf(userId: string): Promise<string> {
    const { body: user } = await client.get(`/users/${segment(userId)}`);
    const rows = await service.cypher(
      'MATCH (n) WHERE n.graphUuid = $graphUuid AND (n:Fact OR n:Entity OR n:Episode) ' +
        'RETURN labels(n) AS labels, properties(n) AS properties, ' +
        '[(n)-[r]->(m) | type(r) + " " + m.uuid] AS out ORDER BY n.uuid',
      { graphUuid: user.graph_uuid },
    );
    const texts = rows.map(({ labels, properties, out }) => {
      const kept = Object.entries(properties as object).filter(
        ([name]) => !['updatedAt', 'lock', 'jobOrder', 'lookAt', 'looked'].includes(name),
      );
      return JSON.stringify([labels, kept.sort(), (out as string[]).sort()]);
    });
    return sha256(texts.join());
  }

  async function readJson(userId: string, value: object, at: string): Promise<void> {
    const { body } = await client.post('/graph', {
      ...{ user_id: userId, type: 'json', created_at: at, data: JSON.stringify(value) },
    });
    await eventually(async () => {
      const episode = await client.get(`/graph/episodes/${body.uuid}`);
      return episode.body.processed === true;
    });
  }

  it('restores exactly what was before, by its hash', async () => {
    const email = address('undo');
    const userId = await addUser({ email, first_name: 'Una', last_name: 'Do' });
    await readJson(userId, { city: 'Munich', tea: 'mint' }, '2026-01-01T00:00:00Z');
    const order = { type: 'order', id: 'o-17', state: 'open' };
    await readJson(userId, { orders: [order] }, '2026-01-01T00:00:00Z');
    const before = await contentOf(userId);
    const key = newUuid();
    const first = { email, city: 'Berlin', orders: [{ ...order, state: 'sent', fee: 3 }] };
    await send([{ key, at: '2026-02-01T00:00:00Z', data: first }]);
    await attached(userId, 1);
    expect(await contentOf(userId)).not.toBe(before);
    const second = { email, city: 'Bonn', tea: 'mint', shoe: 41 };
    await send([{ key, at: '2026-03-01T00:00:00Z', data: second }]);
    const [attachment] = await eventually(async () => {
      const all = await attached(userId, 1);
      return all[0]?.data['shoe'] === 41 && all;
    });
    expect((await factsOf(userId)).join()).toContain('Bonn');
    const undone = await client.delete(`/attachments/${attachment?.uuid}`);
    expect(undone.status).toBe(200);
    expect(await contentOf(userId)).toBe(before);
    expect((await client.delete(`/attachments/${attachment?.uuid}`)).status).toBe(404);
    expect(statusesOf(await send([{ key, data: { ...second, shoe: 42 } }]))).toEqual(['waiting']);
    expect(await attachmentsOf(userId)).toEqual([]);
  });

  it('by deleting its episode does the same, and a later value keeps the end it set', async () => {
    const email = address('episode');
    const userId = await addUser({ email, first_name: 'Eppi', last_name: 'Sode' });
    await readJson(userId, { city: 'Munich' }, '2026-01-01T00:00:00Z');
    await send([{ at: '2026-02-01T00:00:00Z', data: { email, city: 'Berlin' } }]);
    const [attachment] = await attached(userId, 1);
    await readJson(userId, { city: 'Paris' }, '2026-03-01T00:00:00Z');
    expect((await client.delete(`/graph/episodes/${attachment?.uuid}`)).status).toBe(200);
    const path = `/graph/edge/user/${segment(userId)}`;
    const { body: edges } = await client.post(path, { limit: 100 });
    const ends = (edges as { fact: string; invalid_at?: string }[]).map(
      ({ fact, invalid_at: at }) => `${fact} ${at?.slice(0, 10) ?? 'now'}`,
    );
    expect(ends.sort()).toEqual([
      "Eppi Sode's city is Munich 2026-03-01",
      "Eppi Sode's city is Paris now",
    ]);
  });
});

describe('business data in other forms', () => {
  it('NDJSON: a line that is no JSON is reported by its number, the rest goes on', async () => {
    const email = address('ndjson');
    await addUser({ email });
    const lines = [JSON.stringify({ email, a: 1 }), '{"email": ', '', '[]', '"text"', '{"b":1}'];
    const { status, body } = await sendText(lines.join('\r\n'), 'application/x-ndjson');
    expect(status).toBe(202);
    expect(statusesOf(body)).toEqual(['attached', ...Array(4).fill('rejected')]);
    expect(body.records.map(({ reason }: { reason?: string }) => reason)).toEqual([
      undefined,
      'it is not valid JSON',
      'a record has to be an object',
      'a record has to be an object',
      'nothing in it identifies or names a person',
    ]);
  });

  it('CSV: rows by the names of the first line, keys and times by field', async () => {
    const email = address('csv');
    const userId = await addUser({ email });
    const text = [
      '\uFEFFid;email;city;updated',
      `1;${email};"Bad; Homburg";2026-01-02`,
      `2;${email}`,
      `3;${email};Oslo;never`,
      `4;x${email};"Os"lo;2026-01-02`,
      `5;${email};;2026-01-02`,
    ].join('\n');
    const query = `?source=crm${newUuid()}&type=customer&key_field=id&at_field=updated`;
    const { status, body } = await sendText(text, 'text/csv; charset=utf-8', query);
    expect(status).toBe(202);
    expect(statusesOf(body)).toEqual(['attached', 'rejected', 'rejected', 'rejected', 'attached']);
    expect(body.records[1].reason).toContain('more or fewer fields');
    const all = await attached(userId, 2);
    expect(all.map(({ key, data }) => [key, data['city']]).sort()).toEqual([
      ['1', 'Bad; Homburg'],
      ['5', undefined],
    ]);
  });

  it('an object with records, one record, a broken element, a body that breaks off', async () => {
    const email = address('object');
    await addUser({ email });
    const many = await send({
      source: 'crm',
      records: [{ email, z: 1 }, 5, null, { email, y: 2 }],
    });
    expect(statusesOf(many)).toEqual(['attached', 'rejected', 'rejected', 'attached']);
    expect(statusesOf(await send({ email, x: 3 }))).toEqual(['attached']);
    const broken = await sendText(`[{"email":"${email}","k":[}]},{"email":"${email}"}]`, 'x/y');
    expect(broken.status).toBe(202);
    expect(statusesOf(broken.body)).toEqual(['rejected', 'attached']);
    const cut = await sendText(`[{"email":"${email}","w":4},{"email":`, 'application/json');
    expect(statusesOf(cut.body)).toEqual(['attached', 'rejected']);
  });

  it('a stray bracket, or rubbish at the end, is named and loses nothing', async () => {
    const email = address('stray');
    await addUser({ email });
    const record = (n: number) => JSON.stringify({ email, n });
    const text = `[${record(1)}},${record(2)} ${record(3)},${record(4)}]`;
    const stray = await sendText(text, 'application/json');
    expect(statusesOf(stray.body)).toEqual([
      ...['attached', 'rejected', 'attached', 'rejected', 'attached'],
    ]);
    const at = record(1).length + 2;
    expect(stray.body.records[1].reason).toContain(`a "}" at character ${at} stands where`);
    const rubbish = await sendText(`{"records":[${record(5)}]} rubbish`, 'application/json');
    expect(rubbish.status).toBe(400);
    expect(rubbish.body.message).toMatch(
      /something follows the records, at character \d+; 1 of the 1 before were taken$/,
    );
    expect(statusesOf(await send([{ email, n: 5 }]))).toEqual(['unchanged']);
  });

  it.each([
    ['nothing', '', 'application/json', 400, /ends too early/],
    ['an empty array', '[]', 'application/json', 400, /no records/],
    ['a text', '"a"', 'application/json', 400, /array of records/],
    ['an empty CSV', '', 'text/csv', 400, /first line/],
    ['Latin-1', Buffer.from([0x5b, 0x22, 0xfc, 0x22, 0x5d]), 'application/json', 400, /UTF-8/],
    ['another character set', '[]', 'text/csv; charset=iso-8859-1', 415, /UTF-8/],
  ] as const)('%s is refused, with what was expected', async (_case, text, type, code, words) => {
    const { status, body } = await sendText(text, type);
    expect([status, body.message]).toEqual([code, expect.stringMatching(words)]);
  });

  it.each([
    ['200 identifiers', { users: Array.from({ length: 200 }, (_, i) => ({ user_id: `x${i}` })) }],
    ['1,001 keys', Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`k${i}`, i]))],
    ['nothing usable', { colour: 'red' }],
    ['a key over the limit', { key: 'k'.repeat(501), data: { email: 'a@example.com' } }],
    ['a time that is none', { at: 'yesterday', data: { email: 'a@example.com' } }],
    ['a deletion without a key', { deleted: true }],
    ['a string of 10,001 characters', { email: 'a@example.com', text: 'x'.repeat(10_001) }],
  ])('%s: rejected with the reason, and the rest goes on', async (_case, record) => {
    const email = address('rest');
    await addUser({ email });
    const answer = await send([record, { email }]);
    expect(statusesOf(answer)).toEqual(['rejected', 'attached']);
    expect(answer.records[0]?.reason).toMatch(/\w/);
  });

  it('more than the limit of a JSON body is taken, as it arrives', async () => {
    const email = address('large');
    await addUser({ email });
    const filler = 'x'.repeat(9_000);
    const lines = Array.from({ length: 700 }, (_, n) => `{"note":"${filler}","number":${n}}`);
    lines.push(JSON.stringify({ email, last: true }));
    const { status, body } = await sendText(`[${lines.join(',\n')}]`, 'application/json');
    expect(status).toBe(202);
    expect(body.counts).toEqual({ rejected: 700, attached: 1 });
  });
});

describe('what waits', () => {
  it('is removed when its time is over, with its identifiers', async () => {
    const email = address('expires');
    const { records } = await send([{ email }]);
    const uuid = records[0]?.record_uuid;
    const find = () =>
      service.cypher(
        'OPTIONAL MATCH (r:BusinessRecord {uuid: $uuid}) ' +
          'OPTIONAL MATCH (i:Identifier {projectId: $projectId, kind: "email", value: $email}) ' +
          'RETURN r.expiresAt AS expires, i.value AS value',
        { uuid, email, projectId: service.projectId },
      );
    const [row] = await find();
    const days = (Date.parse(row?.['expires'] as string) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(89);
    await service.running.services.business.binder.sweep();
    expect((await find())[0]?.['value']).toBe(email);
    await service.cypher('MATCH (r:BusinessRecord {uuid: $uuid}) SET r.expiresAt = datetime()', {
      uuid,
    });
    expect(await service.running.services.business.binder.sweep()).toBe(1);
    expect(await find()).toEqual([{ expires: null, value: null }]);
  });
});

describe('a nightly export', () => {
  it('sent five times grows by its changes only, and what it deletes is gone', async () => {
    const people = Array.from({ length: 20 }, (_, n) => address(`night${n}`));
    for (const email of people) await addUser({ email });
    const size = isLong ? 2_000 : 200;
    const source = `export-${newUuid()}`;
    const at = (night: number) => `2026-01-0${night + 1}T00:00:00Z`;
    const record = (n: number, night: number, state: string) => ({
      ...{ source, type: 'order', key: `k${n}`, at: at(night) },
      data: { id: `k${n}`, state, customer_email: people[n % people.length] },
    });
    const states = Array.from({ length: size }, () => 'open');
    const countFacts = async () => {
      const [row] = await eventually(async () => {
        const rows = await service.cypher(
          'MATCH (r:BusinessRecord {projectId: $projectId, source: $source}) ' +
            'MATCH (a:Attachment {recordUuid: r.uuid}) ' +
            'WITH a, a.processed AS read OPTIONAL MATCH (f:Fact)-[:EVIDENCED_BY]->(a) ' +
            'RETURN count(DISTINCT f) AS facts, all(x IN collect(read) WHERE x) AS read',
          { projectId: service.projectId, source },
        );
        return rows[0]?.['read'] === true && rows;
      }, 300_000);
      return row?.['facts'] as number;
    };
    const first = await send(states.map((state, n) => record(n, 0, state)));
    expect(first.counts).toEqual({ attached: size });
    let facts = await countFacts();
    const changes = size / 100;
    for (let night = 1; night < 5; night += 1) {
      for (let n = 0; n < changes; n += 1) states[night * changes + n] = `state-${night}`;
      const answer = await send(states.map((state, n) => record(n, night, state)));
      expect(answer.counts).toEqual({ attached: changes, unchanged: size - changes });
      const now = await countFacts();
      // One new value for each changed record; the old one has ended.
      expect(now - facts).toBe(changes);
      facts = now;
    }
    const gone = [{ source, type: 'order', key: 'k0', deleted: true, at: at(6) }];
    expect(statusesOf(await send(gone))).toEqual(['deleted']);
    expect(await countFacts()).toBeLessThan(facts);
    const [tombstone] = await service.cypher(
      'MATCH (r:BusinessRecord {projectId: $projectId, source: $source}) WHERE r.deleted ' +
        'RETURN r.data AS data, r.key AS key',
      { projectId: service.projectId, source },
    );
    expect(tombstone).toEqual({ data: null, key: null });
  });
});

describe('erasing a user', () => {
  it('takes the records along, and is struck out of those that are also about others', async () => {
    const [email, friend] = [address('erased'), address('friend')];
    const userId = await addUser({ email, first_name: 'Erasmus', last_name: 'Gonefort' });
    const friendId = await addUser({ email: friend, first_name: 'Frida', last_name: 'Stay' });
    await send([{ email, plan: 'gold' }]);
    const guests = [
      { email, name: 'Erasmus Gonefort' },
      { email: friend, name: 'Frida Stay' },
    ];
    const booking = { id: newUuid(), room: 'blue', guests };
    await send([{ type: 'booking', key: newUuid(), data: booking }]);
    await attached(friendId, 1);
    await attached(userId, 2);
    const { body: user } = await client.get(`/users/${userId}`);
    expect((await client.delete(`/users/${userId}`)).status).toBe(200);
    const left = () =>
      service.cypher(
        'MATCH (n) WHERE n.projectId = $projectId AND NOT n:ApiKey ' +
          'AND (n.graphUuid = $graphUuid OR n.userUuid = $uuid OR ' +
          'any(key IN keys(n) WHERE toStringOrNull(n[key]) CONTAINS $email ' +
          'OR toStringOrNull(n[key]) CONTAINS "Gonefort")) RETURN labels(n) AS labels',
        { projectId: service.projectId, graphUuid: user.graph_uuid, uuid: user.uuid, email },
      );
    await eventually(async () => (await left()).length === 0, 30_000).catch(() => undefined);
    expect(await left()).toEqual([]);
    const [kept] = await attached(friendId, 1);
    expect(kept?.data).toMatchObject({ room: 'blue', guests: ['[erased]', { email: friend }] });
  });
});

describe('finding a subject', () => {
  it('lists users, records and graphs that carry an identifier, in any spelling', async () => {
    const email = address('subject');
    const userId = await addUser({ email });
    const otherId = await addUser({});
    await client.post('/graph', {
      ...{ user_id: otherId, type: 'text', data: `Please write to ${email} about it.` },
    });
    const { records } = await send([{ key: newUuid(), data: { email, plan: 'x' } }]);
    const found = await eventually(async () => {
      const { body } = await client.post('/subjects/find', { email: email.toUpperCase() });
      return body.graphs.length === 2 && body;
    });
    expect(found.users).toMatchObject([{ user_id: userId, unverified: false }]);
    expect(found.records).toMatchObject([
      { record_uuid: records[0]?.record_uuid, status: 'attached', user_ids: [userId] },
    ]);
    const graphs = (found.graphs as { user_id: string }[]).map(({ user_id: id }) => id);
    expect(graphs.sort()).toEqual([userId, otherId].sort());
  });

  it.each([[{}], [{ email: 'none' }], [{ email: 'a@b.de', phone: '+49301234567' }]])(
    'refuses %j',
    async (body) => {
      expect((await client.post('/subjects/find', body)).status).toBe(400);
    },
  );
});

describe('kith import', () => {
  it('sends a file, names what is rejected, and goes on where it is told', async () => {
    const email = address('cli');
    const userId = await addUser({ email });
    const folder = await mkdtemp(join(tmpdir(), 'kith-import-'));
    const file = join(folder, 'export.csv');
    const rows = [`1,${email},a`, `2,${email}`, `3,${email},c`];
    await writeFile(file, ['id,email,tea', ...rows].join('\n'));
    const program = new Command('kith').exitOverride();
    const lines: string[] = [];
    addBusinessDataCommands(program, (line) => lines.push(line));
    vi.stubEnv('KITH_URL', service.url);
    vi.stubEnv('KITH_API_KEY', service.key);
    const run = (...args: string[]) => program.parseAsync(args, { from: 'user' });
    const named = ['--source', newUuid(), '--key-field', 'id'];
    try {
      const partly = { exitCode: 3, message: '1 record was rejected; the others were taken' };
      await expect(run('import', file, ...named, '--from', '2')).rejects.toMatchObject(partly);
      expect(lines).toEqual([
        'record 2: the row cannot be read: it has more or fewer fields than the first line',
        '3 records: 1 attached, 1 rejected',
      ]);
      await expect(run('import', file, ...named, '--from', '1')).rejects.toMatchObject(partly);
      expect(lines.at(-1)).toBe('3 records: 1 attached, 1 rejected, 1 unchanged');
      const [attachment] = await attached(userId, 2);
      await run('attachments', userId);
      expect(lines.at(-1)).toContain(attachment?.uuid);
      await run('undo', attachment?.uuid as string);
      await attached(userId, 1);
      await run('reviews', 'list', '--status', 'rejected', '--json');
      expect(lines.at(-1)).toContain(userId);
      await expect(run('import', join(folder, 'none.csv'))).rejects.toThrow('there is no file');
      await expect(run('import', file, '--from', 'x')).rejects.toThrow('--from is a number');
    } finally {
      vi.unstubAllEnvs();
      await rm(folder, { recursive: true });
    }
  });

  it('keeps what a JSON file says beside its records', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kith-import-'));
    const [file, source] = [join(folder, 'export.json'), newUuid()];
    const records = [{ key: 'c1', data: { email: address('beside') } }];
    const text = JSON.stringify({ source, type: 'customer', records });
    await writeFile(file, text);
    const program = new Command('kith').exitOverride();
    const lines: string[] = [];
    addBusinessDataCommands(program, (line) => lines.push(line));
    vi.stubEnv('KITH_URL', service.url);
    vi.stubEnv('KITH_API_KEY', service.key);
    try {
      await program.parseAsync(['import', file], { from: 'user' });
      expect(lines).toEqual(['1 records: 1 waiting']);
    } finally {
      vi.unstubAllEnvs();
      await rm(folder, { recursive: true });
    }
    const again = await sendText(text, 'application/json');
    expect(again.body.counts).toEqual({ unchanged: 1 });
  });

  it('goes on where it broke off, unless the file was changed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kith-import-'));
    const file = join(folder, 'export.ndjson');
    const line = (index: number) => JSON.stringify({ email: address(`go-on-${index}`), tea: 'x' });
    const text = Array.from({ length: 700 }, (_, index) => line(index)).join('\n');
    await writeFile(file, text);
    const program = new Command('kith').exitOverride();
    const lines: string[] = [];
    addBusinessDataCommands(program, (printed) => lines.push(printed));
    vi.stubEnv('KITH_URL', service.url);
    vi.stubEnv('KITH_API_KEY', service.key);
    const run = () => program.parseAsync(['import', file], { from: 'user' });
    const wasFetch = globalThis.fetch;
    let calls = 0;
    // The second request finds no service: the connection is refused.
    vi.stubGlobal('fetch', (...parameters: Parameters<typeof fetch>) => {
      calls += 1;
      return calls === 2 ? Promise.reject(new TypeError('fetch failed')) : wasFetch(...parameters);
    });
    try {
      await expect(run()).rejects.toThrow('the same command goes on from there');
      await run();
      expect(lines).toEqual([
        'going on at record 501, where it broke off',
        '700 records: 200 waiting',
      ]);
      await run();
      expect(lines.at(-1)).toBe('700 records: 700 unchanged');
    } finally {
      vi.unstubAllGlobals();
      vi.unstubAllEnvs();
      await rm(folder, { recursive: true });
    }
  });

  it('sends users, whose names meet what waits, and names what is rejected', async () => {
    const last = `Quistgaard${newUuid().slice(0, 6).replace(/\d/g, 'z')}`;
    const answer = await send([{ name: `Leonora ${last}`, plan: 'silver' }]);
    const [userId, email] = [`bulk-${newUuid()}`, address('bulk')];
    const folder = await mkdtemp(join(tmpdir(), 'kith-import-'));
    const file = join(folder, 'users.csv');
    const rows = [`${userId},${email},Leonora,${last},gold`, `,x@y.de,A,B,c`];
    await writeFile(file, ['user_id,email,first_name,last_name,plan', ...rows].join('\n'));
    const program = new Command('kith').exitOverride();
    const lines: string[] = [];
    addBusinessDataCommands(program, (line) => lines.push(line));
    vi.stubEnv('KITH_URL', service.url);
    vi.stubEnv('KITH_API_KEY', service.key);
    try {
      const importUsers = () => program.parseAsync(['import', file, '--users'], { from: 'user' });
      await expect(importUsers()).rejects.toMatchObject({ exitCode: 3 });
      expect(lines).toEqual([
        'record 2: user_id: invalid_type',
        '2 records: 1 created, 1 rejected',
      ]);
      await expect(importUsers()).rejects.toMatchObject({ exitCode: 3 });
      expect(lines.at(-1)).toBe('2 records: 1 exists, 1 rejected');
    } finally {
      vi.unstubAllEnvs();
      await rm(folder, { recursive: true });
    }
    const user = await client.get(`/users/${userId}`);
    expect(user.body).toMatchObject({ email, first_name: 'Leonora', metadata: { plan: 'gold' } });
    await eventually(async () => (await reviewsOf(userId)).length > 0);
    expect((await reviewsOf(userId))[0]?.record_uuid).toBe(answer.records[0]?.record_uuid);
    expect(statusesOf(await send([{ email, tea: 'x' }]))).toEqual(['attached']);
  });
});

describe('adding users in bulk', () => {
  it('refuses what is no list of 1 to 1000 objects, and needs the scope to write', async () => {
    for (const body of [{}, { users: [] }, { users: ['x'] }, { users: Array(1001).fill({}) }]) {
      expect((await client.post('/users/bulk', body)).status, JSON.stringify(body)).toBe(400);
    }
    const reader = clientOf(service, await service.newKey({ scopes: ['read'] }));
    expect((await reader.post('/users/bulk', { users: [{ user_id: 'x' }] })).status).toBe(403);
  });

  it('gives each its own outcome, and one id named twice is one user', async () => {
    const id = `twice-${newUuid()}`;
    const { status, body } = await client.post('/users/bulk', {
      users: [{ user_id: id }, { user_id: id }, { user_id: '' }, { user_id: 'x', email: 5 }],
    });
    expect(status).toBe(200);
    expect(body.counts).toEqual({ created: 1, exists: 1, rejected: 2 });
  });

  it('refuses who was erased for good alone, and takes the others', async () => {
    const [gone, other] = [`gone-${newUuid()}`, `other-${newUuid()}`];
    const email = `${gone}@example.com`;
    await client.post('/users', { user_id: gone, email });
    await client.delete(`/users/${gone}?wait=true&suppress=true`);
    const { status, body } = await client.post('/users/bulk', {
      users: [{ user_id: `again-${gone}`, email }, { user_id: other }],
    });
    expect(status).toBe(200);
    expect(body.users).toMatchObject([
      { status: 'rejected', reason: expect.stringContaining('erased') },
      { user_id: other, status: 'created' },
    ]);
  });
});
