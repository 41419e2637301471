import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Socket } from 'node:net';

/**
 * Tells every response of its end. Who sends several requests without waiting for the answers, and
 * goes away, leaves responses that never had their turn on the connection: node tells those
 * nothing, so that whoever counts requests would count them for ever.
 */
export function closeUnsentResponses(): RequestHandler {
  // One listener a connection: a thousand on one would be reported as a leak.
  const bySocket = new WeakMap<Socket, Set<Response>>();
  const open = (socket: Socket): Set<Response> => {
    const responses = new Set<Response>();
    bySocket.set(socket, responses);
    // What node itself tells it tells at the same moment; only the others are left after it.
    socket.once('close', () => setImmediate(() => responses.forEach((one) => one.emit('close'))));
    return responses;
  };
  return ({ socket }: Request, response: Response, next: NextFunction): void => {
    const responses = bySocket.get(socket) ?? open(socket);
    responses.add(response);
    response.once('close', () => responses.delete(response));
    next();
  };
}
