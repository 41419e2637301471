import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from '../support/service.js';

interface Row {
  call: string;
  verb: string;
  /** As the API names it: `/users/{user_id}`. */
  path: string;
  says: string;
}

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const rows: Row[] = [
  ...read('docs/wire-compatibility.md').matchAll(/^\| `(\S+)` \| `(\w+) (\S+)` \| (\w+) \|/gm),
].map(([, call = '', verb = '', path = '', says = '']) => ({ call, verb, path, says }));

/** Parameters are named differently by the API and by Kith. */
const nameless = (path: string): string => path.replace(/\{[^}]+\}/g, '{}');

const document = JSON.parse(read('generated/openapi.json')) as { paths: Record<string, object> };
const served = new Set(
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((verb) => `${verb.toUpperCase()} ${nameless(path)}`),
  ),
);

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

describe('docs/wire-compatibility.md', () => {
  it('has every call of both generations', () => {
    expect(rows).toHaveLength(70 + 99);
  });

  it('says "real" of what the service has, and of nothing else', () => {
    const wrong = rows.filter(
      ({ verb, path, says }) => served.has(`${verb} ${nameless(path)}`) !== (says === 'real'),
    );
    // A call that is answered with 501 or 410 on purpose may have an operation of its own.
    const refused = wrong.filter(({ says }) => says !== '501' && says !== '410');
    expect(refused.map(({ call, verb, path }) => `${call} ${verb} ${path}`)).toEqual([]);
  });

  it('gives the right status for everything that is not real', async () => {
    const wrong: string[] = [];
    for (const { verb, path, says } of rows.filter((row) => row.says !== 'real')) {
      const body = verb === 'GET' ? undefined : {};
      const { status } = await service.call(verb, path.replace(/\{[^}]+\}/g, 'some'), body);
      const expected = says === '404' ? [404, 405] : [Number(says)];
      if (!expected.includes(status)) wrong.push(`${verb} ${path}: ${says}, answered ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});
