import type { Driver } from 'neo4j-driver';

import { sha256 } from '../../src/ids.js';
import { driverOf } from './serviceProcess.js';

/** What an instance goes on with in the background: no content. */
const isUpkeep = new Set(
  ['lock', 'lookAt', 'looked'].concat('unembedded', 'embeddedBy', 'embeddingA', 'embeddingB'),
);

/** A hash of all that a data folder holds: every node with its labels, every relationship. */
export async function contentOf(dataDir: string): Promise<string> {
  const driver = await driverOf(dataDir);
  try {
    return await contentIn(driver);
  } finally {
    await driver.close();
  }
}

async function contentIn(driver: Driver): Promise<string> {
  const { records } = await driver.executeQuery(
    `MATCH (n) WHERE NOT n:Lane AND NOT n:SchemaLock AND NOT n:ApiKey
     RETURN labels(n) AS labels, properties(n) AS properties,
            COLLECT { MATCH (n)-[r]->(o) RETURN type(r) + coalesce(o.uuid, '') } AS out`,
  );
  const rows = records.map((record) => {
    const { labels, properties, out } = record.toObject();
    const kept = Object.entries(properties as object).filter(([name]) => !isUpkeep.has(name));
    const sorted = kept.sort(([a], [b]) => (a < b ? -1 : 1));
    // Their order is that in which a store met them first.
    const named = [...(labels as string[])].sort();
    return JSON.stringify([named, sorted.map(String), (out as string[]).sort()]);
  });
  return sha256(rows.sort().join('\n'));
}
