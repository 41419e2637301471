import { hasTag, isOrganization, isPlace } from './dictionary.js';
import { looksLikePerson, readName } from './names.js';
import { isBaseForm, isGerund, isPastForm, readVerb } from './verbs.js';
import { bare, isCapitalized, wordsOf } from './words.js';
import { verbose } from './verbose.js';

/** A phrase that was read, and what is left of the text after it. */
export interface Read {
  text: string;
  rest: string;
}

const placeLeads = verbose('i')`
    ^(?:sunny|beautiful|downtown|central|northern|southern|eastern|western|north|south|east|
    west|rural|good old|lovely|nearby|the city of|the town of|the area of|the|
    a small town (?:in|near|outside)|a (?:small |little |big )?(?:town|city|village|
    suburb) (?:called|named|of))\s+`;
const calendarTags = ['Month', 'WeekDay', 'Date', 'Honorific'];

function isCalendar(name: string): boolean {
  return calendarTags.some((tag) => hasTag(name.toLowerCase(), tag)) && !isPlace(name);
}

/** Reads a place: a proper name, or a place of the dictionary in any case. */
export function readPlace(text: string): Read | undefined {
  const known = knownPlace(text);
  if (known) return known;
  const lead = placeLeads.exec(text);
  const remaining = lead ? text.slice(lead[0].length) : text;
  if (lead && knownPlace(remaining)) return knownPlace(remaining);
  const words = wordsOf(remaining);
  const found = readName(words, 0, 4);
  if (!found || isCalendar(found.name) || /[A-Z]{4}|'s$/.test(found.name)) return undefined;
  if (!isPlace(found.name) && (looksLikePerson(found.name) || isOrganization(found.name)))
    return undefined;
  if (/'s$/.test(bare(words[found.next - 1]))) return undefined;
  if (placeDisqualified.test(remaining.slice(found.name.length))) return undefined;
  return { text: found.name, rest: afterPlace(words.slice(found.next), words[found.next - 1]) };
}

// "New York Times office", "Berlin marathon": the name only describes the noun that follows.
const placeDisqualified = verbose('i')`
    ^ (?:office|marathon|conference|restaurant|concert|show|festival|team|store|museum|
    university|college|school|airport|hotel|park|street|trip|style|vibe|lifestyle|fashion|
    branch|group|event|project)\b`;

/** ", Germany" behind a town says where the town is; it is left out of the name. */
function afterPlace(words: readonly string[], last: string | undefined): string {
  if (/,$/.test(last ?? '') && isCapitalized(words[0] ?? '')) {
    const region = readName(words, 0, 3);
    if (region && (isPlace(region.name) || /^[A-Z]{2}$/.test(region.name))) {
      return words.slice(region.next).join(' ');
    }
  }
  return words.join(' ');
}

function knownPlace(text: string): Read | undefined {
  const words = wordsOf(text);
  for (let count = Math.min(3, words.length); count > 0; count -= 1) {
    const phrase = bare(words.slice(0, count).join(' '));
    if (phrase.length < 2 || !isPlace(phrase)) continue;
    // A capitalised word behind it belongs to the name: "New York Times", "Paris Hilton".
    const last = words[count - 1] ?? '';
    const next = words[count] ?? '';
    if (!/[,.;:!]$/.test(last) && isCapitalized(phrase) && isCapitalized(next) && next !== 'I') {
      if (!isPlace(bare(`${phrase} ${next}`))) return undefined;
    }
    if (placeDisqualified.test(` ${words.slice(count).join(' ')}`) || /'s$/.test(last))
      return undefined;
    return { text: titled(phrase), rest: afterPlace(words.slice(count), last) };
  }
  return undefined;
}

function titled(place: string): string {
  if (place !== place.toLowerCase()) return place;
  if (/^(?:us|usa|uk|nyc|la|sf|dc)$/.test(place)) return place.toUpperCase();
  return place.replace(
    /(^|\s)(?!(?:the|of)\b)(\p{L})/gu,
    (_all, space: string, letter: string) => space + letter.toUpperCase(),
  );
}

const organizationKinds = verbose('iu')`
    ^(?:an? |the )?(?:[\p{L}-]+ ){0,3}(?:hospital|clinic|school|university|college|bank|
    start-?up|company|firm|agency|restaurant|bakery|cafe|café|library|museum|factory|store|shop|
    lab|nonprofit|non-profit|charity|studio|hotel|airport|pharmacy|supermarket|newspaper|
    daycare|kindergarten|nursery|gym|salon|consultancy|bookstore|bookshop|coffee shop|law firm|
    shelter|council|railway|post office|fire station|police|warehouse|garage|brewery|winery|
    practice|institute|ministry|dealership|food bank|care home|community (?:centre|center))(?=$|
    [\s,.])`;

/** Reads an organisation: `isNamed` when it has a proper name. */
export function readOrganization(text: string): (Read & { isNamed: boolean }) | undefined {
  const withoutThe = text.replace(/^the (?=\p{Lu})/u, '');
  const words = wordsOf(withoutThe);
  const found = readName(words, 0, 5);
  if (found && !isCalendar(found.name)) {
    const isPossessive = /'s$/.test(bare(words[found.next - 1])) && words.length > found.next;
    const next = bare(words[found.next]).toLowerCase();
    if (
      isPossessive ||
      /^(?:office|location|branch|house|place|wedding|party|birthday)$/.test(next)
    )
      return undefined;
    return { text: found.name, rest: words.slice(found.next).join(' '), isNamed: true };
  }
  for (let count = Math.min(3, words.length); count > 0; count -= 1) {
    const phrase = bare(words.slice(0, count).join(' '));
    if (isOrganization(phrase) && phrase.length > 3) {
      return { text: capitalizedWords(phrase), rest: words.slice(count).join(' '), isNamed: true };
    }
  }
  const kind = organizationKinds.exec(text);
  if (!kind) return undefined;
  const name = withoutArticle(kind[0]);
  if (/\b(?:my|our|his|her|their|this|that|your)\b/i.test(name)) return undefined;
  return { text: name, rest: text.slice(kind[0].length).trim(), isNamed: false };
}

function capitalizedWords(text: string): string {
  return text.replace(
    /(^|\s)(\p{L})/gu,
    (_all, space: string, letter: string) => space + letter.toUpperCase(),
  );
}

/** Drops "a", "the", "some", "my" and their like from the front. */
export function withoutArticle(text: string): string {
  return text.replace(
    verbose('i')`
      ^(?:(?:an?|the|some|any|my|our|his|her|their|all|lots of|a lot of|plenty of|all kinds of|
      all sorts of)\s+)+(?=\S)`,
    '',
  );
}

const phraseEnds = verbose('isu')`
    \s*(?:[;:(…]|,? such as\b|,? like (?=\p{Lu}|the\b|an?\b)|,? in (?:my|our)\b| - | – |
    ,? (?:because|since|when|whenever|while|if|but|so|though|although|after|before|as|that|
    which|who|where|until|unless|than|cause|yet|thanks|due)\b|,? (?:for|with) (?:me|my|the|our|
    us|his|her|them|you|it)\b|,? (?:from|by) (?:a|my|the|our)\b|
    ,? to (?!the\b)\p{Ll}+| every\b| whenever\b| instead\b| together\b| again\b| anymore\b| much$|
    , (?:it|they|he|she|I|we|especially|like|such|which)\b).*$`;
const trailing = verbose('i')`
    (?:,? (?:a lot|a bit|so much|very much|too much|the most|more|most|too|as well|also|either|
    though|tho|at all|lately|recently|now|once|twice|lol|haha|best|better|daily|weekly|anyway|
    right now|actually|myself|honestly|tbh|imo|btw|please|so far|in the end))+$`;

/** Cuts a phrase where a new thought begins. */
export function phraseOf(text: string): string {
  return text
    .replace(phraseEnds, '')
    .replace(trailing, '')
    .replace(/(?:,| and| or| but| to| the| a| of| in| at| with)+$/i, '')
    .replace(/^[\s,]+|[\s,.!?"]+$/g, '');
}

const notObjects = verbose('i')`
    ^(?:it|its|that|this|them|you|your|yours|him|her|he|she|these|those|everything|something|
    anything|nothing|what|how|when|why|who|where|there|here|all|one|ones|to|each other|both|
    myself|me|us|much|more|most|same|such|so|seeing|hearing|being able|having|knowing|thinking|
    feeling|looking|getting|the (?:way|idea|sound|look|feeling|fact|thought|name|same|one|new|
    whole|moment|time)|that'?s|day|lot|things?|stuff|time)\b`;
const notInObjects = verbose('i')`
    \b(?:you|your|yourself|it|this|that|these|those|i|we|he|she|they|them|us|me|him|her|is|are|
    was|were|am|will|would|have|has|had|do|does|did|not)\b`;

/** Whether a phrase can be the object of a taste or a possession by itself. */
export function isThing(phrase: string, wordsMax = 6): boolean {
  const words = wordsOf(phrase);
  if (words.length === 0 || words.length > wordsMax || phrase.length > 80) return false;
  return !notObjects.test(phrase) && !notInObjects.test(phrase) && /\p{L}{2}/u.test(phrase);
}

/** Splits "swimming, hiking and tea" into its items. */
export function itemsOf(phrase: string): string[] {
  // "A safe, inviting place": commas without an "and" are not a list.
  if (!/ (?:and|&|or) /i.test(phrase)) return phrase === '' ? [] : [phrase];
  const items = phrase
    .split(/\s*,\s*(?:and |or |& )?|\s+(?:and|&|or)\s+/i)
    .map((item) =>
      item
        .replace(/^(?:both|also|even|either)\s+/i, '')
        .replace(/[.,!]+$/, '')
        .trim(),
    )
    .filter((item) => item !== '')
    .slice(0, 8);
  return items;
}

/** The gerund or noun a taste is named by: "to cook Thai food" is told as "cooking Thai food". */
export function isActivity(phrase: string): boolean {
  return isGerund((wordsOf(phrase)[0] ?? '').toLowerCase());
}

/** Whether a word begins a verb in its plain form. */
export function beginsWithVerb(phrase: string): boolean {
  const word = (wordsOf(phrase)[0] ?? '').toLowerCase();
  return (isBaseForm(word) && !isPastForm(word)) || readVerb(word)?.forms.has('base') === true;
}
