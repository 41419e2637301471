import { describe, expect, it } from 'vitest';
import { microsecondsOf } from '../../../src/instant.js';
import {
  type Assertion,
  type Ending,
  FactLedger,
  type LedgerFact,
  type Outcome,
} from '../../../src/ingest/ledger.js';

/** "2026-05-01T00:00:00Z" for 5: months make the order of times easy to read. */
const month = (number: number): string => `2026-${String(number).padStart(2, '0')}-01T00:00:00Z`;

/** A ledger and every fact it has made, as a database would hold them. */
class Book {
  readonly facts = new Map<string, LedgerFact>();
  private ledger: FactLedger;
  private count = 0;

  constructor(known: readonly LedgerFact[] = []) {
    for (const fact of known) this.facts.set(fact.uuid, { ...fact });
    this.ledger = new FactLedger(known);
  }

  say(object: string, at: string | null, more: Partial<Assertion> = {}): Outcome {
    this.count += 1;
    const outcome = this.ledger.assert({
      uuid: `f${this.count}`,
      groupKey: 'LIVES_IN',
      pairKey: `LIVES_IN ${object}`,
      validAt: at,
      invalidAt: null,
      single: true,
      ...more,
    });
    if (outcome.kind === 'created') this.facts.set(outcome.fact.uuid, outcome.fact);
    this.settle();
    return outcome;
  }

  end(at: string, object?: string, group = 'LIVES_IN'): string[] {
    const pairKey = object === undefined ? undefined : `${group} ${object}`;
    const ended = this.ledger.end({ groupKey: group, pairKey, at });
    this.settle();
    return ended;
  }

  apply(ending: Ending): string[] {
    const ended = this.ledger.end(ending);
    this.settle();
    return ended;
  }

  /** Begins the next batch: only what is stored is known then. */
  next(): void {
    this.ledger = new FactLedger([...this.facts.values()].map((fact) => ({ ...fact })));
  }

  closings() {
    return this.ledger.closed();
  }

  /** `Berlin 2026-01..2026-05`, in the order they were learned. */
  lines(): string[] {
    return [...this.facts.values()].map(
      ({ pairKey, validAt, invalidAt }) =>
        `${pairKey.split(' ')[1]} ${validAt?.slice(0, 7) ?? ''}..${invalidAt?.slice(0, 7) ?? ''}`,
    );
  }

  private settle(): void {
    for (const { uuid, invalidAt } of this.ledger.closed()) {
      const fact = this.facts.get(uuid);
      if (fact) Object.assign(fact, { invalidAt, open: false });
    }
  }
}

describe('a single-valued fact', () => {
  it('ends the one before at its own beginning', () => {
    const book = new Book();
    book.say('Berlin', month(1));
    const outcome = book.say('Munich', month(5));
    expect(outcome).toMatchObject({ kind: 'created', supersedes: ['f1'] });
    expect(book.lines()).toEqual(['Berlin 2026-01..2026-05', 'Munich 2026-05..']);
    expect(book.closings()).toEqual([{ uuid: 'f1', invalidAt: month(5), supersededBy: 'f2' }]);
  });

  it.each([
    ['in one batch', false],
    ['in batches of their own', true],
  ])('Berlin, Munich, Berlin %s is three facts', (_case, apart) => {
    const book = new Book();
    for (const [index, city] of ['Berlin', 'Munich', 'Berlin'].entries()) {
      book.say(city, month(1 + 4 * index));
      if (apart) book.next();
    }
    expect(book.lines()).toEqual([
      'Berlin 2026-01..2026-05',
      'Munich 2026-05..2026-09',
      'Berlin 2026-09..',
    ]);
  });

  it('that is repeated while it is open gains evidence instead of a twin', () => {
    const book = new Book();
    book.say('Berlin', month(1));
    book.next();
    expect(book.say('Berlin', month(5))).toMatchObject({ kind: 'evidence', uuid: 'f1' });
    expect(book.lines()).toEqual(['Berlin 2026-01..']);
  });

  it('about a time within what it held gains evidence, though it has ended', () => {
    const book = new Book();
    book.say('Berlin', month(1));
    book.say('Munich', month(5));
    book.next();
    expect(book.say('Berlin', month(3))).toMatchObject({ kind: 'evidence', uuid: 'f1' });
    expect(book.facts.size).toBe(2);
  });

  it('that arrives late is stored already ended where the next one began', () => {
    const book = new Book();
    book.say('Munich', month(5));
    book.next();
    const outcome = book.say('Berlin', month(1));
    expect(outcome).toMatchObject({ kind: 'created', supersededBy: 'f1' });
    expect(book.lines()).toEqual(['Munich 2026-05..', 'Berlin 2026-01..2026-05']);
    expect(book.closings()).toEqual([]);
  });

  it('that arrives late ends at the next that is known, ended or not', () => {
    const book = new Book();
    book.say('Berlin', month(3));
    book.say('Munich', month(7));
    book.next();
    book.say('Hamburg', month(1));
    expect(book.lines().at(-1)).toBe('Hamburg 2026-01..2026-03');
  });

  it('said of the same instant as another takes its place, each time as a fact of its own', () => {
    const book = new Book();
    book.say('Berlin', month(1));
    book.next();
    expect(book.say('Munich', month(1))).toMatchObject({ twin: false });
    book.next();
    expect(book.say('Berlin', month(1))).toMatchObject({ kind: 'created', twin: true });
    expect(book.lines()).toEqual([
      'Berlin 2026-01..2026-01',
      'Munich 2026-01..2026-01',
      'Berlin 2026-01..',
    ]);
  });

  it('knows the same instant in another spelling', () => {
    const book = new Book();
    book.say('Berlin', '2026-01-01T00:00:00Z');
    book.say('Munich', '2026-01-01T00:00:00.000Z');
    book.next();
    expect(book.say('Berlin', '2026-01-01T00:00:00.000Z')).toMatchObject({ twin: true });
  });

  it('of one subject and name leaves those of others alone', () => {
    const book = new Book();
    book.say('Berlin', month(1));
    book.say('Siemens', month(5), { groupKey: 'WORKS_AT', pairKey: 'WORKS_AT Siemens' });
    expect(book.lines()).toEqual(['Berlin 2026-01..', 'Siemens 2026-05..']);
  });
});

