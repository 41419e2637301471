import { ValidateError } from '@tsoa/runtime';
import type { NextFunction, Request, Response } from 'express';
import { badRequest, KithError } from '../errors.js';
import { limits } from '../limits.js';
import type { Log } from '../log.js';
import type { IdentifiedRequest } from './requestLog.js';

/**
 * The one place where errors become answers: `{"message": …}` with the status of their kind. An
 * error that is not of the service shows only the request id; its own words go to the log.
 */
export function translateErrors(log: Log) {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request: Request, response: Response, _next: NextFunction): void => {
    const known = toKithError(error);
    const { requestId } = request as IdentifiedRequest;
    if (isAborted(error, request)) {
      // Nobody is there to be answered, and the line of the request says so.
      response.destroy();
      return;
    }
    if (known.kind === 'internal') {
      log.error('request failed', { requestId, reason: describe(error) });
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const retryAfterSeconds = retryAfterOf(known);
    if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', retryAfterSeconds);
    const message =
      known.kind === 'internal' ? `internal error; request id ${requestId}` : known.message;
    response.status(known.status).json({ message });
  };
}

const brokenOff = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR']);

/** The caller went away before it had sent all of its body: no fault of the service. */
const isAborted = (error: unknown, request: Request): boolean =>
  !request.complete &&
  request.destroyed &&
  error instanceof Error &&
  'code' in error &&
  brokenOff.has(String(error.code));

function retryAfterOf({ kind }: KithError): number | undefined {
  if (kind === 'unavailable') return limits.retryAfterSeconds;
  return kind === 'backlog_full' ? limits.backlogRetryAfterSeconds : undefined;
}

function toKithError(error: unknown): KithError {
  if (error instanceof KithError) return error;
  if (error instanceof ValidateError) return badRequest(describeFields(error));
  if (isHttpError(error)) return translateHttpError(error);
  return new KithError('internal', 'internal error', { cause: error });
}

/** tsoa quotes the caller's value, which may be personal: only the field and the rule are told. */
function describeFields(error: ValidateError): string {
  return Object.entries(error.fields)
    .map(([path, { message }]) => {
      const field = path.replace(/^(body|query|requestBody)\./, '');
      const missing = message.endsWith('is required');
      return (missing && wireWords[field]) || `${field}: ${withoutValue(message)}`;
    })
    .join('; ');
}

/** The wire's own words for the commonest faults. */
const wireWords: Readonly<Record<string, string>> = {
  user_id: 'UserID cannot be empty',
  session_id: 'sessionID cannot be empty',
};

const withoutValue = (message: string): string =>
  message.startsWith('Could not match') ? 'none of the accepted shapes' : message;

interface HttpError extends Error {
  status: number;
  type?: string;
}

const isHttpError = (error: unknown): error is HttpError =>
  error instanceof Error && 'status' in error && typeof error.status === 'number';

/** Errors of Express and its body parser carry a status; their texts are not for callers. */
function translateHttpError(error: HttpError): KithError {
  switch (error.type) {
    case 'entity.too.large':
      return new KithError('too_large', 'request body too large');
    case 'entity.parse.failed':
      return badRequest('the body is not valid JSON');
    case 'entity.verify.failed':
      return badRequest('the body is not valid UTF-8');
    case 'charset.unsupported':
      return new KithError('unsupported_media', 'send the body as UTF-8');
    case 'encoding.unsupported':
      return new KithError('unsupported_media', 'send the body plain, or as gzip or deflate');
    default:
      if (error.status >= 400 && error.status < 500) {
        return badRequest('the request cannot be read (is a % in the path not encoded as %25?)');
      }
      return new KithError('internal', 'internal error', { cause: error });
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error object';
  const cause = error.cause instanceof Error ? ` <- ${error.cause.message}` : '';
  return `${quotesData(error) ? framesOf(error) : (error.stack ?? error.message)}${cause}`;
}

/** What could not be parsed is quoted in these messages, and may be personal. */
const quotesData = (error: Error): boolean =>
  error instanceof SyntaxError || error instanceof RangeError || error instanceof URIError;

/** The kind of error and where it was thrown, without its words. */
const framesOf = ({ name, message, stack = '' }: Error): string =>
  [name, stack.slice(stack.indexOf(message) + message.length + 1)].join('\n');
