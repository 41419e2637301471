import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';

import { compareText, inOrder, withIndex } from '../../src/neo4j/rows.js';
import { fromNeo4j, toNeo4j } from '../../src/neo4j/values.js';

describe('values on their way to the database', () => {
  it('are integers when they are whole, however deep', () => {
    const sent = toNeo4j({ rows: [{ limit: 10, score: 0.5 }], none: null }) as {
      rows: [{ limit: unknown; score: unknown }];
      none: unknown;
    };
    expect(neo4j.isInt(sent.rows[0].limit as object)).toBe(true);
    expect(sent.rows[0].score).toBe(0.5);
    expect(sent.none).toBeNull();
  });

  it('stay what they are when they are vectors or too large', () => {
    const vector = new Float32Array([1, 2]);
    expect(toNeo4j(vector)).toBe(vector);
    expect(toNeo4j(2 ** 60)).toBe(2 ** 60);
  });
});

describe('values on their way back', () => {
  it.each([
    ['2026-03-14T09:30:00Z', '2026-03-14T09:30:00Z'],
    ['2026-03-14T09:30:00.500Z', '2026-03-14T09:30:00.5Z'],
    ['2026-03-14T09:30:10.000Z', '2026-03-14T09:30:10Z'],
  ])('are text in UTC when they are times (%s)', (given, text) => {
    const time = neo4j.types.DateTime.fromStandardDate(new Date(given));
    const utc = new neo4j.types.DateTime(
      ...([2026, 3, 14, 9, 30, time.second, time.nanosecond, 0] as const),
    );
    expect(fromNeo4j({ list: [{ utc }] })).toEqual({ list: [{ utc: text }] });
  });
});

describe('rows', () => {
  it('come back in order by their index, with gaps for what is missing', () => {
    const rows = withIndex([{ key: 'a' }, { key: 'b' }, { key: 'a' }]);
    expect(rows.map(({ index }) => index)).toEqual([0, 1, 2]);
    const results = [
      { index: 2, found: 'second a' },
      { index: 0, found: 'first a' },
    ];
    expect(inOrder(3, results, ({ found }) => found)).toEqual(['first a', undefined, 'second a']);
  });

  it('are ordered by code units, the same on every machine', () => {
    expect(['b', 'Z', 'ä', 'a', 'a'].sort(compareText)).toEqual(['Z', 'a', 'a', 'b', 'ä']);
  });
});
