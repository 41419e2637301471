import { type AnchorHTMLAttributes, useSyncExternalStore } from 'react';

/**
 * Places are behind the `#`: a browser never sends that part, so ids of people stay out of the
 * logs of proxies and of the service.
 */
export const hrefOf = (...parts: string[]): string =>
  `#/${parts.map(encodeURIComponent).join('/')}`;

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

export function useRoute(): string[] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decode);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function go(...parts: string[]): void {
  window.location.hash = hrefOf(...parts);
}

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { to: string[] };

export const Link = ({ to, ...rest }: LinkProps) => <a href={hrefOf(...to)} {...rest} />;
