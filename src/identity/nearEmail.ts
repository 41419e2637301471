import distance from 'talisman/metrics/damerau-levenshtein.js';

/**
 * `none`: different addresses. `faint`: most of it is the same, worth a look beside other signs.
 * `weak`: one may be the other misspelt, or that of a namesake at the same company. `strong`:
 * misspelt, and what else is in it would not be shared by chance.
 */
export type EmailNearness = 'none' | 'faint' | 'weak' | 'strong';

/** Slips in one address: more are another address. */
const slipsMax = 2;
/** Share of an address that must be the same to be worth a look. */
const faintShareMin = 0.75;
/** Shortest local part in which a slip can be told from another name. */
const localCharactersMin = 5;
/** Shortest domain in which one slip is a slip: acme.com and acne.com are two companies. */
const domainCharactersMin = 10;
/** Digits in the local part that two people rarely share: a year, a number the provider added. */
const sharedDigitsMin = 2;

/**
 * Whether one normalised address is the other with a slip of the keyboard: up to two letters
 * changed, swapped, left out or doubled. Digits and dots tell people apart (jane1 and jane2), and
 * so does the top-level domain: where they differ, the addresses differ.
 */
export function emailNearness(a: string, b: string): EmailNearness {
  const [first, second] = [split(a), split(b)];
  if (a === b || signs(a) !== signs(b) || first.topLevel !== second.topLevel) return faint(a, b);
  const localSlips = distance(first.local, second.local);
  const domainSlips = distance(first.domain, second.domain);
  if (localSlips + domainSlips > slipsMax) return faint(a, b);
  if (Math.min(first.local.length, second.local.length) < localCharactersMin) return faint(a, b);
  const domainCharacters = Math.min(first.domain.length, second.domain.length);
  if (domainSlips > 0 && domainCharacters < domainCharactersMin) return 'weak';
  const hasDigits = first.local.replace(/\D/g, '').length >= sharedDigitsMin;
  return hasDigits || localSlips === 0 ? 'strong' : 'weak';
}

/** Not when only signs differ: jane.smith1 and jane.smith2 are two people on purpose. */
function faint(a: string, b: string): EmailNearness {
  if (a === b || letters(a) === letters(b)) return 'none';
  const share = 1 - distance(a, b) / Math.max(a.length, b.length);
  return share >= faintShareMin ? 'faint' : 'none';
}

const letters = (email: string): string => email.replace(/[^\p{L}]/gu, '');

const signs = (email: string): string => email.replace(/\p{L}/gu, '');

function split(email: string): { local: string; domain: string; topLevel: string } {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  return {
    local: email.slice(0, at),
    domain,
    topLevel: domain.slice(domain.lastIndexOf('.') + 1),
  };
}
