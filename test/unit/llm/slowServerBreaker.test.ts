import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ModelServerError } from '../../../src/model/llm/modelServer.js';
import {
  failuresBeforeRest,
  restMilliseconds,
  SlowServerBreaker,
} from '../../../src/model/llm/slowServerBreaker.js';

const said: string[] = [];
let calls = 0;
let answer: () => Promise<string>;
let breaker: SlowServerBreaker;

const slow = () => Promise.reject(new ModelServerError('timeout', 'no answer'));
const ask = () =>
  breaker.run(() => {
    calls += 1;
    return answer();
  });

async function failUntilRest(): Promise<void> {
  answer = slow;
  for (let time = 0; time < failuresBeforeRest; time += 1) await ask().catch(() => undefined);
  calls = 0;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  said.length = 0;
  calls = 0;
  breaker = new SlowServerBreaker('rerank', (what) => said.push(what));
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a model server that does not answer', () => {
  it('is not asked again for a while after some failures in a row', async () => {
    await failUntilRest();
    await expect(ask()).rejects.toMatchObject({ name: 'ModelServerError', kind: 'overloaded' });
    expect(calls).toBe(0);
    expect(said).toEqual(['A model server does not answer and is not asked for a while']);
  });

  it('is tried by one call afterwards, for which nobody else waits', async () => {
    await failUntilRest();
    vi.setSystemTime(Date.now() + restMilliseconds);
    let answerNow: (text: string) => void = () => undefined;
    answer = () => new Promise((resolve) => (answerNow = resolve));
    const trial = ask();
    await expect(ask()).rejects.toMatchObject({ kind: 'overloaded' });
    answerNow('back');
    await expect(trial).resolves.toBe('back');
    expect(said.at(-1)).toBe('A model server answers again');
    answer = () => Promise.resolve('as before');
    await expect(ask()).resolves.toBe('as before');
  });

  it('rests again when the trial fails', async () => {
    await failUntilRest();
    vi.setSystemTime(Date.now() + restMilliseconds);
    await expect(ask()).rejects.toMatchObject({ kind: 'timeout' });
    await expect(ask()).rejects.toMatchObject({ kind: 'overloaded' });
    expect(calls).toBe(1);
  });

  it.each(['refused', 'nonsense', 'closed'] as const)(
    'but one whose answer is "%s" goes on being asked',
    async (kind) => {
      answer = () => Promise.reject(new ModelServerError(kind, 'no'));
      for (let time = 0; time <= failuresBeforeRest; time += 1) {
        await expect(ask()).rejects.toMatchObject({ kind });
      }
      expect(calls).toBe(failuresBeforeRest + 1);
    },
  );

  it('and one that fails now and then too', async () => {
    for (let time = 0; time < 3 * failuresBeforeRest; time += 1) {
      answer = time % failuresBeforeRest === 0 ? () => Promise.resolve('yes') : slow;
      await ask().catch(() => undefined);
    }
    expect(calls).toBe(3 * failuresBeforeRest);
  });
});
