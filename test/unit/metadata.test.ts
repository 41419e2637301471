import { describe, expect, it } from 'vitest';

import { limits } from '../../src/limits.js';
import { type Metadata, mergeMetadata, readMetadata, storeMetadata } from '../../src/metadata.js';

const parsed = (text: string) => JSON.parse(text) as Metadata;

describe('merging metadata', () => {
  it.each([
    ['{}', '{}', '{}'],
    ['{"a":1}', '{"b":2}', '{"a":1,"b":2}'],
    ['{"a":1}', '{"a":2}', '{"a":2}'],
    ['{"a":{"b":1,"c":2}}', '{"a":{"c":3}}', '{"a":{"b":1,"c":3}}'],
    ['{"a":[1,2]}', '{"a":[3]}', '{"a":[3]}'],
    ['{"a":{"b":1}}', '{"a":5}', '{"a":5}'],
    ['{"a":5}', '{"a":{"b":1}}', '{"a":{"b":1}}'],
    ['{"a":{"b":1}}', '{"a":null}', '{"a":null}'],
    ['{"a":[{"b":1}]}', '{"a":{"0":1}}', '{"a":{"0":1}}'],
    ['{"__proto__":{"a":1}}', '{"__proto__":{"b":2}}', '{"__proto__":{"a":1,"b":2}}'],
    ['{}', '{"__proto__":{"b":2}}', '{"__proto__":{"b":2}}'],
    ['{}', '{"constructor":{"prototype":{"x":1}}}', '{"constructor":{"prototype":{"x":1}}}'],
    ['{"toString":1}', '{"hasOwnProperty":2}', '{"toString":1,"hasOwnProperty":2}'],
  ])('%s with %s is %s', (old, change, merged) => {
    expect(JSON.stringify(mergeMetadata(parsed(old), parsed(change)))).toBe(merged);
  });

  it('changes neither of the two, nor the prototype of anything', () => {
    const old = parsed('{"a":{"b":1},"__proto__":{"polluted":1}}');
    const change = parsed('{"a":{"c":2}}');
    const before = JSON.stringify([old, change]);
    const merged = mergeMetadata(old, change);
    (merged['a'] as Metadata)['d'] = 4;
    expect(JSON.stringify([old, change])).toBe(before);
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect(({} as Metadata)['polluted']).toBeUndefined();
  });

  it('can be done in any grouping', () => {
    const [a, b, c] = ['{"x":{"a":1}}', '{"x":{"b":2},"y":1}', '{"x":{"c":3}}'].map(parsed) as [
      Metadata,
      Metadata,
      Metadata,
    ];
    const left = mergeMetadata(mergeMetadata(a, b), c);
    expect(mergeMetadata(a, mergeMetadata(b, c))).toEqual(left);
  });
});

describe('storing metadata', () => {
  it('keeps what was given, character for character', () => {
    const text = '{"b":1,"a":[null,{"ü":"🎉"}],"":"","half":"\\ud83c"}';
    expect(storeMetadata(parsed(text))).toBe(text);
    expect(JSON.stringify(readMetadata(text))).toBe(text);
    expect(storeMetadata(undefined)).toBe('{}');
  });

  it('refuses what is too deep or too large, and names the field', () => {
    const nested = (levels: number) => parsed('{"a":'.repeat(levels) + '1' + '}'.repeat(levels));
    expect(() => storeMetadata(nested(limits.metadataDepthMax))).not.toThrow();
    expect(() => storeMetadata(nested(limits.metadataDepthMax + 1), 'meta')).toThrow(
      /meta is nested/,
    );
    expect(() => storeMetadata(nested(50_000))).toThrow(/nested/);
    const large = { a: 'é'.repeat(limits.metadataBytesMax / 2) };
    expect(() => storeMetadata(large)).toThrow(/larger than/);
  });
});
