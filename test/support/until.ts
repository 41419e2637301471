import { setTimeout as pause } from 'node:timers/promises';

const pollMs = 50;

/** Waits until a condition holds and returns its value, or fails saying what was waited for. */
export async function until<T>(
  what: string,
  condition: () => Promise<T | undefined | false> | T | undefined | false,
  timeoutMs = 60_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`waited ${timeoutMs / 1_000} s for: ${what}`);
    await pause(pollMs);
  }
}
