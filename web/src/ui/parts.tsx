import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const dateOnly = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const dateUtc = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

interface TimeProps {
  at: string | undefined;
  /** `day` is the day of facts, the same for everybody: “since May” is no 30 April in New York. */
  show?: 'moment' | 'date' | 'day';
}

const formats = { moment: dateTime, date: dateOnly, day: dateUtc };

/** A moment in the reader's own time zone; the exact one on pointing at it. */
export function Time({ at, show = 'moment' }: TimeProps) {
  if (!at) return <>–</>;
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return <>{at}</>;
  return (
    <time dateTime={at} title={at}>
      {formats[show].format(moment)}
    </time>
  );
}

export const Badge = ({ tone = 'neutral', children }: { tone?: string; children: ReactNode }) => (
  <span className={`badge ${tone}`}>{children}</span>
);

export const numberOf = (value: number): string => value.toLocaleString();

export const scoreOf = (value: number): string => value.toFixed(3);

interface DialogProps {
  title: string;
  close: () => void;
  children: ReactNode;
}

/** Where the focus goes when what had it is gone: to the content, so that no key lands nowhere. */
export function focusMain(): void {
  document.querySelector<HTMLElement>('main')?.focus();
}

/** A modal dialog: the browser keeps the focus in it and closes it on Escape. */
export function Dialog({ title, close, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    // However it was closed: who was here goes on where it was opened.
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
      else focusMain();
    };
  }, []);
  useEffect(() => {
    dialog.current?.showModal();
    // What is to be filled in or pressed comes before the cross that closes.
    const first = 'input:enabled, textarea, .actions button';
    dialog.current?.querySelector<HTMLElement>(first)?.focus();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={id} onClose={close}>
      <header>
        <h2 id={id}>{title}</h2>
        <button className="quiet" aria-label="Close" onClick={close}>
          ✕
        </button>
      </header>
      {children}
    </dialog>
  );
}

interface FieldProps {
  label: string;
  hint?: string;
  children: (id: string, hintId: string | undefined) => ReactNode;
}

export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id, hint ? `${id}-hint` : undefined)}
      {hint && (
        <small id={`${id}-hint`} className="hint">
          {hint}
        </small>
      )}
    </div>
  );
}

interface PagerProps {
  page: number;
  pageSize: number;
  total: number;
  turn: (page: number) => void;
}

export function Pager({ page, pageSize, total, turn }: PagerProps) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1;
  return (
    <nav className="pager" aria-label="Pages">
      <span>
        {numberOf(from)}–{numberOf(Math.min(total, page * pageSize))} of {numberOf(total)}
      </span>
      {(last > 1 || page > 1) && (
        <>
          <button disabled={page <= 1} onClick={() => turn(page - 1)}>
            Previous
          </button>
          <button disabled={page >= last} onClick={() => turn(page + 1)}>
            Next
          </button>
        </>
      )}
    </nav>
  );
}

/** A page that has become empty, since what was on it is gone, turns to the last one there is. */
export function useFilledPage(
  { rows, total }: { rows: number | undefined; total: number | undefined },
  { page, pageSize, turn }: Omit<PagerProps, 'total'>,
): void {
  const last = Math.max(1, Math.ceil((total ?? 0) / pageSize));
  const wanted = rows === 0 && page > 1 ? Math.min(page - 1, last) : page;
  useEffect(() => {
    if (wanted !== page) turn(wanted);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `turn` is made anew each time
  }, [wanted, page]);
}

/** For a row of links that is wider than a phone: the current one is in sight. */
export function useCurrentInSight(current: string) {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const link = row.current?.querySelector('[aria-current]');
    link?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  return row;
}

/**
 * What was done, heard by a screen reader; it takes the focus, since the button that was pressed is
 * gone. Each deed has a `key` of its own.
 */
export function Notice({ children }: { children: ReactNode }) {
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <p ref={notice} className="notice" role="status" tabIndex={-1}>
      {children}
    </p>
  );
}

/** Said where a key cannot do what the screen is for. */
export const Lacking = ({ scope, children }: { scope: string; children: ReactNode }) => (
  <p className="notice">
    {children} This key lacks the scope <code>{scope}</code>; sign in with one that has it.
  </p>
);

/** The value once it has stopped changing for `ms`. */
export function useSettled<T>(value: T, ms = 200): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

/** Free data of callers: nested things as indented lists. */
export function DataView({ data }: { data: Record<string, unknown> }) {
  const entries = Object.entries(data);
  if (entries.length === 0) return <span className="faint">none</span>;
  return (
    <dl className="data">
      {entries.map(([key, value]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{isTree(value) ? <DataView data={value} /> : textOf(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 1);
