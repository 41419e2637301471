import { afterEach, expect, it } from 'vitest';
import { sendRaw } from '../support/client.js';
import { limits } from '../../src/limits.js';
import type { Extraction, ExtractionInput, Extractor } from '../../src/model/extractor.js';
import { eventually, startTestService, type TestService } from '../support/service.js';
import { Talk } from './support.js';

/** Reads nothing until it is told to go on. */
class HeldExtractor implements Extractor {
  readonly seen: string[] = [];
  private release: () => void = () => undefined;
  private readonly held = new Promise<void>((resolve) => (this.release = resolve));

  async extract(input: ExtractionInput): Promise<Extraction> {
    await this.held;
    this.seen.push(input.content);
    return { entities: [], facts: [], extractor: 'rules' };
  }

  go(): void {
    this.release();
  }

  async close(): Promise<void> {}
}

const roomFor = 5;
let service: TestService | undefined;
let extractor: HeldExtractor;
afterEach(async () => {
  extractor.go();
  await service?.stop();
});

/** The limit counts the whole database, and other tests may have left jobs in it. */
async function startWithRoomFor(jobs: number): Promise<Talk> {
  extractor = new HeldExtractor();
  const first = await startTestService({ extractor });
  const [row] = await first.cypher('MATCH (j:Job) RETURN count(j) AS jobs');
  await first.stop();
  const backlogJobsMax = Number(row?.['jobs']) + jobs;
  service = await startTestService({ extractor, backlogJobsMax });
  return new Talk(service);
}

it('a full backlog refuses with 429 and Retry-After and drops nothing', async () => {
  const talk = await startWithRoomFor(roomFor);
  const userId = await talk.user();
  const sessionId = await talk.session(userId);
  const accepted: string[] = [];
  const send = async (content: string) => {
    const isMessage = content.endsWith('message');
    const answer = isMessage
      ? await talk.client.post(`/sessions/${sessionId}/memory`, {
          messages: [{ role_type: 'user', content }],
        })
      : await talk.client.post('/graph', { user_id: userId, type: 'text', data: content });
    if (answer.status < 300) accepted.push(content);
    return answer;
  };
  for (let index = 0; accepted.length < roomFor; index += 1) {
    await send(`number ${index} ${index % 2 ? 'message' : 'text'}`);
  }
  const refused = await eventually(async () => {
    const answer = await send(`too much ${accepted.length} message`);
    return answer.status === 429 && answer;
  });
  expect(refused.headers['retry-after']).toBe(String(limits.backlogRetryAfterSeconds));
  expect(refused.body.message).toMatch(/wait/);
  for (const path of ['/graph', '/graph-batch', `/threads/${sessionId}/messages`]) {
    const bodies: Record<string, object> = {
      '/graph': { user_id: userId, type: 'json', data: '{"a":1}' },
      '/graph-batch': { user_id: userId, episodes: [{ type: 'text', data: 'x' }] },
    };
    const messages = [{ role: 'user', content: 'hello' }];
    const answer = await sendRaw(talk.service.url, {
      ...{ method: 'POST', path: `/api/v2${path}` },
      headers: {
        authorization: `Api-Key ${talk.service.key}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(bodies[path] ?? { messages }),
    });
    expect([path, answer.status]).toEqual([path, 429]);
  }
  // Reading goes on being possible, and what was refused has left nothing behind.
  const list = await talk.client.get(`/graph/episodes/user/${userId}?lastn=100`);
  const stored = list.body.episodes.map(({ content }: { content: string }) => content);
  expect(stored.sort()).toEqual([...accepted].sort());
  extractor.go();
  await eventually(() => accepted.every((content) => extractor.seen.includes(content)), 60_000);
  await eventually(async () => (await send('there is room again text')).status === 202);
  await eventually(() => extractor.seen.includes('there is room again text'), 60_000);
  expect([...extractor.seen].sort()).toEqual([...accepted].sort());
});

it('reading steps back for those who wait for answers, and still goes on', async () => {
  extractor = new HeldExtractor();
  extractor.go();
  service = await startTestService({ extractor });
  const talk = new Talk(service);
  const { requestLoad } = service.running.services;
  const others = limits.requestsBesideReadingMax + 1;
  for (let one = 0; one < others; one += 1) requestLoad.begin();
  const sessionId = await talk.session(await talk.user());
  await talk.say(sessionId, 'I live in Lisbon.');
  await talk.heard(sessionId);
  expect(extractor.seen).toEqual(['I live in Lisbon.']);
  // Whoever was answered is gone from the count.
  await eventually(() => requestLoad.underWay === others);
});
