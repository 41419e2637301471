import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, startTestService, type TestService } from '../support/service.js';
import { wireRows, type WireRow } from './support/wireTable.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());
// Each time, as the calls of a test delete them.
beforeEach(async () => {
  await service.call('POST', '/users', { user_id: 'some' });
  await service.call('POST', '/sessions', { session_id: 'some', user_id: 'some' });
});

/** Calls with an empty body: what matters is whether anybody is at home. */
const call = ({ verb, path }: WireRow): Promise<Answer> =>
  service.call(verb, path.replace(/\{[^}]+\}/g, 'some'), verb === 'GET' ? undefined : {});

const isNowhere = ({ status, body }: Answer): boolean =>
  status === 405 || (status === 404 && String(body?.message).startsWith('no such endpoint'));

describe('docs/wire-compatibility.md', () => {
  it('says "real" only of what answers', async () => {
    const wrong: string[] = [];
    for (const row of wireRows().filter(({ says }) => says === 'real')) {
      const answer = await call(row);
      if (isNowhere(answer) || answer.status >= 500 || answer.status === 410) {
        wrong.push(`${row.verb} ${row.path}: ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('gives the right status for everything that is not real', async () => {
    const wrong: string[] = [];
    for (const row of wireRows().filter(({ says }) => says !== 'real')) {
      const answer = await call(row);
      // Before it says that it cannot, an endpoint may find fault with the empty body.
      const right =
        row.says === '404' ? isNowhere(answer) : [Number(row.says), 400].includes(answer.status);
      if (!right) wrong.push(`${row.verb} ${row.path}: ${row.says}, answered ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  });
});
