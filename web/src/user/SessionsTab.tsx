import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, type KithClient } from '@kith/client';
import { type Schemas, useKept, useKith } from '../api';
import { Link } from '../router';
import { Badge, numberOf, Time } from '../ui/parts';
import { Busy, Empty, Loaded } from '../ui/states';
import { VirtualList } from '../ui/VirtualList';

export function useSessions(userId: string) {
  const kith = useKith();
  return useQuery({
    queryKey: ['sessions', userId],
    queryFn: () => answerOf(kith.GET('/users/{userId}/sessions', { params: { path: { userId } } })),
  });
}

interface SessionsTabProps {
  userId: string;
  sessionId: string | undefined;
}

export function SessionsTab({ userId, sessionId }: SessionsTabProps) {
  const sessions = useSessions(userId);
  return (
    <Loaded query={sessions} busy="Loading sessions…">
      {(list) =>
        list.length === 0 ? (
          <Empty title="This user has no sessions yet">
            Your application begins one with <code>thread.create</code> or{' '}
            <code>memory.addSession</code> and adds messages to it.
          </Empty>
        ) : (
          <div className="split list-first" data-open={sessionId !== undefined}>
            <SessionList userId={userId} chosen={sessionId} sessions={list} />
            {sessionId === undefined ? (
              <p className="faint wide-only">Choose a session to read its messages.</p>
            ) : list.some(({ session_id: id }) => id === sessionId) ? (
              <Messages key={sessionId} userId={userId} sessionId={sessionId} />
            ) : sessions.isFetching ? (
              <Busy>Looking for the session…</Busy>
            ) : (
              <Empty title="This user has no such session">
                It may have been erased, or it is another user&apos;s.{' '}
                <Link to={['users', userId, 'sessions']}>All sessions of this user</Link>
              </Empty>
            )}
          </div>
        )
      }
    </Loaded>
  );
}

interface SessionListProps {
  userId: string;
  chosen: string | undefined;
  sessions: Schemas['Session'][];
}

const SessionList = ({ userId, chosen, sessions }: SessionListProps) => (
  <div>
    <p className="small">
      {sessions.length === 1 ? '1 session' : `${numberOf(sessions.length)} sessions`}
    </p>
    <VirtualList label="Sessions" items={sessions} keyOf={({ uuid }) => uuid} estimate={62}>
      {(session) => (
        <Link
          className="row"
          to={['users', userId, 'sessions', session.session_id]}
          aria-current={session.session_id === chosen ? 'true' : undefined}
        >
          <span className="row-main">{session.session_id}</span>
          <span className="row-side">
            <span className="faint">
              begun <Time at={session.created_at} />
            </span>
            {session.ended_at && <Badge>ended</Badge>}
          </span>
        </Link>
      )}
    </VirtualList>
  </div>
);

const pageSize = 200;
const unreadPollMs = 3_000;

const orders = { oldest: 'From the beginning', newest: 'Newest first' };
type Order = keyof typeof orders;

/** A page of messages as they are shown, and the page that comes after it. */
async function readPage(kith: KithClient, sessionId: string, order: Order, page: number) {
  const read = (limit: number, cursor: number) =>
    answerOf(
      kith.GET('/sessions/{sessionId}/messages', {
        params: { path: { sessionId }, query: { limit, cursor } },
      }),
    );
  if (order === 'oldest') {
    const { messages, total_count: total } = await read(pageSize, page);
    return { messages, total, next: messages.length < pageSize ? undefined : page + 1 };
  }
  // Pages count from the beginning: where the end is, one message tells.
  const from = page || Math.max(1, Math.ceil((await read(1, 1)).total_count / pageSize));
  const { messages, total_count: total } = await read(pageSize, from);
  return { messages: messages.toReversed(), total, next: from > 1 ? from - 1 : undefined };
}

function useMessages(sessionId: string, order: Order) {
  const kith = useKith();
  return useInfiniteQuery({
    queryKey: ['messages', sessionId, order],
    queryFn: ({ pageParam }) => readPage(kith, sessionId, order, pageParam),
    initialPageParam: order === 'oldest' ? 1 : 0,
    getNextPageParam: ({ next }) => next,
    gcTime: 0,
    placeholderData: keepPreviousData,
    // What was added just now is read in a moment: a short session is looked at again.
    refetchInterval: ({ state: { data } }) =>
      data?.pages.length === 1 &&
      data.pages[0]?.messages.some(({ processed }) => !processed) &&
      unreadPollMs,
  });
}

function Messages({ userId, sessionId }: { userId: string; sessionId: string }) {
  const [order, setOrder] = useKept<Order>('messages order', 'oldest');
  const query = useMessages(sessionId, order);
  const total = query.data?.pages[0]?.total ?? 0;
  const messages = query.data?.pages.flatMap((page) => page.messages) ?? [];
  return (
    <section className="messages" aria-label={`Messages of ${sessionId}`}>
      <div className="bar">
        <h2>{sessionId}</h2>
        <Link className="narrow-only" to={['users', userId, 'sessions']}>
          All sessions
        </Link>
      </div>
      <Loaded query={query} busy="Loading messages…">
        {() =>
          messages.length === 0 ? (
            <Empty title="No messages yet">They appear here as soon as they are added.</Empty>
          ) : (
            <>
              <div className="bar">
                <p className="small">{total === 1 ? '1 message' : `${numberOf(total)} messages`}</p>
                <select
                  aria-label="Order of the messages"
                  value={order}
                  onChange={(event) => setOrder(event.target.value as Order)}
                >
                  {Object.entries(orders).map(([key, name]) => (
                    <option key={key} value={key}>
                      {name}
                    </option>
                  ))}
                </select>
              </div>
              <VirtualList
                label={`Messages of ${sessionId}`}
                items={messages}
                keyOf={({ uuid }) => uuid}
                estimate={84}
                more={
                  query.hasNextPage && !query.error
                    ? { isBusy: query.isFetching, load: () => void query.fetchNextPage() }
                    : undefined
                }
              >
                {(message) => <MessageRow message={message} />}
              </VirtualList>
            </>
          )
        }
      </Loaded>
    </section>
  );
}

const MessageRow = ({ message }: { message: Schemas['Message'] }) => (
  <article className={`message ${message.role_type}`}>
    <header>
      <strong>{message.role || message.role_type}</strong>
      {message.role && <span className="faint">{message.role_type}</span>}
      <Time at={message.created_at} />
      {!message.processed && <Badge tone="warn">not read yet</Badge>}
    </header>
    <p>{message.content}</p>
  </article>
);
