import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { ensureChromium } from '#scripts/chromium.mjs';
import { buildConsole, underLock } from '#scripts/setup.mjs';

/** How long a browser, and a build, may take to be there where neither was before. */
export const browserTimeoutMs = 600_000;

/** The built console, and a browser to look at it with. */
export async function startBrowser(): Promise<Browser> {
  await underLock(buildConsole);
  const executablePath = ensureChromium((message) => console.log(`  ${message}`));
  return chromium.launch({
    executablePath,
    // In a container the browser runs as root, and /dev/shm is small.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb'],
  });
}

export interface Look {
  scheme: 'light' | 'dark';
  width: keyof typeof sizes;
}

/** The smallest is a page that is magnified four times, as WCAG 1.4.10 has it. */
const sizes = {
  wide: { width: 1280, height: 860 },
  narrow: { width: 390, height: 844 },
  smallest: { width: 320, height: 640 },
};

/** Screenshots land here; the folder is ignored by git. */
const screenshots = join(import.meta.dirname, '..', '..', '..', 'screenshots');

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'));

/**
 * One person at one browser. Whatever the page complains about is kept, and so is every request
 * that goes elsewhere: `done` fails on either.
 */
export class Visit {
  private readonly complaints: string[] = [];
  private readonly expected: RegExp[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
    private readonly look: Look,
  ) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complain(message.text());
    });
    page.on('pageerror', (error) => this.complain(`${error}`));
    context.on('request', (request) => {
      if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(`${url}/`)) {
        this.complain(`asked elsewhere: ${request.url()}`);
      }
    });
  }

  static async begin(browser: Browser, url: string, look: Partial<Look> = {}): Promise<Visit> {
    const full: Look = { scheme: 'light', width: 'wide', ...look };
    const context = await browser.newContext({
      viewport: sizes[full.width],
      colorScheme: full.scheme,
      ...{ locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce', acceptDownloads: true },
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await page.goto(`${url}/`);
    return new Visit(page, context, url, full);
  }

  /** Another tab of the same browser, at the beginning; it has a `done` of its own. */
  async secondTab(): Promise<Visit> {
    const page = await this.context.newPage();
    await page.goto(`${this.url}/`);
    return new Visit(page, this.context, this.url, this.look);
  }

  /** An answer with this status is part of the walk: the browser logs it as an error. */
  expectStatus(status: number): void {
    this.expectMessage(new RegExp(`the server responded with a status of ${status}`));
  }

  /** A complaint like this is part of the walk. */
  expectMessage(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  async signIn(key: string): Promise<void> {
    await this.page.getByLabel('API key').fill(key);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.getByRole('button', { name: 'Sign out' }).waitFor();
  }

  /** What the page keeps in the browser beyond itself. */
  async keptKeys(): Promise<string[]> {
    const cookies = (await this.context.cookies()).map(({ name }) => `${name} of the cookies`);
    const stored = (await this.page.evaluate(`[
      ...Object.keys(localStorage).map((name) => name + ' of the local storage'),
      ...Object.keys(sessionStorage).map((name) => name + ' of the session storage'),
    ]`)) as string[];
    return [...cookies, ...stored];
  }

  /** The name, or the text, of what has the focus. */
  focused(): Promise<string> {
    const script = `(() => {
      const { ariaLabel, innerText, tagName } = document.activeElement;
      if (['MAIN', 'BODY'].includes(tagName)) return tagName;
      return ariaLabel || innerText?.split('\\n')[0] || tagName;
    })()`;
    return this.page.evaluate(script) as Promise<string>;
  }

  /** With the network of the machine, or without. */
  setOffline(offline: boolean): Promise<void> {
    return this.context.setOffline(offline);
  }

  /** Goes to a place of the console, as a link would. */
  async goTo(...parts: string[]): Promise<void> {
    const hash = `#/${parts.map(encodeURIComponent).join('/')}`;
    await this.page.evaluate(`window.location.hash = ${JSON.stringify(hash)}`);
  }

  /** Waits until nothing says any more that it is under way. */
  async settle(): Promise<void> {
    await expect.poll(() => this.page.locator('main .busy').count(), { timeout: 15_000 }).toBe(0);
  }

  /** Presses a button that offers a file; the file's name and what is in it. */
  async download(button: string): Promise<{ name: string; text: string }> {
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: button }).click(),
    ]);
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }

  async screenshot(name: string): Promise<void> {
    await mkdir(screenshots, { recursive: true });
    const file = `${name}-${this.look.scheme}-${this.look.width}.png`;
    await this.page.screenshot({ path: join(screenshots, file) });
  }

  /** Fails on what axe calls serious or critical, and on a page that is wider than its window. */
  async expectUsable(): Promise<void> {
    await this.page.evaluate(axeSource.toString());
    const found = (await this.page.evaluate(
      `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`,
    )) as string[];
    expect(found).toEqual([]);
    const overflow = await this.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }

  /** Ends the visit; fails when the page has complained about anything. */
  async done(): Promise<void> {
    await this.context.close();
    const unexpected = this.complaints.filter(
      (text) => !this.expected.some((pattern) => pattern.test(text)),
    );
    expect(unexpected).toEqual([]);
  }

  private complain(text: string): void {
    this.complaints.push(text);
  }
}
