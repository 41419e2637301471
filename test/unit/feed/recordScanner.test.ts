import { describe, expect, it } from 'vitest';

import { JsonScanner, type Scanned } from '../../../src/feed/recordScanner.js';

/** In pieces of every size: where they are cut has no meaning. */
function scan(text: string, size = 1): Scanned[] {
  const scanner = new JsonScanner();
  const scanned: Scanned[] = [];
  for (let at = 0; at < text.length; at += size) {
    scanned.push(...scanner.write(text.slice(at, at + size)));
  }
  return [...scanned, ...scanner.end()];
}

const values = (scanned: Scanned[]) =>
  scanned.map((one) => ('value' in one ? one.value : `fault: ${one.fault}`));

const good = (text: string) => values(scan(text));

describe('the elements of a JSON array', () => {
  it('are read one by one, however they arrive', () => {
    const text = ' [ {"a": "x,]}\\"", "b": [1, {"c": null}]} , 5,"t" , [], -1.5e3 ] ';
    const all = JSON.parse(text) as unknown[];
    for (const size of [1, 2, 3, 7, 1_000]) expect(values(scan(text, size))).toEqual(all);
    expect(good('\uFEFF[1]')).toEqual([1]);
    expect(good('{"a": 1}')).toEqual([{ a: 1 }]);
    expect(good('{"source": "crm", "records": [{"a": 1}], "more": {"b": ["]}"]}} ')).toEqual([
      { a: 1 },
    ]);
  });

  it.each([
    [
      'a stray } after a record',
      '[{"a":1}},{"b":2}]',
      [{ a: 1 }, 'fault: it is not valid JSON: a "}" at character 9 stands where a comma should'],
    ],
    [
      'a stray } between records',
      '[{"a":1},},{"b":2}]',
      [{ a: 1 }, 'fault: it is not valid JSON: a "}" at character 10 closes what was not opened'],
    ],
    [
      'a missing comma',
      '[{"a":1} {"x":[2,3]},{"b":2}]',
      [{ a: 1 }, 'fault: it is not valid JSON: a "{" at character 10 stands where a comma should'],
    ],
    [
      'brackets that cross',
      '[{"a":1},{"x":[1},{"b":2}]',
      [{ a: 1 }, 'fault: it is not valid JSON: a "}" at character 17 closes what was not opened'],
    ],
    [
      'a bracket that closes too early',
      '[{"a":1},{"x":[}]},{"b":2}]',
      [{ a: 1 }, 'fault: it is not valid JSON: a "}" at character 16 closes what was not opened'],
    ],
    [
      'an element that is no JSON',
      '[{"a":1},{"x":oops},{"b":2}]',
      [{ a: 1 }, 'fault: it is not valid JSON; it begins at character 10'],
    ],
  ])('%s spoils no other, and is named with its place', (_case, text, expected) => {
    expect(good(text)).toEqual([...expected, { b: 2 }]);
  });

  it('that end too early name where the last one begins', () => {
    expect(good('[{"a":1},{"b":')).toEqual([
      { a: 1 },
      'fault: the body ends within it: the element that begins at character 10 is not closed',
    ]);
    expect(() => good('[{"a":1},')).toThrow('ends too early');
    expect(() => good('{"records":[{"a":1}]')).toThrow('ends too early');
  });

  it.each([
    ['[{"a":1}] x', 'something follows the records, at character 11'],
    ['[{"a":1}]]', 'something follows the records, at character 10'],
    ['{"records":[{"a":1}]} x', 'something follows the records, at character 23'],
    ['{"records":[{"a":1}]}{"records":[]}', 'something follows the records, at character 22'],
    ['{"records":[{"a":1}], oops}', 'what follows the records, from character 21, is no JSON'],
    ['{"records":[{"a":1}] 5}', 'what follows the records, from character 21, is no JSON'],
    ['{"records":[{"a":1}]]}', 'there is no JSON, at character 21'],
    ['{"a":1} x', 'something follows the object, at character 9'],
  ])('%s: what comes after is an error, and what came before is there', (text, words) => {
    for (const size of [1, 5, 1_000]) {
      const scanner = new JsonScanner();
      const scanned: Scanned[] = [];
      const readAll = () => {
        for (let at = 0; at < text.length; at += size) {
          scanned.push(...scanner.write(text.slice(at, at + size)));
        }
        scanned.push(...scanner.end());
      };
      expect(readAll).toThrow(words);
      if (!text.startsWith('{"a"')) expect(values(scanned)).toEqual([{ a: 1 }]);
    }
  });
});
