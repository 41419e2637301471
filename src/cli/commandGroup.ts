import type { Command } from 'commander';

/** A command that has others below it, made by whoever needs it first. */
export function commandGroup(program: Command, name: string, description: string): Command {
  return (
    program.commands.find((command) => command.name() === name) ??
    program.command(name).description(description)
  );
}
