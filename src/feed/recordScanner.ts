import { limits } from '../limits.js';

/** One piece of what was sent: a value, or why it could not be read. */
export type Scanned = { value: unknown } | { fault: string };

/** Cuts what was sent into records, piece by piece; what is over the limit is not kept. */
export interface Scanner {
  /** Returns what is complete by now. Throws when what came before cannot be read. */
  write(text: string): Scanned[];
  /** Returns the rest. Throws when the whole cannot be read. */
  end(): Scanned[];
  /** What stands beside the records of a JSON object, before them. */
  readonly beside: Record<string, unknown>;
}

const charactersMax = limits.requestBodyBytesMax;
const tooLarge = { fault: `a record is larger than ${charactersMax} bytes` };

/** Some programs begin a file with it; it is no part of the JSON. */
const byteOrderMark = '\uFEFF';

/** The body as a whole is no JSON that holds records. */
export class BodyFault extends Error {}

export function parseOne(text: string): Scanned {
  if (text.length > charactersMax) return tooLarge;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { fault: 'it is not valid JSON' };
  }
}

/** One JSON value a line; empty lines count for nothing. */
export class LineScanner implements Scanner {
  readonly beside = {};
  private rest = '';
  private isTooLong = false;

  write(text: string): Scanned[] {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    const scanned = lines.flatMap((line) => this.line(line));
    if (this.rest.length > charactersMax) {
      this.rest = '';
      this.isTooLong = true;
    }
    return scanned;
  }

  end(): Scanned[] {
    return this.line(this.rest);
  }

  private line(line: string): Scanned[] {
    if (this.isTooLong) {
      this.isTooLong = false;
      return [tooLarge];
    }
    return line.trim() === '' ? [] : [parseOne(line)];
  }
}

/**
 * The elements of a JSON array, or of the array under `records` of an object, without holding
 * more than one of them. Brackets and quotes are counted; each element is then parsed by itself,
 * so that one that is no JSON spoils no other. Faults name the character, from 1, of the body.
 */
export class JsonScanner implements Scanner {
  beside: Record<string, unknown> = {};
  private state: 'start' | 'object' | 'elements' | 'rest' | 'after' = 'start';
  private isInObject = false;
  private position = 0;
  private text = '';
  private textAt = 1;
  /** Brackets that are open in what is read now. */
  private open: string[] = [];
  /** Why it is no JSON, where the brackets and commas alone show it. */
  private brokenBy: string | undefined;
  /** Which open bracket a closing one fits, over others that are open still. */
  private crossedAt: number | undefined;
  /** An element in brackets has ended: only a comma may follow. */
  private isClosed = false;
  private isString = false;
  private isEscaped = false;
  private isTooLong = false;
  private scanned: Scanned[] = [];
  private broken: BodyFault | undefined;

  write(text: string): Scanned[] {
    if (this.broken) throw this.broken;
    try {
      for (const character of text) {
        this.position += 1;
        this.take(character);
      }
    } catch (error) {
      if (!(error instanceof BodyFault)) throw error;
      // Said when it is asked again: what was read before the fault is not lost.
      this.broken = error;
    }
    return this.flush();
  }

  end(): Scanned[] {
    if (this.broken) throw this.broken;
    if (this.state === 'object' && this.open.length === 0) {
      // One record alone, not a list of them.
      this.endElement();
      return this.flush();
    }
    if (this.state === 'elements' && this.text.trim() !== '') {
      const began = `the element that begins at character ${this.textAt} is not closed`;
      this.scanned.push({ fault: `the body ends within it: ${began}` });
      return this.flush();
    }
    if (this.state !== 'after') throw new BodyFault('the body ends too early');
    return this.flush();
  }

  private flush(): Scanned[] {
    const { scanned } = this;
    this.scanned = [];
    return scanned;
  }

  private take(character: string): void {
    if (this.isString) {
      this.keep(character);
      if (this.isEscaped) this.isEscaped = false;
      else if (character === '\\') this.isEscaped = true;
      else if (character === '"') this.isString = false;
      return;
    }
    if (this.state === 'start') this.takeFirst(character);
    else if (this.state === 'elements') this.takeInElements(character);
    else if (this.state === 'object') this.takeInObject(character);
    else if (this.state === 'rest') this.takeInRest(character);
    else if (!/\s/.test(character)) throw this.fault('something follows the records');
  }

