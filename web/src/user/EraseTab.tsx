import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { download, useKith } from '../api';
import { Link } from '../router';
import { Field } from '../ui/parts';
import { Busy, Empty, Failure } from '../ui/states';

interface EraseTabProps {
  userId: string;
  isGone: boolean;
}

export function EraseTab({ userId, isGone }: EraseTabProps) {
  const [erased, setErased] = useState<ErasedAnswer>();
  if (erased) return <Receipt answer={erased} />;
  if (isGone) {
    return (
      <Empty title="There is no user with this id">
        It may have been erased: the receipts are under <Link to={['erasures']}>Erasures</Link>.
      </Empty>
    );
  }
  return (
    <div className="columns">
      <EraseForm userId={userId} done={setErased} />
    </div>
  );
}

interface ErasedAnswer {
  erasureId: string | undefined;
  receipt: unknown;
}

interface EraseFormProps {
  userId: string;
  done: (answer: ErasedAnswer) => void;
}

function EraseForm({ userId, done }: EraseFormProps) {
  const kith = useKith();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const erase = useMutation({
    mutationFn: async () => {
      const { data, response } = await kith.DELETE('/users/{userId}', {
        params: { path: { userId }, query: { wait: true } as never },
      });
      const { receipt } = (data ?? {}) as { receipt?: unknown };
      return { erasureId: response.headers.get('kith-erasure-id') ?? undefined, receipt };
    },
    onSuccess: async (answer) => {
      done(answer);
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey.includes(userId) });
      await queries.invalidateQueries();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (typed === userId) erase.mutate();
  };
  return (
    <section className="card dangerous" aria-labelledby="erase">
      <h2 id="erase">Erase this user</h2>
      <p>
        Everything that is known about this user goes: the profile, all sessions and messages, facts
        and their evidence, and its part of business data. This cannot be undone.
      </p>
      <form onSubmit={submit}>
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

function Receipt({ answer }: { answer: ErasedAnswer }) {
  const { erasureId, receipt } = answer;
  return (
    <section className="card" aria-labelledby="erased">
      <h2 id="erased">The user is erased</h2>
      <p role="status">Nobody finds anything of it any more.</p>
      {erasureId && (
        <p className="small">
          Erasure <code>{erasureId}</code>
        </p>
      )}
      {receipt !== undefined && (
        <button
          onClick={() =>
            download(
              `kith-erasure-${erasureId ?? 'receipt'}.json`,
              JSON.stringify(receipt, null, 2),
            )
          }
        >
          Download the receipt
        </button>
      )}
      <p>
        <Link to={['users']}>Go to the users</Link>
      </p>
    </section>
  );
}
