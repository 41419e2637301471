import { createHash, randomUUID } from 'node:crypto';
import { badRequest } from './errors.js';
import { limits } from './limits.js';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const newUuid = (): string => randomUUID();

export const isUuid = (text: string): boolean => uuidPattern.test(text);

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Length as people count it: an emoji of two UTF-16 units is one. */
export const codePoints = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/**
 * An id that a caller chose: any well-formed Unicode, not empty, within the limit.
 * A lone surrogate would come back from the database as another character.
 */
export function requireId(value: string, field: string): string {
  if (value === '') throw badRequest(emptyIdMessages[field] ?? `${field} cannot be empty`);
  return requireText(value, field, limits.idCodePointsMax);
}

const emptyIdMessages: Readonly<Record<string, string>> = {
  user_id: 'UserID cannot be empty',
  session_id: 'sessionID cannot be empty',
};

/** Text that fits: well-formed Unicode and at most `codePointsMax` long. */
export function requireText(value: string, field: string, codePointsMax: number): string {
  requireWellFormed(value, field);
  if (value.length > codePointsMax && codePoints(value) > codePointsMax) {
    throw badRequest(`${field} is longer than ${codePointsMax} characters`);
  }
  return value;
}

export function requireWellFormed(value: string, field: string): string {
  if (!value.isWellFormed()) throw badRequest(`${field} is not well-formed Unicode`);
  return value;
}
