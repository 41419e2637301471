import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { examine, type Finding } from '../../../src/cli/doctor.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const base = () => ({ KITH_DATA_DIR: join(folder, 'data'), PORT: '0', EMBEDDINGS: 'none' });
const bad = (findings: readonly Finding[]) => findings.filter(({ state }) => state === 'bad');

describe('kith doctor', () => {
  it('says in one line that there is no Java, and what to install', async () => {
    const before = { ...process.env };
    const empty = { PATH: folder, JAVA_HOME: '', KITH_JAVA_FOLDERS: folder };
    Object.assign(process.env, empty);
    try {
      const [finding, ...more] = bad(await examine(base()));
      expect(more).toEqual([]);
      expect(finding?.message).toMatch(/Java/);
      expect(finding?.message).toMatch(/install/i);
      expect(finding?.message).not.toContain('\n');
    } finally {
      for (const name of Object.keys(empty)) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
    }
  });

  it('says in one line that the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.on('connection', (socket) => socket.end('no HTTP\r\n\r\n'));
    try {
      const found = bad(await examine({ ...base(), PORT: String(port) }));
      expect(found.map(({ check }) => check)).toEqual(['port']);
      expect(found[0]?.message).toMatch(new RegExp(`^${port} on .* is taken.*set PORT`));
    } finally {
      server.close();
    }
  });

  it('says in one line that the disk is full, where a small one can be mounted', async ({
    skip,
  }) => {
    const small = join(folder, 'small');
    mkdirSync(small);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', small], { stdio: 'ignore' });
    } catch {
      skip();
    }
    try {
      const found = bad(await examine({ ...base(), KITH_DATA_DIR: join(small, 'data') }));
      expect(found.map(({ check }) => check)).toEqual(['disk']);
      expect(found[0]?.message).toMatch(/MB free at .*make room/);
    } finally {
      execFileSync('umount', [small]);
    }
  });

  it('says what is wrong with the settings, and with a folder that is a file', async () => {
    const settings = bad(await examine({ ...base(), PORT: 'abc' }));
    expect(settings).toMatchObject([{ check: 'settings' }]);
    expect(settings[0]?.message).toContain('PORT must be a whole number from 0 to 65535');
    writeFileSync(join(folder, 'file'), '');
    const found = bad(await examine({ ...base(), KITH_DATA_DIR: join(folder, 'file', 'data') }));
    expect(found.length).toBeGreaterThan(0);
  });

  it('finds nothing bad on a machine that the tests run on', async () => {
    expect(bad(await examine(base()))).toEqual([]);
  });
});
