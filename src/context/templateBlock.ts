import { contextFactOf, factLine, shortTime } from '../derived/contextBlock.js';
import type { TemplateVariable } from '../template/template.types.js';
import type { EntityEdge, EntityNode, Episode } from '../wire.types.js';

type Options = Pick<TemplateVariable, 'includeAttributes'>;

/** The lines that stand for facts in a template. */
export const renderFacts = (options: Options, edges: readonly EntityEdge[]): string =>
  edges.map((edge) => factLine(contextFactOf(edge)) + attributesOf(options, edge)).join('\n');

/** The lines that stand for nodes. */
export const renderEntities = (options: Options, nodes: readonly EntityNode[]): string =>
  nodes.map((node) => `  - ${node.name}: ${node.summary}${attributesOf(options, node)}`).join('\n');

/** The lines that stand for what was said or added. */
export const renderEpisodes = (episodes: readonly Episode[]): string =>
  episodes
    .map((episode) => {
      const speaker = episode.role ?? episode.role_type;
      const said = speaker === undefined ? episode.content : `${speaker}: ${episode.content}`;
      return `  - ${said} (${shortTime(episode.created_at)})`;
    })
    .join('\n');

function attributesOf(
  { includeAttributes }: Options,
  { attributes }: Pick<EntityNode, 'attributes'>,
): string {
  if (includeAttributes !== true || Object.keys(attributes).length === 0) return '';
  return ` ${JSON.stringify(attributes)}`;
}
