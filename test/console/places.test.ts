import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuid } from '../../src/ids.js';
import { eventually, startTestService, type TestService } from '../support/service.js';
import { browserTimeoutMs, type Look, startBrowser, Visit } from './support/browser.js';
import { jane, tellAboutPeople } from './support/people.js';

const isLong = process.env['KITH_TEST_LONG'] === '1';

const session = 'support-2026-05';

let service: TestService;
let browser: Browser;
let factUuid: string;
let messageUuid: string;
beforeAll(async () => {
  if (!isLong) return;
  browser = await startBrowser();
  service = await startTestService();
  await tellAboutPeople(service);
  const { body: facts } = await service.call('POST', `/graph/edge/user/${jane}`, {});
  factUuid = facts.find(({ fact }: { fact: string }) => /Hamburg/.test(fact)).uuid;
  const { body } = await service.call('GET', `/sessions/${session}/messages`);
  messageUuid = body.messages[0].uuid;
}, browserTimeoutMs);
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

/** Where the letters of something begin and end, in pixels of the page. */
const inkOf = (found: Locator): Promise<{ left: number; right: number }> =>
  found.evaluate((element) => {
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(element);
    const { left, right } = range.getBoundingClientRect();
    return { left, right };
  });

const signedIn = async (key = service.key, look: Partial<Look> = {}) => {
  const visit = await Visit.begin(browser, service.url, look);
  await visit.signIn(key);
  return visit;
};

/** Every address, and what is to be seen there whichever way it was come to. */
const places = (): [place: string[], sign: string | RegExp][] => [
  [['overview'], 'Filtered vector index'],
  [['users'], '1–3 of 3'],
  [['find'], 'Who and what carries'],
  [['reviews'], 'Not this person'],
  [['erasures'], 'Nothing was erased yet'],
  [['keys'], 'this key'],
  [['nowhere'], 'There is no such page'],
  [['users', jane], 'jane.smith@example.com'],
  [['users', jane, 'facts'], /shown of/],
  [['users', jane, 'facts', factUuid], 'I moved to Hamburg last month.'],
  [['users', jane, 'sessions'], 'Choose a session'],
  [['users', jane, 'sessions', session], 'I now work at Bosch.'],
  [['users', jane, 'sessions', session, messageUuid], 'What was read from it'],
  [['users', jane, 'business'], 'shipped'],
  [['users', jane, 'graph'], /9 things, 8 facts/],
  [['users', jane, 'graph', factUuid], 'I moved to Hamburg last month.'],
  [['users', jane, 'search'], 'Ask as an application would'],
  [['users', jane, 'search', factUuid], 'I moved to Hamburg last month.'],
  [['users', jane, 'context'], 'Context block'],
  [['users', jane, 'erase'], 'Erase this user'],
  [['users', jane, 'elsewhere'], 'There is no such page about a user'],
];

describe.runIf(isLong)('an address', () => {
  it('shows the same when it is loaded again, and on the way back and forward', async () => {
    const visit = await signedIn();
    const { page } = visit;
    const seen = (sign: string | RegExp) => page.getByText(sign).first().waitFor();
    const all = places();
    for (const [place, sign] of all) {
      await visit.goTo(...place);
      await seen(sign);
      await page.reload();
      await seen(sign);
    }
    for (const [, sign] of all.toReversed().slice(1)) {
      await page.goBack();
      await seen(sign);
    }
    for (const [, sign] of all.slice(1)) {
      await page.goForward();
      await seen(sign);
    }
    await visit.done();
  });

  it('opens in a second tab after its own sign-in, and neither signs the other out', async () => {
    const first = await signedIn();
    await first.goTo('users', jane, 'facts', factUuid);
    await first.page.getByText('I moved to Hamburg last month.').waitFor();
    const second = await first.secondTab();
    await second.page.goto(first.page.url());
    await second.signIn(service.key);
    await second.page.getByText('I moved to Hamburg last month.').waitFor();
    await second.page.getByRole('button', { name: 'Sign out' }).click();
    await second.page.getByLabel('API key').waitFor();
    await first.page.getByRole('link', { name: 'Business data' }).click();
    await first.page.getByText('shipped').waitFor();
    await second.done();
    await first.done();
  });

  it('of what is gone says so', async () => {
    const visit = await signedIn();
    const { page } = visit;
    visit.expectStatus(404);
    visit.expectStatus(400);
    await visit.goTo('users', jane, 'facts', newUuid());
    await page.getByText('This fact is not there any more').waitFor();
    await visit.goTo('users', jane, 'sessions', session, newUuid());
    await page.getByText('This message is not in the session any more').waitFor();
    await page.getByRole('link', { name: 'Read the session' }).click();
    await page.getByText('I now work at Bosch.').waitFor();
    await visit.goTo('users', jane, 'sessions', session, messageUuid.slice(0, 8));
    await page.getByText('This message is not in the session any more').waitFor();
    await visit.goTo('users', jane, 'sessions', 'no-such-session');
    await page.getByText('This user has no such session').waitFor();
    await visit.goTo('users', 'no-such-user', 'facts');
    await page.getByText('There is no user with this id').waitFor();
    await visit.expectUsable();
    await visit.done();
  });
});

