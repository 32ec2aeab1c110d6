import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { addressOf } from '#shared/contract/operation.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { readStanding } from '#shared/contract/standing/standings.ts';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { openBrowser } from '../../support/browser/browser.ts';
import {
  chooseFile,
  compareFile,
  comparison,
  differences,
  openImport,
  openReading,
  reading,
  record,
  recording,
  sayColumn,
} from '../../support/browser/import-page.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import { workbookOf } from '../../support/files/workbook.ts';
import { SET } from '../../support/record/entries.ts';
import { REVIEW_DAY } from '../../support/server.ts';

const visit = openBrowser();

// 400 MB of spaces, compressed to a few hundred kilobytes.
const BOMB = workbookOf(
  [{ name: 'Số liệu', rows: [] }],
  [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(400 * 1024 * 1024, ' ') }],
);

const HEADING = 'Xã;Chỉ tiêu;Kết quả\r\n';

/** Number of met indicators and criteria of a commune, and one of its figures with its entry. */
async function standing(communeId = '06901', code = '17.5') {
  const { criteria, criteriaMet, indicatorsMet } = await visit.server.read(readStanding, {
    params: { communeId },
    query: { set: SET, on: REVIEW_DAY },
  });
  const indicator = criteria.flatMap(({ indicators }) => indicators).find((one) => one.code === code);
  return { met: `${criteriaMet} ${indicatorsMet}`, value: indicator?.value, entry: indicator?.entry };
}

/** Downloads the template by the page's button. */
async function downloadTemplate(page: Page): Promise<Buffer> {
  const link = page.getByRole('link', { name: 'Tải mẫu Excel' });
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toBe('Mẫu nhập số liệu - NTM nâng cao 2021–2025 - 24-01-2024.xlsx');
  return readFileSync(await file.path());
}

/** Writes a workbook with the template's table, one cell changed. */
async function withChange(template: Buffer, code: string, heading: string, value: number): Promise<Buffer> {
  const [{ sheet, data } = { sheet: '', data: [] }] = await readExcelFile(template);
  const column = data.find((cells) => cells.includes(heading))?.indexOf(heading) ?? -1;
  const changed = data.map((cells) =>
    cells.map((cell, i) => {
      const shown = i === column && cells[0] === code ? value : cell;
      if (shown === null) return null;
      return typeof shown === 'number'
        ? { value: shown, type: Number }
        : { value: String(shown), type: String };
    }),
  );
  return writeExcelFile([{ sheet, data: changed }]).toBuffer();
}

