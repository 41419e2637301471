/** Splits at spaces. */
export function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

/** A word without the punctuation around it. */
export function bare(word: string | undefined): string {
  return (word ?? '').replace(/^["'(\[]+|[.,!?;:"')\]…]+$/g, '');
}

/** Whether a word begins with a capital letter. */
export function isCapitalized(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Folds case and accents, so that two spellings of one name meet. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Shortens to a number of characters at a word boundary, never inside a surrogate pair. */
export function shorten(text: string, charactersMax: number): string {
  if (text.length <= charactersMax) return text;
  const cut = text.slice(0, charactersMax - 1);
  const space = cut.lastIndexOf(' ');
  const kept =
    space > charactersMax * 0.6 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${kept.replace(/[\s,;:]+$/, '')}…`;
}
