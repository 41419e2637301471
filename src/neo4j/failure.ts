import { KithError } from '../errors.js';

const awayCodes = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'N/A',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.DatabaseError.Database.DatabaseUnavailable',
  'Neo.ClientError.Database.DatabaseNotFound',
  'Neo.DatabaseError.General.UnknownError',
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
  if (error instanceof KithError || !isNeo4jError(error)) return error;
  const code = error.code;
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

/** The driver says which errors may pass by themselves. */
export const isRetryable = (error: unknown): boolean =>
  isNeo4jError(error) && (error.retriable ?? error.retryable ?? false);

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
