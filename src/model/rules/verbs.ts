import { hasTag, isVerbForm } from './dictionary.js';

/** How a form of a verb is used. Many forms are two of these at once. */
export type VerbForm = 'base' | 's' | 'past' | 'pp' | 'ing';

export interface VerbReading {
  lemma: string;
  forms: ReadonlySet<VerbForm>;
}

// Verbs whose past is not made with -ed, of those the rules speak of: base, past, participle.
const irregular = [
  'be was,were been',
  'have had had',
  'do did done',
  'go went gone',
  'get got got,gotten',
  'leave left left',
  'buy bought bought',
  'sell sold sold',
  'teach taught taught',
  'speak spoke spoken',
  'grow grew grown',
  'drive drove driven',
  'ride rode ridden',
  'fly flew flown',
  'take took taken',
  'make made made',
  'begin began begun',
  'quit quit quit',
  'lose lost lost',
  'win won won',
  'read read read',
  'see saw seen',
  'find found found',
  'give gave given',
  'meet met met',
  'run ran run',
  'swim swam swum',
  'wear wore worn',
  'write wrote written',
  'sing sang sung',
  'break broke broken',
  'eat ate eaten',
  'drink drank drunk',
  'feel felt felt',
  'keep kept kept',
  'think thought thought',
  'say said said',
  'tell told told',
  'become became become',
  'come came come',
  'know knew known',
  'hurt hurt hurt',
  'split split split',
  'build built built',
  'spend spent spent',
  'sleep slept slept',
  'hear heard heard',
  'catch caught caught',
  'choose chose chosen',
  'hold held held',
  'put put put',
  'let let let',
  'cut cut cut',
  'understand understood understood',
  'fall fell fallen',
  'bring brought brought',
  'send sent sent',
  'pay paid paid',
  'draw drew drawn',
  'throw threw thrown',
  'fight fought fought',
  'wake woke woken',
  'lead led led',
  'mean meant meant',
  'set set set',
  'show showed shown',
  'bear bore born',
  'stand stood stood',
  'lie lay lain',
  'hate hated hated',
  'lend lent lent',
  'learn learned learned',
  'hit hit hit',
  'shoot shot shot',
  'forget forgot forgotten',
  'steal stole stolen',
];

const regular = (
  'bank fail reach score code bench renovate renew crack fast upgrade downgrade ' +
  'tolerate knock contract deliver repair earn own drop ' +
  'weigh lead cycle expire crash migrate supervise exercise jog ' +
  'work live move relocate reside stay join start finish study graduate enroll major attend ' +
  'visit travel love like enjoy adore prefer dislike detest despise want need own purchase adopt ' +
  'order subscribe cancel use play practice practise celebrate plan hope intend wish call name ' +
  'marry divorce date separate engage retire resign found launch manage volunteer train coach ' +
  'watch sign register book schedule turn raise base employ hire promote fire lay ' +
  'diagnose suffer ' +
  'injure sprain fracture twist tear smoke help want try paint cook bake hike camp dance climb ' +
  'surf ski collect garden knit volunteer foster welcome pass die switch change transfer stop ' +
  'return decide believe guess suppose assume wonder doubt imagine expect look talk ask mention ' +
  'explain claim suggest worry seem appear sound happen create design develop publish record ' +
  'perform participate compete host organize organise complete receive earn accept rent lease ' +
  'bank weigh manage cycle commute migrate expire crash save invest donate trade ' +
  'swap wait miss remember forget follow support cheer identify miss ' +
  'head land arrive settle immigrate emigrate commute specialize specialise freelance own act ' +
  'serve apply interview consider aim pick walk jog bike explore discover share open close'
).split(' ');

const readings = new Map<string, { lemma: string; forms: Set<VerbForm> }>();

function add(form: string, lemma: string, ...kinds: VerbForm[]): void {
  const known = readings.get(form);
  // The first lemma keeps an ambiguous form ("found" is of "find", unless told otherwise).
  if (known && known.lemma !== lemma) return;
  const reading = known ?? { lemma, forms: new Set<VerbForm>() };
  for (const kind of kinds) reading.forms.add(kind);
  readings.set(form, reading);
}

