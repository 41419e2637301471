import { describe, expect, it } from 'vitest';

import { jane } from './support.js';

const charactersMax = 10_000;
const fill = (part: string): string =>
  part.repeat(Math.ceil(charactersMax / part.length)).slice(0, charactersMax);

/** Shapes that make careless patterns slow, and characters that make careless code throw. */
const hostile: Record<string, string> = {
  'one letter': fill('a'),
  'letters with accents': fill('aé'),
  punctuation: fill('.,;:!?'),
  apostrophes: fill("'"),
  'open quotes': fill('"a '),
  'quotes in pairs': fill("'a 'b "),
  brackets: fill('(['),
  'angle brackets': fill('<a'),
  backticks: fill('`'),
  spaces: fill(' '),
  'line breaks': fill('\n'),
  'one endless clause': fill('I love a and '),
  'beginnings of patterns': fill('I am allergic to '),
  relatives: fill('my friend '),
  capitals: fill('Aa '),
  dates: fill('last month '),
  digits: fill('1'),
  'phone numbers': fill('+1 415 '),
  'e-mail beginnings': fill('a@a.'),
  emoji: fill('😀👩‍👩‍👧'),
  'right to left': fill('مرحبا أنا أعيش في برلين. '),
  'combining marks': fill('Z̴̡̢̛'),
  'lone surrogates': fill('\ud800'),
  'null bytes': fill('\0I live in Rome\0'),
  'private use': fill('\ue000'),
};

describe('any text at all', () => {
  it.each(Object.entries(hostile))(
    'is read without throwing, in little time: %s',
    (_name, text) => {
      for (const language of ['en', 'other'] as const) {
        const started = performance.now();
        const { facts } = jane(text, { language });
        // The aim is 200 ms on a quiet machine; a shared one may be several times slower.
        expect(performance.now() - started).toBeLessThan(1_500);
        for (const fact of facts) expect(fact.fact.length).toBeLessThanOrEqual(250);
      }
    },
  );

  it('survives a bad time, a bad time zone and empty names', () => {
    expect(
      jane('I moved to Rome last week', { at: 'never', timeZone: 'Mars/Base' }).facts,
    ).toHaveLength(1);
    expect(jane('I live in Rome', { user: { name: '' } }).facts[0]?.fact).toContain('Rome');
    expect(jane('', {}).facts).toEqual([]);
  });

  it('keeps names, predicates and sentences within their limits', () => {
    const { entities, facts } = jane(
      `I work at ${'Verylongname'.repeat(20)}. ${fill('I live in Rome. ')}`,
    );
    for (const entity of entities) expect(entity.name.length).toBeLessThanOrEqual(50);
    for (const fact of facts) expect(fact.name).toMatch(/^[A-Z][A-Z_]{0,49}$/);
  });
});
