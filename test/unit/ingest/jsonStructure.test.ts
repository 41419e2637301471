import { describe, expect, it } from 'vitest';
import { KithError } from '../../../src/errors.js';
import {
  checkStructureLimits,
  readStructure,
  structureLimits,
} from '../../../src/ingest/jsonStructure.js';
import type { GraphOwner, Structure } from '../../../src/ingest/structure.js';

const owner: GraphOwner = {
  name: 'Jane Smith',
  firstName: 'Jane',
  lastName: 'Smith',
  userId: 'jane-1',
  emails: ['jane.smith@example.com'],
  phones: ['+1 415 555 2671'],
};
const ofJane = (value: unknown): Structure => readStructure({ value, owner });
const ofNobody = (value: unknown): Structure => readStructure({ value });
const brief = (structure: Structure): string[] =>
  structure.facts.map(({ subject, name, object, value }) =>
    [subject, name, object ?? value].join(' '),
  );
const sentences = (structure: Structure): string[] => structure.facts.map(({ fact }) => fact);

describe('who an object is', () => {
  it('is the user when it carries the e-mail of the user in any case', () => {
    const structure = ofJane({ email: 'JANE.Smith@Example.COM', plan: 'pro' });
    expect(structure.entities).toEqual([]);
    expect(brief(structure)).toEqual(['user PLAN pro']);
  });

  it.each([
    [{ 'E-Mail': 'jane.smith@example.com', plan: 'pro' }],
    [{ primaryEmail: 'jane.smith@example.com', plan: 'pro' }],
    [{ mobile: '415-555-2671', plan: 'pro' }],
    [{ userId: 'jane-1', plan: 'pro' }],
    [{ id: 'jane-1', plan: 'pro' }],
    [{ emails: ['old@example.com', 'jane.smith@example.com'], plan: 'pro' }],
    [{ id: 77, attributes: { email: 'jane.smith@example.com', plan: 'pro' } }],
    [{ email: 'jane.smith@example.com', name: 'J. Miller', plan: 'pro' }],
    [{ name: 'SMITH, Jáne', plan: 'pro' }],
    [{ name: 'Jane Smith', email: 'n/a', plan: 'pro' }],
    [{ first_name: 'jane', plan: 'pro' }],
    [{ plan: 'pro' }],
  ])('is the user: %j', (value) => {
    const structure = ofJane(value);
    expect(brief(structure)).toContain('user PLAN pro');
    expect(structure.entities).toEqual([]);
  });

  it('is the user in a nested customer object, who is linked with what it hangs under', () => {
    const structure = ofJane({
      order_id: 1042,
      total: 30,
      customer: { email: 'jane.smith@example.com', name: 'Jane Smith', tier: 'gold' },
    });
    expect(structure.entities.map(({ name, type }) => [name, type])).toEqual([
      ['Order 1042', 'Order'],
    ]);
    expect(brief(structure)).toEqual(['e1 TOTAL 30', 'user TIER gold', 'user CUSTOMER_OF e1']);
    expect(sentences(structure)).toEqual([
      'Order 1042 total is 30',
      "Jane Smith's tier is gold",
      'Jane Smith is the customer of Order 1042',
    ]);
  });

  it('keeps a namesake with another e-mail apart', () => {
    const structure = ofJane({ name: 'Jane Smith', email: 'other@example.org', plan: 'free' });
    expect(structure.facts.every(({ subject }) => subject === 'e1')).toBe(true);
    expect(structure.entities[0]).toMatchObject({
      name: 'Jane Smith',
      ownId: { type: 'Person', key: 'email', value: 'other@example.org' },
      identifiers: [{ kind: 'email', value: 'other@example.org' }],
    });
  });

  it('keeps a namesake with another phone or user id apart', () => {
    for (const identifier of [{ phone: '+49 30 1234567' }, { user_id: 'jane-2' }]) {
      const structure = ofJane({ name: 'Jane Smith', plan: 'free', ...identifier });
      expect(structure.entities).toHaveLength(1);
      expect(structure.facts.some(({ subject }) => subject === 'user')).toBe(false);
    }
  });

  it('never merges somebody who only refers to the user', () => {
    const structure = ofJane({
      name: 'Eric Clapton',
      favorite_user_id: 'jane-1',
      genre: 'rock',
    });
    expect(structure.entities.map(({ name }) => name)).toEqual(['Eric Clapton']);
    expect(brief(structure)).toEqual(['user FAVORITE_USER_OF e1', 'e1 GENRE rock']);
  });

  it('never takes a first name or a similar name for the user in nested objects', () => {
    const structure = ofJane({ friends: [{ name: 'Jane', age: 3 }, { name: 'Jan Smith' }] });
    expect(structure.entities.map(({ name }) => name)).toEqual(['Jane', 'Jan Smith']);
  });

  it('leaves out what only repeats who the user is, and keeps what is new', () => {
    const structure = ofJane({
      email: 'jane.smith@example.com',
      name: 'Jane Smith',
      first_name: 'Jane',
      last_name: 'Smith',
      user_id: 'jane-1',
      phone: '+14155552671',
      work_email: 'jane@work.example',
    });
    expect(brief(structure)).toEqual(['user WORK_EMAIL jane@work.example']);
  });

  it('does not give what belongs to another customer to the user', () => {
    const record = ofJane({ customer_email: 'bob@example.org', plan: 'pro' });
    const invoice = ofJane({
      invoice_number: '7',
      customer: 'Jane Smith',
      customer_email: 'b@b.co',
    });
    const nested = ofJane({
      customer: { name: 'Bob', email: 'b@b.co' },
      order: { id: 1, total: 2 },
    });
    for (const structure of [record, invoice, nested]) {
      expect(structure.facts.length).toBeGreaterThan(0);
      expect(structure.facts.some(({ subject }) => subject === 'user')).toBe(false);
    }
  });

  it('without an owner knows no user and keeps identifiers on entities', () => {
    const structure = ofNobody({ email: 'Bob@Example.org', name: 'Bob Jones', owner_id: 'jane-1' });
    expect(brief(structure)).toEqual(['e1 EMAIL Bob@Example.org', 'e1 OWNER_ID jane-1']);
    expect(structure.entities[0]).toMatchObject({
      name: 'Bob Jones',
      type: 'Person',
      identifiers: [{ kind: 'email', value: 'bob@example.org' }],
    });
  });
});

