import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { chooseServer, type ServerLine, serverLines } from '#scripts/toolchain.mjs';

import { embeddedStatus, stopEmbedded } from '../../src/embedded/embeddedNeo4j.js';
import { contentOf } from '../support/content.js';
import { runKith } from '../support/kith.js';
import { type ServiceProcess, startProcess } from '../support/serviceProcess.js';
import { until } from '../support/until.js';

const program = fileURLToPath(new URL('../support/cliProgram.ts', import.meta.url));
const isLong = process.env['KITH_TEST_LONG'] === '1';
let root: string;
let dataDir: string;
let service: ServiceProcess | undefined;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kith-db-'));
  dataDir = join(root, 'data');
});
afterAll(async () => {
  await service?.stop();
  await stopEmbedded(dataDir);
  rmSync(root, { recursive: true, force: true });
});

const kith = (...args: string[]) => runKith(args, { KITH_DATA_DIR: dataDir });
const jsonOf = async (...args: string[]) => {
  const { code, out, err } = await kith(...args, '--json');
  expect([code, err]).toEqual([0, expect.anything()]);
  return JSON.parse(out);
};

describe('kith db', { timeout: 600_000 }, () => {
  it('start runs Neo4j alone until it is stopped, status and stop tell of it', async () => {
    const { NEO4J_URI: _uri, ...environment } = process.env;
    const child = spawn(process.execPath, ['--import', 'tsx', program, 'db', 'start'], {
      env: { ...environment, KITH_DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += String(chunk)));
    await until('the line of a running Neo4j', () => said.includes('password in'));
    expect(said).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+ {2}user neo4j, password in \S+\n$/);
    expect(await jsonOf('db', 'status')).toMatchObject({
      ...{ ownerPid: child.pid, pid: expect.any(Number), uri: said.split(' ')[0] },
    });
    // It belongs to somebody: neither a second one nor a stop takes it away.
    for (const args of [
      ['db', 'start'],
      ['db', 'stop'],
    ]) {
      const refused = await kith(...args);
      expect([refused.code, refused.out]).toEqual([1, '']);
      expect(refused.err).toContain(`in use by process ${child.pid}`);
    }
    const exited = once(child, 'exit');
    child.kill('SIGINT');
    expect((await exited)[0]).toBe(0);
    const status = await kith('db', 'status');
    expect(status).toMatchObject({ code: 0, err: '' });
    expect(status.out).toMatch(/^Neo4j \S+ in \S+ does not run; no service runs\n$/);
  });

  it('stop ends a Neo4j that was left behind, and with --service the service', async () => {
    service = await startProcess(dataDir);
    await service.call('POST', '/users', { user_id: 'jane' });
    const running = await kith('db', 'status');
    expect(running.out).toContain(`the service is ${service.child.pid}`);
    await service.kill();
    expect(await jsonOf('db', 'stop')).toEqual({ stopped: true });
    expect(await jsonOf('db', 'stop')).toEqual({ stopped: false });
    service = await startProcess(dataDir);
    const exited = once(service.child, 'exit');
    expect(await jsonOf('db', 'stop', '--service')).toEqual({ stopped: true });
    expect((await exited)[0]).toBe(0);
    expect(await embeddedStatus(dataDir)).not.toHaveProperty('pid');
  });

  it('migrate starts the database for as long as it needs it', async () => {
    expect(await jsonOf('migrate')).toEqual({ schema: expect.any(Number) });
    expect(await embeddedStatus(dataDir)).not.toHaveProperty('pid');
  });
});

