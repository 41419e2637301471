import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, self } from './processes.mjs';

const pollMs = 200;

/** Says which living process holds a lock. */
export class LockHeldError extends Error {
  constructor(path, owner) {
    super(`${path} is held by process ${owner.pid}`);
    this.name = 'LockHeldError';
    this.ownerPid = owner.pid;
  }
}

/**
 * Takes the lock file `path` for this process and returns a function that gives it back.
 * A lock whose owner has ended, by kill -9 for example, is taken over.
 * @throws {LockHeldError} when a living process, this one included, holds it
 */
export function takeLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  const text = JSON.stringify(self());
  writeFileSync(mine, text, { mode: 0o600 });
  try {
    // A hard link appears whole or not at all, so nobody ever reads half an owner.
    while (!tryLink(mine, path)) removeStale(path);
  } finally {
    rmSync(mine, { force: true });
  }
  return () => {
    if (readText(path) === text) rmSync(path, { force: true });
  };
}

/** Runs `work` under the lock `path`, waiting for its turn; `onWait(pid)` is called once. */
export async function withLock(path, work, onWait = () => {}) {
  let told = false;
  let release;
  while (!release) {
    try {
      release = takeLock(path);
    } catch (error) {
      if (!(error instanceof LockHeldError)) throw error;
      if (!told) onWait(error.ownerPid);
      told = true;
      await pause(pollMs);
    }
  }
  try {
    return await work();
  } finally {
    release();
  }
}

/** The process noted in a lock file, `undefined` when there is no lock. */
export function lockOwner(path) {
  const text = readText(path);
  return text === undefined ? undefined : parse(text);
}

function tryLink(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function removeStale(path) {
  const seen = readText(path);
  if (seen === undefined) return;
  const owner = parse(seen);
  if (isAlive(owner)) throw new LockHeldError(path, owner);
  // Another process may take the stale lock over at this very moment. What was moved away is
  // looked at again, and put back if it is no longer the stale one.
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (readText(aside) !== seen) tryLink(aside, path);
  rmSync(aside, { force: true });
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { pid: 0 };
  }
}
