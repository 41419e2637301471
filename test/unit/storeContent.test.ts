import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';

import { ContentSum, exactText, NumberMap } from '../../src/neo4j/copying/storeContent.js';

describe('what a database holds', () => {
  it('is told apart by its exact types', () => {
    const day = new neo4j.types.Date(2026, 1, 2);
    const at = (nanosecond: number, zone: number) =>
      new neo4j.types.DateTime(2026, 1, 2, 3, 4, 5, nanosecond, zone);
    const values: unknown[] = [
      ...['1', 1, neo4j.int(1), 0, -0, NaN, true, 'true', null, [], [1], [neo4j.int(1)], [[1]]],
      ...[day, at(0, 0), at(1, 0), at(0, 3600), new Int8Array([1]), { a: 1 }, { a: 1, b: 2 }],
      new neo4j.types.LocalDateTime(2026, 1, 2, 3, 4, 5, 0),
    ];
    expect(new Set(values.map(exactText)).size).toBe(values.length);
    expect(exactText({ b: 1, a: 2 })).toBe(exactText({ a: 2, b: 1 }));
  });

  it('sums to the same in any order, and counts doubles', () => {
    const sumOf = (texts: string[]) => {
      const sum = new ContentSum();
      for (const text of texts) sum.add(text);
      return String(sum);
    };
    expect(sumOf(['a', 'b', 'c'])).toBe(sumOf(['c', 'a', 'b']));
    const others = [
      ['a', 'b'],
      ['a', 'b', 'b'],
      ['a', 'b', 'd'],
      ['a', 'a', 'a', 'b', 'c'],
    ];
    expect(others.map(sumOf)).not.toContain(sumOf(['a', 'b', 'c']));
    expect(sumOf(['a', 'a'])).not.toBe(sumOf(['b', 'b']));
  });

  it('keeps the new numbers of many nodes, and knows what it was never told', () => {
    const numbers = new NumberMap();
    numbers.set(0, 7);
    numbers.set(100_000, 8);
    expect([numbers.get(0), numbers.get(100_000)]).toEqual([7, 8]);
    expect(() => numbers.get(1)).toThrow();
    expect(() => numbers.get(10_000_000)).toThrow();
  });
});
