import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react';

/** A row to bring into sight; each `key` once. */
export interface Jump {
  key: string;
  index: number;
}

interface ListProps {
  label: string;
  /** Rough height of a row in pixels; the real one is measured. */
  estimate: number;
  /** More can be fetched: called when the end comes into sight. */
  more?: { isBusy: boolean; load: () => void } | undefined;
  jump?: Jump | undefined;
}

interface VirtualRowsProps extends ListProps {
  count: number;
  keyOf: (index: number) => string;
  children: (index: number) => ReactNode;
  /** Hears of the rows that are in the page: those in sight, and a few around them. */
  sight?: (first: number, last: number) => void;
}

/** Rows of any number: only those in sight are in the page. */
export function VirtualRows(props: VirtualRowsProps) {
  const { label, count, keyOf, estimate, children, sight, more, jump } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised on it
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    overscan: 8,
  });
  const rows = virtualizer.getVirtualItems();
  const [first, last] = [rows[0]?.index ?? -1, rows.at(-1)?.index ?? -1];
  useEffect(() => {
    if (first >= 0) sight?.(first, last);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- told once for each sight and length
  }, [first, last, count]);
  const wantsMore = more !== undefined && !more.isBusy && last >= count - 30;
  useEffect(() => {
    if (wantsMore) more?.load();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- asked for once for each length
  }, [wantsMore, count]);
  useEffect(() => {
    if (!jump) return;
    const { startIndex = -1, endIndex = -1 } = virtualizer.range ?? {};
    // What can be seen whole stays where it is.
    const isSeen = startIndex < jump.index && jump.index < endIndex;
    if (!isSeen) virtualizer.scrollToIndex(jump.index, { align: 'center' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each key
  }, [jump?.key]);
  const height = virtualizer.getTotalSize();
  return (
    <div
      {...{ ref: scroller, className: 'virtual', tabIndex: 0, role: 'region' }}
      aria-label={label}
      style={{ '--rows': `${height}px` } as CSSProperties}
    >
      <ul role="list" style={{ height }}>
        {rows.map((row) => (
          <li
            key={row.key}
            ref={virtualizer.measureElement}
            data-index={row.index}
            aria-setsize={more ? -1 : count}
            aria-posinset={row.index + 1}
            style={{ transform: `translateY(${row.start}px)` }}
          >
            {children(row.index)}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface VirtualListProps<T> extends ListProps {
  items: readonly T[];
  keyOf: (item: T) => string;
  children: (item: T) => ReactNode;
}

/** The rows of a list that is at hand as far as it was read. */
export const VirtualList = <T,>({ items, keyOf, children, ...rest }: VirtualListProps<T>) => (
  <VirtualRows {...rest} count={items.length} keyOf={(index) => keyOf(items[index] as T)}>
    {(index) => children(items[index] as T)}
  </VirtualRows>
);
