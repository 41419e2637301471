import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZepClient as ZepCloud2 } from 'zep-cloud-2';
import { ZepClient as ZepCloud3 } from 'zep-cloud-3';
import { ZepClient as ZepJs } from 'zep-js';
import { startTestService, type TestService } from '../support/service.js';
import { cleanEnvironment, run } from './support/program.js';
import {
  callsProgram,
  hasPython,
  pythonWithSdk,
  type PythonSdkVersion,
} from './support/pythonSdk.js';
import { codeIn, readmeConsole, readmeTable } from './support/readme.js';

/** The address that the README shows. */
const shownUrl = 'http://127.0.0.1:8000';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

type Client = { user: { add(request: { userId: string }): PromiseLike<{ userId?: string }> } };
type ClientClass = new (options: never) => Client;

/** Runs the code of a row as it stands, but for the address. */
async function runJavaScript(code: string, ZepClient: ClientClass, key: string): Promise<void> {
  const make = new Function('ZepClient', 'KEY', `return ${code}`);
  const client = make(ZepClient, key) as Client;
  expect((await client.user.add({ userId: 'jane' })).userId).toBe('jane');
}

async function runPython(
  code: string,
  version: PythonSdkVersion,
  key: string,
  environment: Record<string, string> = {},
): Promise<void> {
  const env = cleanEnvironment({ KITH_TEST_KEY: key, ...environment });
  const output = await run(await pythonWithSdk(version), [callsProgram, code], { env });
  expect(JSON.parse(output)).toMatchObject({ page: { delete: 'OK' } });
}

interface Runner {
  run: (codes: string[], key: string) => Promise<void>;
  /** False where the row cannot be run on this machine. */
  possible: boolean;
}

const javaScript = (ZepClient: unknown): Runner => ({
  run: ([code = ''], key) => runJavaScript(code, ZepClient as ClientClass, key),
  possible: true,
});

const python = (version: PythonSdkVersion): Runner => ({
  run: ([code = ''], key) => runPython(code, version, key),
  possible: hasPython,
});

const pythonByEnvironment: Runner = {
  run: async ([setting = '', code = ''], key) => {
    const [name = '', value = ''] = setting.split('=');
    await runPython(code, '2.22.1', key, { [name]: value });
  },
  possible: hasPython,
};

/** By the package of the row, as the README names it. */
const runners: Readonly<Record<string, Runner>> = {
  '@getzep/zep-cloud@2.22.0': javaScript(ZepCloud2),
  '@getzep/zep-cloud@3.30.0': javaScript(ZepCloud3),
  '@getzep/zep-js@2.0.2': javaScript(ZepJs),
  'zep-cloud==2.22.1': python('2.22.1'),
  'zep-cloud==3.30.0': python('3.30.0'),
  'zep-cloud': pythonByEnvironment,
};

const rows = readmeTable('Point an SDK at Kith').map(([language, packageCell = '', code = '']) => ({
  language,
  name: codeIn(packageCell)[0] ?? '',
  codes: codeIn(code),
}));

describe('the table of SDKs in the README', () => {
  it('has one row for every client that is run here, and no other', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(runners).sort());
  });

  it('names the versions that are installed for the tests', () => {
    const { devDependencies } = createRequire(import.meta.url)('../../package.json') as {
      devDependencies: Record<string, string>;
    };
    for (const alias of ['zep-cloud-2', 'zep-cloud-3', 'zep-js']) {
      expect(Object.keys(runners)).toContain(devDependencies[alias]?.replace('npm:', ''));
    }
  });

  for (const row of rows) {
    const runner = runners[row.name];
    it.runIf(runner?.possible)(`works as it says for ${row.name} (${row.language})`, async () => {
      const { key } = await service.newProject();
      const codes = row.codes.map((code) => code.replaceAll(shownUrl, service.url));
      expect(codes.join()).toContain(service.url);
      await runner!.run(codes, key);
    });
  }
});

/** What differs from run to run. */
const steady = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID')
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'TIME')
    .trim();

describe('the transcript in the README', () => {
  it('works word by word', async () => {
    const { key } = await service.newProject();
    const folder = await mkdtemp(join(tmpdir(), 'kith-readme-'));
    await mkdir(join(folder, '.kith'));
    await writeFile(join(folder, '.kith', 'api-key'), `${key}\n`);
    const steps = readmeConsole('curl').map(({ command, output }) => ({
      command: command.replaceAll(shownUrl, service.url),
      output,
    }));
    // A line between the answers tells them apart.
    const mark = '-- next --';
    const script = steps.map(({ command }) => `${command}; echo; echo '${mark}'`).join('\n');
    const answers = (await run('bash', ['-c', script], { cwd: folder })).split(mark);
    await rm(folder, { recursive: true });
    expect(answers.slice(0, -1).map(steady)).toEqual(steps.map(({ output }) => steady(output)));
  });
});
