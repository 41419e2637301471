import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import swaggerUi from 'swagger-ui-express';
import type { OpenApiPaths } from './unknownRoutes.js';

/** The committed OpenAPI document, as tsoa generated it. */
export function readOpenApi(): OpenApiPaths & Record<string, unknown> {
  const path = createRequire(import.meta.url).resolve('#generated/openapi.json');
  return JSON.parse(readFileSync(path, 'utf8')) as OpenApiPaths & Record<string, unknown>;
}

/** `/openapi.json`, and Swagger UI at `/docs` from files of the package: no outside request. */
export function documentationRoutes(document: object): Router {
  const router = Router();
  router.get('/openapi.json', (_request: Request, response: Response) => {
    response.json(document);
  });
  router.use('/docs', allowDocumentationStyles, swaggerUi.serve, swaggerUi.setup(document));
  return router;
}

/** Swagger UI sets styles inline; everything else stays under the strict policy. */
const allowDocumentationStyles: RequestHandler = (_request, response, next) => {
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
      "script-src 'self' 'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'",
  );
  next();
};
