import { codeFence, isCodeLine } from './code.js';
import { verbose } from './verbose.js';

/** One sentence, ready for the patterns. */
export interface Sentence {
  /** As written, spaces folded. */
  original: string;
  /** Contractions still in, quotation marks, emoji and mark-up gone. */
  text: string;
  isQuestion: boolean;
  /** Words of somebody else were cut out of it. */
  hadQuote: boolean;
}

/** Longest text that is read: the wire's limit. What lies beyond is ignored. */
const charactersMax = 10_000;

const lyricLine = /[♪♫]/;
const emoji = /[\p{Extended_Pictographic}\u200d\ufe0f]+/gu;
const abbreviation = verbose('i')`
    (?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|vs|etc|e\.g|i\.e|inc|ltd|co|corp|jr|sr|no|approx|dept|
    u\.s|u\.k|p\.m|a\.m|[a-z])\.$`;

/** Splits what was said into sentences, without code, quotations and mark-up. */
export function sentencesOf(content: string): Sentence[] {
  const source = content.length > charactersMax ? content.slice(0, charactersMax) : content;
  const plain = source
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4](?=\w)/g, (mark) => (mark === '`' ? mark : "'"))
    .replace(/\u2019/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/\u2026/g, '...')
    .replace(codeFence, '\n')
    .replace(/`([^`\n]{0,200})`/g, (_all, inner: string) =>
      /^[\w .-]{1,30}$/.test(inner) ? inner : ' ',
    );
  const sentences: Sentence[] = [];
  for (const paragraph of paragraphsOf(plain)) {
    const { text, quotes } = withoutQuotations(paragraph);
    for (const piece of splitAtEnds(text)) {
      const sentence = sentenceFrom(piece, quotes);
      if (sentence) sentences.push(sentence);
    }
  }
  return sentences;
}

function sentenceFrom(piece: string, quotes: readonly string[]): Sentence | undefined {
  const original = restoreQuotes(piece, quotes).replace(/\s+/g, ' ').trim();
  const hadQuote = piece.includes(quoteMark);
  const text = piece
    .replaceAll(quoteMark, ' … ')
    .replace(emoji, ' ')
    .replace(/\*\*|__|~~/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/\p{L}/u.test(text)) return undefined;
  return { original, text, isQuestion: /\?[!?.)"'\s]*$/.test(text), hadQuote };
}

/**
 * Lines that belong together. A line break ends a sentence unless the next line goes on in lower
 * case, as in wrapped mail.
 */
function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    if (line.startsWith('>') || lyricLine.test(line) || isCodeLine(line)) continue;
    const bare = line.replace(/^\s*(?:[-*•+]|\d{1,2}[.)]|#{1,6})\s+/, '');
    const previous = paragraphs.at(-1);
    const goesOn = bare === line && /^\s*\p{Ll}/u.test(line) && previous !== undefined;
    if (goesOn && previous.length > 40 && /[\p{L},]$/u.test(previous)) {
      paragraphs[paragraphs.length - 1] = `${previous} ${line}`;
    } else if (bare.trim() !== '') {
      paragraphs.push(bare);
    }
  }
  return paragraphs;
}

// Stands for a quotation while sentences are cut, so that its full stops do not cut them.
const quoteMark = '\ue000';

/** Replaces longer quotations with a mark; a quoted title or word stays, without its marks. */
function withoutQuotations(text: string): { text: string; quotes: string[] } {
  const quotes: string[] = [];
  const replace = (all: string, before: string, inner: string): string => {
    if (isTitle(inner)) return `${before}${inner}`;
    quotes.push(all.slice(before.length));
    const end = /[.!?]$/.exec(inner);
    return `${before}${quoteMark}${end && before === '' ? end[0] : ''}`;
  };
  let result = text;
  if (result.includes('"')) result = result.replace(/()"([^"]{1,2000})"/g, replace);
  if (result.includes("'")) {
    result = result.replace(
      verbose('gu')`
        (^|[\s(,:])'(?!(?:cause|em|til|bout|n|tis|twas|
        s)\b)(\p{L}[^']{0,300}(?:'[\p{L}][^']{0,300}){0,8}[^'\s]|\p{L})'(?=[\s.,;:!?)]|$)`,
      replace,
    );
  }
  return { text: result, quotes };
}

function restoreQuotes(piece: string, quotes: readonly string[]): string {
  if (!piece.includes(quoteMark)) return piece;
  return piece.replaceAll(quoteMark, quotes.length === 1 ? (quotes[0] ?? '') : '…');
}