test('a figure changed in the template is compared, recorded, changes the standing, and undo restores it', async () => {
  const grid = await visit.openPage(`/nhap-so-lieu?xa=06901&den=${REVIEW_DAY}`);
  await grid.getByRole('link', { name: 'Nhập từ tệp Excel, CSV' }).click();
  await grid.getByRole('heading', { level: 1, name: 'Nhập số liệu từ tệp' }).waitFor();
  expect(await grid.getByRole('combobox', { name: 'Mẫu của' }).inputValue()).toBe('06901');
  await grid.getByRole('link', { name: 'Về bảng nhập số liệu' }).click();
  await grid.getByRole('grid').waitFor();

  const { met, value } = await standing();
  expect(value).toBe(46.2);
  const page = await openImport(visit);
  await chooseFile(
    page,
    'thang-1.xlsx',
    await withChange(await downloadTemplate(page), '17.5', 'Quảng An (06901)', 50.5),
  );
  await reading(page).getByText('Đã nhận ra các cột. Nếu đúng, bấm nút so sánh.').waitFor();
  expect(await compareFile(page)).toMatch(/^Đã so sánh \d+ ô: 1 thay đổi, /);
  expect(await differences(page)).toEqual([
    expect.stringMatching(/^G\d+ → Thay đổi Quảng An 17\.5 .* 46,2% ngày .* 50,5% ngày 24\/01\/2024$/),
  ]);
  expect(await standing()).toMatchObject({ met, value });
  await record(page, 'Ghi 1 số liệu');
  expect(await standing()).toMatchObject({ met: met.replace(/70$/, '71'), value: 50.5 });
  expect(met).toBe('16 70');

  await recording(page)
    .getByRole('button', { name: /^Hoàn tác lần nhập tệp thang-1\.xlsx/ })
    .click();
  const question = page.getByRole('alertdialog', { name: 'Hoàn tác lần nhập tệp “thang-1.xlsx”?' });
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await question.getByRole('button', { name: 'Hoàn tác lần nhập' }).click();
  await recording(page).getByText('Đã hoàn tác lần nhập tệp “thang-1.xlsx”: hủy 1 số liệu.').waitFor();
  expect(await standing()).toMatchObject({ met, value });
  const done = page.getByRole('table', { name: 'Các lần nhập từ tệp, mới nhất ở trên' });
  await done.getByText(/Đã hoàn tác \d\d\/\d\d\/\d{4} \d\d:\d\d, Cán bộ Văn phòng/).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    done.getByRole('link', { name: 'Tải tệp thang-1.xlsx đã nhập' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('thang-1.xlsx');

  const undone = await visit.openPage('/nhat-ky?viec=annul');
  await undone.getByText(/^Hủy số liệu \S+ xã /).waitFor();
  const audit = await visit.openPage('/nhat-ky?viec=record-batch');
  await audit.getByText('Nhập 1 số liệu từ tệp “thang-1.xlsx”').waitFor();
  const annulled = await visit.openPage('/nhat-ky?viec=annul');
  await annulled.getByText('Hủy số liệu 17.5 xã Quảng An').waitFor();
  await annulled.getByText('Lý do: Hoàn tác lần nhập từ tệp thang-1.xlsx').waitFor();
});

test('an unchanged template changes nothing, and the button says so', async () => {
  const page = await openImport(visit);
  await chooseFile(page, 'mau.xlsx', await downloadTemplate(page));
  expect(await compareFile(page)).toMatch(
    /^Đã so sánh \d+ ô: (\d+ như cũ ở ngày mới, )?\d+ đã có đúng như vậy\.$/,
  );
  const button = recording(page).getByRole('button', { name: 'Không có gì để ghi' });
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await button.press('Enter');
  const again = recording(page).getByRole('checkbox', { name: /^Ghi cả \d+ số liệu như cũ/ });
  await again.check();
  await recording(page)
    .getByRole('button', { name: /^Ghi \d+ số liệu$/ })
    .waitFor();
  await again.uncheck();
  await button.waitFor();
});

test('refused cells show address and reason, and block recording until they are left out', async () => {
  const page = await openImport(visit, { width: 360 });
  await chooseFile(
    page,
    'xa-la.csv',
    `${HEADING}Quảng Yên;14.1;95,3\r\nTân Bình;14.1;101\r\nTân Bình;14.2;88,5\r\n`,
  );
  expect(await compareFile(page)).toBe('Đã so sánh 3 ô: 2 bị từ chối, 1 thay đổi.');
  expect(await differences(page)).toEqual([
    expect.stringMatching(/^A2 .*Không có xã mang tên hoặc mã này.*“Quảng Yên”/),
    expect.stringMatching(/^C3 .*Tân Bình .*14\.1 .*Tỷ lệ phải từ 0 đến 100%.*“101”/),
  ]);
  expect(await overflowOf(page)).toBe(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }
  const button = recording(page).getByRole('button', { name: 'Ghi 1 số liệu' });
  expect(await button.getAttribute('aria-disabled')).toBe('true');
  await button.press('Enter');
  expect((await standing('06904', '14.2')).value).not.toBe(88.5);
  await recording(page)
    .getByRole('checkbox', { name: 'Bỏ qua 2 ô bị từ chối, chỉ ghi phần còn lại' })
    .check();
  await record(page, 'Ghi 1 số liệu');
  await recording(page).getByText('Đã bỏ qua 2 ô bị từ chối.').waitFor();
  expect((await standing('06904', '14.2')).value).toBe(88.5);
});

test('a corrected column is remembered for the next file with the same headings', async () => {
  const heading = 'Xã;Chỉ tiêu;Số liệu năm trước;Năm nay\r\n';
  const page = await openImport(visit);
  await chooseFile(page, 'nam.csv', `${heading}Dực Yên;14.1;91;92,5\r\nDực Yên;14.2;81;82,5\r\n`);
  await openReading(page, 'CSV');
  await reading(page).getByText('nhận ra từ chữ ở đầu cột').waitFor();
  expect(await compareFile(page)).toContain('2 thay đổi');
  await sayColumn(page, 'C', 'Bỏ qua');
  await page.getByText('Chưa chọn cột nào chứa số liệu').first().waitFor();
  await comparison(page).getByText('Cách đọc tệp đã thay đổi, hãy so sánh lại.').waitFor();
  await sayColumn(page, 'D', 'Số liệu');
  expect(await reading(page).getByText('bạn chọn').count()).toBe(2);
  await compareFile(page);
  expect(await differences(page)).toEqual([
    expect.stringMatching(/^D2 .*92,5%/),
    expect.stringMatching(/^D3 .*82,5%/),
  ]);
  await record(page, 'Ghi 2 số liệu');
  await page.getByRole('button', { name: 'Nhập tệp khác' }).click();

  await chooseFile(page, 'nam-sau.csv', `${heading}Dực Yên;14.1;92,5;93,5\r\n`);
  await reading(page)
    .getByText(/cách đọc ghi nhớ từ lần trước/)
    .waitFor();
  await compareFile(page);
  expect(await differences(page)).toEqual([expect.stringMatching(/^D2 .*93,5%/)]);
});

test('an unknown column of figures is not ignored silently', async () => {
  const page = await openImport(visit);
  await chooseFile(
    page,
    'cot-la.csv',
    'Chỉ tiêu;Quảng An;Tân Bình;Quảng Yên\r\n14.1;95,3;96;97\r\n14.2;90;91;92\r\n',
  );
  await reading(page).getByText('Có cột chưa rõ ý nghĩa: hãy xem lại trước khi so sánh.').waitFor();
  await reading(page)
    .getByText(/^Cột D “Quảng Yên” có số liệu nhưng chưa rõ/)
    .waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findAccessibilityFaults(page)).toEqual([]);
  }
  for (const width of [360, 683, 1920]) {
    await page.setViewportSize({ width, height: 740 });
    expect(await overflowOf(page)).toBe(0);
  }
  await sayColumn(page, 'D', 'Tân Lập');
  await reading(page).getByText('Đã nhận ra các cột. Nếu đúng, bấm nút so sánh.').waitFor();
  expect(await compareFile(page)).toMatch(/^Đã so sánh 6 ô/);
});

