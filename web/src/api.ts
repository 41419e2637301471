import { createContext, useContext, useState } from 'react';
import { createKithClient, KithApiError, type KithClient, type Schemas } from '@kith/client';

export type { Schemas };

const storageKey = 'kith.apiKey';

/** The key lives as long as the tab: never in a URL, a cookie or the local storage. */
export const storedKey = {
  read: (): string | null => sessionStorage.getItem(storageKey),
  write: (key: string): void => sessionStorage.setItem(storageKey, key),
  remove: (): void => sessionStorage.removeItem(storageKey),
};

/** Nothing of what the service answers is left in the browser's own store. */
export const clientFor = (apiKey: string): KithClient =>
  createKithClient({ baseUrl: window.location.origin, apiKey, fetch: named });

/** Says who asks: a service may note what people look at. */
const named: typeof fetch = (input, init) => {
  const request = new Request(input, init);
  request.headers.set('Kith-Client', 'console');
  return fetch(request, { cache: 'no-store' });
};

/** What there is to do in a project. */
export type Scope = 'read' | 'write' | 'erase' | 'admin';

export interface Signed {
  kith: KithClient;
  /** Name of the key's project. */
  project: string;
  keyId: string;
  /** What the key may do, as it was given. */
  scopes: readonly string[];
  /** What screens keep while others are looked at; gone with the signing out. */
  kept: Map<string, unknown>;
  signOut(reason?: string): void;
}

export const SignedContext = createContext<Signed | null>(null);

export function useSigned(): Signed {
  const signed = useContext(SignedContext);
  if (!signed) throw new Error('nobody is signed in');
  return signed;
}

export const useKith = (): KithClient => useSigned().kith;

/** Whether the key may: `admin` and `root` stand for everything of a project. */
export function useMay(scope: Scope): boolean {
  const { scopes } = useSigned();
  return [scope, 'admin', 'root'].some((given) => scopes.includes(given));
}

/** State that is still there after a look at another screen. */
export function useKept<T>(name: string, initial: T): [T, (value: T) => void] {
  const { kept } = useSigned();
  const [value, setValue] = useState(() => (kept.has(name) ? (kept.get(name) as T) : initial));
  const keep = (next: T) => {
    kept.set(name, next);
    setValue(next);
  };
  return [value, keep];
}

const titles: Record<number, string> = {
  0: 'Kith cannot be reached',
  400: 'Kith did not accept this',
  401: 'The key is not accepted',
  403: 'This key may not do that',
  404: 'There is no such thing',
  409: 'This does not fit what is there now',
  413: 'This is too large',
  429: 'Too much at once',
  501: 'This service does not have that',
  503: 'The service cannot answer now',
};

const unreachable =
  'Is the service running? A change that was sent may have been made: look before you repeat it.';

/** What went wrong in words a person can act on. */
export function wordsOf(error: unknown): { title: string; detail: string; requestId?: string } {
  if (!(error instanceof KithApiError)) {
    return { title: 'The console has a fault', detail: String(error) };
  }
  const { status, message, requestId } = error;
  const title = titles[status] ?? `Kith answered ${status}`;
  const detail = status === 0 ? unreachable : message;
  return { title, detail, ...(requestId && { requestId }) };
}

export const statusOf = (error: unknown): number | undefined =>
  error instanceof KithApiError ? error.status : undefined;

/** Offers data as a file. */
export function download(name: string, content: BlobPart, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
