import { describe, expect, it } from 'vitest';

import { redact } from '../../src/erasure/recordErasure.js';

const jane = {
  name: 'Jane Smith',
  identifiers: [
    { kind: 'email', value: 'jane@example.com' },
    { kind: 'phone', value: '+14155550123' },
    { kind: 'userId', value: 'customer-4711' },
  ],
};

describe('a record that stays for somebody else', () => {
  it('loses the objects that carry the erased person, whole', () => {
    const record = {
      buyer: { email: 'JANE@example.com', street: 'Long Lane 1' },
      seller: { email: 'bob@example.com', street: 'Short Lane 2' },
      total: 12,
    };
    expect(redact(record, jane)).toEqual({
      buyer: '[erased]',
      seller: { email: 'bob@example.com', street: 'Short Lane 2' },
      total: 12,
    });
  });

  it('loses what stands inside of longer texts, in any spelling', () => {
    const [met, reach] = ['Bob met JANE  SMITH', 'jane@EXAMPLE.com, call +1 (415) 555-0123'];
    const note = `${met}; write to ${reach} or ask customer-4711.`;
    expect(redact({ note }, jane)).toEqual({
      note: 'Bob met [erased]; write to [erased], call [erased] or ask [erased].',
    });
  });

  it('loses names of fields that say who it is', () => {
    expect(
      redact({ seats: { 'jane@example.com': '12A', 'bob@example.com': '12B' } }, jane),
    ).toEqual({ seats: { '[erased]': '12A', 'bob@example.com': '12B' } });
  });

  it('keeps what only looks alike', () => {
    const record = {
      ...{ a: 'Jane Smithers and mary.jane@example.com', b: 'customer-47110', c: 'Jane', d: 4155 },
      ...{ e: 'Smith', f: null, g: true, h: ['+14155550124'] },
    };
    expect(redact(record, jane)).toEqual(record);
  });
});
