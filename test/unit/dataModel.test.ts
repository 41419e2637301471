import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

import { filesIn, textOf } from '../support/sources.js';

const page = readFileSync(new URL('../../docs/data-model.md', import.meta.url), 'utf8');
const statements = filesIn('cypher', ['.cypher']).map((path) =>
  textOf(path)
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .join('\n'),
);
const foundIn = (pattern: RegExp, separator: string): string[] =>
  statements.flatMap((text) =>
    [...text.matchAll(pattern)].flatMap(([, names = '']) => names.split(separator).filter(Boolean)),
  );
const sorted = (names: readonly string[]) => [...new Set(names)].sort();

const labels = sorted(foundIn(/\(\w*((?::[A-Z]\w+)+)/g, ':'));
const relationships = sorted(foundIn(/\[\w*:([A-Z_|]+)/g, '|'));
const picture = page.split('```mermaid')[1]?.split('```')[0] ?? '';

it('docs/data-model.md has every label that a statement names, and no other', () => {
  const rows = page.split('\n').filter((line) => /^\| `[A-Z]/.test(line));
  const listed = rows.flatMap((line) =>
    [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, label = '']) => label),
  );
  expect(labels.length).toBeGreaterThan(20);
  expect(sorted(listed)).toEqual(labels);
});

it('its picture has every relationship that a statement names, between labels there are', () => {
  const arrows = [...picture.matchAll(/(\w+) -->\|(\w+)\| (\w+)/g)];
  expect(sorted(arrows.map(([, , type = '']) => type))).toEqual(relationships);
  for (const [, from = '', , to = ''] of arrows) {
    expect(labels).toContain(from);
    expect(labels).toContain(to);
  }
});
