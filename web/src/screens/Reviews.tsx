import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import { useState } from 'react';
import { type Schemas, statusOf, useKith } from '../api';
import { Link } from '../router';
import { Badge, DataView, Field, Pager, scoreOf, Time } from '../ui/parts';
import { Busy, Empty, Failure, Loaded } from '../ui/states';
import { whyOf } from '../user/BusinessTab';

type Review = Schemas['Review'];

const pageSize = 10;
const statuses = { open: 'To be decided', accepted: 'Accepted', rejected: 'Rejected' };

export function Reviews() {
  const kith = useKith();
  const [status, setStatus] = useState('open');
  const [page, setPage] = useState(1);
  const reviews = useQuery({
    queryKey: ['reviews', status, page],
    queryFn: () =>
      answerOf(
        kith.GET('/reviews', {
          params: { query: { status, page_number: page, page_size: pageSize } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const show = (wanted: string) => {
    setStatus(wanted);
    setPage(1);
  };
  return (
    <>
      <h1>Proposed matches</h1>
      <p>Business data that may be about a user, but is not certain: a person decides.</p>
      <Field label="Show">
        {(id) => (
          <select id={id} value={status} onChange={(event) => show(event.target.value)}>
            {Object.entries(statuses).map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Loaded query={reviews} busy="Loading proposals…">
        {({ reviews: list, total_count: total }) =>
          list.length === 0 ? (
            <Empty title={status === 'open' ? 'Nothing has to be decided' : 'None'}>
              Proposals appear when business data carries a name without an identifier, or one that
              several users have.
            </Empty>
          ) : (
            <>
              {list.map((review) => (
                <ReviewCard key={review.uuid} review={review} />
              ))}
              <Pager {...{ page, pageSize, total }} turn={setPage} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

const words = (name: string): string => name.replaceAll('_', ' ');

function ReviewCard({ review }: { review: Review }) {
  const title = [review.source, review.type, review.key].filter(Boolean).join(' · ') || 'Record';
  return (
    <section className="card review" aria-label={`${title} and ${review.user_id}`}>
      <p>
        Proposed because of <strong>{whyOf(review)}</strong>{' '}
        <Badge tone="warn">score {scoreOf(review.score)}</Badge> <Time at={review.created_at} />
      </p>
      <div className="agreement">
        <p>
          <span className="label">Agrees</span>
          {review.agrees.length === 0 && <span className="faint">nothing</span>}
          {review.agrees.map((name) => (
            <Badge key={name} tone="good">
              {words(name)}
            </Badge>
          ))}
        </p>
        <p>
          <span className="label">Does not</span>
          {review.disagrees.length === 0 && <span className="faint">nothing</span>}
          {review.disagrees.map((name) => (
            <Badge key={name} tone="bad">
              {words(name)}
            </Badge>
          ))}
        </p>
      </div>
      <div className="columns">
        <div>
          <h2>Record: {title}</h2>
          <DataView data={review.data as Record<string, unknown>} />
        </div>
        <ReviewedUser userId={review.user_id} />
      </div>
      {review.status === 'open' ? (
        <Decision review={review} />
      ) : (
        <p className="small">
          {review.status} <Time at={review.decided_at} />
        </p>
      )}
    </section>
  );
}

function ReviewedUser({ userId }: { userId: string }) {
  const kith = useKith();
  const user = useQuery({
    queryKey: ['user', userId],
    queryFn: () => answerOf(kith.GET('/users/{userId}', { params: { path: { userId } } })),
  });
  return (
    <div>
      <h2>
        User: <Link to={['users', userId]}>{userId}</Link>
      </h2>
      {user.data && <DataView data={shownOf(user.data)} />}
      {user.isPending && <Busy />}
      {user.error &&
        (statusOf(user.error) === 404 ? (
          <p className="faint">This user no longer exists.</p>
        ) : (
          <Failure error={user.error} retry={() => void user.refetch()} />
        ))}
    </div>
  );
}

function shownOf(user: Schemas['User']): Record<string, unknown> {
  const { first_name, last_name, email, time_zone } = user;
  const own = { 'first name': first_name, 'last name': last_name, email, 'time zone': time_zone };
  const given = Object.entries(own).filter(([, value]) => value);
  return { ...Object.fromEntries(given), ...(user.metadata as Record<string, unknown>) };
}

function Decision({ review }: { review: Review }) {
  const kith = useKith();
  const queries = useQueryClient();
  const params = { params: { path: { reviewUuid: review.uuid } } };
  const decide = useMutation({
    mutationFn: (accept: boolean) =>
      answerOf(
        accept
          ? kith.POST('/reviews/{reviewUuid}/accept', params)
          : kith.POST('/reviews/{reviewUuid}/reject', params),
      ),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <>
      {decide.error && <Failure error={decide.error} />}
      <div className="actions">
        <button disabled={decide.isPending} onClick={() => decide.mutate(false)}>
          Not this person
        </button>
        <button className="primary" disabled={decide.isPending} onClick={() => decide.mutate(true)}>
          Same person
        </button>
      </div>
    </>
  );
}
