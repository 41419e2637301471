// Adds many users in one call; a faulty one is reported by its number, and the rest goes on.
import { answerOf, kith } from './kith.js';

const ids = [1, 2, 3].map((number) => `example-${process.pid}-${number}`);
const users = [...ids.map((user_id) => ({ user_id, first_name: 'Jane' })), { user_id: '' }];

const added = await answerOf(kith.POST('/users/bulk', { body: { users } }));
console.log(`${added.users.length} users were looked at:`, JSON.stringify(added.counts));

for (const userId of ids) {
  await answerOf(kith.DELETE('/users/{userId}', { params: { path: { userId } } }));
}
