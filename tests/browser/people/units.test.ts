import { expect, test } from 'vitest';
import { vi } from '#shared/messages/vi.ts';
import {
  confirm,
  openAdministration,
  openPanel,
  UNITS,
  undo,
} from '../../support/browser/administration-page.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { hasFocus, recordButton, rowOf, wordsBeside } from '../../support/browser/screen.ts';

const visit = openBrowser();

test('a commune is created, ended on a date, and its end removed', async () => {
  const page = await openAdministration(visit, UNITS, { expects: [/status of 422/] });
  await page.getByRole('button', { name: 'Thêm xã' }).click();
  const added = page.getByRole('dialog', { name: 'Thêm xã' });
  await added.getByRole('textbox', { name: 'Mã xã' }).fill('06901');
  await added.getByRole('textbox', { name: 'Tên xã' }).fill('Đầm Hà Động');
  expect(await added.getByRole('combobox', { name: 'Địa bàn' }).inputValue()).toBe('Huyện Đầm Hà');
  await added.getByRole('button', { name: 'Lưu' }).click();
  const code = added.getByRole('textbox', { name: 'Mã xã' });
  await eventually(() => wordsBeside(code)).toContain(vi.problem.violation['commune-exists']);
  expect(await hasFocus(code)).toBe(true);
  await code.fill('06999');
  await added.getByRole('checkbox', { name: 'Đồng bằng sông Hồng' }).check();
  await added.getByRole('textbox', { name: 'Ngày bắt đầu' }).fill('1/7/2025');
  await added.getByRole('button', { name: 'Lưu' }).click();
  const communes = page.getByRole('table', { name: 'Xã', exact: true });
  await rowOf(communes, 'Đầm Hà Động 06999').getByText('Từ 01/07/2025').waitFor();

  const panel = await openPanel(page, 'Xã Đầm Hà Động');
  await panel.getByRole('textbox', { name: 'Ngày cuối cùng' }).fill('31.12.2025');
  await panel.getByRole('button', { name: 'Kết thúc' }).click();
  expect(await confirm(page, 'Kết thúc')).toContain('Xã Đầm Hà Động kết thúc sau ngày 31/12/2025?');
  await rowOf(communes, 'Đầm Hà Động 06999').getByText('01/07/2025 – 31/12/2025').waitFor();
  await undo(page);
  await rowOf(communes, 'Đầm Hà Động 06999').getByText('Từ 01/07/2025').waitFor();
});

test('a commune cannot end before its figures; removing an existing end can be undone', async () => {
  const page = await openAdministration(visit, UNITS, { expects: [/status of 422/] });
  const communes = page.getByRole('table', { name: 'Xã', exact: true });
  let panel = await openPanel(page, 'Xã Quảng An');
  const day = panel.getByRole('textbox', { name: 'Ngày cuối cùng' });
  await day.fill('1/1/2020');
  await panel.getByRole('button', { name: 'Đổi ngày kết thúc' }).click();
  await confirm(page, 'Đổi ngày kết thúc');
  await eventually(() => wordsBeside(day)).toContain(vi.problem.violation['ends-before-figures']);
  await panel.getByRole('button', { name: 'Hủy' }).click();
  await confirm(page, vi.common.leave.discard);
  panel = await openPanel(page, 'Xã Quảng An');
  await panel.getByRole('button', { name: 'Bỏ ngày kết thúc' }).click();
  await rowOf(communes, 'Quảng An 06901').getByText('Không thời hạn').waitFor();
  await undo(page);
  await rowOf(communes, 'Quảng An 06901').getByText('Đến hết 30/06/2025').waitFor();
});

test('a change of an office’s indicators asks first and takes effect', async () => {
  const page = await openAdministration(visit, UNITS);
  const offices = page.getByRole('table', { name: 'Phòng chuyên môn' });
  await page.getByRole('button', { name: 'Thêm phòng' }).click();
  const added = page.getByRole('dialog', { name: 'Thêm phòng' });
  await added.getByRole('combobox', { name: 'Tên phòng' }).fill('Phòng Tư pháp');
  await added
    .getByText(/^Theo bộ tiêu chí: (tiêu chí|chỉ tiêu) /)
    .first()
    .waitFor();
  await added.getByRole('button', { name: 'Lưu' }).click();
  await rowOf(offices, 'Phòng Tư pháp').waitFor();

  const officer = await visit.openPage('/xa/06901#chi-tieu-5.1', { as: 'gddt' });
  await recordButton(officer, '5.1').waitFor();
  const panel = await openPanel(page, 'Phòng Giáo dục và Đào tạo');
  const set = panel.getByRole('group', { name: 'NTM nâng cao 2021–2025' });
  await set.getByRole('radio', { name: 'Danh sách riêng' }).check();
  const whole = set.getByRole('checkbox', { name: /^Cả tiêu chí 5\. / });
  expect(await whole.isChecked()).toBe(true);
  await set.getByText('Từng chỉ tiêu của tiêu chí 5', { exact: true }).click();
  await set.getByRole('checkbox', { name: /^5\.1 / }).uncheck();
  expect(await whole.evaluate((box) => (box as HTMLInputElement).indeterminate)).toBe(true);
  await panel.getByRole('button', { name: 'Lưu' }).click();
  expect(await confirm(page, 'Lưu')).toContain('NTM nâng cao 2021–2025: chỉ tiêu 5.1.');
  await rowOf(offices, 'Phòng Giáo dục và Đào tạo').getByText('danh sách riêng').waitFor();
  await recordButton(officer, '5.1').waitFor({ state: 'detached' });
  expect(await recordButton(officer, '5.2').count()).toBe(1);
  await undo(page);
  await recordButton(officer, '5.1').waitFor();
});
