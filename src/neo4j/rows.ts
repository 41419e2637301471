/**
 * Many keys in one statement: rows go out with their index and come back by it, never by key,
 * because two callers may ask for the same key at once.
 */
export const withIndex = <Row extends object>(rows: readonly Row[]): (Row & { index: number })[] =>
  rows.map((row, index) => ({ ...row, index }));

/** Puts results in the order of the rows; a row without a result gets undefined. */
export function inOrder<Result extends { index: number }, Value>(
  length: number,
  results: readonly Result[],
  toValue: (result: Result) => Value,
): (Value | undefined)[] {
  const values = new Array<Value | undefined>(length).fill(undefined);
  for (const result of results) values[result.index] = toValue(result);
  return values;
}

/** Order of code units: the same on every instance, whatever its locale. */
export const compareText = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;
