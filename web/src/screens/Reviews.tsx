import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import { type ReactNode, useState } from 'react';
import { type Schemas, statusOf, useKept, useKith, useMay } from '../api';
import { Link } from '../router';
import {
  Badge,
  DataView,
  Field,
  Lacking,
  Notice,
  Pager,
  scoreOf,
  Time,
  useFilledPage,
} from '../ui/parts';
import { Busy, Empty, Failure, Loaded } from '../ui/states';
import { whyOf } from '../user/BusinessTab';

type Review = Schemas['Review'];

const pageSize = 10;
const statuses = { open: 'To be decided', accepted: 'Accepted', rejected: 'Rejected' };

export function Reviews() {
  const kith = useKith();
  const [status, setStatus] = useKept('reviews status', 'open');
  const [page, setPage] = useKept('reviews page', 1);
  const [decided, setDecided] = useState<Decided>();
  const mayWrite = useMay('write');
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
  const { data, isPlaceholderData: isOld } = reviews;
  const found = { rows: isOld ? undefined : data?.reviews.length, total: data?.total_count };
  useFilledPage(found, { page, pageSize, turn: setPage });
  const show = (wanted: string) => {
    setStatus(wanted);
    setPage(1);
    setDecided(undefined);
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
      {!mayWrite && <Lacking scope="write">Deciding attaches data to a user.</Lacking>}
      {decided && <Notice key={decided.review.uuid}>{saidOf(decided)}</Notice>}
      <Loaded query={reviews} busy="Loading proposals…">
        {({ reviews: list, total_count: total }) =>
          list.length === 0 && page > 1 ? (
            <Busy />
          ) : list.length === 0 ? (
            <Empty title={status === 'open' ? 'Nothing has to be decided' : 'None'}>
              Proposals appear when business data carries a name without an identifier, or one that
              several users have.
            </Empty>
          ) : (
            <div aria-busy={isOld}>
              {list.map((review) => (
                <ReviewCard key={review.uuid} review={review} decided={setDecided} />
              ))}
              <Pager {...{ page, pageSize, total }} turn={setPage} />
            </div>
          )
        }
      </Loaded>
    </>
  );
}

const words = (name: string): string => name.replaceAll('_', ' ');

const titleOf = (review: Review): string =>
  [review.source, review.type, review.key].filter(Boolean).join(' · ') || 'Record';

interface Decided {
  review: Review;
  accepted: boolean;
}

const saidOf = ({ review, accepted }: Decided): ReactNode =>
  accepted ? (
    <>
      {titleOf(review)} is attached to {review.user_id}. It can be undone under{' '}
      <Link to={['users', review.user_id, 'business']}>its business data</Link>.
    </>
  ) : (
    <>
      {titleOf(review)} is not attached to {review.user_id}, and is not proposed again.
    </>
  );

interface ReviewCardProps {
  review: Review;
  decided: (decided: Decided) => void;
}

function ReviewCard({ review, decided }: ReviewCardProps) {
  const title = titleOf(review);
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
        <Decision review={review} decided={decided} />
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

function Decision({ review, decided }: ReviewCardProps) {
  const kith = useKith();
  const mayWrite = useMay('write');
  const queries = useQueryClient();
  const params = { params: { path: { reviewUuid: review.uuid } } };
  const decide = useMutation({
    mutationFn: (accept: boolean) =>
      answerOf(
        accept
          ? kith.POST('/reviews/{reviewUuid}/accept', params)
          : kith.POST('/reviews/{reviewUuid}/reject', params),
      ),
    onSuccess: async (_answer, accepted) => {
      await queries.invalidateQueries();
      decided({ review, accepted });
    },
  });
  if (!mayWrite) return null;
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
