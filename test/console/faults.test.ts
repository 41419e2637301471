import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Extraction, ExtractionInput, Extractor } from '../../src/model/extractor.js';
import { createRulesExtractor } from '../../src/model/rules/index.js';
import { eventually, startTestService, type TestService } from '../support/service.js';
import { browserTimeoutMs, type Look, startBrowser, Visit } from './support/browser.js';
import { tellAboutLeaver } from './support/people.js';

const isLong = process.env['KITH_TEST_LONG'] === '1';

/** Of what is asked again until it is so. */
const wait = { timeout: 60_000 };

/** Reads by the rules, and fails on some words until it is mended. */
class FailingExtractor implements Extractor {
  isMended = false;
  private readonly rules = createRulesExtractor();

  extract(input: ExtractionInput): Promise<Extraction> {
    const fails = !this.isMended && input.content.includes('cannot be read');
    return fails ? Promise.reject(new TypeError('broken')) : this.rules.extract(input);
  }

  close(): Promise<void> {
    return this.rules.close();
  }
}

const extractor = new FailingExtractor();
let service: TestService;
let browser: Browser;
beforeAll(async () => {
  if (!isLong) return;
  browser = await startBrowser();
  service = await startTestService({ extractor });
  await tellAboutLeaver(service, 'lea');
}, browserTimeoutMs);
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

const signedIn = async (key = service.key, look: Partial<Look> = {}) => {
  const visit = await Visit.begin(browser, service.url, look);
  await visit.signIn(key);
  return visit;
};

const add = async (path: string, body: unknown, key = service.key) => {
  const authorization = `Api-Key ${key}`;
  const { status, body: answer } = await service.call('POST', path, body, { authorization });
  expect(status, JSON.stringify(answer)).toBeLessThan(300);
  return answer;
};

describe.runIf(isLong)('when something is wrong', () => {
  it('what was pasted with a key is named; a service that is away is asked again', async () => {
    const visit = await Visit.begin(browser, service.url);
    const { page } = visit;
    await page.getByLabel('API key').fill(`“${service.key}”`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('was something else copied with it?').waitFor();
    await visit.signIn(service.key);
    visit.expectMessage(/net::ERR_FAILED/);
    await page.route('**/api/v2/**', (route) => route.abort());
    await page.reload();
    await page.getByText('Kith cannot be reached').waitFor();
    await visit.screenshot('away');
    await visit.expectUsable();
    await page.unroute('**/api/v2/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await visit.done();
  });

  it('a part that does not load says so, and the rest can be used', async () => {
    const visit = await signedIn();
    const { page } = visit;
    visit.expectMessage(/net::ERR_FAILED|dynamically imported module/);
    await page.route('**/console/GraphTab-*', (route) => route.abort());
    await visit.goTo('users', 'lea', 'graph');
    await page.getByText('A part of the console could not be loaded').waitFor();
    await visit.expectUsable();
    await page.getByRole('link', { name: 'Facts', exact: true }).click();
    await page.getByText(/shown of/).waitFor();
    await page.unroute('**/console/GraphTab-*');
    await page.getByRole('link', { name: 'Graph', exact: true }).click();
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await page.getByText(/3 things, 2 facts/).waitFor();
    await visit.done();
  });

  it('a machine without a network hears that Kith is not reached, and does not wait', async () => {
    const visit = await signedIn();
    const { page } = visit;
    visit.expectMessage(/net::ERR_INTERNET_DISCONNECTED/);
    await visit.setOffline(true);
    await visit.goTo('users', 'lea', 'business');
    await page.getByText('Kith cannot be reached').first().waitFor();
    await visit.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByText('No business data is attached').waitFor();
    await visit.done();
  });

  it('a key that ended brings back to the sign-in, which keeps the place', async () => {
    const { key_id: keyId, key } = await add('/keys', { name: 'short', scopes: ['admin'] });
    const visit = await signedIn(key);
    await visit.goTo('users', 'lea', 'facts');
    await visit.page.getByText(/shown of/).waitFor();
    expect((await service.call('DELETE', `/keys/${keyId}`)).status).toBe(200);
    const asked = () =>
      service.call('GET', '/users', undefined, { authorization: `Api-Key ${key}` });
    await expect.poll(async () => (await asked()).status, wait).toBe(401);
    visit.expectStatus(401);
    await visit.page.getByRole('link', { name: 'Business data' }).click();
    await visit.page.getByText('The key is no longer accepted').waitFor();
    expect(await visit.keptKeys()).toEqual([]);
    await visit.signIn(service.key);
    await visit.page.getByText('No business data is attached').waitFor();
    await visit.done();
  });

  it('a job that was parked is looked at and tried again when its cause is mended', async () => {
    const { key } = await service.newProject();
    await add('/users', { user_id: 'parked' }, key);
    const data = 'This cannot be read.';
    await add('/graph', { user_id: 'parked', type: 'text', data }, key);
    await add('/sessions', { session_id: 'unread', user_id: 'parked' }, key);
    const messages = [{ role_type: 'user', content: 'That cannot be read.' }];
    await add('/sessions/unread/memory', { messages }, key);
    const authorization = `Api-Key ${key}`;
    const parked = () => service.call('GET', '/jobs?status=parked', undefined, { authorization });
    await eventually(async () => (await parked()).body.total_count === 2, 120_000);
    const visit = await signedIn(key);
    const { page } = visit;
    await visit.goTo('overview');
    await page.getByText('needs a look').waitFor();
    await page.getByText('What could not be read').first().click();
    await page.getByText('What could not be read').last().click();
    await page.getByText('This cannot be read.').waitFor();
    await page.getByRole('link', { name: 'show in session unread' }).click();
    await page.locator('article[aria-current=true]').getByText('not read yet').waitFor();
    await page.goBack();
    await page.getByText('What could not be read').first().click();
    await visit.screenshot('parked');
    await visit.expectUsable();
    extractor.isMended = true;
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByText('1 job is tried again.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Try again' }).count(), wait).toBe(1);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('What cannot be read after five tries').waitFor(wait);
    await expect.poll(async () => (await parked()).body.total_count, wait).toBe(0);
    await visit.done();
  });
});

