import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { takeLock } from '#scripts/lock.mjs';

import { backUp, restore, restoreElsewhere, writeDump } from '../../src/embedded/backup.js';

let root: string;
let dataDir: string;
let file: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kith-backup-'));
  dataDir = join(root, 'data');
  file = join(root, 'kith.backup');
  for (const folder of ['neo4j/data/databases/neo4j', 'neo4j/logs']) {
    mkdirSync(join(dataDir, folder), { recursive: true });
  }
  const note = { line: '2026', version: '2026.08.1', boltPort: 1 };
  writeFileSync(join(dataDir, 'neo4j.json'), JSON.stringify(note));
  writeFileSync(join(dataDir, 'api-key'), 'secret-key', { mode: 0o600 });
  writeFileSync(join(dataDir, 'neo4j/data/databases/neo4j/store'), Buffer.alloc(300_000, 'kith'));
  writeFileSync(join(dataDir, 'neo4j/logs/console.log'), 'talk');
  writeFileSync(join(dataDir, 'erasures.ndjson'), '{"n":1}\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const now = '2026-03-01T10:00:00.000Z';
const save = (key?: string) => backUp({ dataDir, file, key, schema: 5, now });
const load = (options: { into?: string; key?: string; ledger?: string; schema?: number } = {}) =>
  restore({
    ...{ dataDir: options.into ?? join(root, 'other'), file, key: options.key },
    ...{ ledger: options.ledger, schema: options.schema ?? 5, now },
    fill: async (folder, lines) => {
      const kept: string[] = [];
      for await (const line of lines) kept.push(JSON.stringify(line));
      writeFileSync(join(folder, 'filled'), kept.join('\n'));
    },
  });
const textIn = (folder: string, name: string) => readFileSync(join(root, folder, name), 'utf8');

describe('a backup', () => {
  it.each([undefined, 'a long passphrase'])('with the key %s comes back as it was', async (key) => {
    const manifest = await save(key);
    expect(manifest).toMatchObject({ kind: 'copy', schema: 5, encrypted: key !== undefined });
    const done = await load(key === undefined ? {} : { key });
    expect(done.manifest.neo4j).toBe('2026.08.1');
    for (const name of ['neo4j.json', 'api-key', 'neo4j/data/databases/neo4j/store']) {
      expect(textIn('other', name)).toBe(textIn('data', name));
    }
    expect(statSync(join(root, 'other/api-key')).mode & 0o777).toBe(0o600);
    // What belongs to a process, or only talks, stays behind.
    expect(existsSync(join(root, 'other/neo4j/logs/console.log'))).toBe(false);
    expect(existsSync(join(root, 'other/kith.lock'))).toBe(false);
  });

  it('that is encrypted shows nothing of what it holds, and is readable by its owner', async () => {
    await save('a long passphrase');
    expect(readFileSync(file, 'latin1')).not.toMatch(/secret-key|kithkith|api-key/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(load()).rejects.toThrow('KITH_BACKUP_KEY');
    await expect(load({ key: 'another one' })).rejects.toThrow('damaged, or KITH_BACKUP_KEY');
    expect(readdirSync(root).sort()).toEqual(['data', 'kith.backup']);
  });

  it.each([undefined, 'key'])('that was changed or cut (key %s) changes nothing', async (key) => {
    await save(key);
    const whole = readFileSync(file);
    for (const bytes of [
      whole.subarray(0, whole.length - 40),
      Buffer.concat([whole.subarray(0, 400), Buffer.from('x'), whole.subarray(401)]),
    ]) {
      writeFileSync(file, bytes);
      await expect(load(key === undefined ? {} : { key })).rejects.toThrow();
      expect(readdirSync(root).sort()).toEqual(['data', 'kith.backup']);
    }
    writeFileSync(file, 'something else\n');
    await expect(load()).rejects.toThrow('no backup of Kith');
  });

  it('is refused while a service holds the folder', async () => {
    const release = takeLock(join(dataDir, 'kith.lock'));
    try {
      await expect(save()).rejects.toThrow('in use by process');
      expect(existsSync(file)).toBe(false);
    } finally {
      release();
    }
  });

  it('is refused where there is no database, and inside of the folder itself', async () => {
    rmSync(join(dataDir, 'neo4j.json'));
    await expect(save()).rejects.toThrow('no database');
    writeFileSync(join(dataDir, 'neo4j.json'), '{"line":"2026","version":"1","boltPort":1}');
    file = join(dataDir, 'kith.backup');
    await expect(save()).rejects.toThrow('hold itself');
  });
});

describe('a dump', () => {
  async function* lines(fails = false): AsyncGenerator<unknown> {
    yield ['n', 0, ['User'], { userId: 'jane-secret' }];
    await Promise.resolve();
    if (fails) throw new Error('the database went away');
    yield ['end', 1, 0];
  }
  const manifest = { createdAt: now, schema: 5, neo4j: '2026.08.1' };
  const saveDump = (key?: string, fails = false) =>
    writeDump({ dataDir, file, key, manifest, lines: lines(fails) });

  it.each([undefined, 'a long passphrase'])('with the key %s fills a database', async (key) => {
    writeFileSync(join(dataDir, 'erasure-key'), 'seed');
    expect(await saveDump(key)).toMatchObject({ kind: 'dump', encrypted: key !== undefined });
    if (key) expect(readFileSync(file, 'latin1')).not.toContain('jane-secret');
    const done = await load(key === undefined ? {} : { key });
    expect(done).toMatchObject({ erasures: 1, manifest: { kind: 'dump', schema: 5 } });
    expect(textIn('other', 'filled')).toBe(
      '["n",0,["User"],{"userId":"jane-secret"}]\n["end",1,0]',
    );
    // What is in no database comes along, and nothing else of the folder.
    expect(readdirSync(join(root, 'other')).sort()).toEqual(
      ['api-key', 'erasure-key', 'erasures.ndjson', 'filled'].sort(),
    );
    expect(textIn('other', 'api-key')).toBe('secret-key');
    expect(statSync(join(root, 'other/api-key')).mode & 0o777).toBe(0o600);
  });

  it('that breaks off has no file, and one that was cut fills nothing', async () => {
    await expect(saveDump(undefined, true)).rejects.toThrow('the database went away');
    expect(readdirSync(root)).toEqual(['data']);
    await saveDump();
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length - 40));
    await expect(load()).rejects.toThrow('damaged');
    expect(readdirSync(root).sort()).toEqual(['data', 'kith.backup']);
  });

  it('fills a database of your own beside a folder, whose keys stay', async () => {
    await saveDump();
    const target = join(root, 'target');
    mkdirSync(target);
    writeFileSync(join(target, 'api-key'), 'its own');
    writeFileSync(join(target, 'erasures.ndjson'), '{"n":2}\n');
    const given = { dataDir: target, file, key: undefined, ledger: undefined, schema: 5 };
    const filled: unknown[] = [];
    const fill = async (_folder: string, all: AsyncIterable<unknown>) => {
      for await (const line of all) filled.push(line);
    };
    expect((await restoreElsewhere({ ...given, fill })).erasures).toBe(2);
    expect(filled).toHaveLength(2);
    expect(textIn('target', 'api-key')).toBe('its own');
    expect(textIn('target', 'erasures.ndjson')).toBe('{"n":2}\n{"n":1}\n');
    await save();
    await expect(restoreElsewhere({ ...given, fill })).rejects.toThrow('copy of a data folder');
  });
});

