import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, type KithClient } from '@kith/client';
import { useState } from 'react';
import { type Schemas, useKith } from '../api';

export type Message = Schemas['Message'];

export const orders = { oldest: 'From the beginning', newest: 'Newest first' };
export type Order = keyof typeof orders;

const pageSize = 200;
/** How far before it comes into sight a row is read. */
const rowsAhead = 40;
const unreadPollMs = 3_000;

type Page = Schemas['MessageListResponse'];

/** Pages are those of the service: from the beginning, whatever the order on the screen. */
const pageOf = (position: number): number => Math.floor(position / pageSize) + 1;

function readPage(
  kith: KithClient,
  sessionId: string,
  query: { limit: number; cursor?: number; around?: string },
  signal?: AbortSignal,
): Promise<Page> {
  const params = { path: { sessionId }, query };
  return answerOf(kith.GET('/sessions/{sessionId}/messages', { params, signal }));
}

interface Opening {
  total: number;
  /** Where the message stands that was asked for, from 0. */
  position?: number;
}

/** How many messages there are, and the page that is looked at first. */
function useOpening(sessionId: string, order: Order, messageUuid: string | undefined) {
  const kith = useKith();
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['opening', sessionId, messageUuid ?? order],
    queryFn: async (): Promise<Opening> => {
      if (messageUuid === undefined && order === 'newest') {
        return { total: (await readPage(kith, sessionId, { limit: 1 })).total_count };
      }
      const around = messageUuid && { around: messageUuid };
      const page = await readPage(kith, sessionId, { limit: pageSize, ...around });
      const { page_number: number = 1, total_count: total, messages } = page;
      queries.setQueryData(['messages', sessionId, number], page);
      const at = messages.findIndex(({ uuid }) => uuid === messageUuid);
      return { total, ...(at >= 0 && { position: (number - 1) * pageSize + at }) };
    },
    // Another message of the session is looked for while what is there stays.
    placeholderData: keepPreviousData,
  });
}

/** The pages that are looked at, by their number; asked again while something in them is unread. */
function usePages(sessionId: string, numbers: readonly number[]) {
  const kith = useKith();
  return useQueries({
    queries: numbers.map((cursor) => ({
      queryKey: ['messages', sessionId, cursor],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        readPage(kith, sessionId, { limit: pageSize, cursor }, signal),
      refetchInterval: ({ state: { data } }: { state: { data: Page | undefined } }) =>
        data?.messages.some(({ processed }) => !processed) && unreadPollMs,
    })),
    combine: (results) => {
      const latest = results.reduce(
        (last, { data, dataUpdatedAt: at }) => (data && at > last.at ? { data, at } : last),
        { data: undefined as Page | undefined, at: 0 },
      );
      const failed = results.find(({ error, data }) => error && !data);
      return {
        pages: new Map(numbers.map((number, index) => [number, results[index]?.data?.messages])),
        total: latest.data?.total_count,
        error: failed?.error,
        retry: () => results.forEach(({ error, refetch }) => error && void refetch()),
      };
    },
  });
}

/**
 * The messages of a session of any length, of which those around the sight are read. With the uuid
 * of a message: where it stands.
 */
export function useMessages(sessionId: string, order: Order, messageUuid: string | undefined) {
  const opening = useOpening(sessionId, order, messageUuid);
  const [sight, setSight] = useState<{ first: number; last: number }>();
  const { total: counted = 0, position } = opening.data ?? {};
  // A session grows while it is read: pages that the opening did not know of are in sight then.
  const [most, setMost] = useState(0);
  const known = Math.max(counted, most);
  const numbers = sight ? pagesOf(sight, known, order) : [];
  const { pages, total = known, error, retry } = usePages(sessionId, numbers);
  if (total > known) setMost(total);
  const positionOf = (index: number) => (order === 'oldest' ? index : total - 1 - index);
  const at = (index: number): Message | undefined => {
    const from = positionOf(index);
    return pages.get(pageOf(from))?.[from % pageSize];
  };
  const isThere = position !== undefined && !opening.isPlaceholderData;
  return {
    ...{ opening, total, positionOf, at, error, retry },
    see: (first: number, last: number) => setSight({ first, last }),
    indexOfWanted: isThere ? positionOf(position) : undefined,
  };
}

function pagesOf(
  { first, last }: { first: number; last: number },
  total: number,
  order: Order,
): number[] {
  const ends = [Math.max(0, first - rowsAhead), Math.min(total - 1, last + rowsAhead)];
  const positions = order === 'oldest' ? ends : ends.map((index) => total - 1 - index);
  const [from, to] = [pageOf(Math.min(...positions)), pageOf(Math.max(...positions))];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
