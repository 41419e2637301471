import { describe, expect, it } from 'vitest';
import { readMetadataFilters, readPropertyFilters } from '../../src/propertyFilters.js';

const one = (comparison_operator: string, property_value?: unknown, property_name = 'plan') => ({
  comparison_operator,
  property_name,
  ...(property_value === undefined ? {} : { property_value }),
});

describe('a property filter', () => {
  it.each([
    ['=', 'gold', { plan: 'gold' }, true],
    ['=', 'gold', { plan: 'Gold' }, false],
    ['=', '1', { plan: 1 }, false],
    ['<>', 'gold', { plan: 'basic' }, true],
    ['<>', 'gold', {}, false],
    ['>', 3, { plan: 4 }, true],
    ['>', 3, { plan: '4' }, false],
    ['<', 3, { plan: 3 }, false],
    ['>=', 3, { plan: 3 }, true],
    ['<=', '2024-01-01', { plan: '2023-05-01' }, true],
    ['IS NULL', undefined, {}, true],
    ['is_null', undefined, { plan: null }, true],
    ['IS NOT NULL', undefined, { plan: false }, true],
    ['CONTAINS', 'ol', { plan: 'gold' }, true],
    ['CONTAINS', 'gold', { plan: ['gold', 'basic'] }, true],
    ['IN', ['gold', 'basic'], { plan: 'basic' }, true],
    ['IN', ['gold'], { plan: 'basic' }, false],
    ['=', 'x', { constructor: 'x' }, false],
  ])('%s %o on %o is %s', (operator, value, properties, expected) => {
    expect(readPropertyFilters([one(operator, value)])(properties)).toBe(expected);
  });

  it('reads own properties only', () => {
    expect(readPropertyFilters([one('IS NULL', undefined, 'constructor')])({})).toBe(true);
  });

  it('means all of several', () => {
    const test = readPropertyFilters([one('=', 'gold'), one('>', 2, 'seats')]);
    expect(test({ plan: 'gold', seats: 3 })).toBe(true);
    expect(test({ plan: 'gold', seats: 2 })).toBe(false);
  });

  it.each([
    [one('LIKE', 'x')],
    [one('=')],
    [one('=', { a: 1 })],
    [one('=', ['a'])],
    [one('IN', 'a')],
    [one('=', 'x', ' ')],
  ])('that cannot be read is refused by its name: %o', (filter) => {
    expect(() => readPropertyFilters([filter])).toThrow('search_filters.property_filters');
  });
});

describe('a group of metadata filters', () => {
  const group = {
    type: 'or',
    filters: [one('=', 'gold')],
    groups: [{ type: 'and', filters: [one('=', 'basic'), one('>', 10, 'seats')] }],
  };

  it('joins with and, or and groups inside', () => {
    const test = readMetadataFilters(group);
    expect(test({ plan: 'gold' })).toBe(true);
    expect(test({ plan: 'basic', seats: 11 })).toBe(true);
    expect(test({ plan: 'basic', seats: 9 })).toBe(false);
  });

  it.each([
    [{ type: 'xor', filters: [one('=', 'a')] }],
    [{ type: 'and' }],
    [{ type: 'and', filters: Array.from({ length: 257 }, () => one('=', 'a')) }],
  ])('that cannot be read is refused by its name', (bad) => {
    expect(() => readMetadataFilters(bad)).toThrow('episode_metadata_filters');
  });
});
