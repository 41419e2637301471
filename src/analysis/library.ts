import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { badRequest, notFound } from '../errors.js';
import { cypherPath, readCypher } from '../neo4j/query.js';

/** A ready query: its question, and what it asks for. */
export interface LibraryQuery {
  name: string;
  question: string;
  text: string;
  /** In their order, `projectId` first. */
  parameters: { name: string; description: string; default?: unknown }[];
}

/** `// $limit = 100: rows at most` */
const parameterLine = /^\/\/ \$(\w+)(?: = (\S+))?: (.+)$/;

/** Every query of `cypher/library`, by name. Read once, at start: a bad file fails the start. */
export function readLibrary(): ReadonlyMap<string, LibraryQuery> {
  const folder = dirname(cypherPath('library/facts_of_user_as_of.cypher'));
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => file.replace('.cypher', ''))
    .sort();
  return new Map(names.map((name) => [name, parse(name, readCypher(`library/${name}.cypher`))]));
}

function parse(name: string, text: string): LibraryQuery {
  const [first = '', ...lines] = text.split('\n');
  const parameters = lines
    .map((line) => parameterLine.exec(line))
    .filter((match) => match !== null)
    .map(([, parameter = '', given, description = '']) => ({
      ...{ name: parameter, description },
      ...(given === undefined ? {} : { default: JSON.parse(given) as unknown }),
    }));
  if (parameters[0]?.name !== 'projectId') {
    throw new Error(`cypher/library/${name}.cypher has no $projectId as its first parameter`);
  }
  return { name, question: first.replace(/^\/\/ /, ''), text, parameters };
}

/**
 * What a library query is run with: given values, else defaults, and the project of the caller,
 * which no caller chooses. Throws 400 for what is missing or unknown.
 */
export function bindParameters(
  query: LibraryQuery,
  given: Record<string, unknown>,
  projectId: string,
): Record<string, unknown> {
  const known = new Set(query.parameters.map(({ name }) => name));
  const unknown = Object.keys(given).find((name) => !known.has(name) || name === 'projectId');
  if (unknown === 'projectId') throw badRequest('projectId is that of the key');
  if (unknown !== undefined) throw badRequest(`${query.name} has no parameter ${unknown}`);
  const bound = query.parameters.map((parameter) => {
    if (parameter.name === 'projectId') return [parameter.name, projectId] as const;
    const value = given[parameter.name] ?? parameter.default;
    if (value === undefined) {
      throw badRequest(`${parameter.name} is needed: ${parameter.description}`);
    }
    return [parameter.name, value] as const;
  });
  return Object.fromEntries(bound);
}

export function requireLibraryQuery(
  library: ReadonlyMap<string, LibraryQuery>,
  name: string,
): LibraryQuery {
  const query = library.get(name);
  if (!query) throw notFound();
  return query;
}
