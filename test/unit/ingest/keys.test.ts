import { describe, expect, it } from 'vitest';
import {
  factKey,
  foldEntityName,
  groupKey,
  objectKeyOf,
  pairKey,
  resolutionKeyOf,
} from '../../../src/factKeys.js';
import { limits } from '../../../src/limits.js';

describe('the key an entity is found by', () => {
  it.each([
    ['case', 'Acme', 'ACME'],
    ['accents', 'Café Zoë', 'cafe zoe'],
    ['composed and decomposed letters', 'Zo\u00eb', 'Zoe\u0308'],
    ['spaces', 'New  York ', 'new york'],
    ['outer marks', '“Acme”', 'Acme'],
    ['full-width letters', 'ＡＣＭＥ', 'acme'],
  ])('is the same whatever the %s', (_what, left, right) => {
    expect(resolutionKeyOf({ name: left })).toBe(resolutionKeyOf({ name: right }));
  });

  it.each([
    ['another word', 'Acme', 'Acme Berlin'],
    ['inner marks', 'A.B', 'AB'],
    ['other scripts', '北京', '東京'],
  ])('differs with %s', (_what, left, right) => {
    expect(resolutionKeyOf({ name: left })).not.toBe(resolutionKeyOf({ name: right }));
  });

  it('of a name of marks only is not empty', () => {
    expect(foldEntityName('!!!')).toBe('!!!');
    expect(resolutionKeyOf({ name: '!!!' })).not.toBe(resolutionKeyOf({ name: '???' }));
  });

  it('is the own id before the name, and the case of the id counts', () => {
    const order = (value: string) =>
      resolutionKeyOf({ name: 'Order', ownId: { type: 'Order', key: 'order_id', value } });
    expect(order('a1')).toBe('id:order:order_id:a1');
    expect(order('a1')).not.toBe(order('A1'));
    expect(resolutionKeyOf({ name: 'id:order:order_id:a1' })).not.toBe(order('a1'));
  });

  it('fits an index however long the name is, and still tells names apart', () => {
    const long = (end: string) => resolutionKeyOf({ name: '漢'.repeat(4_000) + end });
    expect(long('a').length).toBeLessThanOrEqual(limits.indexedKeyCharactersMax);
    expect(long('a')).not.toBe(long('b'));
  });
});

describe('the keys of a fact', () => {
  const objectKey = objectKeyOf({ value: 'green', sentence: 'She likes green' });

  it('know a value whatever its case and spacing, and none by the sentence', () => {
    const other = objectKeyOf({ value: ' GREEN ', sentence: 'Green is what she likes' });
    expect(other).toBe(objectKey);
  });

  it('tell an entity, a value and a sentence of the same text apart', () => {
    const keys = [
      objectKeyOf({ entityUuid: 'x', sentence: 'x' }),
      objectKeyOf({ value: 'x', sentence: 'x' }),
      objectKeyOf({ sentence: 'x' }),
    ];
    expect(new Set(keys).size).toBe(3);
  });

  it('do not mix where one part ends and the next begins', () => {
    expect(groupKey('a', 'b c')).not.toBe(groupKey('a b', 'c'));
    expect(pairKey('s', 'LIKES', 'x')).not.toBe(pairKey('s', 'LIKESx', ''));
  });

  it('are one for a statement and its time, unless an own uuid keeps it apart', () => {
    const pair = pairKey('s', 'LIKES', objectKey);
    const at = '2026-01-01T00:00:00Z';
    expect(factKey(pair, at, null)).toBe(factKey(pair, at, null));
    expect(factKey(pair, at, null)).not.toBe(factKey(pair, null, null));
    expect(factKey(pair, at, null)).not.toBe(factKey(pair, at, 'uuid'));
  });
});