describe('references to the user', () => {
  it.each([
    [{ customer_email: 'Jane.Smith@example.com' }, 'CUSTOMER_OF'],
    [{ ownerId: 'jane-1' }, 'OWNER_OF'],
    [{ assigned_to: 'jane.smith@example.com' }, 'ASSIGNEE_OF'],
    [{ assignee: 'Smith, Jane' }, 'ASSIGNEE_OF'],
    [{ customer_name: 'Jane Smith', customer_id: 'C-9' }, 'CUSTOMER_OF'],
    [{ created_by: 'jane-1' }, 'CREATED'],
    [{ watchers: ['bob@example.org', 'jane.smith@example.com'] }, 'WATCHER_OF'],
  ])('become a fact about the user: %j', (reference, name) => {
    const structure = ofJane({ ticket_id: 'T-9', status: 'open', ...reference });
    expect(brief(structure)).toContain(`user ${name} e1`);
    expect(brief(structure)).not.toContain('user HAS_TICKET e1');
    expect(structure.entities).toHaveLength(1);
  });

  it('stay plain values when they name nobody known', () => {
    const structure = ofJane({ ticket_id: 'T-9', assigned_to: 'bob@example.org' });
    expect(sentences(structure)).toContain('Ticket T-9 is assigned to bob@example.org');
  });

  it('are not read into numbers that happen to equal the user id', () => {
    const structure = readStructure({
      value: { order_id: 42, total: 42, category_id: 42, customer_id: 42 },
      owner: { ...owner, userId: '42' },
    });
    expect(brief(structure)).toEqual(['e1 TOTAL 42', 'e1 CATEGORY_ID 42', 'user CUSTOMER_OF e1']);
  });
});

