import type { Statements } from '../neo4j/database.js';
import * as queries from './graphErasure.queries.js';

type Attributes = Record<string, unknown>;

/**
 * Takes from nodes what an episode that is about to go alone says of them. In the transaction that
 * removes it, before it is gone.
 */
export async function dropAttributes(statements: Statements, uuid: string): Promise<void> {
  const rows = await statements.run(queries.entityListSaid, { uuid });
  const changed = rows.flatMap((row) => {
    const before = JSON.parse(row.attributes ?? '{}') as Attributes;
    const others = row.others.map((said) => JSON.parse(said) as Attributes);
    const after = attributesLeft(before, JSON.parse(row.said) as Attributes, others);
    return after === before ? [] : [{ uuid: row.uuid, attributes: JSON.stringify(after) }];
  });
  if (changed.length > 0) await statements.run(queries.entityUpdateAttributes, { rows: changed });
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
