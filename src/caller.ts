/** What a key may do. `admin` includes the others. */
export type Scope = 'read' | 'write' | 'erase' | 'admin';

export const allScopes: readonly Scope[] = ['read', 'write', 'erase', 'admin'];

/** Who sent a request, as the key says. */
export interface Caller {
  projectId: string;
  projectUuid: string;
  keyId: string;
  scopes: readonly Scope[];
}

/** What controllers see of a request: its caller, put there by authentication. */
export interface CallerRequest {
  caller: Caller;
}

/** A request whose answer gets a header: the framework hands the answer over on the request. */
export interface AnsweredRequest extends CallerRequest {
  res?: { setHeader(name: string, value: string): unknown };
}
