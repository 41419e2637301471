import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../support/service.js';
import { cleanEnvironment, run } from './support/program.js';
import {
  callsProgram,
  hasPython,
  pythonWithSdk,
  type PythonSdkVersion,
} from './support/pythonSdk.js';

let service: TestService;
let key: string;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());
beforeEach(async () => {
  key = (await service.newProject()).key;
});

const versions: PythonSdkVersion[] = ['2.22.1', '3.30.0'];

describe.skipIf(!hasPython).each(versions)(
  'zep-cloud %s for Python (needs python3 with venv)',
  (version) => {
    let python: string;
    beforeAll(async () => {
      python = await pythonWithSdk(version);
    });

    const call = async (expression: string, environment: Record<string, string> = {}) => {
      const env = cleanEnvironment({ KITH_TEST_KEY: key, ...environment });
      return JSON.parse(await run(python, [callsProgram, expression], { env })) as unknown;
    };

    it('works with a base URL', async () => {
      const results = await call(`Zep(api_key=KEY, base_url="${service.baseUrl}")`);
      expect(results).toEqual(expectedResults(version));
    });

    it('works with ZEP_API_URL, to which it adds the path itself', async () => {
      const results = await call('Zep(api_key=KEY)', { ZEP_API_URL: service.url });
      expect(results).toEqual(expectedResults(version));
    });
  },
);

const expectedResults = (version: PythonSdkVersion): object => ({
  page: {
    'sessions before': ['of user123'],
    add: ['jane', 'user@example.com', 'Jane', 'Smith'],
    get: ['user123', 'Max'],
    update: 'updated_user@example.com',
    delete: 'OK',
    'sessions after': [],
    list: [1, 1, 'jane'],
    node: [true, 'Jane Smith', ''],
  },
  ...(version === '2.22.1' ? { sessions: expectedSessions } : { threads: expectedThreads }),
  errors: {
    missing: ['NotFoundError', 404, 'not found'],
    taken: ['BadRequestError', 400, 'bad request: user already exists with user_id: jane'],
    ensure: ['made', 'there'],
  },
  ids: { read: [true, true, true], 'empty update': 'jane' },
  async: 'jane',
});

const expectedThreads = {
  last: ['Noted.'],
  context: true,
  page: [2, 1],
  message: ['I take size 42.', { read: 1 }],
  list: 1,
  delete: 'OK',
  gone: ['NotFoundError', 404, 'not found'],
};

const expectedSessions = { ...expectedThreads, metadata: { topic: 'shoes' }, end: true };
