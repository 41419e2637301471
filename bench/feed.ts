import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { BusinessDataResponse, Review } from '../src/feed/feed.types.js';

/**
 * `npm run bench -- feed FILE` against a running service with an empty project (KITH_URL,
 * KITH_API_KEY): how surely records find their person through the whole service, and how many a
 * second. The file has `unique_id,first_name,surname,dob,city,email,cluster`; the first record of
 * each cluster that has an e-mail is the user, with date of birth and city in its metadata; every
 * other record goes through the feed.
 */
export async function run([path]: string[]): Promise<void> {
  if (path === undefined) throw new Error('name a CSV file of person records');
  const rows = parse(readFileSync(path, 'utf8'), { columns: true }) as Row[];
  const users = new Map<string, Row>();
  for (const row of rows) {
    if (row.email !== '' && !users.has(row.cluster)) users.set(row.cluster, row);
  }
  const stamp = Date.now().toString(36);
  const idOf = (cluster: string) => `${stamp}-${cluster}`;
  for (const [cluster, row] of users) await addUser(idOf(cluster), row);
  const chosen = new Set(users.values());
  const others = rows.filter((row) => !chosen.has(row));
  const started = performance.now();
  const answer = await call<BusinessDataResponse>('POST', '/business-data', {
    records: others.map((row) => ({ source: stamp, key: row.unique_id, data: dataOf(row) })),
  });
  const seconds = (performance.now() - started) / 1000;
  const proposals = await listReviews();
  const figures = { ofUsers: 0, attached: 0, right: 0, found: 0, proposed: 0, proposedRight: 0 };
  for (const { number, users: given = [], record_uuid: uuid } of answer.records) {
    const cluster = (others[number - 1] as Row).cluster;
    const proposed = proposals.filter((review) => review.record_uuid === uuid);
    const own = idOf(cluster);
    figures.attached += given.length;
    figures.right += given.filter((user) => user.user_id === own).length;
    figures.proposed += proposed.length;
    figures.proposedRight += proposed.filter((review) => review.user_id === own).length;
    if (!users.has(cluster)) continue;
    figures.ofUsers += 1;
    if ([...given, ...proposed].some((one) => one.user_id === own)) figures.found += 1;
  }
  print({ ...figures, records: others.length, seconds, users: users.size });
}

interface Row {
  unique_id: string;
  first_name: string;
  surname: string;
  dob: string;
  city: string;
  email: string;
  cluster: string;
}

function print(figures: Record<string, number>): void {
  const { users, records, seconds = 1, attached = 0, right = 0, found = 0, ofUsers = 0 } = figures;
  const { proposed = 0, proposedRight = 0 } = figures;
  const share = (part: number, whole: number) => `${(part / whole).toFixed(4)} (${part}/${whole})`;
  console.log(`users ${users}, records ${records}`);
  console.log(`attached: precision       ${share(right, attached)}`);
  console.log(`attached: recall          ${share(right, ofUsers)}`);
  console.log(`attached or proposed      ${share(found, ofUsers)}`);
  console.log(`proposals: precision      ${share(proposedRight, proposed)}`);
  console.log(`records stored and decided, a second  ${((records ?? 0) / seconds).toFixed(0)}`);
}

const dataOf = (row: Row) => ({
  first_name: row.first_name,
  last_name: row.surname,
  date_of_birth: row.dob,
  city: row.city,
  email: row.email,
});

const addUser = (userId: string, row: Row) =>
  call('POST', '/users', {
    user_id: userId,
    ...{ email: row.email, first_name: row.first_name, last_name: row.surname },
    metadata: { date_of_birth: row.dob, city: row.city },
  });

async function listReviews(): Promise<Review[]> {
  const all: Review[] = [];
  for (let page = 1; ; page += 1) {
    const query = `/reviews?page_size=1000&page_number=${page}`;
    const { reviews } = await call<{ reviews: Review[] }>('GET', query);
    all.push(...reviews);
    if (reviews.length < 1000) return all;
  }
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const url = `${process.env['KITH_URL'] ?? 'http://127.0.0.1:8000'}/api/v2${path}`;
  const response = await fetch(url, {
    method,
    headers: {
      authorization: `Api-Key ${process.env['KITH_API_KEY'] ?? ''}`,
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return (await response.json()) as T;
}
