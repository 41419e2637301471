import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type * as OpenTelemetry from '@opentelemetry/api';
import { telemetry } from './telemetry.js';

export interface Tracing {
  /** Begins a span for every request that comes behind it. */
  requests: RequestHandler;
  stop(): Promise<void>;
}

/**
 * Traces over OTLP, when OTEL_EXPORTER_OTLP_ENDPOINT (or the one for traces) is set: a span for a
 * request, by its route pattern, and below it one for each query, by its name. No parameter, id
 * or text leaves the process. The packages are loaded only then.
 */
export async function startTracing(env: NodeJS.ProcessEnv): Promise<Tracing | undefined> {
  const isConfigured =
    env['OTEL_EXPORTER_OTLP_ENDPOINT'] || env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'];
  if (!isConfigured || env['OTEL_SDK_DISABLED'] === 'true') return undefined;
  const [api, sdk, exporter] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  env['OTEL_SERVICE_NAME'] ??= 'kith';
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const provider = new sdk.NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': env['OTEL_SERVICE_NAME'] }),
    spanProcessors: [new sdk.BatchSpanProcessor(new exporter.OTLPTraceExporter())],
  });
  provider.register();
  const tracer = api.trace.getTracer('kith');
  const stopQueries = traceQueries(api, tracer);
  const requests = (request: Request, response: Response, next: NextFunction): void => {
    const parent = api.propagation.extract(api.context.active(), request.headers);
    const span = tracer.startSpan(request.method, { kind: api.SpanKind.SERVER }, parent);
    response.once('close', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
      span.updateName(`${request.method} ${route}`);
      span.setAttribute('http.request.method', request.method);
      span.setAttribute('http.route', route);
      span.setAttribute('http.response.status_code', response.statusCode);
      if (response.statusCode >= 500) span.setStatus({ code: api.SpanStatusCode.ERROR });
      span.end();
    });
    api.context.with(api.trace.setSpan(parent, span), next);
  };
  return {
    requests,
    stop: async () => {
      stopQueries();
      await provider.shutdown();
    },
  };
}

type Api = typeof OpenTelemetry;

/** One span a transaction; one that serves several requests hangs below the first of them. */
function traceQueries(api: Api, tracer: ReturnType<Api['trace']['getTracer']>): () => void {
  const spans = new WeakMap<object, OpenTelemetry.Span>();
  const start = (message: unknown): void => {
    const { name } = message as { name: string };
    const attributes = { 'db.system.name': 'neo4j', 'db.query.summary': name };
    spans.set(message as object, tracer.startSpan(name, { kind: api.SpanKind.CLIENT, attributes }));
  };
  const end = (message: unknown): void => {
    const span = spans.get(message as object);
    if ((message as { error?: unknown }).error !== undefined) {
      span?.setStatus({ code: api.SpanStatusCode.ERROR });
    }
    span?.end();
  };
  telemetry.query.start.subscribe(start);
  telemetry.query.asyncEnd.subscribe(end);
  return () => {
    telemetry.query.start.unsubscribe(start);
    telemetry.query.asyncEnd.unsubscribe(end);
  };
}
