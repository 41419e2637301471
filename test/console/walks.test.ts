import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSignedBy } from '../../src/erasure/receipt.js';
import type { SignedReceipt } from '../../src/erasure/erasure.types.js';
import { hashApiKey } from '../../src/project/apiKey.js';
import { eventually, startTestService, type TestService } from '../support/service.js';
import { browserTimeoutMs, type Look, startBrowser, Visit } from './support/browser.js';
import { jane, tellAboutLeaver, tellAboutPeople } from './support/people.js';

const isLong = process.env['KITH_TEST_LONG'] === '1';

const looks: Look[] = (['light', 'dark'] as const).flatMap((scheme) =>
  (['wide', 'narrow'] as const).map((width) => ({ scheme, width })),
);

/** Of what is asked again until it is so. */
const wait = { timeout: 30_000 };

let service: TestService;
let browser: Browser;
beforeAll(async () => {
  if (!isLong) return;
  browser = await startBrowser();
  service = await startTestService();
  await tellAboutPeople(service);
  await tellAboutLeaver(service, 'gone');
  const { status } = await service.call('DELETE', '/users/gone?wait=true');
  expect(status).toBe(200);
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
  ['erasures', ['erasures'], 'Download the receipt'],
  ['keys', ['keys'], 'this key'],
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
  await page.getByRole('heading', { name: 'Records of business data' }).waitFor();
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

/** Types the id of a user who is on the screen, and waits for the receipt. */
async function erase({ page }: Visit, userId: string) {
  await page.getByLabel(/^Type the user's id/).fill(userId);
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByRole('heading', { name: 'The user is erased' }).waitFor();
  await page.getByRole('button', { name: 'Download the receipt' }).waitFor();
}

describe.runIf(isLong)('every screen, as it looks', () => {
  it.each(looks)('$scheme and $width', async (look) => {
    const leaver = `leaver-${look.scheme}-${look.width}`;
    await tellAboutLeaver(service, leaver);
    const visit = await Visit.begin(browser, service.url, look);
    await visit.screenshot('sign-in');
    await visit.expectUsable();
    await visit.signIn(service.key);
    for (const [name, place, sign, act] of screens) {
      await visit.goTo(...place);
      await visit.page.getByText(sign).first().waitFor();
      await act?.(visit);
      await visit.settle();
      await visit.screenshot(name);
      await visit.expectUsable();
    }
    await visit.goTo('users', leaver, 'erase');
    await erase(visit, leaver);
    await visit.screenshot('erased');
    await visit.expectUsable();
    await visit.done();
  });
});

describe.runIf(isLong)('what a person does', () => {
  const signedIn = async (key = service.key) => {
    const visit = await Visit.begin(browser, service.url);
    await visit.signIn(key);
    return visit;
  };
  const addUser = async (user_id: string, more: Record<string, unknown> = {}) => {
    const { status } = await service.call('POST', '/users', { user_id, ...more });
    expect(status).toBe(201);
  };

  it('adds a user with the keyboard alone, edits it, and finds it while typing', async () => {
    const visit = await signedIn();
    const { page } = visit;
    await page.getByRole('button', { name: 'Add a user' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Add a user' });
    await dialog.waitFor();
    await visit.screenshot('add-user');
    await visit.expectUsable();
    await dialog.getByLabel('User id').focus();
    for (const text of ['new-user', 'Nia', 'Weiss', 'nia@example.com', 'Europe/Vienna']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await dialog.getByLabel('Metadata').fill('no JSON');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await dialog.getByText('The metadata is not a JSON object').waitFor();
    await dialog.getByLabel('Metadata').fill('{"plan": "silver"}');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByRole('heading', { name: 'Nia Weiss', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Last name').fill('Winter');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Nia Winter', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Users', exact: true }).first().click();
    await page.getByLabel(/^Search users/).pressSequentially('winter');
    await page.getByText('1–1 of 1').waitFor();
    await page.getByLabel(/^Search users/).fill('nobody at all');
    await page.getByText('No user matches').waitFor();
    await visit.done();
  });

  it('turns the pages of many users', async () => {
    const { key } = await service.newProject();
    const authorization = `Api-Key ${key}`;
    for (let number = 0; number < 30; number += 1) {
      await service.call('POST', '/users', { user_id: `u-${number}` }, { authorization });
    }
    const visit = await signedIn(key);
    await visit.page.getByText('1–25 of 30').waitFor();
    await visit.page.getByRole('button', { name: 'Next' }).click();
    await visit.page.getByText('26–30 of 30').waitFor();
    // The rows of the page before stay, marked as busy, until those of this one are there.
    await eventually(async () => (await visit.page.getByRole('row').count()) === 6);
    await visit.done();
  });

  it('looks at the graph, expands it from the list, and hides what has ended', async () => {
    const visit = await signedIn();
    const { page } = visit;
    await visit.goTo('users', jane, 'graph');
    await page.getByText(/9 things, 8 facts/).waitFor();
    await page.getByText('The same as a list').click();
    await page.getByRole('button', { name: 'Expand Emma' }).click();
    await page.getByText(/1\d things/).waitFor();
    await page.getByText('Lincoln High').first().waitFor();
    await page.getByLabel('With facts that have ended').uncheck();
    await visit.screenshot('graph-expanded');
    await visit.expectUsable();
    await visit.done();
  });

  it('sees why a line of the graph is there', async () => {
    const visit = await signedIn();
    const { page } = visit;
    await visit.goTo('users', jane, 'graph');
    await page.getByText(/9 things, 8 facts/).waitFor();
    const picture = page.getByRole('img', { name: /^The graph of this user/ });
    const box = await picture.boundingBox();
    if (!box) throw new Error('the graph is not there');
    const panel = page.getByRole('complementary', { name: 'The chosen fact' });
    // Lines lie around the middle; where exactly is the layout's business.
    search: for (let x = 0.3; x < 0.75; x += 0.02) {
      for (let y = 0.25; y < 0.8; y += 0.05) {
        await page.mouse.click(box.x + box.width * x, box.y + box.height * y);
        if (await panel.isVisible()) break search;
      }
    }
    await panel.getByRole('heading', { name: 'Evidence' }).waitFor();
    await visit.done();
  });

  it('asks with every reranker and in every place', async () => {
    const visit = await signedIn();
    const { page } = visit;
    await visit.goTo('users', jane, 'search');
    await page.getByLabel('What to search for').fill('Emma soccer');
    const results = page.getByRole('list', { name: 'Results' });
    for (const reranker of ['Variety', 'Near the user', 'Often mentioned', 'Fused ranks']) {
      await page.getByLabel('Reranker').selectOption(reranker);
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await results
        .getByText(/soccer/)
        .first()
        .waitFor();
      await results
        .getByText(/^\d\.\d{3}$/)
        .first()
        .waitFor();
    }
    for (const [place, sign] of [
      ['Things and people', 'Emma'],
      ['Messages and data', 'My daughter Emma attends'],
    ] as const) {
      await page.getByLabel('In', { exact: true }).selectOption(place);
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await results.getByText(sign).first().waitFor();
    }
    await page.getByLabel('What to search for').fill('zzzz');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByText('Nothing was found').waitFor();
    await visit.done();
  });

  it('accepts one proposed match and rejects another', async () => {
    const visit = await signedIn();
    const { page } = visit;
    await visit.goTo('reviews');
    const peter = page.getByRole('region', { name: /and peter-novak/ });
    await peter.getByText('peter@example.com').waitFor();
    await peter.getByRole('button', { name: 'Not this person' }).click();
    await peter.waitFor({ state: 'detached' });
    const own = page.getByRole('region', { name: `events · registration · r-9 and ${jane}` });
    await own.getByRole('button', { name: 'Same person' }).click();
    await page.getByText('Nothing has to be decided').waitFor();
    await page.getByText(`r-9 is attached to ${jane}.`).waitFor();
    await page.getByLabel('Show').selectOption('Rejected');
    await page.getByRole('region', { name: /and peter-novak/ }).waitFor();
    await visit.goTo('users', jane, 'business');
    const record = page.getByRole('region', { name: 'Record r-9' });
    await record.waitFor();
    await record.getByRole('button', { name: 'Undo' }).click();
    const dialog = page.getByRole('dialog', { name: 'Undo this attachment?' });
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await record.waitFor({ state: 'detached' });
    await page.getByText('r-9 is taken from this user').waitFor();
    await visit.done();
  });

  it('is offered only what its key may, and told why', async () => {
    await addUser('kept', { first_name: 'Kim' });
    const visit = await signedIn(await service.newKey({ scopes: ['read'] }));
    const { page } = visit;
    const lacks = (scope: string) => page.getByText(`This key lacks the scope ${scope}`);
    await page.getByRole('link', { name: jane }).waitFor();
    expect(await page.getByRole('button', { name: 'Add a user' }).count()).toBe(0);
    await visit.goTo('users', 'kept');
    await page.getByText('Kim').first().waitFor();
    expect(await page.getByRole('button', { name: 'Edit' }).count()).toBe(0);
    await visit.goTo('users', 'kept', 'erase');
    await lacks('erase').waitFor();
    await lacks('admin').waitFor();
    await visit.screenshot('erase-with-a-reading-key');
    await visit.expectUsable();
    expect(await page.getByRole('button', { name: 'Erase for good' }).count()).toBe(0);
    await visit.goTo('users', jane, 'business');
    await page.getByText('shipped').waitFor();
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    await visit.goTo('users', jane, 'facts');
    await page.getByRole('button', { name: /Emma attends/ }).click();
    await page.getByRole('heading', { name: 'Evidence' }).waitFor();
    expect(await page.getByRole('button', { name: 'Delete…' }).count()).toBe(0);
    for (const [place, scope] of [
      ['find', 'admin'],
      ['erasures', 'erase'],
      ['keys', 'admin'],
      ['reviews', 'write'],
    ] as const) {
      await visit.goTo(place);
      await lacks(scope).waitFor();
    }
    expect(await page.getByRole('button', { name: 'Same person' }).count()).toBe(0);
    await visit.done();
  });

  it('is told in words when a key has lost a scope, and when the service is away', async () => {
    await addUser('staying');
    const key = await service.newKey();
    const visit = await signedIn(key);
    const { page } = visit;
    await visit.goTo('users', 'staying', 'erase');
    const confirm = page.getByLabel(/^Type the user's id/);
    const erase = page.getByRole('button', { name: 'Erase for good' });
    await confirm.fill('stay');
    expect(await erase.isDisabled()).toBe(true);
    await confirm.fill('staying');
    await service.cypher(`MATCH (k:ApiKey {hash: $hash}) SET k.scopes = ['read']`, {
      hash: hashApiKey(key),
    });
    const authorization = `Api-Key ${key}`;
    const asked = () => service.call('GET', '/erasures', undefined, { authorization });
    await expect.poll(async () => (await asked()).status, wait).toBe(403);
    visit.expectStatus(403);
    await erase.click();
    await page.getByText('This key may not do that').waitFor();
    await page.getByText('Request id:').waitFor();
    visit.expectMessage(/net::ERR_FAILED/);
    await page.route('**/api/v2/users-ordered**', (route) => route.abort());
    await visit.goTo('users');
    await page.getByLabel(/^Search users/).fill('staying');
    await page.getByText('Kith cannot be reached').waitFor();
    await page.unroute('**/api/v2/users-ordered**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('1–1 of 1').waitFor();
    await visit.done();
  });

  it('erases a user after its id was typed, and downloads the receipt', async () => {
    await tellAboutLeaver(service, 'leaving');
    const visit = await signedIn();
    await visit.goTo('users', 'leaving', 'erase');
    await erase(visit, 'leaving');
    const { name, text } = await visit.download('Download the receipt');
    const signed = JSON.parse(text) as SignedReceipt;
    expect(name).toBe(`erasure-${signed.receipt.erasure_id}.json`);
    const { body: key } = await service.call('GET', '/erasures/key');
    expect(isSignedBy(signed, key.public_key)).toBe(true);
    const { erased, remaining, kind } = signed.receipt;
    expect({ kind, ...erased }).toMatchObject({ kind: 'user', User: 1, Session: 1, Message: 2 });
    expect(erased['Fact']).toBeGreaterThan(1);
    expect(new Set(Object.values(remaining))).toEqual(new Set([0]));
    expect(text).not.toContain('leaving');
    // The receipt stays while other tabs are looked at, which do not ask for the user again.
    await visit.page.getByRole('link', { name: 'Facts', exact: true }).click();
    await visit.page.getByText('There is no user with this id').waitFor();
    await visit.page.getByRole('link', { name: 'Export & erase' }).click();
    await visit.page.getByRole('heading', { name: 'The user is erased' }).waitFor();
    await visit.goTo('find');
    await visit.page.getByLabel('Value').fill('leaving@example.com');
    await visit.page.getByRole('button', { name: 'Find' }).click();
    await visit.page.getByText('Nobody and nothing carries this identifier').waitFor();
    await visit.done();
    const later = await signedIn();
    later.expectStatus(404);
    await later.goTo('users', 'leaving');
    await later.page.getByText('There is no user with this id').waitFor();
    await later.done();
  });

  it('erases with the identifiers refused, and struck out of the graphs of others', async () => {
    await tellAboutLeaver(service, 'refused-user');
    await tellAboutLeaver(service, 'friend');
    const said = { role_type: 'user', role: 'Lea', content: 'Write to refused-user@example.com.' };
    const path = '/sessions/session-of-friend/memory';
    expect((await service.call('POST', path, { messages: [said] })).status).toBe(200);
    const visit = await signedIn();
    const { page } = visit;
    await visit.goTo('users', 'refused-user', 'erase');
    await page.getByLabel('Refuse its identifiers from now on').check();
    await page.getByLabel('Strike its identifiers out of other graphs too').check();
    await erase(visit, 'refused-user');
    await page.getByText('Traces struck out elsewhere').waitFor();
    const { text } = await visit.download('Download the receipt');
    const { receipt } = JSON.parse(text) as SignedReceipt;
    expect(receipt.traces_erased).toBe(true);
    expect(receipt.traces_elsewhere).toBeGreaterThan(0);
    expect(receipt.suppressed_identifiers).toBeGreaterThan(0);
    const email = 'refused-user@example.com';
    const again = await service.call('POST', '/users', { user_id: 'other', email });
    expect(again.status).toBe(400);
    await visit.done();
  });

  it('finds an erasure by the id that was erased, and turns the pages of many', async () => {
    const { key } = await service.newProject();
    const authorization = `Api-Key ${key}`;
    const visit = await signedIn(key);
    const { page } = visit;
    await visit.goTo('erasures');
    await page.getByText('Nothing was erased yet').waitFor();
    for (let number = 0; number < 22; number += 1) {
      await service.call('POST', '/users', { user_id: `e-${number}` }, { authorization });
      await service.call('DELETE', `/users/e-${number}`, undefined, { authorization });
    }
    // One of them has not ended when the list is read: its receipt comes without a click.
    let isFirst = true;
    await page.route('**/api/v2/erasures?*', async (route) => {
      const response = await route.fetch();
      const list = await response.json();
      const [{ erasure_id, kind, requested_at }, ...others] = list.erasures;
      const begun = { erasure_id, kind, requested_at, status: 'erasing' };
      const json = isFirst ? { ...list, erasures: [begun, ...others] } : list;
      isFirst = false;
      await route.fulfill({ response, json });
    });
    await page.reload();
    await page.getByText('1–20 of 22').waitFor();
    const cards = page.getByRole('region', { name: /^Erasure / });
    await cards.getByText('erasing', { exact: true }).first().waitFor();
    await expect.poll(() => cards.getByText('complete', { exact: true }).count(), wait).toBe(20);
    await page.unroute('**/api/v2/erasures?*');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('21–22 of 22').waitFor();
    await page.getByLabel('What it was').fill('e-7');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect.poll(() => cards.count(), wait).toBe(1);
    const { text } = await visit.download('Download the receipt');
    expect((JSON.parse(text) as SignedReceipt).receipt.erased).toMatchObject({ User: 1 });
    await page.getByLabel('What it was').fill('e-77');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByText('Nothing with this id was erased').waitFor();
    await page.getByLabel('What it was').fill('');
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByText('1–20 of 22').waitFor();
    // Somebody who was no user is found by the address, however it is written.
    const email = 'nobody@example.com';
    const options = { authorization };
    await service.call('POST', '/subjects/erase?wait=true', { email }, options);
    await page.getByLabel('Find by').selectOption('E-mail address');
    await page.getByLabel('What it was').fill('somebody@example.com');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByText('Only people who were no users').waitFor();
    await page.getByLabel('What it was').fill('Nobody@Example.com');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('heading', { name: 'Person without a user' }).waitFor();
    expect(await cards.count()).toBe(1);
    await visit.done();
  });

  it('corrects a fact, gives it an end, and deletes another', async () => {
    await tellAboutLeaver(service, 'mistaken');
    const visit = await signedIn();
    const { page } = visit;
    await visit.goTo('users', 'mistaken', 'facts');
    await page.getByRole('button', { name: /lives in Lisbon/ }).click();
    const panel = page.getByRole('complementary', { name: 'The chosen fact' });
    await panel.getByRole('button', { name: 'Correct…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Correct the fact' });
    await dialog.getByLabel('The fact').fill('Lea lives in Porto');
    await dialog.getByLabel('True from').fill('2026-05-01');
    await dialog.getByLabel('True until').fill('2026-04-01');
    visit.expectStatus(400);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('invalid_at is before valid_at').waitFor();
    await dialog.getByLabel('True from').fill('');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('A day can be changed, not taken away.').waitFor();
    await dialog.getByLabel('True from').fill('2026-03-01');
    await visit.screenshot('fact-form');
    await visit.expectUsable();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await panel.getByText('1 Mar 2026 → 1 Apr 2026').waitFor();
    const row = page.getByRole('button', { name: /lives in Porto/ });
    await row.getByText('ended').waitFor();
    await panel.getByText('I live in Lisbon.').waitFor();
    await page.getByRole('button', { name: /works at Siemens/ }).click();
    await panel.getByText('I work at Siemens.').waitFor();
    await panel.getByRole('button', { name: 'Delete…' }).click();
    const sure = page.getByRole('dialog', { name: 'Delete this fact?' });
    await visit.screenshot('fact-deletion');
    await visit.expectUsable();
    await sure.getByRole('button', { name: 'Delete the fact' }).click();
    await panel.waitFor({ state: 'detached' });
    await row.waitFor();
    expect(await page.getByRole('button', { name: /works at Siemens/ }).count()).toBe(0);
    const { body: left } = await service.call('POST', '/graph/edge/user/mistaken', {});
    const facts = left.map(({ fact }: { fact: string }) => fact);
    expect(facts).toContain('Lea lives in Porto');
    expect(facts.filter((fact: string) => /Siemens/.test(fact))).toEqual([]);
    await visit.goTo('users', 'mistaken', 'graph');
    await page.getByText(/2 things, 1 fact between/).waitFor();
    await visit.done();
  });

  it('makes a key that is shown once, and ends it', async () => {
    const visit = await signedIn();
    const { page } = visit;
    await visit.goTo('keys');
    await page.getByRole('button', { name: 'Make a key' }).click();
    const dialog = page.getByRole('dialog', { name: 'Make a key' });
    await dialog.getByLabel('Name').fill('Support desk');
    expect(await dialog.getByLabel(/^metrics/).count()).toBe(0);
    await dialog.getByLabel(/^read/).uncheck();
    expect(await dialog.getByRole('button', { name: 'Make the key' }).isDisabled()).toBe(true);
    await dialog.getByLabel(/^read/).check();
    await dialog.getByLabel(/^write/).check();
    await dialog.getByLabel('Expires').selectOption('In 7 days');
    await dialog.getByLabel('Requests a minute').fill('600');
    await visit.screenshot('key-form');
    await visit.expectUsable();
    await dialog.getByRole('button', { name: 'Make the key' }).click();
    const made = page.getByRole('region', { name: 'The new key' });
    await made.getByText('never shown again').waitFor();
    const secret = (await made.getByLabel('The secret of the key').innerText()).trim();
    await made.getByRole('button', { name: 'Copy' }).click();
    await made.getByRole('button', { name: 'Copied' }).waitFor();
    await visit.screenshot('key-made');
    await visit.expectUsable();
    const authorization = `Api-Key ${secret}`;
    const own = () => service.call('GET', '/keys/own', undefined, { authorization });
    expect((await own()).body).toMatchObject({ name: 'Support desk', scopes: ['read', 'write'] });
    await made.getByRole('button', { name: 'I have it' }).click();
    await made.waitFor({ state: 'detached' });
    const row = page.getByRole('list', { name: 'Keys', exact: true }).getByRole('listitem');
    const desk = row.filter({ hasText: 'Support desk' });
    await desk.getByText(/expires/).waitFor();
    await desk.getByText('600 requests a minute').waitFor();
    expect(await page.content()).not.toContain(secret);
    // The key that is in use cannot be ended with itself.
    const isOwn = row.filter({ hasText: 'this key' });
    expect(await isOwn.getByRole('button').count()).toBe(0);
    await desk.getByRole('button', { name: 'End Support desk' }).click();
    const sure = page.getByRole('dialog', { name: 'End the key “Support desk”?' });
    await sure.getByRole('button', { name: 'End the key' }).click();
    await page.getByText('The key “Support desk” is ended.').waitFor();
    await expect.poll(async () => (await own()).status, wait).toBe(401);
    await page.getByText(/^Ended keys: /).click();
    await page.getByRole('list', { name: 'Ended keys' }).getByText('Support desk').waitFor();
    await visit.done();
  });

  it('reads closely where there is a model, and is told where there is none', async () => {
    const ask = async ({ page }: Visit) => {
      await page.getByLabel('What to search for').fill('Where does Lea live?');
      await page.getByLabel('Reranker').selectOption('Read closely');
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      return page.getByRole('list', { name: 'Results' }).getByRole('listitem');
    };
    await tellAboutLeaver(service, 'unread');
    const plain = await signedIn();
    await plain.goTo('users', 'unread', 'search');
    await (await ask(plain)).getByText(/lives in Lisbon/).waitFor();
    await plain.page.getByText('no model to read closely with').waitFor();
    await plain.done();
    const models = { embeddings: { kind: 'local', workers: 1 } } as const;
    const other = await startTestService({ models });
    try {
      await tellAboutLeaver(other, 'read');
      const visit = await Visit.begin(browser, other.url);
      await visit.signIn(other.key);
      await visit.goTo('users', 'read', 'search');
      const results = await ask(visit);
      await expect.poll(() => results.first().innerText(), wait).toMatch(/lives in Lisbon/);
      await results
        .first()
        .getByText(/^fits \d+$/)
        .waitFor();
      expect(await visit.page.getByText('no model to read closely with').count()).toBe(0);
      await visit.screenshot('search-closely');
      await visit.expectUsable();
      await visit.done();
    } finally {
      await other.stop();
    }
  });

  it('exports a user as one file', async () => {
    const visit = await signedIn();
    await visit.goTo('users', jane, 'erase');
    const { name, text } = await visit.download('Download the export');
    expect(name).toBe(`${jane}.json`);
    const { schema, user, sessions, facts, records } = JSON.parse(text);
    expect({ schema, ...user }).toMatchObject({
      ...{ schema: 'kith.user', user_id: jane, email: 'jane.smith@example.com' },
    });
    expect(sessions).toHaveLength(2);
    expect(facts.length).toBeGreaterThan(8);
    expect(records.map(({ key }: { key: string }) => key)).toContain('o-4711');
    expect(text).toContain('I am allergic to peanuts.');
    await visit.done();
  });

  it('finds a subject by address and by id, and goes to it', async () => {
    const visit = await signedIn();
    const { page } = visit;
    await visit.goTo('find');
    const find = async (kind: string, value: string) => {
      await page.getByLabel('Identifier').selectOption(kind);
      await page.getByLabel('Value').fill(value);
      await page.getByRole('button', { name: 'Find' }).click();
    };
    await find('E-mail address', ' JANE.Smith@Example.com ');
    const records = page.getByRole('region', { name: 'Records of business data' });
    await records.getByText('shop · order · o-4711').waitFor();
    await records.getByText('crm · customer · c-17').waitFor();
    await find('Phone number', '+49 30 901820');
    await page.getByText('Nobody and nothing carries this identifier').waitFor();
    await find('User id', jane);
    const users = page.getByRole('region', { name: 'Users', exact: true });
    await users.getByRole('link', { name: 'Jane Smith' }).click();
    await page.getByRole('heading', { name: 'Jane Smith', level: 1 }).waitFor();
    await page.goBack();
    await users.getByRole('link', { name: 'Jane Smith' }).waitFor();
    expect(await page.getByLabel('Value').inputValue()).toBe(jane);
    await visit.done();
  });
});
