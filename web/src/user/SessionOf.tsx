import { Link } from '../router';

/** The session that an episode was said in, after what else is known of it; nothing without one. */
export const SessionOf = ({ userId, sessionId }: { userId: string; sessionId?: string }) =>
  sessionId ? (
    <>
      {' · '}
      <Link to={['users', userId, 'sessions', sessionId]}>session {sessionId}</Link>
    </>
  ) : null;
