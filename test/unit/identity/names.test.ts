import { describe, expect, it } from 'vitest';
import { foldName, nameSimilarity, parseName, sameName } from '../../../src/identity/index.js';

describe('the folded name', () => {
  it.each([
    ['SMITH, Jáne', 'Jane Smith'],
    ["Sean O'Brien", 'sean obrien'],
    ['Łukasz Żak', 'Lukasz Zak'],
    ['Владимир', 'Vladimir'],
    ['Straße', 'Strasse'],
  ])('of %s is that of %s', (a, b) => expect(foldName(a)).toBe(foldName(b)));

  it('keeps names apart that only sound alike in Latin letters', () => {
    expect(foldName('张伟')).not.toBe(foldName('章伟'));
  });

  it('of a name without letters is the name', () => expect(foldName(' 🙂 ')).toBe('🙂'));
});

describe('clearly the same name', () => {
  it.each([
    ['Jane Smith', 'smith JANE'],
    ['Jane Smith', 'Smith, Jane'],
    ['J. Smith', 'Jane Smith'],
    ['Bob Jones', 'Robert Jones'],
    ['Jane Smith', 'Jane Ann Smith'],
    ['Jane A. Smith', 'Jane Ann Smith'],
    ['Dr. Jane Smith', 'Jane Smith, PhD'],
    ['Jürgen Müller', 'Juergen Mueller'],
    ['Jürgen Müller', 'Jurgen Muller'],
    ['Anne-Marie Duff', 'Annemarie Duff'],
    ['Ludwig van der Rohe', 'van der Rohe, Ludwig'],
    ['Jack Ma', 'Ma, Jack'],
    ['Madonna', 'madonna'],
  ])('%s and %s', (a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(sameName(b, a)).toBe(true);
  });

  it.each([
    ['Jane Smith', 'John Smith'],
    ['Maria Garcia', 'Mario Garcia'],
    ['Jane Smith', 'Jane'],
    ['Jane Smith', 'J. S.'],
    ['Jane Smith', 'Jane Smyth'],
    ['Jane A. Smith', 'Jane B. Smith'],
    ['John Smith Jr.', 'John Smith'],
    ['José García López', 'José García'],
    ['张伟', '章伟'],
    ['', ''],
    [',', ','],
  ])('is not %j and %j', (a, b) => {
    expect(sameName(a, b)).toBe(false);
    expect(sameName(b, a)).toBe(false);
  });
});

describe('similarity', () => {
  it('does not depend on which name comes first, and is 1 for equal names', () => {
    const names = ['Jane Smith', 'Smith, Jayne', 'Bob', 'Владимир Ленин', '', 'a b c d e f g h'];
    for (const a of names) {
      for (const b of names) {
        expect(nameSimilarity(a, b)).toBeCloseTo(nameSimilarity(b, a), 10);
        expect(nameSimilarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(nameSimilarity(a, b)).toBeLessThanOrEqual(1);
      }
      if (a !== '') expect(nameSimilarity(a, a)).toBe(1);
    }
  });

  it.each([
    ['Jane Smith', 'Jane Simth'],
    ['Robert Jones', 'Jones Bob'],
    ['Владимир Ленин', 'Vladimir Lenin'],
    ['Jonathan Meyer', 'Jonathon Meyer'],
  ])('is high enough to propose %s for %s', (a, b) => {
    expect(nameSimilarity(a, b)).toBeGreaterThanOrEqual(0.85);
  });

  it.each([
    ['John Smith', 'Jane Smith'],
    ['Maria Garcia', 'Mario Garcia'],
    ['Cristiano Ronaldo', 'Cristiano Ronaldinho'],
    ['Smith', 'Jane Smith'],
    ['高石早苗', '高市早苗'],
  ])('is too low to propose %s for %s', (a, b) => {
    expect(nameSimilarity(a, b)).toBeLessThan(0.85);
  });
});

describe('reading a name', () => {
  it('takes it apart and drops titles', () => {
    const name = parseName('Dr. Jane Ann van der Berg Jr.');
    expect(name.given.map(({ text }) => text)).toEqual(['jane']);
    expect(name.middle.map(({ text }) => text)).toEqual(['ann']);
    expect(name.family.map(({ text }) => text)).toEqual(['van', 'der', 'berg']);
    expect(name.generation).toBe('jr');
  });

  it.each([[''], [','], [', ,'], ['"'], ['""'], ['Mr.'], ['Jr.'], ['  '], ['x'.repeat(100_000)]])(
    'never fails: %#',
    (text) => {
      expect(() => parseName(text)).not.toThrow();
      expect(() => sameName(text, 'Jane Smith')).not.toThrow();
      expect(() => nameSimilarity(text, text)).not.toThrow();
    },
  );
});
