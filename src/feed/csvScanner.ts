import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { limits } from '../limits.js';
import { BodyFault, type Scanned, type Scanner } from './recordScanner.js';

/** Signs that separate fields, the commonest first. */
const separators = [',', ';', '\t'];
/** Lines that one row may have in quoted fields: a quote that nobody closes shall not eat more. */
const linesPerRowMax = 200;

/**
 * Rows of a CSV text by the names in its first line. A row is as many lines as it takes to close
 * its quotes; one that cannot be read is reported by itself. Empty fields are left out.
 */
export class CsvScanner implements Scanner {
  readonly beside = {};
  private rest = '';
  private lines: string[] = [];
  private isQuoted = false;
  private names: string[] | undefined;
  private separator = ',';
  private scanned: Scanned[] = [];

  write(text: string): Scanned[] {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    if (this.rest.length > limits.requestBodyBytesMax) throw new BodyFault('a line is too long');
    for (const line of lines) this.line(line);
    return this.flush();
  }

  end(): Scanned[] {
    if (this.rest !== '') this.line(this.rest);
    this.rest = '';
    while (this.lines.length > 0) this.giveUp();
    if (this.names === undefined) {
      throw new BodyFault('the first line of a CSV has to name the fields');
    }
    return this.flush();
  }

  private line(line: string): void {
    this.lines.push(line);
    if (line.split('"').length % 2 === 0) this.isQuoted = !this.isQuoted;
    if (!this.isQuoted) this.endRow();
    else if (this.lines.length > linesPerRowMax) this.giveUp();
  }

  /** Lines that are no row together may be some that only look as if a quote held them. */
  private endRow(): void {
    const text = this.lines.join('\n');
    const isOne = this.lines.length === 1 || this.fieldsOf(text) !== undefined;
    if (!isOne) {
      this.scanned.pop();
      this.giveUp();
      return;
    }
    this.lines = [];
    this.row(text);
  }

  /** A quote was never closed: its line is one faulty row, and the next ones are read anew. */
  private giveUp(): void {
    const [, ...others] = this.lines;
    this.scanned.push({ fault: 'the row cannot be read: a quote is not closed' });
    this.lines = [];
    this.isQuoted = false;
    for (const line of others) this.line(line);
  }

  private row(text: string): void {
    if (text.trim() === '') return;
    if (this.names === undefined) this.separator = separatorOf(text);
    for (const fields of this.fieldsOf(text) ?? []) this.add(fields);
  }

  private add(fields: readonly string[]): void {
    if (this.names === undefined) {
      this.names = fields.map((name) => name.trim());
      const named = this.names.filter((name) => name !== '');
      if (new Set(named).size < named.length) {
        throw new BodyFault('the first line names a field twice');
      }
    } else if (fields.length === this.names.length) {
      const pairs = this.names.map((name, index) => [name, fields[index]?.trim() ?? ''] as const);
      const given = pairs.filter(([name, field]) => name !== '' && field !== '');
      this.scanned.push({ value: Object.fromEntries(given) });
    } else {
      const fault = 'the row cannot be read: it has more or fewer fields than the first line';
      this.scanned.push({ fault });
    }
  }

  /** A line may hold several rows: some systems end them with a carriage return alone. */
  private fieldsOf(text: string): string[][] | undefined {
    try {
      return parse(text, { bom: true, delimiter: this.separator, relax_column_count: true });
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      if (this.names === undefined) throw new BodyFault('the first line cannot be read');
      // The parser's own words quote the row.
      this.scanned.push({ fault: 'the row cannot be read: a quote stands in the wrong place' });
      return undefined;
    }
  }

  private flush(): Scanned[] {
    const { scanned } = this;
    this.scanned = [];
    return scanned;
  }
}

function separatorOf(header: string): string {
  const counted = separators.map((sign) => ({ sign, count: header.split(sign).length }));
  const [best] = counted.sort((left, right) => right.count - left.count);
  return best?.sign ?? ',';
}
