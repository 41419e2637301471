import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestService, type TestService } from '../support/service.js';

/** Requests in one run; the long run has as many as find rare faults. */
const requests = process.env['KITH_TEST_LONG'] === '1' ? 20_000 : 1_000;

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
  await service.call('POST', '/users', { user_id: 'known', first_name: 'Ann' });
  await service.call('POST', '/sessions', { session_id: 'known', user_id: 'known' });
});
afterAll(() => service.stop());

/** The same numbers in every run: a fault that was found is found again. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Operation {
  method: string;
  path: string;
  fields: string[];
}

interface Schema {
  $ref?: string;
  properties?: Record<string, unknown>;
}

function readOperations(): Operation[] {
  const document = JSON.parse(readFileSync('generated/openapi.json', 'utf8'));
  const schemas = document.components.schemas as Record<string, Schema>;
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, never>).map(([method, operation]) => {
      const body = operation['requestBody']?.['content']?.['application/json']?.['schema'] as
        Schema | undefined;
      const name = body?.$ref?.split('/').at(-1) ?? '';
      const fields = Object.keys(schemas[name]?.properties ?? {});
      return { method: method.toUpperCase(), path, fields };
    }),
  );
}

const words = ['known', '', ' ', 'x', '00000000-0000-4000-8000-000000000000', '\u0000', '😀', '%'];
words.push("'", '"', '{}', '../..', 'null', '__proto__', 'ü'.repeat(600), '\ud800', '-1', '1e99');
words.push('2026-02-30', '2026-03-14T09:30:00Z', 'AND OR (', 'graphUuid', 'user', 'json', 'edges');

it('answers nothing with a fault of its own, whatever it is sent', async () => {
  const random = randomNumbers(20261124);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const value = (depth: number): unknown => {
    const kind = Math.floor(random() * (depth > 3 ? 6 : 8));
    if (kind < 3) return pick(words);
    if (kind === 3) return pick([0, -1, 1.5, 2 ** 53, 1e308, 10]);
    if (kind === 4) return random() < 0.5;
    if (kind === 5) return null;
    if (kind === 6) return Array.from({ length: Math.floor(random() * 4) }, () => value(depth + 1));
    return Object.fromEntries(
      Array.from({ length: Math.floor(random() * 4) }, () => [pick(words), value(depth + 1)]),
    );
  };
  const operations = readOperations();
  for (let count = 0; count < requests; count += 1) {
    const { method, path, fields } = pick(operations);
    const filled = path.replace(/\{[^}]+\}/g, () =>
      encodeURIComponent(pick(words.filter((word) => word.isWellFormed()))),
    );
    const query = random() < 0.3 ? `?limit=${encodeURIComponent(pick(['0', 'x', '-5', '7']))}` : '';
    const body = Object.fromEntries(
      fields.filter(() => random() < 0.7).map((field) => [field, value(0)]),
    );
    const sent = method === 'GET' ? undefined : body;
    const answer = await service.call(method, `${filled}${query}`, sent);
    const told = `${method} ${filled}${query} ${JSON.stringify(sent)}`;
    expect(answer.status === 501 || answer.status < 500, `${answer.status} for ${told}`).toBe(true);
    expect(typeof answer.body, told).toBe('object');
  }
});
