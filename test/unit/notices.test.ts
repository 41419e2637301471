import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('THIRD_PARTY_NOTICES', () => {
  it('names every package that the service runs with, its version and licence', () => {
    const { dependencies } = JSON.parse(read('package.json')) as {
      dependencies: Record<string, string>;
    };
    const rows = Object.entries(dependencies)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, version]) => {
        const manifest = read(`node_modules/${name}/package.json`);
        const { license } = JSON.parse(manifest) as { license: string };
        return `| \`${name}\` | ${version} | ${license} |`;
      });
    expect(read('THIRD_PARTY_NOTICES.md')).toContain(rows.join('\n'));
  });
});
