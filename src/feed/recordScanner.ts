import { limits } from '../limits.js';

/** One piece of what was sent: a value, or why it could not be read. */
export type Scanned = { value: unknown } | { fault: string };

/** Cuts what was sent into records, piece by piece; what is over the limit is not kept. */
export interface Scanner {
  /** Returns what is complete by now. */
  write(text: string): Scanned[];
  /** Returns the rest. Throws when the whole cannot be read. */
  end(): Scanned[];
  /** What stands beside the records of a JSON object, before them. */
  readonly beside: Record<string, unknown>;
}

const charactersMax = limits.requestBodyBytesMax;
const tooLarge = { fault: `a record is larger than ${charactersMax} bytes` };

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
 * so that one that is no JSON spoils no other.
 */
export class JsonScanner implements Scanner {
  beside: Record<string, unknown> = {};
  private state: 'start' | 'object' | 'elements' | 'after' = 'start';
  private isInObject = false;
  private text = '';
  private depth = 0;
  private isString = false;
  private isEscaped = false;
  private isTooLong = false;
  private scanned: Scanned[] = [];

  write(text: string): Scanned[] {
    for (const character of text) this.take(character);
    return this.flush();
  }

  end(): Scanned[] {
    if (this.state === 'object' && this.depth === 0) this.scanned.push(parseOne(this.text));
    else if (this.state === 'elements' && this.text.trim() !== '') {
      this.scanned.push({ fault: 'the body ends within it' });
    } else if (this.state !== 'after') throw new BodyFault('the body ends too early');
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
    else if (!this.isInObject && !/\s/.test(character)) {
      throw new BodyFault('something follows the array of records');
    }
  }

  private takeFirst(character: string): void {
    if (/\s/.test(character)) return;
    if (character === '[') this.state = 'elements';
    else if (character === '{') {
      this.state = 'object';
      this.isInObject = true;
      this.count(character);
    } else throw new BodyFault('the body has to be an array of records, or an object with one');
  }

  private takeInObject(character: string): void {
    if (character === '[' && this.depth === 1 && /"records"\s*:\s*$/.test(this.text)) {
      const before = this.text.replace(/,?\s*"records"\s*:\s*$/, '}');
      const parsed = parseOne(before);
      if ('fault' in parsed) throw new BodyFault('what stands before the records is no JSON');
      this.beside = parsed.value as Record<string, unknown>;
      this.text = '';
      this.depth = 0;
      this.state = 'elements';
      return;
    }
    this.count(character);
    if (this.isTooLong) throw new BodyFault('the object holds no array of records');
  }

  private takeInElements(character: string): void {
    const isBetween = this.depth === 0 && (character === ',' || character === ']');
    if (!isBetween) {
      if (this.depth > 0 || !/\s/.test(character)) this.count(character);
      return;
    }
    if (this.isTooLong) this.scanned.push(tooLarge);
    else if (this.text !== '') this.scanned.push(parseOne(this.text));
    this.text = '';
    this.isTooLong = false;
    if (character === ']') this.state = 'after';
  }

  private count(character: string): void {
    this.keep(character);
    if (character === '"') this.isString = true;
    else if (character === '{' || character === '[') this.depth += 1;
    else if (character === '}' || character === ']') this.depth -= 1;
  }

  private keep(character: string): void {
    if (this.text.length > charactersMax) this.isTooLong = true;
    else this.text += character;
  }
}
