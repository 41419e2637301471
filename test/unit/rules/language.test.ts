import { describe, expect, it } from 'vitest';

import { jane, told } from './support.js';

const other = { language: 'other' } as const;

describe('a language other than English', () => {
  it('keeps every statement as it was said, and no question', () => {
    const german = 'Ich wohne seit März in Graz. Wo wohnst du? Meine Katze heißt Minka!';
    expect(told(jane(german, other))).toEqual([
      'user STATED Ich wohne seit März in Graz.',
      'user STATED Meine Katze heißt Minka!',
    ]);
    expect(told(jane('我上个月搬到了柏林。你住在哪里？我在西门子工作。', other))).toEqual([
      'user STATED 我上个月搬到了柏林。',
      'user STATED 我在西门子工作。',
    ]);
    expect(told(jane('¿Dónde vives? Vivo en Madrid con mi hermana.', other))).toHaveLength(1);
  });

  it('reads no English pattern', () => {
    expect(told(jane('I live in Rome with Anna.', other))[0]).toMatch(/STATED/);
  });

  it('keeps names, addresses and numbers as things of their own', () => {
    const said = 'Anna Müller erreicht man unter anna@example.com oder +49 30 901820.';
    const { entities } = jane(said, other);
    expect(entities.map((entity) => entity.name)).toEqual([
      'Anna Müller',
      'anna@example.com',
      '+4930901820',
    ]);
    expect(entities[1]?.identifiers).toEqual([{ kind: 'email', value: 'anna@example.com' }]);
  });

  it('loses no words of a sentence that is too long for one fact', () => {
    const words = Array.from({ length: 120 }, (_none, index) => `Wort${index}`);
    const kept = jane(`${words.join(' ')}.`, other)
      .facts.map((fact) => fact.fact)
      .join(' ');
    for (const word of words) expect(kept).toContain(word);
  });
});