describe('entities', () => {
  it('of a root with an id of its own are linked from the user', () => {
    const structure = ofJane({ ticket_id: 'T-9', subject: 'Login broken', status: 'open' });
    expect(structure.entities[0]).toMatchObject({
      name: 'Login broken',
      type: 'Ticket',
      ownId: { type: 'Ticket', key: 'id', value: 'T-9' },
      attributes: { ticket_id: 'T-9', subject: 'Login broken', status: 'open' },
    });
    expect(brief(structure)).toContain('user HAS_TICKET e1');
  });

  it('take their type from the key they hang under, in the singular', () => {
    const structure = ofJane({ orders: [{ id: 1 }, { id: 2 }], billingAddress: { city: 'Ulm' } });
    expect(structure.entities.map(({ name, type }) => [name, type])).toEqual([
      ['Order 1', 'Order'],
      ['Order 2', 'Order'],
      ["Jane Smith's billing address", 'BillingAddress'],
    ]);
  });

  it('take type and id from the ontology', () => {
    const structure = readStructure({
      value: { policyCode: 'P-1', premium: 10 },
      entityTypes: [{ name: 'InsurancePolicy', identityProperties: ['policy_code'] }],
    });
    expect(structure.entities[0]).toMatchObject({
      name: 'Insurance Policy P-1',
      ownId: { type: 'InsurancePolicy', key: 'policy_code', value: 'P-1' },
    });
  });

  it('met twice in one document are one', () => {
    const structure = ofNobody([
      { order_id: 1, product: { id: 9, name: 'Boots' } },
      { order_id: 2, product: { id: 9, name: 'Boots', colour: 'red' } },
    ]);
    expect(structure.entities).toHaveLength(3);
    expect(structure.entities[1]?.attributes).toEqual({ id: 9, name: 'Boots', colour: 'red' });
  });

  it('without a name are called after what they belong to', () => {
    const structure = ofJane({ order_id: 5, items: [{ quantity: 2 }, { quantity: 3 }] });
    expect(structure.entities.slice(1).map(({ name }) => name)).toEqual([
      "Order 5's item 1",
      "Order 5's item 2",
    ]);
  });

  it('have names of at most 50 characters', () => {
    const structure = ofJane({ order_id: 'x'.repeat(400), lines: [{ text: 'y'.repeat(300) }] });
    for (const { name } of structure.entities) expect(name.length).toBeLessThanOrEqual(50);
  });
});

describe('facts', () => {
  it('are single-valued from scalars and many-valued from arrays', () => {
    const structure = ofJane({ plan: 'pro', interests: ['chess', 'tea'], middle: null, none: '' });
    expect(structure.facts.map(({ name, cardinality }) => [name, cardinality])).toEqual([
      ['PLAN', 'single'],
      ['INTERESTS', 'many'],
      ['INTERESTS', 'many'],
    ]);
  });

  it('do not close one another within a document', () => {
    const structure = ofJane([{ amount: 5 }, { amount: 6 }]);
    expect(structure.facts.map(({ cardinality }) => cardinality)).toEqual(['many', 'many']);
  });

  it('about an order that carries the e-mail of the user do not close those of the last', () => {
    const structure = ofJane({ email: 'jane.smith@example.com', order_id: 5, total: 7 });
    expect(structure.facts).toContainEqual(
      expect.objectContaining({ subject: 'user', name: 'TOTAL', cardinality: 'many' }),
    );
  });

  it('read as sentences', () => {
    const structure = ofJane({
      isActive: false,
      hasNewsletter: true,
      vip: true,
      signupDate: '2026-03-14',
      lastLoginAt: '2026-03-14T09:30:00Z',
      visitCount: 12,
    });
    expect(sentences(structure)).toEqual([
      'Jane Smith is not active',
      'Jane Smith has newsletter',
      "Jane Smith's vip is yes",
      "Jane Smith's signup date is 14 March 2026",
      "Jane Smith's last login is 14 March 2026, 09:30 UTC",
      "Jane Smith's visit count is 12",
    ]);
  });

  it('have names and sentences within the limits of the wire', () => {
    const structure = ofJane({ [`long${'Key'.repeat(60)}`]: 'word '.repeat(500), größe: 'L' });
    for (const { name, fact } of structure.facts) {
      expect(name).toMatch(/^[A-Z0-9_]{1,50}$/);
      expect(fact.length).toBeLessThanOrEqual(250);
    }
    expect(structure.facts.map(({ name }) => name)).toContain('GROSSE');
  });

  it('rank ids and technical keys below the rest', () => {
    const structure = ofJane({ plan: 'pro', stripe_id: 'cus_1', updated_at: '2026-01-01' });
    const byName = new Map(structure.facts.map(({ name, importance }) => [name, importance]));
    expect(byName.get('PLAN')).toBe(0.5);
    expect(byName.get('STRIPE_ID')).toBeLessThanOrEqual(0.3);
    expect(byName.get('UPDATED_AT')).toBeLessThanOrEqual(0.3);
  });
});

