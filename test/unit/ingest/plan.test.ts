import { describe, expect, it } from 'vitest';
import { groupKey, objectKeyOf, pairKey, resolutionKeyOf } from '../../../src/factKeys.js';
import type {
  PreparedEntity,
  PreparedEpisode,
  PreparedFact,
} from '../../../src/ingest/prepared.js';
import { entityId, type KnownState } from '../../../src/ingest/knownState.js';
import type { LedgerFact } from '../../../src/ingest/ledger.js';
import { planWrites } from '../../../src/ingest/plan.js';

const graphUuid = 'g';
const root = {
  ...{ graphUuid, graphToken: 'gx', projectId: 'p' },
  ownerUuid: 'jane-uuid',
  ownerName: 'Jane Smith',
};
const roots = new Map([[graphUuid, root]]);
const now = '2026-09-01T00:00:00Z';
const month = (number: number): string => `2026-0${number}-01T00:00:00Z`;

const entity = (name: string, more: Partial<PreparedEntity> = {}): PreparedEntity => ({
  ...{ localId: name, name, attributes: {}, resolutionKey: resolutionKeyOf({ name }) },
  ...more,
});

const fact = (more: Partial<PreparedFact>): PreparedFact => ({
  subject: 'user',
  name: 'LIVES_IN',
  fact: `Jane Smith lives in ${more.object ?? more.value ?? 'nowhere'}`,
  validAt: month(1),
  invalidAt: null,
  single: true,
  ends: false,
  importance: 0.5,
  ...more,
});

let count = 0;
const episode = (more: Partial<PreparedEpisode>): PreparedEpisode => ({
  ...{ projectId: 'p', graphUuid, episodeUuid: `e${(count += 1)}`, at: month(1) },
  entities: [],
  facts: [],
  ...more,
});

/** As the database would answer: entities that are not named are new. */
function knownOf(
  episodes: readonly PreparedEpisode[],
  there: Record<string, { uuid: string; attributes?: object; entityType?: string }> = {},
  facts: LedgerFact[] = [],
): KnownState {
  const entities: KnownState['entities'] = new Map();
  for (const { resolutionKey, name } of episodes.flatMap((one) => one.entities)) {
    const known = there[name];
    entities.set(entityId(graphUuid, resolutionKey), {
      uuid: known?.uuid ?? `new ${name}`,
      isNew: known === undefined,
      attributes: { ...known?.attributes },
      entityType: known?.entityType ?? null,
    });
  }
  return { entities, facts: new Map([[graphUuid, facts]]) };
}

const plan = (episodes: readonly PreparedEpisode[], known = knownOf(episodes)) =>
  planWrites(episodes, known, roots, now);

/** A fact as the database holds it. */
function stored(uuid: string, value: string, validAt: string): LedgerFact {
  const keys = {
    groupKey: groupKey('jane-uuid', 'LIVES_IN'),
    pairKey: pairKey('jane-uuid', 'LIVES_IN', objectKeyOf({ value, sentence: '' })),
  };
  return { uuid, ...keys, validAt, invalidAt: null, single: true, open: true };
}

