import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limits } from '../../src/limits.js';
import { RequestLoad } from '../../src/requestLoad.js';

let load: RequestLoad;
beforeEach(() => {
  vi.useFakeTimers();
  load = new RequestLoad();
});
afterEach(() => {
  vi.useRealTimers();
});

const begin = (count: number) => {
  for (let one = 0; one < count; one += 1) load.begin();
};

/** Whether background work that asks now may go on, looked at again by calling it. */
function ask(milliseconds = 1_000): () => Promise<boolean> {
  let goesOn = false;
  void load.calm(milliseconds).then(() => (goesOn = true));
  return async () => {
    await vi.advanceTimersByTimeAsync(0);
    return goesOn;
  };
}

describe('background work', () => {
  it('goes on at once beside a few requests', async () => {
    begin(limits.requestsBesideReadingMax);
    expect(await ask()()).toBe(true);
  });

  it('steps back while there are many, until some are answered', async () => {
    begin(limits.requestsBesideReadingMax + 2);
    const [one, other] = [ask(), ask()];
    load.end();
    expect(await one()).toBe(false);
    load.end();
    expect([await one(), await other()]).toEqual([true, true]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not step back for uploads and others that take long by themselves', async () => {
    for (let one = 0; one < 20; one += 1) load.begin(true);
    expect(await ask()()).toBe(true);
    expect(load.underWay).toBe(20);
    for (let one = 0; one < 20; one += 1) load.end(true);
    begin(limits.requestsBesideReadingMax + 1);
    expect(await ask()()).toBe(false);
  });

  it('is not put off for longer than it says', async () => {
    begin(limits.requestsBesideReadingMax + 1);
    const goesOn = ask(500);
    await vi.advanceTimersByTimeAsync(499);
    expect(await goesOn()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await goesOn()).toBe(true);
  });
});
