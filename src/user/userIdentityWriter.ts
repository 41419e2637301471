import type { Statements } from '../neo4j/database.js';
import { compareText } from '../neo4j/rows.js';
import type { Identify, IdentifyingUser } from '../userIdentity.js';
import * as queries from './user.queries.js';

interface UserKey {
  projectId: string;
  userId: string;
}

/** Refuses what carries an identifier of somebody who was erased for good. */
export interface Refusals {
  /** Throws SuppressedError when one is refused. */
  requireWelcome(
    statements: Statements,
    arrivals: readonly {
      projectId: string;
      identifiers: readonly { kind: string; value: string }[];
    }[],
  ): Promise<void>;
  count(uuids: readonly string[]): Promise<void>;
}

/** For users that are there already. */
const everybodyIsWelcome: Refusals = {
  requireWelcome: () => Promise.resolve(),
  count: () => Promise.resolve(),
};

type StoredUser = IdentifyingUser & { uuid: string };
interface IdentifierRow {
  projectId: string;
  kind: string;
  value: string;
}

/**
 * Writes by what records find a user, in the transaction that writes the user. Who locks an
 * identifier first decides a race: either the record is found here and decided again, or whoever
 * decides the record finds the user.
 */
export class UserIdentityWriter {
  constructor(
    private readonly identify: Identify,
    private readonly refusals: Refusals = everybodyIsWelcome,
  ) {}

  /** For users just made. Returns how many records may have found their person. */
  async add(
    statements: Statements,
    users: readonly (StoredUser & { projectId: string; keysLater?: boolean })[],
  ): Promise<number> {
    const identifiers = [];
    const keys = [];
    const arrivals = [];
    for (const user of users) {
      const { projectId, uuid: userUuid } = user;
      const identity = this.identify(user);
      arrivals.push({ projectId, identifiers: identity.identifiers });
      for (const { kind, value } of identity.identifiers) {
        identifiers.push({ projectId, userUuid, kind, value, byUpdate: false });
      }
      // What was marked when it was made gets its keys a moment later.
      if (user.keysLater) continue;
      for (const key of identity.blockingKeys) keys.push({ projectId, userUuid, key });
    }
    if (identifiers.length === 0) return 0;
    const rows = identifiers.sort(compareIdentifiers);
    // None needs the answer of another: the database does one after another, without a wait. The
    // first locks the identifiers; who is refused takes all of it back.
    const [[found]] = await Promise.all([
      statements.run(queries.userUpdateIdentifiers, { rows }),
      keys.length > 0 && statements.run(queries.userUpdateKeys, { rows: keys }),
      this.refusals.requireWelcome(statements, arrivals),
    ]);
    return found?.waiting ?? 0;
  }

  /** Writes the keys of users whose keys were left for later; others are left as they are. */
  async writeKeys(statements: Statements, uuids: readonly string[]): Promise<void> {
    const users = await statements.run(queries.userClaimUnkeyed, { uuids: [...uuids] });
    const rows = users.flatMap(({ projectId, uuid: userUuid, ...user }) =>
      this.identify(user).blockingKeys.map((key) => ({ projectId, userUuid, key })),
    );
    if (rows.length > 0) await statements.run(queries.userUpdateKeys, { rows });
  }

  /** Locks the identifiers of users, before the users themselves. */
  async lockAll(
    statements: Statements,
    users: readonly (IdentifyingUser & { projectId: string })[],
  ): Promise<void> {
    const rows = users.flatMap((user) =>
      this.identify(user).identifiers.map(({ kind, value }) => ({
        ...{ projectId: user.projectId, kind, value },
      })),
    );
    await statements.run(queries.userClaimIdentifiers, { rows: rows.sort(compareIdentifiers) });
  }

  /** Locks what a user has and will have; nothing is changed yet. */
  async lock(
    statements: Statements,
    { projectId }: UserKey,
    current: IdentifyingUser,
    next: Omit<IdentifyingUser, 'userId'>,
  ): Promise<void> {
    const after = this.identify({ ...next, userId: current.userId }).identifiers;
    const all = [...this.identify(current).identifiers, ...after];
    const rows = all.map(({ kind, value }) => ({ projectId, kind, value }));
    await statements.run(queries.userClaimIdentifiers, { rows: rows.sort(compareIdentifiers) });
  }

  /** Writes what has changed of an updated user. Returns how many records are decided again. */
  async change(
    statements: Statements,
    { projectId }: UserKey,
    current: StoredUser,
    next: Omit<IdentifyingUser, 'userId'>,
  ): Promise<number> {
    const [before, after] = [
      this.identify(current),
      this.identify({ ...next, userId: current.userId }),
    ];
    const userUuid = current.uuid;
    if (before.blockingKeys.join('\n') !== after.blockingKeys.join('\n')) {
      await statements.run(queries.userEraseKeys, { userUuid });
      await statements.run(queries.userMarkUnproven, { userUuid });
      const rows = after.blockingKeys.map((key) => ({ projectId, userUuid, key }));
      if (rows.length > 0) await statements.run(queries.userUpdateKeys, { rows });
    }
    const gone = without(before.identifiers, after.identifiers, projectId);
    const added = without(after.identifiers, before.identifiers, projectId);
    let found = 0;
    if (gone.length > 0) {
      const [row] = await statements.run(queries.userEraseIdentifiers, { userUuid, rows: gone });
      found += row?.waiting ?? 0;
    }
    if (added.length > 0) {
      await this.refusals.requireWelcome(statements, [{ projectId, identifiers: added }]);
      const rows = added.map((one) => ({ ...one, userUuid, byUpdate: true }));
      const [row] = await statements.run(queries.userUpdateIdentifiers, { rows });
      found += row?.waiting ?? 0;
    }
    return found;
  }
}

const without = (
  all: readonly { kind: string; value: string }[],
  others: readonly { kind: string; value: string }[],
  projectId: string,
): IdentifierRow[] =>
  all
    .filter(({ kind, value }) => !others.some((one) => one.kind === kind && one.value === value))
    .map(({ kind, value }) => ({ projectId, kind, value }))
    .sort(compareIdentifiers);

/** The order in which everyone locks identifiers. */
const compareIdentifiers = (left: IdentifierRow, right: IdentifierRow): number =>
  compareText(left.projectId, right.projectId) ||
  compareText(left.kind, right.kind) ||
  compareText(left.value, right.value);
