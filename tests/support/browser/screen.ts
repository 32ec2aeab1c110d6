import type { Locator, Page } from 'playwright-core';
import { eventually } from './browser.ts';

export function rowOf(table: Locator, heading: string): Locator {
  const header = table.page().getByRole('rowheader', { name: heading, exact: true });
  return table.getByRole('row').filter({ has: header });
}

/** Texts of the cells of a row, without its heading, one line each. */
export async function cellsOf(table: Locator, heading: string): Promise<string[]> {
  const texts = await rowOf(table, heading).getByRole('cell').allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

export function heatMap(page: Page): Locator {
  return page.getByRole('table', { name: /^Kết quả từng tiêu chí theo xã/ });
}

/** Waits until the board shows these totals of a commune. */
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

/** Waits until the page of a commune shows these totals. */
export async function seesTotals(page: Page, criteria: string, indicators: string): Promise<void> {
  const summary = page.getByRole('region', { name: 'Hiện trạng' });
  const words = `${criteria}\\s*tiêu chí đạt\\s*${indicators}\\s*chỉ tiêu đạt`;
  await eventually(() => summary.innerText()).toMatch(new RegExp(words));
}

/** Button that opens the form of an indicator on the page of a commune. */
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

/** Button that opens the explanation and history of an indicator. */
export function explanationButton(page: Page, code: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^Giải thích, lịch sử.*chỉ tiêu ${code}$`) });
}

/** List item of an indicator on the page of a commune. */
export function indicatorItem(page: Page, code: string): Locator {
  return page.getByRole('listitem').filter({ has: explanationButton(page, code) });
}

/** Hint or error of a field. */
export function wordsBeside(field: Locator): Promise<string> {
  return field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim(),
  );
}

export function hasFocus(place: Locator): Promise<boolean> {
  return place.evaluate((element) => element === document.activeElement);
}
