import type { TestService } from '../../support/service.js';

/** Ids that an application may choose and that every client has to carry through a path whole. */
export const awkwardIds = [
  'with space',
  'a/b/c',
  '100%',
  '100%25',
  'what?#now',
  'jane+smith@example.com',
  'Jürgen 🦉 李',
];

/** What a promise was rejected with; fails when it was not. */
export async function rejectionOf(promise: PromiseLike<unknown>): Promise<unknown> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`expected an error, got ${JSON.stringify(value)}`);
}

/** The part of a client that the pattern below needs; all three clients have it. */
interface UserAdder {
  user: { add(request: { userId: string; firstName: string }): PromiseLike<unknown> };
}

/**
 * How integrations make sure that a user exists: create it, and take "already exists" under
 * status 400 for a yes.
 */
export async function ensureUser(client: UserAdder, userId: string): Promise<'made' | 'there'> {
  try {
    await client.user.add({ userId, firstName: 'Jane' });
    return 'made';
  } catch (error) {
    const { statusCode, body } = error as { statusCode?: number; body?: { message?: string } };
    if (statusCode === 400 && body?.message?.includes('already exists')) return 'there';
    throw error;
  }
}

/** The user whom the page about users reads and deletes, with a session of its own. */
export async function addUserOfPage(service: TestService, key: string): Promise<void> {
  const authorization = `Api-Key ${key}`;
  const user = { user_id: 'user123', first_name: 'Max' };
  await service.call('POST', '/users', user, { authorization });
  const session = { session_id: 'of user123', user_id: 'user123' };
  await service.call('POST', '/sessions', session, { authorization });
}
