import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { download, useKith, useMay } from '../api';
import { type BegunErasure, eraseUser, type ErasureOptions, exportUser } from '../erasures';
import { Link } from '../router';
import { Field, Lacking, Notice } from '../ui/parts';
import { Busy, Empty, Failure } from '../ui/states';
import { ReceiptButton, ReceiptCounts } from './Receipt';

interface EraseTabProps {
  userId: string;
  isGone: boolean;
  /** What was begun on this page. */
  erased: BegunErasure | undefined;
  setErased: (erasure: BegunErasure) => void;
}

export function EraseTab({ userId, isGone, erased, setErased }: EraseTabProps) {
  const mayErase = useMay('erase');
  if (erased) return <Erased erasure={erased} />;
  if (isGone) {
    return (
      <Empty title="There is no user with this id">
        It may have been erased: the receipts are under <Link to={['erasures']}>Erasures</Link>.
      </Empty>
    );
  }
  return (
    <div className="columns">
      <Export userId={userId} />
      {mayErase ? <EraseForm userId={userId} done={setErased} /> : <NotToErase />}
    </div>
  );
}

const NotToErase = () => (
  <section className="card" aria-labelledby="erase">
    <h2 id="erase">Erase this user</h2>
    <Lacking scope="erase">Nobody can be erased here.</Lacking>
  </section>
);

function Export({ userId }: { userId: string }) {
  const kith = useKith();
  const may = useMay('admin');
  const save = useMutation({
    mutationFn: async () => download(`${userId}.json`, await exportUser(kith, userId)),
  });
  return (
    <section className="card" aria-labelledby="export">
      <h2 id="export">Export</h2>
      <p>Everything that is stored about this user, as one file to hand over.</p>
      {save.error && <Failure error={save.error} />}
      {save.isPending && <Busy>Gathering everything…</Busy>}
      {may ? (
        <button disabled={save.isPending} onClick={() => save.mutate()}>
          Download the export
        </button>
      ) : (
        <Lacking scope="admin">Nothing can be exported here.</Lacking>
      )}
    </section>
  );
}

interface EraseFormProps {
  userId: string;
  done: (erasure: BegunErasure) => void;
}

function useErasure(userId: string, done: EraseFormProps['done']) {
  const kith = useKith();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (options: ErasureOptions) => eraseUser(kith, userId, options),
    onSuccess: async (erasure) => {
      done(erasure);
      queries.removeQueries({ predicate: ({ queryKey: [, id] }) => id === userId });
      await queries.invalidateQueries({
        predicate: ({ queryKey: [kind] }) => ['users', 'erasures'].includes(String(kind)),
      });
    },
  });
}

function EraseForm({ userId, done }: EraseFormProps) {
  const erase = useErasure(userId, done);
  const [typed, setTyped] = useState('');
  const [suppress, setSuppress] = useState(false);
  const [shared, setShared] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed === userId && !erase.isPending) erase.mutate({ suppress, shared });
  };
  return (
    <section className="card dangerous" aria-labelledby="erase">
      <h2 id="erase">Erase this user</h2>
      <p>
        Everything that is known about this user goes: the profile, all sessions and messages, facts
        and their evidence, and its part of business data. This cannot be undone.
      </p>
      <form onSubmit={submit}>
        <label className="check">
          <input
            type="checkbox"
            checked={suppress}
            onChange={(event) => setSuppress(event.target.checked)}
          />
          Refuse its identifiers from now on
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={shared}
            onChange={(event) => setShared(event.target.checked)}
          />
          Strike its identifiers out of other graphs too
        </label>
        <Field label={`Type the user's id to confirm: ${userId}`}>
          {(id) => (
            <input
              {...{ id, value: typed, autoComplete: 'off', spellCheck: false }}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        {erase.error && <Failure error={erase.error} />}
        {erase.isPending && <Busy>Erasing, and looking that nothing is left…</Busy>}
        <button className="danger" disabled={typed !== userId || erase.isPending}>
          Erase for good
        </button>
      </form>
    </section>
  );
}

function Erased({ erasure: { erasureId, receipt } }: { erasure: BegunErasure }) {
  return (
    <section className="card" aria-labelledby="erased">
      <div className="bar">
        <h2 id="erased">The user is erased</h2>
        {receipt && <ReceiptButton id={erasureId ?? 'receipt'} receipt={receipt} />}
      </div>
      <Notice key={erasureId}>
        Nobody finds anything of it any more
        {receipt || !erasureId ? '.' : '; the receipt follows under Erasures in a moment.'}
      </Notice>
      {erasureId && (
        <p className="small">
          Erasure <code>{erasureId}</code>
        </p>
      )}
      {receipt && <ReceiptCounts receipt={receipt} />}
      <p>
        <Link to={['users']}>Go to the users</Link> · <Link to={['erasures']}>Erasures</Link>
      </p>
    </section>
  );
}
