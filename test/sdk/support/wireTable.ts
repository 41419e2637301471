import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const pathOf = (path: string): string =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export const wirePagePath = pathOf('docs/wire-compatibility.md');

export interface WireRow {
  /** Name in the Python SDK: `user.get`. */
  call: string;
  verb: string;
  /** As the API names it: `/users/{user_id}`. */
  path: string;
  says: string;
}

const rowPattern = /^\| `(\S+)` \| `(\w+) (\S+)` \| (\w+) \|/gm;

export const readWirePage = (): string => readFileSync(wirePagePath, 'utf8');

/** The calls of both generations, as docs/wire-compatibility.md has them. */
export const wireRows = (): WireRow[] =>
  [...readWirePage().matchAll(rowPattern)].map(
    ([, call = '', verb = '', path = '', says = '']) => ({
      ...{ call, verb, path, says },
    }),
  );

/** The page with "real" for every call that the service has, and for no other. */
export const wirePageOf = (served: ReadonlySet<string>): string =>
  readWirePage().replace(rowPattern, (row, _call, verb: string, path: string, says: string) => {
    // 410 and 501 are said on purpose, whether the call has an operation of its own or not.
    if (says !== 'real' && says !== '404') return row;
    const now = served.has(`${verb} ${nameless(path)}`) ? 'real' : '404';
    return row.replace(/\| \w+ \|$/, `| ${now} |`);
  });

/** Verb and path of every operation in the OpenAPI document. */
export function servedOperations(): Set<string> {
  const text = readFileSync(pathOf('generated/openapi.json'), 'utf8');
  const { paths } = JSON.parse(text) as { paths: Record<string, object> };
  const operations = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${nameless(path)}`),
  );
  return new Set(operations);
}

/** Parameters are named differently by the API and by Kith. */
const nameless = (path: string): string => path.replace(/\{[^}]+\}/g, '{}');
