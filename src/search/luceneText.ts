/** Lucene stops at 1,024 clauses; every word stands in two fields. */
const termsMax = 200;

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * A full-text query that looks for any of the words of a text inside one graph. Nothing of the
 * text is syntax: only its letters and digits are kept, in lower case, so that AND, OR and NOT
 * are words like others. Undefined when there are no words.
 */
export function toLuceneQuery(
  text: string,
  graphToken: string,
  fields: { name: string; weight: number }[],
): string | undefined {
  const words = [...new Set(text.toLowerCase().match(wordPattern) ?? [])].slice(0, termsMax);
  if (words.length === 0) return undefined;
  const clauses = fields.map(({ name, weight }) => `${name}:(${words.join(' ')})^${weight}`);
  return `+graphToken:${graphToken}^0 +(${clauses.join(' ')})`;
}