/** A title or a single word in quotation marks is a name; a clause is somebody's speech. */
function isTitle(inner: string): boolean {
  const words = inner.trim().split(/\s+/);
  if (words.length > 7 || /[.!?]$/.test(inner)) return false;
  if (words.length <= 1) return true;
  if (/\b(?:i|i'm|we|you|he|she|they|am|me)\b/i.test(inner)) return false;
  return words.every((word) =>
    /^\p{Lu}|^\d|^(?:of|the|a|an|and|in|to|for|with|on|at|&)$/u.test(word),
  );
}

/** Cuts at full stops, exclamation and question marks, and at emoji before a capital. */
function splitAtEnds(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  const ends = verbose('gu')`
      [.!?]+[)"'\]]*(?=\s|$|\p{Extended_Pictographic})|
      \p{Extended_Pictographic}[\ufe0f\u200d\p{Extended_Pictographic}]*(?=\s+\p{Lu}|\s*$)`;
  for (let found = ends.exec(text); found; found = ends.exec(text)) {
    const end = found.index + found[0].length;
    if (found[0] === '.' && abbreviation.test(text.slice(Math.max(start, end - 8), end))) {
      if (!/^\s+(?:I|We|My|He|She|They|The|It)\b/.test(text.slice(end, end + 8))) continue;
    }
    // "Wait... I moved" goes on, "so tired... " ends: both are cut, a fragment does no harm.
    pieces.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length) pieces.push(text.slice(start));
  return pieces.filter((piece) => piece.trim() !== '');
}

const pronounWithIs = '(he|she|it|that|there|who|what|here|where|this|everything|everyone)';
const expansions: readonly [RegExp, string][] = [
  [/\b(?:i'm|im|i m)\b/gi, 'I am'],
  [/\b(?:i've|ive)\b/gi, 'I have'],
  [/\bi'll\b/gi, 'I will'],
  [/\b(you|we|they)'re\b/gi, '$1 are'],
  [/\b(you|we|they|who|that|could|would|should|might|must)'ve\b/gi, '$1 have'],
  [/\b(\p{L}{1,40})'ll\b/giu, '$1 will'],
  [
    /\b(i|you|he|she|we|they|it|that|there|who)'d (better|been|had|gone|always|never)\b/gi,
    '$1 had $2',
  ],
  [/\b(i|you|he|she|we|they|it|that|there|who)'d\b/gi, '$1 would'],
  [/\b(?:can't|cant|cannot)\b/gi, 'can not'],
  [/\bwon't\b/gi, 'will not'],
  [/\bwont\b/gi, 'will not'],
  [/\bshan't\b/gi, 'shall not'],
  [/\bain't\b/gi, 'am not'],
  [
    /\b(do|does|did|is|are|was|were|has|have|had|could|would|should|might|must|need)n'?t\b/gi,
    '$1 not',
  ],
  [
    new RegExp(
      `\\b${pronounWithIs}'s (been|got|gone|had|started|moved|taken|become|helped|given|` +
        'taught|brought|' +
        'changed|shown|grown|made (?!of|by|for|from|in))\\b',
      'gi',
    ),
    '$1 has $2',
  ],
  [new RegExp(`\\b${pronounWithIs}'s\\b`, 'gi'), '$1 is'],
  [
    verbose('giu')`
      \b(\p{L}{1,40})'s (a|an|the|in|at|from|not|now|going|just|also|really|so|allergic|
      turning)\b`,
    '$1 is $2',
  ],
  [/\b(\p{L}{1,40})'s (\d{1,3}(?: years old)?[.,!]|\d{1,3} years old)/giu, '$1 is $2'],
  [/\b(\p{L}{1,40})'s been\b/giu, '$1 has been'],
  [
    verbose('giu')`
        \b(\p{L}{1,40})'s (getting|moving|coming|working|living|studying|starting|leaving|
        expecting|visiting|flying|training|teaching)\b`,
    '$1 is $2',
  ],
  [/\b(name|names|birthday|e-?mail|number|job)'s (?=\S)/gi, '$1 is '],
  [/,? (?:btw|tho|lol|haha)(?=[.!]*$)/i, ''],
  [/(?:,| [-–])? (?:i )?can ?(?:not|'t|t) wait(?=[.!]*$)/i, ''],
  [/\bgonna\b/gi, 'going to'],
  [/\bwanna\b/gi, 'want to'],
  [/\b(?:have |has )?gotta\b/gi, 'have to'],
  [/\b(kind|sort)a\b/gi, '$1 of'],
  [/(^|\s)'cause\b/gi, '$1because'],
  [/(^|\s)cause(?= (?:i|we|it|they|he|she|you|my)\b)/gi, '$1because'],
  [/\blet's\b/gi, 'let us'],
  [/\b(\p{L}{2,})in'(?=\s|[.,!]|$)/giu, '$1ing'],
  [/(^|\s)i(?=\s)/g, '$1I'],
  [/(^|\s)u(?=\s)/g, '$1you'],
];

// Most sentences have none of these, and the replacements below cost more than all else.
const mayContract = verbose()`
    '|\b(?:im|i|i m|ive|dont|doesnt|didnt|isnt|arent|wasnt|werent|hasnt|havent|hadnt|couldnt|
    wait|wouldnt|shouldnt|cant|cannot|wont|gonna|wanna|gotta|kinda|sorta|cause|u|btw|tho|lol|
    haha)\b`;

/** Writes contractions out, so that the patterns meet one form of each word. */
export function expandContractions(text: string): string {
  if (!mayContract.test(text)) return text;
  let expanded = text;
  for (const [pattern, replacement] of expansions)
    expanded = expanded.replace(pattern, replacement);
  return expanded;
}
