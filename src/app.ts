import cors from 'cors';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { RegisterRoutes } from '../generated/routes.js';
import { KithError } from './errors.js';
import { auditRequests, findConsoleReads } from './http/audit.js';
import { authenticate } from './http/authentication.js';
import { limitBodyTime } from './http/bodyTime.js';
import { consoleRoutes } from './http/console.js';
import { documentationRoutes, readOpenApi } from './http/documentation.js';
import { translateErrors } from './http/errorTranslation.js';
import { answerHealth, answerReadiness, type Readiness, requireReading } from './http/health.js';
import { Metrics } from './http/metrics.js';
import { boundConcurrency, limitRates } from './http/load.js';
import { answerGeneration4, refuseCollections } from './http/otherGenerations.js';
import { logRequests } from './http/requestLog.js';
import { routesByNoun } from './http/routesByNoun.js';
import { closeUnsentResponses } from './http/unsentResponses.js';
import { answerUnknownRoutes } from './http/unknownRoutes.js';
import { normaliseWire, requireUtf8 } from './http/wireNormalisation.js';
import { limits } from './limits.js';
import { createContainer, type Services } from './services.js';

/** What comes or goes in a stream, or waits for work in the background, is no load by itself. */
const takesLong = ({ url }: { url: string }): boolean =>
  isReadElsewhere({ url }) || /\/(?:export|tables)\b|[?&]wait=true\b/.test(url);

/** Business data and imports may be larger than any other body: their rooms read them. */
const isReadElsewhere = ({ url = '' }: { url?: string | undefined }): boolean =>
  /^\/(?:business-data|users\/import)\/?(?:\?|$)/.test(url);

export interface AppOptions {
  /** Browsers of these origins may call. */
  corsOrigins?: readonly string[];
  /** Requests one key may send in a minute, unless the key says otherwise. */
  requestsPerMinute?: number | undefined;
  /** Notes in the audit log what people look at in the console. */
  auditConsole?: boolean | undefined;
  /** Begins a trace of a request; absent: nobody listens. */
  trace?: RequestHandler | undefined;
  metrics?: Metrics | undefined;
}

/** Figures of an instance, which `app` measures and `/metrics` shows. */
export const createMetrics = ({ ingestion, database }: Services): Metrics =>
  new Metrics({
    backlog: () => ingestion.backlog.jobs(),
    transactionsOpen: () => database.sessionsOpen,
  });

/** What a browser of a named origin may send and see; without one no header of CORS is sent. */
const allowOrigins = (origins: readonly string[]) =>
  cors({
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'X-Request-Id'],
    exposedHeaders: ['X-Request-Id', 'Retry-After'],
    maxAge: 600,
  });

/** The Express app: no listening, no globals; two apps in one process stay apart. */
export function createApp(
  services: Services,
  readiness: Readiness,
  { corsOrigins = [], requestsPerMinute, auditConsole, trace, metrics }: AppOptions = {},
): Express {
  const app = express();
  app.locals['container'] = createContainer(services);
  app.disable('x-powered-by');
  // Single things change on every write: computing an ETag per answer buys nothing.
  app.disable('etag');
  app.set('query parser', 'simple');

  // A path that ends in a slash has an empty id, which is not the list of all.
  app.enable('strict routing');

  app.get('/healthz', answerHealth);
  app.use(closeUnsentResponses());
  app.use(logRequests(services.log));
  if (metrics) app.use(metrics.observe());
  if (trace) app.use(trace);
  app.use(['/healthz', '/readyz', '/metrics', '/docs', '/openapi.json'], requireReading);
  app.get('/readyz', answerReadiness(readiness));
  app.use(helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } }));
  const document = readOpenApi();
  app.use(documentationRoutes(document));
  app.use(consoleRoutes());

  if (corsOrigins.length > 0) app.use('/api', allowOrigins(corsOrigins));
  app.use('/api/v4', answerGeneration4);
  const requirePrepared: RequestHandler = (_request, _response, next) => {
    if (readiness.prepared) next();
    else next(new KithError('unavailable', 'the service is still preparing its database'));
  };
  const requireKey = authenticate((key) => services.keys.find(key));
  if (metrics) app.get('/metrics', requirePrepared, requireKey, metrics.answer());
  app.use(
    '/api/v2',
    requirePrepared,
    boundConcurrency(services.requestLoad, takesLong),
    requireKey,
    limitRates(requestsPerMinute),
    limitBodyTime((request) => isReadElsewhere(request), limits.bodyMilliseconds),
    // Whatever the content type says: some SDKs send none, and curl sends a form's.
    express.json({
      limit: limits.requestBodyBytesMax,
      type: (request) => !isReadElsewhere(request),
      strict: false,
      verify: requireUtf8,
    }),
    normaliseWire,
    auditRequests(
      services.operations.audit,
      services.log,
      auditConsole ? findConsoleReads(document) : undefined,
    ),
  );
  app.use('/api/v2/collections', refuseCollections);
  app.use(routesByNoun('/api/v2', RegisterRoutes));
  app.use(answerUnknownRoutes(document));
  app.use(translateErrors(services.log));
  return app;
}
