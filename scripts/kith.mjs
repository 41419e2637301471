#!/usr/bin/env node
// `npx kith …`: runs the built command line; `npm start` or `npm run build` builds it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist', 'src', 'cli', 'main.js');

if (existsSync(cli)) {
  const { runCli } = await import(pathToFileURL(cli).href);
  process.exitCode = await runCli(process.argv.slice(2));
} else {
  process.stderr.write('kith: not built yet: run npm run build first\n');
  process.exitCode = 1;
}
