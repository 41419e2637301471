import { describe, expect, it } from 'vitest';
import { readRecordProfile } from '../../../src/ingest/recordProfile.js';

const [customer, other] = ['customer@example.com', 'other@example.com'];
const emailsOf = (data: object): string[] =>
  readRecordProfile(data, 'ticket')
    .identifiers.filter(({ kind }) => kind === 'email')
    .map(({ value }) => value);

describe('a record is about', () => {
  it.each([
    [{ customer_email: customer }],
    [{ customer: { email: customer } }],
    [{ customer: { contact: { email: customer } } }],
    [{ primary_contact: { email: customer } }],
    [{ guest: { details: { email: customer } } }],
    [{ email: customer, account: { owner: { id: 5 } } }],
    [{ buyer: { name: 'Jane', contact_info: { email: customer } } }],
    [{ lead: { contact: { email: customer } } }],
    [{ parent_order: { customer: { email: customer } } }],
  ])('whom it names as its own: %j', (data) => {
    expect(emailsOf(data)).toEqual([customer]);
  });

  it.each([
    [{ agent_details: { email: other } }],
    [{ agent_contact_email: other }],
    [{ manager_contact: { email: other } }],
    [{ assigned_user_email: other }],
    [{ assigned_user: { email: other } }],
    [{ assigned_to: { user: { email: other } } }],
    [{ created_by_user: { email: other } }],
    [{ comments: [{ user: { email: other } }] }],
    [{ history: [{ user_email: other, user: { email: other } }] }],
    [{ sales_person: { email: other } }],
    [{ support_team_member_email: other }],
    [{ support: { contact: { email: other } } }],
    [{ deal_owner_email: other }],
    [{ account_owner: { email: other } }],
    [{ lead_owner: { email: other } }],
    [{ previous_owner_email: other }],
    [{ spouse_contact: { email: other } }],
    [{ parent: { contact: { email: other } } }],
    [{ child: { contact: { email: other } } }],
    [{ emergency_contact: { email: other } }],
    [{ emergency_contact_email: other }],
  ])('not those who handled it, or who stand by: %j', (data) => {
    expect(emailsOf({ customer_email: customer, ...data })).toEqual([customer]);
  });

  it('nobody whom a bare number names: it may be a number of another system', () => {
    expect(readRecordProfile({ user: { id: 17 } }, 'ticket').identifiers).toEqual([]);
    expect(readRecordProfile({ user: { id: 'u-17' } }, 'ticket').identifiers).toHaveLength(1);
  });

  it('nobody whom a number names that JSON cannot hold exactly', () => {
    const data = JSON.parse('{"user_id": 12345678901234567001}') as object;
    expect(readRecordProfile(data, null).identifiers).toEqual([]);
  });

  it('several people, where it names them: what is said of one is not the other’s', () => {
    const data = { customer: { name: 'John Sanders' }, guest: { name: 'Lucy Brown' } };
    expect(readRecordProfile(data, 'stay').several).toBe(true);
    const one = { customer: { name: 'John Sanders' }, guest: { name: 'Sanders, John' } };
    expect(readRecordProfile(one, 'stay').several).toBeUndefined();
  });
});