describe('a many-valued fact', () => {
  const likes = (object: string) => ({
    ...{ groupKey: 'LIKES', pairKey: `LIKES ${object}`, single: false },
  });

  it('ends nothing, and is open beside its like', () => {
    const book = new Book();
    book.say('tea', month(1), likes('tea'));
    book.say('coffee', month(2), likes('coffee'));
    expect(book.lines()).toEqual(['tea 2026-01..', 'coffee 2026-02..']);
  });

  it('gains evidence when it is repeated, even of an earlier time', () => {
    const book = new Book();
    book.say('tea', month(3), likes('tea'));
    expect(book.say('tea', month(1), likes('tea'))).toMatchObject({ kind: 'evidence' });
    expect(book.facts.size).toBe(1);
  });

  it('that was ended and is said again is a new fact', () => {
    const book = new Book();
    book.say('tea', month(1), likes('tea'));
    expect(book.end(month(3), 'tea', 'LIKES')).toEqual(['f1']);
    book.next();
    book.say('tea', month(5), likes('tea'));
    expect(book.lines()).toEqual(['tea 2026-01..2026-03', 'tea 2026-05..']);
  });
});

describe('an ending', () => {
  it('closes what is named, and only that', () => {
    const book = new Book();
    for (const object of ['tea', 'coffee']) {
      const pairKey = `LIKES ${object}`;
      book.say(object, month(1), { groupKey: 'LIKES', pairKey, single: false });
    }
    expect(book.end(month(4), 'tea', 'LIKES')).toEqual(['f1']);
    expect(book.lines()).toEqual(['tea 2026-01..2026-04', 'coffee 2026-01..']);
  });

  it('without an object closes everything of its subject and name', () => {
    const book = new Book();
    for (const object of ['tea', 'coffee']) {
      const pairKey = `LIKES ${object}`;
      book.say(object, month(1), { groupKey: 'LIKES', pairKey, single: false });
    }
    expect(book.end(month(4), undefined, 'LIKES')).toEqual(['f1', 'f2']);
  });

  it('closes only what began before it', () => {
    const book = new Book();
    book.say('Berlin', month(6));
    expect(book.end(month(3), 'Berlin')).toEqual([]);
    expect(book.lines()).toEqual(['Berlin 2026-06..']);
    expect(book.end(month(6), 'Berlin')).toEqual(['f1']);
  });

  it('changes nothing of what has ended', () => {
    const book = new Book();
    book.say('Berlin', month(1));
    book.end(month(3), 'Berlin');
    expect(book.end(month(8), 'Berlin')).toEqual([]);
    expect(book.lines()).toEqual(['Berlin 2026-01..2026-03']);
  });
});

