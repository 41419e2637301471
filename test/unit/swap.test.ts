import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { type DataFolder, dataFolder } from '../../src/embedded/folder.js';
import { settleSwap, swapIn } from '../../src/embedded/swap.js';

let folder: DataFolder;
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kith-swap-'));
  folder = dataFolder(root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (path: string, text: string) => {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'store'), text);
};
const store = () => readFileSync(join(folder.home, 'store'), 'utf8');
const rest = () => [folder.whole, folder.old, folder.compacting].filter((path) => existsSync(path));

it('puts the new database in the place of the old one, and keeps nothing else', async () => {
  put(folder.home, 'old');
  put(dataFolder(folder.compacting).home, 'new');
  await swapIn(folder, dataFolder(folder.compacting));
  expect([store(), rest()]).toEqual(['new', []]);
});

// Every state that a crash between two steps leaves, and which database it is then.
const crashes: [string, string, (folder: DataFolder) => string[]][] = [
  ['while it is made', 'old', ({ home, compacting }) => [home, compacting]],
  ['before the old one is moved', 'old', ({ home, whole }) => [home, whole]],
  ['when the old one is moved', 'new', ({ old, whole }) => [old, whole]],
  ['before the old one is removed', 'new', ({ old, home }) => [old, home]],
];
it.each(crashes)('leaves one whole database: a crash %s', async (_when, kept, pathsOf) => {
  const paths = pathsOf(folder);
  for (const path of paths) {
    const isNew = path === folder.whole || (path === folder.home && paths.includes(folder.old));
    put(path === folder.compacting ? dataFolder(path).home : path, isNew ? 'new' : 'old');
  }
  await settleSwap(folder);
  expect([store(), rest()]).toEqual([kept, []]);
  // Again it changes nothing.
  await settleSwap(folder);
  expect([store(), rest()]).toEqual([kept, []]);
});

it('touches nothing when there are three databases', async () => {
  for (const path of [folder.home, folder.whole, folder.old]) put(path, path);
  await expect(settleSwap(folder)).rejects.toThrow(/three databases/);
  expect(store()).toBe(folder.home);
  expect(rest()).toEqual([folder.whole, folder.old]);
});
