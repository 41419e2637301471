import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codeIn, readmeTable } from '../sdk/support/readme.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Settings that are read before, or beside, `src/config.ts`. */
const otherSettings = [
  'KITH_BACKUP_KEY',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'KITH_URL',
  'KITH_CACHE_DIR',
  'KITH_NEO4J_LINE',
  'KITH_JAVA_FOLDERS',
  'KITH_TEST_NEO4J_URI',
  'KITH_TEST_NEO4J_USER',
  'KITH_TEST_NEO4J_PASSWORD',
  'KITH_TEST_LONG',
  'KITH_TEST_UPGRADE',
  'KITH_CHROMIUM',
];

const settingsOfConfig = [...read('src/config.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(
  ([, name]) => name as string,
);

const settingsOfReadme = readmeTable('Configuration').map(([cell = '']) => codeIn(cell)[0]);

const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });

describe('README.md', () => {
  it('names every setting of src/config.ts, in its order, then the others', () => {
    expect(settingsOfConfig).toContain('PORT');
    expect(settingsOfReadme).toEqual([...settingsOfConfig, ...otherSettings]);
  });

  it('names every setting of Kith that any program of it reads', () => {
    const programs = ['src', 'scripts', 'test/support'].flatMap(filesUnder);
    const names = programs
      .filter((path) => /\.(ts|mjs)$/.test(path))
      .flatMap((path) => [...read(path).matchAll(/\benv(?:\.|\[')(KITH_[A-Z0-9_]+)/g)])
      .map(([, name]) => name);
    expect(names).toContain('KITH_CACHE_DIR');
    expect([...new Set(names)].filter((name) => !settingsOfReadme.includes(name))).toEqual([]);
  });

  it('shows the defaults of src/config.ts', () => {
    const config = read('src/config.ts');
    for (const [setting = '', shown = ''] of readmeTable('Configuration')) {
      const name = codeIn(setting)[0] ?? '';
      const line = new RegExp(`^ {2}${name}: .*\\.default\\('?([^')]+)'?\\)`, 'm');
      const value = line.exec(config)?.[1]?.replaceAll('_', '');
      if (value !== undefined) expect(`${name}=${codeIn(shown)[0]}`).toBe(`${name}=${value}`);
    }
  });

  it('points to files that exist', () => {
    const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'];
    for (const document of documents) {
      const links = [...read(document).matchAll(/\]\((?!http|#|mailto:)([^)#]+)/g)];
      for (const [, path = ''] of links) expect(() => readPath(path), path).not.toThrow();
    }
  });
});

function readPath(path: string): void {
  try {
    read(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
  }
}
