import { limits } from '../limits.js';

/**
 * The last messages as one question. A long answer shall not push out the question it answers: each
 * message has an equal share of what a question may have, and what short ones leave is the others'.
 * Of a long message its end is taken, which says what it is about now.
 */
export function conversationQuery(contents: readonly string[]): string {
  const texts = contents.map((content) => [...content.trim()]).filter(({ length }) => length > 0);
  let left: number = limits.queryCharactersMax - Math.max(0, texts.length - 1);
  const shares = new Map<string[], number>();
  [...texts]
    .sort((one, other) => one.length - other.length)
    .forEach((text, index) => {
      const share = Math.min(text.length, Math.floor(left / (texts.length - index)));
      shares.set(text, share);
      left -= share;
    });
  return texts.map((text) => text.slice(-(shares.get(text) ?? 0)).join('')).join('\n');
}
