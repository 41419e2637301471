import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { startTestService, type TestService } from '../support/service.js';
import { browserTimeoutMs, type Look, startBrowser, Visit } from './support/browser.js';
import { jane, tellAboutPeople } from './support/people.js';

const isLong = process.env['KITH_TEST_LONG'] === '1';

const looks: Look[] = (['light', 'dark'] as const).flatMap((scheme) =>
  (['wide', 'narrow'] as const).map((width) => ({ scheme, width })),
);

let service: TestService;
let browser: Browser;
beforeAll(async () => {
  if (!isLong) return;
  browser = await startBrowser();
  service = await startTestService();
  await tellAboutPeople(service);
}, browserTimeoutMs);
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

/** Every screen: where it is, and what is to be seen once it is there. */
const screens: [name: string, place: string[], sign: string | RegExp, act?: Act][] = [
  ['overview', ['overview'], 'Filtered vector index'],
  ['users', ['users'], 'jane-smith'],
  ['find', ['find'], 'Who and what carries', findJane],
  ['reviews', ['reviews'], 'Not this person'],
  ['erasures', ['erasures'], 'Erasures'],
  ['profile', ['users', jane, 'profile'], 'jane.smith@example.com'],
  ['facts', ['users', jane, 'facts'], /shown of/, chooseFact],
  ['sessions', ['users', jane, 'sessions', 'support-2026-01'], 'I am allergic to peanuts.'],
  ['business', ['users', jane, 'business'], 'shipped'],
  ['graph', ['users', jane, 'graph'], 'true now'],
  ['search', ['users', jane, 'search'], 'Ask as an application would', search],
  ['context', ['users', jane, 'context'], 'Context block'],
  ['erase', ['users', jane, 'erase'], 'Erase this user'],
];

type Act = (visit: Visit) => Promise<void>;

async function findJane({ page }: Visit) {
  await page.getByLabel('Value').fill('jane.smith@example.com');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByText('Records of business data').waitFor();
}

async function chooseFact({ page }: Visit) {
  await page
    .getByRole('button', { name: /Berlin/ })
    .first()
    .click();
  await page.getByText('Why this is known').waitFor();
  await page.getByRole('heading', { name: 'Evidence' }).waitFor();
}

async function search({ page }: Visit) {
  await page.getByLabel('What to search for').fill('Where does Jane live?');
  await page.getByLabel('As of').fill('2026-03-01');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page
    .getByRole('list', { name: 'Results' })
    .getByText(/Berlin/)
    .first()
    .waitFor();
}

describe.runIf(isLong)('every screen, as it looks', () => {
  it.each(looks)('$scheme and $width', async (look) => {
    const visit = await Visit.begin(browser, service.url, look);
    await visit.screenshot('sign-in');
    await visit.expectUsable();
    await visit.signIn(service.key);
    for (const [name, place, sign, act] of screens) {
      await visit.goTo(...place);
      await visit.page.getByText(sign).first().waitFor();
      await act?.(visit);
      await visit.page.locator('main .busy').waitFor({ state: 'detached' });
      await visit.screenshot(name);
      await visit.expectUsable();
    }
    await visit.done();
  });
});
