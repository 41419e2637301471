import { codePoints } from '../ids.js';
import { addIdentifier, type Identifier, normaliseIdentifier } from '../identity/index.js';

/** What stands in the place of what identified somebody. */
export const redacted = '[erased]';

/** A shorter user id is looked for in no text: it is a word that anybody may use. */
const userIdCodePointsMin = 6;

const mailLike = /[^\s@<>,;:"'()[\]{}]+@[^\s@<>,;:"'()[\]{}]+/gu;
const phoneLike = /(?:\+|00)?\d[\d\s()./-]{5,}\d/g;

/** Strikes identifiers out of a text, in whatever way they are spelled there. */
export function redactText(text: string, identifiers: readonly Identifier[]): string {
  let result = text;
  for (const identifier of identifiers) result = redactOne(result, identifier);
  return result;
}

function redactOne(text: string, { kind, value }: Identifier): string {
  if (kind === 'email') return replaceLike(text, mailLike, kind, value);
  if (kind === 'phone') return replaceLike(text, phoneLike, kind, value);
  return codePoints(value) < userIdCodePointsMin ? text : replaceWord(text, value);
}

/** Marks around an address belong to the sentence. */
function replaceLike(text: string, pattern: RegExp, kind: string, value: string): string {
  return text.replace(pattern, (found) => {
    const bare = found.replace(/[.!?\s]+$/, '');
    const isIt = normaliseIdentifier(kind, bare) === value;
    return isIt ? `${redacted}${found.slice(bare.length)}` : found;
  });
}

/** Strikes a name of two words or more out of a text; one word may be anybody's, or any word. */
export function redactName(text: string, name: string): string {
  const words = name.trim().split(/\s+/);
  return words.length < 2 ? text : text.replace(wordPattern(words, 'giu'), redacted);
}

const replaceWord = (text: string, word: string): string =>
  text.replace(wordPattern([word], 'gu'), redacted);

/** Words as they stand in a text, whatever spaces are between them, and never a part of one. */
function wordPattern(words: readonly string[], flags: string): RegExp {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, flags);
}

/** What identifies a user: stored identifiers and those of the id itself, each once. */
export function joinIdentifiers(...lists: readonly (readonly Identifier[])[]): Identifier[] {
  const all: Identifier[] = [];
  for (const { kind, value } of lists.flat()) addIdentifier(all, kind, value);
  return all;
}
