import doubleMetaphone from 'talisman/phonetics/double-metaphone.js';
import { foldName, parseName, wordsOf } from './names.js';
import { fullNamesOf } from './nicknames.js';
import { emailsOf, type Profile } from './profile.js';

/** Keys of one profile at most: each is a row of an index, and a look-up for each record. */
export const blockingKeysMax = 40;
/** Names, addresses and words of a name that give keys; more come from lists. */
const namesMax = 3;
const wordsPerNameMax = 4;
/** Attributes such as the city that give keys. */
const attributesMax = 2;
/** Initials a nickname gives besides its own: Bob is a Robert, Sandy an Alexander. */
const initialsMax = 3;
/** Shorter local parts are shared by too many. */
const localCharactersMin = 4;
/** The same for the consonants of a local part. */
const localSoundsMin = 4;

/**
 * Keys by which candidates are found in an index: two profiles that may be one person's share at
 * least one. Loose on purpose; `decideMatch` decides. Identifiers are not among them, since they
 * have an index of their own.
 *
 * - `name:` the folded name, for words written together or in another order
 * - `word:` a word of the name with the initial of another, `sound:` the same by its sound
 * - `local:`, `local-sound:` and `domain:` what is left of an address with a slip: the part before
 *   the sign, its sound, the domain with one letter
 * - `born:` the date of birth, any two parts of it with an initial, its year with a word
 * - `place:` a word's sound with a town
 */
export function blockingKeys(profile: Profile): string[] {
  const keys = new Set<string>();
  for (const email of emailsOf(profile).slice(0, namesMax)) addEmailKeys(email, keys);
  for (const name of profile.names.slice(0, namesMax)) addNameKeys(name, keys);
  if (profile.dateOfBirth) addBirthKeys(profile.dateOfBirth, profile.names, keys);
  addPlaceKeys(profile, keys);
  return [...keys].slice(0, blockingKeysMax);
}

/**
 * The few of these keys that a record keeps while it waits, so that it is looked at again when a
 * user is added who has one: the whole name, in any order of its words, and the local part of an
 * address. The looser ones would cost more to keep than the record itself.
 */
export const waitingKeys = (profile: Profile): string[] =>
  blockingKeys(profile).filter((key) => /^(?:name|local):/.test(key));

function addEmailKeys(email: string, keys: Set<string>): void {
  const at = email.lastIndexOf('@');
  const [local, domain] = [email.slice(0, at), email.slice(at + 1)];
  const letters = local.replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length >= localCharactersMin) keys.add(`local:${letters}`);
  keys.add(`domain:${domain}:${local.slice(0, 1)}`);
  const [sound] = doubleMetaphone(local.replace(/[^\p{L}]/gu, ''));
  if (sound.length >= localSoundsMin) keys.add(`local-sound:${sound}`);
}

function addPlaceKeys({ names, attributes }: Profile, keys: Set<string>): void {
  const words = names.slice(0, 1).flatMap((name) => wordsOf(parseName(name)));
  for (const value of Object.values(attributes ?? {}).slice(0, attributesMax)) {
    const place = foldName(value);
    for (const { text } of words.slice(0, wordsPerNameMax)) {
      for (const sound of soundsOf(text)) keys.add(`place:${sound}:${place}`);
    }
  }
}

function addBirthKeys(date: string, names: readonly string[], keys: Set<string>): void {
  keys.add(`born:${date}`);
  const [year = '', month = '', day = ''] = date.split('-');
  const words = names.slice(0, 1).flatMap((name) => wordsOf(parseName(name)));
  for (const { text } of words.slice(0, wordsPerNameMax)) keys.add(`born:${year}:${text}`);
  for (const initial of new Set(words.slice(0, 2).map(({ text }) => text.slice(0, 1)))) {
    keys.add(`born:${year}-${month}:${initial}`);
    keys.add(`born:${year}--${day}:${initial}`);
    keys.add(`born:-${month}-${day}:${initial}`);
  }
}

function addNameKeys(name: string, keys: Set<string>): void {
  const words = wordsOf(parseName(name)).slice(0, wordsPerNameMax);
  if (words.length === 0) return;
  keys.add(`name:${foldName(name).replaceAll(' ', '')}`);
  for (const [index, word] of words.entries()) {
    for (const [otherIndex, other] of words.entries()) {
      if (index === otherIndex || word.text.length < 2) continue;
      for (const initial of initialsOf(other.text)) {
        keys.add(`word:${word.text}:${initial}`);
        for (const sound of soundsOf(word.text)) keys.add(`sound:${sound}:${initial}`);
      }
    }
  }
}

function initialsOf(word: string): string[] {
  const full = fullNamesOf(word).map((name) => name.slice(0, 1));
  return [...new Set([word.slice(0, 1), ...full])].slice(0, initialsMax);
}

const soundsOf = (word: string): string[] =>
  [doubleMetaphone(word)[0]].filter((sound) => sound !== '');
