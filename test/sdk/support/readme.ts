import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const readmePath = fileURLToPath(new URL('../../../README.md', import.meta.url));
const readme = (): string => readFileSync(readmePath, 'utf8');

/** Rows of the first table below a heading of the README, cells trimmed, without its head. */
export function readmeTable(heading: string): string[][] {
  const lines = readme().split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.endsWith(` ${heading}`));
  if (start < 0) throw new Error(`README.md has no heading "${heading}"`);
  const first = lines.findIndex((line, index) => index > start && line.startsWith('|'));
  const rows: string[][] = [];
  for (const line of lines.slice(first)) {
    if (!line.startsWith('|')) break;
    const cells = line.split(/(?<!\\)\|/).slice(1, -1);
    rows.push(cells.map((cell) => cell.trim()));
  }
  return rows.slice(2);
}

/** What stands between backticks in a cell. */
export const codeIn = (cell: string): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code as string);

/** The first block of console lines with a command that contains `word`. */
export function readmeConsole(word: string): { command: string; output: string }[] {
  const blocks = [...readme().matchAll(/```console\n([^]*?)```/g)].map(([, text]) => text ?? '');
  const block = blocks.find((text) => text.includes(`$ ${word} `));
  if (block === undefined) throw new Error(`README.md has no console block with ${word}`);
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((step) => {
      const [command = '', ...output] = step.split('\n');
      return { command, output: output.join('\n') };
    });
}