describe('a plan for a batch', () => {
  it('hangs facts of the user on the user node, and makes no entity for it', () => {
    const planned = plan([episode({ facts: [fact({ value: 'Berlin' })] })]);
    expect(planned.facts[0]).toMatchObject({ subjectUuid: 'jane-uuid', objectUuid: null });
    expect(planned.entities).toEqual([]);
    expect(planned.touchedEntities).toEqual(['jane-uuid']);
  });

  it('makes an entity once, however many episodes name it', () => {
    const episodes = [1, 2, 3].map(() => episode({ entities: [entity('Berlin')] }));
    const planned = plan(episodes);
    expect(planned.entities.map(({ name }) => name)).toEqual(['Berlin']);
    expect(planned.mentions).toHaveLength(3);
  });

  it('gathers what episodes say of one entity', () => {
    const episodes = [{ size: 1 }, { size: 2, color: 'red' }].map((attributes) =>
      episode({ entities: [entity('Bike', { attributes, type: 'Object' })] }),
    );
    const planned = plan(episodes);
    expect(planned.entities).toHaveLength(1);
    expect(JSON.parse(planned.entities[0]?.attributes ?? '')).toEqual({ size: 2, color: 'red' });
    expect(planned.entities[0]?.labels).toEqual(['T_Object']);
  });

  it('changes an entity that is there only when there is something new', () => {
    const one = episode({ entities: [entity('Bike', { attributes: { size: 1 } })] });
    const there = { Bike: { uuid: 'bike', attributes: { size: 1 } } };
    expect(plan([one], knownOf([one], there)).changedEntities).toEqual([]);
    const two = episode({ entities: [entity('Bike', { attributes: { size: 2 } })] });
    const [changed] = plan([two], knownOf([two], there)).changedEntities;
    expect(changed).toMatchObject({ uuid: 'bike', attributes: '{"size":2}' });
  });

  it('takes the type that a thing was given first, and labels no type of a caller', () => {
    const forged = episode({ entities: [entity('Key', { type: 'ApiKey' })] });
    const [made] = plan([forged]).entities;
    expect(made).toMatchObject({ entityType: 'ApiKey', labels: [] });
    const again = episode({ entities: [entity('Bike', { type: 'Topic' })] });
    const there = { Bike: { uuid: 'bike', entityType: 'Object' } };
    expect(plan([again], knownOf([again], there)).changedEntities).toEqual([]);
  });

  it('closes a known fact, and says which took its place and which episode said so', () => {
    const one = episode({ facts: [fact({ value: 'Munich', validAt: month(5) })] });
    const planned = plan([one], knownOf([one], {}, [stored('old', 'Berlin', month(1))]));
    expect(planned.closings).toEqual([
      { uuid: 'old', invalidAt: month(5), now, episodeUuid: one.episodeUuid },
    ]);
    expect(planned.superseded).toEqual([{ uuid: 'old', supersededBy: planned.facts[0]?.uuid }]);
    expect(planned.facts[0]?.slotKey).toBe(groupKey('jane-uuid', 'LIVES_IN'));
  });

  it('writes Berlin, Munich, Berlin of one batch as three facts, the last one open', () => {
    const episodes = ['Berlin', 'Munich', 'Berlin'].map((value, index) =>
      episode({ facts: [fact({ value, validAt: month(1 + index) })] }),
    );
    const { facts, closings } = plan(episodes);
    expect(facts.map(({ value, invalidAt }) => [value, invalidAt])).toEqual([
      ['Berlin', month(2)],
      ['Munich', month(3)],
      ['Berlin', null],
    ]);
    expect(facts.map(({ openKey, slotKey }) => openKey !== null && slotKey !== null)).toEqual([
      ...[false, false, true],
    ]);
    expect(new Set(facts.map(({ factKey }) => factKey)).size).toBe(3);
    expect(closings).toEqual([]);
  });

  it('keeps the keys of twins of one instant apart', () => {
    const episodes = ['Berlin', 'Munich', 'Berlin'].map((value) =>
      episode({ facts: [fact({ value })] }),
    );
    const keys = plan(episodes).facts.map(({ factKey }) => factKey);
    expect(new Set(keys).size).toBe(3);
  });

  it('adds evidence instead of a twin, from each episode that says it', () => {
    const episodes = [1, 2].map(() => episode({ facts: [fact({ value: 'Berlin' })] }));
    const { facts, evidence } = plan(episodes);
    expect(facts).toHaveLength(1);
    expect(evidence).toEqual(
      episodes.map(({ episodeUuid }) => ({
        ...{ factUuid: facts[0]?.uuid, episodeUuid },
        said: 'Jane Smith lives in Berlin',
      })),
    );
  });

  it('an ending closes what is known, with the episode as evidence', () => {
    const ends = fact({ value: 'Berlin', ends: true, validAt: null, invalidAt: month(3) });
    const one = episode({ facts: [ends] });
    const planned = plan([one], knownOf([one], {}, [stored('old', 'Berlin', month(1))]));
    expect(planned.facts).toEqual([]);
    expect(planned.closings.map(({ uuid, invalidAt }) => [uuid, invalidAt])).toEqual([
      ['old', month(3)],
    ]);
    expect(planned.evidence).toEqual([
      { factUuid: 'old', episodeUuid: one.episodeUuid, said: null },
    ]);
  });

  it('an ending of what nobody had told is kept as what was stated, not as a past truth', () => {
    const one = episode({ facts: [fact({ value: 'Berlin', ends: true, validAt: null })] });
    const [kept] = plan([one]).facts;
    expect(kept).toMatchObject({ name: 'STATED', validAt: one.at, invalidAt: null });
  });

  it('an ending of nothing by name, when nothing is known, leaves nothing', () => {
    const one = episode({ facts: [fact({ ends: true, validAt: null })] });
    expect(plan([one])).toMatchObject({ facts: [], closings: [], evidence: [] });
  });

  it('remembers which episode ended a fact, though a later one repeats it', () => {
    const over = { value: 'Berlin', validAt: null, invalidAt: month(3) };
    const episodes = [fact(over), fact(over)].map((said) => episode({ facts: [said] }));
    const known = knownOf(episodes, {}, [stored('old', 'Berlin', month(1))]);
    const { closings, evidence } = plan(episodes, known);
    expect(closings.map(({ episodeUuid }) => episodeUuid)).toEqual([episodes[0]?.episodeUuid]);
    expect(evidence).toHaveLength(2);
  });

  it('leaves out facts about somebody the graph has no node for', () => {
    const noOwner = new Map([[graphUuid, { ...root, ownerUuid: null }]]);
    const one = episode({ facts: [fact({ value: 'Berlin' })] });
    expect(planWrites([one], knownOf([one]), noOwner, now).facts).toEqual([]);
  });

  it('writes nothing for a graph that is gone', () => {
    const one = episode({ entities: [entity('Berlin')], facts: [fact({ value: 'x' })] });
    const planned = planWrites([one], knownOf([one]), new Map(), now);
    expect(Object.values(planned).flat()).toEqual([]);
  });

  it('keeps keys such as __proto__ as data', () => {
    const attributes = JSON.parse('{"__proto__":{"admin":true},"constructor":"x"}') as object;
    const one = episode({
      entities: [entity('Key', { attributes: attributes as Record<string, unknown> })],
    });
    expect(plan([one]).entities[0]?.attributes).toBe(
      '{"__proto__":{"admin":true},"constructor":"x"}',
    );
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});
