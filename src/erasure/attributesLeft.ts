import type { Statements } from '../neo4j/database.js';
import { entityListSaidBySession } from './erasure.queries.js';
import * as queries from './graphErasure.queries.js';

type Attributes = Record<string, unknown>;

/**
 * Takes from nodes what an episode that is about to go alone says of them. In the transaction that
 * removes it, before it is gone.
 */
export async function dropAttributes(statements: Statements, uuid: string): Promise<void> {
  const rows = await statements.run(queries.entityListSaid, { uuid });
  await writeLeft(
    statements,
    rows.map((row) => ({ ...row, said: [row.said] })),
  );
}

/** The same of the next messages of a session: nothing that the session says counts as said. */
export async function dropAttributesOfSession(
  statements: Statements,
  next: { uuid: string; limit: number },
): Promise<void> {
  await writeLeft(statements, await statements.run(entityListSaidBySession, next));
}

interface Said {
  uuid: string;
  attributes: string | null;
  /** What goes says. */
  said: string[];
  /** What stays says, the last one last. */
  others: string[];
}

async function writeLeft(statements: Statements, nodes: readonly Said[]): Promise<void> {
  const rows = nodes.flatMap(({ uuid, attributes, said, others }) => {
    const before = JSON.parse(attributes ?? '{}') as Attributes;
    const staying = others.map((one) => JSON.parse(one) as Attributes);
    const after = said.reduce(
      (left, one) => attributesLeft(left, JSON.parse(one) as Attributes, staying),
      before,
    );
    return after === before ? [] : [{ uuid, attributes: JSON.stringify(after) }];
  });
  if (rows.length > 0) await statements.run(queries.entityUpdateAttributes, { rows });
}

/**
 * What is left of attributes without one episode: a value of it that nobody else says gives way to
 * the last one that others say, or goes. What somebody has changed since stays.
 */
export function attributesLeft(
  attributes: Attributes,
  gone: Attributes,
  others: readonly Attributes[],
): Attributes {
  const left = new Map(Object.entries(attributes));
  let isChanged = false;
  for (const [key, value] of Object.entries(gone)) {
    const text = JSON.stringify(value);
    if (JSON.stringify(left.get(key)) !== text) continue;
    const saying = others.filter((other) => Object.hasOwn(other, key));
    if (saying.some((other) => JSON.stringify(other[key]) === text)) continue;
    isChanged = true;
    const last = saying.at(-1);
    if (last) left.set(key, last[key]);
    else left.delete(key);
  }
  return isChanged ? Object.fromEntries(left) : attributes;
}
