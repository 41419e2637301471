import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { KithError } from '../errors.js';

/**
 * Ends requests whose body does not arrive in time: each holds a connection and memory. What is
 * read as it arrives watches its sender itself.
 */
export function limitBodyTime(
  isStreamed: (request: Request) => boolean,
  milliseconds: number,
): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.complete || isStreamed(request)) {
      next();
      return;
    }
    const timer = setTimeout(() => {
      if (request.complete || response.headersSent) return;
      response.setHeader('Connection', 'close');
      response.once('finish', () => request.destroy());
      next(new KithError('too_slow', 'the body of the request did not arrive in time'));
    }, milliseconds);
    request.once('close', () => clearTimeout(timer));
    request.once('end', () => clearTimeout(timer));
    next();
  };
}
