import type { Command } from 'commander';
import type { ErasedResponse } from '../erasure/erasure.types.js';
import { callService, CliError, readSettings, sendJson } from './client.js';
import { commandGroup } from './commandGroup.js';
import type { Print } from './output.js';

interface EraseOptions {
  yes?: boolean;
  suppress?: boolean;
  shared?: boolean;
  json?: boolean;
  email?: string;
  phone?: string;
  userId?: string;
}

/** `kith erase user`, `graph`, `session` and `subject`. */
export function addEraseCommands(program: Command, print: Print): void {
  const group = commandGroup(program, 'erase', 'forget somebody or something, for good');
  const kinds: [string, string, (id: string) => string][] = [
    ['user', 'a user with everything that hangs on it', (id) => `/users/${id}`],
    ['graph', 'a graph that belongs to no user', (id) => `/graph/${id}`],
    ['session', 'a session or thread with its messages', (id) => `/threads/${id}`],
  ];
  for (const [kind, description, pathOf] of kinds) {
    const command = group.command(kind).description(`forget ${description}`);
    command.argument(`<${kind}-id>`);
    addOptions(command);
    if (kind === 'user') {
      command
        .option('--suppress', 'refuse its identifiers from now on')
        .option('--shared', "strike its identifiers out of the project's other graphs too");
    }
    command.action(async (id: string, options: EraseOptions) => {
      const { suppress, shared } = requireYes(options);
      const query = new URLSearchParams({
        wait: 'true',
        ...(suppress ? { suppress: 'true' } : {}),
        ...(shared ? { shared: 'erase' } : {}),
      });
      const path = `${pathOf(encodeURIComponent(id))}?${query}`;
      const answer = await callService(readSettings(process.env), 'DELETE', path);
      print(wordsOf(answer as ErasedResponse, options));
    });
  }
  addSubjectCommand(group, print);
}

function addSubjectCommand(group: Command, print: Print): void {
  const command = group
    .command('subject')
    .description('forget somebody who is no user, by an identifier')
    .option('--email <email>')
    .option('--phone <number>')
    .option('--user-id <id>')
    .option('--suppress', 'refuse the identifier from now on');
  addOptions(command);
  command.action(async (options: EraseOptions) => {
    const { email, phone, userId, suppress } = requireYes(options);
    if (!email && !phone && !userId) throw new CliError('give --email, --phone or --user-id');
    const path = `/subjects/erase?wait=true${suppress ? '&suppress=true' : ''}`;
    const body = { email, phone, user_id: userId };
    const answer = await sendJson(readSettings(process.env), path, body);
    print(wordsOf(answer as ErasedResponse, options));
  });
}

const addOptions = (command: Command): Command =>
  command
    .option('--yes', 'do it: nothing of it comes back')
    .option('--json', 'print JSON, with the receipt')
    .addHelpText('after', '\nIt waits for the receipt; a large one goes on: kith erasure list.');

/** Said before the service is asked. */
function requireYes(options: EraseOptions): EraseOptions {
  if (!options.yes) throw new CliError('this cannot be undone: give --yes to do it');
  return options;
}

function wordsOf(answer: ErasedResponse, { json }: EraseOptions): string {
  if (json) return JSON.stringify(answer, null, 2);
  const { receipt } = answer;
  if (!receipt)
    return 'begun, and nobody sees it any more; kith erasure list tells when it is over';
  const { erasure_id: id, erased } = receipt.receipt;
  const counts = Object.entries(erased).filter(([, count]) => count > 0);
  const words = counts.map(([label, count]) => `${count} ${label}`).join(', ');
  return `erased ${words || 'nothing that was left'}; receipt: kith erasure receipt ${id}`;
}
