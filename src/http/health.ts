import type { NextFunction, Request, Response } from 'express';
import { KithError } from '../errors.js';

/** What `/readyz` asks. */
export interface Readiness {
  /** True once migrations are applied. */
  readonly prepared: boolean;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
}

/** Alive: the process answers. */
export const answerHealth = (_request: Request, response: Response): void => {
  response.json({ status: 'alive' });
};

/** Ready: migrations are applied and the database answers. */
export function answerReadiness(readiness: Readiness) {
  return async (_request: Request, response: Response): Promise<void> => {
    if (!readiness.prepared) {
      response.status(503).json({ status: 'preparing' });
      return;
    }
    try {
      await readiness.ping();
      response.json({ status: 'ready' });
    } catch {
      response.status(503).json({ status: 'database away' });
    }
  };
}

/** What can only be read: 405 for another verb. */
export function requireReading(request: Request, response: Response, next: NextFunction): void {
  if (['GET', 'HEAD'].includes(request.method)) {
    next();
    return;
  }
  response.setHeader('Allow', 'GET, HEAD');
  next(new KithError('method_not_allowed', 'this path takes GET'));
}
