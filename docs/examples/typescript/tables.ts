// What has changed since the last run, for a warehouse: new rows, and what is gone.
import { answerOf, kith, until } from './kith.js';

const userId = `example-${process.pid}`;

/** All rows of a table that changed, and where the next run begins. */
async function changes(table: 'users' | 'deletions', since: string) {
  const rows: Record<string, unknown>[] = [];
  let cursor: string | undefined;
  for (;;) {
    const query = { since, limit: 1000, ...(cursor === undefined ? {} : { cursor }) };
    const params = { path: { table }, query };
    const page = await answerOf(kith.GET('/tables/{table}', { params }));
    rows.push(...page.rows);
    cursor = page.next_cursor;
    if (cursor === undefined) return { rows, next: page.next_since };
  }
}

await answerOf(kith.POST('/users', { body: { user_id: userId, first_name: 'Jane' } }));
const first = await changes('users', new Date(Date.now() - 60_000).toISOString());
const user = first.rows.find((row) => row['user_id'] === userId);
console.log('new:', user?.['name'], '– the next run begins at', first.next);

await answerOf(kith.DELETE('/users/{userId}', { params: { path: { userId } } }));
const gone = await until(async () => {
  const { rows } = await changes('deletions', first.next);
  return rows.find((row) => row['uuid'] === user?.['graph_uuid']);
});
console.log('gone: a', gone['kind'], 'and everything with its graph_uuid');
