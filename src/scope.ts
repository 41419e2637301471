import type { Caller } from './caller.js';
import type { GraphTargets } from './graphTarget.js';

/** The scope of what holds for every graph of a project that has nothing of its own. */
export const projectScope = 'project';

/** Whose settings a request means: of a user's graph, of a graph, or of the project. */
export interface ScopeOwner {
  user_id?: string | undefined;
  graph_id?: string | undefined;
}

/** The scope that a request names; 404 for an unknown user or graph. */
export async function scopeOf(
  targets: GraphTargets,
  caller: Caller,
  owner: ScopeOwner,
): Promise<string> {
  if (!owner.user_id && !owner.graph_id) return projectScope;
  return (await targets.require(caller, owner)).graphUuid;
}

/**
 * The scopes that a request names: graphs of users, graphs, or the project when it names none.
 * In a fixed order, because two writers that lock in different orders deadlock.
 */
export async function scopesOf(
  targets: GraphTargets,
  caller: Caller,
  owners: { userIds?: readonly string[] | undefined; graphIds?: readonly string[] | undefined },
): Promise<string[]> {
  const users = (owners.userIds ?? []).map((user_id) => ({ user_id }));
  const graphs = (owners.graphIds ?? []).map((graph_id) => ({ graph_id }));
  const found = await Promise.all(
    [...users, ...graphs].map((owner) => targets.require(caller, owner)),
  );
  if (found.length === 0) return [projectScope];
  return [...new Set(found.map(({ graphUuid }) => graphUuid))].sort();
}
