import { expect, test } from 'vitest';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { cellsOf, wordsBeside } from '../../support/browser/screen.ts';

const visit = openBrowser();

test('a metric measured by an indicator has a chart, a table, and their source', async () => {
  const page = await visit.openPage('/chi-so');
  await page.getByRole('link', { name: 'Thu nhập bình quân đầu người', exact: true }).click();
  await eventually(() => new URL(page.url()).search).toBe('?chi-so=income');
  const chart = page.getByRole('region', {
    name: 'Thu nhập bình quân đầu người theo thời gian (triệu đồng/người/năm)',
  });
  await chart
    .getByRole('img', {
      name: /^Thu nhập bình quân đầu người theo thời gian \(.+\)\. .* gia quyền theo dân số/,
    })
    .waitFor();
  await chart.getByRole('button', { name: 'Xem bảng' }).click();
  const cells = await cellsOf(chart.getByRole('table'), '31/12/2023');
  expect(cells.some((cell) => cell.startsWith('68,3'))).toBe(true);
  await chart.getByRole('button', { name: 'Xem biểu đồ' }).click();

  const latest = page.getByRole('table', { name: 'Số liệu mới nhất tính đến ngày 24/01/2024' });
  const [value, day, source] = await cellsOf(latest, 'Quảng An');
  expect([value, day]).toEqual([expect.stringMatching(/^68,3\striệu đồng\/người\/năm$/), '31/12/2023']);
  expect(source).toBe('chỉ tiêu 10.1, NTM nâng cao 2021–2025');
  await page.getByRole('link', { name: 'Chỉ tiêu 10.1 (NTM nâng cao 2021–2025)' }).click();
  await page.getByRole('button', { name: 'Ẩn kết quả các xã: 10.1' }).waitFor();
});

test('a metric entered directly is recorded, corrected, and shown on both pages', async () => {
  const page = await visit.openPage('/xa/06904');
  const form = page.getByRole('region', { name: 'Nhập hoặc đính chính chỉ số' });
  await form.getByRole('combobox', { name: 'Chỉ số' }).selectOption('Số hộ');
  const value = form.getByRole('textbox', { name: 'Giá trị (hộ)' });
  const send = form.getByRole('button', { name: 'Ghi số liệu' });
  await value.fill('nhiều');
  await send.click();
  await eventually(() => wordsBeside(value)).toContain('Hãy nhập một số, ví dụ 1.234,5');
  await value.fill('1.234');
  await send.click();
  await form.getByText('Đã ghi: Số hộ 1.234 hộ, ngày 24/01/2024.').waitFor();
  await page.getByText('1.234 hộ', { exact: true }).first().waitFor();

  await value.fill('1.240');
  await form.getByText('Ngày 24/01/2024 đã có số liệu 1.234 hộ.').waitFor();
  await send.click();
  await form.getByText('Đã ghi: Số hộ 1.240 hộ, ngày 24/01/2024.').waitFor();
  await page.getByRole('link', { name: 'Chỉ số KT–XH', exact: true }).click();
  await page.getByRole('link', { name: 'Số hộ', exact: true }).click();
  const latest = page.getByRole('table', { name: /^Số liệu mới nhất/ });
  await eventually(() => cellsOf(latest, 'Tân Bình')).toEqual(['1.240 hộ', '24/01/2024', 'nhập riêng']);
});

test('metrics measured by indicators cannot be entered a second time', async () => {
  const page = await visit.openPage('/xa/06901');
  const choice = page.getByRole('combobox', { name: 'Chỉ số', exact: true });
  await choice.waitFor();
  const offered = await choice.getByRole('option').allTextContents();
  expect(offered).toContain('Dân số');
  expect(offered).not.toContain('Thu nhập bình quân đầu người');
});
