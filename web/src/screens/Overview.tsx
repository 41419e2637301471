import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import { useState } from 'react';
import { type Schemas, statusOf, useKith, useMay } from '../api';
import { Link } from '../router';
import { Badge, Notice, numberOf, Pager, Time, useFilledPage } from '../ui/parts';
import { Empty, Failure, Loaded } from '../ui/states';
import { SessionOf } from '../user/SessionOf';

type Facts = Schemas['OverviewResponse'];

export function Overview() {
  const kith = useKith();
  const overview = useQuery({
    queryKey: ['overview'],
    queryFn: () => answerOf(kith.GET('/overview')),
    refetchInterval: 5_000,
  });
  return (
    <>
      <h1>Overview</h1>
      <Loaded query={overview} busy="Counting…">
        {(found) => (
          <>
            <Counts found={found} />
            <div className="columns">
              <Waiting found={found} />
              <About found={found} />
            </div>
            <ParkedJobs />
          </>
        )}
      </Loaded>
    </>
  );
}

const countNames = [
  ['users', 'Users'],
  ['sessions', 'Sessions'],
  ['messages', 'Messages'],
  ['facts', 'Facts'],
  ['entities', 'Things and people'],
  ['graphs', 'Graphs without a user'],
] as const;

const Counts = ({ found }: { found: Facts }) => (
  <section aria-label="Counts">
    <dl className="tiles">
      {countNames.map(([key, name]) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{numberOf(found.counts[key])}</dd>
        </div>
      ))}
    </dl>
    <p className="small">
      Counted <Time at={found.counted_at} />
    </p>
  </section>
);

