import type { BusinessDataResponse } from '../../src/feed/feed.types.js';
import type { BenchService } from './benchService.js';
import { call } from './callService.js';
import { randomOf } from './conversations.js';

export interface RecordRate {
  kind: 'waiting' | 'unchanged' | 'attached';
  records: number;
  perSecond: number;
}

/** Records of one request, as an export is sent. */
const recordsPerRequest = 5_000;
/** Users who get records; those that attach are spread over them. */
const usersMax = 2_000;

/** How many records a second are stored and decided, over HTTP, one request at a time. */
export async function measureRates(service: BenchService, count: number): Promise<RecordRate[]> {
  await send(service, inventRecords(500, 'warm', 'nobody'));
  const users = Math.min(usersMax, count);
  await addUsers(service, users);
  const unknown = inventRecords(count, 'unknown', 'nobody');
  const known = inventRecords(count, 'known', 'user', users);
  const rates: RecordRate[] = [];
  rates.push(await rate(service, 'waiting', unknown));
  rates.push(await rate(service, 'unchanged', unknown));
  rates.push(await rate(service, 'attached', known));
  return rates;
}

async function rate(
  service: BenchService,
  kind: RecordRate['kind'],
  records: readonly object[],
): Promise<RecordRate> {
  const startedAt = performance.now();
  const counts = await send(service, records);
  const perSecond = (records.length / (performance.now() - startedAt)) * 1000;
  // A figure for something else that happened would be worse than none.
  if (counts[kind] !== records.length) throw new Error(`${kind}: ${JSON.stringify(counts)}`);
  return { kind, records: records.length, perSecond };
}

async function send(service: BenchService, records: readonly object[]) {
  const counts: Record<string, number> = {};
  for (let at = 0; at < records.length; at += recordsPerRequest) {
    const some = records.slice(at, at + recordsPerRequest);
    const answer = await call<BusinessDataResponse>(service, 'POST', '/business-data', some);
    for (const { status } of answer.records) counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

/** Names that are alike as names are, with an address of each person's own. */
function inventRecords(count: number, source: string, who: string, people = count): object[] {
  const random = randomOf(7);
  const syllables = ['ma', 'ri', 'to', 'ken', 'lo', 'sa', 'vi', 'der', 'nor', 'bel', 'ju', 'han'];
  const word = (length: number) =>
    Array.from({ length }, () => syllables[random(syllables.length)]).join('');
  return Array.from({ length: count }, (_, index) => ({
    ...{ source, type: 'customer', key: `c-${index}`, at: '2026-03-14T09:30:00Z' },
    data: {
      name: `${word(2)} ${word(3)}`,
      email: `${who}-${index % people}@example.com`,
      city: word(3),
      plan: ['free', 'gold', 'team'][random(3)],
      orders: random(100),
      active: random(2) === 1,
    },
  }));
}

async function addUsers(service: BenchService, count: number): Promise<void> {
  const atOnce = 50;
  for (let at = 0; at < count; at += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, count - at) }, (_, index) => at + index);
    await Promise.all(
      some.map((index) =>
        call(service, 'POST', '/users', {
          ...{ user_id: `user-${index}`, email: `user-${index}@example.com` },
        }),
      ),
    );
  }
}
