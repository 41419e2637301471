import { limits } from '../limits.js';

/** A message as far as its neighbours are concerned. */
export interface ContextMessage {
  uuid: string;
  sessionUuid: string;
  position: number;
  name: string | null;
  content: string;
  createdAt: string;
}

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** `7 May 2023`: people ask for dates in words. */
export function dateInWords(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

/**
 * The words that a search finds a message by: its own, those of two turns before and after in its
 * session, and its date. Measured to be the biggest single gain of finding what was said. Its own
 * are among them because words count less the more often they come in one text: apart from the
 * neighbours' they would count anew. `messages` are in the order of their sessions; those at the
 * edges see what is there of them.
 */
export function composeContexts(
  messages: readonly ContextMessage[],
  wanted: ReadonlySet<string>,
): { uuid: string; context: string }[] {
  return messages.flatMap((message, index) =>
    wanted.has(message.uuid)
      ? [{ uuid: message.uuid, context: contextOf(messages, message, index) }]
      : [],
  );
}

function contextOf(
  messages: readonly ContextMessage[],
  message: ContextMessage,
  index: number,
): string {
  const neighbours: string[] = [];
  const reach = limits.contextNeighboursMax;
  for (let at = Math.max(0, index - reach); at <= index + reach; at += 1) {
    const other = messages[at];
    if (other === undefined || at === index || other.sessionUuid !== message.sessionUuid) continue;
    // By place in what is left of the session, not by number: deleted ones leave gaps.
    neighbours.push(spoken(other));
  }
  return [spoken(message), ...neighbours, dateInWords(message.createdAt)].join('\n');
}

/** The speaker's name belongs to what was said: questions name the speaker. */
export const spoken = ({ name, content }: { name: string | null; content: string }): string =>
  name === null || name === '' ? content : `${name}: ${content}`;
