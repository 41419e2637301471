import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
const otherPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of this machine that the tests of the console drive; undefined without one. */
export function findChromium(env = process.env) {
  if (env.KITH_CHROMIUM) return env.KITH_CHROMIUM;
  const folders = (env.PATH || '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...otherPlaces].find((path) => existsSync(path));
}

/**
 * The browser, installed with apt-get where that is possible.
 * @throws {Error} one line that says what to install
 */
export function ensureChromium(report = () => {}) {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    report('installing chromium with apt-get, for the tests of the console');
    aptGet('update', '-qq');
    aptGet('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation');
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'The tests of the console need Chromium. Debian: sudo apt install chromium · ' +
      'Fedora: sudo dnf install chromium · macOS: brew install --cask chromium · ' +
      'or set KITH_CHROMIUM to a Chrome',
  );
}

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  } catch {
    // Whether the browser is there now is what counts; the caller looks and says so.
  }
}
