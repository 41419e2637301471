import type { NextFunction, Request, Response } from 'express';
import { KithError } from '../errors.js';

interface KnownPath {
  pattern: RegExp;
  methods: string[];
}

/** What of the OpenAPI document is needed here. */
export interface OpenApiPaths {
  paths: Record<string, Record<string, unknown>>;
}

const basePath = '/api/v2';

/** Answers what no route took: 405 with `Allow` when the path is known, else 404 in plain words. */
export function answerUnknownRoutes(document: OpenApiPaths) {
  const known = Object.entries(document.paths).map(toKnownPath);
  return (request: Request, response: Response, next: NextFunction): void => {
    const methods = methodsOf(known, request.path);
    if (methods.length === 0) {
      next(new KithError('unknown_route', unknownRouteMessage(request.path)));
      return;
    }
    response.setHeader('Allow', methods.join(', '));
    if (request.method === 'OPTIONS') {
      response.status(200).json({ message: 'OK' });
      return;
    }
    next(new KithError('method_not_allowed', `this path takes ${methods.join(', ')}`));
  };
}

function toKnownPath([path, operations]: [string, Record<string, unknown>]): KnownPath {
  const source = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+');
  return {
    pattern: new RegExp(`^${basePath}${source}$`),
    methods: Object.keys(operations).map((method) => method.toUpperCase()),
  };
}

const methodsOf = (known: readonly KnownPath[], path: string): string[] => [
  ...new Set(known.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods)),
];

function unknownRouteMessage(path: string): string {
  if (path.startsWith(`${basePath}/`)) return 'no such endpoint; /docs lists what there is';
  return (
    `no such endpoint: the base URL of an SDK must end in ${basePath}; ` +
    '/docs lists what there is'
  );
}
