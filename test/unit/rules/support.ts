import type { ExtractedFact, Extraction, ExtractionInput } from '../../../src/model/extractor.js';
import { extractByRules } from '../../../src/model/rules/index.js';

export const janeSaidAt = '2026-11-24T10:00:00.000Z';

/** What the rules read in a message of Jane Smith, whose graph it is. */
export function jane(content: string, changes: Partial<ExtractionInput> = {}): Extraction {
  return extractByRules({
    kind: 'message',
    content,
    user: { name: 'Jane Smith', firstName: 'Jane', lastName: 'Smith' },
    speaker: { isUser: true, role: 'user', name: 'Jane' },
    at: janeSaidAt,
    language: 'en',
    ...changes,
  });
}

/** A text about Jane Smith that nobody speaks: a note, a mail, a page. */
export function note(content: string, changes: Partial<ExtractionInput> = {}): Extraction {
  const { facts, entities, extractor } = extractByRules({
    kind: 'text',
    content,
    user: { name: 'Jane Smith', firstName: 'Jane', lastName: 'Smith' },
    at: janeSaidAt,
    language: 'en',
    ...changes,
  });
  return { facts, entities, extractor };
}

/** A reference as its name: "user", or the name of the entity. */
export function nameOf(extraction: Extraction, reference: string | undefined): string {
  if (reference === undefined || reference === 'user') return reference ?? '';
  return extraction.entities.find((entity) => entity.localId === reference)?.name ?? '?';
}

/** Facts in a line each: "user LIVES_IN Berlin", "ends user WORKS_AT Siemens". */
export function told(extraction: Extraction): string[] {
  return extraction.facts.map((fact) => {
    const object = fact.value ?? nameOf(extraction, fact.object);
    const end = fact.polarity === 'ends' ? 'ends ' : fact.invalidAt ? 'past ' : '';
    return `${end}${nameOf(extraction, fact.subject)} ${fact.name} ${object}`.trim();
  });
}

/** The only fact of that name. */
export function only(extraction: Extraction, name: string): ExtractedFact {
  const found = extraction.facts.filter((fact) => fact.name === name);
  if (found.length !== 1 || found[0] === undefined) {
    throw new Error(`${found.length} facts ${name} in ${JSON.stringify(told(extraction))}`);
  }
  return found[0];
}
