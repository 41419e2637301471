/** One line of a transcript. */
export interface SpokenLine {
  content: string;
  name: string | null;
  roleType: string | null;
}

const roles = ['user', 'assistant', 'system', 'function', 'tool'];
const speakerMark = /^\s*([\p{L}\p{N}][^:\n]{0,60}?)\s*(?:\(([a-z]+)\))?\s*:\s+(?=\S)/u;

/**
 * Reads the data of a `message` episode: lines such as `Jane (user): I moved`. A line without a
 * speaker belongs to the line before it; text without any speaker was said by the user.
 */
export function readSpokenLines(text: string): SpokenLine[] {
  const lines: SpokenLine[] = [];
  for (const line of text.split(/\r?\n/)) {
    const match = speakerMark.exec(line);
    const last = lines.at(-1);
    if (match && isSpeaker(match)) lines.push(toSpoken(match, line));
    else if (last) last.content += `\n${line}`;
    else if (line.trim() !== '') lines.push({ content: line, name: null, roleType: 'user' });
  }
  return lines;
}

/** Words that stand before a colon and are nobody. */
const headings = new Set(
  'update note notes subject re fwd ps warning info edit fyi todo'.split(' '),
);

/** A role, a name with a role, or what is written as a name: every word begins with a capital. */
function isSpeaker([, speaker = '', role]: RegExpExecArray): boolean {
  const words = speaker.trim().split(/\s+/);
  if (roles.includes(speaker.trim().toLowerCase())) return true;
  if (role !== undefined && roles.includes(role)) return true;
  if (headings.has(speaker.trim().toLowerCase())) return false;
  return words.length <= 4 && words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word));
}

function toSpoken(match: RegExpExecArray, line: string): SpokenLine {
  const [whole, speaker = '', role] = match;
  const content = line.slice(whole.length);
  const lower = speaker.trim().toLowerCase();
  if (roles.includes(lower)) return { content, name: null, roleType: lower };
  const known = role !== undefined && roles.includes(role) ? role : null;
  // A named speaker without a role is a person; whether it is the user, the name decides.
  return { content, name: speaker.trim(), roleType: known ?? 'norole' };
}
