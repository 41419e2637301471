import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { newUuid } from '../../src/ids.js';
import type { Attachment, BusinessDataResponse, Review } from '../../src/feed/feed.types.js';
import { type CheckedClient, clientOf, segment, sendRaw } from '../support/client.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

let service: TestService;
let client: CheckedClient;
beforeAll(async () => {
  service = await startTestService();
  client = clientOf(service);
});
afterAll(() => service.stop());

/** An address that no other test uses. */
const address = (name: string) => `${name}.${newUuid().slice(0, 8)}@example.com`;

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
  });

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
});
