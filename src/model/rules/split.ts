import { relationOf } from './kin.js';
import { isPastForm, isVerb, readVerb } from './verbs.js';
import { bare, isCapitalized, wordsOf } from './words.js';
import { verbose } from './verbose.js';

/**
 * A piece of a sentence with one verb. `main` has a subject of its own; `joined` goes on with the
 * subject before it ("and started at…"); `relative` is about the noun before it (", who lives…");
 * `background` is a subordinate clause, in which nothing is claimed.
 */
export interface Segment {
  words: string[];
  role: 'main' | 'joined' | 'relative' | 'background';
}

const subjects = new Set('i we he she they it you there this that these those everyone'.split(' '));
const possessives = new Set('my our his her their your the a an'.split(' '));
const connectors = new Set('and but so because then plus although though yet'.split(' '));
const subordinators = new Set(
  (
    'when while if unless until till before after whether whenever once than since as ' +
    'where that'
  ).split(' '),
);
const lightAdverbs = new Set(
  (
    'now then also currently just recently finally already later really still even so today ' +
    'yesterday eventually soon afterwards actually sadly luckily unfortunately instead again ' +
    'ever maybe often usually sometimes always never'
  ).split(' '),
);
const breaks = /(?:[;:–—]|\.\.+|…|\s-)$/;
const finite =
  /^(?:am|is|are|was|were|has|have|had|do|does|did|will|would|can|could|should|might|used)$/;
/** Verbs that may go on in the present after "and": each is followed by its own preposition. */
const presentContinuation: Record<string, RegExp> = {
  work: /^(?:at|as|for|in)$/,
  live: /^in$/,
  start: /^(?:at|as|with)$/,
  take: /^(?:\d+|\p{L}+(?:line|formin|statin|pril|olol|zole|cillin|oxetine|insulin))$/iu,
  manage: /^an?$/,
  run: /^an?$/,
  prefer: /./,
  use: /./,
  have: /^(?:a|an|two|three|four|one)$/,
  own: /^(?:a|an)$/,
  study: /./,
  love: /./,
  like: /./,
  enjoy: /./,
  hate: /./,
  speak: /./,
  play: /./,
  teach: /./,
};

function lower(words: readonly string[], at: number): string {
  return bare(words[at]).toLowerCase();
}

/** Whether a subject and a finite verb begin at a word. */
function beginsClause(words: readonly string[], start: number): boolean {
  let at = start;
  while (lightAdverbs.has(lower(words, at)) && at < start + 3) at += 1;
  const word = lower(words, at);
  if (subjects.has(word)) return at + 1 < words.length;
  if (possessives.has(word)) {
    for (let next = at + 2; next < Math.min(at + 6, words.length); next += 1) {
      const candidate = lower(words, next);
      if (finite.test(candidate)) return true;
      const forms = readVerb(candidate)?.forms;
      if (forms && (forms.has('s') || forms.has('past')) && !relationOf(candidate)) return true;
      if (/[,.;]$/.test(words[next] ?? '')) return false;
    }
    return false;
  }
  if (!isCapitalized(words[at] ?? '') || relationOf(word)) return false;
  for (let next = at + 1; next < Math.min(at + 4, words.length); next += 1) {
    const candidate = lower(words, next);
    if (finite.test(candidate)) return true;
    if (!isCapitalized(words[next] ?? '')) {
      const forms = readVerb(candidate)?.forms;
      return forms !== undefined && (forms.has('s') || forms.has('past'));
    }
  }
  return false;
}

/** Whether the words go on with the verb of the subject before: "and started at Siemens". */
function continues(words: readonly string[], start: number, soFar: readonly string[]): boolean {
  let at = start;
  while (
    (lightAdverbs.has(lower(words, at)) ||
      lower(words, at) === 'no' ||
      lower(words, at) === 'longer') &&
    at < start + 3
  )
    at += 1;
  const word = lower(words, at);
  if (/^(?:am|is|are|was|were|has|had|will|did|do|does)$/.test(word)) return true;
  const reading = readVerb(word);
  const before = lower(words, start - 1);
  if (isPastForm(word) && !reading?.forms.has('base'))
    return (
      before === 'and' ||
      before === 'but' ||
      before === 'then' ||
      at > start ||
      /,$/.test(words[start - 1] ?? '')
    );
  if (!reading) return false;
  // "She is allergic to nuts and prefers mornings": the form for he and she is rarely a noun.
  const isThird = soFar.slice(0, 5).some((one) => isThirdForm(one));
  if (reading.forms.has('s') && isThird && at + 1 < words.length) return true;
  const hasInfinitive = soFar.some(
    (one, index) => one.toLowerCase() === 'to' && isVerb(lower(soFar, index + 1)),
  );
  const hasModal = soFar.some((one) =>
    /^(?:will|would|can|could|might|should|to|may|not)$/i.test(one),
  );
  if (hasInfinitive || hasModal) return false;
  // "The joy and love theme": inside a noun phrase the word is no verb.
  if (soFar.slice(-3).some((one) => /^(?:the|an?|this|that|your)$/i.test(one))) return false;
  if (reading.forms.has('ing')) {
    return (
      soFar.some((one) => /^(?:am|are|is|was|been)$/i.test(one)) &&
      soFar.some((one) => /ing$/i.test(one)) &&
      presentContinuation[reading.lemma] !== undefined &&
      /^(?:at|as|for|in)$/.test(lower(words, at + 1))
    );
  }
  const wanted = presentContinuation[reading.lemma];
  return (
    (reading.forms.has('base') || reading.forms.has('s')) &&
    wanted !== undefined &&
    wanted.test(lower(words, at + 1)) &&
    at + 1 < words.length
  );
}

