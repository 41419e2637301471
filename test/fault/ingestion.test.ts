import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newUuid } from '../../src/ids.js';
import { Lanes } from '../../src/ingest/lanes.js';
import type { Extraction, ExtractionInput, Extractor } from '../../src/model/extractor.js';
import { createRulesExtractor } from '../../src/model/rules/index.js';
import { clientOf } from '../support/client.js';
import { type ServiceChild, startChild } from '../ingest/serviceChild.js';
import { Talk } from '../ingest/support.js';
import { expectReadOnceInOrder, jobsLeft, moveTo } from '../ingest/towns.js';
import { eventually, startTestService, type TestService } from '../support/service.js';

const isLong = process.env['KITH_TEST_LONG'] === '1';
const rounds = isLong ? 10 : 2;
const messagesPerRound = isLong ? 5_000 : 600;
const messagesPerCall = 5;
const usersCount = 20;
const finishWithinMs = isLong ? 600_000 : 110_000;

/** Notes what it reads; reading itself is done by the rules. */
class NotingExtractor implements Extractor {
  readonly seen: string[] = [];
  private readonly rules = createRulesExtractor();

  extract(input: ExtractionInput): Promise<Extraction> {
    this.seen.push(`${input.user?.name} ${input.content}`);
    return this.rules.extract(input);
  }

  close(): Promise<void> {
    return this.rules.close();
  }
}

/** Whom messages are said by, and how many each has begun to say. */
interface Speaker {
  userId: string;
  sessionId: string;
  graphUuid: string;
  said: number;
}

type Call = ServiceChild['call'];

async function addSpeaker(call: Call, index: number): Promise<Speaker> {
  const userId = `speaker-${newUuid()}`;
  const sessionId = `session-${newUuid()}`;
  const name = { first_name: `Speaker${index}`, last_name: 'Smith' };
  const { body } = await call('POST', '/users', { user_id: userId, ...name });
  await call('POST', '/sessions', { session_id: sessionId, user_id: userId });
  return { userId, sessionId, graphUuid: body.graph_uuid, said: 0 };
}

/** The next messages of a speaker: a number is said once, whatever becomes of it. */
async function speak(call: Call, speaker: Speaker): Promise<boolean> {
  const messages = Array.from({ length: messagesPerCall }, () => {
    speaker.said += 1;
    return { role_type: 'user', content: moveTo(speaker.said) };
  });
  const answer = await call('POST', `/sessions/${speaker.sessionId}/memory`, { messages }).catch(
    () => undefined,
  );
  return answer?.status === 200;
}

describe('a service that is killed while it reads', () => {
  const database = inject('neo4j');
  const key = `kill-${newUuid()}`;
  let dataDir: string;
  let child: ServiceChild;
  let watcher: TestService;
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'kith-ingestion-'));
    // Only the database behind it is used: it has stopped before the first message is said.
    watcher = await startTestService();
    await watcher.running.services.ingestion.stop();
    child = await startChild({ database, dataDir, key });
  });
  afterAll(async () => {
    await child?.stop();
    await watcher?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('has read every message it had accepted once and in order after its next start', async () => {
    const speakers: Speaker[] = [];
    for (let index = 0; index < usersCount; index += 1) {
      speakers.push(await addSpeaker(child.call, index));
    }
    const graphUuids = speakers.map(({ graphUuid }) => graphUuid);
    let accepted = 0;
    for (let round = 1; round <= rounds; round += 1) {
      const killAt = accepted + messagesPerRound * (0.4 + 0.6 * Math.random());
      const killed = { now: false };
      const saying = speakers.map(async (speaker) => {
        while (!killed.now) {
          if (await speak(child.call, speaker)) accepted += messagesPerCall;
        }
      });
      await eventually(() => accepted >= killAt, finishWithinMs);
      await child.kill();
      killed.now = true;
      await Promise.all(saying);
      child = await startChild({ database, dataDir, key });
      console.log(`  killed after ${accepted} accepted messages, round ${round} of ${rounds}`);
    }
    const cypher = watcher.cypher;
    await eventually(async () => (await jobsLeft(cypher, graphUuids)) === 0, finishWithinMs);
    let read = 0;
    for (const graphUuid of graphUuids) read += await expectReadOnceInOrder(cypher, graphUuid);
    // What was under way when the service was killed may be there too.
    expect(read).toBeGreaterThanOrEqual(accepted);
    expect(read - accepted).toBeLessThanOrEqual(rounds * usersCount * messagesPerCall);
  });
});

