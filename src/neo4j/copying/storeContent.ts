import { createHash } from 'node:crypto';
import neo4j from 'neo4j-driver';

/** A value of the store with its exact type, as text: equal texts are equal values. */
export function exactText(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return `float ${Object.is(value, -0) ? '-0' : String(value)}`;
  if (neo4j.isInt(value)) return `integer ${value.toString()}`;
  if (Array.isArray(value)) return `[${value.map(exactText).join()}]`;
  if (value instanceof Int8Array) return `bytes ${Buffer.from(value).toString('hex')}`;
  if (typeof value !== 'object' || value === null) return String(value);
  // Times, durations and points: classes of the driver, told apart by their names.
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  const inside = entries.map(([name, inner]) => `${JSON.stringify(name)}:${exactText(inner)}`);
  return `${value.constructor?.name ?? 'Object'} {${inside.join()}}`;
}

const sumBits = 128n;
const hashHexDigits = 32;

/** A sum over hashes: equal for equal things in whatever order they come, doubles counted. */
export class ContentSum {
  #sum = 0n;
  #count = 0;

  add(text: string): void {
    const digest = createHash('sha256').update(text).digest('hex').slice(0, hashHexDigits);
    this.#sum = BigInt.asUintN(Number(sumBits), this.#sum + BigInt(`0x${digest}`));
    this.#count += 1;
  }

  get count(): number {
    return this.#count;
  }

  toString(): string {
    return `${this.#count}:${this.#sum.toString(16)}`;
  }
}

/** New numbers of nodes by their old ones: eight bytes a node, however many there are. */
export class NumberMap {
  #numbers = new Float64Array(1_024).fill(NaN);

  set(from: number, to: number): void {
    if (from >= this.#numbers.length) {
      const grown = new Float64Array(Math.max(from + 1, this.#numbers.length * 2)).fill(NaN);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[from] = to;
  }

  /** @throws Error for what was never set */
  get(from: number): number {
    const to = this.#numbers[from];
    if (to === undefined || Number.isNaN(to)) throw new Error('a relationship has a lost node');
    return to;
  }
}
