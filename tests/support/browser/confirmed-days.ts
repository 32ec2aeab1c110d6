import type { BrowserContext, Page } from 'playwright-core';

const ACCOUNTS = ['dieuphoi', 'quangan', 'gddt'];
const FIRST = Date.UTC(2022, 6, 1);
const DAYS = 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

const CONFIRMED = {
  keys: ACCOUNTS.map((account) => `ntm-entry-day-confirmed ${account}`),
  days: Array.from({ length: DAYS }, (_, day) =>
    new Date(FIRST + day * DAY_MS).toISOString().slice(0, 10),
  ).join(' '),
};

/** In this tab, entering figures is confirmed for the days that the tests use, as by a user who was asked before. */
export function confirmDays(page: Page): Promise<void> {
  return page.evaluate(store, CONFIRMED);
}

/** The same in every tab that is opened later. */
export function confirmDaysIn(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(store, CONFIRMED);
}

/** Runs in the page. */
function store({ keys, days }: typeof CONFIRMED): void {
  // A blank page has no storage.
  if (location.protocol === 'about:') return;
  for (const key of keys) sessionStorage.setItem(key, days);
}
