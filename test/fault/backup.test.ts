import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { backUp, restore } from '../../src/embedded/backup.js';
import { contentOf } from '../support/content.js';
import { startProcess } from '../support/serviceProcess.js';
import { until } from '../support/until.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kith-restore-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

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
