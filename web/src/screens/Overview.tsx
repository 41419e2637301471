import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import { type Schemas, useKith } from '../api';
import { Link } from '../router';
import { Badge, numberOf, Time } from '../ui/parts';
import { Empty, Failure, Loaded } from '../ui/states';

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

function ParkedJobs() {
  const kith = useKith();
  const jobs = useQuery({
    queryKey: ['jobs', 'parked'],
    queryFn: () =>
      answerOf(kith.GET('/jobs', { params: { query: { status: 'parked', page_size: 50 } } })),
    refetchInterval: 5_000,
  });
  return (
    <section className="card" aria-labelledby="parked">
      <h2 id="parked">Parked jobs</h2>
      <Loaded query={jobs}>
        {({ jobs: list, total_count: total }) =>
          list.length === 0 ? (
            <Empty title="None">What cannot be read after five tries is parked here.</Empty>
          ) : (
            <>
              {total > list.length && (
                <p className="small">
                  The first {list.length} of {numberOf(total)}
                </p>
              )}
              <ul className="plain">
                {list.map((job) => (
                  <ParkedJob key={job.uuid} job={job} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function ParkedJob({ job }: { job: Schemas['Job'] }) {
  const kith = useKith();
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: () =>
      answerOf(kith.POST('/jobs/{uuid}/retry', { params: { path: { uuid: job.uuid } } })),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <li className="bar">
      <div>
        <strong>{job.error ?? 'failed'}</strong>
        <p className="small">
          {job.attempts} tries · accepted <Time at={job.created_at} /> · episode{' '}
          <code>{job.episode_uuid}</code>
        </p>
        {retry.error && <Failure error={retry.error} />}
      </div>
      <button disabled={retry.isPending} onClick={() => retry.mutate()}>
        {retry.isPending ? 'Trying…' : 'Try again'}
      </button>
    </li>
  );
}
