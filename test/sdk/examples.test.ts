import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { rootScopes } from '../../src/caller.js';
import { startTestService, type TestService } from '../support/service.js';
import { cleanEnvironment, run } from './support/program.js';
import { hasPython } from './support/pythonSdk.js';
import { wireRows } from './support/wireTable.js';
import { operations } from '../support/contract.js';

const root = join(import.meta.dirname, '..', '..');
const folderOf = (language: string): string => join(root, 'docs', 'examples', language);
const programsOf = (language: string, ending: string): string[] =>
  readdirSync(folderOf(language)).filter((name) => name.endsWith(ending) && !/^kith\./.test(name));
const textsOf = (language: string): string =>
  readdirSync(folderOf(language))
    .filter((name) => /\.(ts|py)$/.test(name))
    .map((name) => readFileSync(join(folderOf(language), name), 'utf8'))
    .join('\n');

let service: TestService;
/** Stands for the one in .kith/api-key: the examples are started with that. */
let rootKey: string;
beforeAll(async () => {
  service = await startTestService({ cypher: true });
  rootKey = await service.newKey({ scopes: rootScopes });
});
afterEach(() => {
  // One of the examples sets it.
  service.running.services.log.level = 'error';
});
afterAll(() => service.stop());

const env = () => cleanEnvironment({ KITH_URL: service.url, KITH_API_KEY: rootKey });

/** What each example says at its end, whatever the language. */
const signs: Record<string, string> = {
  'business-data': 'attachments left: 0',
  reviews: 'one is accepted',
  'find-subject': 'record shop attached',
  evidence: 'superseded by: Jane moved to Hamburg',
  overview: 'jobs wait',
  'bulk-users': '4 users were looked at',
  erasure: 'nodes left: 0',
  suppressions: '2 lifted, 0 left',
  subjects: 'records left: 0',
  'take-along': 'still known: Jane lives in Berlin',
  keys: 'answered 200',
  projects: 'the key is of the project Example',
  'log-level': 'the log level is now info',
  tables: 'gone: a graph',
  cypher: 'the graph has',
};

describe('docs/examples', () => {
  it.each(programsOf('typescript', '.ts'))('typescript/%s runs', async (name) => {
    const args = ['--import', 'tsx', join(folderOf('typescript'), name)];
    const said = await run(process.execPath, args, { env: env(), cwd: root });
    expect(said).toContain(signs[name.replace('.ts', '')]);
  });

  it('leave nobody behind', expectNobody);
});

describe.skipIf(!hasPython)('docs/examples in Python (needs python3 with venv)', () => {
  it.each(programsOf('python', '.py'))('python/%s runs', async (name) => {
    const said = await run('python3', [join(folderOf('python'), name)], { env: env() });
    expect(said).toContain(signs[name.replace('.py', '').replaceAll('_', '-')]);
  });

  it('leave nobody behind either', expectNobody);
});

async function expectNobody(): Promise<void> {
  const { body } = await service.call('GET', '/users-ordered');
  expect(body.total_count).toBe(0);
}

/** Parameters are named differently by the API and by Kith. */
const nameless = (path: string): string => path.replace(/\{[^}]+\}/g, '{}');

it('there is an example, in both languages, of every call that Zep does not have', () => {
  const zep = new Set(wireRows().map(({ verb, path }) => `${verb} ${nameless(path)}`));
  const own = operations
    .filter(({ method, path }) => !zep.has(`${method} ${nameless(path)}`))
    // The list of users as the old self-hosted server had it.
    .filter(({ path }) => path !== '/users');
  const missing = own.flatMap(({ method, path }) =>
    ['typescript', 'python']
      .filter((language) => !mentions(textsOf(language), path))
      .map((language) => `${language}: ${method} ${path}`),
  );
  expect(missing).toEqual([]);
});

/** Whether a text has the path, whatever stands for its parameters. */
function mentions(text: string, path: string): boolean {
  const parts = path.split(/\{[^}]+\}/).map((part) => part.replace(/[/.-]/g, '\\$&'));
  return new RegExp(`${parts.join('[^/`"\']*(?:\\{[^}]*\\}[^/`"\']*)?')}(?![\\w-])`).test(text);
}
