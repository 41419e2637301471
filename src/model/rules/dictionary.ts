import nlp from 'compromise';

/**
 * What kinds of word a word can be, looked up in the lexicon that compromise ships.
 *
 * The lexicon is used, the tagger is not: tagging costs about a millisecond a message, and all
 * that the rules need to know is whether "lisbon" may be a place and "emma" a given name.
 */
interface Lexicon {
  [word: string]: string | string[] | undefined;
}

interface CompromiseModel {
  one: { lexicon: Lexicon };
}

const lexicon: Lexicon = Object.assign(
  Object.create(null) as Lexicon,
  (nlp as unknown as { model(): CompromiseModel }).model().one.lexicon,
);

const placeTags = ['City', 'Country', 'Region', 'Place'];
const largePlaceTags = ['Country', 'Region'];
const givenNameTags = ['FirstName', 'MaleName', 'FemaleName'];

// Given names that are more often something else when they are not capitalised in a sentence,
// and abbreviations of places that are everyday words.
const neverNames = new Set(
  (
    'will may april june august grace hope faith joy mark bill rich art pat sue rob drew chase ' +
    'skip hunter summer autumn sunny miles robin so my an can do has in i kind she long man jo ' +
    'christian hi hey see you thanks thank sky dear'
  ).split(' '),
);
const neverPlaces = new Set(
  (
    'st rd dist mt ave cl ga ia pa ma la me or hi ok in vt va ut wis fl al ont que alta tex penn ' +
    'dak ams atl nice reading bath of mobile split orange home turkey here there boardwalk ' +
    'university college town city'
  ).split(' '),
);

function tagged(word: string, tags: readonly string[]): boolean {
  const found = lexicon[word];
  if (found === undefined) return false;
  return typeof found === 'string' ? tags.includes(found) : found.some((tag) => tags.includes(tag));
}

/** Whether a phrase, in lower case, is listed with this tag of compromise. */
export function hasTag(phrase: string, tag: string): boolean {
  return tagged(phrase, [tag]);
}

/** Whether a phrase, in any case, is known as a place. */
export function isPlace(phrase: string): boolean {
  const lower = phrase.toLowerCase();
  if (neverPlaces.has(lower)) return phrase !== lower && (lower === 'nice' || lower === 'turkey');
  return tagged(lower, placeTags) || morePlaces.has(lower);
}

/** Countries, states and continents: somebody who lives in one also lives in a town of it. */
export function isLargePlace(phrase: string): boolean {
  const lower = phrase.toLowerCase();
  return tagged(lower, largePlaceTags) ? lower !== 'new york' : largePlaces.has(lower);
}

/** Whether one word is known as a given name. */
export function isGivenName(word: string): boolean {
  const lower = word.toLowerCase();
  return tagged(lower, givenNameTags) && (!neverNames.has(lower) || word !== lower);
}

/** The gender a given name suggests, if it does. */
export function genderOf(name: string): 'female' | 'male' | undefined {
  const first = name.split(' ')[0]?.toLowerCase() ?? '';
  if (tagged(first, ['FemaleName'])) return 'female';
  if (tagged(first, ['MaleName'])) return 'male';
  return undefined;
}

/** Whether a phrase is known as an organisation. */
export function isOrganization(phrase: string): boolean {
  return tagged(phrase.toLowerCase(), ['Organization', 'SportsTeam']);
}

/** Whether a word, in lower case, is a finite or non-finite form of a verb and little else. */
export function isVerbForm(word: string): boolean {
  return tagged(word, [
    'PastTense',
    'PresentTense',
    'Infinitive',
    'Gerund',
    'Participle',
    'Copula',
    'Modal',
    'Verb',
  ]);
}

const morePlaces = new Set(
  (
    'europe asia africa america usa us uk u.s. u.k. nyc la sf dc mexico california texas florida ' +
    'the netherlands the united states the uk the us the usa the philippines the bronx ' +
    'washington dc manhattan brooklyn queens scotland wales england hawaii bali'
  ).split(' '),
);
for (const place of [
  'new york city',
  'the netherlands',
  'the united states',
  'the uk',
  'the us',
  'the usa',
  'the philippines',
  'the bay area',
  'the bronx',
  'south america',
  'north america',
  'latin america',
  'southeast asia',
  'the midwest',
  'the east coast',
  'the west coast',
]) {
  morePlaces.add(place);
}
morePlaces.delete('the');

const largePlaces = new Set([
  'europe',
  'asia',
  'africa',
  'america',
  'usa',
  'us',
  'uk',
  'u.s.',
  'u.k.',
  'the netherlands',
  'the united states',
  'the uk',
  'the us',
  'the usa',
  'the philippines',
  'south america',
  'north america',
  'latin america',
  'southeast asia',
  'the midwest',
  'the east coast',
  'the west coast',
  'scotland',
  'wales',
  'england',
  'hawaii',
  'bali',
  'the bay area',
]);
