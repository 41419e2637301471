import http from 'node:http';
import type { Express } from 'express';

type Constructor = new (...parameters: never[]) => object;

/**
 * An HTTP server whose requests and responses are born with Express's prototypes. Express sets
 * them per request otherwise, after which every property access of that object is slow: more than
 * half of the time of an empty route. A constructor that only calls node's own and has the
 * prototype already makes that assignment a no-op.
 *
 * Falls back to a plain server when the runtime does not allow it.
 */
export function createFastServer(app: Express, options: http.ServerOptions = {}): http.Server {
  try {
    return http.createServer(
      {
        ...options,
        IncomingMessage: bornAs(http.IncomingMessage, app.request) as typeof http.IncomingMessage,
        ServerResponse: bornAs(http.ServerResponse, app.response) as typeof http.ServerResponse,
      },
      app,
    );
  } catch {
    return http.createServer(options, app);
  }
}

function bornAs(base: Constructor, prototype: object): Constructor {
  // node's constructors are functions, not classes: they may be called on an object of ours.
  function Born(this: object, ...parameters: unknown[]): void {
    (base as unknown as (...all: unknown[]) => void).apply(this, parameters);
  }
  Born.prototype = prototype;
  return Born as unknown as Constructor;
}
