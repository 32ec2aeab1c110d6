import type { Locator, Page } from 'playwright-core';
import type { PageOptions, Visit } from './browser.ts';

export const ACCOUNTS = '/quan-tri';
export const UNITS = '/quan-tri/don-vi';

export function openAdministration(visit: Visit, address: string, options: PageOptions = {}): Promise<Page> {
  return visit.openPage(address, { as: 'quantri', ...options });
}

export async function openPanel(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name: `Sửa ${name}`, exact: true }).click();
  const panel = page.getByRole('dialog');
  await panel.waitFor();
  return panel;
}

export function accountRow(page: Page, username: string): Locator {
  return page.getByRole('row').filter({ has: page.getByText(username, { exact: true }) });
}

/** Answers the open question and returns its text. */
export async function confirm(page: Page, button: string): Promise<string> {
  const question = page.getByRole('alertdialog');
  const words = await question.innerText();
  await question.getByRole('button', { name: button, exact: true }).click();
  await question.waitFor({ state: 'detached' });
  return words;
}

export async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByText('Đã hoàn tác.').waitFor();
}