describe('two services on one database', () => {
  const extractors = [new NotingExtractor(), new NotingExtractor()];
  let services: TestService[];
  let talk: Talk;
  beforeAll(async () => {
    services = await Promise.all(extractors.map((extractor) => startTestService({ extractor })));
    const [first] = services as [TestService];
    talk = new Talk(first);
  });
  afterAll(() => Promise.all(services.map((service) => service.stop())));

  /** Calls go to one and the other in turns, with a key that both know. */
  function callInTurns(): Call {
    const clients = services.map((service) => clientOf(service, talk.service.key));
    let turn = 0;
    return (method, path, body) => {
      turn += 1;
      return clients[turn % clients.length]!.call(method, path, body);
    };
  }

  it('read together as one would, and no lane is read by both at once', async () => {
    const call = callInTurns();
    const speakers: Speaker[] = [];
    for (let index = 0; index < 12; index += 1) speakers.push(await addSpeaker(call, index));
    const graphUuids = speakers.map(({ graphUuid }) => graphUuid);
    const holders = new Map<string, Set<string>>();
    const watching = { on: true };
    const watched = (async () => {
      while (watching.on) {
        const rows = await talk.service.cypher(
          'MATCH (l:Lane) WHERE l.holder IS NOT NULL ' +
            "RETURN l.number + '/' + l.fence AS holding, l.holder AS holder",
        );
        for (const { holding, holder } of rows) {
          const known = holders.get(String(holding)) ?? new Set();
          holders.set(String(holding), known.add(String(holder)));
        }
      }
    })();
    await Promise.all(
      speakers.map(async (speaker) => {
        for (let said = 0; said < 6; said += 1) expect(await speak(call, speaker)).toBe(true);
      }),
    );
    const { cypher } = talk.service;
    await eventually(async () => (await jobsLeft(cypher, graphUuids)) === 0, finishWithinMs);
    watching.on = false;
    await watched;
    for (const graphUuid of graphUuids) {
      expect(await expectReadOnceInOrder(cypher, graphUuid)).toBe(6 * messagesPerCall);
    }
    // Both have worked, and nothing was even looked at by both.
    const [one, other] = extractors.map(({ seen }) => seen.filter((said) => /Speaker/.test(said)));
    expect([one!.length > 0, other!.length > 0]).toEqual([true, true]);
    expect(one!.length + other!.length).toBe(12 * 6 * messagesPerCall);
    expect(new Set([...one!, ...other!]).size).toBe(12 * 6 * messagesPerCall);
    // A holding is one instance's: another one has another fence.
    expect([...holders.values()].filter(({ size }) => size > 1)).toEqual([]);
  });

  it('take over the lane of an instance that has died, and refuse it afterwards', async () => {
    const { database, cypher } = talk.service;
    const userId = await talk.user();
    const [row] = await cypher('MATCH (u:User {userId: $userId}) RETURN u.lane AS lane', {
      userId,
    });
    const dead = new Lanes(database, `dead-${newUuid()}`);
    const held = await eventually(() => dead.acquire(Number(row?.['lane'])));
    const other = new Lanes(database, `other-${newUuid()}`);
    expect(await other.acquire(held.lane)).toBeUndefined();
    expect(await dead.renew(held)).toBe(true);
    // It is said while the lane is held: nobody reads it before the lease has run out.
    const { uuid } = await talk.add({ user_id: userId, type: 'text', data: 'I live in Rome.' });
    await talk.processed(uuid, 60_000);
    const [lane] = await cypher(
      'MATCH (l:Lane {number: $lane}), (e:Episode {uuid: $uuid}), (u:User {userId: $userId}) ' +
        'RETURN l.fence AS fence, ' +
        'duration.inSeconds(e.createdAt, e.processedAt).seconds AS waited',
      { lane: held.lane, uuid, userId },
    );
    expect(Number(lane?.['fence'])).toBeGreaterThan(held.fence);
    expect(Number(lane?.['waited'])).toBeGreaterThanOrEqual(5);
    expect(await dead.renew(held)).toBe(false);
    const proven = await database.transaction('write', 'test', (statements) =>
      dead.prove(statements, held),
    );
    expect(proven).toBe(false);
  });
});
