// `npm test` and `npm run test:long`: all set-up, all tests, and one last line with the count.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endSteps, root, setUp } from './setup.mjs';
import { exitCodeOf, onEnd } from './endings.mjs';

const longFlag = '--long';

let vitest;

async function main() {
  onEnd((signal, isFirst) => {
    endSteps();
    if (isFirst && vitest) vitest.kill(signal);
  });
  const args = process.argv.slice(2);
  const isLong = args.includes(longFlag);
  await setUp();
  const folder = mkdtempSync(join(tmpdir(), 'kith-test-report-'));
  try {
    const report = join(folder, 'report.json');
    const code = await runVitest(
      args.filter((argument) => argument !== longFlag),
      isLong,
      report,
    );
    return summarise(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// In a session of its own, for the reason the service is: vitest must hear of a Ctrl-C once, as it
// abandons its databases on the second.
function runVitest(args, isLong, report) {
  const module = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  vitest = spawn(process.execPath, [module, 'run', ...reporters, ...args], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: isLong ? { ...process.env, KITH_TEST_LONG: '1' } : process.env,
  });
  return new Promise((resolve, reject) => {
    vitest.once('error', reject);
    vitest.once('exit', (code, signal) => resolve(exitCodeOf(code, signal)));
  });
}

/**
 * The count of a run. A file that did not load has no tests that could fail, and a run that broke
 * off has none at all: both count as a failure, as does a run without any test.
 */
function summarise(report, code) {
  const counted = readReport(report);
  const failed = counted.failed === 0 && code !== 0 ? 1 : counted.failed;
  return {
    line: `${counted.passed} passed, ${failed} failed, ${counted.skipped} skipped`,
    code: code === 0 && (failed > 0 || counted.passed === 0) ? 1 : code,
  };
}

function readReport(report) {
  try {
    const run = JSON.parse(readFileSync(report, 'utf8'));
    const broken = run.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    return {
      passed: run.numPassedTests,
      failed: run.numFailedTests + broken.length,
      skipped: run.numPendingTests + run.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

main()
  .catch((error) => {
    process.stderr.write(`kith: ${error.message}\n`);
    return { line: '0 passed, 1 failed, 0 skipped', code: 1 };
  })
  .then(({ line, code }) => {
    process.stdout.write(`${line}\n`, () => process.exit(code));
  });
