import type { BusinessDataResponse, Review } from '../../src/feed/feed.types.js';
import type { BenchService } from './benchService.js';
import { call } from './callService.js';

export interface PersonRow {
  unique_id: string;
  first_name: string;
  surname: string;
  dob: string;
  city: string;
  email: string;
  cluster: string;
}

/** How surely records of persons find their user through the feed of the service. */
export async function measureFeed(service: BenchService, rows: readonly PersonRow[]) {
  const users = new Map<string, PersonRow>();
  for (const row of rows) {
    if (row.email !== '' && !users.has(row.cluster)) users.set(row.cluster, row);
  }
  for (const [cluster, row] of users) await addUser(service, cluster, row);
  const chosen = new Set(users.values());
  const others = rows.filter((row) => !chosen.has(row));
  const answer = await call<BusinessDataResponse>(service, 'POST', '/business-data', {
    records: others.map((row) => ({ source: 'crm', key: row.unique_id, data: dataOf(row) })),
  });
  const reviews = await listReviews(service);
  const tally = { ofUsers: 0, attached: 0, right: 0, found: 0, proposed: 0, proposedRight: 0 };
  for (const { number, users: given = [], record_uuid: uuid } of answer.records) {
    const { cluster } = others[number - 1] as PersonRow;
    const proposed = reviews.filter((review) => review.record_uuid === uuid);
    tally.attached += given.length;
    tally.right += given.filter((user) => user.user_id === cluster).length;
    tally.proposed += proposed.length;
    tally.proposedRight += proposed.filter((review) => review.user_id === cluster).length;
    if (!users.has(cluster)) continue;
    tally.ofUsers += 1;
    if ([...given, ...proposed].some((one) => one.user_id === cluster)) tally.found += 1;
  }
  return {
    users: users.size,
    records: others.length,
    'attached: precision': share(tally.right, tally.attached),
    'attached: recall': share(tally.right, tally.ofUsers),
    'attached or proposed': share(tally.found, tally.ofUsers),
    'proposals: precision': share(tally.proposedRight, tally.proposed),
  };
}

const share = (part: number, whole: number): string =>
  `${(part / whole).toFixed(4)} (${part} of ${whole})`;

const dataOf = (row: PersonRow) => ({
  first_name: row.first_name,
  last_name: row.surname,
  date_of_birth: row.dob,
  city: row.city,
  email: row.email,
});

const addUser = (service: BenchService, userId: string, row: PersonRow) =>
  call(service, 'POST', '/users', {
    user_id: userId,
    ...{ email: row.email, first_name: row.first_name, last_name: row.surname },
    metadata: { date_of_birth: row.dob, city: row.city },
  });

async function listReviews(service: BenchService): Promise<Review[]> {
  const all: Review[] = [];
  for (let page = 1; ; page += 1) {
    const query = `/reviews?page_size=1000&page_number=${page}`;
    const { reviews } = await call<{ reviews: Review[] }>(service, 'GET', query);
    all.push(...reviews);
    if (reviews.length < 1000) return all;
  }
}