/** Why a line cannot run here, in words. */
function lackOf(line: ServerLine): string | undefined {
  try {
    chooseServer({ line });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('kith db upgrade', { timeout: 600_000 }, () => {
  const note = () => JSON.parse(readFileSync(join(dataDir, 'neo4j.json'), 'utf8'));
  /** What an older Kith, which ran an older Neo4j, has left. */
  const pretend = (version: string) =>
    writeFileSync(join(dataDir, 'neo4j.json'), JSON.stringify({ ...note(), version }));

  it('has nothing to do where the Neo4j is the one of this Kith', async () => {
    const { version } = note();
    expect(await jsonOf('db', 'upgrade')).toEqual({ from: version, to: version, state: 'current' });
    expect((await kith('db', 'upgrade')).out).toContain('there is nothing to do');
  });

  it('backs up, opens the store with the newer one, and counts; --check only looks', async () => {
    const { line, version } = note();
    const older = line === '2026' ? '2026.01.0' : '5.26.0';
    pretend(older);
    const backup = join(root, 'before.backup');
    const args = ['db', 'upgrade', '--backup', backup];
    expect(await jsonOf(...args, '--check')).toEqual({
      ...{ from: older, to: version, state: 'possible' },
    });
    expect([existsSync(backup), note().version]).toEqual([false, older]);
    const done = await kith(...args);
    expect(done.code).toBe(0);
    expect(done.out).toMatch(
      new RegExp(`^Neo4j ${older} is now ${version}, with \\d+ nodes; the backup is ${backup}\n$`),
    );
    expect(existsSync(backup)).toBe(true);
    expect(note()).toMatchObject({ line, version });
    service = await startProcess(dataDir);
    expect((await service.call('GET', '/users/jane')).status).toBe(200);
    await service.stop();
  });

  it('refuses a folder of a newer Neo4j, and a line that there is not', async () => {
    const { version } = note();
    pretend('9999.01.0');
    try {
      for (const args of [
        ['db', 'upgrade'],
        ['db', 'start'],
      ]) {
        const refused = await kith(...args);
        expect([refused.code, refused.out]).toEqual([1, '']);
        expect(refused.err).toMatch(/^kith: .* has Neo4j 9999\.01\.0, which is newer .*\n$/);
      }
    } finally {
      pretend(version);
    }
    expect((await kith('db', 'upgrade', '--line', '4')).err).toContain('--line may be 2026 or');
    const nowhere = join(root, 'no', 'such', 'folder', 'file');
    pretend(note().line === '2026' ? '2026.01.0' : '5.26.0');
    try {
      const unwritable = await kith('db', 'upgrade', '--backup', nowhere);
      expect([unwritable.code, unwritable.err]).toEqual([
        1,
        `kith: ${nowhere} cannot be written (ENOENT): name another file\n`,
      ]);
    } finally {
      pretend(version);
    }
  });

  it.runIf(isLong)(
    'takes what a folder of the 5.26 line holds to the 2026 line',
    async ({ skip }) => {
      const lacking = lackOf('5.26') ?? lackOf('2026');
      if (lacking !== undefined) return skip(lacking);
      const old = join(root, 'old-line');
      process.env['KITH_NEO4J_LINE'] = '5.26';
      let before: string;
      try {
        service = await startProcess(old);
        await service.call('POST', '/users', { user_id: 'jane', metadata: { n: 1.5 } });
        await service.call('POST', '/graph', {
          user_id: 'jane',
          type: 'text',
          data: 'Tea is hot.',
        });
        await until('it to be read', async () => {
          const { body } = await service!.call('GET', '/jobs?status=pending');
          return body.total_count === 0;
        });
        before = await contentOf(old);
        await service.stop();
      } finally {
        delete process.env['KITH_NEO4J_LINE'];
      }
      const args = ['db', 'upgrade', '--line', '2026', '--json'];
      const { code, out, err } = await runKith(args, { KITH_DATA_DIR: old });
      expect([code, err]).toEqual([0, expect.stringContaining('writing it into Neo4j 2026')]);
      const { version } = serverLines['2026'];
      expect(JSON.parse(out)).toMatchObject({ state: 'upgraded', to: version });
      expect(JSON.parse(out).movedTo).toMatch(/\.before-/);
      service = await startProcess(old);
      expect((await service.call('GET', '/users/jane')).status).toBe(200);
      expect(await contentOf(old)).toBe(before);
      await service.stop();
    },
  );
});
