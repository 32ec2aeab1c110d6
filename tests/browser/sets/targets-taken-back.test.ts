import { expect, test } from 'vitest';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { explanationButton, indicatorItem } from '../../support/browser/screen.ts';
import { countDecisions, openPanel, record, recordFigure } from '../../support/browser/targets-page.ts';

const visit = openBrowser();

test('a missing target entered by mistake and taken back is missing again, with its history', async () => {
  const page = await visit.openPage('/tieu-chi');
  await recordFigure(visit, page, '2.2', 95);
  const panel = await openPanel(page, 'Nhập mức quy định: 2.2');
  await panel.getByRole('textbox', { name: 'Mức quy định (%)' }).fill('90');
  expect(await panel.getByRole('radio').count()).toBe(0);
  await record(page, panel, '55/QĐ-UBND');
  const again = await openPanel(page, 'Thay đổi: 2.2');
  await again.getByRole('radio', { name: 'Bỏ mức đã nhập, trở lại chưa có mức quy định' }).check();
  // The form suggests the first day of the decision that is taken back, which is the set's first day.
  const day = again.getByRole('textbox', { name: 'Áp dụng cho số liệu từ ngày' });
  await eventually(() => day.inputValue()).toBe('08/03/2022');
  expect(await again.getByRole('textbox', { name: /^Mức quy định/ }).count()).toBe(0);
  const consequences = await record(page, again, '55/QĐ-UBND');
  expect(consequences).toContain('từ “Đạt” sang “Chưa đánh giá”');
  await page.getByRole('button', { name: 'Nhập mức quy định: 2.2' }).waitFor();
  const item = page.getByRole('listitem').filter({ has: page.getByText('2.2', { exact: true }) });
  await item.getByText('chưa có mức quy định', { exact: true }).waitFor();
  const history = page.getByRole('table', { name: 'Các quyết định về mức quy định' });
  await history.getByText('Từ 08/03/2022, tất cả các xã: trở lại chưa có mức quy định').waitFor();
  await history.getByText('Từ 08/03/2022, tất cả các xã: từ 90% trở lên').waitFor();
});

test('a part with its own target is confirmed with its criterion and changed separately', async () => {
  const page = await visit.openPage('/tieu-chi');
  const criterion = page.getByRole('region', { name: /^Tiêu chí 5\. / });
  const marks = criterion.getByText('chưa đối chiếu', { exact: true });
  await criterion.getByRole('button', { name: 'Xác nhận: 5.1, nội dung 2', exact: true }).waitFor();
  const [before, unchecked] = [await countDecisions(visit), await marks.count()];
  const confirm = `Xác nhận tất cả mức quy định của tiêu chí 5 (${unchecked})`;
  const panel = await openPanel(page, confirm);
  await panel.getByText('Chỉ tiêu 5.1, nội dung 2: ≥ 01 trường đạt CSVC mức độ 2').waitFor();
  await record(page, panel, '318/QĐ-TTg');
  await eventually(() => marks.count()).toBe(0);
  expect(await countDecisions(visit)).toBe(before + unchecked);

  const change = await openPanel(page, 'Thay đổi: 5.1, nội dung 2');
  await change.getByRole('heading', { name: 'Thay đổi mức quy định chỉ tiêu 5.1, nội dung 2' }).waitFor();
  await change.getByRole('textbox', { name: 'Mức quy định (trường)' }).fill('2');
  await record(page, change, '59/QĐ-UBND');
  const decided = criterion.getByRole('list', { name: 'Mức do cơ quan quyết định' });
  await decided.getByText('từ 2 trường trở lên').waitFor();
  const history = page.getByRole('table', { name: 'Các quyết định về mức quy định' });
  await eventually(() => history.getByRole('row').nth(1).innerText()).toMatch(
    /5\.1, nội dung 2[\s\S]*Từ 01\/01\/2024, tất cả các xã: từ 2\s+trường trở lên/,
  );
});

test('the audit shows the part in its own unit, and the return', async () => {
  const page = await visit.openPage('/nhat-ky');
  const records = page.getByRole('table', { name: /^Các dòng nhật ký/ });
  await records.getByText('Thay đổi mức quy định 5.1, nội dung 2 của bộ NTM nâng cao 2021–2025').waitFor();
  await records.getByText('2 trường', { exact: true }).waitFor();
  await records.getByText('Bỏ mức do cơ quan quyết định, 2.2 của bộ NTM nâng cao 2021–2025').waitFor();
});

test('a figure with parts shows the source of each part’s target', async () => {
  await recordFigure(visit, await visit.openPage('/tieu-chi'), '5.1', [100, 1]);
  const page = await visit.openPage('/xa/06901#chi-tieu-5.1');
  await explanationButton(page, '5.1').click();
  const item = indicatorItem(page, '5.1');
  // Decided by the tests above: the part by another document than the whole.
  await eventually(() => item.innerText()).toMatch(
    /Mức quy định [^.]*100\s*% theo 318\/QĐ-TTg[\s\S]*Nội dung “≥ 01 trường đạt CSVC mức độ 2”: Mức quy định ≥\s2\strường theo 59\/QĐ-UBND, [^.]*từ ngày 01\/01\/2024\. Mức này do cơ quan quyết định/,
  );
});
