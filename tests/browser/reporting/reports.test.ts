import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { readBoard, readStanding } from '#shared/contract/standing/standings.ts';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { openBrowser } from '../../support/browser/browser.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import { markRows } from '../../support/browser/paper.ts';
import { unzip } from '../../support/files/exports.ts';
import { SET } from '../../support/record/entries.ts';

const visit = openBrowser('paper');

test('an officer edits a draft and makes the report, which then never changes and downloads as a Word file', async () => {
  const { communes } = await visit.server.read(readBoard, { query: { set: SET, on: '2024-01-24' } });
  const page = await visit.openPage('/bao-cao?ngay=2024-01-24');
  const form = page.getByRole('region', { name: 'Lập báo cáo' });
  await form.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('15/BC-VPĐP');
  await form.getByRole('textbox', { name: 'Họ tên người ký' }).fill('Nguyễn Văn A');
  await form.getByRole('textbox', { name: 'ĐÁNH GIÁ, KIẾN NGHỊ' }).fill('Đề nghị các xã bổ sung số liệu.');
  await form.getByRole('button', { name: 'Lập báo cáo' }).click();
  await page.getByRole('heading', { level: 1, name: 'Báo cáo số 15/BC-VPĐP' }).waitFor();
  await page.getByText('✓ Lập lại từ sổ ghi số liệu').waitFor();
  await page.getByText('Đề nghị các xã bổ sung số liệu.').waitFor();
  const matrix = page.getByRole('table', { name: /Kết quả từng tiêu chí của các xã/i });
  for (const { name, criteriaMet, criteriaTotal, indicatorsMet, indicatorsTotal } of communes) {
    const row = matrix.getByRole('row').filter({ hasText: name });
    expect(await row.innerText()).toContain(`${criteriaMet}/${criteriaTotal}`);
    expect(await row.innerText()).toContain(`${indicatorsMet}/${indicatorsTotal}`);
  }
  expect(await findAccessibilityFaults(page)).toEqual([]);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải tệp Word' }).click();
  const stream = await (await download).createReadStream();
  const bytes = await buffer(stream);
  expect(unzip(bytes)['word/document.xml']).toContain('Đề nghị các xã bổ sung số liệu.');

  await page.setViewportSize({ width: 360, height: 740 });
  expect(await overflowOf(page)).toBe(0);
  await page.getByRole('link', { name: 'Tất cả báo cáo' }).click();
  const link = page.getByRole('link', { name: /^15\/BC-VPĐP/ });
  const made = await link.getAttribute('href');

  // The same number in the same year is allowed, with a warning.
  const again = page.getByRole('textbox', { name: 'Số, ký hiệu' });
  const year = (await page.getByRole('textbox', { name: 'Ngày ban hành' }).inputValue()).slice(-4);
  await again.fill('15/BC-VPĐP');
  await page.getByText(`Đã có báo cáo số 15/BC-VPĐP trong năm ${year}.`).waitFor();
  await again.fill('16/BC-VPĐP');
  await page.getByText('Đã có báo cáo số').waitFor({ state: 'detached' });

  const paper = await visit.openPage(made ?? '', { as: 'lanhdao' });
  await paper.getByRole('heading', { name: /^Phụ lục III/ }).waitFor();
  const print = await markRows(
    paper,
    '[data-part~="report-table"] tbody tr, [data-part~="report-sheet"] > footer',
  );
  const printed = await print({ format: 'A4', landscape: false, preferCSSPageSize: true });
  expect(printed).toMatchObject({ split: [], isWhole: true });
  expect(printed.rows).toBeGreaterThan(80);
});

test('new entries of others do not change a draft: its author sees a notice, and the report has the drafted figures', async () => {
  const query = { set: SET, on: '2024-01-24' };
  const address = '/api/communes/06904/entries';
  const standing = await visit.server.read(readStanding, { params: { communeId: '06904' }, query });
  const entry = standing.criteria.flatMap(({ indicators }) => indicators).find(({ code }) => code === '14.1');
  const page = await visit.openPage('/bao-cao?ngay=2024-01-24');
  const proposals = page.getByRole('textbox', { name: 'ĐÁNH GIÁ, KIẾN NGHỊ' });
  await proposals.fill('Đang soạn.');
  const body = {
    ...{ id: '4f4f4f4f-0000-4000-8000-000000000001', set: SET, indicator: '14.1', effectiveOn: '2024-01-20' },
    ...{ value: null, judgement: 'not-met', reason: 'kiểm tra lại', replaces: entry?.entry?.id ?? null },
  };
  const status = await page.evaluate(
    async ([to, text]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(to, { method: 'POST', headers, body: text })).status;
    },
    [address, JSON.stringify(body)] as const,
  );
  expect(status).toBe(201);
  await page.getByText('Số liệu đã thay đổi sau khi soạn bản này').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  expect(await proposals.inputValue()).toBe('Đang soạn.');
  await page.getByRole('button', { name: 'Lập báo cáo' }).click();
  await page.getByText('✓ Lập lại từ sổ ghi số liệu').waitFor();
  const totals = page.getByRole('table', { name: 'Kết quả của từng xã' });
  const row = totals.getByRole('row').filter({ hasText: 'Tân Bình' });
  expect(await row.innerText()).toContain(`${standing.indicatorsMet}/${standing.indicatorsTotal}`);

  await page.goto(`${visit.server.address}/bao-cao?ngay=2024-01-24`);
  await page.getByText('Bản này được soạn theo số liệu đã ghi đến').waitFor();
  await page.getByText('Xem các bảng kèm theo').click();
  expect(await row.innerText()).toContain(`${standing.indicatorsMet - 1}/${standing.indicatorsTotal}`);
});

test('a report with an empty required field is not made', async () => {
  const page = await visit.openPage('/bao-cao?ngay=2024-01-24');
  const subject = page.getByRole('textbox', { name: 'Trích yếu nội dung' });
  await subject.fill('');
  await page.getByRole('button', { name: 'Lập báo cáo' }).click();
  await page.getByText('Không được để trống').waitFor();
  expect(await subject.evaluate((field) => field === document.activeElement)).toBe(true);
});

test('a leader can read and download reports but sees no form', async () => {
  const page = await visit.openPage('/bao-cao?ngay=2024-01-24', { as: 'lanhdao' });
  await page.getByRole('heading', { name: 'Báo cáo đã lập' }).waitFor();
  await page.getByRole('heading', { name: 'Tải bảng số liệu' }).waitFor();
  expect(await page.getByRole('button', { name: 'Lập báo cáo' }).count()).toBe(0);
});

test('the page of an unknown report says so and links to all reports', async () => {
  const address = '/bao-cao/00000000-0000-4000-8000-000000000000';
  const page = await visit.openPage(address, { expects: [/status of 404/] });
  await page.getByText('Không có báo cáo này').waitFor();
  await page.getByRole('link', { name: 'Tất cả báo cáo' }).click();
  await page.getByRole('heading', { level: 1, name: 'Báo cáo' }).waitFor();
});
