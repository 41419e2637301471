// A name alone proposes: a person accepts one proposal and rejects another.
import { answerOf, kith, sendRecords, until } from './kith.js';

const tag = `${process.pid}`;
const userId = `example-${tag}`;
const user = { params: { path: { userId } } };
const name = { first_name: 'Jane', last_name: `Smith${tag}` };

await answerOf(kith.POST('/users', { body: { user_id: userId, ...name } }));
const data = { name: `Jane Smith${tag}`, company: 'Bosch' };
await sendRecords([
  { source: 'events', type: 'guest', key: `g-1-${tag}`, data: { ...data, event: 'Data days' } },
  { source: 'events', type: 'guest', key: `g-2-${tag}`, data: { ...data, event: 'Open house' } },
]);

const [first, second] = await until(async () => {
  const query = { status: 'open', page_size: 1000 };
  const { reviews } = await answerOf(kith.GET('/reviews', { params: { query } }));
  const own = reviews.filter((review) => review.user_id === userId);
  return own.length === 2 ? own : undefined;
});
if (!first || !second) throw new Error('two proposals were expected');
console.log('agrees:', first.agrees.join(', '), '– does not:', first.disagrees.join(', ') || '–');

const decision = (reviewUuid: string) => ({ params: { path: { reviewUuid } } });
const taken = await answerOf(kith.POST('/reviews/{reviewUuid}/accept', decision(first.uuid)));
const refused = await answerOf(kith.POST('/reviews/{reviewUuid}/reject', decision(second.uuid)));
console.log('one is', taken.status, '– the other is', refused.status);

await answerOf(kith.DELETE('/users/{userId}', user));
