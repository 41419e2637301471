// Sends a record of a CRM, sees to whom it was attached and why, and takes it back.
import { answerOf, kith, sendRecords, until } from './kith.js';

const userId = `example-${process.pid}`;
const email = `${userId}@example.com`;
const user = { params: { path: { userId } } };

await answerOf(kith.POST('/users', { body: { user_id: userId, email, first_name: 'Jane' } }));
const [sent] = await sendRecords([
  { source: 'crm', type: 'customer', key: userId, data: { email, plan: 'gold', seats: 12 } },
]);
console.log('the record is', sent?.status);

const attachment = await until(async () => {
  const { attachments } = await answerOf(kith.GET('/users/{userId}/attachments', user));
  return attachments.find(({ processed }) => processed);
});
const { rule, identifier_kind: kind, score } = attachment;
console.log(`attached by ${rule} (${kind}), score ${score}`);

const path = { attachmentUuid: attachment.uuid };
await answerOf(kith.DELETE('/attachments/{attachmentUuid}', { params: { path } }));
const left = await answerOf(kith.GET('/users/{userId}/attachments', user));
console.log('attachments left:', left.attachments.length);

await answerOf(kith.DELETE('/users/{userId}', user));