function isThirdForm(word: string): boolean {
  return readVerb(bare(word).toLowerCase())?.forms.has('s') === true;
}

interface Boundary {
  role: Segment['role'];
  /** Words of the boundary itself, to be left out. */
  skip: number;
}

function boundaryAt(
  words: readonly string[],
  at: number,
  soFar: readonly string[],
  isRelative: boolean,
): Boundary | undefined {
  const word = lower(words, at);
  const raw = words[at] ?? '';
  const previous = words[at - 1] ?? '';
  const afterComma = /,$/.test(previous);
  if (/^[-–—]+$/.test(raw) || raw === '…') return { role: 'main', skip: 1 };
  if (breaks.test(previous))
    return {
      role:
        beginsClause(words, at) || at + 1 >= words.length
          ? 'main'
          : continuesOrMain(words, at, soFar),
      skip: 0,
    };
  if (connectors.has(word)) {
    const skip =
      /^(?:and|but|so)$/.test(word) && /^(?:so|then|because|that)$/.test(lower(words, at + 1))
        ? 2
        : 1;
    if (beginsClause(words, at + skip)) return { role: 'main', skip };
    if (continues(words, at + skip, soFar)) return { role: 'joined', skip };
    return undefined;
  }
  if ((word === 'who' || word === 'which') && at > 0) {
    return { role: word === 'who' ? 'relative' : 'background', skip: 1 };
  }
  if (word === 'where' && afterComma && beginsClause(words, at + 1))
    return { role: 'main', skip: 1 };
  if (
    subordinators.has(word) &&
    beginsClause(words, at + 1) &&
    !(word === 'as' && lower(words, at + 1) === 'a')
  ) {
    return { role: 'background', skip: 1 };
  }
  if (afterComma && beginsClause(words, at)) return { role: 'main', skip: 0 };
  if (afterComma && isPastForm(word) && continues(words, at, soFar))
    return { role: 'joined', skip: 0 };
  if (afterComma && isRelative && /^(?:is|was|has|works|lives|loves|likes|plays)$/.test(word)) {
    return { role: 'joined', skip: 0 };
  }
  return undefined;
}

function continuesOrMain(
  words: readonly string[],
  at: number,
  soFar: readonly string[],
): Segment['role'] {
  return continues(words, at, soFar) ? 'joined' : 'main';
}

/** "Yesterday," and "In 2019," are no clauses: they date the one that follows. */
function isLead(words: readonly string[], boundary: Boundary): boolean {
  if (boundary.role !== 'main' || boundary.skip > 0 || words.length === 0 || words.length > 7) {
    return false;
  }
  return leadWords.test(words[0] ?? '') && !words.some((word) => finite.test(word.toLowerCase()));
}

const leadWords = verbose('i')`
    ^(?:yesterday|today|tonight|tomorrow|last|next|this|in|on|at|back|during|for|over|since|
    around|about|two|three|four|five|six|\d+|a|after|earlier|recently|lately|currently)\b`;

/** Cuts a sentence into clauses. */
export function segmentsOf(text: string): Segment[] {
  const words = wordsOf(text);
  const segments: Segment[] = [];
  let current: Segment = { words: [], role: 'main' };
  const close = (): void => {
    if (current.words.length > 0) segments.push(current);
  };
  for (let at = 0; at < words.length; at += 1) {
    const boundary = boundaryAt(words, at, current.words, current.role === 'relative');
    if (
      boundary &&
      !isLead(current.words, boundary) &&
      (current.words.length > 0 || boundary.role === 'background' || boundary.skip > 0)
    ) {
      close();
      current = { words: [], role: boundary.role };
      at += boundary.skip;
      if (at >= words.length) break;
    }
    current.words.push(words[at] ?? '');
  }
  close();
  return segments;
}
