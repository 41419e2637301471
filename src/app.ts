import express, { type Express } from 'express';
import helmet from 'helmet';
import { RegisterRoutes } from '../generated/routes.js';
import { KithError } from './errors.js';
import { authenticate } from './http/authentication.js';
import { limitBodyTime } from './http/bodyTime.js';
import { consoleRoutes } from './http/console.js';
import { documentationRoutes, readOpenApi } from './http/documentation.js';
import { translateErrors } from './http/errorTranslation.js';
import { answerHealth, answerReadiness, type Readiness } from './http/health.js';
import { answerGeneration4, refuseCollections } from './http/otherGenerations.js';
import { logRequests } from './http/requestLog.js';
import { answerUnknownRoutes } from './http/unknownRoutes.js';
import { normaliseWire, requireUtf8 } from './http/wireNormalisation.js';
import { limits } from './limits.js';
import { createContainer, type Services } from './services.js';

/** Business data may be larger than any body that is read at once: it is read as it arrives. */
const isBusinessData = ({ url = '' }: { url?: string | undefined }): boolean =>
  /^\/business-data\/?(?:\?|$)/.test(url);

/** The Express app: no listening, no globals; two apps in one process stay apart. */
export function createApp(services: Services, readiness: Readiness): Express {
  const app = express();
  app.locals['container'] = createContainer(services);
  app.disable('x-powered-by');
  // Single things change on every write: computing an ETag per answer buys nothing.
  app.disable('etag');
  app.set('query parser', 'simple');

  app.get('/healthz', answerHealth);
  app.use(logRequests(services.log));
  app.get('/readyz', answerReadiness(readiness));
  app.use(helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } }));
  const document = readOpenApi();
  app.use(documentationRoutes(document));
  app.use(consoleRoutes());

  app.use('/api/v4', answerGeneration4);
  app.use('/api/v2', (_request, _response, next) => {
    if (readiness.prepared) next();
    else next(new KithError('unavailable', 'the service is still preparing its database'));
  });
  app.use(
    '/api/v2',
    authenticate((key) => services.keys.find(key)),
    limitBodyTime((request) => isBusinessData(request), limits.bodyMilliseconds),
    // Whatever the content type says: some SDKs send none, and curl sends a form's.
    express.json({
      limit: limits.requestBodyBytesMax,
      type: (request) => !isBusinessData(request),
      strict: false,
      verify: requireUtf8,
    }),
    normaliseWire,
  );
  app.use('/api/v2/collections', refuseCollections);
  RegisterRoutes(app);
  app.use(answerUnknownRoutes(document));
  app.use(translateErrors(services.log));
  return app;
}
