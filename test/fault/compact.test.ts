import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, inflateSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findByCommandLine } from '#scripts/processes.mjs';

import { stopEmbedded } from '../../src/embedded/embeddedNeo4j.js';
import { contentOf } from '../support/content.js';
import { eventually } from '../support/service.js';
import { driverOf, type ServiceProcess, startProcess } from '../support/serviceProcess.js';
import { until } from '../support/until.js';

const cli = fileURLToPath(new URL('../support/cliProgram.ts', import.meta.url));
let dataDir: string;
let service: ServiceProcess | undefined;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'kith-compact-'));
});
afterAll(async () => {
  await service?.kill();
  await stopEmbedded(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

const run = (args: string[], folder = dataDir) => {
  const { NEO4J_URI: _uri, ...environment } = process.env;
  const env = { ...environment, KITH_DATA_DIR: folder };
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
  return spawn(process.execPath, ['--import', 'tsx', cli, ...args], { env, stdio });
};

async function outcomeOf(args: string[], folder?: string) {
  const child = run(args, folder);
  let [out, said] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, said };
}

/** Files below a folder in which a text stands as bytes, in any encoding, or compressed. */
function filesWith(folder: string, texts: readonly string[]): string[] {
  const forms = texts.flatMap((text) => {
    const utf16 = Buffer.from(text, 'utf16le');
    return [Buffer.from(text, 'utf8'), utf16, Buffer.from(utf16).swap16()];
  });
  const holds = (bytes: Buffer) => forms.some((form) => bytes.includes(form));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return holds(bytes) || holds(unpacked(bytes));
    });
}

function unpacked(bytes: Buffer): Buffer {
  for (const unpack of [gunzipSync, inflateSync]) {
    try {
      return unpack(bytes);
    } catch {
      // It is not of this kind.
    }
  }
  return Buffer.alloc(0);
}

/** One word of a person in every place that takes one, long and short, and in other scripts. */
const markersOf = (name: string) => ({
  word: `qzvword${name}`,
  mail: `qzvmail${name}@example.com`,
  // Long texts stand in blocks: what is repeated is whole in some of them.
  long: `qzvlong${name}`,
  other: `Жчщ${name}漢字假名`,
});

async function addPerson(name: string): Promise<void> {
  const { word, mail, other, long: once } = markersOf(name);
  const long = once.repeat(12);
  const call = async (method: string, path: string, body: unknown) => {
    const answer = await service!.call(method, path, body);
    expect([path, answer.status < 300]).toEqual([path, true]);
  };
  await call('POST', '/users', {
    ...{ user_id: name, email: mail, first_name: word, last_name: other },
    metadata: { note: long },
  });
  await call('POST', '/threads', { thread_id: `chat-${name}`, user_id: name });
  const texts = [`I live in ${word}ville and like ${other}.`, `${long} ${word} ${other}`];
  const messages = texts.map((content) => ({ role: 'user', content, metadata: { word, long } }));
  await call('POST', `/threads/chat-${name}/messages`, { messages });
  await call('POST', '/graph', {
    ...{ user_id: name, type: 'json' },
    data: JSON.stringify({ order: { id: `o-${name}`, note: `${long} ${word}`, city: other } }),
  });
  const records = [{ type: 'order', key: `r-${name}`, data: { email: mail, note: long, word } }];
  await call('POST', '/business-data', { source: 'shop', records });
  await until(`the data of ${name} to be read`, async () => {
    const { body } = await service!.call('GET', `/jobs?page_size=1`);
    const { body: node } = await service!.call('GET', `/users/${name}/node`);
    return body.total_count === 0 || String(node.node?.summary).includes(word);
  });
}

const everything = async () => {
  const driver = await driverOf(dataDir);
  try {
    const { records } = await driver.executeQuery(
      'SHOW INDEXES YIELD name, state, type, properties RETURN * ORDER BY name',
    );
    const indexes = records
      .map((record) => record.toObject())
      .filter(({ type }) => type !== 'LOOKUP')
      .map((row) => JSON.stringify(row));
    return { content: await contentOf(dataDir), indexes };
  } finally {
    await driver.close();
  }
};

/** Starts a compaction and ends it when it says something. */
async function interrupted(signal: NodeJS.Signals, when: RegExp) {
  const child = run(['db', 'compact']);
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const closed = once(child, 'exit');
  await eventually(() => when.test(said) || child.exitCode !== null, 240_000);
  child.kill(signal);
  const [code] = (await closed) as [number | null];
  return { code, said, isLeft: existsSync(join(dataDir, 'compacting')) };
}

describe('kith db compact', { timeout: 600_000 }, () => {
  const gone = Object.values(markersOf('gone'));
  let before: Awaited<ReturnType<typeof everything>>;

  it('is refused while the service runs, and where there is no database', async () => {
    service = await startProcess(dataDir);
    await addPerson('gone');
    await addPerson('stays');
    const erased = await service.call('DELETE', '/users/gone?wait=true');
    expect(erased.body.receipt.receipt.remaining.User).toBe(0);
    before = await everything();
    const refused = await outcomeOf(['db', 'compact']);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.said).toContain('give --stop');
    const empty = await outcomeOf(['db', 'compact'], join(dataDir, 'none'));
    expect([empty.code, empty.said]).toEqual([1, expect.stringContaining('there is no database')]);
    await service.stop();
    // What the search is able to see: the erased person is still in the files.
    expect(filesWith(dataDir, gone)).not.toEqual([]);
  });

  it('gives up on Ctrl-C, and a kill leaves nothing that the next run does not end', async () => {
    const stopped = await interrupted('SIGINT', /is ready at/);
    expect(stopped).toMatchObject({ code: 1, isLeft: false });
    // The moment when the second database has all the data and not yet its indexes.
    const killed = await interrupted('SIGKILL', /making \d+ constraints/);
    expect(killed).toMatchObject({ code: null, isLeft: true });
  });

  it('leaves no byte of an erased person in the files, and everything of the others', async () => {
    const done = await outcomeOf(['db', 'compact', '--json']);
    expect([done.code, done.said]).toEqual([0, expect.stringContaining('reading the copy again')]);
    const counts = JSON.parse(done.out);
    expect(counts).toMatchObject({ content_hash: expect.stringContaining(`${counts.nodes}:`) });
    expect(counts.relationships).toBeGreaterThan(0);
    expect(readdirSync(dataDir).filter((name) => /compact|whole|old/.test(name))).toEqual([]);
    expect(findByCommandLine(`--home-dir=${join(dataDir, 'compacting')}`)).toEqual([]);

    expect(filesWith(dataDir, gone)).toEqual([]);
    for (const marker of Object.values(markersOf('stays'))) {
      expect([marker, filesWith(dataDir, [marker]).length > 0]).toEqual([marker, true]);
    }
    service = await startProcess(dataDir);
    expect(await everything()).toEqual(before);
    expect((await service.call('GET', '/users/stays')).body.email).toBe(markersOf('stays').mail);
    await service.stop();
  });
});
