import { describe, expect, it } from 'vitest';

import { codePoints, isUuid, newUuid, requireId, requireText } from '../../src/ids.js';
import { limits } from '../../src/limits.js';

describe('an id', () => {
  it.each(['a', ' ', '\u0000', '🎉'.repeat(500), 'é', 'e\u0301', '\uffff', '%2F/?#'])(
    'may be %j',
    (id) => {
      expect(requireId(id, 'user_id')).toBe(id);
    },
  );

  it.each([
    ['', 'bad request: UserID cannot be empty'],
    ['x'.repeat(501), 'bad request: user_id is longer than 500 characters'],
    ['🎉'.repeat(501), 'bad request: user_id is longer than 500 characters'],
    ['\ud83c', 'bad request: user_id is not well-formed Unicode'],
    ['\udf89\ud83c', 'bad request: user_id is not well-formed Unicode'],
  ])('may not be %j', (id, message) => {
    expect(() => requireId(id, 'user_id')).toThrow(message);
  });

  it('is counted as people count, in code points', () => {
    expect(codePoints('a🎉é')).toBe(3);
    expect(() => requireText('🎉🎉', 'name', 1)).toThrow();
    expect(requireText('🎉🎉', 'name', 2)).toBe('🎉🎉');
  });

  it('of 500 characters of four bytes still fits an index key', () => {
    const indexKeyBytesMax = 8_000;
    expect(limits.idCodePointsMax * 4).toBeLessThan(indexKeyBytesMax / 2);
  });
});

describe('a uuid', () => {
  it('is told from anything else', () => {
    expect(isUuid(newUuid())).toBe(true);
    expect(isUuid(newUuid().toUpperCase())).toBe(true);
    for (const text of ['', 'x', `${newUuid()} `, newUuid().replace('-', ''), `g${newUuid()}`]) {
      expect(isUuid(text)).toBe(false);
    }
  });
});
