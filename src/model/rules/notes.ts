import { findDate } from './dates.js';
import { matchThing } from './patterns/index.js';
import { readVerbPhrase } from './verb-phrase.js';
import type { Scene } from './subject.js';
import { fold, wordsOf } from './words.js';
import { verbose } from './verbose.js';

// Notes about a customer leave out "is": "Allergic to nuts. Married to Tom."
const adjectiveFirst = verbose('iu')`
    ^(?:also |currently |recently |severely |very )?(?:allergic|married|engaged|divorced|single|
    interested|based|located|born|employed|vegan|vegetarian|retired|diabetic|pregnant|
    originally from|from|self-employed|fluent|passionate|afraid|raised|
    a (?:\p{L}+ ){0,3}\p{L}+ (?:at|for|with) \p{Lu})\b`;

const keys: Record<string, string> = {
  name: 'name',
  'full name': 'name',
  employer: 'employer',
  company: 'employer',
  city: 'city',
  location: 'home',
  'date of birth': 'birthday',
  dob: 'birthday',
  birthday: 'birthday',
  email: 'email',
  'e-mail': 'email',
  'email address': 'email',
  phone: 'phone',
  'phone number': 'phone',
  mobile: 'phone',
  tel: 'phone',
  job: 'job',
  'job title': 'job title',
  title: 'job title',
  position: 'job title',
  occupation: 'occupation',
  role: 'role',
  age: 'age',
  allergies: 'allergies',
  allergy: 'allergy',
  language: 'language',
  languages: 'languages',
  nationality: 'nationality',
  hometown: 'hometown',
  address: 'address',
  pronouns: 'pronouns',
  website: 'website',
  nickname: 'nickname',
};

/** "City: Berlin": a field of a form, about the user. Returns whether it could be read. */
export function readField(scene: Scene, text: string): boolean {
  const field = /^(?:customer |client |contact |user )?([\p{L} -]{2,20}?)\s*[:=]\s*(\S.*)$/iu.exec(
    text,
  );
  const noun = keys[(field?.[1] ?? '').toLowerCase()];
  if (!field || noun === undefined || !scene.noted) return false;
  const said = `is ${(field[2] ?? '').replace(/[.,;]+$/, '')}`;
  const verb = readVerbPhrase(wordsOf(said));
  if (!verb) return false;
  const date = findDate(said, scene.draft.moment, false);
  return matchThing(
    {
      scene,
      actor: scene.noted,
      verb,
      said,
      isPlain: false,
      speaksOfWork: false,
      ...(date ? { date } : {}),
    },
    noun,
  );
}

/** Gives a note the verb it leaves out, and lets "she" mean the user once the user was named. */
export function completedNote(scene: Scene, text: string): string {
  const { noted } = scene;
  if (!noted) return text;
  const names = [noted.name, noted.name.split(' ')[0] ?? ''].filter((name) => name !== '');
  const words = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const isNamed =
    names.some((name) => words.includes(` ${fold(name)} `)) ||
    /^(?:the )?(?:user|customer|client|caller|patient|guest)\b/i.test(text);
  if (isNamed && !scene.mentioned.includes(noted)) scene.mentioned.push(noted);
  if (adjectiveFirst.test(text)) return `Is ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  return text;
}