const doubling = new Set([
  'plan',
  'stop',
  'jog',
  'camp',
  'quit',
  'swim',
  'run',
  'get',
  'win',
  'begin',
  'sit',
  'put',
  'cut',
  'let',
  'set',
  'split',
  'knit',
  'swap',
  'transfer',
  'enroll',
  'drop',
  'hit',
]);

function stem(base: string, suffix: string): string {
  if (base.endsWith('ie') && suffix === 'ing') return `${base.slice(0, -2)}ying`;
  if (base === 'be') return 'being';
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)) return base.slice(0, -1) + suffix;
  if (suffix === 'ed' && /[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (doubling.has(base) && base !== 'camp' && base !== 'enroll')
    return base + base.slice(-1) + suffix;
  return base + suffix;
}

function third(base: string): string {
  if (base === 'have') return 'has';
  if (base === 'be') return 'is';
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

for (const row of irregular) {
  const [base = '', past = '', participle = ''] = row.split(' ');
  add(base, base, 'base');
  add(third(base), base, 's');
  add(stem(base, 'ing'), base, 'ing');
  for (const form of past.split(',')) add(form, base, 'past');
  for (const form of participle.split(',')) add(form, base, 'pp');
}
for (const base of regular) {
  add(base, base, 'base');
  add(third(base), base, 's');
  add(stem(base, 'ing'), base, 'ing');
  add(stem(base, 'ed'), base, 'past', 'pp');
}
for (const form of ['am', 'are', 'is']) add(form, 'be', form === 'is' ? 's' : 'base');
add('founded', 'found', 'past', 'pp');
add('co-founded', 'found', 'past', 'pp');
add('cofounded', 'found', 'past', 'pp');
add('laid', 'lay', 'past', 'pp');
add('cancelled', 'cancel', 'past', 'pp');
add('travelled', 'travel', 'past', 'pp');
add('travelling', 'travel', 'ing');
add('enrolled', 'enroll', 'past', 'pp');
add('lying', 'lie', 'ing');

/** Reads a word, in lower case, as a form of a verb that the rules know. */
export function readVerb(word: string): VerbReading | undefined {
  return readings.get(word);
}

/** Whether a word, in lower case, is a past form; the dictionary helps with unknown verbs. */
export function isPastForm(word: string): boolean {
  const reading = readings.get(word);
  if (reading) return reading.forms.has('past');
  return hasTag(word, 'PastTense');
}

/** Whether a word, in lower case, can follow "have" or "be" as a participle. */
export function isParticiple(word: string): boolean {
  const reading = readings.get(word);
  if (reading) return reading.forms.has('pp');
  return hasTag(word, 'Participle') || hasTag(word, 'PastTense');
}

/** Whether a word, in lower case, is an -ing form of a verb. */
export function isGerund(word: string): boolean {
  if (!word.endsWith('ing') || word.length < 5) return false;
  return readings.get(word)?.forms.has('ing') === true || hasTag(word, 'Gerund');
}

/** Whether a word, in lower case, is the plain form of a verb. */
export function isBaseForm(word: string): boolean {
  const reading = readings.get(word);
  if (reading) return reading.forms.has('base');
  return hasTag(word, 'Infinitive');
}

/** Whether a word, in lower case, can be any verb at all. */
export function isVerb(word: string): boolean {
  return readings.has(word) || isVerbForm(word);
}

/** "play" becomes "plays": the form for he, she and names. */
export function thirdPerson(base: string): string {
  return third(base);
}

/** "go" becomes "going". */
export function gerundOf(base: string): string {
  if (/^[^aeiou]*[aeiou][bdgmnprt]$/.test(base) && !doubling.has(base)) {
    return `${base}${base.slice(-1)}ing`;
  }
  return stem(base, 'ing');
}
