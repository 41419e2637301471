import { badRequest } from '../errors.js';
import { limits } from '../limits.js';
import type { TemplateVariable, TemplateVariableName } from './template.types.js';

const variableNames: readonly TemplateVariableName[] = [
  'user_summary',
  'edges',
  'entities',
  'episodes',
  'observations',
  'thread_summaries',
];

const variablePattern = /%\{([^}]*)\}/g;
const optionPattern = /(\w+)=(\[[^\]]*\]|\S+)/g;

/**
 * Takes a template apart: text as it is, and variables. 400 for an unknown variable or option,
 * so that a mistake shows when the template is written and not in a prompt.
 */
export function parseTemplate(template: string): (string | TemplateVariable)[] {
  const pieces: (string | TemplateVariable)[] = [];
  let end = 0;
  for (const match of template.matchAll(variablePattern)) {
    if (match.index > end) pieces.push(template.slice(end, match.index));
    pieces.push(readVariable(match[1] ?? ''));
    end = match.index + match[0].length;
  }
  const rest = template.slice(end);
  if (rest.includes('%{')) throw badRequest('template: a variable is not closed with }');
  if (rest !== '') pieces.push(rest);
  return pieces;
}

function readVariable(inside: string): TemplateVariable {
  const [, word = '', options = ''] = /^\s*(\w*)(.*)$/s.exec(inside) ?? [];
  const name = variableNames.find((known) => known === word);
  if (name === undefined) {
    const known = variableNames.join(', ');
    throw badRequest(`template: an unknown variable; there are ${known}`);
  }
  const variable: TemplateVariable = { name };
  const rest = options.replace(optionPattern, (_all, option: string, value: string) => {
    readOption(variable, option, value);
    return '';
  });
  if (rest.trim() !== '') throw badRequest(`template: options of ${name} are written as limit=10`);
  return variable;
}

function readOption(variable: TemplateVariable, option: string, value: string): void {
  const { name } = variable;
  if (name === 'user_summary') throw badRequest('template: user_summary takes no options');
  if (option === 'limit') variable.limit = readLimit(name, value);
  else if (option === 'types') variable.types = readTypes(name, value);
  else if (option === 'include_attributes' && /^(true|false)$/.test(value)) {
    variable.includeAttributes = value === 'true';
  } else {
    throw badRequest(`template: ${name} takes limit, types and include_attributes=true or false`);
  }
}

function readLimit(name: string, value: string): number {
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1 || limit > limits.templateLimitMax) {
    throw badRequest(`template: limit of ${name} goes from 1 to ${limits.templateLimitMax}`);
  }
  return limit;
}

function readTypes(name: string, value: string): string[] {
  const types = /^\[(.*)\]$/s
    .exec(value)?.[1]
    ?.split(',')
    .map((type) => type.trim());
  if (!types || types.includes('')) {
    throw badRequest(`template: types of ${name} are written as types=[one,two]`);
  }
  return types;
}
