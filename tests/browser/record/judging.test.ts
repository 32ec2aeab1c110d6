import { expect, test } from 'vitest';
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
import {
  judgementCell,
  judgementPanel,
  judgementsBy,
  lowerJudgedFigures,
  totalsOf,
} from '../../support/browser/judging.ts';
import { hasFocus } from '../../support/browser/screen.ts';

const visit = openBrowser();

const DAM_HA = '06916';
const REASON = 'Giảm 0,1 do rà soát lại mẫu số; vẫn bảo đảm yêu cầu';

// The days of the tests go back in time, so that none finds the figures of another.
/** Opens Đầm Hà on a day and pastes 24 figures, each 0,1 lower: a lower poverty rate is better, so 23 judgements end. */
async function pasteLowerFigures(day: string, options: Parameters<typeof openGrid>[2] = {}) {
  const lines = await lowerJudgedFigures(visit, DAM_HA, day);
  expect(lines).toHaveLength(24);
  const page = await openGrid(visit, `xa=${DAM_HA}&den=${day}`, options);
  await figureCell(page, '1.1').click();
  await paste(page, lines.join('\n'));
  const panel = judgementPanel(page);
  await panel.getByRole('status').getByText('23 chỉ tiêu chờ đánh giá lại').waitFor();
  return { page, panel };
}

test('24 figures 0,1 lower: the clerk is told, and keeps 19/19 by one act with one reason', async () => {
  const day = '2024-08-31';
  expect(await totalsOf(visit, DAM_HA, day)).toEqual([19, 75]);
  const { page, panel } = await pasteLowerFigures(day);
  await eventually(() => panel.locator('[data-part~="totals-change"]').innerText()).toMatch(
    /19\/19 → 9\/19 tiêu chí\s+75\/75 → 52\/75 chỉ tiêu/,
  );
  await panel.getByText('97,9 → 97,8%').waitFor();
  expect(await panel.getByRole('checkbox').count()).toBe(23);
  expect(await judgementCell(page, '2.2').innerText()).toMatch(/Chờ đánh giá lại\s+trước: Đạt/);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await untilRecorded(visit, DAM_HA, 24);
  expect(await totalsOf(visit, DAM_HA, day)).toEqual([9, 52]);

  let acts = 0;
  await panel.getByText('Sau khi ghi: 19/19 tiêu chí, 75/75 chỉ tiêu đạt').waitFor();
  const keep = panel.getByRole('button', { name: 'Giữ “Đạt” cho 23 chỉ tiêu' });
  await keep.click();
  await panel.getByText('Hãy nêu lý do đánh giá').waitFor();
  expect(await judgementsBy(visit, DAM_HA)).toHaveLength(1); // of 11.1, which holds for the better figure
  await panel.getByRole('textbox', { name: 'Một lý do cho cả 23' }).fill(REASON);
  await keep.click();
  acts += 1;
  await panel.waitFor({ state: 'detached' });
  await waitForStatus(page, /Đã đánh giá 23 chỉ tiêu/);
  await eventually(() => hasFocus(figureCell(page, '1.1'))).toBe(true);
  await eventually(() => totalsOf(visit, DAM_HA, day)).toEqual([19, 75]);
  expect(acts).toBe(1);
  const judged = (await judgementsBy(visit, DAM_HA)).filter(([, , reason]) => reason === REASON);
  expect(judged).toHaveLength(23);
  expect(await judgementCell(page, '2.2').innerText()).toMatch(/Đạt\s+theo đánh giá/);
  await page.getByRole('link', { name: 'Tổng quan' }).click();
  await page.getByRole('heading', { name: 'Tổng quan' }).waitFor();
});

