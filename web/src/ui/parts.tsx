import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const dateOnly = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** A moment in the reader's own time zone; the exact one on pointing at it. */
export function Time({ at, withClock = true }: { at: string | undefined; withClock?: boolean }) {
  if (!at) return <>–</>;
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return <>{at}</>;
  return (
    <time dateTime={at} title={at}>
      {(withClock ? dateTime : dateOnly).format(moment)}
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

/** A modal dialog: the browser keeps the focus in it and closes it on Escape. */
export function Dialog({ title, close, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
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
      <button disabled={page <= 1} onClick={() => turn(page - 1)}>
        Previous
      </button>
      <button disabled={page >= last} onClick={() => turn(page + 1)}>
        Next
      </button>
    </nav>
  );
}

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
