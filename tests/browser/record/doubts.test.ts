import { expect, test } from 'vitest';
import { listEntries } from '#shared/contract/record/entries.ts';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import {
  enter,
  figureCell,
  openGrid,
  paste,
  recordedBy,
  untilRecorded,
  waitForStatus,
} from '../../support/browser/grid-page.ts';
import { chooseFile, compareFile, openImport, recording } from '../../support/browser/import-page.ts';
import { hasFocus, openForm } from '../../support/browser/screen.ts';
import { SET } from '../../support/record/entries.ts';

const visit = openBrowser();

const ASKED = { expects: [/status of 422/] };

/** Values of an indicator in the record, newest first. */
async function valuesOf(communeId: string, indicator: string): Promise<unknown[]> {
  const query = { set: SET, indicator };
  const { entries } = await visit.server.read(listEntries, { params: { communeId }, query });
  return entries.map(({ value }) => value);
}

const figures = async (communeId: string) =>
  (await recordedBy(visit, communeId)).map(([code, value]) => `${code} ${value}`).toSorted();

test('a doubtful figure typed in the grid waits, marked, while typing goes on, and is recorded once confirmed', async () => {
  const page = await openGrid(visit, 'xa=06901&den=2024-01-24');
  await figureCell(page, '14.1').click();
  await enter(page, '0,953');
  await enter(page, '88');
  await untilRecorded(visit, '06901', 1);
  expect(await figures('06901')).toEqual(['14.2 88']);
  const panel = page.getByRole('region', { name: 'Số liệu cần xác nhận' });
  await panel.getByText('1 số liệu cần xác nhận, chưa ghi').waitFor();
  await panel.getByText(/Kỳ trước [\d,]+%, nay 0,953% – có phải là 95,3% không\?/).waitFor();
  await page
    .getByRole('row', { name: /^14\.1 / })
    .getByText('cần xác nhận', { exact: true })
    .first()
    .waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await figureCell(page, '14.1').click();
  await page.keyboard.press('F9');
  await untilRecorded(visit, '06901', 2);
  await eventually(() => panel.count()).toBe(0);
  expect(await figures('06901')).toEqual(['14.1 0.953', '14.2 88']);
});

