import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { addressOf } from '#shared/contract/operation.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { openBrowser } from '../../support/browser/browser.ts';
import {
  chooseFile,
  compareFile,
  differences,
  downloadTemplate,
  openImport,
  reading,
  record,
  recording,
  standingOf,
} from '../../support/browser/import-page.ts';
import { SET } from '../../support/record/entries.ts';
import { REVIEW_DAY } from '../../support/server.ts';

const visit = openBrowser();

const HEADING = 'Xã;Chỉ tiêu;Kết quả\r\n';

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

  const { met, value } = await standingOf(visit);
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
  expect(await standingOf(visit)).toMatchObject({ met, value });
  await record(page, 'Ghi 1 số liệu');
  expect(await standingOf(visit)).toMatchObject({ met: met.replace(/70$/, '71'), value: 50.5 });
  expect(met).toBe('16 70');

  await recording(page)
    .getByRole('button', { name: /^Hoàn tác lần nhập tệp thang-1\.xlsx/ })
    .click();
  const question = page.getByRole('alertdialog', { name: 'Hoàn tác lần nhập tệp “thang-1.xlsx”?' });
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await question.getByRole('button', { name: 'Hoàn tác lần nhập' }).click();
  await recording(page).getByText('Đã hoàn tác lần nhập tệp “thang-1.xlsx”: hủy 1 số liệu.').waitFor();
  expect(await standingOf(visit)).toMatchObject({ met, value });
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
  expect((await standingOf(visit, '06917', '14.2')).value).toBe(77.5);
});

/** Records a figure as another user, in another session. */
async function recordByOther(communeId: string, code: string, value: number): Promise<void> {
  const { entry } = await standingOf(visit, communeId, code);
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
