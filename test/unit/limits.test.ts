import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { limits } from '../../src/limits.js';

const page = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/\| +(\d+) +\| +`(\w+)` +\|$/gm)];

it.each(rows.map(([, value, name]) => [name as string, Number(value)] as const))(
  'docs/limits.md shows the value of %s',
  (name, value) => {
    expect(limits[name as keyof typeof limits]).toBe(value);
  },
);

it('docs/limits.md has rows that can be read', () => {
  expect(rows.length).toBeGreaterThan(15);
});
