import { useQuery } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import type { SubmitEvent } from 'react';
import { type Schemas, useKept, useKith } from '../api';
import { go } from '../router';
import { Field, scoreOf, Time } from '../ui/parts';
import { Empty, Loaded } from '../ui/states';
import { useChosenFact } from './chosenFact';
import { SessionOf } from './SessionOf';
import { FactPanel } from './FactPanel';
import { FactState, Span } from './facts';

type Request = Schemas['GraphSearchRequest'];
type Results = Schemas['GraphSearchResults'];

const scopes = { edges: 'Facts', nodes: 'Things and people', episodes: 'Messages and data' };
const rerankers: Record<string, string> = {
  '': 'As it is by default',
  rrf: 'Fused ranks',
  mmr: 'Variety',
  node_distance: 'Near the user',
  episode_mentions: 'Often mentioned',
  cross_encoder: 'Read closely',
};

interface Question {
  query: string;
  scope: keyof typeof scopes;
  reranker: string;
  asOf: string;
}

const noQuestion: Question = { query: '', scope: 'edges', reranker: '', asOf: '' };

/** What was asked last; each asking is one of its own. */
interface Asked {
  question: Question;
  number: number;
}

function useSearch(userId: string, asked: Asked | undefined) {
  const kith = useKith();
  return useQuery({
    queryKey: ['search', userId, asked],
    queryFn: async () => {
      const body = await requestOf(userId, asked?.question ?? noQuestion, async () => {
        const path = { userId };
        const { node } = await answerOf(kith.GET('/users/{userId}/node', { params: { path } }));
        return node.uuid;
      });
      return answerOf(kith.POST('/graph/search', { body }));
    },
    enabled: asked !== undefined,
    staleTime: Infinity,
  });
}

interface SearchTabProps {
  userId: string;
  /** The fact that is looked at. */
  factUuid: string | undefined;
}

export function SearchTab({ userId, factUuid: chosen }: SearchTabProps) {
  const [question, setQuestion] = useKept(`question ${userId}`, noQuestion);
  const [asked, setAsked] = useKept<Asked | undefined>(`asked ${userId}`, undefined);
  const { choose, close } = useChosenFact(userId, 'search', chosen);
  const search = useSearch(userId, asked);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (chosen) go('users', userId, 'search');
    setAsked({ question, number: (asked?.number ?? 0) + 1 });
  };
  return (
    <div className="split" data-open={chosen !== undefined}>
      <div>
        <SearchForm question={question} change={setQuestion} submit={submit} />
        {asked ? (
          <Loaded query={search} busy="Searching…">
            {(results) => (
              <ResultList {...{ userId, results, choose }} reranker={asked.question.reranker} />
            )}
          </Loaded>
        ) : (
          <p className="faint">Ask as an application would: “Where does she live?”</p>
        )}
      </div>
      {chosen && (
        <FactPanel key={chosen} userId={userId} factUuid={chosen} show={choose} close={close} />
      )}
    </div>
  );
}

async function requestOf(
  userId: string,
  { query, scope, reranker, asOf }: Question,
  findUserNode: () => Promise<string>,
): Promise<Request> {
  return {
    ...{ user_id: userId, query, limit: 20 },
    scope: scope as Request['scope'],
    ...(reranker && { reranker: reranker as Request['reranker'] }),
    ...(asOf && { as_of: `${asOf}T23:59:59Z` }),
    ...(reranker === 'mmr' && { mmr_lambda: 0.5 }),
    ...(reranker === 'node_distance' && { center_node_uuid: await findUserNode() }),
  };
}

interface SearchFormProps {
  question: Question;
  change: (question: Question) => void;
  submit: (event: SubmitEvent) => void;
}

const SearchForm = ({ question, change, submit }: SearchFormProps) => (
  <form className="search-form" onSubmit={submit}>
    <input
      type="search"
      required
      maxLength={400}
      aria-label="What to search for"
      placeholder="What to search for"
      value={question.query}
      onChange={(event) => change({ ...question, query: event.target.value })}
    />
    <button className="primary">Search</button>
    <div className="filters">
      <Choice
        label="In"
        options={scopes}
        value={question.scope}
        choose={(scope) => change({ ...question, scope: scope as Question['scope'] })}
      />
      <Choice
        label="Reranker"
        options={rerankers}
        value={question.reranker}
        choose={(reranker) => change({ ...question, reranker })}
      />
      <Field label="As of">
        {(id) => (
          <input
            id={id}
            type="date"
            value={question.asOf}
            onChange={(event) => change({ ...question, asOf: event.target.value })}
          />
        )}
      </Field>
    </div>
  </form>
);

interface ChoiceProps {
  label: string;
  options: Record<string, string>;
  value: string;
  choose: (value: string) => void;
}

const Choice = ({ label, options, value, choose }: ChoiceProps) => (
  <Field label={label}>
    {(id) => (
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {Object.entries(options).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Field>
);

interface ScoreProps {
  found: { score?: number; relevance?: number };
}

/** How well it fits: within this answer, and where it was read closely, at all. */
const Score = ({ found: { score, relevance } }: ScoreProps) => (
  <span className="score">
    {score === undefined ? '–' : scoreOf(score)}
    {relevance !== undefined && (
      <small className="block-line" title="How well it fits, from 0 to 100">
        fits {Math.round(relevance * 100)}
      </small>
    )}
  </span>
);

interface ResultListProps {
  userId: string;
  reranker: string;
  results: Results;
  choose: (factUuid: string) => void;
}

function ResultList({ userId, reranker, results, choose }: ResultListProps) {
  const { edges = [], nodes = [], episodes = [] } = results;
  const all = [...edges, ...nodes, ...episodes];
  if (all.length === 0) {
    return (
      <Empty title="Nothing was found">
        Try other words, or another place to look in. Without a day only what is true now is found:
        choose one to ask about then.
      </Empty>
    );
  }
  const isPlain =
    reranker === 'cross_encoder' && all.every(({ relevance }) => relevance === undefined);
  return (
    <>
      {isPlain && (
        <p className="small">
          This service has no model to read closely with: the order is the one by default.
        </p>
      )}
      <ol className="results" aria-label="Results">
        {edges.map((edge) => (
          <li key={edge.uuid}>
            <Score found={edge} />
            <div>
              <button className="link" onClick={() => choose(edge.uuid)}>
                {edge.fact}
              </button>
              <p className="small">
                <FactState fact={edge} /> <Span fact={edge} />
              </p>
            </div>
          </li>
        ))}
        {nodes.map((node) => (
          <li key={node.uuid}>
            <Score found={node} />
            <div>
              <strong>{node.name}</strong> <span className="faint">{node.labels.join(', ')}</span>
              <p className="small">{node.summary}</p>
            </div>
          </li>
        ))}
        {episodes.map((episode) => (
          <li key={episode.uuid}>
            <Score found={episode} />
            <div>
              <p>{episode.content}</p>
              <p className="small">
                {episode.source} · <Time at={episode.created_at} />
                <SessionOf userId={userId} episode={episode} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
