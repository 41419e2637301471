import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, type KithClient } from '@kith/client';
import { useReducer, useRef, useState } from 'react';
import { type Schemas, useKith } from '../api';
import { Link } from '../router';
import { Busy, Empty, Failure, Loaded } from '../ui/states';
import { type ChosenFact, useChosenFact } from './chosenFact';
import { FactPanel } from './FactPanel';
import { FactState, isOpen } from './facts';
import { GraphCanvas } from './GraphCanvas';

type Node = Schemas['EntityNode'];
type Edge = Schemas['EntityEdge'];

/** What is drawn. More than this many nodes are a tangle, not a picture. */
export const nodesMax = 300;
const neighboursAtOnce = 30;
const endedAtOnce = 15;

export interface Drawn {
  nodes: Map<string, Node>;
  edges: Map<string, Edge>;
  /** Nodes of which not every neighbour was read. */
  cut: Set<string>;
}

interface Around {
  of: string;
  nodes: Node[];
  edges: Edge[];
  /** There are more neighbours than were asked for. */
  isCut: boolean;
}

/**
 * What is next to a node: what is true now comes first, then what has ended. The second time it is
 * asked for, twice as much is read, and so on.
 */
async function readAround(kith: KithClient, userId: string, nodeUuid: string, time: number) {
  const limit = neighboursAtOnce * time;
  const [found, facts] = await Promise.all([
    answerOf(
      kith.POST('/graph/node/{nodeUuid}/neighbors', {
        params: { path: { nodeUuid } },
        // One more than is drawn says whether there are more.
        body: { limit: limit + 1 },
      }),
    ),
    answerOf(
      kith.POST('/graph/edge/user/{userId}', {
        params: { path: { userId } },
        body: {
          ...{ limit: 200, order_by: 'created_at' },
          filters: { connected_node_uuids: [nodeUuid] },
        },
      }),
    ),
  ]);
  const neighbours = found.slice(0, limit);
  const ended = facts.filter((fact) => !isOpen(fact));
  const nodes = neighbours.map(({ node }) => node);
  const known = new Set([nodeUuid, ...nodes.map(({ uuid }) => uuid)]);
  const ends = ended.flatMap((fact) => [fact.source_node_uuid, fact.target_node_uuid]);
  const missing = [...new Set(ends)].filter((uuid) => !known.has(uuid)).slice(0, endedAtOnce);
  const others = await Promise.all(
    missing.map((uuid) => answerOf(kith.GET('/graph/node/{uuid}', { params: { path: { uuid } } }))),
  );
  const around: Around = {
    of: nodeUuid,
    nodes: [...nodes, ...others],
    edges: [...neighbours.flatMap(({ edges }) => edges), ...ended],
    isCut: found.length > limit,
  };
  return around;
}

const startOf = async (kith: KithClient, userId: string) => {
  const path = { userId };
  const { node } = await answerOf(kith.GET('/users/{userId}/node', { params: { path } }));
  return { root: node, around: await readAround(kith, userId, node.uuid, 1) };
};

interface GraphTabProps {
  userId: string;
  /** The fact that is looked at. */
  factUuid: string | undefined;
}

export default function GraphTab({ userId, factUuid }: GraphTabProps) {
  const chosen = useChosenFact(userId, 'graph', factUuid);
  const kith = useKith();
  const start = useQuery({
    queryKey: ['graph', userId],
    queryFn: () => startOf(kith, userId),
    staleTime: Infinity,
    // Drawn anew when the screen is opened again: what was undone meanwhile is not shown.
    gcTime: 0,
  });
  return (
    <Loaded query={start} busy="Drawing the graph…">
      {({ root, around }) =>
        around.edges.length === 0 ? (
          <Empty title="There is nothing to draw yet">
            The graph links this user to things and people that were spoken of. What is about the
            user alone, such as an age, is under <Link to={['users', userId, 'facts']}>Facts</Link>.
          </Empty>
        ) : (
          // After a fact was changed it is drawn anew.
          <Explorer key={start.dataUpdatedAt} {...{ userId, root, around, chosen }} />
        )
      }
    </Loaded>
  );
}

function add(drawn: Drawn, { of, nodes, edges, isCut }: Around): Drawn {
  const next = {
    nodes: new Map(drawn.nodes),
    edges: new Map(drawn.edges),
    cut: new Set(drawn.cut),
  };
  if (isCut) next.cut.add(of);
  else next.cut.delete(of);
  for (const node of nodes) {
    if (next.nodes.has(node.uuid) || next.nodes.size < nodesMax) next.nodes.set(node.uuid, node);
  }
  for (const edge of edges) {
    const { source_node_uuid: source, target_node_uuid: target } = edge;
    if (next.nodes.has(source) && next.nodes.has(target)) next.edges.set(edge.uuid, edge);
  }
  return next;
}

