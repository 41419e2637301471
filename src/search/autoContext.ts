import { composeSessionContext, contextFactOf, factLine } from '../derived/contextBlock.js';
import { limits } from '../limits.js';
import type { EntityEdge, EntityNode, Episode } from '../wire.types.js';
import type { GraphSearchRequest, GraphSearchResults } from './search.types.js';

interface Found {
  edges: EntityEdge[];
  nodes: EntityNode[];
  episodes: Episode[];
}

/**
 * The answer of the scope `auto`: a text for a prompt of at most so many characters, the best facts
 * first and then the best nodes, whole lines only; with what was found, unless it is not wanted.
 */
export function asContext(
  { edges, nodes, episodes }: Found,
  request: Pick<GraphSearchRequest, 'max_characters' | 'return_raw_results'>,
): GraphSearchResults {
  // What stands around the lines needs its place too.
  const room =
    (request.max_characters ?? limits.autoContextCharactersDefault) -
    composeSessionContext([], []).length;
  let left = room;
  const fits = (line: string) => {
    left -= line.length + 1;
    return left >= 0;
  };
  const shown = takeWhile(edges.map(contextFactOf), (fact) => fits(factLine(fact)));
  const entities = takeWhile(nodes, (node) => fits(`  - ${node.name}: ${node.summary}`));
  const context = room < 0 ? '' : composeSessionContext(shown, entities);
  return request.return_raw_results === false ? { context } : { context, edges, nodes, episodes };
}

function takeWhile<T>(items: readonly T[], test: (item: T) => boolean): T[] {
  const end = items.findIndex((item) => !test(item));
  return end < 0 ? [...items] : items.slice(0, end);
}
