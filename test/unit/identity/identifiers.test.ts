import { describe, expect, it } from 'vitest';
import {
  normaliseEmail,
  normaliseIdentifier,
  normalisePhone,
  samePhone,
} from '../../../src/identity/index.js';

describe('an e-mail address', () => {
  it.each([
    ['JANE.Smith@Example.COM', 'jane.smith@example.com'],
    [' mailto:jane@example.com ', 'jane@example.com'],
    ['"Smith, Jane" <jane@example.com>', 'jane@example.com'],
    ['j.a.n.e+news@googlemail.com', 'jane@gmail.com'],
    ['jane+news@outlook.com', 'jane@outlook.com'],
    ['jane@bücher.example', 'jane@xn--bcher-kva.example'],
    ['jane@xn--bcher-kva.example', 'jane@xn--bcher-kva.example'],
    ['ｊａｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'jane@example.com'],
  ])('%s is compared as %s', (written, normal) => {
    expect(normaliseEmail(written)).toBe(normal);
    expect(normaliseEmail(normal)).toBe(normal);
  });

  it('keeps dots and plus parts where the provider tells them apart', () => {
    expect(normaliseEmail('jane.smith+a@example.com')).toBe('jane.smith+a@example.com');
  });

  it('keeps letters of another script that look alike apart', () => {
    expect(normaliseEmail('jаne@example.com')).not.toBe(normaliseEmail('jane@example.com'));
  });

  it.each([['n/a'], [''], ['jane'], ['jane@localhost'], ['a@b@c.de'], ['no-reply@example.com']])(
    '%j identifies nobody',
    (value) => expect(normaliseEmail(value)).toBeUndefined(),
  );
});

describe('a phone number', () => {
  it.each([
    ['+49 30 1234567', undefined, '+49301234567'],
    ['0049 (0)30 1234567', undefined, '+49301234567'],
    ['tel:+1-415-555-2671', undefined, '+14155552671'],
    ['(415) 555-2671', 'US', '+14155552671'],
    ['030 1234567', 'de', '+49301234567'],
  ])('%s is E.164', (written, country, normal) => {
    expect(normalisePhone(written, country)).toBe(normal);
  });

  it('keeps the extension: colleagues share a switchboard', () => {
    expect(normalisePhone('+1 415 555 2671 ext. 5')).toBe('+14155552671;ext=5');
  });

  it('without a country identifies nobody in general, but is compared with one person', () => {
    expect(normalisePhone('030 1234567')).toBeUndefined();
    expect(samePhone('030 1234567', '+49 30 1234567')).toBe(true);
    expect(samePhone('030 1234568', '+49 30 1234567')).toBe(false);
    expect(samePhone('4567', '+49 30 1234567')).toBe(false);
  });

  it.each([['0000000000'], ['12'], ['none'], ['+']])('%s identifies nobody', (value) => {
    expect(normalisePhone(value, 'US')).toBeUndefined();
  });
});

describe('an id that somebody chose', () => {
  it('is trimmed and keeps its case', () => {
    expect(normaliseIdentifier('customerId', ' C-1a ')).toBe('C-1a');
    expect(normaliseIdentifier('userId', 1042)).toBe('1042');
  });

  it.each([['N/A'], ['null'], ['undefined'], ['-'], ['0'], [''], ['\ud800']])(
    '%j identifies nobody',
    (value) => expect(normaliseIdentifier('customerId', value)).toBeUndefined(),
  );

  it('fits an index however long it is, and stays equal to itself only', () => {
    const long = normaliseIdentifier('customerId', '界'.repeat(4_000));
    expect(long).toHaveLength('sha256:'.length + 64);
    expect(normaliseIdentifier('customerId', '界'.repeat(4_000))).toBe(long);
    expect(normaliseIdentifier('customerId', '界'.repeat(4_001))).not.toBe(long);
  });
});
