import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import type { Language } from '#shared/domain/values/language.ts';
import type { TestAccount } from '../accounts/sessions.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { type Medium, sharedBrowser } from '../shared-browser.ts';

/** Milliseconds to wait for an expected state. */
const TIMEOUT = 15_000;

export interface PageOptions {
  /** Account of the session, by default `dieuphoi`; null for none. */
  as?: TestAccount | null;
  width?: number;
  /** Chosen on an earlier visit. */
  language?: Language;
  scheme?: 'light' | 'dark';
  /** Console messages that the test provokes; each must occur. */
  expects?: RegExp[];
  /** Its session or its rights end meanwhile: whether the page still asks for changes once is a matter of moments. */
  sessionEnds?: boolean;
}

/** Server of a test file, and its pages. */
export interface Visit {
  server: TestServer;
  /** Opens a page in a new browser context; the test fails on any error in it. */
  openPage(address: string, options?: PageOptions): Promise<Page>;
}

/** Starts a server for a test file, with pages in the shared browser. */
export function openBrowser(medium: Medium = 'screen'): Visit {
  let browser: Browser;
  const visit: Visit = {
    server: undefined as unknown as TestServer,
    openPage: async (address, options = {}) => {
      const context = await openContext(browser, visit.server, options);
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
  };
  beforeAll(async () => {
    [visit.server, browser] = await Promise.all([startTestServer(), sharedBrowser(medium)]);
  });
  afterAll(() => visit.server?.remove());
  return visit;
}

/** Polls until the matcher accepts the value. */
export const eventually: typeof expect.poll = (read) => expect.poll(read, { timeout: TIMEOUT });

const REFUSED_CHANGES = /status of 40[13] .*\/api\/changes\)$/;

async function openContext(
  browser: Browser,
  server: TestServer,
  options: PageOptions,
): Promise<BrowserContext> {
  const origin = server.address;
  const { width = 1366, language = 'vi', scheme = 'light', expects = [], as = 'dieuphoi' } = options;
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: width < 600 ? 740 : 768 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'vi-VN',
    timezoneId: 'America/Lima', // days and times must not depend on the time zone of the device
    acceptDownloads: true,
    ...storedLanguage(origin, language),
  });
  context.setDefaultTimeout(TIMEOUT);
  if (as !== null) await addSession(context, server, as);
  const faults = watch(context, origin);
  onTestFinished(async () => {
    await context.close();
    const isAllowed = (fault: string) => options.sessionEnds === true && REFUSED_CHANGES.test(fault);
    const unexpected = faults.filter(
      (fault) => !isAllowed(fault) && !expects.some((pattern) => pattern.test(fault)),
    );
    const missing = expects.filter((pattern) => !faults.some((fault) => pattern.test(fault)));
    expect({ unexpected, missing }).toEqual({ unexpected: [], missing: [] });
  });
  return context;
}

async function addSession(
  context: BrowserContext,
  { address, beginSession }: TestServer,
  who: TestAccount,
): Promise<void> {
  const [name = '', value = ''] = beginSession(who).split('=');
  await context.addCookies([{ name, value, url: address, httpOnly: true, sameSite: 'Lax' }]);
}

// Playwright opens an extra page for any stored state, even an empty one, which takes a third of the time.
function storedLanguage(origin: string, language: Language): Pick<BrowserContextOptions, 'storageState'> {
  if (language === 'vi') return {};
  const localStorage = [{ name: 'ntm-language', value: language }];
  return { storageState: { cookies: [], origins: [{ origin, localStorage }] } };
}

/** Collects errors, warnings and requests to other hosts in the pages of a context. */
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
