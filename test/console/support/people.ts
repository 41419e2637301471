import { expect } from 'vitest';
import { eventually, type TestService } from '../../support/service.js';

/** A user with a history, told through the API as an application would. */
export const jane = 'jane-smith';

const conversations: [session: string, at: string, lines: string[]][] = [
  [
    'support-2026-01',
    '2026-01-12',
    [
      'Hi, I am Jane Smith and I live in Berlin.',
      'I work at Siemens as a data engineer.',
      'My daughter Emma attends Lincoln High and loves playing soccer.',
      'I am allergic to peanuts.',
    ],
  ],
  [
    'support-2026-05',
    '2026-05-20',
    [
      'I moved to Hamburg last month.',
      'I now work at Bosch.',
      'My husband Tom likes sailing.',
      'I bought a new bicycle at Rose Bikes.',
    ],
  ],
];

const records = [
  {
    ...{ source: 'crm', type: 'customer', key: 'c-17', at: '2026-03-14T09:30:00Z' },
    data: { email: 'Jane.Smith@example.com', name: 'Jane Smith', plan: 'gold', seats: 12 },
  },
  {
    ...{ source: 'shop', type: 'order', key: 'o-4711', at: '2026-04-02T12:00:00Z' },
    data: { customer: { email: 'jane.smith@example.com' }, total: '129.00 EUR', status: 'shipped' },
  },
  {
    ...{ source: 'events', type: 'registration', key: 'r-9', at: '2026-06-01T08:00:00Z' },
    data: { customer: { name: 'Jane Smith', company: 'Bosch' }, event: 'Data days' },
  },
  {
    ...{ source: 'legacy', type: 'contact', key: 'l-3', at: '2025-11-01T08:00:00Z' },
    data: { name: 'Peter Novak', city: 'Brno', newsletter: 'yes' },
  },
];

/** Three users: one of whom much is known, two beside her. */
export async function tellAboutPeople(service: TestService): Promise<void> {
  const add = async (path: string, body: unknown, status: number) => {
    const answer = await service.call('POST', path, body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
  };
  const people = [
    [jane, 'Jane', 'Smith', 'jane.smith@example.com', { plan: 'gold' }],
    ['peter-novak', 'Peter', 'Novak', 'peter@example.com', {}],
    ['aiko', 'Aiko', 'Tanaka', 'aiko@example.com', {}],
  ] as const;
  for (const [user_id, first_name, last_name, email, metadata] of people) {
    await add('/users', { user_id, first_name, last_name, email, metadata }, 201);
  }
  for (const [session_id, day, lines] of conversations) {
    await add('/sessions', { session_id, user_id: jane }, 201);
    const messages = lines.flatMap((content, index) => [
      { role_type: 'user', role: 'Jane', content, created_at: `${day}T10:0${index}:00Z` },
      { role_type: 'assistant', content: 'Noted.', created_at: `${day}T10:0${index}:30Z` },
    ]);
    await add(`/sessions/${session_id}/memory`, { messages }, 200);
  }
  await add('/business-data', records, 202);
  await eventually(async () => {
    const waiting = await service.call('GET', '/jobs?status=pending');
    const facts = await service.call('POST', `/graph/edge/user/${jane}`, {});
    return waiting.body.total_count === 0 && facts.body.length > 8;
  });
}

/** A user who is going to be erased: an address, and one session in which something was said. */
export async function tellAboutLeaver(service: TestService, user_id: string): Promise<void> {
  const add = async (path: string, body: unknown) => {
    const { status, body: answer } = await service.call('POST', path, body);
    expect(status, JSON.stringify(answer)).toBeLessThan(300);
  };
  const session_id = `session-of-${user_id}`;
  await add('/users', { user_id, first_name: 'Lea', email: `${user_id}@example.com` });
  await add('/sessions', { session_id, user_id });
  const lines = ['I live in Lisbon.', 'I work at Siemens.'];
  const messages = lines.map((content) => ({ role_type: 'user', role: 'Lea', content }));
  await add(`/sessions/${session_id}/memory`, { messages });
  await eventually(async () => {
    const facts = await service.call('POST', `/graph/edge/user/${user_id}`, {});
    return facts.body.length > 1;
  });
}