const long = 'very-long-'.repeat(30);
const hostile = {
  user_id: `<img src=x onerror=alert(1)>/${long}`,
  first_name: '<script>alert(1)</script>',
  email: 'hostile@example.com',
  last_name: 'אבג\u202eevil',
  metadata: {
    '<b>key</b>': '<i>value</i>',
    constructor: { toString: null },
    [long]: [long, { deep: [1, null, true] }],
  },
};

describe.runIf(isLong)('what callers send', () => {
  it.each(['wide', 'smallest'] as const)('is text, however it looks (%s)', async (width) => {
    const { key } = await service.newProject();
    const { user_id: userId } = hostile;
    await add('/users', hostile, key);
    const session_id = `<svg onload=alert(1)>?#%2F${long}`;
    await add('/sessions', { session_id, user_id: userId }, key);
    const content = `I live in Berlin. </pre><script>alert(1)</script> ${long}`;
    const messages = [
      { role_type: 'user', content: 'I live in Berlin.' },
      { role_type: 'user', role: long, content },
    ];
    await add(`/sessions/${encodeURIComponent(session_id)}/memory`, { messages }, key);
    const source = '<u>crm</u>';
    const data = {
      email: hostile.email,
      '<b>plan</b>': `<i>gold</i>${long}`,
      list: [[], {}, null],
    };
    await add('/business-data', [{ source, type: long, key: long, data }], key);
    const headers = { authorization: `Api-Key ${key}` };
    await eventually(
      async () =>
        (await service.call('GET', '/jobs?status=pending', undefined, headers)).body.total_count ===
        0,
    );
    const visit = await signedIn(key, { width });
    const { page } = visit;
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.getByRole('link', { name: userId }).click();
    for (const tab of ['profile', 'facts', 'business', 'graph', 'search', 'context', 'erase']) {
      await visit.goTo('users', userId, tab);
      await page.getByRole('heading', { name: /<script>alert/, level: 1 }).waitFor();
      await visit.settle();
      await visit.screenshot(`hostile-${tab}`);
      await visit.expectUsable();
    }
    await visit.goTo('users', userId, 'sessions', session_id);
    await page.getByText('</pre><script>').waitFor();
    await visit.screenshot('hostile-sessions');
    await visit.expectUsable();
    await visit.goTo('users');
    await page.getByRole('link', { name: userId }).waitFor();
    await visit.screenshot('hostile-users');
    await visit.expectUsable();
    expect(dialogs).toEqual([]);
    await visit.done();
  });
});

