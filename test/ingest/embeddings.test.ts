import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ModelConfig } from '../../src/config.js';
import { newUuid } from '../../src/ids.js';
import { createLog } from '../../src/log.js';
import { FakeModelServer } from '../support/fakeModelServer.js';
import { eventually, startTestService, type TestService } from '../support/service.js';
import { Talk } from './support.js';

/** What the whole database holds has to be embedded before a changed model is searched. */
const switchWithinMs = 110_000;

let server: FakeModelServer;
let service: TestService | undefined;
beforeAll(async () => {
  server = await new FakeModelServer().start();
});
afterEach(async () => {
  server.everyTime = null;
  await service?.stop();
  service = undefined;
});
afterAll(() => server.close());

async function start(embeddings: ModelConfig['embeddings']): Promise<Talk> {
  const log = createLog({ level: 'error', format: 'json' });
  service = await startTestService({ log, models: { embeddings } });
  return new Talk(service);
}

const remote = (model: string): ModelConfig['embeddings'] => ({
  ...{ kind: 'openai', baseUrl: server.baseUrl, apiKey: undefined, model, dimensions: 16 },
});

const slotsOf = (talk: Talk) => talk.service.running.services.ingestion.slots;

interface Embedded {
  kind: string;
  text: string;
  embeddedBy: string | null;
  unembedded: boolean | null;
  A: boolean;
  B: boolean;
}

/** Everything of a graph that has a vector, or should have one. */
async function embedded(talk: Talk, graphUuid: string): Promise<Embedded[]> {
  const rows = await talk.service.cypher(
    'MATCH (n {graphUuid: $graphUuid}) WHERE n:Fact OR n:Episode OR (n:Entity AND NOT n:User) ' +
      'RETURN [label IN labels(n) WHERE label IN ["Fact", "Episode", "Entity"]][0] AS kind, ' +
      'coalesce(n.fact, n.content, n.name) AS text, n.embeddedBy AS embeddedBy, ' +
      'n.unembedded AS unembedded, n.embeddingA IS NOT NULL AS A, n.embeddingB IS NOT NULL AS B',
    { graphUuid },
  );
  return rows as unknown as Embedded[];
}

const kindsOf = (things: readonly Embedded[]): string[] =>
  [...new Set(things.map(({ kind }) => kind))].sort();

/** A message, a text and a record of a new user, all read. */
async function tell(talk: Talk): Promise<string> {
  const userId = await talk.user();
  const sessionId = await talk.session(userId);
  await talk.say(sessionId, 'I live in Berlin.');
  await talk.read({ user_id: userId, type: 'text', data: 'Jane Smith works at Siemens.' });
  await talk.json(userId, { name: 'Acme', city: 'Bonn' });
  await talk.heard(sessionId);
  return talk.graphUuid(userId);
}

describe('the local model', () => {
  it('gives a vector to every fact, thing and episode as it is read', async () => {
    const talk = await start({ kind: 'local', workers: 1 });
    const graphUuid = await tell(talk);
    const { slot, model } = slotsOf(talk).writing();
    const things = await embedded(talk, graphUuid);
    expect(kindsOf(things)).toEqual(['Entity', 'Episode', 'Fact']);
    for (const thing of things) {
      expect(thing).toMatchObject({ embeddedBy: model, unembedded: null, [slot]: true });
    }
  });
});

describe('a model server', () => {
  it('that is away delays vectors, not facts: they are made when it is back', async () => {
    server.everyTime = { kind: 'status', status: 503 };
    const talk = await start(remote(`away-${newUuid()}`));
    const graphUuid = await tell(talk);
    const before = await embedded(talk, graphUuid);
    expect(kindsOf(before)).toEqual(['Entity', 'Episode', 'Fact']);
    for (const thing of before) {
      expect(thing).toMatchObject({ embeddedBy: null, unembedded: true, A: false, B: false });
    }
    server.everyTime = null;
    await eventually(async () => {
      const { slot, model } = slotsOf(talk).writing();
      const things = await embedded(talk, graphUuid);
      return things.every((one) => one.embeddedBy === model && one[slot] && !one.unembedded);
    }, switchWithinMs);
  });

  it('with another model fills the other slot, which is searched when it is full', async () => {
    const models = [`first-${newUuid()}`, `second-${newUuid()}`];
    let talk = await start(remote(models[0]!));
    const graphUuid = await tell(talk);
    const first = await eventually(() => slotsOf(talk).searching(), switchWithinMs);
    await service?.stop();

    talk = await start(remote(models[1]!));
    expect(slotsOf(talk).searching()).toBeUndefined();
    expect(slotsOf(talk).filling()).toBe(true);
    expect(slotsOf(talk).writing()).toEqual({ slot: first === 'A' ? 'B' : 'A', model: models[1] });
    const second = await eventually(() => slotsOf(talk).searching(), switchWithinMs);
    expect(second).not.toBe(first);
    for (const thing of await embedded(talk, graphUuid)) {
      // Until then the vectors of the first were searched: they stay where they are.
      expect(thing).toMatchObject({ embeddedBy: models[1], A: true, B: true });
    }
    const [row] = await talk.service.cypher(
      'MATCH (n) WHERE (n:Fact OR n:Entity) AND n.unembedded RETURN count(n) AS n',
    );
    expect(row).toEqual({ n: 0 });
  });

  it('gives vectors to what a service without a model has written', async () => {
    const model = `late-${newUuid()}`;
    let talk = await start(remote(model));
    await eventually(() => slotsOf(talk).searching(), switchWithinMs);
    await service?.stop();
    talk = await start({ kind: 'none' });
    const graphUuid = await tell(talk);
    expect((await embedded(talk, graphUuid)).some(({ A, B }) => A || B)).toBe(false);
    await service?.stop();
    talk = await start(remote(model));
    const slot = slotsOf(talk).searching();
    await eventually(async () => {
      const things = await embedded(talk, graphUuid);
      return slot !== undefined && things.every((one) => one.embeddedBy === model && one[slot]);
    }, switchWithinMs);
  });
});
