import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import type { Language } from '#shared/domain/values/language.ts';
import type { TestAccount } from '../accounts/sessions.ts';
import { signInAt, startTestServer, type TestServer } from '../server.ts';
import { sharedBrowser } from '../shared-browser.ts';

/** How long the tests wait for what must come, in milliseconds. */
const PATIENCE = 15_000;

export interface PageOptions {
  /** Signed in as this demo account, `dieuphoi` unless it says otherwise; null: signed out. */
  as?: TestAccount | null;
  width?: number;
  /** The choice of an earlier visit. */
  language?: Language;
  scheme?: 'light' | 'dark';
  /** Console messages that the test itself provokes; each must come. */
  expects?: RegExp[];
}

/** The server of a file of tests, and pages on it. */
export interface Visit {
  server: TestServer;
  /** A page in a fresh context, as of a first visit; the test fails on whatever goes wrong in it. */
  openPage(address: string, options?: PageOptions): Promise<Page>;
}

/** Gives a file of tests its server, in the browser that the files share. */
export function openBrowser(): Visit {
  let browser: Browser;
  const visit: Visit = {
    server: undefined as unknown as TestServer,
    openPage: async (address, options = {}) => {
      const context = await openContext(browser, visit.server.address, options);
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
  };
  beforeAll(async () => {
    [visit.server, browser] = await Promise.all([startTestServer(), sharedBrowser()]);
  });
  afterAll(() => visit.server?.remove());
  return visit;
}

/** Waits until what is read is as the matcher says. */
export const eventually: typeof expect.poll = (read) => expect.poll(read, { timeout: PATIENCE });

async function openContext(browser: Browser, origin: string, options: PageOptions): Promise<BrowserContext> {
  const { width = 1366, language = 'vi', scheme = 'light', expects = [], as = 'dieuphoi' } = options;
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: width < 600 ? 740 : 768 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    timezoneId: 'America/Lima', // not the office's: days and moments must not depend on the device's
    acceptDownloads: true,
    ...storedLanguage(origin, language),
  });
  context.setDefaultTimeout(PATIENCE);
  if (as !== null) await signIn(context, origin, as);
  const faults = watch(context, origin);
  onTestFinished(async () => {
    await context.close();
    const unexpected = faults.filter((fault) => !expects.some((pattern) => pattern.test(fault)));
    const missing = expects.filter((pattern) => !faults.some((fault) => pattern.test(fault)));
    expect({ unexpected, missing }).toEqual({ unexpected: [], missing: [] });
  });
  return context;
}

async function signIn(context: BrowserContext, origin: string, username: TestAccount): Promise<void> {
  const [name = '', value = ''] = (await signInAt(origin, username)).split('=');
  await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Lax' }]);
}

// Playwright opens a page of its own to store anything, even nothing: a third of what opening a page takes.
function storedLanguage(origin: string, language: Language): Pick<BrowserContextOptions, 'storageState'> {
  if (language === 'vi') return {};
  const localStorage = [{ name: 'ntm-language', value: language }];
  return { storageState: { cookies: [], origins: [{ origin, localStorage }] } };
}

/** What goes wrong in a context's pages, as it happens: errors, warnings, requests to other hosts. */
function watch(context: BrowserContext, origin: string): string[] {
  const faults: string[] = [];
  context.on('console', (message) => {
    const type = message.type();
    if (type === 'error' || type === 'warning') {
      faults.push(`console ${type}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (event) => faults.push(`page error: ${event.error().stack ?? event.error()}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) faults.push(`request to ${url}`);
  });
  return faults;
}
