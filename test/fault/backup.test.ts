import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { backUp, restore } from '../../src/embedded/backup.js';
import { sha256 } from '../../src/ids.js';
import { driverOf, startProcess } from '../support/serviceProcess.js';
import { until } from '../support/until.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kith-restore-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What an instance goes on with in the background: no content. */
const isUpkeep = new Set(
  ['lock', 'lookAt', 'looked'].concat('unembedded', 'embeddedBy', 'embeddingA', 'embeddingB'),
);

/** A hash of all that a project holds: every node with its labels, every relationship. */
async function contentOf(dataDir: string): Promise<string> {
  const driver = await driverOf(dataDir);
  try {
    const { records } = await driver.executeQuery(
      `MATCH (n) WHERE NOT n:Lane AND NOT n:SchemaLock AND NOT n:ApiKey
       RETURN labels(n) AS labels, properties(n) AS properties,
              COLLECT { MATCH (n)-[r]->(o) RETURN type(r) + coalesce(o.uuid, '') } AS out`,
    );
    const rows = records.map((record) => {
      const { labels, properties, out } = record.toObject();
      const kept = Object.entries(properties as object).filter(([name]) => !isUpkeep.has(name));
      const sorted = kept.sort(([a], [b]) => (a < b ? -1 : 1));
      return JSON.stringify([labels, sorted.map(String), (out as string[]).sort()]);
    });
    return sha256(rows.sort().join('\n'));
  } finally {
    await driver.close();
  }
}

it('a backup that is restored into a second instance holds the same', async () => {
  const [first, second] = [join(root, 'first'), join(root, 'second')];
  const file = join(root, 'kith.backup');
  const service = await startProcess(first);
  await service.call('POST', '/users', { user_id: 'jane', first_name: 'Jane' });
  await service.call('POST', '/threads', { thread_id: 'chat', user_id: 'jane' });
  const messages = [{ role: 'user', content: 'I live in Hamburg.' }];
  await service.call('POST', '/threads/chat/messages', { messages });
  await until('the message to be read', async () => {
    const { body } = await service.call('GET', '/users/jane/node');
    return String(body.node?.summary).includes('Hamburg');
  });
  const before = await contentOf(first);
  await service.stop();
  const shared = { file, key: 'a passphrase', schema: 999, now: new Date().toISOString() };
  await backUp({ dataDir: first, ...shared });
  await restore({ dataDir: second, ledger: undefined, ...shared });
  const again = await startProcess(second);
  try {
    expect((await again.call('GET', '/users/jane')).body.first_name).toBe('Jane');
    expect(await contentOf(second)).toBe(before);
  } finally {
    await again.stop();
  }
}, 600_000);
