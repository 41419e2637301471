import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../support/service.js';
import { cleanEnvironment, run, succeeds } from './support/program.js';

const sdk = 'github.com/getzep/zep-go/v3@v3.21.0';

// A copy: downloading notes the checksum of the SDK beside the module.
const folder = mkdtempSync(join(tmpdir(), 'kith-sdk-go-'));
cpSync(fileURLToPath(new URL('go', import.meta.url)), folder, { recursive: true });

const hasGo = succeeds('go', ['version']);
const hasSdk = hasGo && succeeds('go', ['mod', 'download', sdk], folder);
if (!hasSdk) {
  const reason = hasGo ? `no module proxy here has ${sdk}` : 'there is no go on the PATH';
  console.log(`The SDK for Go is not run: ${reason}`);
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!hasSdk)('zep-go v3.21.0 (needs go, and a module proxy that has this SDK)', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.stop());

  it('works with a base URL, also for an id with slashes, percent and emoji', async () => {
    const output = await run('go', ['run', '-mod=mod', '.', service.baseUrl], {
      cwd: folder,
      env: cleanEnvironment({ KITH_TEST_KEY: service.key }),
    });
    expect(JSON.parse(output)).toEqual({
      'same user': true,
      update: 'updated_user@example.com',
      node: 'Jane Smith',
      list: 1,
      message: 'I take size 42.',
      threads: 1,
      taken: true,
      delete: 'OK',
      missing: true,
    });
  });
});
