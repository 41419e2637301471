import type { Caller } from './caller.js';

/** Which graph a request means: a user's, or one that belongs to nobody. */
export interface TargetRequest {
  user_id?: string | undefined;
  /** Generation 3. */
  graph_id?: string | undefined;
  /** What generation 2 calls such a graph. */
  group_id?: string | undefined;
}

/** A graph that exists in the caller's project. */
export interface GraphTarget {
  projectId: string;
  graphUuid: string;
  graphToken: string;
  /** The node at its root: the user, or the graph's own. */
  rootUuid: string;
  isUser: boolean;
}

/** Finds the graph that a request means; the graph noun implements it. */
export interface GraphTargets {
  /** 400 unless exactly one of user and graph is named; 404 when it does not exist. */
  require(caller: Caller, request: TargetRequest): Promise<GraphTarget>;
}
