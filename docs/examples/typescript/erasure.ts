// Forgets a user, and checks the signed receipt that says that nothing is left.
import { createPublicKey, verify } from 'node:crypto';
import { answerOf, kith, until } from './kith.js';

const userId = `example-${process.pid}`;

await answerOf(kith.POST('/users', { body: { user_id: userId, first_name: 'Jane' } }));
await answerOf(kith.DELETE('/users/{userId}', { params: { path: { userId } } }));

// Later on the id is enough: it is compared by a keyed hash.
const found = await answerOf(kith.POST('/erasures/find', { body: { user_id: userId } }));
const [newest] = found.erasures;
if (!newest) throw new Error('an erasure was expected');
const path = { erasureId: newest.erasure_id };
await until(async () => {
  const erasure = await answerOf(kith.GET('/erasures/{erasureId}', { params: { path } }));
  return erasure.status === 'complete' ? erasure : undefined;
});

const signed = await answerOf(kith.GET('/erasures/{erasureId}/receipt', { params: { path } }));
const { receipt } = signed;
const { key_id, public_key } = await answerOf(kith.GET('/erasures/key'));
// The signature is over JSON without spaces, the keys in order.
const names = [receipt, receipt.erased, receipt.remaining].flatMap((part) => Object.keys(part));
const bytes = Buffer.from(JSON.stringify(receipt, names.sort()));
const signature = Buffer.from(signed.signature, 'base64');
if (!verify(null, bytes, createPublicKey(public_key), signature)) {
  throw new Error('the receipt is not what was signed');
}
console.log('erased:', JSON.stringify(receipt.erased), 'signed with', key_id);

const { total_count } = await answerOf(kith.GET('/erasures'));
console.log('erasures of the project:', total_count);
const left = Object.values(receipt.remaining).reduce((sum, count) => sum + count, 0);
console.log('nodes left:', left);
