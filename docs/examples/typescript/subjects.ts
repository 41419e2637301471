// Somebody who is no user: what there is of them is handed out, and forgotten.
import { answerOf, kith, sendRecords } from './kith.js';

const key = `guest-${process.pid}`;
const body = { email: `${key}@example.com` };

await sendRecords([
  { source: 'events', type: 'guest', key, data: { ...body, event: 'Open house' } },
]);

const { records } = await answerOf(kith.POST('/subjects/export', { body }));
for (const { source, type, data } of records) console.log(source, type, JSON.stringify(data));

const query = { wait: true };
const { receipt } = await answerOf(kith.POST('/subjects/erase', { params: { query }, body }));
console.log('erased:', JSON.stringify(receipt?.receipt.erased));

const found = await answerOf(kith.POST('/subjects/find', { body }));
console.log('records left:', found.records.length);
