import { type Command, Option } from 'commander';
import type { AuditListResponse } from '../project/audit.types.js';
import type { CreatedKey, KeyListResponse } from '../project/key.types.js';
import type { ProjectInfoResponse, ProjectListResponse } from '../project/project.types.js';
import { callService, CliError, readSettings, sendJson } from './client.js';
import { formatTable, type Print } from './output.js';

const settings = () => readSettings(process.env);
const asJson = (value: unknown): string => JSON.stringify(value, null, 2);
const inProject = (project: string | undefined): string =>
  project === undefined ? '' : `?${new URLSearchParams({ project_id: project })}`;

/** `kith project`, `kith key` and `kith audit`. */
export function addKeyCommands(program: Command, print: Print): void {
  addProjectCommands(program, print);
  const keys = program.command('key').description('keys of a project');
  addKeyCreate(keys, print);
  keys
    .command('list')
    .description('list keys, ended ones too; nothing shows a key again')
    .option('--project <id>', 'another project; needs the root key')
    .option('--json', 'print JSON')
    .action(async (options: { project?: string; json?: boolean }) => {
      const path = `/keys${inProject(options.project)}`;
      const list = (await callService(settings(), 'GET', path)) as KeyListResponse;
      print(options.json ? asJson(list) : formatKeys(list));
    });
  keys
    .command('revoke')
    .description('end a key: every instance refuses it within a second')
    .argument('<key-id>', 'as kith key list prints it')
    .option('--project <id>', 'another project; needs the root key')
    .option('--json', 'print JSON')
    .action(async (keyId: string, options: { project?: string; json?: boolean }) => {
      const path = `/keys/${encodeURIComponent(keyId)}${inProject(options.project)}`;
      const answer = await callService(settings(), 'DELETE', path);
      print(options.json ? asJson(answer) : 'revoked');
    });
  addAuditCommand(program, print);
}

interface KeyOptions {
  scope?: string[];
  expires?: string;
  perMinute?: string;
  project?: string;
  json?: boolean;
}

function addKeyCreate(keys: Command, print: Print): void {
  keys
    .command('create')
    .description('make a key; it is shown once')
    .argument('<name>', 'what it is for; the audit log shows it')
    .addOption(
      new Option('--scope <scope...>', 'read, write, erase, admin or metrics').default(
        ['read', 'write'],
        'read write',
      ),
    )
    .option('--expires <when>', 'a time (2027-01-31T00:00:00Z) or a span (90d, 12h)')
    .option('--per-minute <number>', 'requests an instance takes of it in a minute')
    .option('--project <id>', 'another project; needs the root key')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  kith key create app\n  kith key create forget --scope erase --expires 90d\n' +
        '  kith key create prometheus --scope metrics',
    )
    .action(async (name: string, options: KeyOptions) => {
      const created = (await sendJson(settings(), '/keys', {
        name,
        scopes: options.scope,
        expires_at: options.expires && expiryOf(options.expires),
        requests_per_minute: options.perMinute && Number(options.perMinute),
        project_id: options.project,
      })) as CreatedKey;
      if (options.json) print(asJson(created));
      else print(`${created.key}\nkey id ${created.key_id}; the key is not shown again`);
    });
}

const spanUnits: Record<string, number> = { h: 3_600_000, d: 86_400_000 };

/** `90d` and `12h` count from now; anything else goes to the service as it is. */
function expiryOf(text: string): string {
  const [, count, unit] = /^(\d{1,6})([hd])$/.exec(text) ?? [];
  if (count === undefined || unit === undefined) return text;
  return new Date(Date.now() + Number(count) * (spanUnits[unit] ?? 0)).toISOString();
}

function addProjectCommands(program: Command, print: Print): void {
  const projects = program.command('project').description('projects; need the root key');
  projects
    .command('create')
    .description('make a project')
    .argument('<id>', 'every node of the project carries it')
    .option('--name <name>', 'default: the id')
    .option('--description <text>', 'what it is for')
    .option('--json', 'print JSON')
    .action(
      async (id: string, options: { name?: string; description?: string; json?: boolean }) => {
        const { name, description } = options;
        const body = { project_id: id, name, description };
        const made = (await sendJson(settings(), '/projects', body)) as ProjectInfoResponse;
        print(
          options.json ? asJson(made) : `made; a key for it: kith key create NAME --project ${id}`,
        );
      },
    );
  projects
    .command('list')
    .description('list all projects')
    .option('--page <number>', 'page, from 1', '1')
    .option('--json', 'print JSON')
    .action(async (options: { page: string; json?: boolean }) => {
      const path = `/projects?${new URLSearchParams({ page_number: options.page })}`;
      const list = (await callService(settings(), 'GET', path)) as ProjectListResponse;
      const rows = list.projects.map(({ project_id: id, name, created_at: createdAt }) => ({
        ...{ id, name, created: createdAt },
      }));
      print(options.json ? asJson(list) : formatTable(rows));
    });
}

function addAuditCommand(program: Command, print: Print): void {
  program
    .command('audit')
    .description('what was done with which key, newest first')
    .option('--from <time>', 'RFC 3339')
    .option('--to <time>', 'RFC 3339')
    .option('--action <action>', 'for example key.create or user.erase')
    .option('--project <id>', 'another project; needs the root key')
    .option('--page <number>', 'page, from 1', '1')
    .option('--json', 'print JSON')
    .action(async (options: Record<string, string | undefined> & { json?: boolean }) => {
      const { from, to, action, project, page } = options;
      const given = { from, to, action, project_id: project, page_number: page };
      const query = Object.entries(given).filter((entry): entry is [string, string] =>
        Boolean(entry[1]),
      );
      const path = `/audit?${new URLSearchParams(query)}`;
      const list = (await callService(settings(), 'GET', path)) as AuditListResponse;
      print(options.json ? asJson(list) : formatAudit(list));
    });
}

function formatKeys({ keys }: KeyListResponse): string {
  if (keys.length === 0) throw new CliError('this project has no keys');
  const now = new Date().toISOString();
  return formatTable(
    keys.map((key) => ({
      ...{ 'key id': key.key_id, name: key.name, prefix: key.prefix },
      ...{ scopes: key.scopes.join(' '), created: key.created_at },
      state: key.revoked_at
        ? `revoked ${key.revoked_at}`
        : key.expires_at
          ? `${key.expires_at <= now ? 'expired' : 'expires'} ${key.expires_at}`
          : 'valid',
    })),
  );
}

const formatAudit = ({ entries }: AuditListResponse): string =>
  entries.length === 0
    ? 'nothing'
    : formatTable(
        entries.map(({ at, action, key_name: key, target, status }) => ({
          ...{ at, action, key, target, status },
        })),
      );
