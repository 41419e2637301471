import { badRequest } from './errors.js';

/** Where "now" comes from, so that tests can hold it still. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** `2026-03-14T09:30:00.123Z` */
export const isoNow = (clock: Clock): string => new Date(clock.now()).toISOString();

const rfc3339 =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(\.\d{1,9})?\d*([Zz]|[+-]\d{2}:?\d{2})?$/;
const dateOnly = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads a timestamp of a caller (RFC 3339, or a date, or one without offset, which counts as UTC)
 * and returns it in UTC with its fraction of a second kept.
 * Returns undefined when it is none.
 */
export function toUtc(text: string): string | undefined {
  const trimmed = text.trim();
  if (dateOnly.test(trimmed)) return utcWithFraction(`${trimmed}T00:00:00Z`, '');
  const match = rfc3339.exec(trimmed);
  if (!match) return undefined;
  const [, date, time, fraction = '', offset = 'Z'] = match;
  return utcWithFraction(`${date}T${time}${offset.toUpperCase()}`, fraction);
}

function utcWithFraction(secondsPart: string, fraction: string): string | undefined {
  const milliseconds = Date.parse(secondsPart);
  if (Number.isNaN(milliseconds)) return undefined;
  const utc = new Date(milliseconds).toISOString();
  if (!/^\d{4}-/.test(utc) || dayRolledOver(secondsPart)) return undefined;
  const digits = fraction.replace(/0+$/, '').replace(/^\.$/, '');
  return `${utc.slice(0, 19)}${digits}Z`;
}

/** `Date.parse` turns 30 February into 2 March; a calendar that does not exist is an error. */
function dayRolledOver(secondsPart: string): boolean {
  const date = secondsPart.slice(0, 10);
  return new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date;
}

/** As `toUtc`, for request fields: 400 that names the field. */
export function requireUtc(text: string, field: string): string {
  const utc = toUtc(text);
  if (utc === undefined) {
    throw badRequest(`${field} must be an RFC 3339 timestamp such as 2026-03-14T09:30:00Z`);
  }
  return utc;
}
