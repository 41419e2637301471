import { describe, expect, it } from 'vitest';
import {
  composeContexts,
  type ContextMessage,
  dateInWords,
  spoken,
} from '../../../src/derived/messageContext.js';

const message = (position: number, more: Partial<ContextMessage> = {}): ContextMessage => ({
  uuid: `m${position}`,
  sessionUuid: 's',
  position,
  name: null,
  content: `line ${position}`,
  createdAt: '2023-05-07T10:00:00Z',
  ...more,
});

const all = (messages: readonly ContextMessage[]) =>
  composeContexts(messages, new Set(messages.map(({ uuid }) => uuid)));

describe('the context of a message', () => {
  it('is its words, two turns before and after it and its date in words', () => {
    const messages = [0, 1, 2, 3, 4, 5].map((position) => message(position));
    const contexts = composeContexts(messages, new Set(['m2']));
    expect(contexts).toEqual([
      { uuid: 'm2', context: 'line 2\nline 0\nline 1\nline 3\nline 4\n7 May 2023' },
    ]);
  });

  it('at the edges of a session is what there is', () => {
    expect(all([message(0)])).toEqual([{ uuid: 'm0', context: 'line 0\n7 May 2023' }]);
    const [first, last] = all([message(0), message(1)]);
    expect(first?.context).toBe('line 0\nline 1\n7 May 2023');
    expect(last?.context).toBe('line 1\nline 0\n7 May 2023');
  });

  it('never holds words of another session', () => {
    const contexts = all([
      message(0, { content: 'secret of the first' }),
      message(1, { sessionUuid: 't', content: 'of the second' }),
    ]);
    expect(contexts.map(({ context }) => context)).toEqual([
      'secret of the first\n7 May 2023',
      'of the second\n7 May 2023',
    ]);
  });

  it('counts neighbours by their place: a deleted one leaves a gap, not a hole', () => {
    const contexts = all([message(0), message(7), message(9)]);
    expect(contexts[2]?.context).toBe('line 9\nline 0\nline 7\n7 May 2023');
  });

  it('names the speakers of its neighbours', () => {
    const contexts = all([message(0, { name: 'Jane' }), message(1)]);
    expect(contexts[1]?.context).toBe('line 1\nJane: line 0\n7 May 2023');
  });
});

it('a line without a speaker, or with an empty one, stands for itself', () => {
  expect(spoken({ name: null, content: 'x' })).toBe('x');
  expect(spoken({ name: '', content: 'x' })).toBe('x');
});

it('a date is told in the words people ask for it with', () => {
  expect(dateInWords('2024-12-01T23:59:59Z')).toBe('1 December 2024');
});
