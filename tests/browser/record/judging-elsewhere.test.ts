import { expect, test } from 'vitest';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { chooseFile, compareFile, openImport, record, recording } from '../../support/browser/import-page.ts';
import { lowerJudgedFigures, readStandingOf, totalsOf } from '../../support/browser/judging.ts';
import { openForm } from '../../support/browser/screen.ts';

const visit = openBrowser();

const DAM_HA = '06916';
const REASON = 'Giảm 0,1 do rà soát lại mẫu số';

async function judgementOf(code: string, on: string) {
  const { criteria } = await readStandingOf(visit, DAM_HA, on);
  return criteria.flatMap(({ indicators }) => indicators).find((one) => one.code === code);
}

test('the form asks whether the judgement of the earlier figure is kept, with a reason of its own', async () => {
  const on = '2024-07-31';
  const page = await visit.openPage(`/xa/${DAM_HA}?ngay=${on}#chi-tieu-2.4`);
  const form = await openForm(page, '2.3');
  await form.getByRole('textbox', { name: 'Kết quả (%)' }).fill('95,7');
  const asked = form.locator('[data-part~="ended-judgement"]');
  await asked.getByText(/95,8% đã được đánh giá “Đạt”/).waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  await form.getByText('Hãy chọn giữ đánh giá trước hoặc để chờ đánh giá lại').waitFor();
  await asked.getByRole('button', { name: 'Giữ “Đạt”, nêu lý do mới' }).click();
  await asked.waitFor({ state: 'detached' });
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  await form.getByRole('textbox', { name: /^Lý do/ }).fill(REASON);
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  await form.waitFor({ state: 'detached' });
  expect(await judgementOf('2.3', on)).toMatchObject({
    value: 95.7,
    status: 'met',
    entry: { reason: REASON },
  });
  expect(await totalsOf(visit, DAM_HA, on)).toEqual([19, 75]);
});

test('the form leaves the judgement open only knowingly, and says what becomes of the totals', async () => {
  const on = '2024-06-30';
  const page = await visit.openPage(`/xa/${DAM_HA}?ngay=${on}#chi-tieu-2.4`);
  const form = await openForm(page, '2.4');
  await form.getByRole('textbox', { name: 'Kết quả (%)' }).fill('90');
  await form.getByRole('button', { name: 'Để chờ đánh giá lại' }).click();
  await form.getByText(/19\/19 → 18\/19 tiêu chí, 75\/75 → 74\/75 chỉ tiêu/).waitFor();
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  await form.waitFor({ state: 'detached' });
  expect(await judgementOf('2.4', on)).toMatchObject({
    status: 'not-assessed',
    awaitsJudgement: { before: 'met' },
  });
});

test('a file is recorded only after the judgements that it ends are kept with one reason, or left open', async () => {
  const on = '2024-05-31';
  const lines = (await lowerJudgedFigures(visit, DAM_HA, on)).map(
    (line) => `${DAM_HA};31/05/2024;${line.replace('\t', ';')}`,
  );
  expect(lines).toHaveLength(24);
  const page = await openImport(visit);
  const csv = ['Mã xã;Ngày số liệu;Mã chỉ tiêu;Kết quả', ...lines].join('\r\n');
  await chooseFile(page, 'so-lieu.csv', csv);
  await compareFile(page);
  const asked = recording(page).getByRole('group', {
    name: '23 chỉ tiêu chờ đánh giá lại sau khi ghi tệp này',
  });
  await asked
    .getByText(/Xã Đầm Hà, ngày 31\/05\/2024: 2\.2; 2\.3; 2\.4;.*Tiêu chí đạt 19 → 9, chỉ tiêu đạt 75 → 52/)
    .waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  const button = recording(page).getByRole('button', { name: 'Ghi 24 số liệu' });
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await asked.getByRole('radio', { name: 'Giữ đánh giá trước cho 23 chỉ tiêu, với một lý do' }).check();
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await asked.getByRole('textbox', { name: 'Một lý do cho tất cả' }).fill(REASON);
  await record(page, 'Ghi 24 số liệu');
  await eventually(() => totalsOf(visit, DAM_HA, on)).toEqual([19, 75]);
  expect(await judgementOf('2.2', on)).toMatchObject({
    status: 'met',
    entry: { reason: REASON, origin: 'import' },
  });
});