  private takeFirst(character: string): void {
    if (/\s/.test(character) || character === byteOrderMark) return;
    if (character === '[') this.state = 'elements';
    else if (character === '{') {
      this.state = 'object';
      this.isInObject = true;
      this.count(character);
    } else throw new BodyFault('the body has to be an array of records, or an object with one');
  }

  private takeInObject(character: string): void {
    if (character === '[' && this.open.length === 1 && /"records"\s*:\s*$/.test(this.text)) {
      const before = this.text.replace(/,?\s*"records"\s*:\s*$/, '}');
      const parsed = parseOne(before);
      if ('fault' in parsed) throw new BodyFault('what stands before the records is no JSON');
      this.beside = parsed.value as Record<string, unknown>;
      this.startElement();
      this.state = 'elements';
      return;
    }
    if (this.open.length === 0) {
      if (!/\s/.test(character)) throw this.fault('something follows the object');
      return;
    }
    this.count(character);
    if (this.isTooLong) throw new BodyFault('the object holds no array of records');
  }

  private takeInElements(character: string): void {
    this.settleCrossed(character);
    const isBetween = this.open.length === 0 && (character === ',' || character === ']');
    if (!isBetween) {
      const isSpace = /\s/.test(character);
      if (this.isClosed && !isSpace) {
        // What is whole is kept; what stands where a comma should is a fault of its own.
        this.endElement();
        this.brokenBy = `${this.nameOf(character)} stands where a comma should`;
      }
      if (this.text !== '' || !isSpace) this.count(character);
      return;
    }
    if (this.text !== '' || this.isTooLong) this.endElement();
    if (character === ']') this.state = this.isInObject ? 'rest' : 'after';
  }

  /** What stands in the object after its records: it has to be JSON, and to end. */
  private takeInRest(character: string): void {
    const closes = character === '}' && this.open.length === 0;
    if (!closes) {
      this.count(character);
      if (this.isTooLong || this.brokenBy !== undefined) throw this.fault('there is no JSON');
      return;
    }
    const rest = parseOne(`{"records":[]${this.text}}`);
    if ('fault' in rest) {
      throw new BodyFault(`what follows the records, from character ${this.textAt}, is no JSON`);
    }
    this.startElement();
    this.state = 'after';
  }

  private endElement(): void {
    const { brokenBy, textAt } = this;
    if (this.isTooLong) this.scanned.push(tooLarge);
    else if (brokenBy !== undefined) {
      this.scanned.push({ fault: `it is not valid JSON: ${brokenBy}` });
    } else {
      const scanned = parseOne(this.text);
      const where = `; it begins at character ${textAt}`;
      this.scanned.push('fault' in scanned ? { fault: scanned.fault + where } : scanned);
    }
    this.startElement();
  }

  private startElement(): void {
    this.text = '';
    this.open = [];
    this.brokenBy = undefined;
    this.isClosed = false;
    this.crossedAt = undefined;
    this.isTooLong = false;
  }

  private count(character: string): void {
    if (this.text === '') this.textAt = this.position;
    this.keep(character);
    if (character === '"') this.isString = true;
    else if (character === '{' || character === '[') this.open.push(character);
    else if (character === '}' || character === ']') this.close(character === '}' ? '{' : '[');
  }

  /**
   * A bracket that fits nothing spoils its own element, not those after it. One that crosses
   * another closes both when a comma follows; else it counts for nothing.
   */
  private close(opening: string): void {
    const at = this.open.lastIndexOf(opening);
    if (this.open.at(-1) !== opening) {
      const sign = opening === '{' ? '}' : ']';
      this.brokenBy ??= `${this.nameOf(sign)} closes what was not opened`;
    }
    if (at < 0) return;
    if (at < this.open.length - 1) {
      this.crossedAt = at;
      return;
    }
    this.open.length = at;
    this.isClosed = at === 0;
  }

  /** The first sign after a bracket that crossed another tells what it was. */
  private settleCrossed(character: string): void {
    if (this.crossedAt === undefined || /\s/.test(character)) return;
    if (character === ',') this.open.length = this.crossedAt;
    this.crossedAt = undefined;
  }

  /** Brackets by themselves; other characters may be of somebody's data. */
  private nameOf(character: string): string {
    const name = /[{}[\]]/.test(character) ? `a "${character}"` : 'something';
    return `${name} at character ${this.position}`;
  }

  private keep(character: string): void {
    if (this.text.length > charactersMax) this.isTooLong = true;
    else this.text += character;
  }

  private fault(what: string): BodyFault {
    return new BodyFault(`${what}, at character ${this.position}`);
  }
}