describe('restoring', () => {
  it('moves aside what is there, and keeps every erasure that anybody knows of', async () => {
    await save();
    writeFileSync(join(dataDir, 'erasures.ndjson'), '{"n":1}\n{"n":2}\n');
    writeFileSync(join(dataDir, 'later'), 'made after the backup');
    const ledger = join(root, 'ledger');
    writeFileSync(ledger, '{"n":2}\n{"n":3}\n');
    const done = await load({ into: dataDir, ledger });
    expect(textIn('data', 'erasures.ndjson')).toBe('{"n":1}\n{"n":2}\n{"n":3}\n');
    expect(done.erasures).toBe(3);
    expect(existsSync(join(dataDir, 'later'))).toBe(false);
    expect(readFileSync(join(done.movedTo ?? '', 'later'), 'utf8')).toBe('made after the backup');
  });

  it('refuses a backup of a newer schema, and a folder that a service holds', async () => {
    await save();
    await expect(load({ schema: 4 })).rejects.toThrow('newer than this Kith knows');
    const release = takeLock(join(dataDir, 'kith.lock'));
    try {
      await expect(load({ into: dataDir })).rejects.toThrow('in use by process');
    } finally {
      release();
    }
    expect(readdirSync(root).sort()).toEqual(['data', 'kith.backup']);
  });
});
