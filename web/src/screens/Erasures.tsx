import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useKept, useKith, useMay } from '../api';
import { type ErasedIdKind, type Erasure, findErasures, listErasures } from '../erasures';
import { Badge, Field, Lacking, Pager, Time } from '../ui/parts';
import { Empty, Loaded } from '../ui/states';
import { ReceiptButton, ReceiptCounts } from '../user/Receipt';

const pageSize = 20;

/** How often a list is asked for again while something in it is being erased. */
const pollMs = 2_000;

const kinds: Record<ErasedIdKind, string> = {
  user_id: 'User id',
  session_id: 'Session id',
  graph_id: 'Graph id',
  email: 'E-mail address',
  phone: 'Phone number',
};

/** What kinds of erasures are called. */
const titles: Record<string, string> = {
  user: 'User',
  session: 'Session',
  graph: 'Graph',
  subject: 'Person without a user',
  retention: 'Retention',
};

interface Wanted {
  kind: ErasedIdKind;
  value: string;
}

function useErasures(wanted: Wanted | undefined, page: number) {
  const kith = useKith();
  return useQuery({
    queryKey: ['erasures', wanted, page],
    queryFn: () =>
      wanted ? findErasures(kith, wanted.kind, wanted.value) : listErasures(kith, page, pageSize),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.erasures.some(({ status }) => status !== 'complete') && pollMs,
  });
}

/** What was erased, for keys that may see it. */
export function Erasures() {
  const may = useMay('erase');
  return (
    <>
      <h1>Erasures</h1>
      <p>
        What was erased, and the receipts that prove it. They hold no personal data: an id is
        compared by a keyed hash and stored nowhere.
      </p>
      {may ? <ErasureFinder /> : <Lacking scope="erase">The list is not open here.</Lacking>}
    </>
  );
}

/** All of it, or what had an id once. */
function ErasureFinder() {
  const [wanted, setWanted] = useKept<Wanted | undefined>('erasures wanted', undefined);
  const [page, setPage] = useKept('erasures page', 1);
  const erasures = useErasures(wanted, page);
  const find = (next: Wanted | undefined) => {
    setPage(1);
    setWanted(next);
  };
  return (
    <>
      <FindForm find={find} wanted={wanted} />
      <Loaded query={erasures} busy="Loading erasures…">
        {({ erasures: list, total_count: total }) =>
          list.length === 0 ? (
            <NoErasures wanted={wanted} />
          ) : (
            <>
              {list.map((erasure) => (
                <ErasureCard key={erasure.erasure_id} erasure={erasure} />
              ))}
              {!wanted && <Pager {...{ page, pageSize, total }} turn={setPage} />}
            </>
          )
        }
      </Loaded>
    </>
  );
}

interface FindFormProps {
  /** With nothing: all of them. */
  find: (wanted: Wanted | undefined) => void;
  wanted: Wanted | undefined;
}

function FindForm({ find, wanted }: FindFormProps) {
  const [kind, setKind] = useState<ErasedIdKind>(wanted?.kind ?? 'user_id');
  const [typed, setTyped] = useState(wanted?.value ?? '');
  const value = typed.trim();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    find(value ? { kind, value } : undefined);
  };
  return (
    <form className="inline" onSubmit={submit}>
      <Field label="Find by">
        {(id) => (
          <select
            {...{ id, value: kind }}
            onChange={(event) => setKind(event.target.value as ErasedIdKind)}
          >
            {Object.entries(kinds).map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="What it was">
        {(id) => (
          <input
            {...{ id, value: typed, autoComplete: 'off', spellCheck: false }}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <button>{wanted && !value ? 'Show all' : 'Find'}</button>
    </form>
  );
}

function NoErasures({ wanted }: { wanted: Wanted | undefined }) {
  if (!wanted) {
    return (
      <Empty title="Nothing was erased yet">
        A user is erased on its own page, under “Export & erase”.
      </Empty>
    );
  }
  const isOfSubject = wanted.kind === 'email' || wanted.kind === 'phone';
  return (
    <Empty title="Nothing with this id was erased">
      {isOfSubject
        ? 'Only people who were no users are erased by an address or a number: try the user id.'
        : 'The id has to be exactly the one that it had.'}
    </Empty>
  );
}

const ErasureCard = ({ erasure }: { erasure: Erasure }) => (
  <section className="card" aria-label={`Erasure ${erasure.erasure_id}`}>
    <div className="bar">
      <h2>
        {titles[erasure.kind] ?? erasure.kind}{' '}
        <Badge tone={erasure.status === 'complete' ? 'good' : 'warn'}>{erasure.status}</Badge>
      </h2>
      {erasure.receipt && <ReceiptButton id={erasure.erasure_id} receipt={erasure.receipt} />}
    </div>
    <p className="small">
      <code>{erasure.erasure_id}</code> · asked for <Time at={erasure.requested_at} />
      {erasure.completed_at && (
        <>
          {' '}
          · completed <Time at={erasure.completed_at} />
        </>
      )}
    </p>
    {erasure.receipt && <ReceiptCounts receipt={erasure.receipt} />}
  </section>
);