const Waiting = ({ found: { backlog } }: { found: Facts }) => (
  <section className="card" aria-labelledby="waiting">
    <h2 id="waiting">Waiting</h2>
    <dl className="data">
      <div>
        <dt>To be read</dt>
        <dd>
          {numberOf(backlog.pending)}{' '}
          {backlog.oldest_pending_at && (
            <span className="faint">
              since <Time at={backlog.oldest_pending_at} />
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>Parked</dt>
        <dd>
          {numberOf(backlog.parked)} {backlog.parked > 0 && <Badge tone="bad">needs a look</Badge>}
        </dd>
      </div>
      <div>
        <dt>To be decided</dt>
        <dd>
          <Link to={['reviews']}>{numberOf(backlog.open_reviews)} proposed matches</Link>
        </dd>
      </div>
    </dl>
  </section>
);

function About({ found: { versions, capabilities } }: { found: Facts }) {
  const rows = [
    ['Kith', versions.kith],
    ['Neo4j', `${versions.neo4j} ${versions.neo4j_edition}`],
    ['Node', versions.node],
    ['Texts are read by', capabilities.extractor],
    ['Language', capabilities.language === 'en' ? 'English' : 'other'],
    ['Vectors', capabilities.embedding_model ?? 'none: search goes by words'],
    ['Language model', capabilities.language_model ? 'yes' : 'no'],
    ['Filtered vector index', capabilities.vector_filter ? 'yes' : 'no'],
  ];
  return (
    <section className="card" aria-labelledby="about">
      <h2 id="about">This service</h2>
      <dl className="data">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const jobsAtOnce = 20;

type Job = Schemas['Job'];

/** Tries jobs again, one after the other, in their order; how many were begun. */
function useRetry() {
  const kith = useKith();
  const queries = useQueryClient();
  const [begun, setBegun] = useState(0);
  const retry = useMutation({
    mutationFn: async (jobs: Job[]) => {
      setBegun(0);
      for (const { uuid } of jobs) {
        const params = { path: { uuid } };
        await answerOf(kith.POST('/jobs/{uuid}/retry', { params })).catch((error: unknown) => {
          // Somebody else tried it again.
          if (statusOf(error) !== 404) throw error;
        });
        setBegun((count) => count + 1);
      }
    },
    onSettled: () => queries.invalidateQueries(),
  });
  return { retry, begun };
}

type Retrying = ReturnType<typeof useRetry>;

function ParkedJobs() {
  const kith = useKith();
  const [page, setPage] = useState(1);
  const retrying = useRetry();
  const jobs = useQuery({
    queryKey: ['jobs', 'parked', page],
    queryFn: () =>
      answerOf(
        kith.GET('/jobs', {
          params: { query: { status: 'parked', page_number: page, page_size: jobsAtOnce } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 5_000,
  });
  const { data, isPlaceholderData: isOld } = jobs;
  const found = { rows: isOld ? undefined : data?.jobs.length, total: data?.total_count };
  useFilledPage(found, { page, pageSize: jobsAtOnce, turn: setPage });
  return (
    <section className="card" aria-labelledby="parked">
      <h2 id="parked">Parked jobs</h2>
      <Loaded query={jobs}>
        {({ jobs: list, total_count: total }) => (
          <>
            <RetryAll jobs={list} {...retrying} />
            {list.length === 0 ? (
              <Empty title="None">What cannot be read after five tries is parked here.</Empty>
            ) : (
              <>
                <ul className="plain">
                  {list.map((job) => (
                    <ParkedJob key={job.uuid} job={job} {...retrying} />
                  ))}
                </ul>
                {total > jobsAtOnce && (
                  <Pager {...{ page, total }} pageSize={jobsAtOnce} turn={setPage} />
                )}
              </>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

/** After a cause is mended, everything in sight is tried again with one press. */
function RetryAll({ jobs, retry, begun }: { jobs: Job[] } & Retrying) {
  const mayWrite = useMay('write');
  return (
    <>
      {retry.error && <Failure error={retry.error} />}
      {retry.isSuccess && (
        <Notice key={retry.submittedAt}>
          {begun === 1 ? '1 job is' : `${numberOf(begun)} jobs are`} tried again. What fails five
          times more comes back.
        </Notice>
      )}
      {mayWrite && jobs.length > 1 && (
        <button disabled={retry.isPending} onClick={() => retry.mutate(jobs)}>
          {retry.isPending ? `${begun} tried again…` : `Try these ${jobs.length} again`}
        </button>
      )}
    </>
  );
}

function ParkedJob({ job, retry }: { job: Job } & Retrying) {
  const mayWrite = useMay('write');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li className="bar">
      <div>
        <strong>{job.error ?? 'failed'}</strong>
        <p className="small">
          {job.attempts} tries · accepted <Time at={job.created_at} />
        </p>
        <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary>What could not be read</summary>
          {isOpen && <Unread episodeUuid={job.episode_uuid} />}
        </details>
      </div>
      {mayWrite && (
        <button disabled={retry.isPending} onClick={() => retry.mutate([job])}>
          Try again
        </button>
      )}
    </li>
  );
}

function Unread({ episodeUuid: uuid }: { episodeUuid: string }) {
  const kith = useKith();
  const episode = useQuery({
    queryKey: ['episode', uuid],
    queryFn: async () => {
      const found = await answerOf(
        kith.GET('/graph/episodes/{uuid}', { params: { path: { uuid } } }),
      );
      if (!found.session_id) return { ...found, userId: undefined };
      // Whose session it is, the episode does not say.
      const params = { path: { sessionId: found.session_id } };
      const session = kith.GET('/sessions/{sessionId}', { params });
      // Gone meanwhile: what was said is still to be seen.
      const userId = await answerOf(session).then(
        ({ user_id: id }) => id,
        () => undefined,
      );
      return { ...found, userId };
    },
  });
  return (
    <Loaded query={episode}>
      {({ userId, ...found }) => (
        <figure className="quote">
          <blockquote>{found.content}</blockquote>
          <figcaption>
            {found.source} · episode <code>{uuid}</code>
            {userId && <SessionOf userId={userId} episode={found} />}
          </figcaption>
        </figure>
      )}
    </Loaded>
  );
}
