import {
  circuitBreaker,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  isBrokenCircuitError,
} from 'cockatiel';
import { ModelServerError, type ModelServerErrorKind } from './modelServer.js';
import type { ReportModelEvent } from './reportModelEvent.js';

/** Calls in a row that came to nothing, after which a server is left in peace … */
export const failuresBeforeRest = 3;
/** … for so long. Then one call tries whether it is back. */
export const restMilliseconds = 30_000;

/** What costs the caller its time. A refusal comes at once, and may be about one text alone. */
const slow: ReadonlySet<ModelServerErrorKind> = new Set(['timeout', 'network', 'overloaded']);

/**
 * Keeps callers that have another way from waiting for a server that does not answer: after some
 * failures in a row it is not asked for a while, and calls fail at once.
 */
export class SlowServerBreaker {
  private readonly policy: CircuitBreakerPolicy = circuitBreaker(
    handleWhen((error) => error instanceof ModelServerError && slow.has(error.kind)),
    { halfOpenAfter: restMilliseconds, breaker: new ConsecutiveBreaker(failuresBeforeRest) },
  );

  /** `server` is what the log calls it. */
  constructor(server: string, report: ReportModelEvent) {
    this.policy.onBreak(() =>
      report('A model server does not answer and is not asked for a while', {
        ...{ server, seconds: restMilliseconds / 1000 },
      }),
    );
    this.policy.onReset(() => report('A model server answers again', { server }));
  }

  /** For a call that has waited for its turn meanwhile. */
  requireAwake(): void {
    if (this.policy.state === CircuitState.Open) throw resting();
  }

  /** Throws what `call` throws; while the server is left in peace a ModelServerError, at once. */
  async run<T>(call: () => Promise<T>): Promise<T> {
    // Who comes while another tries would wait for its outcome.
    if (this.policy.state === CircuitState.HalfOpen) throw resting();
    return this.policy.execute(call).catch((error: unknown) => {
      throw isBrokenCircuitError(error) ? resting() : error;
    });
  }
}

const resting = () =>
  new ModelServerError('overloaded', 'The model server did not answer and is left in peace');
