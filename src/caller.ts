/**
 * What a key may do. `admin` includes what there is in a project; `metrics` reads the figures of
 * the whole instance; `root` stands for everything, in every project.
 */
export type Scope = 'read' | 'write' | 'erase' | 'admin' | 'metrics' | 'root';

/** What there is in a project. */
export const allScopes: readonly Scope[] = ['read', 'write', 'erase', 'admin'];

export const rootScopes: readonly Scope[] = [...allScopes, 'root'];

export const hasScope = ({ scopes }: { scopes: readonly Scope[] }, scope: Scope): boolean =>
  scopes.includes(scope) ||
  scopes.includes('root') ||
  (allScopes.includes(scope) && scopes.includes('admin'));

/** Who sent a request, as the key says. */
export interface Caller {
  projectId: string;
  projectUuid: string;
  keyId: string;
  /** What its owner called the key: the audit log has it. */
  keyName?: string;
  scopes: readonly Scope[];
  /** Absent: the service's own limit holds. */
  requestsPerMinute?: number | null;
}

/** What controllers see of a request: its caller, put there by authentication. */
export interface CallerRequest {
  caller: Caller;
}

/** A request whose answer gets a header: the framework hands the answer over on the request. */
export interface AnsweredRequest extends CallerRequest {
  res?: { setHeader(name: string, value: string): unknown };
}