describe.runIf(isLong)('a session', () => {
  it('that grows past a page while it is looked at shows what came', async () => {
    const id = `growing-${newUuid()}`;
    await service.call('POST', '/threads', { thread_id: id, user_id: jane });
    const say = async (from: number, to: number) => {
      const numbers = Array.from({ length: to - from }, (_, index) => from + index);
      const messages = numbers.map((number) => ({ role: 'user', content: `number ${number}` }));
      const body = { messages, ignore_roles: ['user'] };
      expect((await service.call('POST', `/threads/${id}/messages-batch`, body)).status).toBe(200);
    };
    await say(0, 195);
    // While something is unread the console looks again.
    await service.cypher(
      'MATCH (:Session {sessionId: $id})-[:HAS_MESSAGE]->(m {position: 194}) ' +
        'SET m.processed = false',
      { id },
    );
    const visit = await signedIn();
    const { page } = visit;
    await visit.goTo('users', jane, 'sessions', id);
    await page.getByLabel('Order of the messages').selectOption('newest');
    await page.getByText('number 194').waitFor();
    await say(195, 205);
    await page.getByText('205 messages').waitFor();
    await page.getByText('number 204').waitFor();
    await visit.done();
  });
});

describe.runIf(isLong)('who comes', () => {
  it('with a key that reads nothing is told which scope it lacks', async () => {
    const visit = await Visit.begin(browser, service.url);
    const { page } = visit;
    visit.expectStatus(403);
    await page.getByLabel('API key').fill(await service.newKey({ scopes: ['erase'] }));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('This key may not do that').waitFor();
    await page.getByText(/lacks the scope "read"/).waitFor();
    await visit.screenshot('sign-in-without-scope');
    await visit.expectUsable();
    await visit.done();
  });

  it('while the service stops is told, and keeps what is on the screen', async () => {
    const other = await startTestService();
    await other.call('POST', '/users', { user_id: 'left', first_name: 'Lee' });
    const visit = await Visit.begin(browser, other.url);
    const { page } = visit;
    await visit.signIn(other.key);
    await page.getByRole('link', { name: 'left' }).click();
    await page.getByRole('heading', { name: 'Lee', level: 1 }).waitFor();
    await other.stop();
    visit.expectMessage(/net::ERR_/);
    await page.getByRole('link', { name: 'Business data' }).click();
    await page.getByText('Kith cannot be reached').first().waitFor();
    await page.getByRole('heading', { name: 'Lee', level: 1 }).waitFor();
    await visit.screenshot('stopped');
    await visit.expectUsable();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('API key').fill(other.key);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('Kith cannot be reached').waitFor();
    await visit.done();
  });

  it.each(['wide', 'smallest'] as const)('writes from right to left (%s)', async (width) => {
    const { key } = await service.newProject();
    const authorization = `Api-Key ${key}`;
    const add = async (path: string, body: unknown) => {
      const { status } = await service.call('POST', path, body, { authorization });
      expect(status).toBeLessThan(300);
    };
    const user_id = 'مريم/👩🏽‍🚀 %2F#?';
    await add('/users', { user_id, first_name: 'مريم', last_name: 'حداد' });
    await add('/sessions', { session_id: 'محادثة 🌍', user_id });
    const lines = ['I live in القاهرة.', 'أنا أعمل مهندسة في شركة كبيرة، وأحب القراءة 📚.'];
    const messages = lines.map((content) => ({ role_type: 'user', role: 'مريم', content }));
    await add(`/sessions/${encodeURIComponent('محادثة 🌍')}/memory`, { messages });
    await eventually(async () => {
      const path = `/graph/edge/user/${encodeURIComponent(user_id)}`;
      return (await service.call('POST', path, {}, { authorization })).body.length > 0;
    });
    const visit = await signedIn(key, { width });
    const { page } = visit;
    await page.getByLabel(/^Search users/).fill('حداد');
    await page.getByRole('link', { name: user_id }).click();
    await page.getByRole('heading', { name: 'مريم حداد', level: 1 }).waitFor();
    await visit.goTo('users', user_id, 'sessions', 'محادثة 🌍');
    const said = page.getByText(/أنا أعمل/);
    await said.waitFor();
    // What is written from the right begins at the right.
    const row = page.locator('article').filter({ has: said });
    const [text, whole] = [await inkOf(said), await row.boundingBox()];
    expect((whole?.x ?? 0) + (whole?.width ?? 0) - text.right).toBeLessThan(30);
    expect(text.left - (whole?.x ?? 0)).toBeGreaterThanOrEqual(width === 'wide' ? 200 : 0);
    await visit.screenshot('right-to-left');
    await visit.expectUsable();
    await visit.goTo('users', user_id, 'facts');
    await page
      .getByText(/القاهرة/)
      .first()
      .click();
    await page.getByRole('heading', { name: 'Evidence' }).waitFor();
    // A plain value is about the user alone, and what stands beside a name keeps its order.
    const panel = page.getByRole('complementary', { name: 'The chosen fact' });
    expect(await panel.getByRole('definition').nth(1).innerText()).toBe('مريم حداد');
    const [speaker, moment] = [panel.locator('bdi').last(), panel.locator('figcaption time')];
    expect((await inkOf(speaker)).right).toBeLessThan((await inkOf(moment)).left);
    await visit.screenshot('right-to-left-facts');
    await visit.expectUsable();
    await page.reload();
    await page.getByRole('heading', { name: 'Evidence' }).waitFor();
    await visit.done();
  });
});
