import { tellingWords } from './stopWords.js';

/** Where words are looked for, and how much they weigh there. */
export interface TextField {
  name: string;
  weight: number;
}

/** Lucene stops at 1,024 clauses; every word stands in two fields. */
const termsMax = 200;

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

export interface LuceneQueryOptions {
  graphToken: string;
  fields: readonly TextField[];
  language: 'en' | 'other';
}

/**
 * A full-text query that looks for any of the words of a text inside one graph. Nothing of the
 * text is syntax: only its letters and digits are kept, in lower case, so that AND, OR and NOT
 * are words like others. Undefined when there are no words.
 */
export function toLuceneQuery(
  text: string,
  { graphToken, fields, language }: LuceneQueryOptions,
): string | undefined {
  const said = [...new Set(text.toLowerCase().match(wordPattern) ?? [])];
  const words = tellingWords(said, language).slice(0, termsMax);
  if (words.length === 0) return undefined;
  const clauses = fields.map(({ name, weight }) => `${name}:(${words.join(' ')})^${weight}`);
  return `+graphToken:${graphToken}^0 +(${clauses.join(' ')})`;
}
