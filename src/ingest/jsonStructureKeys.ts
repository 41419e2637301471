import anyAscii from 'any-ascii';

/** Which property of a person a key holds: of the object itself, or of one it refers to. */
export type PersonPart = 'email' | 'phone' | 'userId' | 'username' | 'name' | 'first' | 'last';

/** What a key says by its words alone. */
export type KeyMeaning =
  /** The object's own e-mail, phone, user id or name. */
  | { kind: 'own'; part: PersonPart }
  /** The object's own id: `id`, `uuid`, `_id`. */
  | { kind: 'id' }
  /** `order_id`, `ticket_number`: the id of a thing, of the object itself or of another. */
  | { kind: 'thingId'; thing: string[]; what: 'id' | 'number' }
  /** `customer_email`, `assigned_to`: somebody the object refers to. `self`: any of them. */
  | { kind: 'role'; role: string[]; part: PersonPart | 'self' }
  | { kind: 'plain' };

export interface Key {
  words: string[];
  meaning: KeyMeaning;
}

/** Longest name of a fact, as the wire has it. */
const factNameCharactersMax = 50;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Nouns for people, as they stand in keys: `customer_email` speaks of a customer. */
const personWords = set(
  'account actor admin administrator agent applicant approver assignee attendee author ' +
    'beneficiary borrower buyer caller candidate cardholder child client colleague consumer ' +
    'contact creator customer donor driver editor employee follower friend guest holder host ' +
    'husband lead learner lecturer manager member operator organiser organizer owner parent ' +
    'participant partner passenger patient payee payer person player purchaser reader recipient ' +
    'referrer rep reporter representative requester resident responder reviewer seller sender ' +
    'shopper spouse student submitter subscriber supervisor teacher traveler traveller user ' +
    'visitor watcher wife',
);
/** Of those, the ones that are as often things: an account has a balance. */
const thingsToo = set('account actor child host lead parent');
/** People a record belongs to: when it names one, it is about that one. */
const recordHolders = set(
  'account buyer cardholder client consumer contact customer guest holder member owner passenger ' +
    'patient person purchaser recipient resident shopper student subscriber user visitor',
);
/** Before `email` or `phone` these only say which of one's own. */
const ownQualifiers = set(
  'primary secondary work personal private home business main other alternate alternative ' +
    'preferred login verified direct daytime evening office normalized my',
);
/** `<word>_id` and `<word>_number` that say where a record belongs, not what it is. */
const notThings = set(
  'app application bank batch campaign card category cell channel city client company contact ' +
    'context correlation country currency department device external fax graph group house iban ' +
    'language license licence locale mobile national org organisation organization page passport ' +
    'phone plan postal project region request routing security session source stage state status ' +
    'store street stripe tax team telephone template tenant thread trace vat version workspace zip',
);
const emailWords = set('email emails mail');
const phoneWords = set('phone phones mobile tel telephone cell cellphone msisdn handy');
const idWords = set('id ids uuid guid');
const numberWords = set('number no num nr');
const firstWords = set('first given fore');
const lastWords = set('last family sur second');
const fullWords = set('full display complete legal preferred real');

/** Spellings without a gap. */
const compounds: ReadonlyMap<string, string[]> = new Map([
  ['firstname', ['first', 'name']],
  ['forename', ['first', 'name']],
  ['givenname', ['first', 'name']],
  ['lastname', ['last', 'name']],
  ['surname', ['last', 'name']],
  ['familyname', ['last', 'name']],
  ['fullname', ['full', 'name']],
  ['displayname', ['display', 'name']],
  ['emailaddress', ['email']],
  ['phonenumber', ['phone']],
  ['mobilenumber', ['phone']],
  ['mobilephone', ['phone']],
  ['userid', ['user', 'id']],
  ['uid', ['user', 'id']],
  ['customerid', ['customer', 'id']],
  ['orderid', ['order', 'id']],
]);

/** Words of a key in lower case: `customerEmail`, `Customer E-Mail` → customer email. */
export function wordsOfKey(key: string): string[] {
  const spaced = anyAscii(key)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase();
  const words = spaced.split(/[^a-z0-9]+/).filter((word) => word !== '');
  return words.flatMap((word, index) => {
    if (word === 'mail' && words[index - 1] === 'e') return ['email'];
    if (word === 'e' && words[index + 1] === 'mail') return [];
    return compounds.get(word) ?? [word];
  });
}

/** Name of the fact that a key's value becomes: UPPER_SNAKE, at most 50 characters. */
export function factNameOf(words: readonly string[], before = '', after = ''): string {
  const roomCharacters = factNameCharactersMax - before.length - after.length;
  const middle = (words.join('_') || 'value').toUpperCase().slice(0, roomCharacters);
  return `${before}${middle.replace(/_+$/, '')}${after}`;
}

/** Type of the entity under a key: orders → Order, billing_address → BillingAddress. */
export function typeNameOf(words: readonly string[]): string {
  const camel = singularWords(words).map((word) => word[0]?.toUpperCase() + word.slice(1));
  return camel.join('').slice(0, factNameCharactersMax);
}

/** The words with the last one in the singular. */
export const singularWords = (words: readonly string[]): string[] =>
  words.map((word, index) => (index === words.length - 1 ? singular(word) : word));

const irregular: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
  ['wives', 'wife'],
]);
const sameInPlural = set('series news species data media analytics sms gps');

function singular(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || sameInPlural.has(word) || /(?:ss|us|is)$/.test(word)) return word;
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(?:ss|us|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}

