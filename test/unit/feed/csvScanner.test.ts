import { describe, expect, it } from 'vitest';
import { CsvScanner } from '../../../src/feed/csvScanner.js';

function scan(text: string) {
  const scanner = new CsvScanner();
  return [...scanner.write(text), ...scanner.end()].map((one) =>
    'fault' in one ? 'fault' : (one.value as Record<string, string>),
  );
}

describe('rows of a CSV', () => {
  it('between two stray quotes are not lost, and keep their numbers', () => {
    const rows = ['id,size', '1,5" tv', '2,foo', '3,7" tv', '4,bar'];
    const found = scan(rows.join('\n'));
    expect(found).toEqual(['fault', { id: '2', size: 'foo' }, 'fault', { id: '4', size: 'bar' }]);
  });

  it('may hold lines and separators in quotes', () => {
    expect(scan('id,note\n1,"a, b\nc"\n2,d')).toEqual([
      { id: '1', note: 'a, b\nc' },
      { id: '2', note: 'd' },
    ]);
  });

  it('that end with a carriage return alone are rows too', () => {
    expect(scan('id,tea\n1,a\r2,b\n3,c')).toHaveLength(3);
  });

  it('need names that differ', () => {
    expect(() => scan('id,email,email\n1,a@b.de,')).toThrow('names a field twice');
  });
});
