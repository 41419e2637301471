import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { type Caller, type CallerRequest, hasScope, type Scope } from '../caller.js';
import { KithError } from '../errors.js';
import { limits } from '../limits.js';

/** Finds who a key belongs to; undefined when it is not known. */
export type FindCaller = (key: string) => Promise<Caller | undefined>;

/**
 * Reads the key of a request before anything else of it is read, so that nobody without one can
 * make the service parse a body.
 */
export function authenticate(findCaller: FindCaller): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => {
    const key = readKey(request.headers.authorization);
    if (key === undefined) {
      next(unauthorized());
      return;
    }
    findCaller(key).then((caller) => {
      if (caller) (request as unknown as CallerRequest).caller = caller;
      next(caller ? undefined : unauthorized());
    }, next);
  };
}

/** `Api-Key <key>` as the SDKs send it, or `Bearer <key>`. */
function readKey(header: string | undefined): string | undefined {
  if (header === undefined || header.length > limits.authorizationCharactersMax) return undefined;
  return /^(?:Api-Key|Bearer) +(\S+) *$/i.exec(header)?.[1];
}

const unauthorized = (): KithError =>
  new KithError('unauthorized', 'unauthorized: send the header Authorization: Api-Key <key>');

/** What tsoa's routes call: the caller is known by now, only the scope is checked. */
export async function expressAuthentication(
  request: Request,
  _securityName: string,
  scopes: readonly string[] = [],
): Promise<Caller> {
  const { caller } = request as unknown as Partial<CallerRequest>;
  if (!caller) throw unauthorized();
  const missing = scopes.find((scope) => !hasScope(caller, scope as Scope));
  if (missing !== undefined) {
    throw new KithError('forbidden', `this key lacks the scope "${missing}"`);
  }
  return caller;
}
