import type { NextFunction, Request, Response } from 'express';
import { newUuid } from '../ids.js';
import type { Log } from '../log.js';

/** A request with the id that its log lines and its error answers carry. */
export interface IdentifiedRequest extends Request {
  requestId: string;
}

const acceptedId = /^[\w.-]{1,64}$/;

/**
 * Gives every request an id (or keeps the caller's) and logs one line when it is answered, or when
 * its caller went away: route pattern, status, milliseconds. Never a path with its ids, a body, a
 * name or a key.
 */
export function logRequests(log: Log) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && acceptedId.test(given) ? given : newUuid();
    (request as IdentifiedRequest).requestId = requestId;
    response.setHeader('X-Request-Id', requestId);
    const startedAt = process.hrtime.bigint();
    // `close` comes for an answer that its caller did not wait for too.
    response.once('close', () => {
      const ms = Number(process.hrtime.bigint() - startedAt) / 1e6;
      log.info('request', {
        requestId,
        method: request.method,
        route: (request.route as { path?: string } | undefined)?.path ?? 'none',
        status: response.statusCode,
        ms: Math.round(ms * 10) / 10,
        ...(response.writableFinished ? {} : { aborted: true }),
      });
    });
    next();
  };
}