describe.runIf(isLong)('the way back', () => {
  it('leads to what was looked for, and a fact has an address', async () => {
    const visit = await signedIn();
    const { page } = visit;
    const search = page.getByLabel(/^Search users/);
    await search.fill('lea');
    await page.getByText('1–1 of 1').waitFor();
    await page.getByRole('link', { name: 'lea', exact: true }).click();
    await page.getByRole('link', { name: 'Facts', exact: true }).click();
    await page.getByLabel('Filter facts by words').fill('lisbon');
    await page.getByText(/^1 shown of/).waitFor();
    await page.getByRole('button', { name: /Lisbon/ }).click();
    const panel = page.getByRole('complementary', { name: 'The chosen fact' });
    await panel.getByText('I live in Lisbon.').waitFor();
    const address = page.url();
    await page.goBack();
    await panel.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Filter facts by words').inputValue()).toBe('lisbon');
    await page.goto(address);
    await panel.getByText('I live in Lisbon.').waitFor();
    await visit.goTo('users');
    expect(await search.inputValue()).toBe('lea');
    await visit.goTo('users', 'lea', 'search');
    await page.getByLabel('What to search for').fill('Where does Lea live?');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    const results = page.getByRole('list', { name: 'Results' });
    await results.getByText(/Lisbon/).waitFor();
    await visit.goTo('users', 'lea', 'profile');
    await page.goBack();
    await results.getByText(/Lisbon/).waitFor();
    await visit.done();
  });

  it('of the keyboard is kept when a dialog or a panel is closed', async () => {
    const visit = await signedIn();
    const { page } = visit;
    for (const [name, close] of [
      ['Cancel', 'Enter'],
      ['Close', 'Enter'],
      ['User id', 'Escape'],
    ] as const) {
      await page.getByRole('button', { name: 'Add a user' }).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Add a user' });
      const within =
        close === 'Enter' ? dialog.getByRole('button', { name }) : dialog.getByLabel(name);
      await within.press(close);
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => visit.focused(), { ...wait, message: name }).toBe('Add a user');
    }
    await visit.goTo('users', 'lea', 'facts');
    const order = page.getByLabel('Order of the facts');
    await order.focus();
    await order.selectOption('Learned first');
    await expect.poll(() => visit.focused(), wait).toBe('Order of the facts');
    const fact = page.getByRole('button', { name: /Lisbon/ });
    const panel = page.getByRole('complementary', { name: 'The chosen fact' });
    await fact.press('Enter');
    await panel.getByRole('heading', { name: 'Evidence' }).waitFor();
    await expect.poll(() => visit.focused(), wait).toBe('Why this is known');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await expect.poll(() => visit.focused(), wait).toMatch(/Lisbon/);
    await visit.done();
  });
});

