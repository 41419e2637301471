import { describe, expect, it } from 'vitest';

import { createRulesExtractor } from '../../../src/model/rules/index.js';
import { jane, janeSaidAt, note, only, told } from './support.js';

describe('what a user says of herself', () => {
  it.each([
    ["I'm based in Lisbon these days.", ['user LIVES_IN Lisbon']],
    ['im from sweden', ['user FROM Sweden']],
    ['I work as a paralegal at Hooli', ['user JOB_TITLE paralegal', 'user WORKS_AT Hooli']],
    ['I was promoted to head of sales.', ['user JOB_TITLE head of sales']],
    ["I'm allergic to kiwis and latex.", ['user ALLERGIC_TO kiwis', 'user ALLERGIC_TO latex']],
    [
      'I love sailing, baking bread and jazz!',
      ['user LIKES sailing', 'user LIKES baking bread', 'user LIKES jazz'],
    ],
    ["I can't stand loud bars", ['user DISLIKES loud bars']],
    ['My favourite colour is green.', ['user HAS_FAVORITE green']],
    ['I have two daughters, Ida and Mona.', ['user HAS_DAUGHTER Ida', 'user HAS_DAUGHTER Mona']],
    ['We adopted a kitten called Nori.', ['user HAS_PET Nori']],
    ['I speak Dutch and some Greek.', ['user SPEAKS Dutch', 'user SPEAKS Greek']],
    ["I don't eat seafood.", ['user AVOIDS seafood']],
    ['I graduated from Yale.', ['user GRADUATED_FROM Yale']],
    ['My email is jane@example.com', ['user HAS_EMAIL jane@example.com']],
    ['You can reach me at +1 415 555 2671.', ['user HAS_PHONE +14155552671']],
    ["I'm 41 years old", ['user AGE 41']],
    ['I go swimming every Thursday.', ['user HAS_HABIT go swimming every Thursday']],
  ])('%s', (said, facts) => {
    expect(told(jane(said)).sort()).toEqual([...facts].sort());
  });

  it('is told in the third person, in at most 250 characters', () => {
    expect(only(jane('I moved to Berlin'), 'LIVES_IN').fact).toBe('Jane Smith moved to Berlin');
    for (const fact of jane(`I live in Rome with ${'many '.repeat(80)}friends`).facts) {
      expect(fact.fact.length).toBeLessThanOrEqual(250);
    }
  });

  it('completes a short answer with the question before it', () => {
    const previous = [{ content: 'Welcome! Where do you live?', isUser: false }];
    expect(told(jane('Oslo.', { previous }))).toEqual(['user LIVES_IN Oslo']);
  });
});

describe('what is said of others', () => {
  it('becomes facts of theirs, tied to the user by a relation', () => {
    expect(told(jane('My daughter Emma plays soccer at Lincoln High.'))).toEqual([
      'user HAS_DAUGHTER Emma',
      'Emma PLAYS soccer',
    ]);
  });

  it('follows "who" and "she" to the one person they can mean', () => {
    expect(told(jane('My sister Anna, who lives in Madrid, is a lawyer.'))).toContain(
      'Anna LIVES_IN Madrid',
    );
    expect(told(jane("My mom's name is Linda. She lives in Ohio."))).toContain(
      'Linda LIVES_IN Ohio',
    );
    const two = told(jane('My sister Anna met my aunt Rosa. She lives in Ohio.'));
    expect(two.filter((fact) => fact.includes('LIVES_IN'))).toEqual([]);
  });

  it('belongs to the speaker when another person speaks', () => {
    const tom = { isUser: false, role: 'user', name: 'Tom Green' };
    expect(told(jane('I live in Rome.', { speaker: tom }))).toEqual(['Tom Green LIVES_IN Rome']);
  });
});

describe('a text about the user', () => {
  it('is read by the name, by "she", by "the customer" and with the subject left out', () => {
    expect(told(note('Jane Smith moved to Berlin. She works at Siemens.'))).toEqual([
      'user LIVES_IN Berlin',
      'user WORKS_AT Siemens',
    ]);
    expect(told(note('The customer lives in Boston.'))).toEqual(['user LIVES_IN Boston']);
    expect(told(note('Lives in Boston. Allergic to nuts.'))).toEqual([
      'user LIVES_IN Boston',
      'user ALLERGIC_TO nuts',
    ]);
    expect(told(note('Employer: Acme'))).toEqual(['user WORKS_AT Acme']);
  });

  it('does not take "I" for the user, since nobody knows who wrote it', () => {
    expect(told(note('I live in Rome.')).filter((fact) => !fact.includes('STATED'))).toEqual([]);
  });
});

