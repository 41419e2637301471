import { createReadStream, createWriteStream } from 'node:fs';
import { stdout } from 'node:process';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import type { ImportResponse } from '../export/export.types.js';
import { CliError, readSettings } from './client.js';
import { commandGroup } from './commandGroup.js';

/** `kith export user` and `kith export import`. */
export function addExportCommands(program: Command, print: (line: string) => void): void {
  const exporting = commandGroup(program, 'export', 'what Kith knows, as files');
  exporting
    .command('user')
    .description('write everything that is known of a user')
    .argument('<user-id>')
    .option('--html', 'a page for the person, instead of JSON')
    .option('--out <file>', 'write to a file')
    .action(async (userId: string, { html, out }: { html?: boolean; out?: string }) => {
      const path = `/users/${encodeURIComponent(userId)}/export${html ? '?format=html' : ''}`;
      const { body } = await request(path);
      if (!body) throw new CliError('the service sent nothing');
      await pipeline(body, writerOf(out));
      if (out !== undefined) print(`written to ${out}`);
    });
  exporting
    .command('import')
    .description('take in what kith export user has written')
    .argument('<file>')
    .option('--json', 'print JSON')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const body = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
      const response = await request('/users/import', { method: 'POST', body, duplex: 'half' });
      const done = (await response.json()) as ImportResponse;
      const words = `imported ${done.user_id}: ${done.episodes} episodes, ${done.facts} facts`;
      print(json ? JSON.stringify(done, null, 2) : words);
    });
}

/** The terminal stays open for what comes after. */
function writerOf(out: string | undefined): Writable {
  if (out !== undefined) return createWriteStream(out, { mode: 0o600 });
  return new Writable({
    write: (chunk, _encoding, done) => void stdout.write(chunk as Buffer, () => done()),
  });
}

/** An answer that is read as it comes; CliError with the service's own words. */
async function request(
  path: string,
  options: RequestInit & { duplex?: 'half' } = {},
): Promise<Response> {
  const { baseUrl, key } = readSettings(process.env);
  const headers = { authorization: `Api-Key ${key}`, 'content-type': 'application/json' };
  const response = await fetch(`${baseUrl}${path}`, { ...options, headers }).catch(
    (error: unknown) => {
      if (error instanceof TypeError && hasCode(error.cause, 'ENOENT')) {
        throw new CliError('the file cannot be read');
      }
      throw new CliError(`no service at ${baseUrl}: start it with npm start`);
    },
  );
  if (response.ok) return response;
  const { message } = (await response.json()) as { message?: string };
  throw new CliError(message ?? `the service answered ${response.status}`);
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
