import { findPhoneNumbersInText } from 'libphonenumber-js/min';

const email =
  /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.)+\p{L}{2,24}/gu;
const phoneLike = /(?:\+|00|\()?\d[\d\s().\/-]{5,18}\d/;
const addressesMax = 20;

/** E-mail addresses in a text, as written. */
export function findEmails(text: string): string[] {
  if (!text.includes('@')) return [];
  return [...new Set([...text.matchAll(email)].map((found) => found[0]))].slice(0, addressesMax);
}

/**
 * Phone numbers in a text, as E.164. A number without a country code is read as one of North
 * America, and kept as written when it is not valid there.
 */
export function findPhones(text: string): string[] {
  const candidate = phoneLike.exec(text);
  if (!candidate) return [];
  const found = findPhoneNumbersInText(text.slice(0, 600), {
    defaultCountry: 'US',
    extended: false,
  });
  const numbers = found.map((one) => one.number.number as string).slice(0, addressesMax);
  if (numbers.length > 0) return [...new Set(numbers)];
  const digits = candidate[0].replace(/\D/g, '');
  return digits.length >= 8 && digits.length <= 15 ? [candidate[0].trim()] : [];
}
