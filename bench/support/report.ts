/** Prints rows of one form as a table, and as one line of JSON for machines. */
export function printTable(rows: readonly Record<string, string | number>[]): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const cell = (value: string | number | undefined) =>
    typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 2 }) : value;
  const lines = [columns, ...rows.map((row) => columns.map((column) => cell(row[column]) ?? ''))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  for (const line of lines) {
    const padded = line.map((text, at) =>
      at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0),
    );
    console.log(padded.join('  '));
  }
}

export const printJson = (name: string, result: object): void =>
  console.log(JSON.stringify({ bench: name, at: new Date().toISOString(), ...result }));

/** The number after `--name`, or the default. */
export function numberOption(args: readonly string[], name: string, otherwise: number): number {
  const at = args.indexOf(`--${name}`);
  if (at < 0) return otherwise;
  const value = Number(args[at + 1]);
  if (!Number.isFinite(value) || value <= 0) throw new Error(`--${name} needs a number`);
  return value;
}

/** The text after `--name`, if it is there. */
export function textOption(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
}

/** The statements that took the longest, as their callers saw it. */
export function printStatements(service: {
  statementTimes(): { statement: string; count: number; ms: number }[];
}): void {
  const rows = service.statementTimes().slice(0, 25);
  printTable(
    rows.map(({ statement, count, ms }) => ({
      statement,
      count,
      'ms in all': ms,
      'ms each': ms / count,
    })),
  );
}
