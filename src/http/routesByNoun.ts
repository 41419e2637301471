import { type NextFunction, type Request, type Response, Router } from 'express';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Register = Router[(typeof methods)[number]];

/**
 * A router that keeps routes in groups by the first word below `base`. Express tries the routes of
 * a router one after another, each with an expression of its own: of more than a hundred only those
 * of one noun are tried here. The order inside a noun stays that of their registration.
 *
 * @param base without a slash at its end; every path that is registered begins with it and a word
 */
export function routesByNoun(base: string, register: (router: Router) => void): Router {
  const groups = new Map<string, Router>();
  const nounOf = (path: string): string => path.slice(base.length + 1).split('/', 1)[0] ?? '';
  const collector = Router();
  for (const method of methods) {
    const add = (path: string, ...handlers: Parameters<Register>[]) => {
      const noun = nounOf(path);
      if (!path.startsWith(`${base}/`) || !/^[\w-]+$/.test(noun)) {
        throw new Error(`a route that belongs to no noun: ${path}`);
      }
      // As strict as the app: an empty id is not the list of all.
      const group = groups.get(noun) ?? Router({ strict: true });
      groups.set(noun, group);
      (group[method] as (...all: unknown[]) => unknown)(path, ...handlers);
    };
    Object.assign(collector, { [method]: add });
  }
  register(collector);
  const chooser = Router({ strict: true });
  chooser.use((request: Request, response: Response, next: NextFunction) => {
    // Express answers OPTIONS for what a router knows; the app has an answer of its own.
    const isAsked = request.method !== 'OPTIONS';
    const isBelow = request.path.slice(0, base.length + 1).toLowerCase() === `${base}/`;
    const group = isAsked && isBelow ? groups.get(nounOf(request.path).toLowerCase()) : undefined;
    if (group) group(request, response, next);
    else next();
  });
  return chooser;
}
