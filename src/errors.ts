/**
 * Every error the service answers with: code, status, when. The code is for logs and tests; callers
 * see the message (`{"message": …}`, as the wire has it).
 */
export const errorKinds = {
  bad_request: { status: 400, when: 'the request is not what the endpoint takes' },
  already_exists: { status: 400, when: 'the id is taken; 400 because SDKs retry a 409' },
  suppressed: { status: 400, when: 'an identifier of somebody who was erased for good' },
  unauthorized: { status: 401, when: 'no key, or one that is not known' },
  forbidden: { status: 403, when: 'the key lacks the scope' },
  not_found: { status: 404, when: 'no such thing in the project of the key' },
  unknown_route: { status: 404, when: 'no such path' },
  method_not_allowed: { status: 405, when: 'the path exists, the verb does not' },
  too_slow: { status: 408, when: 'the body of the request did not arrive in time' },
  session_ended: { status: 409, when: 'a write to a session that was ended' },
  batch_busy: { status: 409, when: 'a batch that was started, which must be a draft' },
  gone: { status: 410, when: 'document collections, which the wire gave up' },
  too_large: { status: 413, when: 'the body is over the limit' },
  unsupported_media: { status: 415, when: 'a character set or encoding that is not read' },
  backlog_full: { status: 429, when: 'too many messages and records wait to be processed' },
  rate_limited: { status: 429, when: 'more requests in a minute than the key may send' },
  internal: { status: 500, when: 'a fault of the service; the log has it under the request id' },
  not_implemented: { status: 501, when: 'needs something that is not configured or not built' },
  unavailable: { status: 503, when: 'the database is away or still being prepared' },
} as const;

export type ErrorKind = keyof typeof errorKinds;

/** An error with two voices: `message` for the caller, `cause` for the log. */
export class KithError extends Error {
  readonly status: number;

  constructor(
    readonly kind: ErrorKind,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'KithError';
    this.status = errorKinds[kind].status;
  }
}

/** 404 without a name: existence of other projects' things must not show. */
export const notFound = (): KithError => new KithError('not_found', 'not found');

/** For what another call may have removed meanwhile. */
export const isMissing = (error: unknown): boolean =>
  error instanceof KithError && error.kind === 'not_found';

/** Resolves to undefined where there is no such thing any more. */
export const orNothing = <T>(read: Promise<T>): Promise<T | undefined> =>
  read.catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });

/** What was erased with `suppress` may not come back until that is lifted. */
export class SuppressedError extends KithError {
  /** @param uuids of the suppressions that refuse it. */
  constructor(readonly uuids: readonly string[]) {
    super('suppressed', `bad request: ${suppressedReason}`);
  }
}

export const suppressedReason =
  'it carries an identifier of somebody who was erased; see GET /api/v2/suppressions';

export const badRequest = (message: string): KithError =>
  new KithError('bad_request', `bad request: ${message}`);

/** For start-up: nothing a caller sees, one line a person reads. */
export class StartupError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartupError';
  }
}
