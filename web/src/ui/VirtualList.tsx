import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';

interface VirtualListProps<T> {
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** Rough height of a row in pixels; the real one is measured. */
  estimate: number;
  children: (item: T) => ReactNode;
  /** More can be fetched: called when the end comes into sight. */
  more?: { isBusy: boolean; load: () => void } | undefined;
}

/** A list of any length: only the rows in sight are in the page. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { label, items, keyOf, estimate, children, more } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised on it
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => keyOf(items[index] as T),
    overscan: 8,
  });
  const rows = virtualizer.getVirtualItems();
  const last = rows.at(-1)?.index ?? -1;
  const wantsMore = more !== undefined && !more.isBusy && last >= items.length - 30;
  useEffect(() => {
    if (wantsMore) more?.load();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- asked for once for each length
  }, [wantsMore, items.length]);
  return (
    <div ref={scroller} className="virtual" tabIndex={0} role="region" aria-label={label}>
      <ul role="list" style={{ height: virtualizer.getTotalSize() }}>
        {rows.map((row) => (
          <li
            key={row.key}
            ref={virtualizer.measureElement}
            data-index={row.index}
            aria-setsize={more ? -1 : items.length}
            aria-posinset={row.index + 1}
            style={{ transform: `translateY(${row.start}px)` }}
          >
            {children(items[row.index] as T)}
          </li>
        ))}
      </ul>
    </div>
  );
}
