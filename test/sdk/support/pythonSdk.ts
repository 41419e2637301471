import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from '#scripts/lock.mjs';
import { cacheFolder } from '#scripts/toolchain.mjs';
import { run, succeeds } from './program.js';

export type PythonSdkVersion = '2.22.1' | '3.30.0';

const folderOf = (name: string) => fileURLToPath(new URL(`../python/${name}`, import.meta.url));

/** The program that calls the service; see its first lines. */
export const callsProgram = folderOf('calls.py');

/** Python 3 that can make virtual environments (Debian ships that part as python3-venv). */
export const hasPython = succeeds('python3', ['-c', 'import venv, ensurepip']);
if (!hasPython) console.log('The SDK for Python is not run: there is no python3 with venv');

/** The Python of a virtual environment that has one version of the SDK. */
export const pythonWithSdk = (version: PythonSdkVersion): Promise<string> =>
  pythonWith(`sdk-python-${version}`, `requirements-${version}.txt`, 'zep_cloud');

/** The Python of a virtual environment with what sends cases out of an OpenAPI document. */
export const pythonWithSchemathesis = (): Promise<string> =>
  pythonWith('schemathesis', 'requirements-schemathesis.txt', 'schemathesis');

/**
 * The Python of a virtual environment with a list of packages. It is made once for this machine,
 * and again when the list has changed; two test runs take turns.
 */
async function pythonWith(name: string, list: string, module: string): Promise<string> {
  const folder = join(cacheFolder(), name);
  const requirements = folderOf(list);
  const python = join(folder, 'bin', 'python');
  const mark = join(folder, 'installed.txt');
  const wanted = await readFile(requirements, 'utf8');
  await mkdir(cacheFolder(), { recursive: true });
  await withLock(`${folder}.lock`, async () => {
    const installed = await readFile(mark, 'utf8').catch(() => '');
    // The Python it was made with may have been removed since.
    if (installed === wanted && succeeds(python, ['-c', `import ${module}`])) return;
    await rm(folder, { recursive: true, force: true });
    await run('python3', ['-m', 'venv', folder]);
    await run(python, ['-m', 'pip', 'install', '--quiet', '-r', requirements]);
    // Last: an environment that was interrupted half-way has no mark.
    await writeFile(mark, wanted);
  });
  return python;
}
