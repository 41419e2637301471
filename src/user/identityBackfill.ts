import type { Log } from '../log.js';
import type { Database } from '../neo4j/database.js';
import type { Identify, IdentifyingUser } from '../userIdentity.js';
import * as queries from './user.queries.js';
import type { UserIdentityWriter } from './userIdentityWriter.js';

/** Raised when what identifies a user is read in another way: all users are gone through again. */
const identityVersion = 1;
/** Users of one transaction: all their identifiers are locked in it. */
const usersPerTransactionMax = 200;

type UnidentifiedUser = IdentifyingUser & { uuid: string; projectId: string };

/**
 * Gives users that were added before Kith kept identifiers those by which records find them. Runs
 * beside the service until it is through, goes on after a restart, and then never again.
 */
export class IdentityBackfill {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly identify: Identify,
    private readonly writer: UserIdentityWriter,
    private readonly log: Log,
  ) {}

  start(): void {
    this.running = this.run().catch((error: unknown) => {
      const reason = error instanceof Error ? error.name : 'unknown';
      this.log.warn('users could not all be given their identifiers; the next start goes on', {
        reason,
      });
    });
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  async run(): Promise<void> {
    const [setting] = await this.database.run(queries.userFindIdentitySetting, {});
    if ((setting?.version ?? 0) >= identityVersion) return;
    let after = '';
    while (!this.stopping.signal.aborted) {
      const limit = usersPerTransactionMax;
      const users = await this.database.run(queries.userListUnidentified, { after, limit });
      const last = users.at(-1);
      if (!last) {
        await this.database.run(queries.userMergeIdentitySetting, { version: identityVersion });
        return;
      }
      if (await this.identifyAll(users)) after = last.uuid;
    }
  }

  /** False when one was changed meanwhile: these are to be read again. */
  private identifyAll(users: readonly UnidentifiedUser[]): Promise<boolean> {
    return this.database.transaction('write', 'user_identify', async (statements) => {
      await this.writer.lockAll(statements, users);
      const uuids = users.map(({ uuid }) => uuid);
      const now = await statements.run(queries.userClaimUnidentified, { uuids });
      const read = new Map(users.map((user) => [user.uuid, this.keysOf(user)]));
      const same = now.filter((user) => read.get(user.uuid) === this.keysOf(user));
      await this.writer.add(statements, same);
      return same.length === now.length;
    });
  }

  private keysOf(user: UnidentifiedUser): string {
    return JSON.stringify(this.identify(user).identifiers);
  }
}
