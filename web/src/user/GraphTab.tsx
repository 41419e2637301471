import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, type KithClient } from '@kith/client';
import { useReducer, useState } from 'react';
import { type Schemas, useKith } from '../api';
import { Busy, Empty, Failure, Loaded } from '../ui/states';
import { FactPanel } from './FactPanel';
import { GraphCanvas } from './GraphCanvas';

type Node = Schemas['EntityNode'];
type Edge = Schemas['EntityEdge'];

/** What is drawn. More than this many nodes are a tangle, not a picture. */
export const nodesMax = 300;
const firstNodes = 40;
const neighboursAtOnce = 25;

export interface Drawn {
  nodes: Map<string, Node>;
  edges: Map<string, Edge>;
}

const startOf = async (kith: KithClient, userId: string) => {
  const path = { userId };
  const { node } = await answerOf(kith.GET('/users/{userId}/node', { params: { path } }));
  const graph = await answerOf(
    kith.POST('/graph/subgraph', {
      body: {
        ...{ user_id: userId, seed_node_uuids: [node.uuid], depth: 1 },
        ...{ max_nodes: firstNodes, max_edges: 120 },
      },
    }),
  );
  return { root: node, graph };
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
      {({ root, graph }) =>
        graph.edges.length === 0 ? (
          <Empty title="There is nothing to draw yet">
            The graph grows with what is said about this user. See <em>Facts</em> for what is known
            without a second end.
          </Empty>
        ) : (
          <Explorer userId={userId} root={root} nodes={graph.nodes} edges={graph.edges} />
        )
      }
    </Loaded>
  );
}

function add(drawn: Drawn, { nodes, edges }: { nodes: Node[]; edges: Edge[] }): Drawn {
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
  nodes: Node[];
  edges: Edge[];
}

function Explorer({ userId, root, nodes, edges }: ExplorerProps) {
  const kith = useKith();
  const [drawn, grow] = useReducer(add, undefined, () =>
    add({ nodes: new Map([[root.uuid, root]]), edges: new Map() }, { nodes, edges }),
  );
  const [fact, setFact] = useState<string>();
  const [withClosed, setWithClosed] = useState(true);
  const expand = useMutation({
    mutationFn: (nodeUuid: string) =>
      answerOf(
        kith.POST('/graph/node/{nodeUuid}/neighbors', {
          params: { path: { nodeUuid } },
          body: { limit: neighboursAtOnce },
        }),
      ),
    onSuccess: (found) =>
      grow({
        nodes: found.map(({ node }) => node),
        edges: found.flatMap(({ edges: between }) => between),
      }),
  });
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
            {drawn.nodes.size} things, {drawn.edges.size} facts
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
