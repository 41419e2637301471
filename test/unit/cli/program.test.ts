import { readFileSync } from 'node:fs';

import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';

import { exitCodes } from '../../../src/cli/client.js';
import { createProgram } from '../../../src/cli/main.js';

const page = readFileSync(new URL('../../../docs/cli.md', import.meta.url), 'utf8');

/** Commands that do something, by the words one types. */
function commandsOf(group: Command, path: string[] = []): [string, Command][] {
  return group.commands.flatMap((command) => {
    const words = [...path, command.name()];
    return command.commands.length > 0
      ? commandsOf(command, words)
      : [[words.join(' '), command] as [string, Command]];
  });
}

const commands = commandsOf(createProgram(() => undefined));
/** They run until they are stopped, or have a format of their own. */
const withoutJson = ['serve', 'db start', 'export user'];

describe('every command', () => {
  it.each(commands)('%s says what it does, and takes --json', (name, command) => {
    expect(command.description()).toMatch(/\w/);
    const options = command.options.map(({ long }) => long);
    if (withoutJson.includes(name)) expect(options).not.toContain('--json');
    else expect(options).toContain('--json');
  });

  it.each(commands)('%s is in docs/cli.md', (name) => {
    const [first = '', second] = name.split(' ');
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    const row = rows.find((line) => {
      const cell = line.split('|')[1] ?? '';
      const names = [...cell.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words);
      const isGroup = names.some((words) => words.split(' ')[0] === first);
      return isGroup && (second === undefined || new RegExp(`\\b${second}\\b`).test(cell));
    });
    expect([name, row]).toEqual([name, expect.any(String)]);
  });
});

it('docs/cli.md has every exit code', () => {
  const codes = [...page.matchAll(/^\| (\d) \|/gm)].map(([, code]) => Number(code));
  expect(codes).toEqual(Object.values(exitCodes).sort());
});
