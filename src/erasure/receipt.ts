import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { sha256 } from '../ids.js';
import type { ErasureReceipt, SignedReceipt } from './erasure.types.js';

/** The version of the receipt's shape, in every receipt. */
export const receiptVersion = 1;

/** What stands before a seed of 32 bytes in PKCS 8 (RFC 8410), so that node reads it as a key. */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Length of a secret in bytes: an Ed25519 seed. */
export const secretBytes = 32;

/**
 * What one secret is used for: signing receipts, and hashing whom they are about with a key, so
 * that nobody without it can find out by trying names.
 */
export class ErasureSecret {
  private readonly privateKey: KeyObject;
  private readonly hashKey: Buffer;
  /** PEM, as OpenSSL reads it. */
  readonly publicKey: string;
  readonly keyId: string;

  /** @param seed 32 random bytes; every instance of one service has the same. */
  constructor(seed: Buffer) {
    const der = Buffer.concat([pkcs8Head, seed]);
    this.privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const pem = createPublicKey(this.privateKey).export({ format: 'pem', type: 'spki' });
    this.publicKey = String(pem);
    this.keyId = keyIdOf(this.publicKey);
    this.hashKey = Buffer.from(hkdfSync('sha256', seed, '', 'kith subjects', secretBytes));
  }

  sign(receipt: ErasureReceipt): SignedReceipt {
    const signature = sign(null, bytesOf(receipt), this.privateKey).toString('base64');
    return { receipt, algorithm: 'Ed25519', key_id: this.keyId, signature };
  }

  /** The same for the same parts; says nothing about them to those who lack the secret. */
  hash(...parts: readonly string[]): string {
    return createHmac('sha256', this.hashKey).update(JSON.stringify(parts)).digest('hex');
  }
}

/** Whether a receipt is as it was signed. */
export function isSignedBy(signed: SignedReceipt, publicKey: string): boolean {
  const key = createPublicKey(publicKey);
  if (key.asymmetricKeyType !== 'ed25519') return false;
  return verify(null, bytesOf(signed.receipt), key, Buffer.from(signed.signature, 'base64'));
}

/** Tells keys apart: the first 16 hex digits of the SHA-256 of the PEM. */
export const keyIdOf = (publicKey: string): string => sha256(publicKey.trim()).slice(0, 16);

/** What is signed: the receipt as JSON without spaces, the keys of every object in order. */
const bytesOf = (receipt: ErasureReceipt): Buffer => Buffer.from(inOrder(receipt), 'utf8');

function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${inOrder(member)}`);
  return `{${members.join(',')}}`;
}
