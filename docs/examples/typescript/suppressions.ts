// Forgets a user, refuses what a feed still sends of them, and lifts that again.
import { answerOf, kith, sendRecords } from './kith.js';

const userId = `example-${process.pid}`;
const email = `${userId}@example.com`;

await answerOf(kith.POST('/users', { body: { user_id: userId, email } }));
const erasing = { path: { userId }, query: { wait: true, suppress: true } };
const { receipt } = await answerOf(kith.DELETE('/users/{userId}', { params: erasing }));
if (!receipt) throw new Error('the erasure takes longer than two minutes');

const order = { source: 'shop', type: 'order', key: userId, data: { customer: { email } } };
for (const record of await sendRecords([order])) console.log('an order of theirs:', record.status);

/** Only hashes are kept; the erasure tells which are meant. */
async function suppressed() {
  const query = { page_size: 1000 };
  const { suppressions } = await answerOf(kith.GET('/suppressions', { params: { query } }));
  const erasureId = receipt?.receipt.erasure_id;
  return suppressions.filter(({ erasure_id }) => erasure_id === erasureId);
}

const lifted = await suppressed();
for (const { uuid, kind, refused } of lifted) {
  console.log(`lifting: ${kind}, refused ${refused} times`);
  const path = { suppressionUuid: uuid };
  await answerOf(kith.DELETE('/suppressions/{suppressionUuid}', { params: { path } }));
}
console.log(`${lifted.length} lifted, ${(await suppressed()).length} left`);
