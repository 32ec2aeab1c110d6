import { expect, test } from 'vitest';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { figureCell, openGrid, paste, recordedBy, waitForStatus } from '../../support/browser/grid-page.ts';
import { hasFocus } from '../../support/browser/screen.ts';

const visit = openBrowser();

/** Figures that the grid has recorded for a commune: indicator and value. */
async function figuresOf(communeId: string): Promise<unknown[][]> {
  return (await recordedBy(visit, communeId)).map(([code, value]) => [code, value]);
}

test('a column with blank rows for headings, as on the screen, is pasted into the right lines at once', async () => {
  const page = await openGrid(visit, 'xa=06901&chi-tieu=tc1,tc2&den=2024-01-16');
  await figureCell(page, '1.1').click();
  await paste(page, 'Có\r\nCó\r\nKhông\r\n\r\n61,5\r\n62,5\r\n63,5\r\n64,5\r\n');
  await waitForStatus(page, /Đã dán 7 ô, 7 ô thay đổi; bỏ qua 1 dòng tiêu đề tiêu chí/);
  await eventually(async () => (await figuresOf('06901')).length).toBe(7);
  expect((await figuresOf('06901')).toSorted()).toEqual([
    ['1.1', true],
    ['1.2', true],
    ['1.3', false],
    ['2.1', 61.5],
    ['2.2', 62.5],
    ['2.3', 63.5],
    ['2.4', 64.5],
  ]);
  expect(await page.getByRole('alertdialog').count()).toBe(0);
});

test('whole rows go to the indicators of their codes; with two columns of figures nothing is entered', async () => {
  const page = await openGrid(visit, 'xa=06904&den=2024-01-15');
  await figureCell(page, '2.1').click();
  await paste(page, '2.1\tĐường xã\t100\t51,5%\n2.2\tĐường thôn\t100\t52,5%\n');
  await waitForStatus(page, /Chưa dán: vùng đã chép có mã chỉ tiêu và nhiều cột số liệu/);
  expect(await figuresOf('06904')).toEqual([]);
  await paste(page, '2\tGiao thông\t\n2.1\tĐường xã\t51,5%\n2.3\tĐường ngõ\t53,5%\n');
  await waitForStatus(page, /Đã dán 2 ô, 2 ô thay đổi; xếp theo mã chỉ tiêu; bỏ qua 1 dòng/);
  await eventually(async () => (await figuresOf('06904')).length).toBe(2);
  expect((await figuresOf('06904')).toSorted()).toEqual([
    ['2.1', 51.5],
    ['2.3', 53.5],
  ]);
});

test('a block with many unreadable texts is entered only after a question', async () => {
  const page = await openGrid(visit, 'xa=06910&chi-tieu=tc2&den=2024-01-14');
  const block = 'Đạt\nĐạt\nChưa đạt\n71,5';
  await figureCell(page, '2.1').click();
  await paste(page, block);
  const question = page.getByRole('alertdialog', { name: /^3\/4 ô không đúng loại số liệu/ });
  await question.getByText('2.1: “Đạt”; 2.2: “Đạt”; 2.3: “Chưa đạt”').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await waitForStatus(page, 'Đã hủy, chưa dán ô nào');
  await eventually(() => hasFocus(figureCell(page, '2.1'))).toBe(true);
  expect(await figuresOf('06910')).toEqual([]);
  await paste(page, block);
  await question.getByRole('button', { name: 'Vẫn dán' }).click();
  await eventually(() => figuresOf('06910')).toEqual([['2.4', 71.5]]);
  await waitForStatus(page, /3 số liệu cần xem lại/);
});

test('typing or pasting into a read-only cell shows a message', async () => {
  const page = await openGrid(visit, 'xa=06913&den=2024-01-13');
  await page
    .getByRole('row', { name: /^14\.1 / })
    .getByRole('gridcell')
    .nth(2)
    .click();
  await paste(page, '95');
  await waitForStatus(page, 'Ô này chỉ để xem');
  await figureCell(page, '14.1').click();
  await page.keyboard.press('Control+z');
  await waitForStatus(page, 'Không còn thao tác để hoàn tác');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('9');
  await waitForStatus(page, 'Ô này chỉ để xem');
});
