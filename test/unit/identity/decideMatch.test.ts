import { describe, expect, it } from 'vitest';
import {
  blockingKeys,
  blockingKeysMax,
  decideMatch,
  readBirthDate,
  type Candidate,
  type Profile,
} from '../../../src/identity/index.js';

interface Person {
  name?: string;
  email?: string;
  phone?: string;
  born?: string;
  city?: string;
}
const profile = ({ name, email, phone, born, city }: Person): Profile => ({
  identifiers: [
    ...(email === undefined ? [] : [{ kind: 'email', value: email }]),
    ...(phone === undefined ? [] : [{ kind: 'phone', value: phone }]),
  ],
  names: name === undefined ? [] : [name],
  dateOfBirth: born,
  attributes: city === undefined ? {} : { city },
});
const user = (id: string, person: Person): Candidate => ({ id, profile: profile(person) });
const jane = user('jane', {
  name: 'Jane Smith',
  email: 'jane.smith@example.com',
  born: '1980-03-14',
  city: 'Leeds',
});
const bob = user('bob', { name: 'Bob Jones', email: 'bob@example.com', phone: '+14155552671' });
const decide = (record: Person, candidates: Candidate[] = [jane, bob]): string[] => {
  const { outcome, matches } = decideMatch(profile(record), candidates);
  if (matches.length === 0) return [outcome];
  return matches.map((match) => `${match.outcome} ${match.candidateId} ${match.rule}`);
};

describe('an identifier', () => {
  it('decides, whatever the name', () => {
    expect(decide({ email: 'jane.smith@example.com', name: 'Jane Miller' })).toEqual([
      'attached jane identifier',
    ]);
  });

  it('of two users attaches the record to both', () => {
    expect(decide({ email: 'jane.smith@example.com', phone: '+14155552671' })).toEqual([
      'attached bob identifier',
      'attached jane identifier',
    ]);
  });

  it('that is mostly like that of a user says nothing alone', () => {
    const near = user('near', { email: 'late.1a2b3c4d@example.com' });
    expect(decide({ email: 'late.9a2f3c77@example.com' }, [near])).toEqual(['none']);
  });

  it('held by two users attaches to none', () => {
    const twin = user('twin', { name: 'Jane Smith', email: 'jane.smith@example.com' });
    expect(decide({ email: 'jane.smith@example.com' }, [jane, twin])).toEqual([
      'proposed jane shared_identifier',
      'proposed twin shared_identifier',
    ]);
  });

  it('does not decide against name and date of birth together: couples share mailboxes', () => {
    expect(
      decide({ email: 'jane.smith@example.com', name: 'Peter Smith', born: '1975-11-02' }),
    ).toEqual(['proposed jane contradicted_identifier']);
  });

  it('of somebody else keeps a namesake out', () => {
    expect(decide({ email: 'bob@example.com', name: 'Jane Smith', born: '1980-03-14' })).toEqual([
      'attached bob identifier',
    ]);
  });

  it('says which kind decided, how sure it is, and what agrees', () => {
    const [match] = decideMatch(
      profile({ email: 'jane.smith@example.com', name: 'Smith, Jane', born: '1999-01-01' }),
      [jane],
    ).matches;
    expect(match).toEqual({
      candidateId: 'jane',
      outcome: 'attached',
      rule: 'identifier',
      identifierKind: 'email',
      score: 1,
      agrees: ['email', 'name (same)'],
      disagrees: ['dateOfBirth'],
    });
  });
});

