import { domainToASCII } from 'node:url';
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import normalizeEmailModule from 'validator/lib/normalizeEmail.js';
import { codePoints, sha256 } from '../ids.js';

/** `email` and `phone` have rules of their own; every other kind is an id that somebody chose. */
export type IdentifierKind = 'email' | 'phone' | 'userId' | (string & {});

export interface Identifier {
  kind: IdentifierKind;
  /** Normalised: equal values mean the same identifier. */
  value: string;
}

/** A CommonJS module that says it has a default export: its types are one level deeper. */
const normalizeEmail = normalizeEmailModule.default;

/** Longest value kept as it is; four bytes a character still fit an index key of the database. */
export const identifierValueCodePointsMax = 500;
/** Longest text read as an e-mail address: RFC 5321 allows 254, a display name goes before it. */
const emailTextCharactersMax = 500;
/** Longest text read as a phone number, with spaces, brackets and an extension. */
const phoneTextCharactersMax = 60;

/** What programs write when they have no value. Two people with "n/a" are not one person. */
const placeholders = new Set([
  ...['', '-', '--', '0', '-1', 'n/a', 'na', 'nan', 'nil', 'none', 'null', 'undefined', 'unknown'],
  ...['anonymous', 'not set', 'not provided', '(none)', '(null)', 'tbd'],
]);

/** Mailboxes that nobody is behind. */
const nobodysMailboxes = new Set(['noreply', 'no-reply', 'donotreply', 'do-not-reply', 'none']);

/**
 * The form in which e-mail addresses are compared: lower case, without a display name, the domain
 * in ASCII, and dots and plus parts gone where the provider ignores them. Keep the original for
 * showing. Undefined when it is no address, or one that belongs to nobody.
 */
export function normaliseEmail(value: string): string | undefined {
  if (value.length > emailTextCharactersMax) return undefined;
  const bare = withoutDisplayName(value.normalize('NFKC').trim()).replace(/^mailto:/i, '');
  const parts = /^([^\s@<>,;"]+)@([^\s@<>,;"]+)$/u.exec(bare);
  if (!parts) return undefined;
  const [, local = '', domainText = ''] = parts;
  const domain = domainToASCII(domainText.replace(/\.$/, '').toLowerCase());
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)) return undefined;
  const normal = normalizeEmail(`${local.toLowerCase()}@${domain}`) || undefined;
  if (normal === undefined || nobodysMailboxes.has(normal.split('@')[0] ?? '')) return undefined;
  return withinLength(normal);
}

function withoutDisplayName(text: string): string {
  const end = text.lastIndexOf('>');
  const start = text.lastIndexOf('<', end);
  return start >= 0 && end === text.length - 1 ? text.slice(start + 1, end).trim() : text;
}

/**
 * A phone number as E.164, followed by `;ext=` and the extension if there is one: colleagues
 * behind one switchboard are different people. Undefined when it is no number, or a national one
 * and no country is known.
 */
export function normalisePhone(value: string, defaultCountry?: string): string | undefined {
  if (value.length > phoneTextCharactersMax) return undefined;
  const text = value
    .normalize('NFKC')
    .trim()
    .replace(/^tel:/i, '')
    .replace(/^00(?=[1-9])/, '+')
    .replace(/^\+?(\d+)\s*\(0\)/, '+$1');
  const country = defaultCountry?.toUpperCase() as CountryCode | undefined;
  const number = parsePhoneNumberFromString(text, country ? { defaultCountry: country } : {});
  if (!number?.isPossible() || isOneDigitRepeated(number.nationalNumber)) return undefined;
  return number.ext ? `${number.number};ext=${number.ext}` : number.number;
}

const isOneDigitRepeated = (digits: string): boolean => /^(\d)\1*$/.test(digits);

/**
 * The form in which an identifier of any kind is compared and stored. Undefined when the value
 * identifies nobody (empty, a placeholder, no address, no number).
 * Ids that somebody chose are trimmed and otherwise kept: case may matter in them.
 */
export function normaliseIdentifier(
  kind: IdentifierKind,
  value: string | number,
  defaultCountry?: string,
): string | undefined {
  const text = String(value);
  if (kind === 'email') return normaliseEmail(text);
  if (kind === 'phone') return normalisePhone(text, defaultCountry);
  const trimmed = text.normalize('NFC').trim();
  if (placeholders.has(trimmed.toLowerCase()) || !trimmed.isWellFormed()) return undefined;
  return withinLength(trimmed);
}

/** A longer value is replaced by its hash: still equal to itself, and fits an index. */
const withinLength = (value: string): string =>
  value.length > identifierValueCodePointsMax && codePoints(value) > identifierValueCodePointsMax
    ? `sha256:${sha256(value)}`
    : value;

/** Digits a national number must share with an international one to count as the same. */
const sharedPhoneDigitsMin = 7;

/**
 * Whether two values name the same phone when one of them may lack its country: for comparing
 * with one known person, not for looking people up.
 */
export function samePhone(a: string, b: string): boolean {
  const first = normalisePhone(a);
  const second = normalisePhone(b);
  if (first !== undefined && second !== undefined) return first === second;
  const digits = [nationalDigits(a, first), nationalDigits(b, second)];
  const [short = '', long = ''] = digits.sort((x, y) => x.length - y.length);
  return short.length >= sharedPhoneDigitsMin && long.endsWith(short);
}

const nationalDigits = (value: string, normal: string | undefined): string =>
  (normal?.split(';')[0] ?? value).replace(/\D/g, '').replace(/^0+/, '');