describe('a fact that is over', () => {
  it('is stored as ended when nothing is known of it', () => {
    const book = new Book();
    book.say('Berlin', null, { invalidAt: month(2) });
    expect(book.lines()).toEqual(['Berlin ..2026-02']);
    expect(book.closings()).toEqual([]);
  });

  it('ends what is still held to be true', () => {
    const book = new Book();
    book.say('Berlin', month(1));
    const outcome = book.say('Berlin', null, { invalidAt: month(4) });
    expect(outcome).toMatchObject({ kind: 'evidence', uuid: 'f1', closes: true });
    expect(book.lines()).toEqual(['Berlin 2026-01..2026-04']);
  });

  it('does not end what began after it', () => {
    const book = new Book();
    book.say('Berlin', month(5));
    book.say('Berlin', null, { invalidAt: month(2) });
    expect(book.lines()).toEqual(['Berlin 2026-05..', 'Berlin ..2026-02']);
  });

  it('said twice is one fact with more evidence', () => {
    const book = new Book();
    book.say('Berlin', null, { invalidAt: month(4) });
    book.next();
    const again = book.say('Berlin', null, { invalidAt: month(4) });
    expect(again).toMatchObject({ kind: 'evidence', uuid: 'f1', closes: false });
  });

  it('leaves another that is true now alone', () => {
    const book = new Book();
    book.say('Munich', month(1));
    book.say('Berlin', null, { invalidAt: month(4) });
    expect(book.lines()).toEqual(['Munich 2026-01..', 'Berlin ..2026-04']);
  });
});

/** The same numbers for the same seed, so that a failure can be looked at again. */
function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function playRandomly(book: Book, random: (below: number) => number): void {
  const single = random(3) > 0;
  const groupKey = single ? `S${random(2)}` : `M${random(2)}`;
  const object = `o${random(3)}`;
  const pairKey = `${groupKey} ${object}`;
  const at = month(1 + random(9));
  const kind = random(10);
  if (kind === 0) book.next();
  else if (kind === 1) {
    book.apply({ groupKey, pairKey: random(2) === 0 ? pairKey : undefined, at });
  } else if (kind === 2) {
    const from = random(2) === 0 ? null : month(1);
    book.say(object, from, { groupKey, pairKey, single, invalidAt: at });
  } else {
    book.say(object, at, { groupKey, pairKey, single });
  }
}

const mostOfOne = (keys: readonly string[]): number =>
  Math.max(0, ...keys.map((key) => keys.filter((other) => other === key).length));

function faultsOf({ facts: all }: Book): string[] {
  const facts = [...all.values()];
  const open = facts.filter((fact) => fact.open);
  const slots = open.filter((fact) => fact.single).map((fact) => fact.groupKey);
  const endsEarly = ({ validAt, invalidAt }: LedgerFact) =>
    validAt !== null && invalidAt !== null && microsecondsOf(invalidAt) < microsecondsOf(validAt);
  return [
    ...(mostOfOne(slots) > 1 ? ['two open facts of one slot'] : []),
    ...(mostOfOne(open.map((fact) => fact.pairKey)) > 1 ? ['two open twins'] : []),
    ...(facts.some((fact) => fact.open !== (fact.invalidAt === null)) ? ['open and ended'] : []),
    ...(facts.some(endsEarly) ? ['ends before it begins'] : []),
  ];
}

describe('any sequence of what is said', () => {
  it('keeps one open fact per value and slot, and no fact that ends before it begins', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const book = new Book();
      const random = randomOf(seed);
      for (let step = 0; step < 40; step += 1) {
        playRandomly(book, random);
        const faults = faultsOf(book).map((fault) => `seed ${seed}, step ${step}: ${fault}`);
        if (faults.length > 0) expect([...faults, ...book.lines()]).toEqual([]);
      }
    }
  });

  it('makes twins of a value and a time only where it says so', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const book = new Book();
      const random = randomOf(seed);
      const seen = new Set<string>();
      for (let step = 0; step < 60; step += 1) {
        const object = `o${random(2)}`;
        const outcome = book.say(object, month(1 + random(3)), {
          ...(random(4) === 0 ? { invalidAt: month(4) } : {}),
        });
        if (random(3) === 0) book.next();
        if (outcome.kind === 'evidence') continue;
        const key = `${outcome.fact.pairKey} ${outcome.fact.validAt}`;
        expect(outcome.twin, `seed ${seed}, step ${step}`).toBe(seen.has(key));
        seen.add(key);
      }
    }
  });

  it('told again at once changes nothing', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = randomOf(seed);
      const book = new Book();
      for (let step = 0; step < 20; step += 1) playRandomly(book, random);
      const last = { object: `o${random(3)}`, at: month(1 + random(9)) };
      const same = { groupKey: 'S0', pairKey: `S0 ${last.object}`, single: true };
      book.say(last.object, last.at, same);
      const before = book.lines();
      // A value that was ended at the very instant it began is another matter: see above.
      const isEmpty = [...book.facts.values()].some(
        ({ pairKey, validAt, invalidAt }) =>
          pairKey === same.pairKey && validAt === last.at && invalidAt === last.at,
      );
      if (isEmpty) continue;
      expect(book.say(last.object, last.at, same).kind, `seed ${seed}`).toBe('evidence');
      expect(book.lines()).toEqual(before);
    }
  });
});
