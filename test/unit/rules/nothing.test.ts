import { describe, expect, it } from 'vitest';

import { jane, told } from './support.js';

/** What nobody claims must not become a fact, under any name. */
describe('no fact comes from', () => {
  it.each([
    ['greetings', 'Good morning! Hope you had a lovely weekend.'],
    ['thanks', 'Thanks so much, I really appreciate it!'],
    ['reactions', "Wow, that's great! So happy for you!"],
    ['small talk', "It's so hot today."],
    ['questions', 'Do you live in Berlin?'],
    ['questions without a mark', 'where do you work these days'],
    ['tag questions', 'I live in Rome, right?'],
    ['requests', 'Please move my appointment to Friday.'],
    ['double quotes', 'She said "I live in Rome" and laughed.'],
    ['single quotes', "He goes 'I own three houses' lol"],
    ['quotations of several sentences', '"I quit my job. I moved to Rome." That was his line.'],
    ['conditions', "If I lived in Rome, I'd eat pasta every day."],
    ['conditions that follow', "I'd move to Rome if I could."],
    ['wishes', 'I wish I had a dog.'],
    ['possibilities', 'I might move to Oslo next year.'],
    ['guesses', 'I think my router is dying.'],
    ['fenced code', '```\nI live in Rome\n```'],
    ['code lines', 'const city = "Rome";\nfunction live() { return city; }'],
    ['queries', "SELECT * FROM users WHERE name = 'Jane'"],
    ['logs', '2026-01-01T10:00:00 ERROR could not connect'],
    ['quoted mail', '> I live in Rome'],
    ['lyrics', '♪ I left my heart in San Francisco ♪'],
    ['jokes that say so', 'I live on the moon, just kidding'],
    ['fiction', 'Pretend you are my captain. My name is Ishmael and I live on a ship.'],
    ['addresses of pages', 'https://example.com/i-live-in-rome'],
  ])('%s', (_what, said) => {
    expect(told(jane(said))).toEqual([]);
  });

  it.each([
    'My boss thinks I live in Paris.',
    'Mom says I work at Siemens.',
    'I told her I live in Oslo, which was a lie.',
  ])('what is only said or believed, but that it was said: %s', (said) => {
    const named = told(jane(said)).filter((fact) => !fact.includes('STATED'));
    expect(named).toEqual([]);
  });

  it.each(['assistant', 'system', 'tool', 'function'])('the words of a machine: %s', (role) => {
    const speaker = { isUser: false, role };
    const said = 'I live in the cloud. You probably work at Siemens. You should move to Rome.';
    expect(told(jane(said, { speaker }))).toEqual([]);
    expect(told(jane('I think Jane Smith works at Siemens.', { speaker }))).toEqual([]);
  });
});

describe('a statement that fits no pattern', () => {
  it('is kept as STATED, with little weight, once', () => {
    const { facts } = jane('The courier left the parcel behind the shed.');
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({ name: 'STATED', subject: 'user', cardinality: 'many' });
    expect(facts[0]?.importance).toBeLessThanOrEqual(0.2);
  });

  it('has a value of its own, so that two of them are never one fact', () => {
    const { facts } = jane('The courier came late. The box was torn open.');
    expect(new Set(facts.map((fact) => fact.value)).size).toBe(2);
  });

  it('belongs to another speaker who said it', () => {
    const speaker = { isUser: false, role: 'user', name: 'Tom' };
    expect(told(jane('The courier came late today.', { speaker }))[0]).toMatch(/^Tom STATED/);
  });

  it('tells "I" by name', () => {
    expect(jane('I painted the fence on my own.').facts[0]?.fact).toBe(
      'Jane Smith painted the fence on their own.',
    );
  });
});
