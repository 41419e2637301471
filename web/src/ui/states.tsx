import type { ReactNode } from 'react';
import { wordsOf } from '../api';

/** Something is under way: said after a moment only, so that quick answers do not flicker. */
export const Busy = ({ children = 'Loading…' }: { children?: ReactNode }) => (
  <p className="busy" role="status">
    {children}
  </p>
);

/** What went wrong, the id to ask the operator with, and a way to try again. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { title, detail, requestId } = wordsOf(error);
  return (
    <div className="failure" role="alert">
      <strong>{title}</strong>
      <p>{detail}</p>
      {requestId && (
        <p className="small">
          Request id: <code>{requestId}</code>
        </p>
      )}
      {retry && <button onClick={retry}>Try again</button>}
    </div>
  );
}

/** Nothing is there; the children say what to do about it. */
export const Empty = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="empty">
    <strong>{title}</strong>
    {children && <div>{children}</div>}
  </div>
);

interface Loadable<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch(): unknown;
}

/** Under way, failed, or there; what is there stays in sight when asking again fails. */
export function Loaded<T>({
  query,
  busy,
  children,
}: {
  query: Loadable<T>;
  busy?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  const failure = query.error ? (
    <Failure error={query.error} retry={() => void query.refetch()} />
  ) : null;
  if (query.data === undefined) return failure ?? <Busy>{busy}</Busy>;
  return (
    <>
      {failure}
      {children(query.data)}
    </>
  );
}