test('unreadable files and files not uploaded are refused in clear words; the next file is accepted', async () => {
  const page = await openImport(visit, { expects: [/status of 422/] });
  await chooseFile(page, 'hong.xlsx', (await downloadTemplate(page)).subarray(0, 4000));
  await page
    .getByRole('alert')
    .getByText('Tệp bị hỏng hoặc tải về chưa trọn vẹn. Hãy lấy lại tệp gốc.')
    .waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await chooseFile(page, 'bom.xlsx', BOMB);
  await page
    .getByRole('alert')
    .getByText(/^Tệp nén bất thường/)
    .waitFor();
  await chooseFile(page, 'anh.xlsx', Buffer.from('%PDF-1.7\n'));
  await page.getByRole('alert').getByText('Tệp này không phải bảng Excel (.xlsx) hay CSV.').waitFor();
  await chooseFile(
    page,
    'tcvn3.csv',
    Buffer.concat([Buffer.from('X;14.1\nQu'), Buffer.from([0xb6]), Buffer.from('ng An;95\n')]),
  );
  await page
    .getByRole('alert')
    .getByText(/không ở mã UTF-8.*Vị trí: CSV!A2/)
    .waitFor();
  await chooseFile(page, 'rong.csv', '');
  await page.getByRole('alert').getByText('Tệp “rong.csv” không có nội dung.').waitFor();
  await chooseFile(page, 'lon.csv', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'));
  await page.getByRole('alert').getByText('Tệp “lon.csv” lớn hơn 20 MB.').waitFor();
  await chooseFile(page, 'dung.csv', `${HEADING}Quảng An;14.1;95,3\r\n`);
  await reading(page).getByText('Đã nhận ra các cột. Nếu đúng, bấm nút so sánh.').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('a change by someone else outdates the comparison, which is reported and repeated', async () => {
  const page = await openImport(visit, { expects: [/status of 409/] });
  await chooseFile(page, 'tan-lap.csv', `${HEADING}Tân Lập;14.2;77,5\r\n`);
  await compareFile(page);
  await recordByOther('06917', '14.2', 78);
  await recording(page).getByRole('button', { name: 'Ghi 1 số liệu' }).click();
  const notice = page
    .getByRole('alert')
    .filter({ hasText: 'Số liệu đã thay đổi từ lúc so sánh nên chưa ghi gì' });
  await notice.getByRole('button', { name: 'So sánh lại' }).click();
  await notice.waitFor({ state: 'detached' });
  expect(await differences(page)).toEqual([expect.stringMatching(/78% ngày 24\/01\/2024 77,5%/)]);
  await record(page, 'Ghi 1 số liệu');
  expect((await standing('06917', '14.2')).value).toBe(77.5);
});

/** Records a figure as another user, in another session. */
async function recordByOther(communeId: string, code: string, value: number): Promise<void> {
  const { entry } = await standing(communeId, code);
  const other = await visit.openPage(`/xa/${communeId}`);
  const address = addressOf(recordEntry, { params: { communeId } });
  const body = {
    id: crypto.randomUUID(),
    set: SET,
    indicator: code,
    effectiveOn: REVIEW_DAY,
    value,
    replaces: entry?.id ?? null,
  };
  const status = await other.evaluate(
    async ([url, text]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(url ?? '', { method: 'POST', headers, body: text ?? '' })).status;
    },
    [address, JSON.stringify(body)],
  );
  expect(status).toBe(201);
}

test('a user who may not record sees past imports, but cannot import or undo', async () => {
  const page = await openImport(visit, { as: 'lanhdao' });
  await page.getByText('Tài khoản này không nhập số liệu').waitFor();
  const done = page.getByRole('table', { name: 'Các lần nhập từ tệp, mới nhất ở trên' });
  await done.getByText('thang-1.xlsx').waitFor();
  expect(await page.getByRole('button', { name: /Hoàn tác/ }).count()).toBe(0);
  expect(await page.getByLabel(/^Chọn tệp/).count()).toBe(0);
});