describe.runIf(isLong)('nobody is told what is not so', () => {
  it('a name that was emptied is not said to be saved', async () => {
    const body = { first_name: 'Ed', metadata: { plan: { name: 'gold', seats: 3 } } };
    await add('/users', { user_id: 'edited', ...body });
    const visit = await signedIn();
    const { page } = visit;
    await visit.goTo('users', 'edited');
    await page.getByRole('button', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit the user' });
    await dialog.getByLabel('First name').fill('');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('First name: it can be changed, not taken away').waitFor();
    await dialog.getByLabel('First name').fill('Edda');
    await dialog.getByLabel('Metadata').fill('{"plan": {"name": "gold"}}');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('“plan.seats” stays when it is left out').waitFor();
    // What somebody else has changed since is not put back by a form that did not touch it.
    const { status } = await service.call('PATCH', '/users/edited', { metadata: { fresh: true } });
    expect(status).toBe(200);
    await dialog.getByLabel('Metadata').fill('{"plan": {"name": "silver", "seats": 3}}');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Edda', level: 1 }).waitFor();
    const { body: saved } = await service.call('GET', '/users/edited');
    expect(saved.metadata).toEqual({ plan: { name: 'silver', seats: 3 }, fresh: true });
    await visit.done();
  });

  it("another user's session is not shown as one of this user", async () => {
    await add('/users', { user_id: 'neighbour' });
    await add('/sessions', { session_id: 'of-the-neighbour', user_id: 'neighbour' });
    const visit = await signedIn();
    await visit.goTo('users', 'lea', 'sessions', 'of-the-neighbour');
    await visit.page.getByText('This user has no such session').waitFor();
    await visit.done();
  });

  it('the graph has no fact that was deleted while another screen was open', async () => {
    await tellAboutLeaver(service, 'mover');
    const visit = await signedIn();
    const { page } = visit;
    await visit.goTo('users', 'mover', 'graph');
    await page.getByText(/3 things, 2 facts/).waitFor();
    await page.getByText('The same as a list').click();
    await page.getByRole('button', { name: /lives in Lisbon/ }).click();
    await page.getByRole('heading', { name: 'Evidence' }).waitFor();
    await page.keyboard.press('Escape');
    for (const name of ['Zoom in', 'Zoom out', 'Fit']) {
      await page.getByRole('button', { name }).click();
    }
    const { body: facts } = await service.call('POST', '/graph/edge/user/mover', {});
    const gone = facts.find(({ fact }: { fact: string }) => /Lisbon/.test(fact));
    await visit.goTo('users', 'mover', 'profile');
    expect((await service.call('DELETE', `/facts/${gone.uuid}`)).status).toBe(200);
    await visit.goTo('users', 'mover', 'graph');
    await page.getByText(/2 things, 1 fact between/).waitFor();
    await visit.done();
  });

  it('the last review of a page is decided, and the others are still there', async () => {
    const { key } = await service.newProject();
    await add('/users', { user_id: 'novak', first_name: 'Peter', last_name: 'Novak' }, key);
    const records = Array.from({ length: 11 }, (_, number) => ({
      ...{ source: 'legacy', type: 'contact', key: `l-${number}` },
      data: { name: 'Peter Novak', city: 'Brno', number },
    }));
    await add('/business-data', records, key);
    const authorization = `Api-Key ${key}`;
    await eventually(async () => {
      const { body } = await service.call('GET', '/reviews', undefined, { authorization });
      return body.total_count === 11;
    });
    const visit = await signedIn(key);
    const { page } = visit;
    await visit.goTo('reviews');
    await page.getByText('1–10 of 11').waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('11–11 of 11').waitFor();
    const refuse = page.getByRole('button', { name: 'Not this person' });
    await expect.poll(() => refuse.count(), wait).toBe(1);
    await refuse.click();
    await page.getByText('1–10 of 10').waitFor();
    await expect.poll(() => visit.focused(), wait).toMatch(/is not attached to novak/);
    await visit.done();
  });

  it('a context block is the one of the template, and is copied without TLS too', async () => {
    const { key } = await service.newProject();
    await add('/users', { user_id: 'shaped' }, key);
    await add('/threads', { thread_id: 'talk', user_id: 'shaped' }, key);
    const messages = [{ role: 'user', name: 'Sam', content: 'I live in Lisbon.' }];
    await add('/threads/talk/messages', { messages }, key);
    const template = 'KNOWN:\n%{edges limit=5}';
    await add('/context-templates', { template_id: 'short', template }, key);
    const visit = await signedIn(key);
    const { page } = visit;
    await visit.goTo('users', 'shaped', 'context');
    await page.getByText('<USER_SUMMARY>').waitFor();
    await page.getByLabel('Template').selectOption('short');
    await page.getByText(/^KNOWN:/).waitFor();
    await visit.expectUsable();
    await page.evaluate(`Object.defineProperty(navigator, 'clipboard', { value: undefined })`);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    await page.getByLabel('Template').selectOption('');
    await page.getByRole('button', { name: 'Copy', exact: true }).waitFor();
    await visit.done();
  });
});
