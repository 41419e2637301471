import { channel, tracingChannel } from 'node:diagnostics_channel';

/**
 * What the service tells of its work to whoever listens: metrics and traces. Nobody pays for it
 * when nobody does. Names and numbers only, never what a query or a text holds.
 */
export const telemetry = {
  /** One statement of a coalescer was sent: `{ rows }`. */
  coalesced: channel('kith.coalesced'),
  /** A transaction, by the name of its query: `{ name }`. */
  query: tracingChannel<{ name: string }, { name: string }>('kith.query'),
  /** A step of the ingestion, `{ step, seconds, items }`: `extract`, `embed` or `write`. */
  step: channel('kith.step'),
  /** Lanes that this instance works on now: `{ lanes }`. */
  lanes: channel('kith.lanes'),
  /** The database refuses all work until its server is started again: `{ code }`. */
  broken: channel('kith.broken'),
};

export interface StepMessage {
  step: 'extract' | 'embed' | 'write';
  seconds: number;
  items: number;
}

/** Does the work and tells how long it took. */
export async function timed<T>(
  step: StepMessage['step'],
  items: number,
  work: () => Promise<T>,
): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    const seconds = (performance.now() - started) / 1_000;
    telemetry.step.publish({ step, seconds, items } satisfies StepMessage);
  }
}
