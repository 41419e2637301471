import type { TemplateVariable } from '../template/template.types.js';
import type { ContextEntity, ContextFact } from './contextBlock.js';
import { factLine } from './contextBlock.js';

/** What a template can show. */
export interface TemplateParts {
  summary: string;
  facts: readonly (ContextFact & { name: string })[];
  entities: readonly (ContextEntity & { type: string | undefined })[];
}

/** Fills a template of the project. Variables for what Kith does not make stand for nothing. */
export const renderTemplate = (
  pieces: readonly (string | TemplateVariable)[],
  parts: TemplateParts,
): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece : renderVariable(piece, parts)))
    .join('');

function renderVariable({ name, limit, types }: TemplateVariable, parts: TemplateParts): string {
  const wanted = (type: string | undefined) =>
    types === undefined || (type !== undefined && types.includes(type));
  switch (name) {
    case 'user_summary':
      return parts.summary;
    case 'edges':
      return parts.facts
        .filter((fact) => wanted(fact.name))
        .slice(0, limit)
        .map(factLine)
        .join('\n');
    case 'entities':
      return parts.entities
        .filter((entity) => wanted(entity.type))
        .slice(0, limit)
        .map((entity) => `  - ${entity.name}: ${entity.summary}`)
        .join('\n');
    default:
      return '';
  }
}
