import { expect, test } from 'vitest';
import { listEntries } from '#shared/contract/record/entries.ts';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import {
  explanationButton,
  hasFocus,
  indicatorItem,
  openForm,
  seesTotals,
  wordsBeside,
} from '../../support/browser/screen.ts';
import { SET } from '../../support/record/entries.ts';

const visit = openBrowser();

/** Opens the page of the commune and expands all criteria. */
async function openCommune() {
  const page = await visit.openPage('/xa/06901');
  await page.getByRole('button', { name: 'Mở tất cả' }).click();
  return page;
}

async function lastValueOf(indicator: string): Promise<unknown> {
  const query = { set: SET, indicator, limit: 1 };
  const { entries } = await visit.server.read(listEntries, { params: { communeId: '06901' }, query });
  return entries[0]?.value;
}

test('an indicator is entered by its two parts; the page shows the status and shortfall of each', async () => {
  const page = await openCommune();
  await seesTotals(page, '16/19', '70/75');
  const form = await openForm(page, '14.1');
  // The sample has one figure for the whole indicator until values by part are entered.
  expect(await form.getByRole('textbox', { name: 'Kết quả (%)' }).inputValue()).toBe('95,3');
  await form.getByRole('radio', { name: 'Từng nội dung' }).check();
  const [men, women] = [
    form.getByRole('textbox', { name: 'Nam (%)' }),
    form.getByRole('textbox', { name: 'Nữ (%)' }),
  ];
  const preview = form.getByRole('status');
  await men.fill('98');
  await eventually(() => preview.innerText()).toMatch(/Trạng thái sau khi lưu\s+Chưa đánh giá/);
  await women.fill('94,2');
  await eventually(() => preview.innerText()).toMatch(/Trạng thái sau khi lưu\s+Chưa đạt/);
  expect(await preview.innerText()).toContain('16/19 → 15/19 tiêu chí');
  expect(await form.locator('[data-part~="part-field"]').allInnerTexts()).toEqual([
    expect.stringMatching(/Nam \(%\)\s+Đạt$/),
    expect.stringMatching(/Nữ \(%\)\s+Chưa đạt$/),
  ]);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();

  await page.getByText('Đã lưu chỉ tiêu 14.1: Nam: 98%; Nữ: 94,2% – Chưa đạt.').waitFor();
  expect(await lastValueOf('14.1')).toEqual([98, 94.2]);
  await seesTotals(page, '15/19', '69/75');
  const missing = page.getByRole('region', { name: 'Còn thiếu' });
  await missing.getByText('Nữ: thiếu 0,8 điểm phần trăm (94,2% so với ≥ 95%)').waitFor();
  await explanationButton(page, '14.1').click();
  const item = indicatorItem(page, '14.1');
  await eventually(() => item.locator('[data-part~="part-list"] li').allInnerTexts()).toEqual([
    expect.stringMatching(/Đạt\s+Nam: 98%; mức quy định: ≥\s95%; cao hơn 3 điểm phần trăm/),
    expect.stringMatching(/Chưa đạt\s+Nữ: 94,2%; mức quy định: ≥\s95%; thiếu 0,8 điểm phần trăm/),
  ]);
  const history = item.getByRole('table', { name: /^Lịch sử số liệu/ });
  await eventually(async () => (await history.getByRole('row').allInnerTexts())[1]).toMatch(
    /Nam:\s98%; Nữ:\s94,2%/,
  );
  expect(await findAccessibilityFaults(page)).toEqual([]);
});

test('a figure by parts opens by parts; a wrong part is named, and a figure for the whole stays possible', async () => {
  const page = await openCommune();
  const form = await openForm(page, '14.1');
  const [men, women] = [
    form.getByRole('textbox', { name: 'Nam (%)' }),
    form.getByRole('textbox', { name: 'Nữ (%)' }),
  ];
  await eventually(() => hasFocus(men)).toBe(true);
  expect([await men.inputValue(), await women.inputValue()]).toEqual(['98', '94,2']);
  await women.fill('942');
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  await eventually(() => wordsBeside(women)).toContain('Tỷ lệ phải từ 0 đến 100%');
  expect(await wordsBeside(men)).not.toContain('Tỷ lệ phải');
  await eventually(() => hasFocus(women)).toBe(true);
  await form.getByRole('radio', { name: 'Một kết quả chung, chưa tách nội dung' }).check();
  await form.getByRole('textbox', { name: 'Kết quả (%)' }).fill('95,3');
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  await form.waitFor({ state: 'detached' });
  await seesTotals(page, '16/19', '70/75');
  expect(await lastValueOf('14.1')).toBe(95.3);
});

test('parts of other kinds have suitable fields, and one may stay empty', async () => {
  const page = await openCommune();
  const form = await openForm(page, '5.1');
  await form.getByRole('radio', { name: 'Từng nội dung' }).check();
  await form.getByRole('textbox', { name: '100% trường đạt CSVC mức độ 1 (%)' }).fill('100');
  await form.getByRole('textbox', { name: '≥ 01 trường đạt CSVC mức độ 2 (trường)' }).fill('2');
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  await page.getByText('Đã lưu chỉ tiêu 5.1: 100%; 2 trường – Đạt.').waitFor();

  const answers = await openForm(page, '19.2');
  await answers.getByRole('radio', { name: 'Từng nội dung' }).check();
  const [first, second, third] = await answers.getByRole('radiogroup').all();
  await first?.getByRole('radio', { name: 'Có', exact: true }).check();
  await second?.getByRole('radio', { name: 'Không', exact: true }).check();
  await second?.getByRole('radio', { name: 'Chưa có', exact: true }).check();
  await third?.getByRole('radio', { name: 'Có', exact: true }).check();
  await eventually(() => answers.getByRole('status').innerText()).toContain('Chưa đánh giá');
  await answers.getByRole('button', { name: 'Lưu số liệu' }).click();
  await answers.waitFor({ state: 'detached' });
  expect(await lastValueOf('19.2')).toEqual([true, null, true]);
});
