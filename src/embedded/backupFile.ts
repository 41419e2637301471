import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

/** What stands in the first line of a backup. */
export interface BackupManifest {
  format: 'kith-backup-1';
  /**
   * `copy`: the whole data folder of a database that did not run. `dump`: what the database held,
   * read while it ran, each graph as it was at one moment; any Neo4j can be filled from it.
   */
  kind: 'copy' | 'dump';
  createdAt: string;
  /** Of the Neo4j that it was made of: a copy can be opened by no older one. */
  neo4j: string;
  /** Newest migration that was applied, or that the service of that time knew. */
  schema: number;
  encrypted: boolean;
}

type Header = BackupManifest & { salt?: string; iv?: string };

const headerBytesMax = 4_096;
/** A digest, or the tag of the cipher, at the end of the file. */
const trailerBytes = { plain: 32, encrypted: 16 };

/**
 * Writes a backup: one line of JSON, the bytes of `content`, and what proves that they are whole.
 * With a key they are encrypted (AES-256-GCM, a key by scrypt). The file has its name only once it
 * is whole and on the disk.
 */
export async function writeBackup(
  path: string,
  manifest: BackupManifest,
  content: Readable,
  key: string | undefined,
): Promise<void> {
  const part = `${path}.part`;
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const header: Header = {
    ...manifest,
    encrypted: key !== undefined,
    ...(key === undefined ? {} : { salt: salt.toString('hex'), iv: iv.toString('hex') }),
  };
  const line = `${JSON.stringify(header)}\n`;
  const seal = await sealer(line, key, salt, iv);
  try {
    const out = createWriteStream(part, { mode: 0o600 });
    out.write(line);
    await pipeline(content, seal, out);
    const file = await open(part, 'r+');
    await file.sync();
    await file.close();
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Hashes or encrypts what passes, and ends with the digest or the tag. */
async function sealer(
  line: string,
  key: string | undefined,
  salt: Buffer,
  iv: Buffer,
): Promise<Transform> {
  if (key === undefined) {
    const hash = createHash('sha256').update(line);
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        hash.update(chunk);
        done(null, chunk);
      },
      flush(done) {
        this.push(hash.digest());
        done();
      },
    });
  }
  const cipher = createCipheriv('aes-256-gcm', await keyFrom(key, salt), iv);
  cipher.setAAD(Buffer.from(line));
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, cipher.update(chunk)),
    flush(done) {
      this.push(cipher.final());
      this.push(cipher.getAuthTag());
      done();
    },
  });
}

/** Reads the first line. Throws with plain words for what is no backup. */
export async function readManifest(path: string): Promise<BackupManifest & { bytes: number }> {
  const { header, start } = await readHeader(path);
  const { salt: _salt, iv: _iv, ...manifest } = header;
  return { ...manifest, bytes: start };
}

/**
 * The content of a backup. What proves it comes last: whoever unpacks it may use it only once the
 * returned stream has ended without an error.
 */
export async function openBackup(path: string, key: string | undefined): Promise<Readable> {
  const { header, line, start } = await readHeader(path);
  if (header.encrypted && key === undefined) {
    throw new Error(`${path} is encrypted: set KITH_BACKUP_KEY to the key it was made with`);
  }
  const { size } = await stat(path);
  const end = size - (header.encrypted ? trailerBytes.encrypted : trailerBytes.plain);
  if (end < start) throw new Error(`${path} is cut off`);
  const trailer = Buffer.alloc(size - end);
  const file = await open(path, 'r');
  await file.read(trailer, 0, trailer.length, end);
  await file.close();
  const proof = await prover(path, { header, line, trailer, key });
  const source = createReadStream(path, { start, end: Math.max(end - 1, start) });
  source.once('error', (error) => proof.destroy(error));
  return source.pipe(proof);
}

async function prover(
  path: string,
  given: { header: Header; line: string; trailer: Buffer; key: string | undefined },
): Promise<Transform> {
  const { header, line, trailer, key } = given;
  if (!header.encrypted) {
    const hash = createHash('sha256').update(line);
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        hash.update(chunk);
        done(null, chunk);
      },
      flush: (done) => done(hash.digest().equals(trailer) ? null : damaged(path)),
    });
  }
  const salt = Buffer.from(header.salt ?? '', 'hex');
  const iv = Buffer.from(header.iv ?? '', 'hex');
  const decipher = createDecipheriv('aes-256-gcm', await keyFrom(key ?? '', salt), iv);
  decipher.setAAD(Buffer.from(line)).setAuthTag(trailer);
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, decipher.update(chunk)),
    flush(done) {
      try {
        this.push(decipher.final());
        done();
      } catch {
        done(new Error(`${path} is damaged, or KITH_BACKUP_KEY is another one`));
      }
    },
  });
}

const damaged = (path: string): Error => new Error(`${path} is damaged: its digest differs`);

async function readHeader(path: string): Promise<{ header: Header; line: string; start: number }> {
  const file = await open(path, 'r').catch(() => {
    throw new Error(`${path} cannot be read`);
  });
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(headerBytesMax),
      0,
      headerBytesMax,
      0,
    );
    const length = buffer.subarray(0, bytesRead).indexOf('\n') + 1;
    const line = buffer.toString('utf8', 0, length);
    const header = parse(line);
    if (header?.format !== 'kith-backup-1') throw new Error(`${path} is no backup of Kith`);
    return { header, line, start: length };
  } finally {
    await file.close();
  }
}

function parse(line: string): Header | undefined {
  try {
    return JSON.parse(line) as Header;
  } catch {
    return undefined;
  }
}

const derive = promisify(scrypt) as (key: string, salt: Buffer, bytes: number) => Promise<Buffer>;
const keyFrom = (key: string, salt: Buffer): Promise<Buffer> => derive(key, salt, 32);
