import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';

/** Where `npm run build` puts the console; null when it was not built. */
export function findConsole(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('#console/index.html'));
  } catch {
    return null;
  }
}

/** Only the console's own files and the service itself; nothing inline, no frame around it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const yearSeconds = 31_536_000;

/**
 * The console: its page at `/`, its files under `/console/`. Their names carry a hash of their
 * content, so that browsers keep them; the page is asked for each time.
 */
export function consoleRoutes(folder: string | null = findConsole()): Router {
  const router = Router();
  if (folder === null) {
    router.get('/', (_request: Request, response: Response) => {
      response
        .status(503)
        .type('text/plain')
        .send('The console is not built. Run: npm run build\nThe API is described at /docs\n');
    });
    return router;
  }
  router.get(
    '/',
    preferCompressed(folder, () => '/index.html'),
    (request, response) => {
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Cache-Control', 'no-cache');
      response.sendFile(request.url, { root: folder, cacheControl: false });
    },
  );
  const assets = join(folder, 'console');
  router.use(
    '/console',
    preferCompressed(assets, ({ path }) => path),
    express.static(assets, {
      index: false,
      redirect: false,
      immutable: true,
      maxAge: yearSeconds * 1000,
    }),
  );
  return router;
}

/** The build lays `x.js.br` and `x.js.gz` beside `x.js`: whichever the browser takes is sent. */
function preferCompressed(folder: string, pathOf: (request: Request) => string): RequestHandler {
  return (request, response, next) => {
    const path = pathOf(request);
    request.url = path;
    if (!/^\/[\w.-]+$/.test(path)) return next();
    response.setHeader('Vary', 'Accept-Encoding');
    const accepted = request.acceptsEncodings('br', 'gzip');
    const suffix = accepted === 'br' ? '.br' : accepted === 'gzip' ? '.gz' : undefined;
    if (suffix === undefined || !existsSync(join(folder, path + suffix))) return next();
    response.type(path.slice(path.lastIndexOf('.')));
    response.setHeader('Content-Encoding', String(accepted));
    request.url = path + suffix;
    next();
  };
}
