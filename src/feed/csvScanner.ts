import { CsvError, parse, type Parser } from 'csv-parse';
import { limits } from '../limits.js';
import { BodyFault, type Scanned, type Scanner } from './recordScanner.js';

/** Signs that separate fields, the commonest first. */
const separators = [',', ';', '\t'];

/**
 * Rows of a CSV text by the names in its first line. A row with more or fewer fields, or a quote
 * in the wrong place, is reported by itself. Empty fields are left out.
 */
export class CsvScanner implements Scanner {
  readonly beside = {};
  private parser: Parser | undefined;
  private beginning = '';
  private names: string[] | undefined;
  private scanned: Scanned[] = [];
  private broken: Error | undefined;

  write(text: string): Scanned[] {
    if (this.parser) this.parser.write(text);
    else {
      this.beginning += text;
      if (this.beginning.length > limits.requestBodyBytesMax) {
        throw new BodyFault('the first line of a CSV has to name the fields');
      }
      if (/\n/.test(this.beginning)) this.begin();
    }
    return this.flush();
  }

  end(): Scanned[] {
    if (!this.parser) this.begin();
    this.parser?.end();
    if (this.names === undefined && this.broken === undefined) {
      throw new BodyFault('the first line of a CSV has to name the fields');
    }
    return this.flush();
  }

  private begin(): void {
    const [header = ''] = this.beginning.split('\n', 1);
    const counted = separators.map((sign) => ({ sign, count: header.split(sign).length }));
    const [best] = counted.sort((left, right) => right.count - left.count);
    this.parser = parse({
      bom: true,
      delimiter: best?.sign ?? ',',
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: limits.requestBodyBytesMax,
      on_record: (fields: string[]) => {
        this.row(fields);
        // Kept here: the parser shall pass nothing on.
        return null;
      },
      on_skip: (error) => {
        this.scanned.push({ fault: `the row cannot be read: ${wordsOf(error)}` });
        return undefined;
      },
    });
    this.parser.on('error', (error) => (this.broken = error));
    this.parser.resume();
    this.parser.write(this.beginning);
    this.beginning = '';
  }

  private row(fields: string[]): void {
    if (this.names === undefined) {
      this.names = fields.map((name) => name.trim());
      return;
    }
    const names = this.names;
    const pairs = fields.map((field, index) => [names[index] ?? '', field.trim()] as const);
    const given = pairs.filter(([name, field]) => name !== '' && field !== '');
    this.scanned.push({ value: Object.fromEntries(given) });
  }

  private flush(): Scanned[] {
    if (this.broken) throw new BodyFault('the CSV cannot be read');
    const { scanned } = this;
    this.scanned = [];
    return scanned;
  }
}

const codes: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'it has more or fewer fields than the first line',
  CSV_QUOTE_NOT_CLOSED: 'a quote is not closed',
  CSV_INVALID_CLOSING_QUOTE: 'something follows a closing quote',
  INVALID_OPENING_QUOTE: 'a quote stands within a field',
  CSV_MAX_RECORD_SIZE: 'it is too long',
};

/** The parser's own words quote the row. */
const wordsOf = (error: unknown): string =>
  (error instanceof CsvError && codes[error.code]) || 'a quote stands in the wrong place';
