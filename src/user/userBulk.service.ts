import { z } from 'zod';
import type { Caller } from '../caller.js';
import { KithError } from '../errors.js';
import type { UserService } from './user.service.js';
import type { AddedUser, AddUsersRequest, AddUsersResponse } from './user.types.js';

const text = z.string().nullish();

/** One user of many. tsoa would refuse all of a request for one of them. */
const addedUser = z.object({
  user_id: z.string(),
  ...{ email: text, first_name: text, last_name: text, time_zone: text },
  metadata: z.record(z.string(), z.unknown()).nullish(),
  fact_rating_instruction: z.record(z.string(), z.unknown()).nullish(),
  disable_default_ontology: z.boolean().nullish(),
});

/** Adds many users in one request, each with its own outcome. */
export class UserBulkService {
  constructor(private readonly users: UserService) {}

  async add(caller: Caller, request: AddUsersRequest): Promise<AddUsersResponse> {
    const users = await Promise.all(
      request.users.map((given, index) => this.addOne(caller, given, index + 1)),
    );
    const counts: Record<string, number> = {};
    for (const { status } of users) counts[status] = (counts[status] ?? 0) + 1;
    return { users, counts };
  }

  private async addOne(caller: Caller, given: unknown, number: number): Promise<AddedUser> {
    const parsed = addedUser.safeParse(given);
    if (!parsed.success) return { number, status: 'rejected', reason: describe(parsed.error) };
    const user = withoutNothing(parsed.data);
    const about = { number, user_id: user.user_id };
    try {
      const isNew = await this.users.addOfMany(caller, user);
      return { ...about, status: isNew ? 'created' : 'exists' };
    } catch (error) {
      // Somebody who was erased for good is no reason to refuse the others.
      if (!(error instanceof KithError) || !refusals.has(error.kind)) throw error;
      return { ...about, status: 'rejected', reason: error.message.replace('bad request: ', '') };
    }
  }
}

const refusals: ReadonlySet<string> = new Set(['bad_request', 'suppressed']);

/** What is wrong and where, without the value: it may be personal. */
const describe = (error: z.ZodError): string =>
  error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`).join('; ');

type Given = z.output<typeof addedUser>;

/** Null means "not given", as everywhere on the wire. */
function withoutNothing(user: Given): Parameters<UserService['addOfMany']>[1] {
  const given = Object.entries(user).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given) as unknown as Parameters<UserService['addOfMany']>[1];
}
