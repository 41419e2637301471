import { useQuery } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import { useEffect, useRef, useState } from 'react';
import { type Schemas, statusOf, useKith, useMay } from '../api';
import { Link } from '../router';
import { Time } from '../ui/parts';
import { Empty, Loaded } from '../ui/states';
import { DeleteFact, EditFact } from './FactChange';
import { FactState, Span, typeName } from './facts';
import { SessionOf } from './SessionOf';

type Evidence = Schemas['FactEvidenceResponse'];

interface FactPanelProps {
  userId: string;
  factUuid: string;
  show: (factUuid: string) => void;
  close: () => void;
}

/** One fact: its time, what took its place, and everything that says it. */
export function FactPanel({ userId, factUuid, show, close }: FactPanelProps) {
  const kith = useKith();
  const heading = useRef<HTMLHeadingElement>(null);
  const evidence = useQuery({
    queryKey: ['evidence', factUuid],
    queryFn: () =>
      answerOf(kith.GET('/facts/{factUuid}/evidence', { params: { path: { factUuid } } })),
  });
  const isThere = evidence.data !== undefined;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere]);
  const onKeyDown = ({ key }: { key: string }) => {
    if (key === 'Escape') close();
  };
  return (
    <aside className="panel card" aria-label="The chosen fact" onKeyDown={onKeyDown}>
      <div className="bar">
        <h2 ref={heading} tabIndex={-1}>
          Why this is known
        </h2>
        <button className="quiet" aria-label="Close the fact" onClick={close}>
          ✕
        </button>
      </div>
      {statusOf(evidence.error) === 404 ? (
        <Empty title="This fact is not there any more">
          It was deleted, or everything that said it was. What is known now is under{' '}
          <Link to={['users', userId, 'facts']}>Facts</Link>.
        </Empty>
      ) : (
        <Loaded query={evidence} busy="Looking for the evidence…">
          {(found) => (
            <>
              <FactDetails evidence={found} />
              <Succession title="Superseded by" facts={found.superseded_by} show={show} />
              <Succession title="Took the place of" facts={found.supersedes} show={show} />
              <Episodes title="Evidence" userId={userId} episodes={found.evidence} />
              <Episodes title="Ended by" userId={userId} episodes={found.closed_by} />
              {found.truncated && (
                <p className="small">There is more evidence than is shown here.</p>
              )}
              <FactActions userId={userId} fact={found.fact} gone={close} />
            </>
          )}
        </Loaded>
      )}
    </aside>
  );
}

interface FactActionsProps {
  userId: string;
  fact: Evidence['fact'];
  gone: () => void;
}

/** What a person may do about a fact that is wrong. */
function FactActions({ userId, fact, gone }: FactActionsProps) {
  const mayWrite = useMay('write');
  const [doing, setDoing] = useState<'edit' | 'delete'>();
  const close = () => setDoing(undefined);
  if (!mayWrite) return null;
  return (
    <>
      <div className="actions">
        <button onClick={() => setDoing('edit')}>Correct…</button>
        <button onClick={() => setDoing('delete')}>Delete…</button>
      </div>
      {doing === 'edit' && <EditFact {...{ userId, fact, close }} />}
      {doing === 'delete' && <DeleteFact {...{ userId, fact, close, gone }} />}
    </>
  );
}

function FactDetails({ evidence: { fact } }: { evidence: Evidence }) {
  const rows = [
    ['Type', typeName(fact.name)],
    ['About', <Ends key="ends" fact={fact} />],
    ['True', <Span key="span" fact={fact} />],
    ['Learned', <Time key="created" at={fact.created_at} />],
    ['Taken as ended', <Time key="expired" at={fact.expired_at} />],
  ] as const;
  return (
    <>
      <p className="statement">{fact.fact}</p>
      <FactState fact={fact} />
      <dl className="data">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Of whom it is said, and what; a plain value has no thing of its own. */
const Ends = ({ fact }: { fact: Evidence['fact'] }) => (
  <>
    <bdi>{fact.source_node_name}</bdi>
    {fact.source_node_uuid !== fact.target_node_uuid && (
      <>
        {' → '}
        <bdi>{fact.target_node_name}</bdi>
      </>
    )}
  </>
);

interface SuccessionProps {
  title: string;
  facts: Evidence['supersedes'];
  show: (factUuid: string) => void;
}

const Succession = ({ title, facts, show }: SuccessionProps) =>
  facts.length === 0 ? null : (
    <section>
      <h3>{title}</h3>
      <ul className="plain">
        {facts.map((fact) => (
          <li key={fact.uuid}>
            <button className="link" onClick={() => show(fact.uuid)}>
              {fact.fact}
            </button>{' '}
            <Span fact={fact} />
          </li>
        ))}
      </ul>
    </section>
  );

interface EpisodesProps {
  title: string;
  userId: string;
  episodes: Schemas['Episode'][];
}

const Episodes = ({ title, userId, episodes }: EpisodesProps) =>
  episodes.length === 0 ? null : (
    <section>
      <h3>{title}</h3>
      {episodes.map((episode) => (
        <figure key={episode.uuid} className="quote">
          <blockquote>{episode.content}</blockquote>
          <figcaption>
            <bdi>{sourceOf(episode)}</bdi> · <Time at={episode.created_at} />
            <SessionOf userId={userId} episode={episode} />
          </figcaption>
        </figure>
      ))}
    </section>
  );

const sourceOf = (episode: Schemas['Episode']): string =>
  [episode.role || episode.role_type || episode.source, episode.source_description]
    .filter(Boolean)
    .join(', ');
