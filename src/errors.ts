/**
 * Every error the service answers with: code, status, when. The code is for logs and tests; callers
 * see the message (`{"message": …}`, as the wire has it).
 */
export const errorKinds = {
  bad_request: { status: 400, when: 'the request is not what the endpoint takes' },
  already_exists: { status: 400, when: 'the id is taken; 400 because SDKs retry a 409' },
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

export const badRequest = (message: string): KithError =>
  new KithError('bad_request', `bad request: ${message}`);

/** For start-up: nothing a caller sees, one line a person reads. */
export class StartupError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartupError';
  }
}
