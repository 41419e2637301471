import type { NotedProcess } from './processes.mjs';

export class LockHeldError extends Error {
  readonly ownerPid: number;
}
export function takeLock(path: string): () => void;
export function withLock<T>(
  path: string,
  work: () => Promise<T> | T,
  onWait?: (ownerPid: number) => void,
): Promise<T>;
export function lockOwner(path: string): NotedProcess | undefined;
