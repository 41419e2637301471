import { describe, expect, it } from 'vitest';

import {
  generateApiKey,
  hashApiKey,
  isWellFormedKey,
  keyPrefix,
} from '../../src/project/apiKey.js';

describe('an API key', () => {
  it('is well-formed when it was generated, and each is another', () => {
    const keys = Array.from({ length: 200 }, generateApiKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every(isWellFormedKey)).toBe(true);
  });

  it('is not when one character of it is another, is missing or stands too much', () => {
    const key = generateApiKey();
    for (let index = 0; index < key.length; index += 1) {
      const other = key[index] === '0' ? '1' : '0';
      expect(isWellFormedKey(key.slice(0, index) + other + key.slice(index + 1))).toBe(false);
      expect(isWellFormedKey(key.slice(0, index) + key.slice(index + 1))).toBe(false);
    }
    for (const text of ['', `${key}0`, ` ${key}`, `${key}\n`, key.toUpperCase()]) {
      expect(isWellFormedKey(text)).toBe(false);
    }
  });

  it('cannot be had from what is stored or shown of it', () => {
    const key = generateApiKey();
    expect(hashApiKey(key)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashApiKey(key)).not.toContain(key.slice(5));
    expect(key.startsWith(keyPrefix(key))).toBe(true);
    expect(keyPrefix(key).length).toBeLessThan(key.length / 4);
    expect(keyPrefix('chosen-1')).toBe('chos');
  });
});
