import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Caller, CallerRequest } from '../caller.js';
import type { Log } from '../log.js';
import type { IdentifiedRequest } from './requestLog.js';

/** Where entries of the audit log go. */
export interface AuditWriter {
  /** Resolves with the uuid of the entry when it is durable. */
  begin(
    caller: Caller,
    entry: { action: string; target: string | null; requestId: string },
  ): Promise<string>;
  end(uuid: string, status: number): Promise<void>;
}

interface AuditedRoute {
  method: string;
  /** What its first group holds is the target: ids that name nobody. */
  path: RegExp;
  action: string;
}

const route = (method: string, path: string, action: string): AuditedRoute => ({
  ...{ method, action },
  path: new RegExp(`^${path}/?$`),
});

/** An id that a caller chose, and that may name a person: it is not noted. */
const any = '[^/]+';
/** A random uuid; what stands there by mistake and is none may name a person too. */
const noted = '(?:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|[^/]+)';
/** The name of a table or of a query of the library. */
const named = '(?:([a-z_]{1,100})|[^/]+)';

const auditedRoutes: readonly AuditedRoute[] = [
  route('POST', '/projects', 'project.create'),
  route('PATCH', '/projects/info', 'project.change'),
  route('POST', '/keys', 'key.create'),
  route('DELETE', `/keys/${noted}`, 'key.revoke'),
  route('DELETE', `/users/${any}`, 'user.erase'),
  route('DELETE', `/(?:graph|groups)/${any}`, 'graph.erase'),
  route('DELETE', `/sessions/${any}/memory`, 'session.erase'),
  route('DELETE', `/threads/${any}`, 'session.erase'),
  route('DELETE', `/graph/edge/${noted}`, 'fact.erase'),
  route('DELETE', `/graph/episodes/${noted}`, 'episode.erase'),
  route('DELETE', `/graph/node/${noted}`, 'entity.erase'),
  route('POST', '/subjects/find', 'subject.find'),
  route('POST', '/subjects/erase', 'subject.erase'),
  route('POST', '/subjects/export', 'subject.export'),
  route('POST', '/erasures/find', 'erasure.find'),
  route('DELETE', `/suppressions/${noted}`, 'suppression.lift'),
  route('POST', '/users/import', 'user.import'),
  route('POST', `/reviews/${noted}/accept`, 'review.accept'),
  route('POST', `/reviews/${noted}/reject`, 'review.reject'),
  route('DELETE', `/attachments/${noted}`, 'attachment.undo'),
  route('GET', `/users/${any}/export`, 'user.export'),
  route('GET', `/tables/${named}`, 'table.export'),
  route('POST', '/cypher', 'cypher.run'),
  route('POST', `/cypher/library/${named}`, 'cypher.library'),
  route('POST', '/log-level', 'log.level'),
];

/**
 * Notes what is about to be done before it is done, so that nothing of this list happens that the
 * log does not know; when that fails, the request fails. The status is added when it is answered.
 */
export function auditRequests(
  writer: AuditWriter,
  log: Log,
  consoleReads: (request: Request) => Found | undefined = () => undefined,
): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    const found = findRoute(request) ?? consoleReads(request);
    if (!found) {
      next();
      return;
    }
    const { caller } = request as unknown as CallerRequest;
    const { requestId } = request as IdentifiedRequest;
    writer.begin(caller, { ...found, requestId }).then((uuid) => {
      response.once('close', () => {
        const status = response.writableFinished ? response.statusCode : 499;
        writer
          .end(uuid, status)
          .catch(() => log.warn('the end of an audited request could not be noted', { requestId }));
      });
      next();
    }, next);
  };
}

interface Found {
  action: string;
  target: string | null;
}

/** What of the OpenAPI document says which calls only read. */
interface Operations {
  paths: Record<string, Record<string, unknown>>;
}

/**
 * What people look at in the console, which names itself in a header: the target is the pattern of
 * the route, never an id.
 */
export function findConsoleReads(document: Operations): (request: Request) => Found | undefined {
  const routes = Object.entries(document.paths)
    .flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, operation]) => isReading(operation))
        .map(([method]) => ({
          ...{ method: method.toUpperCase(), path },
          pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}/?$`),
        })),
    )
    // A path that is written out goes before one that takes any word in its place.
    .sort((one, other) => placesOf(one.path) - placesOf(other.path));
  return (request) => {
    if (request.headers['kith-client'] !== 'console') return undefined;
    const { method, path } = request;
    const route = routes.find((one) => one.method === method && one.pattern.test(path));
    return route && { action: 'console.read', target: `${method} ${route.path}` };
  };
}

const placesOf = (path: string): number => path.split('{').length;

const isReading = (operation: unknown): boolean =>
  JSON.stringify((operation as { security?: unknown }).security) ===
  JSON.stringify([{ api_key: ['read'] }]);

/** `request.path` is below /api/v2 here. */
function findRoute(request: Request): Found | undefined {
  for (const { method, path, action } of auditedRoutes) {
    // The pages after the first of one export are one act.
    const isFurther = action === 'table.export' && request.query['cursor'] !== undefined;
    const match = method === request.method && !isFurther && path.exec(request.path);
    if (match) return { action, target: match[1] ?? null };
  }
  return undefined;
}
