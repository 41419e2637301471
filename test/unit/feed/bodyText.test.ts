import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type StreamedBody, textOf } from '../../../src/feed/bodyText.js';

const bodyOf = (source: Readable, headers: Record<string, string> = {}): StreamedBody =>
  Object.assign(source, { headers });

async function read(body: StreamedBody, pauseMilliseconds?: number): Promise<string> {
  let text = '';
  for await (const piece of textOf(body, pauseMilliseconds)) text += piece;
  return text;
}

describe('a body that is read as it arrives', () => {
  it('is text, plain or packed, whatever pieces it comes in', async () => {
    const bytes = Buffer.from('[{"name": "Jörg"}]');
    const pieces = [...bytes].map((byte) => Buffer.from([byte]));
    expect(await read(bodyOf(Readable.from(pieces)))).toBe(bytes.toString());
    const packed = bodyOf(Readable.from([gzipSync(bytes)]), { 'content-encoding': 'gzip' });
    expect(await read(packed)).toBe(bytes.toString());
  });

  it('is given up with 408 when its sender pauses for too long', async () => {
    const endless = new Readable({ read: () => undefined });
    endless.push('[{"a": 1},');
    await expect(read(bodyOf(endless), 30)).rejects.toMatchObject({ status: 408 });
    expect(endless.destroyed).toBe(true);
  });

  it('of another character set is refused with 415', async () => {
    const body = bodyOf(Readable.from(['x']), { 'content-type': 'text/csv; charset=latin1' });
    await expect(read(body)).rejects.toMatchObject({ status: 415, message: /UTF-8/ });
  });
});
