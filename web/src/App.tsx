import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { answerOf, type KithClient } from '@kith/client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { clientFor, SignedContext, statusOf, storedKey, useSigned } from './api';
import { Link, useRoute } from './router';
import { Erasures } from './screens/Erasures';
import { FindSubject } from './screens/FindSubject';
import { Keys } from './screens/Keys';
import { Overview } from './screens/Overview';
import { Reviews } from './screens/Reviews';
import { SignIn } from './screens/SignIn';
import { Users } from './screens/Users';
import { Boundary } from './ui/Boundary';
import { useCurrentInSight } from './ui/parts';
import { Empty, Failure } from './ui/states';
import { UserPage } from './user/UserPage';

interface Session {
  kith: KithClient;
  project: string;
  keyId: string;
  scopes: readonly string[];
}

/** Asks whose the key is, and what it may; throws what the service answers. */
async function open(key: string): Promise<Session> {
  const kith = clientFor(key);
  const [{ project }, { key_id: keyId, scopes }] = await Promise.all([
    answerOf(kith.GET('/projects/info')),
    answerOf(kith.GET('/keys/own')),
  ]);
  return { kith, project: project.name, keyId, scopes };
}

/** Signed out, or signed in with everything that hangs on the key. */
export function App() {
  const [session, setSession] = useState<Session | null>(null);
  const [trying, setTrying] = useState(storedKey.read() !== null);
  const [notice, setNotice] = useState<string>();
  const [failure, setFailure] = useState<unknown>();

  const signIn = useCallback(async (key: string) => {
    const opened = await open(key);
    storedKey.write(key);
    setNotice(undefined);
    setSession(opened);
  }, []);

  const signOut = useCallback((reason?: string) => {
    storedKey.remove();
    // Who signs in next is not shown whom the last one looked at; a key that ended keeps the place.
    if (reason === undefined) window.history.replaceState(null, '', window.location.pathname);
    setNotice(reason);
    setSession(null);
  }, []);

  // A page that is loaded again finds the key of its tab.
  const resume = useCallback(() => {
    const key = storedKey.read();
    if (key === null) return;
    open(key)
      .then(setSession, (error: unknown) => {
        if (statusOf(error) === 401) signOut('The key is no longer accepted. Sign in again.');
        else setFailure(error);
      })
      .finally(() => setTrying(false));
  }, [signOut]);
  useEffect(resume, [resume]);

  if (trying) {
    return (
      <p className="center busy" role="status">
        Signing in…
      </p>
    );
  }
  if (session) return <SignedIn session={session} signOut={signOut} />;
  if (failure === undefined) return <SignIn signIn={signIn} notice={notice} />;
  return (
    <NotResumed
      failure={failure}
      retry={() => {
        setFailure(undefined);
        setTrying(true);
        resume();
      }}
      leave={() => {
        setFailure(undefined);
        signOut();
      }}
    />
  );
}

interface NotResumedProps {
  failure: unknown;
  retry: () => void;
  leave: () => void;
}

/** The key of the tab is there, and the service did not say whether it is good. */
const NotResumed = ({ failure, retry, leave }: NotResumedProps) => (
  <main className="sign-in">
    <h1>Kith</h1>
    <Failure error={failure} retry={retry} />
    <button onClick={leave}>Sign in with another key</button>
  </main>
);

function SignedIn({ session, signOut }: { session: Session; signOut: (reason?: string) => void }) {
  const client = useMemo(() => newQueryClient(signOut), [signOut]);
  const signed = useMemo(
    () => ({ ...session, signOut, kept: new Map<string, unknown>() }),
    [session, signOut],
  );
  return (
    <SignedContext value={signed}>
      <QueryClientProvider client={client}>
        <Frame />
      </QueryClientProvider>
    </SignedContext>
  );
}

function newQueryClient(signOut: (reason: string) => void): QueryClient {
  const onError = (error: unknown) => {
    if (statusOf(error) === 401) signOut('The key is no longer accepted. Sign in again.');
  };
  // A machine without a network may still have the service on it: it is asked in any case.
  const networkMode = 'always';
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        retry: (count, error) => [0, 503].includes(statusOf(error) ?? -1) && count < 2,
        staleTime: 5_000,
        refetchOnWindowFocus: false,
        networkMode,
      },
      mutations: { networkMode },
    },
  });
}

const places = [
  ['overview', 'Overview'],
  ['users', 'Users'],
  ['find', 'Find a subject'],
  ['reviews', 'Reviews'],
  ['erasures', 'Erasures'],
  ['keys', 'Keys'],
] as const;

function Frame() {
  const route = useRoute();
  const [place = 'users', userId, ...rest] = route;
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  // A screen reader hears where it is; the first time the browser says so itself.
  useEffect(() => {
    if (!isFirst.current) main.current?.focus();
    isFirst.current = false;
    const name = places.find(([key]) => key === place)?.[1];
    document.title = [userId, name, 'Kith'].filter(Boolean).join(' · ');
  }, [place, userId]);
  return (
    <>
      <button className="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <TopBar place={place} />
      <main ref={main} tabIndex={-1}>
        <Boundary place={`${place}/${userId ?? ''}`}>
          <Screen place={place} userId={userId} rest={rest} />
        </Boundary>
      </main>
    </>
  );
}

function Screen({ place, userId, rest }: { place: string; userId?: string; rest: string[] }) {
  if (place === 'overview') return <Overview />;
  if (place === 'find') return <FindSubject />;
  if (place === 'reviews') return <Reviews />;
  if (place === 'erasures') return <Erasures />;
  if (place === 'keys') return <Keys />;
  if (place === 'users' && userId === undefined) return <Users />;
  if (place === 'users' && userId !== undefined) {
    return (
      <UserPage key={userId} userId={userId} tab={rest[0] ?? 'profile'} rest={rest.slice(1)} />
    );
  }
  return (
    <Empty title="There is no such page">
      <Link to={['users']}>Go to the users</Link>
    </Empty>
  );
}

function TopBar({ place }: { place: string }) {
  const { project, signOut } = useSigned();
  const nav = useCurrentInSight(place);
  return (
    <header className="top">
      <Link to={['users']} className="brand">
        Kith
      </Link>
      <nav aria-label="Main" ref={nav}>
        {places.map(([key, name]) => (
          <Link key={key} to={[key]} aria-current={place === key ? 'page' : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      <span className="project" title="The project of the key">
        {project}
      </span>
      <button className="quiet" onClick={() => signOut()}>
        Sign out
      </button>
    </header>
  );
}
