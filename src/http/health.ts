import type { Request, Response } from 'express';

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
