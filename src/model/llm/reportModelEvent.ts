/**
 * Where models tell of trouble: a sentence for the log and a few figures.
 * Neither ever holds a text that was embedded, read or written.
 */
export type ReportModelEvent = (
  what: string,
  details: Readonly<Record<string, string | number>>,
) => void;
