import type { Locator, Page } from 'playwright-core';
import { listEntries } from '#shared/contract/record/entries.ts';
import { SET } from '../record/entries.ts';
import { eventually, type Visit } from './browser.ts';
import { confirmDays } from './confirmed-days.ts';

/** Cell of an indicator, by default in the first column of figures. */
export function figureCell(page: Page, code: string, column = 0): Locator {
  const row = page.getByRole('row', { name: new RegExp(`^${code.replace('.', '\\.')} `) });
  return row.getByRole('gridcell').nth(column);
}

/** Opens the grid and waits until it is shown; the day of its figures is confirmed already, as by a user who was asked before. */
export async function openGrid(
  visit: Visit,
  search: string,
  options: Parameters<Visit['openPage']>[1] = {},
): Promise<Page> {
  const page = await visit.openPage(`/nhap-so-lieu?${search}`, options);
  await confirmDays(page);
  await page.getByRole('grid').waitFor();
  return page;
}

/** Types into the focused cell and presses `key`. */
export async function enter(page: Page, text: string, key = 'Enter'): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press(key);
}

export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+v');
}

/** Waits for a text in the status bar. */
export async function waitForStatus(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('[data-part~="grid-status-bar"]').getByText(words).waitFor();
}

/** Entries of a commune recorded by the grid, newest first: indicator, value, day, author. */
export async function recordedBy(visit: Visit, communeId: string): Promise<unknown[][]> {
  const query = { set: SET, limit: 1000 };
  const { entries } = await visit.server.read(listEntries, { params: { communeId }, query });
  return entries
    .filter(({ origin }) => origin === 'grid')
    .map(({ indicator, value, effectiveOn, author }) => [indicator, value, effectiveOn, author]);
}

/** Waits until the grid has recorded `count` figures of a commune. */
export async function untilRecorded(visit: Visit, communeId: string, count: number): Promise<void> {
  await eventually(async () => (await recordedBy(visit, communeId)).length).toBe(count);
}

/** Visible text of a cell, without the text for screen readers. */
export function textIn(cell: Locator): Promise<string> {
  return cell.locator('[data-part~="grid-text"]').innerText();
}
