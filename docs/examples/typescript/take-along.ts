// All that is known of a user leaves as one JSON, and comes back with the same uuids.
import { answerOf, kith, send, until } from './kith.js';

const userId = `example-${process.pid}`;
const sessionId = `${userId}-chat`;
const user = { params: { path: { userId } } };

/** The facts of the user, once there are some. */
const facts = () =>
  until(async () => {
    const found = await answerOf(kith.POST('/graph/edge/user/{userId}', { ...user, body: {} }));
    return found.length > 0 ? found : undefined;
  });

await answerOf(kith.POST('/users', { body: { user_id: userId, first_name: 'Jane' } }));
await answerOf(kith.POST('/sessions', { body: { session_id: sessionId, user_id: userId } }));
const body = { messages: [{ role_type: 'user' as const, content: 'I live in Berlin.' }] };
const path = { sessionId };
await answerOf(kith.POST('/sessions/{sessionId}/memory', { params: { path }, body }));
await facts();

// It may be large: as text it goes into a file, or to another Kith, as it is.
const along = await answerOf(kith.GET('/users/{userId}/export', { ...user, parseAs: 'text' }));
console.log('characters:', along.length);

const erasing = { path: { userId }, query: { wait: true } };
await answerOf(kith.DELETE('/users/{userId}', { params: erasing }));
console.log('taken in:', JSON.stringify(await send('/users/import', along)));
for (const { fact } of await facts()) console.log('still known:', fact);

await answerOf(kith.DELETE('/users/{userId}', user));
