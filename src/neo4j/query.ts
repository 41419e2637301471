import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { z } from 'zod';

const requireFrom = createRequire(import.meta.url);

/** One statement: its text from `cypher/`, and what goes in and comes out. */
export interface Query<Parameters extends z.ZodObject, Row extends z.ZodObject> {
  /** Path below `cypher/`, without the ending: "user/user_find_by_id". */
  readonly name: string;
  readonly text: string;
  readonly parameters: Parameters;
  readonly row: Row;
  readonly mode: 'read' | 'write';
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of all queries mixes shapes
export type AnyQuery = Query<any, any>;

const registered: AnyQuery[] = [];

/**
 * Declares a statement. The file is read here, while the program loads, so that a missing file
 * fails the start and not a request.
 */
export function defineQuery<Parameters extends z.ZodObject, Row extends z.ZodObject>(
  mode: 'read' | 'write',
  name: string,
  schemas: { parameters: Parameters; row: Row },
): Query<Parameters, Row> {
  const query = { name, text: readCypher(`${name}.cypher`), mode, ...schemas };
  registered.push(query);
  return query;
}

/** Every declared statement, for the tests that hold declarations and files together. */
export const declaredQueries = (): readonly AnyQuery[] => registered;

/** Text of a file below `cypher/`; the package import finds the folder from `src` and `dist`. */
export const readCypher = (path: string): string => readFileSync(cypherPath(path), 'utf8');

/** Absolute path of a file below `cypher/`. */
export const cypherPath = (path: string): string => requireFrom.resolve(`#cypher/${path}`);
