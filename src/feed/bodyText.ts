import type { Readable } from 'node:stream';
import { createGunzip, createInflate } from 'node:zlib';
import { KithError } from '../errors.js';
import { limits } from '../limits.js';
import { BodyFault } from './recordScanner.js';

/** A request as far as its body matters. */
export interface StreamedBody extends Readable {
  headers: Record<string, string | string[] | undefined>;
}

/**
 * The body as text, piece by piece. 415 for what is not read, 408 when its sender pauses for too
 * long; BodyFault for what is no UTF-8.
 */
export async function* textOf(
  request: StreamedBody,
  pauseMilliseconds: number = limits.bodyPauseMilliseconds,
): AsyncGenerator<string> {
  const type = String(request.headers['content-type'] ?? '');
  const charset = /;\s*charset="?([^";\s]+)/i.exec(type)?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) {
    throw new KithError('unsupported_media', 'send the body as UTF-8');
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Buffer): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new BodyFault('the body is not valid UTF-8');
    }
  };
  try {
    for await (const bytes of watched(unpacked(request), pauseMilliseconds)) yield decode(bytes);
  } catch (error) {
    throw isUnpackable(error) ? new BodyFault('the body cannot be unpacked') : error;
  }
  yield decode();
}

/** 408 when nothing comes for too long; while what came is worked on, no time runs. */
async function* watched(source: Readable, milliseconds: number): AsyncGenerator<Buffer> {
  const iterator = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  for (;;) {
    const timer = setTimeout(() => {
      source.destroy(new KithError('too_slow', 'the records did not arrive in time'));
    }, milliseconds);
    const next = await iterator.next().finally(() => clearTimeout(timer));
    if (next.done) return;
    yield next.value;
  }
}

function unpacked(request: StreamedBody): Readable {
  const encoding = String(request.headers['content-encoding'] ?? 'identity').toLowerCase();
  if (encoding === 'identity') return request;
  if (encoding === 'gzip') return request.pipe(createGunzip());
  if (encoding === 'deflate') return request.pipe(createInflate());
  throw new KithError('unsupported_media', 'send the body plain, or as gzip or deflate');
}

const isUnpackable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