interface ExplorerProps {
  userId: string;
  root: Node;
  around: Around;
  chosen: ChosenFact;
}

function useDrawn({ userId, root, around }: ExplorerProps) {
  const kith = useKith();
  const [drawn, grow] = useReducer(add, undefined, () =>
    add({ nodes: new Map([[root.uuid, root]]), edges: new Map(), cut: new Set() }, around),
  );
  const times = useRef(new Map([[root.uuid, 1]]));
  const expand = useMutation({
    mutationFn: async (nodeUuid: string) => {
      const time = (times.current.get(nodeUuid) ?? 0) + 1;
      const found = await readAround(kith, userId, nodeUuid, time);
      times.current.set(nodeUuid, time);
      return found;
    },
    onSuccess: grow,
  });
  return { drawn, expand };
}

function Explorer(props: ExplorerProps) {
  const { userId, root, chosen } = props;
  const { drawn, expand } = useDrawn(props);
  const [withClosed, setWithClosed] = useState(true);
  const links = [...drawn.edges.values()].filter(
    (edge) => edge.source_node_uuid !== edge.target_node_uuid,
  );
  const shown = links.filter((edge) => withClosed || isOpen(edge));
  const isFull = drawn.nodes.size >= nodesMax;
  return (
    <div className="split" data-open={chosen.factUuid !== undefined}>
      <div>
        <div className="filters">
          <label className="check">
            <input
              type="checkbox"
              checked={withClosed}
              onChange={(event) => setWithClosed(event.target.checked)}
            />
            With facts that have ended
          </label>
          <Extent drawn={drawn} shown={shown.length} hidden={links.length - shown.length} />
          {expand.isPending && <Busy>Asking for more…</Busy>}
        </div>
        {expand.error && <Failure error={expand.error} />}
        <GraphCanvas
          drawn={drawn}
          rootUuid={root.uuid}
          withClosed={withClosed}
          expand={isFull ? () => undefined : expand.mutate}
          choose={chosen.choose}
        />
        <NodeList
          {...{ drawn, isFull, edges: shown }}
          expand={expand.mutate}
          choose={chosen.choose}
        />
      </div>
      {chosen.factUuid && (
        <FactPanel
          key={chosen.factUuid}
          userId={userId}
          factUuid={chosen.factUuid}
          show={chosen.choose}
          close={chosen.close}
        />
      )}
    </div>
  );
}

const several = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** How much is drawn, and what is not. */
function Extent({ drawn, shown, hidden }: { drawn: Drawn; shown: number; hidden: number }) {
  const names = [...drawn.cut].flatMap((uuid) => drawn.nodes.get(uuid)?.name ?? []);
  const isFull = drawn.nodes.size >= nodesMax;
  return (
    <span className="small" role="status">
      {several(drawn.nodes.size, 'thing', 'things')}, {several(shown, 'fact', 'facts')} between them
      {hidden > 0 && `; ${several(hidden, 'ended one is', 'ended ones are')} hidden`}
      {isFull && `; no more than ${nodesMax} are drawn`}
      {!isFull && names.length > 0 && `; more is next to ${names.join(', ')}: expand it again`}
    </span>
  );
}

interface NodeListProps {
  drawn: Drawn;
  edges: Edge[];
  isFull: boolean;
  expand: (nodeUuid: string) => void;
  choose: (factUuid: string) => void;
}

/** The same for the keyboard and for screen readers: things, and the facts that begin there. */
const NodeList = ({ drawn, edges, isFull, expand, choose }: NodeListProps) => (
  <details>
    <summary>The same as a list</summary>
    <ul className="plain">
      {[...drawn.nodes.values()].map((node) => (
        <li key={node.uuid}>
          <div className="bar">
            <span>
              <strong>{node.name}</strong> <span className="faint">{node.labels.join(', ')}</span>
              <span className="small block-line">{node.summary}</span>
            </span>
            <button disabled={isFull} onClick={() => expand(node.uuid)}>
              Expand <span className="hidden">{node.name}</span>
            </button>
          </div>
          <ul className="facts-of">
            {edges
              .filter((edge) => edge.source_node_uuid === node.uuid)
              .map((edge) => (
                <li key={edge.uuid}>
                  <button className="link" onClick={() => choose(edge.uuid)}>
                    {edge.fact}
                  </button>{' '}
                  {!isOpen(edge) && <FactState fact={edge} />}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  </details>
);
