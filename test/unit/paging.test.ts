import { describe, expect, it } from 'vitest';

import { limits } from '../../src/limits.js';
import { clampSize, toPage } from '../../src/paging.js';

describe('a page', () => {
  it.each([
    [undefined, undefined, 0, limits.pageSizeDefault],
    [1, 10, 0, 10],
    [3, 10, 20, 10],
    [0, 10, 0, 10],
    [-7, 10, 0, 10],
    [2, 0, limits.pageSizeDefault, limits.pageSizeDefault],
    [2, -1, limits.pageSizeDefault, limits.pageSizeDefault],
    [1, 1e9, 0, limits.pageSizeMax],
  ])('number %s of size %s skips %i and takes %i', (number, size, skip, limit) => {
    expect(toPage(number, size)).toEqual({ skip, limit });
  });

  it('of any number stays an exact integer', () => {
    for (const number of [1e300, Number.MAX_SAFE_INTEGER, Infinity]) {
      const { skip, limit } = toPage(number, 1e300);
      expect(Number.isSafeInteger(skip)).toBe(true);
      expect(Number.isSafeInteger(limit)).toBe(true);
    }
    expect(clampSize(Infinity)).toBe(limits.pageSizeMax);
  });
});
