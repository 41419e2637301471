import { useQuery } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import { useEffect, useRef } from 'react';
import { statusOf, useKept, useKith } from '../api';
import { Link } from '../router';
import { Badge, numberOf, Time } from '../ui/parts';
import { Empty, Failure, Loaded } from '../ui/states';
import { VirtualRows } from '../ui/VirtualList';
import { FactState } from './facts';
import { type Message, type Order, orders, useMessages } from './useMessages';

interface MessagesProps {
  userId: string;
  sessionId: string;
  /** The message that was asked for by its address. */
  messageUuid: string | undefined;
}

/** The messages of one session, from either end or around one of them. */
export function Messages({ userId, sessionId, messageUuid }: MessagesProps) {
  const [order, setOrder] = useKept<Order>('messages order', 'oldest');
  const messages = useMessages(sessionId, order, messageUuid);
  const { opening, total } = messages;
  const isUnknown = [400, 404].includes(statusOf(opening.error) ?? 0);
  return (
    <section className="messages" aria-label={`Messages of ${sessionId}`}>
      <div className="bar head">
        <div>
          <Link className="narrow-only" to={['users', userId, 'sessions']}>
            All sessions
          </Link>
          <h2 title={sessionId}>{sessionId}</h2>
          <p className="small">{opening.data && countOf(total)}</p>
        </div>
        {total > 1 && <OrderChoice order={order} choose={setOrder} />}
      </div>
      {isUnknown && messageUuid ? (
        <Empty title="This message is not in the session any more">
          It was deleted, or its address is not complete.{' '}
          <Link to={['users', userId, 'sessions', sessionId]}>Read the session</Link>
        </Empty>
      ) : (
        <Loaded query={opening} busy="Loading messages…">
          {() =>
            total === 0 ? (
              <Empty title="No messages yet">They appear here as soon as they are added.</Empty>
            ) : (
              <>
                {messages.error && <Failure error={messages.error} retry={messages.retry} />}
                <MessageList {...{ userId, sessionId, messageUuid, order, messages }} />
              </>
            )
          }
        </Loaded>
      )}
    </section>
  );
}

const countOf = (total: number): string =>
  total === 1 ? '1 message' : `${numberOf(total)} messages`;

const OrderChoice = ({ order, choose }: { order: Order; choose: (order: Order) => void }) => (
  <select
    aria-label="Order of the messages"
    value={order}
    onChange={(event) => choose(event.target.value as Order)}
  >
    {Object.entries(orders).map(([key, name]) => (
      <option key={key} value={key}>
        {name}
      </option>
    ))}
  </select>
);

interface MessageListProps extends MessagesProps {
  order: Order;
  messages: ReturnType<typeof useMessages>;
}

function MessageList({ userId, sessionId, messageUuid, order, messages }: MessageListProps) {
  const { total, at, positionOf, see, indexOfWanted: index } = messages;
  // Told once, and not again when it is scrolled back into sight.
  const told = useRef<string>(undefined);
  const arrive = (uuid: string, row: HTMLElement) => {
    if (told.current === uuid) return;
    told.current = uuid;
    row.focus({ preventScroll: true });
  };
  return (
    <VirtualRows
      label={`Messages of ${sessionId}`}
      count={total}
      keyOf={(row) => `${order} ${positionOf(row)}`}
      estimate={84}
      sight={see}
      jump={index === undefined ? undefined : { key: `${order} ${messageUuid}`, index }}
    >
      {(row) => {
        const message = at(row);
        if (!message) return <p className="message waiting">Loading…</p>;
        const isWanted = message.uuid === messageUuid;
        return (
          <MessageRow {...{ userId, sessionId, message }} arrive={isWanted ? arrive : undefined} />
        );
      }}
    </VirtualRows>
  );
}

interface MessageRowProps {
  userId: string;
  sessionId: string;
  message: Message;
  /** Of the one that was asked for: called when it is in the page. */
  arrive: ((uuid: string, row: HTMLElement) => void) | undefined;
}

function MessageRow({ userId, sessionId, message, arrive }: MessageRowProps) {
  const row = useRef<HTMLElement>(null);
  const { uuid } = message;
  const isWanted = arrive !== undefined;
  useEffect(() => {
    if (row.current) arrive?.(uuid, row.current);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `arrive` is made anew each time
  }, [isWanted, uuid]);
  return (
    <article
      ref={row}
      className={`message ${message.role_type}`}
      tabIndex={-1}
      aria-current={isWanted ? 'true' : undefined}
    >
      <header>
        <strong>{message.role || message.role_type}</strong>
        {message.role && <span className="faint">{message.role_type}</span>}
        <Link to={['users', userId, 'sessions', sessionId, uuid]} className="moment">
          <span className="hidden">The message of </span>
          <Time at={message.created_at} />
        </Link>
        {!message.processed && <Badge tone="warn">not read yet</Badge>}
      </header>
      <p>{message.content}</p>
      {isWanted && <ReadFrom userId={userId} messageUuid={uuid} />}
    </article>
  );
}

/** The way back: what is known because of a message. */
function ReadFrom({ userId, messageUuid: uuid }: { userId: string; messageUuid: string }) {
  const kith = useKith();
  const found = useQuery({
    queryKey: ['mentions', uuid],
    queryFn: () =>
      answerOf(kith.GET('/graph/episodes/{uuid}/mentions', { params: { path: { uuid } } })),
  });
  return (
    <div className="read-from">
      <Loaded query={found} busy="Looking what was read from it…">
        {({ edges = [] }) =>
          edges.length === 0 ? (
            <p className="small">No fact was read from this message.</p>
          ) : (
            <>
              <h3>What was read from it</h3>
              <ul>
                {edges.map((fact) => (
                  <li key={fact.uuid}>
                    <Link to={['users', userId, 'facts', fact.uuid]}>{fact.fact}</Link>{' '}
                    <FactState fact={fact} />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </div>
  );
}
