/**
 * Microseconds since 1970 of an ISO 8601 time in UTC. Exact: the numbers stay below 2^53. Text
 * cannot be compared as it is, because fractions of a second differ in length.
 */
export function microsecondsOf(iso: string): number {
  const milliseconds = Date.parse(iso);
  const fraction = /\.(\d{4,9})/.exec(iso)?.[1];
  const micros = fraction === undefined ? 0 : Number(fraction.padEnd(6, '0').slice(3, 6));
  return milliseconds * 1000 + micros;
}

/** True when `left` is before `right`; null is "since ever" and before every time. */
export const isBefore = (left: string | null, right: string | null): boolean => {
  if (right === null) return false;
  return left === null || microsecondsOf(left) < microsecondsOf(right);
};

/** The database spells a time otherwise than it was written: `…:00.000Z` becomes `…:00Z`. */
export const isSameInstant = (left: string | null, right: string | null): boolean =>
  !isBefore(left, right) && !isBefore(right, left);

export const earlierOf = (left: string, right: string): string =>
  isBefore(right, left) ? right : left;