/** Reads a key by its words. */
export function readKey(key: string): Key {
  const words = wordsOfKey(key);
  return { words, meaning: meaningOf(withoutDetail(words)) };
}

/** `email_address` and `phone_number` say no more than `email` and `phone`. */
function withoutDetail(words: string[]): string[] {
  const [last = '', before = ''] = [words.at(-1), words.at(-2)];
  const isAddress = /^address(?:es)?$/.test(last) && emailWords.has(before);
  const isNumber = /^numbers?$/.test(last) && phoneWords.has(before);
  const isPhone = phoneWords.has(last) && phoneWords.has(before);
  return isAddress || isNumber || isPhone ? words.slice(0, -1) : words;
}

function meaningOf(words: readonly string[]): KeyMeaning {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  if (emailWords.has(last)) return contactMeaning('email', before);
  if (phoneWords.has(last)) return contactMeaning('phone', before);
  if (idWords.has(last)) return idMeaning(before);
  if (last === 'username' || last === 'login') return ownOr(before, 'username');
  if (last === 'name') return nameMeaning(before);
  if (numberWords.has(last) && before.length > 0) return thingMeaning(before, 'number');
  if (words.length > 1 && (last === 'by' || last === 'to')) return roleOf(words, 'self');
  if (isPersonWord(last)) return roleOf(words, 'self');
  return { kind: 'plain' };
}

const roleOf = (role: readonly string[], part: PersonPart | 'self'): KeyMeaning => ({
  kind: 'role',
  role: [...role],
  part,
});

const ownOr = (before: readonly string[], part: PersonPart): KeyMeaning =>
  before.length === 0 ? { kind: 'own', part } : { kind: 'plain' };

function contactMeaning(part: 'email' | 'phone', before: readonly string[]): KeyMeaning {
  return before.every((word) => ownQualifiers.has(word))
    ? { kind: 'own', part }
    : roleOf(before, part);
}

function idMeaning(before: readonly string[]): KeyMeaning {
  if (before.length === 0) return { kind: 'id' };
  if (before.length === 1 && before[0] === 'user') return { kind: 'own', part: 'userId' };
  return thingMeaning(before, 'id');
}

function thingMeaning(before: readonly string[], what: 'id' | 'number'): KeyMeaning {
  const last = before.at(-1) ?? '';
  if (isPersonWord(last) || last === 'by' || last === 'to') {
    return what === 'id' ? roleOf(before, 'userId') : { kind: 'plain' };
  }
  if (notThings.has(last)) return { kind: 'plain' };
  return { kind: 'thingId', thing: [...before], what };
}

function nameMeaning(before: readonly string[]): KeyMeaning {
  const last = before.at(-1) ?? '';
  if (before.every((word) => fullWords.has(word))) return { kind: 'own', part: 'name' };
  if (before.length === 1 && last === 'user') return { kind: 'own', part: 'username' };
  const part = firstWords.has(last) ? 'first' : lastWords.has(last) ? 'last' : 'name';
  const whose = part === 'name' ? before : before.slice(0, -1);
  if (whose.length === 0) return { kind: 'own', part };
  return isPersonWord(whose.at(-1) ?? '') ? roleOf(whose, part) : { kind: 'plain' };
}

const isPersonWord = (word: string): boolean =>
  personWords.has(word) || personWords.has(singular(word));

/** Whether what hangs under a key, or has such a type, is a person rather than a thing. */
export function isPersonNoun(words: readonly string[]): boolean {
  const last = singular(words.at(-1) ?? '');
  return (personWords.has(last) && !thingsToo.has(last)) || last === 'by';
}

/** Before or under such words stand people who only had to do with a record. */
const handlingWords = set(
  'assigned by created deal emergency escalated formal former handled internal kin legal ' +
    'modified next old opportunity pipeline previous referred sale sales secondary staff support ' +
    'team ticket to updated',
);
/** Under these keys stand what others said and did, each with its author. */
const asideWords = set(
  'activity audit changelog comment conversation event history log message note reply revision ' +
    'timeline worklog',
);
/** Whoever owns one of these in a business system is an employee. */
const managedWords = set('account case company contact lead organisation organization record');
/** What these hold tells how to reach whom the object around it is about. */
const detailWords = set('contact contacts details detail info profile identity');

/** Whether a record that names such a person is about that person: customer, not assignee. */
export const isRecordHolder = (role: readonly string[]): boolean =>
  recordHolders.has(singular(role.at(-1) ?? '')) && !isAside(role);

/** Whether what hangs under a key only tells how to reach whom it hangs on. */
export const isDetail = (words: readonly string[]): boolean =>
  words.some((word) => detailWords.has(word)) && !isAside(words);

/**
 * Whether a key speaks of people whom a record is not about: `agent_contact`, `created_by_user`,
 * `emergency_contact`, `comments`. A word such as `parent` counts where it stands for a person.
 */
export function isAside(words: readonly string[]): boolean {
  const all = words.map(singular);
  const last = all.at(-1) ?? '';
  if (all.some((word) => handlingWords.has(word)) || asideWords.has(last)) return true;
  if (last === 'owner' && all.slice(0, -1).some((word) => managedWords.has(word))) return true;
  const endsInPerson = personWords.has(last) || detailWords.has(last);
  return all.some(
    (word) =>
      personWords.has(word) &&
      !recordHolders.has(word) &&
      (!thingsToo.has(word) || (endsInPerson && word !== 'lead')),
  );
}
