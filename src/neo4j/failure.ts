import { KithError } from '../errors.js';
import { telemetry } from '../telemetry.js';

/** What a database says that has met a full disk: it refuses everything until it is restarted. */
const brokenCode = 'Neo.DatabaseError.Transaction.TransactionStartFailed';

const awayCodes = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  // A server that stops refuses even to reset a connection.
  'ProtocolError',
  'N/A',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.DatabaseError.Database.DatabaseUnavailable',
  'Neo.ClientError.Database.DatabaseNotFound',
  'Neo.DatabaseError.General.UnknownError',
  brokenCode,
  // The moment at which a disk is full.
  'Neo.DatabaseError.Transaction.TransactionLogError',
  'Neo.DatabaseError.Transaction.TransactionCommitFailed',
  // Slower than it may be: the database is overloaded, and asking row by row would not help it.
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
]);

const refusedCodes = new Set([
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Security.AuthenticationRateLimit',
  'Neo.ClientError.Security.CredentialsExpired',
]);

/**
 * The one place where errors of the database become errors of the service. By code, never by the
 * text of the message, which changes between versions and may quote data.
 */
export function translateFailure(error: unknown, queryName: string): unknown {
  if (error instanceof TornRowError) {
    return new KithError('internal', 'internal error', { cause: error });
  }
  if (error instanceof KithError || !isNeo4jError(error)) return error;
  const code = error.code;
  // Whoever looks after the server may restart it.
  if (code === brokenCode) telemetry.broken.publish({ code });
  if (isAway(error) || refusedCodes.has(code)) {
    return new KithError('unavailable', 'the database is not available', { cause: error });
  }
  if (isRetryable(error)) {
    return new KithError('unavailable', 'the database is busy; try again', { cause: error });
  }
  return new KithError('internal', 'internal error', { cause: describe(error, queryName) });
}

/** The database cannot be reached, or says itself that it is not there. */
export const isAway = (error: unknown): boolean => isNeo4jError(error) && awayCodes.has(error.code);

/**
 * A row that is not what its statement returns. Reads take no lock: a node that is deleted between
 * being found and being read has nulls for properties. Asked again, it is not found any more.
 */
export class TornRowError extends Error {
  constructor(queryName: string, columns: readonly string[]) {
    super(`${queryName} returned a row that its schema refuses: ${columns.join(', ')}`);
  }
}

/** The driver says which errors may pass by themselves; so may what was deleted meanwhile. */
export const isRetryable = (error: unknown): boolean =>
  isTorn(error) || (isNeo4jError(error) && (error.retriable ?? error.retryable ?? false));

export const isTorn = (error: unknown): boolean =>
  error instanceof TornRowError ||
  (isNeo4jError(error) && error.code === 'Neo.ClientError.Statement.EntityNotFound');

interface CodedError extends Error {
  code: string;
  retriable?: boolean;
  retryable?: boolean;
}

export const isNeo4jError = (error: unknown): error is CodedError =>
  error instanceof Error && 'code' in error && error.name === 'Neo4jError';

/** The database's own message may quote parameters, which are personal: keep the code only. */
const describe = (error: CodedError, queryName: string): Error =>
  new Error(`${error.code} in ${queryName}`);
