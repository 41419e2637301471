import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../src/feed/record.js';
import { checkStructureLimits } from '../../../src/ingest/jsonStructure.js';
import { readRecordProfile } from '../../../src/ingest/recordProfile.js';

const read = (value: unknown) =>
  readRecord(value, {}, { check: checkStructureLimits, profile: readRecordProfile });
const data = { email: 'jane@example.com' };

describe('a record', () => {
  it('is an envelope when it says where it is from', () => {
    expect(read({ source: 'crm', key: 7, data })).toMatchObject({ source: 'crm', key: '7' });
    expect(read({ ...data, data: { id: 1 } }).data).toContain('"id":1');
  });

  it('with a field beside its data is refused: it would be lost', () => {
    expect(() => read({ source: 'crm', key: 'k', data, region: 'eu' })).toThrow('put it into data');
  });

  it('that is deleted is a deletion, whatever stands beside', () => {
    expect(read({ key: 'k', deleted: true, email: 'jane@example.com' }).deleted).toBe(true);
  });

  it('may not have a key that JSON has rounded', () => {
    const rounded: unknown = JSON.parse(
      '{"key": 12345678901234567001, "data": {"email": "a@b.de"}}',
    );
    expect(() => read(rounded)).toThrow('send it as text');
  });

  it('has a bound of items in arrays', () => {
    const tags = Array.from({ length: 5_001 }, (_, index) => `t${index}`);
    expect(() => read({ data: { ...data, tags }, key: 'k' })).toThrow('5000 items');
  });

  it('that speaks of nobody needs a key: it may be a new version', () => {
    expect(() => read({ plan: 'silver' })).toThrow('identifies or names');
    expect(read({ key: 'k', data: { plan: 'silver' } }).key).toBe('k');
  });
});
