import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { type KithClient } from '@kith/client';
import { useKept, useKith } from '../api';
import { Link } from '../router';
import { numberOf } from '../ui/parts';
import { Busy, Empty, Failure } from '../ui/states';
import { VirtualList } from '../ui/VirtualList';
import { useChosenFact } from './chosenFact';
import { FactPanel } from './FactPanel';
import { type Fact, FactState, isOpen, Span, typeName } from './facts';

const orders = {
  newest: { name: 'Learned last', order_by: 'created_at', direction: 'desc' },
  oldest: { name: 'Learned first', order_by: 'created_at', direction: 'asc' },
  latest: { name: 'True from: latest', order_by: 'valid_at', direction: 'desc' },
  earliest: { name: 'True from: earliest', order_by: 'valid_at', direction: 'asc' },
} as const;

const states = { all: 'All', open: 'True now', ended: 'Ended' } as const;

interface Filter {
  order: keyof typeof orders;
  state: keyof typeof states;
  text: string;
}

// The first page is small, so that it is there at once; a scroll or a filter reads large ones.
const firstPage = 100;
const nextPages = 1_000;
/** How often a user of whom nothing is known is asked about again. */
const emptyPollMs = 3_000;
/** A filter reads on until it has this many facts to show. */
const shownEnough = 100;

async function readPage(kith: KithClient, userId: string, order: Filter['order'], cursor: string) {
  const { order_by, direction } = orders[order];
  const limit = cursor ? nextPages : firstPage;
  const { data, response } = await kith.POST('/graph/edge/user/{userId}', {
    params: { path: { userId } },
    body: { limit, order_by, direction, ...(cursor && { cursor }) },
  });
  return { facts: data ?? [], next: response.headers.get('zep-next-cursor') ?? undefined };
}

function useFacts(userId: string, filter: Filter) {
  const kith = useKith();
  const query = useInfiniteQuery({
    queryKey: ['facts', userId, filter.order],
    queryFn: ({ pageParam }) => readPage(kith, userId, filter.order, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    // Read anew when the screen is opened again: asking for every page once more would take longer.
    gcTime: 0,
    // Another order takes the place of what is shown, and leaves the filters where they are.
    placeholderData: keepPreviousData,
    // Where nothing is known yet, something may be in a moment.
    refetchInterval: ({ state: { data } }) => data?.pages[0]?.facts.length === 0 && emptyPollMs,
  });
  const known = useMemo(() => query.data?.pages.flatMap(({ facts }) => facts) ?? [], [query.data]);
  // Typing goes before filtering: 20,000 facts take some milliseconds for each letter.
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => known.filter((fact) => matches(fact, wanted)), [known, wanted]);
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const isShort = shown.length < Math.min(shownEnough, known.length);
  useEffect(() => {
    if (isShort && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [isShort, hasNextPage, isFetching, isError, fetchNextPage]);
  return { query, known, shown };
}

function matches(fact: Fact, { state, text }: Filter): boolean {
  if (state !== 'all' && isOpen(fact) !== (state === 'open')) return false;
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const all = [fact.fact, typeName(fact.name), fact.source_node_name, fact.target_node_name];
  return all.some((part) => part.toLowerCase().includes(wanted));
}

const noFilter: Filter = { order: 'newest', state: 'all', text: '' };

interface FactsTabProps {
  userId: string;
  /** The fact that is looked at. */
  factUuid: string | undefined;
}

export function FactsTab({ userId, factUuid: chosen }: FactsTabProps) {
  const [filter, setFilter] = useKept(`facts ${userId}`, noFilter);
  const { choose, close } = useChosenFact(userId, 'facts', chosen);
  const { query, known, shown } = useFacts(userId, filter);
  if (query.isPending) return <Busy>Loading facts…</Busy>;
  if (query.error && known.length === 0) {
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  }
  if (known.length === 0) return <NoFacts />;
  const reading = query.isFetchingNextPage ? ', reading more…' : query.hasNextPage ? ' so far' : '';
  return (
    <div className="split" data-open={chosen !== undefined}>
      <div>
        <FactFilter filter={filter} change={setFilter} />
        <p className="small" role="status">
          {numberOf(shown.length)} shown of {numberOf(known.length)} read{reading}
        </p>
        {query.error && <Failure error={query.error} retry={() => void query.fetchNextPage()} />}
        {shown.length === 0 && !query.hasNextPage ? (
          <Empty title="No fact matches">
            <p>Change the filter, or look for it under Search.</p>
            <button onClick={() => setFilter({ ...noFilter, order: filter.order })}>
              Show all facts
            </button>
          </Empty>
        ) : (
          <VirtualList
            label="Facts"
            items={shown}
            keyOf={({ uuid }) => uuid}
            estimate={68}
            more={
              query.hasNextPage && !query.error
                ? { isBusy: query.isFetching, load: () => void query.fetchNextPage() }
                : undefined
            }
          >
            {(fact) => <FactRow fact={fact} isChosen={fact.uuid === chosen} choose={choose} />}
          </VirtualList>
        )}
      </div>
      {chosen && (
        <FactPanel key={chosen} userId={userId} factUuid={chosen} show={choose} close={close} />
      )}
    </div>
  );
}

const NoFacts = () => (
  <Empty title="Nothing is known about this user yet">
    Facts come from messages, from business data and from what the application adds to the graph.
    They appear here seconds after Kith has accepted them; what still waits is on the{' '}
    <Link to={['overview']}>overview</Link>.
  </Empty>
);

interface FactFilterProps {
  filter: Filter;
  change: (filter: Filter) => void;
}

const FactFilter = ({ filter, change }: FactFilterProps) => (
  <div className="filters">
    <input
      type="search"
      aria-label="Filter facts by words"
      placeholder="Filter by words"
      value={filter.text}
      onChange={(event) => change({ ...filter, text: event.target.value })}
    />
    <select
      aria-label="State of the facts"
      value={filter.state}
      onChange={(event) => change({ ...filter, state: event.target.value as Filter['state'] })}
    >
      {Object.entries(states).map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
    <select
      aria-label="Order of the facts"
      value={filter.order}
      onChange={(event) => change({ ...filter, order: event.target.value as Filter['order'] })}
    >
      {Object.entries(orders).map(([key, { name }]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  </div>
);

interface FactRowProps {
  fact: Fact;
  isChosen: boolean;
  choose: (uuid: string) => void;
}

const FactRow = ({ fact, isChosen, choose }: FactRowProps) => (
  <button
    className={isOpen(fact) ? 'row' : 'row ended'}
    aria-pressed={isChosen}
    onClick={() => choose(fact.uuid)}
  >
    <span className="row-main">{fact.fact}</span>
    <span className="row-side">
      <FactState fact={fact} />
      <span className="faint">{typeName(fact.name)}</span>
      <Span fact={fact} />
      <span className="faint">{evidenceCount(fact.episodes.length)}</span>
    </span>
  </button>
);

const evidenceCount = (count: number): string => (count === 1 ? '1 source' : `${count} sources`);
