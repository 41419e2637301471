import neo4j from 'neo4j-driver';
import { expect, it } from 'vitest';

import { fromDump, toDump } from '../../src/neo4j/copying/dumpValues.js';

const { DateTime } = neo4j.types;
const throughJson = (value: unknown) => fromDump(JSON.parse(JSON.stringify(toDump(value))));

const values: [string, unknown][] = [
  ['nothing', null],
  ['a text that looks like a value', '{"i":"1"}'],
  ['a truth', true],
  ['a whole number', neo4j.int('9007199254740993')],
  ['a whole number of a float', 1],
  ['a fraction', 0.1],
  ['a negative zero', -0],
  ['no number', NaN],
  ['infinity', -Infinity],
  ['a list', ['a', 'b']],
  ['whole numbers in a list', [neo4j.int(1), neo4j.int(2)]],
  ['a time with nanoseconds', new DateTime(2026, 3, 1, 10, 0, 0, 123_456_789, 0)],
  ['a time elsewhere', new DateTime(2026, 3, 1, 10, 0, 0, 0, 3_600, 'Europe/Berlin')],
  ['a vector in single precision', Array.from(Float32Array.from({ length: 384 }, Math.random))],
  ['a vector in double precision', Array.from({ length: 40 }, Math.random)],
  ['a vector with a negative zero', [...Array.from({ length: 40 }, () => 0), -0]],
];

it.each(values)('%s comes back from a dump as it was', (_name, value) => {
  expect(throughJson(value)).toStrictEqual(value);
});

it('a vector takes the room of its bytes', () => {
  const vector = Array.from(Float32Array.from({ length: 384 }, Math.random));
  expect(JSON.stringify(toDump(vector)).length).toBeLessThan(384 * 4 * 1.4);
});

it('what Kith never stores is refused, not lost', () => {
  expect(() => toDump(new neo4j.types.Duration(1, 2, 3, 4))).toThrow('cannot hold');
});
