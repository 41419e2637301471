// A key that may only read: made, used, listed, ended; the audit log knows of it.
import { answerOf, clientOf, kith, KithApiError, until } from './kith.js';

const body = { name: 'example', scopes: ['read' as const] };
// The key itself is shown here and never again.
const { key, key_id: keyId } = await answerOf(kith.POST('/keys', { body }));

const reader = clientOf(key);
const { project } = await answerOf(reader.GET('/projects/info'));
const own = await answerOf(reader.GET('/keys/own'));
console.log(`it reads the project ${project.name}, and may ${own.scopes.join(', ')}`);
await reader.POST('/users', { body: { user_id: `example-${process.pid}` } }).catch((error) => {
  if (!(error instanceof KithApiError && error.status === 403)) throw error;
  console.log('it writes nothing:', error.message);
});

const { keys } = await answerOf(kith.GET('/keys'));
for (const { name, prefix, scopes } of keys.filter(({ key_id }) => key_id === keyId)) {
  console.log(`${name}: ${prefix}…, may ${scopes.join(', ')}`);
}

await answerOf(kith.DELETE('/keys/{keyId}', { params: { path: { keyId } } }));

const query = { action: 'key.revoke' };
const entry = await until(async () => {
  const { entries } = await answerOf(kith.GET('/audit', { params: { query } }));
  return entries.find(({ target, status }) => target === keyId && status !== undefined);
});
console.log(`${entry.at} ${entry.action} by ${entry.key_name}: answered ${entry.status}`);