test('a doubtful figure is corrected by typing over it; leaving with one unanswered asks', async () => {
  const page = await openGrid(visit, 'xa=06904&den=2024-01-24');
  await figureCell(page, '10.1').click();
  await enter(page, '70.500.000');
  const panel = page.getByRole('region', { name: 'Số liệu cần xác nhận' });
  await panel.getByText(/Ngoài khoảng thường gặp \(1 đến 1\.000/).waitFor();
  await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
  const question = page.getByRole('alertdialog', { name: '1 số liệu cần xác nhận, chưa ghi' });
  await question.getByRole('button', { name: 'Tiếp tục nhập' }).click();
  await panel.getByRole('button', { name: 'Sửa lại' }).click();
  await eventually(() => hasFocus(figureCell(page, '10.1'))).toBe(true);
  await enter(page, '70,5');
  await untilRecorded(visit, '06904', 1);
  await eventually(() => panel.count()).toBe(0);
  expect(await figures('06904')).toEqual(['10.1 70.5']);
  await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
});

test('a block with doubtful figures is asked about before any of it is entered', async () => {
  const page = await openGrid(visit, 'xa=06910&chi-tieu=tc14&den=2024-01-24');
  await figureCell(page, '14.1').click();
  const block = '14.1\tBHYT\t0,953\n14.2\tTheo dõi sức khỏe\t88\n14.3\tKhám từ xa\t0,7\n';
  await paste(page, block);
  const question = page.getByRole('alertdialog', { name: /^2\/3 ô cần xác nhận trước khi dán/ });
  await question.getByText(/có phải là 95,3% không\?/).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await waitForStatus(page, 'Đã hủy, chưa dán ô nào');
  expect(await figures('06910')).toEqual([]);

  await paste(page, block);
  await question.getByRole('button', { name: 'Dán, để 2 ô chờ xác nhận' }).click();
  await untilRecorded(visit, '06910', 1);
  const panel = page.getByRole('region', { name: 'Số liệu cần xác nhận' });
  await panel.getByRole('button', { name: 'Xác nhận cả 2 số liệu' }).click();
  await untilRecorded(visit, '06910', 3);
  expect(await figures('06910')).toEqual(['14.1 0.953', '14.2 88', '14.3 0.7']);
});

test('the form of a figure asks before it records a doubtful one, and again after another doubtful one', async () => {
  const before = await valuesOf('06901', '17.5');
  const page = await visit.openPage('/xa/06901', ASKED);
  const form = await openForm(page, '17.5');
  const value = form.getByRole('textbox', { name: 'Kết quả (%)' });
  const save = form.getByRole('button', { name: 'Lưu số liệu' });
  await value.fill('0,462');
  await save.click();
  const question = form.getByRole('alertdialog', { name: 'Số liệu này cần xác nhận, chưa được ghi' });
  await question.getByText(/có phải là 46,2% không\?/).waitFor();
  await eventually(() => hasFocus(question.getByRole('button', { name: 'Sửa lại' }))).toBe(true);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await value.fill('0,47');
  await eventually(() => question.count()).toBe(0);
  await save.click();
  await question.getByText(/có phải là 47% không\?/).waitFor();
  expect(await valuesOf('06901', '17.5')).toEqual(before);
  await question.getByRole('button', { name: 'Đúng, ghi số liệu này' }).click();
  await form.waitFor({ state: 'detached' });
  expect(await valuesOf('06901', '17.5')).toEqual([0.47, ...before]);
});

test('the form of a metric asks before it records a doubtful figure', async () => {
  const page = await visit.openPage('/xa/06904', ASKED);
  const form = page.getByRole('region', { name: 'Nhập hoặc đính chính chỉ số' });
  await form.getByRole('combobox', { name: 'Chỉ số' }).selectOption('Vốn huy động trong năm');
  const value = form.getByRole('textbox', { name: 'Giá trị (tỷ đồng)' });
  await value.fill('120.000.000');
  await form.getByRole('button', { name: 'Ghi số liệu' }).click();
  const question = form.getByRole('alertdialog', { name: 'Số liệu này cần xác nhận, chưa được ghi' });
  await question.getByText(/Ngoài khoảng thường gặp \(0 đến 100\.000/).waitFor();
  await question.getByRole('button', { name: 'Sửa lại' }).click();
  await eventually(() => hasFocus(value)).toBe(true);
  await form.getByRole('button', { name: 'Ghi số liệu' }).click();
  await question.getByRole('button', { name: 'Đúng, ghi số liệu này' }).click();
  await form.getByText(/Đã ghi: Vốn huy động trong năm 120\.000\.000/).waitFor();
});

test('a file with doubtful figures lists them and is recorded only after they are confirmed', async () => {
  const page = await openImport(visit);
  await chooseFile(page, 'tep.csv', 'Xã;Chỉ tiêu;Kết quả\r\nTân Lập;14.1;0,953\r\nTân Lập;12.1;87\r\n');
  await compareFile(page);
  await page.getByText(/^1 số liệu cần xác nhận: hãy xem lại đơn vị tính/).waitFor();
  await page.getByText(/có phải là 95,3% không\?/).waitFor();
  const step = recording(page);
  const button = step.getByRole('button', { name: 'Ghi 2 số liệu' });
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await step.getByText(/^Còn 1 số liệu cần xác nhận/).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await step
    .getByRole('checkbox', { name: /^Đã kiểm tra, 1 số liệu cần xác nhận là đúng \(1 tỷ lệ không quá 1%/ })
    .check();
  await button.click();
  await page.getByText('Đã ghi 2 số liệu từ tệp “tep.csv”.').waitFor();
  expect((await valuesOf('06917', '14.1'))[0]).toBe(0.953);
});
