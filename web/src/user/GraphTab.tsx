import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, type KithClient } from '@kith/client';
import { useReducer, useState } from 'react';
import { type Schemas, useKith } from '../api';
import { Busy, Empty, Failure, Loaded } from '../ui/states';
import { FactPanel } from './FactPanel';
import { isOpen } from './facts';
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
}

interface Around {
  nodes: Node[];
  edges: Edge[];
}

/** What is next to a node: what is true now comes first, then what has ended. */
async function readAround(kith: KithClient, userId: string, nodeUuid: string): Promise<Around> {
  const [neighbours, facts] = await Promise.all([
    answerOf(
      kith.POST('/graph/node/{nodeUuid}/neighbors', {
        params: { path: { nodeUuid } },
        body: { limit: neighboursAtOnce },
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
  const ended = facts.filter((fact) => !isOpen(fact));
  const nodes = neighbours.map(({ node }) => node);
  const known = new Set([nodeUuid, ...nodes.map(({ uuid }) => uuid)]);
  const ends = ended.flatMap((fact) => [fact.source_node_uuid, fact.target_node_uuid]);
  const missing = [...new Set(ends)].filter((uuid) => !known.has(uuid)).slice(0, endedAtOnce);
  const others = await Promise.all(
    missing.map((uuid) => answerOf(kith.GET('/graph/node/{uuid}', { params: { path: { uuid } } }))),
  );
  return {
    nodes: [...nodes, ...others],
    edges: [...neighbours.flatMap(({ edges }) => edges), ...ended],
  };
}

const startOf = async (kith: KithClient, userId: string) => {
  const path = { userId };
  const { node } = await answerOf(kith.GET('/users/{userId}/node', { params: { path } }));
  return { root: node, around: await readAround(kith, userId, node.uuid) };
};

export default function GraphTab({ userId }: { userId: string }) {
  const kith = useKith();
  const start = useQuery({
    queryKey: ['graph', userId],
    queryFn: () => startOf(kith, userId),
    staleTime: Infinity,
  });
  return (
    <Loaded query={start} busy="Drawing the graph…">
      {({ root, around }) =>
        around.edges.length === 0 ? (
          <Empty title="There is nothing to draw yet">
            The graph grows with what is said about this user. See <em>Facts</em> for what is known
            without a second end.
          </Empty>
        ) : (
          <Explorer userId={userId} root={root} around={around} />
        )
      }
    </Loaded>
  );
}

function add(drawn: Drawn, { nodes, edges }: Around): Drawn {
  const next = { nodes: new Map(drawn.nodes), edges: new Map(drawn.edges) };
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
}

function Explorer({ userId, root, around }: ExplorerProps) {
  const kith = useKith();
  const [drawn, grow] = useReducer(add, undefined, () =>
    add({ nodes: new Map([[root.uuid, root]]), edges: new Map() }, around),
  );
  const [fact, setFact] = useState<string>();
  const [withClosed, setWithClosed] = useState(true);
  const expand = useMutation({
    mutationFn: (nodeUuid: string) => readAround(kith, userId, nodeUuid),
    onSuccess: grow,
  });
  const links = [...drawn.edges.values()].filter(
    (edge) => edge.source_node_uuid !== edge.target_node_uuid,
  );
  const isFull = drawn.nodes.size >= nodesMax;
  return (
    <div className="split" data-open={fact !== undefined}>
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
          <span className="small" role="status">
            {drawn.nodes.size} things, {links.length} facts between them
            {isFull && `; no more than ${nodesMax} are drawn`}
          </span>
          {expand.isPending && <Busy>Asking for more…</Busy>}
        </div>
        {expand.error && <Failure error={expand.error} />}
        <GraphCanvas
          drawn={drawn}
          rootUuid={root.uuid}
          withClosed={withClosed}
          expand={isFull ? () => undefined : expand.mutate}
          choose={setFact}
        />
        <NodeList nodes={[...drawn.nodes.values()]} isFull={isFull} expand={expand.mutate} />
      </div>
      {fact && (
        <FactPanel
          key={fact}
          userId={userId}
          factUuid={fact}
          show={setFact}
          close={() => setFact(undefined)}
        />
      )}
    </div>
  );
}

interface NodeListProps {
  nodes: Node[];
  isFull: boolean;
  expand: (nodeUuid: string) => void;
}

/** The same picture for the keyboard and for screen readers. */
const NodeList = ({ nodes, isFull, expand }: NodeListProps) => (
  <details>
    <summary>The same as a list</summary>
    <ul className="plain">
      {nodes.map((node) => (
        <li key={node.uuid} className="bar">
          <span>
            <strong>{node.name}</strong> <span className="faint">{node.labels.join(', ')}</span>
            <span className="small block-line">{node.summary}</span>
          </span>
          <button disabled={isFull} onClick={() => expand(node.uuid)}>
            Expand <span className="hidden">{node.name}</span>
          </button>
        </li>
      ))}
    </ul>
  </details>
);
