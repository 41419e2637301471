import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestService, type TestService } from '../support/service.js';
import { browserTimeoutMs, startBrowser, Visit } from './support/browser.js';
import { jane, tellAboutPeople } from './support/people.js';

let service: TestService;
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
  service = await startTestService();
  await tellAboutPeople(service);
}, browserTimeoutMs);
afterAll(async () => {
  await browser?.close();
  await service?.stop();
});

it('a person signs in, finds a user, and sees why something is known', async () => {
  const visit = await Visit.begin(browser, service.url);
  const { page } = visit;

  visit.expectStatus(401);
  await page.getByLabel('API key').fill('kith_wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('The key is not accepted').waitFor();
  await page.getByText('Request id:').waitFor();

  await visit.signIn(service.key);
  expect(page.url()).not.toContain(service.key);
  expect(await visit.keptKeys()).toEqual(['kith.apiKey of the session storage']);
  await page.getByLabel(/^Search users/).fill('smith');
  await page.getByText('1–1 of 1').waitFor();
  await visit.expectUsable();
  await page.getByRole('link', { name: jane }).click();
  await page.getByRole('heading', { name: 'Jane Smith', level: 1 }).waitFor();

  await page.getByRole('link', { name: 'Facts', exact: true }).click();
  await page.getByLabel('Filter facts by words').fill('berlin');
  await page
    .getByRole('button', { name: /Berlin/ })
    .first()
    .click();
  const panel = page.getByRole('complementary', { name: 'The chosen fact' });
  await panel.getByText('Hi, I am Jane Smith and I live in Berlin.').waitFor();
  await panel.getByRole('heading', { name: 'Superseded by' }).waitFor();
  await panel.getByRole('button', { name: /Hamburg/ }).click();
  await panel.getByText('I moved to Hamburg last month.').waitFor();
  await visit.expectUsable();

  await panel.getByRole('link', { name: 'show in session support-2026-05' }).click();
  await page.getByText('My husband Tom likes sailing.').waitFor();
  const said = page.locator('article[aria-current=true]');
  await said.getByText('I moved to Hamburg last month.').waitFor();
  await visit.expectUsable();
  await said.getByRole('link', { name: /Hamburg/ }).click();
  await panel.getByText('I moved to Hamburg last month.').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('API key').waitFor();
  expect(await visit.keptKeys()).toEqual([]);
  expect(page.url()).toBe(`${service.url}/`);
  await visit.done();
});
