import { blockingKeys } from './blockingKeys.js';
import { type Identifier, normaliseIdentifier } from './identifiers.js';
import type { Profile } from './profile.js';

/** Keys under which applications keep what identifies a person, spelled without a gap. */
const phoneKeys = ['phone', 'phonenumber', 'mobile', 'mobilephone', 'telephone'];
const birthKeys = ['dob', 'dateofbirth', 'birthdate', 'birthday', 'bornon', 'geburtsdatum'];
const placeKeys: Readonly<Record<string, string>> = {
  city: 'city',
  town: 'city',
  ort: 'city',
  postalcode: 'postalCode',
  postcode: 'postalCode',
  zip: 'postalCode',
  zipcode: 'postalCode',
  plz: 'postalCode',
};

const plainKey = (key: string): string => key.toLowerCase().replace(/[^a-z]/g, '');

/** Dates that systems write where none is known. */
const placeholderDates = new Set(['1900-01-01', '1901-01-01', '1970-01-01']);
const birthYearMin = 1900;

/**
 * `1971-06-24` out of what begins so; undefined for every other spelling of a date, for what is no
 * day of the calendar, and for what stands for an unknown one.
 */
export function readBirthDate(value: unknown): string | undefined {
  const found = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}(?![\d-])/.exec(value.trim()) : null;
  const [date] = found ?? [];
  if (date === undefined || placeholderDates.has(date)) return undefined;
  const day = new Date(`${date}T00:00:00Z`);
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
  const isBirth = day.getUTCFullYear() >= birthYearMin && day.getUTCFullYear() <= yearMax();
  return isDay && isBirth ? date : undefined;
}

const yearMax = (): number => new Date().getUTCFullYear() + 1;

/** Adds what keys such as `dob` and `city` say to a profile that is being read. */
export function readPersonalKey(
  key: string,
  value: unknown,
  profile: { dateOfBirth?: string | undefined; attributes: Record<string, string> },
): void {
  const plain = plainKey(key);
  if (birthKeys.includes(plain)) profile.dateOfBirth ??= readBirthDate(value);
  const place = Object.hasOwn(placeKeys, plain) ? placeKeys[plain] : undefined;
  const isText = typeof value === 'string' || typeof value === 'number';
  if (place === undefined || !isText || String(value).trim() === '') return;
  profile.attributes[place] ??= String(value).trim();
}

/** Adds an identifier in its normal form, unless it identifies nobody or is there already. */
export function addIdentifier(identifiers: Identifier[], kind: string, value: string): void {
  const normal = normaliseIdentifier(kind, value);
  if (normal === undefined) return;
  const isThere = identifiers.some((one) => one.kind === kind && one.value === normal);
  if (!isThere) identifiers.push({ kind, value: normal });
}

/** What is known of a user, as records are compared with it. */
export function profileOfUser(user: {
  userId: string;
  email: string | null;
  firstName: string | null;
  lastName: string | null;
  metadata: string;
}): Profile {
  const identifiers: Identifier[] = [];
  const read: { dateOfBirth?: string | undefined; attributes: Record<string, string> } = {
    attributes: {},
  };
  addIdentifier(identifiers, 'userId', user.userId);
  if (user.email !== null) addIdentifier(identifiers, 'email', user.email);
  const metadata = JSON.parse(user.metadata) as Record<string, unknown>;
  for (const [key, value] of Object.entries(metadata)) {
    if (phoneKeys.includes(plainKey(key)) && typeof value === 'string') {
      addIdentifier(identifiers, 'phone', value);
    }
    readPersonalKey(key, value, read);
  }
  const name = [user.firstName, user.lastName].filter((part) => part !== null).join(' ');
  return { identifiers, names: name === '' ? [] : [name], ...read };
}

/** By what records find a user. */
export function identifyUser(user: Parameters<typeof profileOfUser>[0]): {
  identifiers: Identifier[];
  blockingKeys: string[];
} {
  const profile = profileOfUser(user);
  return { identifiers: [...profile.identifiers], blockingKeys: blockingKeys(profile) };
}
