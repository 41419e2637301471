import { describe, expect, it } from 'vitest';
import { conversationQuery } from '../../../src/context/conversationQuery.js';
import { limits } from '../../../src/limits.js';
import { diversify, fuseByRank, fuseByScore } from '../../../src/search/ranking.js';

const hits = [
  { uuid: 'a', score: 1 },
  { uuid: 'b', score: 0.9 },
  { uuid: 'c', score: 0 },
];
/** `b` says what `a` says; `c` says something else. Their lengths are not 1. */
const vectors = new Map([
  ['a', [2, 0]],
  ['b', [3, 0.1]],
  ['c', [0, 5]],
]);
const order = (lambda: number, count = 3) =>
  diversify(hits, vectors, lambda, count).map(({ uuid }) => uuid);

describe('mmr', () => {
  it('with 1 is relevance alone, with 0 variety alone', () => {
    expect(order(1)).toEqual(['a', 'b', 'c']);
    expect(order(0)).toEqual(['a', 'c', 'b']);
    expect(order(0.5)).toEqual(['a', 'c', 'b']);
    expect(order(0, 2)).toEqual(['a', 'c']);
    expect(diversify([], vectors, 0.5, 3)).toEqual([]);
  });

  it('keeps the order of relevance where there are no vectors', () => {
    expect(diversify(hits, new Map(), 0.5, 3).map(({ uuid }) => uuid)).toEqual(['a', 'b', 'c']);
  });
});

describe('fusion', () => {
  it('adds what lists say, and takes nothing from an empty one', () => {
    const other = [{ uuid: 'c', score: 7 }];
    expect(fuseByScore([hits, [], other])[0]).toEqual({ uuid: 'a', score: 0.5 });
    expect(fuseByRank([hits, other])[0]?.uuid).toBe('c');
    expect(fuseByScore([[], []])).toEqual([]);
  });
});

describe('the question a conversation asks', () => {
  const max = limits.queryCharactersMax;

  it('is its messages, as long as they fit', () => {
    expect(conversationQuery(['Hello', '  ', 'Where is it? '])).toBe('Hello\nWhere is it?');
    expect(conversationQuery([])).toBe('');
  });

  it('keeps a short message whole beside long ones, and the end of each long one', () => {
    const asked = conversationQuery(['Who waters it?', `${'x'.repeat(5_000)}!`, 'y'.repeat(900)]);
    expect([...asked]).toHaveLength(max);
    const [first, second, third] = asked.split('\n');
    expect(first).toBe('Who waters it?');
    expect(second).toMatch(/^x+!$/);
    expect(Math.abs((second?.length ?? 0) - (third?.length ?? 0))).toBeLessThanOrEqual(1);
  });

  it('cuts no character in two', () => {
    expect(conversationQuery(['🎉'.repeat(900)]).isWellFormed()).toBe(true);
  });
});
