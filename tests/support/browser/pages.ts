import type { Page } from 'playwright-core';
import type { Language } from '#shared/domain/values/language.ts';
import { en } from '#shared/messages/en.ts';
import { vi } from '#shared/messages/vi.ts';
import { eventually } from './browser.ts';

export const WORDS = { vi, en } as const;

/** Every page with data, with its address and heading. */
export const PAGES: readonly { name: string; address: string; heading: Record<Language, string> }[] = [
  { name: 'the board', address: '/', heading: { vi: vi.shell.nav.board, en: en.shell.nav.board } },
  {
    name: 'the grid of a commune',
    address: '/nhap-so-lieu?xa=06901',
    heading: { vi: vi.shell.nav.entry, en: en.shell.nav.entry },
  },
  {
    name: 'the grid of several communes',
    address: '/nhap-so-lieu?xa=tat-ca&chi-tieu=tc14,tc17',
    heading: { vi: vi.shell.nav.entry, en: en.shell.nav.entry },
  },
  {
    name: 'what waits to be sent',
    address: '/nhap-so-lieu/cho',
    heading: { vi: vi.grid.waiting.title, en: en.grid.waiting.title },
  },
  {
    name: 'the import of files',
    address: '/nhap-so-lieu/tep',
    heading: { vi: vi.imports.title, en: en.imports.title },
  },
  { name: 'a commune', address: '/xa/06901', heading: { vi: 'Xã Quảng An', en: 'Quảng An commune' } },
  {
    name: 'the criteria',
    address: '/tieu-chi',
    heading: { vi: vi.shell.nav.criteria, en: en.shell.nav.criteria },
  },
  {
    name: 'which set applies',
    address: '/tieu-chi/ap-dung',
    heading: { vi: vi.sets.assign.title, en: en.sets.assign.title },
  },
  {
    name: 'adding a set',
    address: '/tieu-chi/them',
    heading: { vi: vi.sets.add.title, en: en.sets.add.title },
  },
  {
    name: 'a commune under two sets',
    address: '/xa/06901/hai-bo',
    heading: { vi: 'Hai bộ tiêu chí của xã Quảng An', en: 'Quảng An commune under two criteria sets' },
  },
  {
    name: 'the metrics',
    address: '/chi-so',
    heading: { vi: vi.metrics.commune.title, en: en.metrics.commune.title },
  },
  {
    name: 'the list of what is not met',
    address: '/chi-tieu?loc=not-met',
    heading: { vi: vi.indicators.heading['not-met'], en: en.indicators.heading['not-met'] },
  },
  { name: 'the progress', address: '/tien-do', heading: { vi: vi.progress.title, en: en.progress.title } },
  { name: 'the reports', address: '/bao-cao', heading: { vi: vi.reports.title, en: en.reports.title } },
  {
    name: 'the roadmap of the district',
    address: '/lo-trinh',
    heading: { vi: vi.roadmap.title, en: en.roadmap.title },
  },
  {
    name: 'the roadmap of a commune',
    address: '/lo-trinh?xa=06901',
    heading: { vi: 'Lộ trình của xã Quảng An', en: 'Roadmap of Quảng An commune' },
  },
  {
    name: 'what changed in a commune',
    address: '/thay-doi?tu=2023-06-30&xa=06901',
    heading: { vi: 'Thay đổi của xã Quảng An', en: 'What changed in Quảng An commune' },
  },
  {
    name: 'no page',
    address: '/khong-co',
    heading: { vi: vi.shell.notFound.title, en: en.shell.notFound.title },
  },
];

/** Waits for the heading, all data and the charts of a page. */
export async function seesWholePage(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  const main = page.getByRole('main');
  const isLoading = main.getByText(new RegExp(`^(${vi.common.loading}|${en.common.loading})$`));
  await eventually(() => isLoading.count()).toBe(0);
  for (const chart of await main.getByRole('img', { name: /./ }).all()) {
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('svg').first().waitFor();
  }
}

/** Pixels by which the document is wider than the window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
