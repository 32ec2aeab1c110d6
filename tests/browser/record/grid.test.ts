import { expect, test } from 'vitest';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { readStanding } from '#shared/contract/standing/standings.ts';
import { type Indicator, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import {
  enter,
  figureCell,
  openGrid,
  paste,
  recordedBy,
  textIn,
  untilRecorded,
  waitForStatus,
} from '../../support/browser/grid-page.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import { hasFocus } from '../../support/browser/screen.ts';
import { SET } from '../../support/record/entries.ts';
import { REVIEW_DAY } from '../../support/server.ts';

const visit = openBrowser();

async function indicators(): Promise<Indicator[]> {
  return listIndicators(await visit.server.read(readCriteriaSet, { params: { setId: SET }, query: {} }));
}

/** Figures near those of the sample, as users type them, so that none is doubtful. */
async function textsNearTheSample(communeId: string): Promise<string[]> {
  const query = { set: SET, on: '2024-01-22' };
  const { criteria } = await visit.server.read(readStanding, { params: { communeId }, query });
  const lasts = new Map(criteria.flatMap((one) => one.indicators.map(({ code, value }) => [code, value])));
  return (await indicators()).map((indicator, index) => {
    const last = lasts.get(indicator.code);
    const { kind } = indicator;
    if (typeof last !== 'number') return textFor(indicator, kind === 'share' ? index + 20 : index);
    if (kind === 'count') return `${last + 1}`;
    const near = (kind === 'share' ? Math.min(last, 99) : last) + (index + 1) / 1000;
    return near.toFixed(3).replace('.', ',');
  });
}

/** A valid figure as users type it, different from all figures of the sample. */
function textFor({ kind, levels }: Indicator, index: number): string {
  if (kind === 'yes-no') return index % 2 === 0 ? 'x' : 'Chưa đạt';
  if (kind === 'level') return levels?.[0] ?? '';
  return kind === 'count' ? `${index + 1}` : `${index + 1},25`;
}

test('75 values of one commune take one click, then each value and Enter; all are recorded', async () => {
  const page = await openGrid(visit, 'xa=06898&den=2024-01-23');
  const texts = (await indicators()).map(textFor);
  let actions = 0;
  await figureCell(page, '1.1').click();
  actions += 1;
  for (const text of texts) {
    await enter(page, text);
    actions += 2;
  }
  expect(texts).toHaveLength(75);
  await page.getByRole('button', { name: /^Xác nhận cả \d+ số liệu$/ }).click();
  actions += 1;
  expect(actions).toBeLessThanOrEqual(75 * 2 + 3);
  await untilRecorded(visit, '06898', 75);
  const recorded = await recordedBy(visit, '06898');
  expect(new Set(recorded.map(([indicator]) => indicator)).size).toBe(75);
  await waitForStatus(page, /Đã lưu 75$/);
});

test('a column of 75 rows from a spreadsheet is pasted at once, without a question', async () => {
  const page = await openGrid(visit, `xa=06904&den=2024-01-23`);
  const texts = await textsNearTheSample('06904');
  await figureCell(page, '1.1').click();
  await paste(page, `${texts.join('\r\n')}\r\n`);
  await waitForStatus(page, /Đã dán 75 ô, 75 ô thay đổi/);
  await untilRecorded(visit, '06904', 75);
  expect(await page.getByRole('alertdialog').count()).toBe(0);
  await waitForStatus(page, /Đã lưu 75$/);
});

test('an unreadable text stays in its cell with the reason; typing continues in the next cell', async () => {
  const page = await openGrid(visit, 'xa=06910&den=2024-01-22');
  await figureCell(page, '2.3').click();
  await enter(page, 'khoảng 90');
  await enter(page, '91');
  const cell = figureCell(page, '2.3');
  await eventually(() => cell.innerText()).toMatch(/khoảng 90\s*chưa hợp lệ, chưa lưu/);
  await untilRecorded(visit, '06910', 1);
  await page.getByRole('button', { name: 'Đến ô 2.3 – Dực Yên' }).click();
  await eventually(() => hasFocus(cell)).toBe(true);
  const detail = page.getByRole('region', { name: 'Ô đang chọn' });
  await detail.getByText('Chỉ nhập số, ví dụ 95,3').waitFor();
  await enter(page, '90');
  await untilRecorded(visit, '06910', 2);
  expect(await recordedBy(visit, '06910')).toEqual([
    ['2.3', 90, '2024-01-22', 'dieuphoi'],
    ['2.4', 91, '2024-01-22', 'dieuphoi'],
  ]);
});

test('the status is shown while a value is typed; Escape restores the old value', async () => {
  const page = await openGrid(visit, 'xa=06913');
  const row = page.getByRole('row', { name: /^14\.1 / });
  await figureCell(page, '14.1').click();
  const before = await textIn(figureCell(page, '14.1'));
  await page.keyboard.type('12');
  await row.getByText('Chưa đạt').waitFor();
  await page.keyboard.press('Escape');
  expect(await textIn(figureCell(page, '14.1'))).toBe(before);
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: 'Số liệu chỉ tiêu 14.1, xã Quảng Tân' });
  expect(await field.inputValue()).toBe(before);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await eventually(() => hasFocus(figureCell(page, '14.2'))).toBe(true);
  expect(await recordedBy(visit, '06913')).toEqual([]);
});

