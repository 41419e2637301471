import type { Schemas } from '../api';
import { Link } from '../router';

interface SessionOfProps {
  userId: string;
  episode: Pick<Schemas['Episode'], 'uuid' | 'session_id'>;
}

/** Leads to where in its session an episode was said; nothing for what belongs to no session. */
export const SessionOf = ({ userId, episode: { uuid, session_id: sessionId } }: SessionOfProps) =>
  sessionId ? (
    <>
      {' · '}
      <Link to={['users', userId, 'sessions', sessionId, uuid]}>show in session {sessionId}</Link>
    </>
  ) : null;