describe('any JSON', () => {
  it('treats keys that mean something elsewhere as plain data', () => {
    const text =
      '{"graphUuid":"other","projectId":"p2","hash":"h","labels":["ApiKey"],"type":"User",' +
      '"__proto__":{"isAdmin":true},"constructor":"c","toString":"t"}';
    const structure = ofJane(JSON.parse(text));
    expect(brief(structure)).toEqual([
      'user GRAPH_UUID other',
      'user PROJECT_ID p2',
      'user HASH h',
      'user LABELS ApiKey',
      'user TYPE User',
      'user HAS_PROTO e1',
      'e1 IS_ADMIN true',
      'user CONSTRUCTOR c',
      'user TO_STRING t',
    ]);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    const kept = ofNobody(JSON.parse('{"name":"x","__proto__":"data","uuid":"u-12345678"}'));
    expect(Object.keys(kept.entities[0]?.attributes ?? {})).toEqual(['name', '__proto__', 'uuid']);
  });

  it.each([
    [null],
    [true],
    [0],
    [''],
    ['Likes tea'],
    [[]],
    [{}],
    [[[], {}, null]],
    [{ '': 1 }],
    [{ '🙂': '🙂' }],
    [{ a: { b: { c: [[[{ d: 1 }]]] } } }],
    [{ name: 5, email: 7, id: { x: 1 }, type: ['a'] }],
    [{ customer: [], owner_id: {}, email: [null, { value: {} }] }],
    [{ name: ',', type: '', id: '' }],
  ])('is read without an error: %j', (value) => {
    for (const structure of [ofJane(value), ofNobody(value)]) {
      const known = new Set(['user', ...structure.entities.map(({ localId }) => localId)]);
      for (const { subject, object, name, fact } of structure.facts) {
        expect(known).toContain(subject);
        if (object !== undefined) expect(known).toContain(object);
        expect(name).toMatch(/^[A-Z0-9_]{1,50}$/);
        expect(fact).not.toBe('');
      }
    }
  });

  it('nested a hundred thousand times is read and refused without an overflow', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = { a: [deep] };
    expect(() => ofJane(deep)).not.toThrow();
    expect(() => checkStructureLimits(deep)).toThrow(/nested deeper than 10 levels/);
  });

  it('gives the same result for the same data, in time that grows with the data only', () => {
    const people = Array.from({ length: 20_000 }, (_, index) => ({
      name: `Person ${index}`,
      email: `p${index}@example.org`,
    }));
    const startedAt = performance.now();
    const structure = ofJane({ people });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(structure.entities).toHaveLength(20_000);
    expect(ofJane({ people })).toEqual(structure);
  });
});

describe('limits', () => {
  const nested = (levels: number): unknown =>
    levels === 0 ? 1 : levels % 2 === 0 ? [nested(levels - 1)] : { a: nested(levels - 1) };
  const keys = (count: number): object =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]));

  it('accept data that just fits', () => {
    for (const value of [
      nested(structureLimits.nestingLevelsMax),
      keys(structureLimits.keysMax),
      { ['k'.repeat(structureLimits.keyCharactersMax)]: 1 },
      'x'.repeat(structureLimits.stringCharactersMax),
    ]) {
      expect(() => checkStructureLimits(value)).not.toThrow();
    }
  });

  it.each([
    ['10 levels', nested(structureLimits.nestingLevelsMax + 1)],
    ['1000 keys', { a: keys(600), b: keys(400) }],
    ['200 characters', { ['k'.repeat(structureLimits.keyCharactersMax + 1)]: 1 }],
    ['10000 characters', { a: 'x'.repeat(structureLimits.stringCharactersMax + 1) }],
  ])('refuse what is over %s, saying so', (limit, value) => {
    expect(() => checkStructureLimits(value)).toThrow(KithError);
    expect(() => checkStructureLimits(value)).toThrow(new RegExp(limit));
  });
});
