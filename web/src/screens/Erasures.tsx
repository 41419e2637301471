import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useKith } from '../api';
import { type Erasure, findErasures, isMissingCall, listErasures } from '../erasures';
import { Badge, Field, Pager, Time } from '../ui/parts';
import { Empty, Loaded } from '../ui/states';
import { ReceiptButton, ReceiptCounts } from '../user/Receipt';

const pageSize = 20;

/** What was erased: all of it, or what had an id once. */
export function Erasures() {
  const kith = useKith();
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState('');
  const [page, setPage] = useState(1);
  const erasures = useQuery({
    queryKey: ['erasures', wanted, page],
    queryFn: () => (wanted ? findErasures(kith, wanted) : listErasures(kith, page, pageSize)),
    placeholderData: keepPreviousData,
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setPage(1);
    setWanted(typed.trim());
  };
  return (
    <>
      <h1>Erasures</h1>
      <p>
        What was erased, and the receipts that prove it. They hold no personal data: an id is
        compared by a keyed hash and stored nowhere.
      </p>
      <form className="inline" onSubmit={submit}>
        <Field label="Id that the user had">
          {(id) => (
            <input {...{ id, value: typed }} onChange={(event) => setTyped(event.target.value)} />
          )}
        </Field>
        <button>{wanted && !typed.trim() ? 'Show all' : 'Find'}</button>
      </form>
      {isMissingCall(erasures.error) ? (
        <Empty title="This service keeps no list of erasures">
          It erases users nevertheless. A newer version of Kith keeps receipts.
        </Empty>
      ) : (
        <Loaded query={erasures} busy="Loading erasures…">
          {({ erasures: list, total_count: total }) =>
            list.length === 0 ? (
              <Empty title={wanted ? 'Nothing with this id was erased' : 'Nothing was erased yet'}>
                {wanted
                  ? 'The id has to be exactly the one that the user had.'
                  : 'A user is erased on its own page, under “Export & erase”.'}
              </Empty>
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
      )}
    </>
  );
}

const ErasureCard = ({ erasure }: { erasure: Erasure }) => (
  <section className="card" aria-label={`Erasure ${erasure.erasure_id}`}>
    <div className="bar">
      <h2>
        {erasure.kind}{' '}
        <Badge tone={erasure.status === 'complete' ? 'good' : 'warn'}>{erasure.status}</Badge>
      </h2>
      {erasure.receipt && <ReceiptButton id={erasure.erasure_id} receipt={erasure.receipt} />}
    </div>
    <p className="small">
      <code>{erasure.erasure_id}</code> · asked for <Time at={erasure.requested_at} />
      {erasure.completed_at && (
        <>
          {' '}
          · complete <Time at={erasure.completed_at} />
        </>
      )}
    </p>
    {erasure.receipt && <ReceiptCounts receipt={erasure.receipt} />}
  </section>
);
