import type { Caller } from '../caller.js';
import { presentNode } from '../entity/entity.presenter.js';
import type { EntityService } from '../entity/entity.service.js';
import { badRequest, notFound } from '../errors.js';
import { presentEdge } from '../fact/fact.presenter.js';
import type { GraphTargets } from '../graphTarget.js';
import { limits } from '../limits.js';
import type { Database } from '../neo4j/database.js';
import { readPropertyTests } from '../propertyFilters.js';
import { readSearchFilters } from '../searchFilters.js';
import type { SearchFilters } from '../wire.types.js';
import { narrowFacts, type SearchFilter } from './filters.js';
import type { PropertyMatches } from './propertyMatches.js';
import * as queries from './search.queries.js';
import type {
  GraphNodeNeighbor,
  GraphSubgraphResponse,
  NeighborsRequest,
  SubgraphRequest,
} from './traversal.types.js';

interface Link {
  uuid: string;
  subjectUuid: string;
  objectUuid: string;
}

interface Walk extends Omit<SearchFilter, 'nodeUuids'> {
  graphUuid: string;
  outgoing: boolean;
  incoming: boolean;
}

/** Goes from node to node over facts that are true now. */
export class TraversalService {
  constructor(
    private readonly database: Database,
    private readonly entities: EntityService,
    private readonly targets: GraphTargets,
    private readonly matches: PropertyMatches,
  ) {}

  /** The nodes next to one, each with the facts between the two. 404 for an unknown node. */
  async neighbors(
    caller: Caller,
    uuid: string,
    request: NeighborsRequest,
  ): Promise<GraphNodeNeighbor[]> {
    const node = await this.entities.require(caller, uuid);
    const walk = await this.walkOf(node.graphUuid, request.direction, request.filters, 'filters');
    const links = await this.around(walk, [uuid], limits.factsPerListMax);
    const others = new Map<string, string[]>();
    for (const link of links) {
      const other = link.subjectUuid === uuid ? link.objectUuid : link.subjectUuid;
      if (other !== uuid) others.set(other, [...(others.get(other) ?? []), link.uuid]);
    }
    const wanted =
      request.limit === undefined || request.limit < 1 ? limits.pageSizeDefault : request.limit;
    const chosen = [...others].slice(0, Math.min(wanted, limits.pageSizeMax));
    const found = await this.read(
      node.graphUuid,
      chosen.map(([other]) => other),
      chosen.flatMap(([, edges]) => edges),
    );
    return chosen.flatMap(([other, edges]) => {
      const neighbor = found.nodes.get(other);
      return neighbor ? [{ node: neighbor, edges: pick(found.edges, edges) }] : [];
    });
  }

  /** Everything within some facts of the seeds; both ends of every edge are among the nodes. */
  async subgraph(caller: Caller, request: SubgraphRequest): Promise<GraphSubgraphResponse> {
    const { seed_node_uuids: seeds } = request;
    if (seeds.length === 0 || seeds.length > limits.filterUuidsMax) {
      throw badRequest(`seed_node_uuids must name 1 to ${limits.filterUuidsMax} nodes`);
    }
    const depth = readDepth(request.depth);
    const { graphUuid } = await this.targets.require(caller, request);
    const { direction, search_filters: filters } = request;
    const walk = await this.walkOf(graphUuid, direction, filters, 'search_filters');
    const bounds = {
      nodesMax: bound(request.max_nodes, limits.subgraphNodesMax),
      edgesMax: bound(request.max_edges, limits.subgraphEdgesMax),
    };
    const reached = await this.walkOut(walk, seeds, depth, bounds);
    const found = await this.read(graphUuid, [...reached.nodes], [...reached.edges]);
    if (found.nodes.size === 0) throw notFound();
    return {
      nodes: [...found.nodes.values()],
      edges: [...found.edges.values()],
      truncated: reached.cutBy !== undefined,
      ...(reached.cutBy === undefined ? {} : { truncation_reason: reached.cutBy }),
    };
  }

  /** 400 for a direction or a filter that cannot be read. */
  private async walkOf(
    graphUuid: string,
    direction: string | undefined,
    filters: SearchFilters = {},
    name: string,
  ): Promise<Walk> {
    const way = (direction || 'both').toLowerCase();
    const known = ['in', 'out', 'both', 'incoming', 'outgoing'];
    if (!known.includes(way)) throw badRequest('direction must be in, out or both');
    const read = narrowFacts(readSearchFilters(filters, name));
    return {
      ...(await this.matches.narrow(graphUuid, read, readPropertyTests(filters, name))),
      ...{ graphUuid, outgoing: !way.startsWith('in'), incoming: !way.startsWith('out') },
    };
  }

  private async walkOut(
    walk: Walk,
    seeds: readonly string[],
    depth: number,
    { nodesMax, edgesMax }: { nodesMax: number; edgesMax: number },
  ) {
    const nodes = new Set(seeds.slice(0, nodesMax));
    const edges = new Set<string>();
    let cutBy = seeds.length > nodesMax ? 'max_nodes' : undefined;
    let frontier = [...nodes];
    for (let step = 0; step < depth && frontier.length > 0; step += 1) {
      const links = await this.around(walk, frontier, edgesMax + 1);
      const next = new Set<string>();
      for (const { uuid, subjectUuid, objectUuid } of links) {
        const fresh = [subjectUuid, objectUuid].filter((end) => !nodes.has(end));
        if (!edges.has(uuid) && edges.size >= edgesMax) cutBy ??= 'max_edges';
        else if (nodes.size + fresh.length > nodesMax) cutBy ??= 'max_nodes';
        else {
          edges.add(uuid);
          for (const end of fresh) {
            nodes.add(end);
            next.add(end);
          }
        }
      }
      frontier = [...next];
    }
    return { nodes, edges, cutBy };
  }

  private around(walk: Walk, nodeUuids: readonly string[], limit: number): Promise<Link[]> {
    return this.database.run(queries.factListAround, {
      ...walk,
      nodeUuids: [...nodeUuids],
      limit,
    });
  }

  private async read(graphUuid: string, nodeUuids: string[], edgeUuids: string[]) {
    const [nodes, edges] = await Promise.all([
      this.database.run(queries.entityListByUuids, { graphUuid, uuids: nodeUuids }),
      this.database.run(queries.factListByUuids, { graphUuid, uuids: edgeUuids }),
    ]);
    return {
      nodes: new Map(nodes.map((row) => [row.uuid, presentNode(row)])),
      edges: new Map(edges.map((row) => [row.uuid, presentEdge(row)])),
    };
  }
}

function pick<T>(items: ReadonlyMap<string, T>, uuids: readonly string[]): T[] {
  return uuids.flatMap((uuid) => {
    const item = items.get(uuid);
    return item === undefined ? [] : [item];
  });
}

function readDepth(depth = 1): number {
  if (depth < 1 || depth > limits.subgraphDepthMax) {
    throw badRequest(`depth must be 1 to ${limits.subgraphDepthMax}`);
  }
  return depth;
}

const bound = (given: number | undefined, max: number): number =>
  given === undefined || given < 1 ? max : Math.min(given, max);
