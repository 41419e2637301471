import type { Command } from 'commander';
import type { FindSubjectResponse } from '../feed/feed.types.js';
import type { User, UserListResponse } from '../user/user.types.js';
import { callService, CliError, readSettings, sendJson } from './client.js';
import { formatTable, type Print } from './output.js';

const settings = () => readSettings(process.env);
const asJson = (value: unknown): string => JSON.stringify(value, null, 2);

/** `kith user` and `kith subject`. */
export function addPeopleCommands(program: Command, print: Print): void {
  const users = program.command('user').description('users of the project');
  users
    .command('get')
    .description('one user')
    .argument('<user-id>')
    .option('--json', 'print JSON')
    .action(async (userId: string, options: { json?: boolean }) => {
      const path = `/users/${encodeURIComponent(userId)}`;
      const user = (await callService(settings(), 'GET', path)) as User;
      print(options.json ? asJson(user) : formatUser(user));
    });
  users
    .command('list')
    .description('users, in the order they were added')
    .option('--page <number>', 'page, from 1', '1')
    .option('--size <number>', 'users of a page', '100')
    .option('--search <text>', 'in id, name and e-mail')
    .option('--json', 'print JSON')
    .action(async (options: { page: string; size: string; search?: string; json?: boolean }) => {
      const { page, size, search } = options;
      const query = new URLSearchParams({
        ...{ pageNumber: page, pageSize: size },
        ...(search === undefined ? {} : { search }),
      });
      const path = `/users-ordered?${query}`;
      const list = (await callService(settings(), 'GET', path)) as UserListResponse;
      print(options.json ? asJson(list) : formatUsers(list));
    });
  program
    .command('subject')
    .description('a person, whatever they are called')
    .command('find')
    .description('everything that carries an e-mail, a phone number or a user id; is audited')
    .option('--email <email>')
    .option('--phone <number>')
    .option('--user-id <id>')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  kith subject find --email jane@example.com')
    .action(
      async (options: { email?: string; phone?: string; userId?: string; json?: boolean }) => {
        const { email, phone, userId } = options;
        if (!email && !phone && !userId) {
          throw new CliError('give --email, --phone or --user-id');
        }
        const body = { email, phone, user_id: userId };
        const found = (await sendJson(settings(), '/subjects/find', body)) as FindSubjectResponse;
        print(options.json ? asJson(found) : formatSubject(found));
      },
    );
}

const formatUser = (user: User): string =>
  Object.entries(user)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => {
      const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
      return `${name.padEnd(16)}  ${text}`;
    })
    .join('\n');

const formatUsers = ({ users = [], total_count: total }: UserListResponse): string =>
  users.length === 0
    ? 'no users'
    : `${formatTable(
        users.map((user) => ({
          ...{ 'user id': user.user_id, email: user.email },
          name: [user.first_name, user.last_name].filter(Boolean).join(' '),
          created: user.created_at,
        })),
      )}\n${users.length} of ${total}`;

const formatSubject = ({ users, records, graphs }: FindSubjectResponse): string =>
  [
    ...users.map((user) => `user    ${user.user_id}${user.unverified ? '  (unverified)' : ''}`),
    ...records.map((record) => `record  ${record.record_uuid}`),
    ...graphs.map((graph) => `graph   ${JSON.stringify(graph)}`),
    `${users.length} users, ${records.length} records, ${graphs.length} graphs`,
  ].join('\n');
