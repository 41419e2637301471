/** The package has no types of its own; these are the parts that are used. */
declare module 'talisman/metrics/jaro-winkler.js' {
  /** 0 (nothing in common) to 1 (equal). */
  export function similarity(a: string, b: string): number;
}

declare module 'talisman/metrics/damerau-levenshtein.js' {
  /** Insertions, deletions, replacements and swaps of neighbours that turn one into the other. */
  const distance: (a: string, b: string) => number;
  export default distance;
}

declare module 'talisman/phonetics/double-metaphone.js' {
  /** Primary and secondary code. */
  const doubleMetaphone: (word: string) => [string, string];
  export default doubleMetaphone;
}