test('F8 confirms the previous figure for the new date and goes to the next cell', async () => {
  const page = await openGrid(visit, 'xa=06917&den=2024-01-20');
  const before = await textIn(figureCell(page, '14.1'));
  await figureCell(page, '14.1').click();
  await page.keyboard.press('F8');
  await untilRecorded(visit, '06917', 1);
  await eventually(() => hasFocus(figureCell(page, '14.2'))).toBe(true);
  const [[indicator, value, on] = []] = await recordedBy(visit, '06917');
  expect([indicator, String(value).replace('.', ','), on]).toEqual(['14.1', before, '2024-01-20']);
});

test('a selection is copied, filled down, and withdrawn with one reason', async () => {
  const page = await openGrid(visit, 'xa=06919&den=2024-01-19');
  await figureCell(page, '17.5').click();
  await enter(page, '44,4');
  await untilRecorded(visit, '06919', 1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await untilRecorded(visit, '06919', 2);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('44,4\n44,4');
  await page.keyboard.press('Delete');
  const question = page.getByRole('alertdialog', { name: 'Rút 2 số liệu?' });
  await question.getByRole('button', { name: 'Rút số liệu' }).click();
  await question.getByText('Phải ghi lý do khi rút số liệu').waitFor();
  await question.getByRole('textbox', { name: 'Lý do rút số liệu' }).fill('Nhập nhầm xã');
  await question.getByRole('button', { name: 'Rút số liệu' }).click();
  await untilRecorded(visit, '06919', 4);
  expect((await recordedBy(visit, '06919')).slice(0, 2).map(([, value]) => value)).toEqual([null, null]);
  await eventually(() => hasFocus(figureCell(page, '17.5'))).toBe(true);
});

test('in a matrix a block is pasted over rows and columns, and Tab goes along the line and leaves at the end', async () => {
  const page = await openGrid(visit, 'xa=06901,06904&chi-tieu=14.1,14.2&den=2024-01-18');
  await figureCell(page, '14.1', 0).click();
  await paste(page, '81,5\t82\n83\t84.5\n99\t99\n');
  await waitForStatus(page, /Đã dán 4 ô, 4 ô thay đổi; 2 ô nằm ngoài bảng nên bỏ qua/);
  await untilRecorded(visit, '06901', 2);
  await page.keyboard.press('Tab');
  await eventually(() => hasFocus(figureCell(page, '14.1', 1))).toBe(true);
  await page.keyboard.press('Control+End');
  await eventually(() => hasFocus(figureCell(page, '14.2', 1))).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.getByRole('grid').evaluate((grid) => grid.contains(document.activeElement))).toBe(false);
});

test('commune officers see their own commune, an office its indicators, and users who may not record see no grid', async () => {
  const [officer, office, leader] = await Promise.all([
    openGrid(visit, 'xa=tat-ca', { as: 'quangan' }),
    openGrid(visit, '', { as: 'gddt' }),
    visit.openPage('/nhap-so-lieu', { as: 'lanhdao' }),
  ]);
  expect(await officer.getByRole('grid').getAttribute('aria-label')).toContain('Xã Quảng An');
  const headings = office.getByRole('rowheader', { name: /^\d/ });
  expect((await headings.allInnerTexts()).every((text) => text.startsWith('5.'))).toBe(true);
  expect(await office.getByRole('columnheader').count()).toBe(9);
  await leader.getByText('Tài khoản này không nhập số liệu').waitFor();
});

test('at 360 px a figure can be entered, and nothing is wider than the window', async () => {
  const page = await openGrid(visit, 'xa=06901&chi-tieu=tc14&den=2024-01-17', { width: 360 });
  await figureCell(page, '14.3').click();
  await enter(page, '66');
  await eventually(async () => (await recordedBy(visit, '06901')).some(([, value]) => value === 66)).toBe(
    true,
  );
  expect(await overflowOf(page)).toBe(0);
});

test('axe finds no fault with a refused value and a selection', async () => {
  const page = await openGrid(visit, `xa=06901&den=${REVIEW_DAY}`);
  await figureCell(page, '2.3').click();
  await enter(page, 'abc');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.type('5');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }
});
