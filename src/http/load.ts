import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { CallerRequest } from '../caller.js';
import { KithError } from '../errors.js';
import { limits } from '../limits.js';
import type { RequestLoad } from '../requestLoad.js';

/**
 * Requests that are answered at once at most: what is over it hears 503 now, where it would else
 * wait for longer than its caller does.
 */
export function boundConcurrency(
  load: RequestLoad,
  takesLong: (request: Request) => boolean,
  requestsMax = limits.requestsUnderWayMax,
): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (load.underWay >= requestsMax) {
      next(new KithError('unavailable', 'too many requests are under way'));
      return;
    }
    const isLong = takesLong(request);
    load.begin(isLong);
    response.once('close', () => load.end(isLong));
    next();
  };
}

/**
 * Requests of one key in a minute, counted by each instance for itself. A key's own limit goes
 * before the service's; a service without one limits only the keys that have one.
 */
export function limitRates(requestsPerMinute: number | undefined): RequestHandler {
  const callerOf = (request: Request) => (request as unknown as CallerRequest).caller;
  return rateLimit({
    windowMs: 60_000,
    limit: (request) => callerOf(request).requestsPerMinute ?? requestsPerMinute ?? 0,
    skip: (request) => (callerOf(request).requestsPerMinute ?? requestsPerMinute) === undefined,
    keyGenerator: (request) => `${callerOf(request).projectId}/${callerOf(request).keyId}`,
    standardHeaders: 'draft-6',
    legacyHeaders: false,
    // The key of a caller is no address: nothing of it is to be shortened.
    validate: false,
    handler: (_request, _response, next) => {
      next(new KithError('rate_limited', 'too many requests with this key; see Retry-After'));
    },
  });
}