describe('a name', () => {
  it('alone only proposes', () => {
    expect(decide({ name: 'SMITH, Jane' })).toEqual(['proposed jane similar_profile']);
    expect(decide({ name: 'Jane Simth' })).toEqual(['proposed jane similar_profile']);
  });

  it('decides with the date of birth', () => {
    expect(decide({ name: 'Smith Jane', born: '1980-03-14' })).toEqual([
      'attached jane name_and_date_of_birth',
    ]);
  });

  it('decides with an e-mail that has a slip in it', () => {
    expect(decide({ name: 'Jane Smith', email: 'jane.smith@exampel.com' })).toEqual([
      'attached jane name_and_near_email',
    ]);
  });

  it.each<[string, Person]>([
    ['a slip in the name', { name: 'Jane Simth', born: '1980-03-14' }],
    ['another e-mail', { name: 'Jane Smith', born: '1980-03-14', email: 'js@other.org' }],
    ['a date of birth that is near', { name: 'Jane Smith', born: '1980-03-15' }],
    ['one letter between two colleagues', { name: 'Jane Smith', email: 'jane.smyth@example.com' }],
  ])('does not decide with %s', (_, record) => {
    expect(decide(record)).toEqual(['proposed jane similar_profile']);
  });

  it.each<[string, Person]>([
    ['with another e-mail', { name: 'Jane Smith', email: 'jane.smith@other.org' }],
    ['with a number in the e-mail', { name: 'Jane Smith', email: 'jane.smith2@example.com' }],
    [
      'with another date of birth and e-mail',
      { name: 'Jane Smith', email: 'js@other.org', born: '1999-10-30', city: 'Leeds' },
    ],
  ])('of a namesake %s stays apart', (_, record) => {
    expect(decide(record)).toEqual(['none']);
  });

  it('of two users that agree equally is proposed for both', () => {
    const twin = user('twin', { name: 'Jane Smith', born: '1980-03-14' });
    expect(decide({ name: 'Jane Smith', born: '1980-03-14' }, [jane, twin])).toEqual([
      'proposed jane several_candidates',
      'proposed twin several_candidates',
    ]);
  });

  it('that many users have fills no list', () => {
    const smiths = Array.from({ length: 50 }, (_, index) =>
      user(`u${index}`, { name: 'Jane Smith', born: `19${50 + (index % 50)}-01-01` }),
    );
    expect(decide({ name: 'Jane Smith' }, smiths)).toHaveLength(5);
    expect(decide({ name: 'Jane Smith', born: '2010-07-09' }, smiths)).toEqual(['none']);
  });

  it('of somebody with the same birthday is not proposed', () => {
    expect(decide({ name: 'Alice Weber', born: '1980-03-14', city: 'Leeds' })).toEqual(['none']);
  });
});

describe('any record', () => {
  it('without anything in common with a user is nobody', () => {
    expect(decide({})).toEqual(['none']);
    expect(decide({ name: 'Jane Smith' }, [])).toEqual(['none']);
    expect(decide({ city: 'Leeds' })).toEqual(['none']);
  });

  it('is decided the same in whatever order the users come', () => {
    const twin = user('twin', { name: 'Jane Smith', born: '1980-03-14' });
    const record = { name: 'Jane Smith', born: '1980-03-14' };
    expect(decide(record, [twin, bob, jane])).toEqual(decide(record, [jane, bob, twin]));
  });
});

describe('blocking keys', () => {
  const meet = (a: Person, b: Person): boolean => {
    const keys = new Set(blockingKeys(profile(a)));
    return blockingKeys(profile(b)).some((key) => keys.has(key));
  };

  it.each<[Person, Person]>([
    [{ name: 'Jane Smith' }, { name: 'SMITH, Jáne' }],
    [{ name: 'Jane Smith' }, { name: 'J. Smyth' }],
    [{ name: 'Bob Jones' }, { name: 'Robert Jones' }],
    [{ email: 'jane.smith@example.com' }, { email: 'janesmith@other.org' }],
    [{ email: 'jane.smith84@example.com' }, { email: 'jnae.smith84@example.com' }],
    [{ born: '1980-03-14' }, { born: '1980-03-14' }],
    [
      { name: 'Smith', born: '1980-03-14' },
      { name: 'Jane Smith', born: '1980-04-14' },
    ],
  ])('bring %j and %j together', (a, b) => expect(meet(a, b)).toBe(true));

  it('keep people apart that have nothing in common', () => {
    expect(meet({ name: 'Jane Smith', born: '1980-03-14' }, { name: 'Bob Jones' })).toBe(false);
  });

  it('are few, however much a profile holds', () => {
    const many = Array.from({ length: 500 }, (_, index) => `Anna${index} Bea Carl Dora Emil`);
    const keys = blockingKeys({
      names: many,
      identifiers: many.map((_, index) => ({ kind: 'email', value: `p${index}@example.com` })),
      dateOfBirth: '1980-03-14',
    });
    expect(keys.length).toBeLessThanOrEqual(blockingKeysMax);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('an identifier that people share', () => {
  it('does not decide against a contradicting name', () => {
    const shop = user('shop', { name: 'Jane Weber', email: 'sales@webershop.com' });
    const stranger = { name: 'Bob Miller', email: 'sales@webershop.com' };
    expect(decide(stranger, [shop])).toEqual(['proposed shop contradicted_identifier']);
    expect(decide({ email: 'sales@webershop.com' }, [shop])).toEqual(['attached shop identifier']);
    const household = { name: 'Thomas Weber', phone: '+14155552671' };
    expect(decide(household, [bob])).toEqual(['proposed bob contradicted_identifier']);
  });
});

describe('a date of birth', () => {
  it.each(['0000-00-00', '1900-01-01', '1970-01-01', '2023-02-30', '1850-05-05', '9999-12-31'])(
    '%s stands for none',
    (date) => {
      expect(readBirthDate(date)).toBeUndefined();
    },
  );

  it('is read out of a time too', () => {
    expect(readBirthDate('1984-02-29T00:00:00Z')).toBe('1984-02-29');
  });
});
