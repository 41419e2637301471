// Why a fact is known, and what took its place.
import { answerOf, kith, until } from './kith.js';

const userId = `example-${process.pid}`;
const sessionId = `${userId}-chat`;
const user = { params: { path: { userId } } };

await answerOf(kith.POST('/users', { body: { user_id: userId, first_name: 'Jane' } }));
await answerOf(kith.POST('/sessions', { body: { session_id: sessionId, user_id: userId } }));
for (const [content, created_at] of [
  ['I live in Berlin.', '2026-01-12T10:00:00Z'],
  ['I moved to Hamburg.', '2026-05-20T10:00:00Z'],
] as const) {
  const body = { messages: [{ role_type: 'user' as const, content, created_at }] };
  const path = { sessionId };
  await answerOf(kith.POST('/sessions/{sessionId}/memory', { params: { path }, body }));
}

const ended = await until(async () => {
  const facts = await answerOf(kith.POST('/graph/edge/user/{userId}', { ...user, body: {} }));
  return facts.find((fact) => fact.fact.includes('Berlin') && fact.invalid_at);
});
const path = { factUuid: ended.uuid };
const why = await answerOf(kith.GET('/facts/{factUuid}/evidence', { params: { path } }));
console.log(`${why.fact.fact}, until ${why.fact.invalid_at}`);
for (const episode of why.evidence) console.log('said:', episode.content);
for (const fact of why.superseded_by) console.log('superseded by:', fact.fact);

await answerOf(kith.DELETE('/users/{userId}', user));
