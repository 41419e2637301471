import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { answerOf, type KithClient } from '@kith/client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { clientFor, SignedContext, statusOf, storedKey, useSigned } from './api';
import { Link, useRoute } from './router';
import { Erasures } from './screens/Erasures';
import { FindSubject } from './screens/FindSubject';
import { Overview } from './screens/Overview';
import { Reviews } from './screens/Reviews';
import { SignIn } from './screens/SignIn';
import { Users } from './screens/Users';
import { Empty } from './ui/states';
import { UserPage } from './user/UserPage';

interface Session {
  kith: KithClient;
  project: string;
}

/** Asks whose the key is; throws what the service answers. */
async function open(key: string): Promise<Session> {
  const kith = clientFor(key);
  const { project } = await answerOf(kith.GET('/projects/info'));
  return { kith, project: project.name };
}

/** Signed out, or signed in with everything that hangs on the key. */
export function App() {
  const [session, setSession] = useState<Session | null>(null);
  const [trying, setTrying] = useState(storedKey.read() !== null);
  const [notice, setNotice] = useState<string>();

  const signIn = useCallback(async (key: string) => {
    const opened = await open(key);
    storedKey.write(key);
    setNotice(undefined);
    setSession(opened);
  }, []);

  const signOut = useCallback((reason?: string) => {
    storedKey.remove();
    setNotice(reason);
    setSession(null);
  }, []);

  // A page that is loaded again finds the key of its tab.
  useEffect(() => {
    const key = storedKey.read();
    if (key === null) return;
    open(key)
      .then(setSession, (error: unknown) => {
        if (statusOf(error) === 401) signOut('The key is no longer accepted.');
        else setNotice('Kith could not be asked about the key. Sign in again.');
      })
      .finally(() => setTrying(false));
  }, [signOut]);

  if (trying) return <p className="center busy">Signing in…</p>;
  if (!session) return <SignIn signIn={signIn} notice={notice} />;
  return <SignedIn session={session} signOut={signOut} />;
}

function SignedIn({ session, signOut }: { session: Session; signOut: (reason?: string) => void }) {
  const client = useMemo(
    () =>
      new QueryClient({
        queryCache: new QueryCache({
          onError: (error) => {
            if (statusOf(error) === 401) signOut('The key is no longer accepted. Sign in again.');
          },
        }),
        defaultOptions: {
          queries: {
            retry: (count, error) => [0, 503].includes(statusOf(error) ?? -1) && count < 2,
            staleTime: 5_000,
            refetchOnWindowFocus: false,
          },
        },
      }),
    [signOut],
  );
  const signed = useMemo(() => ({ ...session, signOut }), [session, signOut]);
  return (
    <SignedContext value={signed}>
      <QueryClientProvider client={client}>
        <Frame />
      </QueryClientProvider>
    </SignedContext>
  );
}

const places = [
  ['overview', 'Overview'],
  ['users', 'Users'],
  ['find', 'Find a subject'],
  ['reviews', 'Reviews'],
  ['erasures', 'Erasures'],
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
    document.title = name ? `${name} · Kith` : 'Kith';
  }, [place, userId]);
  return (
    <>
      <button className="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <TopBar place={place} />
      <main ref={main} tabIndex={-1}>
        <Screen place={place} userId={userId} rest={rest} />
      </main>
    </>
  );
}

function Screen({ place, userId, rest }: { place: string; userId?: string; rest: string[] }) {
  if (place === 'overview') return <Overview />;
  if (place === 'find') return <FindSubject />;
  if (place === 'reviews') return <Reviews />;
  if (place === 'erasures') return <Erasures />;
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
  return (
    <header className="top">
      <Link to={['users']} className="brand">
        Kith
      </Link>
      <nav aria-label="Main">
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
