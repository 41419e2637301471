import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { stopEmbedded } from '../../src/embedded/embeddedNeo4j.js';
import { newUuid } from '../../src/ids.js';
import { type ServiceProcess, startProcess } from '../support/serviceProcess.js';
import { until } from '../support/until.js';

const diskMegabytes = 400;
/** What is left when the disk is filled: a few hundred messages. */
const leftBytes = 2 * 2 ** 20;
const callersCount = 8;
const retryMilliseconds = 100;

let folder: string | undefined;
let disk: string;
let isMounted = false;
let service: ServiceProcess | undefined;
beforeAll(() => {
  if (!isLong) return;
  folder = mkdtempSync(join(tmpdir(), 'kith-disk-'));
  disk = join(folder, 'disk');
  mkdirSync(disk);
  try {
    const size = `size=${diskMegabytes}m`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', disk], { stdio: 'ignore' });
    isMounted = true;
  } catch {
    // Only root may; the test says so.
  }
});
afterAll(async () => {
  await service?.stop();
  if (isMounted) {
    await stopEmbedded(join(disk, 'data'));
    // What has just ended may hold it for a moment.
    await until('the small disk to be let go', () => {
      try {
        execFileSync('umount', [disk], { stdio: 'ignore' });
        return true;
      } catch {
        return false;
      }
    });
  }
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** Takes all of the disk but a little. */
function fillDisk(): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize - leftBytes, 1));
}

/** Neo4j takes minutes to be served again. */
const isLong = process.env['KITH_TEST_LONG'] === '1';

describe.runIf(isLong)('a disk that fills up under load', () => {
  it('loses nothing that was accepted, refuses in clear words, and is served again', async ({
    skip,
  }) => {
    if (!isMounted) return skip('no small disk can be mounted here');
    service = await startProcess(join(disk, 'data'), { env: { EMBEDDINGS: 'none' } });
    const { call } = service;
    const users = Array.from({ length: callersCount }, () => newUuid());
    for (const userId of users) {
      await call('POST', '/users', { user_id: userId });
      await call('POST', '/threads', { thread_id: userId, user_id: userId });
    }
    const accepted = new Map<string, string[]>(users.map((userId) => [userId, []]));
    const refused = new Map<string, number>();
    let isOver = false;
    const send = async (userId: string) => {
      for (let n = 0; !isOver; n += 1) {
        const content = `${n} ${'word '.repeat(200)}`;
        const messages = [{ role: 'user', content }];
        const sent = await call('POST', `/threads/${userId}/messages`, { messages }).catch(() => ({
          ...{ status: 0, body: { message: 'no answer' } },
        }));
        if (sent.status === 200) accepted.get(userId)?.push(content);
        else {
          // One that was refused tries again a little later, as a client does.
          await pause(retryMilliseconds);
          const words = `${sent.status} ${String(sent.body.message)}`;
          refused.set(words, (refused.get(words) ?? 0) + 1);
        }
      }
    };
    const senders = users.map(send);
    await until('messages to be accepted', () => [...accepted.values()].every((all) => all.length));
    fillDisk();
    const filledAt = performance.now();
    await until('the first refusal', () => refused.size > 0, 120_000);
    const refusedAfter = performance.now() - filledAt;
    const refusals = () => [...refused.values()].reduce((sum, count) => sum + count, 0);
    // It goes on to be asked while there is no room.
    await until('more of them', () => refusals() >= 50, 120_000);
    const atFull = [...accepted.values()].flat().length;
    rmSync(join(disk, 'filler'));
    const freedAt = performance.now();
    await until(
      'messages to be accepted again',
      () => {
        return [...accepted.values()].flat().length > atFull + callersCount;
      },
      180_000,
    );
    const servedAfter = performance.now() - freedAt;
    isOver = true;
    await Promise.all(senders);
    const seconds = [refusedAfter, servedAfter].map((ms) => (ms / 1_000).toFixed(1));
    console.log(
      `a full disk: refused after ${seconds[0]} s, served again ${seconds[1]} s after there was ` +
        `room; ${[...accepted.values()].flat().length} accepted, refused: ` +
        JSON.stringify([...refused]),
    );
    for (const words of refused.keys()) expect(words).toMatch(/^503 the database is (not|busy)/);

    for (const userId of users) {
      const { body } = await call('GET', `/threads/${userId}/messages?limit=100000`);
      const stored = body.messages.map(({ content }: { content: string }) => content);
      const lost = accepted.get(userId)?.filter((content) => !stored.includes(content));
      expect([userId, lost]).toEqual([userId, []]);
      expect(new Set(stored).size).toBe(stored.length);
    }
    await until(
      'all of it to be read',
      async () => {
        const { body } = await call('GET', '/jobs?status=pending');
        return body.total_count === 0;
      },
      180_000,
    );
    expect((await call('GET', '/jobs?status=parked')).body.total_count).toBe(0);
  }, 600_000);
});