test('the judgements may be left open, knowingly; leaving before that asks, with the totals', async () => {
  const day = '2024-07-31';
  const { page, panel } = await pasteLowerFigures(day);
  await page.getByRole('link', { name: 'Tổng quan' }).click();
  const question = page.getByRole('alertdialog', { name: '23 chỉ tiêu chờ đánh giá lại' });
  await question.getByText('Xã Đầm Hà: từ 19 còn 9 tiêu chí, từ 75 còn 52 chỉ tiêu đạt.').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await question.getByRole('button', { name: 'Tiếp tục nhập' }).click();
  await panel.waitFor();
  await panel.getByRole('button', { name: 'Để chờ đánh giá lại' }).click();
  await panel.waitFor({ state: 'detached' });
  await waitForStatus(page, /23 chỉ tiêu để chờ đánh giá lại/);
  expect(await judgementCell(page, '2.2').innerText()).toMatch(/Chờ đánh giá lại\s+trước: Đạt/);
  await page.getByRole('link', { name: 'Tổng quan' }).click();
  await page.getByRole('heading', { name: 'Tổng quan' }).waitFor();
  expect(await totalsOf(visit, DAM_HA, day)).toEqual([9, 52]);
});

test('another day or commune asks too; leaving knowingly ends the sitting, and the list is still there on demand', async () => {
  const { page, panel } = await pasteLowerFigures('2024-06-30');
  await page.getByRole('combobox', { name: 'Xã' }).selectOption('Tân Lập');
  const question = page.getByRole('alertdialog', { name: '23 chỉ tiêu chờ đánh giá lại' });
  await question.getByRole('button', { name: 'Tiếp tục nhập' }).click();
  await panel.waitFor();
  await page.getByRole('combobox', { name: 'Xã' }).selectOption('Tân Lập');
  await question.getByRole('button', { name: 'Để chờ đánh giá lại, rời trang' }).click();
  await page.getByRole('grid', { name: /Tân Lập/ }).waitFor();
  await page.getByRole('combobox', { name: 'Xã' }).selectOption('Đầm Hà');
  await page.getByRole('grid', { name: /Đầm Hà/ }).waitFor();
  await page.getByRole('button', { name: 'Đánh giá 23 chỉ tiêu chưa có kết quả' }).click();
  await panel.getByRole('status').getByText('23 chỉ tiêu chưa có kết quả').waitFor();
  await panel.getByRole('button', { name: 'Giữ “Đạt” cho 23 chỉ tiêu' }).waitFor();
});

test('undoing the paste brings back the judgements', async () => {
  const day = '2024-05-31';
  const { page, panel } = await pasteLowerFigures(day);
  await untilRecordedOn(day, 24);
  await panel.getByRole('button', { name: /^Hoàn tác/ }).click();
  await panel.waitFor({ state: 'detached' });
  await waitForStatus(page, /Đã hoàn tác 24 ô/);
  await eventually(() => totalsOf(visit, DAM_HA, day)).toEqual([19, 75]);
});

test('part of the rows can be judged otherwise; typing goes on meanwhile', async () => {
  const day = '2024-04-30';
  const { page, panel } = await pasteLowerFigures(day);
  await figureCell(page, '2.1').click();
  await enter(page, '100');
  await eventually(() => hasFocus(figureCell(page, '2.2'))).toBe(true);
  for (const code of ['2.2', '2.3'])
    await panel.getByRole('checkbox', { name: new RegExp(`^${code.replace('.', '\\.')} `) }).uncheck();
  await panel.getByRole('textbox', { name: 'Một lý do cho cả 21' }).fill(REASON);
  await panel.getByRole('button', { name: 'Giữ “Đạt” cho 21 chỉ tiêu' }).click();
  await panel.getByRole('status').getByText('2 chỉ tiêu chờ đánh giá lại').waitFor();
  await panel.getByRole('combobox', { name: 'Kết quả' }).selectOption('Chưa đạt');
  await panel.getByText('Sau khi ghi: 18/19 tiêu chí, 73/75 chỉ tiêu đạt').waitFor();
  await panel.getByRole('textbox', { name: 'Một lý do cho cả 2' }).fill('Chưa bảo đảm yêu cầu');
  await panel.getByRole('button', { name: 'Đánh giá “Chưa đạt” cho 2 chỉ tiêu' }).click();
  await panel.waitFor({ state: 'detached' });
  await eventually(() => totalsOf(visit, DAM_HA, day)).toEqual([18, 73]);
});

/** Waits until `count` figures of Đầm Hà for a day are recorded. */
async function untilRecordedOn(day: string, count: number): Promise<void> {
  await eventually(
    async () => (await recordedBy(visit, DAM_HA)).filter(([, , on]) => on === day).length,
  ).toBe(count);
}
