import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { rootScopes } from '../../src/caller.js';
import { startTestService, type TestService } from '../support/service.js';
import { cleanEnvironment, run } from './support/program.js';
import { hasPython, pythonWithSchemathesis } from './support/pythonSdk.js';

const isLong = process.env['KITH_TEST_LONG'] === '1';
const budget = isLong
  ? { seconds: 780, examples: 50, timeoutMs: 900_000 }
  : { seconds: 45, examples: 3, timeoutMs: 240_000 };
const config = fileURLToPath(new URL('python/schemathesis.toml', import.meta.url));

const leftOut = 'positive_data_acceptance,negative_data_rejection,allow_header_conformance';

let service: TestService;
let folder: string;
beforeAll(async () => {
  service = await startTestService({ cypher: true });
  folder = mkdtempSync(join(tmpdir(), 'kith-schemathesis-'));
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!hasPython)('the OpenAPI document (needs python3 with venv)', () => {
  it(
    'holds for cases made out of it: no 500, nothing else than it says',
    async () => {
      const python = await pythonWithSchemathesis();
      const key = await service.newKey({ scopes: rootScopes });
      const words = ['--config-file', config, 'run', `${service.url}/openapi.json`];
      words.push('--url', service.baseUrl, '-H', `Authorization: Api-Key ${key}`);
      // The config file says why these are left out; a list on the line goes before it.
      words.push(
        '--checks',
        'all',
        '--exclude-checks',
        leftOut,
        '--phases',
        'coverage,fuzzing',
        '--continue-on-failure',
      );
      words.push('--max-examples', String(budget.examples), '--max-time', String(budget.seconds));
      words.push('--request-timeout', '60', '--no-color', '--suppress-health-check', 'all');
      // A call that ends keys or changes the log would change what the other cases meet.
      words.push('--exclude-path', '/log-level');
      const output = await run(join(dirname(python), 'schemathesis'), words, {
        env: cleanEnvironment({}),
        cwd: folder,
      });
      const [, count = '0'] = /(\d+) generated/.exec(output) ?? [];
      console.log(`schemathesis: ${count} cases`);
      expect(Number(count)).toBeGreaterThan(20);
    },
    budget.timeoutMs,
  );
});
