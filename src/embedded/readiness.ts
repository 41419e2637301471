import neo4j from 'neo4j-driver';
import { setTimeout as pause } from 'node:timers/promises';

const attemptIntervalMs = 150;
const connectionTimeoutMs = 2_000;
const unauthorizedCode = 'Neo.ClientError.Security.Unauthorized';

/** Where a Neo4j listens and who may enter. */
export interface ServerAccess {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/**
 * Waits until the server answers with this password.
 * @param isGone asked between attempts: a server that has ended will never answer
 * @throws Error when it is gone, refuses the password, or the time is up
 */
export async function waitUntilReady(
  access: ServerAccess,
  timeoutMs: number,
  isGone: () => boolean,
): Promise<void> {
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password), {
    connectionTimeout: connectionTimeoutMs,
    connectionAcquisitionTimeout: connectionTimeoutMs,
    maxTransactionRetryTime: 0,
  });
  const deadline = Date.now() + timeoutMs;
  try {
    for (;;) {
      if (isGone()) throw new Error('Neo4j ended before it was ready');
      try {
        await driver.verifyConnectivity({ database: 'neo4j' });
        return;
      } catch (error) {
        // Asking again would only lock the user out for a while.
        if ((error as { code?: string }).code === unauthorizedCode) throw error;
        if (Date.now() > deadline) {
          throw new Error(`Neo4j did not answer within ${timeoutMs / 1_000} s`);
        }
      }
      await pause(attemptIntervalMs);
    }
  } finally {
    await driver.close();
  }
}
