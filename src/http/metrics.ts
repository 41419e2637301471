import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { type Caller, hasScope } from '../caller.js';
import { KithError } from '../errors.js';
import type { CallerRequest } from '../caller.js';
import { type StepMessage, telemetry } from '../telemetry.js';

/** What is looked at when somebody asks. */
export interface MetricSources {
  /** Jobs that wait to be read, in the whole database. */
  backlog(): Promise<number>;
  /** Transactions under way. */
  transactionsOpen(): number;
}

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const rows = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/**
 * Figures of this instance for Prometheus. Labels are route patterns, statuses and names of
 * queries: never an id.
 */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests: Histogram<'method' | 'route' | 'status'>;
  private readonly stops: (() => void)[] = [];

  constructor(sources: MetricSources) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      ...{ name: 'kith_http_request_duration_seconds', registers, buckets: seconds },
      help: 'Time from the first byte of a request to the end of its answer',
      labelNames: ['method', 'route', 'status'],
    });
    const gauge = (name: string, help: string, read: () => Promise<number> | number) =>
      new Gauge({
        ...{ name, help, registers },
        async collect() {
          this.set(await Promise.resolve(read()).catch(() => NaN));
        },
      });
    gauge('kith_backlog_jobs', 'Jobs that wait to be read, over all instances', sources.backlog);
    gauge('kith_transactions_open', 'Transactions with Neo4j under way', sources.transactionsOpen);
    this.watchWork(registers);
  }

  /** Measures every request that comes behind it. */
  observe(): RequestHandler {
    return (request: Request, response: Response, next: NextFunction): void => {
      const stop = this.requests.startTimer();
      response.once('close', () => {
        const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
        const status = response.writableFinished ? response.statusCode : 499;
        stop({ method: request.method, route, status });
      });
      next();
    };
  }

  /** `/metrics`, for keys with the scope `metrics`: it tells of all projects. */
  answer(): RequestHandler {
    return (request: Request, response: Response, next: NextFunction): void => {
      const { caller } = request as unknown as { caller: Caller } & CallerRequest;
      if (!hasScope(caller, 'metrics')) {
        next(new KithError('forbidden', 'this key lacks the scope "metrics"'));
        return;
      }
      this.registry.metrics().then((text) => {
        response.setHeader('Content-Type', this.registry.contentType);
        response.send(text);
      }, next);
    };
  }

  close(): void {
    for (const stop of this.stops) stop();
    this.registry.clear();
  }

  private watchWork(registers: Registry[]): void {
    const batches = new Histogram({
      ...{ name: 'kith_coalesced_rows', registers, buckets: rows },
      help: 'Rows that one statement carried for several requests',
    });
    const queries = new Histogram({
      ...{ name: 'kith_query_duration_seconds', registers, buckets: seconds },
      help: 'Time of a transaction, by the name of its query',
      labelNames: ['query', 'outcome'],
    });
    const steps = new Histogram({
      ...{ name: 'kith_ingestion_step_duration_seconds', registers, buckets: seconds },
      help: 'Time of one pass of reading: extract, embed or write',
      labelNames: ['step'],
    });
    const items = new Counter({
      ...{ name: 'kith_ingestion_items_total', registers },
      help: 'Episodes that were extracted and written, texts that were embedded',
      labelNames: ['step'],
    });
    const lanes = new Gauge({
      ...{ name: 'kith_lanes_held', registers },
      help: 'Lanes of the ingestion that this instance works on',
    });
    this.on(telemetry.coalesced, (message: { rows: number }) => batches.observe(message.rows));
    this.on(telemetry.lanes, (message: { lanes: number }) => lanes.set(message.lanes));
    this.on(telemetry.step, ({ step, seconds: taken, items: count }: StepMessage) => {
      steps.observe({ step }, taken);
      items.inc({ step }, count);
    });
    this.watchQueries(queries);
  }

  private watchQueries(queries: Histogram<'query' | 'outcome'>): void {
    const timers = new WeakMap<object, number>();
    const end = (message: { name: string; error?: unknown }): void => {
      const started = timers.get(message);
      if (started === undefined) return;
      const outcome = message.error === undefined ? 'done' : 'failed';
      queries.observe({ query: message.name, outcome }, (performance.now() - started) / 1_000);
    };
    this.on(telemetry.query.start, (message: object) => timers.set(message, performance.now()));
    this.on(telemetry.query.asyncEnd, end);
  }

  private on<Message extends object>(
    source: { subscribe(listen: (message: unknown) => void): void },
    listen: (message: Message) => void,
  ): void {
    const listener = (message: unknown) => listen(message as Message);
    source.subscribe(listener);
    const { unsubscribe } = source as unknown as { unsubscribe?: (l: typeof listener) => void };
    this.stops.push(() => unsubscribe?.call(source, listener));
  }
}
