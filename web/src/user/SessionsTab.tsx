import { useQuery } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import { type Schemas, useKith } from '../api';
import { Link } from '../router';
import { Badge, numberOf, Time } from '../ui/parts';
import { Busy, Empty, Loaded } from '../ui/states';
import { VirtualList } from '../ui/VirtualList';
import { Messages } from './Messages';

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
  /** A message of the session, which was asked for by its address. */
  messageUuid: string | undefined;
}

export function SessionsTab({ userId, sessionId, messageUuid }: SessionsTabProps) {
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
              <Messages key={sessionId} {...{ userId, sessionId, messageUuid }} />
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

function SessionList({ userId, chosen, sessions }: SessionListProps) {
  const index = sessions.findIndex(({ session_id: id }) => id === chosen);
  return (
    <div>
      <div className="bar head">
        <div>
          <h2>Sessions</h2>
          <p className="small">
            {sessions.length === 1 ? '1 session' : `${numberOf(sessions.length)} sessions`}
          </p>
        </div>
      </div>
      <VirtualList
        label="Sessions"
        items={sessions}
        keyOf={({ uuid }) => uuid}
        estimate={62}
        jump={index < 0 ? undefined : { key: chosen ?? '', index }}
      >
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
}
