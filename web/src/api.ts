import { createContext, useContext } from 'react';
import { createKithClient, KithApiError, type KithClient, type Schemas } from '@kith/client';

export type { Schemas };

const storageKey = 'kith.apiKey';

/** The key lives as long as the tab: never in a URL, a cookie or the local storage. */
export const storedKey = {
  read: (): string | null => sessionStorage.getItem(storageKey),
  write: (key: string): void => sessionStorage.setItem(storageKey, key),
  remove: (): void => sessionStorage.removeItem(storageKey),
};

export const clientFor = (apiKey: string): KithClient =>
  createKithClient({ baseUrl: window.location.origin, apiKey, fetch: named });

/** Says who asks: a service may note what people look at. */
const named: typeof fetch = (input, init) => {
  const request = new Request(input, init);
  request.headers.set('Kith-Client', 'console');
  return fetch(request);
};

export interface Signed {
  kith: KithClient;
  /** Name of the key's project. */
  project: string;
  signOut(reason?: string): void;
}

export const SignedContext = createContext<Signed | null>(null);

export function useSigned(): Signed {
  const signed = useContext(SignedContext);
  if (!signed) throw new Error('nobody is signed in');
  return signed;
}

export const useKith = (): KithClient => useSigned().kith;

/** What went wrong in words a person can act on. */
export function wordsOf(error: unknown): { title: string; detail: string; requestId?: string } {
  if (!(error instanceof KithApiError)) {
    return { title: 'The console has a fault', detail: String(error) };
  }
  const { status, message, requestId } = error;
  const title =
    {
      0: 'Kith cannot be reached',
      400: 'Kith did not accept this',
      401: 'The key is not accepted',
      403: 'This key may not do that',
      404: 'There is no such thing',
      429: 'Too much is waiting to be read',
      501: 'This service does not have that',
      503: 'The database is away',
    }[status] ?? `Kith answered ${status}`;
  const detail =
    status === 0 ? 'Is the service running? Nothing was changed by this page since.' : message;
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
