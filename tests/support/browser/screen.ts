import type { Locator, Page } from 'playwright-core';
import { eventually } from './browser.ts';

/** The row of a table that is headed so. */
export function rowOf(table: Locator, heading: string): Locator {
  const header = table.page().getByRole('rowheader', { name: heading, exact: true });
  return table.getByRole('row').filter({ has: header });
}

/** The texts of a row's cells, without its heading, each on one line. */
export async function cellsOf(table: Locator, heading: string): Promise<string[]> {
  const texts = await rowOf(table, heading).getByRole('cell').allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** The heat map of the board. */
export function heatMap(page: Page): Locator {
  return page.getByRole('table', { name: /^Kết quả từng tiêu chí theo xã/ });
}

/** Waits until the board gives a commune so many criteria and indicators. */
export async function seesOnBoard(
  page: Page,
  commune: string,
  criteria: string,
  indicators: string,
): Promise<void> {
  await eventually(async () => (await cellsOf(heatMap(page), commune)).slice(0, 2)).toEqual([
    criteria,
    indicators,
  ]);
}

/** Waits until a commune's page says so many criteria and indicators. */
export async function seesTotals(page: Page, criteria: string, indicators: string): Promise<void> {
  const summary = page.getByRole('region', { name: 'Hiện trạng' });
  const words = `${criteria}\\s*tiêu chí đạt\\s*${indicators}\\s*chỉ tiêu đạt`;
  await eventually(() => summary.innerText()).toMatch(new RegExp(words));
}

/** The button that opens the form of an indicator on a commune's page. */
export function recordButton(page: Page, code: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^(Nhập|Cập nhật) số liệu chỉ tiêu ${code}$`) });
}

/** Opens the form of an indicator; its criterion must be open. */
export async function openForm(page: Page, code: string): Promise<Locator> {
  await recordButton(page, code).click();
  const form = page.getByRole('dialog', { name: `Chỉ tiêu ${code}` });
  await form.waitFor();
  return form;
}

/** The button that opens why an indicator stands as it does, and its history. */
export function explanationButton(page: Page, code: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^Giải thích, lịch sử.*chỉ tiêu ${code}$`) });
}

/** An indicator's place in the list of a commune's page. */
export function indicatorItem(page: Page, code: string): Locator {
  return page.getByRole('listitem').filter({ has: explanationButton(page, code) });
}

/** What stands beside a field: its hint, or what is wrong with it. */
export function wordsBeside(field: Locator): Promise<string> {
  return field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim(),
  );
}

/** Whether a place has the focus. */
export function hasFocus(place: Locator): Promise<boolean> {
  return place.evaluate((element) => element === document.activeElement);
}
