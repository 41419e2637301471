import { describe, expect, it } from 'vitest';

import { jane, only, told } from './support.js';

describe('chat that leaves words out', () => {
  it.each([
    ['born in Lagos, raised in Leeds', ['user BORN_IN Lagos', 'user GREW_UP_IN Leeds']],
    ['learning Korean', ['user LEARNING Korean']],
    ['not a fan of horror films', ['user DISLIKES horror films']],
    ['off to Oslo on Friday', ['user PLANS_TO go to Oslo']],
    ['hit diamond last night', ['user ACHIEVED diamond']],
    ["can't swim", ['user CANNOT swim']],
    ['31, work in a bookshop, two cats', ['user AGE 31', 'user WORKS_AT bookshop']],
    ['Nope, no kids.', ['user DOES_NOT_HAVE kids']],
    ['Mum lives in Cork', ["Jane Smith's mum LIVES_IN Cork"]],
    ['Me and Luca split up.', ['ends user HAS_PARTNER Luca']],
  ])('%s', (said, facts) => {
    expect(told(jane(said))).toEqual(expect.arrayContaining(facts));
  });
});

describe('everyday English', () => {
  it.each([
    ["I'm half Danish, half Italian.", ['user NATIONALITY half Danish']],
    ['A friend of mine, Kwame, opened a shop.', ['user HAS_FRIEND Kwame']],
    ['We spent two weeks in Crete', ['user TRAVELED_TO Crete']],
    ['I passed my driving test!', ['user PASSED driving test']],
    ["I'm on 50mg sertraline", ['user TAKES_MEDICATION 50mg sertraline']],
    ['Actually I live in Graz, not Vienna.', ['user LIVES_IN Graz', 'ends user LIVES_IN Vienna']],
    ['Gave up on Notion, too slow.', ['ends user USES Notion']],
    ['I quit the choir.', ['ends user MEMBER_OF choir']],
    ["I'm vegan, what can I cook with lentils?", ['user FOLLOWS_DIET vegan']],
    ['My kids are Mila (6) and Oskar (3).', ['Mila AGE 6', 'Oskar AGE 3']],
    ['My address is 14 Mill Lane, York.', ['user HAS_ADDRESS 14 Mill Lane, York']],
    ['Our accountant is Mr Voss.', ['user HAS_ACCOUNTANT Mr Voss']],
  ])('%s', (said, facts) => {
    expect(told(jane(said))).toEqual(expect.arrayContaining(facts));
  });

  it('dates a job that is to begin, and lets it close nothing', () => {
    const title = only(jane('I start at Bosch on 1 December as a data analyst'), 'JOB_TITLE');
    expect(title.validAt?.slice(0, 10)).toBe('2026-12-01');
    expect(title.cardinality).toBe('many');
  });

  it('agrees every verb with the name', () => {
    const { facts } = jane('I run a bakery and teach my niece.');
    for (const { fact } of facts) expect(fact).not.toMatch(/and teach\b/);
  });
});

describe('a relative without a name', () => {
  it('is tied to the user as soon as something is told of him', () => {
    expect(told(jane('My dad had a stroke and he lives with us now.'))).toEqual([
      "user HAS_FATHER Jane Smith's dad",
      "Jane Smith's dad HAS_CONDITION stroke",
      "Jane Smith's dad LIVES_WITH user",
    ]);
  });

  it('gets a name when he is named after that', () => {
    const previous = [{ content: 'My dad had a stroke.', isUser: true }];
    expect(told(jane('My dad John lives in Rome.', { previous }))).toContain(
      "Jane Smith's dad NAME John",
    );
    expect(told(jane('My dad John lives in Rome.')).join()).not.toContain('NAME');
  });
});

describe('words of others without quotation marks', () => {
  it.each([
    'Translate into French: I live by the sea and I have two cats',
    'Line from the advert: I am a baker in Rome.',
    'from the transcript: Speaker 2: I moved to Chicago in 1998.',
    'And then he goes, I own half this town',
    'To quote Thoreau, I went to the woods',
    'Bob: I bought a house in Paris last year',
    'Exercise 3: I ___ (work) at a bank since 2010.',
    'For the story: my name is Zorana and I live on Mars.',
    'Draft a reply to Tom saying I am in Rome on Friday.',
    'The email says: We moved to Lyon. I live there now.',
  ])('%s', (said) => {
    expect(told(jane(said))).toEqual([]);
  });
});

describe('code and doubt', () => {
  it.each([
    "error TS2322: Type 'string' is not assignable to type 'number'.",
    '// I hate this workaround, remove after v3',
    'Jan 12 08:14:02 host sshd[412]: Accepted publickey for jane',
    'echo "I live in Rome" > /tmp/me.txt',
    'He looks like someone who works in a bank.',
    'could be a cold, could be nothing',
    'He probably works at Google',
    'I live in Rome, I guess',
    'Dear support team,',
    'Set an alarm for 6:30',
    'whats my birthday, test test',
  ])('%s', (said) => {
    expect(told(jane(said))).toEqual([]);
  });

  it.each(['My username is plum_88 and I am a nurse.', 'I work 24/7 as a nurse and/or carer.'])(
    'are not seen in an ordinary sentence: %s',
    (said) => {
      expect(told(jane(said)).length).toBeGreaterThan(0);
    },
  );
});
