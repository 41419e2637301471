import { randomBytes } from 'node:crypto';
import { sha256 } from '../ids.js';

/** kith_<48 hex digits><8 hex digits of checksum> */
const keyPattern = /^kith_([0-9a-f]{48})([0-9a-f]{8})$/;
const secretBytes = 24;
const checksumCharacters = 8;

/** A new key: 192 random bits, and a checksum so that a mistyped one costs no query. */
export function generateApiKey(): string {
  const secret = randomBytes(secretBytes).toString('hex');
  return `kith_${secret}${checksum(secret)}`;
}

/** True when the key was made by `generateApiKey`, as far as its text can tell. */
export function isWellFormedKey(key: string): boolean {
  const match = keyPattern.exec(key);
  return match !== null && checksum(match[1] as string) === match[2];
}

/** What is stored in place of a key. Keys are random, so a plain digest cannot be searched. */
export const hashApiKey = (key: string): string => sha256(`kith-api-key:${key}`);

/** What may be shown of a key in lists. */
export const keyPrefix = (key: string): string => key.slice(0, Math.min(10, key.length / 2));

const checksum = (secret: string): string => sha256(secret).slice(0, checksumCharacters);
