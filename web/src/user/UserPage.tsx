import { useQuery } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import { lazy, Suspense, useState } from 'react';
import { type Schemas, statusOf, useKith, useMay } from '../api';
import type { BegunErasure } from '../erasures';
import { Link } from '../router';
import { Boundary } from '../ui/Boundary';
import { DataView, Time, useCurrentInSight } from '../ui/parts';
import { Busy, Empty, Loaded } from '../ui/states';
import { BusinessTab } from './BusinessTab';
import { ContextTab } from './ContextTab';
import { EraseTab } from './EraseTab';
import { FactsTab } from './FactsTab';
import { SearchTab } from './SearchTab';
import { SessionsTab } from './SessionsTab';
import { UserForm } from './UserForm';

const GraphTab = lazy(() => import('./GraphTab'));

const tabs = [
  ['profile', 'Profile'],
  ['facts', 'Facts'],
  ['sessions', 'Sessions'],
  ['business', 'Business data'],
  ['graph', 'Graph'],
  ['search', 'Search'],
  ['context', 'Context'],
  ['erase', 'Export & erase'],
] as const;

interface UserPageProps {
  userId: string;
  tab: string;
  rest: string[];
}

export function UserPage({ userId, tab, rest }: UserPageProps) {
  const kith = useKith();
  // Kept here, so that the receipt is still there after a look at another tab.
  const [erased, setErased] = useState<BegunErasure>();
  const user = useQuery({
    queryKey: ['user', userId],
    queryFn: () => answerOf(kith.GET('/users/{userId}', { params: { path: { userId } } })),
    enabled: !erased,
  });
  const nav = useCurrentInSight(tab);
  const isGone = erased !== undefined || statusOf(user.error) === 404;
  return (
    <>
      <p className="crumbs">
        <Link to={['users']}>Users</Link>
      </p>
      <h1>{user.data && !isGone ? headline(user.data) : userId}</h1>
      <nav className="tabs" aria-label="About this user" ref={nav}>
        {tabs.map(([key, name]) => (
          <Link
            key={key}
            to={['users', userId, key]}
            aria-current={tab === key ? 'page' : undefined}
          >
            {name}
          </Link>
        ))}
      </nav>
      {tab === 'erase' ? (
        <EraseTab {...{ userId, isGone, erased, setErased }} />
      ) : isGone ? (
        <Empty title="There is no user with this id">
          It may have been erased. <Link to={['users']}>Go to the users</Link>
        </Empty>
      ) : (
        <Boundary place={tab}>
          <Suspense fallback={<Busy>Loading the graph view…</Busy>}>
            <Tab userId={userId} tab={tab} rest={rest} />
          </Suspense>
        </Boundary>
      )}
    </>
  );
}

const headline = (user: Schemas['User']): string =>
  [user.first_name, user.last_name].filter(Boolean).join(' ') || user.user_id;

function Tab({ userId, tab, rest }: UserPageProps) {
  if (tab === 'facts') return <FactsTab userId={userId} factUuid={rest[0]} />;
  if (tab === 'sessions')
    return <SessionsTab userId={userId} sessionId={rest[0]} messageUuid={rest[1]} />;
  if (tab === 'business') return <BusinessTab userId={userId} />;
  if (tab === 'graph') return <GraphTab userId={userId} factUuid={rest[0]} />;
  if (tab === 'search') return <SearchTab userId={userId} factUuid={rest[0]} />;
  if (tab === 'context') return <ContextTab userId={userId} />;
  if (tab === 'profile') return <Profile userId={userId} />;
  return (
    <Empty title="There is no such page about a user">
      <Link to={['users', userId]}>Go to the profile</Link>
    </Empty>
  );
}

function Profile({ userId }: { userId: string }) {
  const kith = useKith();
  const [editing, setEditing] = useState(false);
  const mayWrite = useMay('write');
  const params = { params: { path: { userId } } };
  const user = useQuery({
    queryKey: ['user', userId],
    queryFn: () => answerOf(kith.GET('/users/{userId}', params)),
  });
  const node = useQuery({
    queryKey: ['user-node', userId],
    queryFn: () => answerOf(kith.GET('/users/{userId}/node', params)),
  });
  return (
    <div className="columns">
      <section className="card" aria-labelledby="profile">
        <div className="bar">
          <h2 id="profile">Profile</h2>
          {mayWrite && (
            <button disabled={!user.data} onClick={() => setEditing(true)}>
              Edit
            </button>
          )}
        </div>
        <Loaded query={user}>{(found) => <Details user={found} />}</Loaded>
      </section>
      <section className="card" aria-labelledby="summary">
        <h2 id="summary">Summary</h2>
        <Loaded query={node}>
          {({ node: { summary } }) =>
            summary ? (
              <p className="prose">{summary}</p>
            ) : (
              <Empty title="Nothing is known yet">
                A summary is written when the first facts are. Send messages of this user, or
                business data about it.
              </Empty>
            )
          }
        </Loaded>
      </section>
      {editing && user.data && (
        <UserForm
          user={user.data}
          close={() => setEditing(false)}
          saved={() => setEditing(false)}
        />
      )}
    </div>
  );
}

const Details = ({ user }: { user: Schemas['User'] }) => (
  <dl className="data">
    {(
      [
        ['User id', user.user_id],
        ['First name', user.first_name],
        ['Last name', user.last_name],
        ['E-mail', user.email],
        ['Time zone', user.time_zone],
        ['Sessions', user.session_count],
        ['Added', <Time key="added" at={user.created_at} />],
        ['Changed', <Time key="changed" at={user.updated_at} />],
        ['Metadata', <DataView key="metadata" data={user.metadata as Record<string, unknown>} />],
        ['Uuid', <code key="uuid">{user.uuid}</code>],
      ] as const
    ).map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value || <span className="faint">not given</span>}</dd>
      </div>
    ))}
  </dl>
);
