import { isBefore, isSameInstant } from '../instant.js';

/** A fact as far as time is concerned. */
export interface LedgerFact {
  uuid: string;
  groupKey: string;
  pairKey: string;
  validAt: string | null;
  invalidAt: string | null;
  single: boolean;
  open: boolean;
}

/** Something said: a fact that holds from `validAt`, perhaps until `invalidAt`. */
export interface Assertion {
  /** The uuid the fact gets if it is a new one. */
  uuid: string;
  groupKey: string;
  pairKey: string;
  validAt: string | null;
  invalidAt: string | null;
  single: boolean;
}

/** Something said to have stopped at `at`; without `pairKey` everything of the group. */
export interface Ending {
  groupKey: string;
  pairKey: string | undefined;
  at: string;
}

export interface Closing {
  uuid: string;
  invalidAt: string;
  supersededBy: string | undefined;
}

/** What became of an assertion: a fact of its own, or more evidence for one that is there. */
export type Outcome =
  | {
      kind: 'created';
      fact: LedgerFact;
      supersedes: string[];
      supersededBy: string | undefined;
      /** Another fact says the same of the same time: keys made of these must differ otherwise. */
      twin: boolean;
    }
  | {
      kind: 'evidence';
      uuid: string;
      /** What was said also ends the fact. */
      closes: boolean;
    };

/**
 * The facts of one graph in time, as far as a batch touches them: decides what is new, what gains
 * evidence and what ends. Pure: it is filled from the database and its decisions are written
 * there, under the lock of the graph.
 */
export class FactLedger {
  private readonly groups = new Map<string, LedgerFact[]>();
  /** The same by what they say: a list of thousands of values is one group. */
  private readonly pairs = new Map<string, LedgerFact[]>();
  private readonly closings = new Map<string, Closing>();

  constructor(known: readonly LedgerFact[]) {
    for (const fact of known) this.remember({ ...fact });
  }

  assert(assertion: Assertion): Outcome {
    const group = this.groups.get(assertion.groupKey) ?? [];
    const same = this.pairsOf(assertion).find((fact) => isSameStatement(fact, assertion));
    if (same) return { kind: 'evidence', uuid: same.uuid, closes: false };
    if (assertion.invalidAt !== null) return this.assertPast(assertion, assertion.invalidAt);
    return assertion.single ? this.assertSingle(assertion, group) : this.create(assertion, null);
  }

  /** Closes what was open and began before; returns the uuids. */
  end(ending: Ending): string[] {
    const { groupKey, pairKey } = ending;
    const meant =
      pairKey === undefined
        ? (this.groups.get(groupKey) ?? [])
        : this.pairsOf({ groupKey, pairKey });
    const ended = meant.filter((fact) => fact.open && !isBefore(ending.at, fact.validAt));
    for (const fact of ended) this.close(fact, ending.at, undefined);
    return ended.map((fact) => fact.uuid);
  }

  /** Facts that were known before and end now. New facts carry their end themselves. */
  closed(): Closing[] {
    return [...this.closings.values()];
  }

  /** "She used to work there": ends what is still held to be true, else is stored as ended. */
  private assertPast(assertion: Assertion, invalidAt: string): Outcome {
    const current = this.pairsOf(assertion).find((fact) => fact.open);
    if (!current || isBefore(invalidAt, current.validAt)) return this.create(assertion, invalidAt);
    this.close(current, invalidAt, undefined);
    return { kind: 'evidence', uuid: current.uuid, closes: true };
  }

  /**
   * One value at a time: a newer one ends the older at its own beginning; one that arrives late,
   * about an earlier time, is stored already ended where the next one began. Facts of the same name
   * that may hold beside others ("lives in Germany") are left alone.
   */
  private assertSingle(assertion: Assertion, all: readonly LedgerFact[]): Outcome {
    const { validAt } = assertion;
    const group = all.filter((fact) => fact.single);
    const next = earliest(group.filter((fact) => isBefore(validAt, fact.validAt)));
    // What held at that time holds until then: open, or ended by a still later one.
    const before = group.filter(
      (fact) =>
        !isBefore(validAt, fact.validAt) && (fact.open || isBefore(validAt, fact.invalidAt)),
    );
    const outcome = next?.validAt
      ? this.create(assertion, next.validAt, next.uuid)
      : this.create(assertion, null);
    if (validAt === null) return outcome;
    for (const fact of before) this.close(fact, validAt, assertion.uuid);
    if (outcome.kind === 'created') outcome.supersedes.push(...before.map(({ uuid }) => uuid));
    return outcome;
  }

  private create(assertion: Assertion, invalidAt: string | null, supersededBy?: string): Outcome {
    const fact: LedgerFact = { ...assertion, invalidAt, open: invalidAt === null };
    const twin = this.pairsOf(fact).some((other) => isSameInstant(other.validAt, fact.validAt));
    this.remember(fact);
    return { kind: 'created', fact, supersedes: [], supersededBy, twin };
  }

  private close(fact: LedgerFact, invalidAt: string, supersededBy: string | undefined): void {
    fact.open = false;
    fact.invalidAt = invalidAt;
    this.closings.set(fact.uuid, { uuid: fact.uuid, invalidAt, supersededBy });
  }

  private remember(fact: LedgerFact): void {
    add(this.groups, fact.groupKey, fact);
    add(this.pairs, pairOf(fact), fact);
  }

  private pairsOf(of: { groupKey: string; pairKey: string }): LedgerFact[] {
    return this.pairs.get(pairOf(of)) ?? [];
  }
}

const pairOf = ({ groupKey, pairKey }: { groupKey: string; pairKey: string }): string =>
  `${groupKey}\n${pairKey}`;

function add(map: Map<string, LedgerFact[]>, key: string, fact: LedgerFact): void {
  const facts = map.get(key);
  if (facts) facts.push(fact);
  else map.set(key, [fact]);
}

/**
 * The same statement about the same time: it is open and so is what is said, or the time that is
 * said lies within what it held. What ended before that time and is said again is a new fact.
 */
function isSameStatement(fact: LedgerFact, assertion: Assertion): boolean {
  if (fact.pairKey !== assertion.pairKey) return false;
  const { invalidAt, validAt } = assertion;
  if (invalidAt !== null) {
    return !fact.open && !isBefore(fact.invalidAt, invalidAt) && !isBefore(invalidAt, fact.validAt);
  }
  if (fact.open) return true;
  return isBefore(validAt, fact.invalidAt) && !isBefore(validAt, fact.validAt);
}

function earliest(facts: readonly LedgerFact[]): LedgerFact | undefined {
  let first: LedgerFact | undefined;
  for (const fact of facts) if (!first || isBefore(fact.validAt, first.validAt)) first = fact;
  return first;
}