describe('time', () => {
  it('puts "last month" into the calendar month before, even on the 31st', () => {
    const at = '2026-03-31T12:00:00.000Z';
    const fact = only(jane('I moved to Berlin last month', { at }), 'LIVES_IN');
    expect(fact.validAt?.slice(0, 7)).toBe('2026-02');
  });

  it('counts days in the time zone of the user', () => {
    const at = '2026-03-01T02:30:00.000Z';
    const there = { at, timeZone: 'America/New_York' };
    expect(only(jane('I moved to Oslo last month', there), 'LIVES_IN').validAt?.slice(0, 7)).toBe(
      '2026-01',
    );
  });

  it('leaves plain statements without a date', () => {
    expect(only(jane('I live in Berlin'), 'LIVES_IN').validAt).toBeUndefined();
  });

  it('reads "since" and "for" as a beginning', () => {
    expect(only(jane('I have lived in Graz since 2012'), 'LIVES_IN').validAt?.slice(0, 4)).toBe(
      '2012',
    );
    expect(
      only(jane("I've been working at Bosch for 5 years"), 'WORKS_AT').validAt?.slice(0, 4),
    ).toBe('2021');
  });

  it.each([
    "I'm moving to Lisbon next month.",
    "I'm going to move to Lisbon.",
    "I'll move to Lisbon in June.",
    'I start at Google on Monday.',
  ])('keeps what is to come out of the present: %s', (said) => {
    expect(jane(said).facts.map((fact) => fact.name)).toEqual(['PLANS_TO']);
  });
});

describe('endings', () => {
  it('closes the old employer and opens the new one, each as said', () => {
    const first = jane('I moved to Berlin last month and started at Siemens');
    expect(told(first)).toEqual(['user LIVES_IN Berlin', 'user WORKS_AT Siemens']);
    expect(only(first, 'LIVES_IN').validAt?.slice(0, 7)).toBe('2026-10');
    const second = jane("I left Siemens, I'm at Bosch now");
    expect(told(second)).toEqual(['ends user WORKS_AT Siemens', 'user WORKS_AT Bosch']);
    expect(second.facts[1]?.cardinality).toBe('single');
    expect(second.facts[0]?.invalidAt).toBeUndefined();
  });

  it.each([
    ['I no longer live in Munich.', 'ends user LIVES_IN Munich'],
    ['I quit my job.', 'ends user WORKS_AT'],
    ['I sold my car', 'ends user OWNS car'],
    ["I don't like coffee any more", 'ends user LIKES coffee'],
    ['Our dog Max passed away.', 'ends user HAS_PET Max'],
    ['I cancelled my Netflix subscription', 'ends user SUBSCRIBES_TO Netflix'],
  ])('%s', (said, fact) => {
    expect(told(jane(said))).toContain(fact);
  });

  it('stores "used to" already closed, where it cannot close the current fact', () => {
    const past = jane('I used to work at Google').facts.find((fact) => fact.polarity === 'asserts');
    expect(past).toMatchObject({ invalidAt: janeSaidAt, cardinality: 'many' });
    expect(jane('I lived in Paris for three years').facts[0]).toMatchObject({
      cardinality: 'many',
    });
  });

  it.each([
    "I don't have a dog.",
    "I'm at Starbucks now.",
    'I left Siemens at 5 today.',
    'I left Berlin yesterday.',
    'I quit my part-time job.',
    "I haven't been to Rome.",
    'I might leave Siemens.',
    "I'm thinking about quitting my job.",
    'My brother quit his job at Siemens last year, I think.',
  ])('ends nothing of the user: %s', (said) => {
    const { facts } = jane(said);
    const closing = facts.filter((fact) => fact.subject === 'user' && fact.polarity === 'ends');
    expect(closing).toEqual([]);
    expect(
      facts.filter((fact) => fact.cardinality === 'single' && fact.subject === 'user'),
    ).toEqual([]);
  });

  it('never lets a country, an unnamed workplace or one of several take the slot', () => {
    expect(only(jane('I live in Germany'), 'LIVES_IN').cardinality).toBe('many');
    expect(only(jane('I work at a hospital'), 'WORKS_AT').cardinality).toBe('many');
    expect(only(jane('I also work at Bosch'), 'WORKS_AT').cardinality).toBe('many');
    expect(only(jane("I'm a nurse"), 'JOB_TITLE').cardinality).toBe('many');
  });
});

describe('the extractor', () => {
  it('answers the same through the interface, and closes', async () => {
    const extractor = createRulesExtractor();
    const input = {
      kind: 'message',
      content: 'I live in Rome',
      at: janeSaidAt,
      language: 'en',
      user: { name: 'Jane Smith' },
      speaker: { isUser: true, role: 'user' },
    } as const;
    expect(told(await extractor.extract(input))).toEqual(['user LIVES_IN Rome']);
    await extractor.close();
  });

  it('types entities by the ontology where a name of it fits', () => {
    const entityTypes = [{ name: 'Company', description: 'An employer' }];
    expect(jane('I work at Bosch', { entityTypes }).entities[0]?.type).toBe('Company');
  });
});
