import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

let known: string | undefined;

/** The version of Kith, "0.1.0": the one that its API's document has. */
export function kithVersion(): string {
  if (known === undefined) {
    const path = createRequire(import.meta.url).resolve('#generated/openapi.json');
    const document = JSON.parse(readFileSync(path, 'utf8')) as { info: { version: string } };
    known = document.info.version;
  }
  return known;
}
