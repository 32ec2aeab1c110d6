import { expect, test } from 'vitest';
import { readBoard } from '#shared/contract/standing/standings.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import { cellsOf } from '../../support/browser/screen.ts';
import { SET } from '../../support/record/entries.ts';

const visit = openBrowser();

test('level and change are shown side by side and equal the boards of both days', async () => {
  const on = '2024-01-24';
  const [before, after] = await Promise.all(
    ['2023-06-30', on].map((day) => visit.server.read(readBoard, { query: { set: SET, on: day } })),
  );
  const page = await visit.openPage(`/tien-do?ngay=${on}&tu=2023-06-30`);
  const table = page.getByRole('region', { name: 'Số tiêu chí đạt và mức thay đổi' }).getByRole('table');
  await table.waitFor();
  for (const { name, criteriaMet, criteriaTotal } of after?.communes ?? []) {
    const earlier = before?.communes.find((row) => row.name === name)?.criteriaMet ?? 0;
    const gain = criteriaMet - earlier;
    const cells = await cellsOf(table, name);
    expect(cells[0]).toBe(String(earlier));
    expect(cells[1]).toBe(`${criteriaMet}/${criteriaTotal}`);
    expect(cells[2]).toBe(gain > 0 ? `+${gain}` : String(gain).replace('-', '−'));
  }
});

test('communes, measure and step are chosen, kept in the address, and shown in the chart’s table', async () => {
  const page = await visit.openPage('/tien-do?ngay=2024-06-30');
  await page.getByText('Các mốc trên biểu đồ').waitFor();
  await page
    .getByText(/211\/QĐ-TTg/)
    .first()
    .waitFor();
  await page.getByText('Chỉ tiêu', { exact: true }).first().click();
  await eventually(() => new URL(page.url()).searchParams.get('do')).toBe('chi-tieu');
  await page.getByText('Quý', { exact: true }).click();
  await eventually(() => new URL(page.url()).searchParams.get('buoc')).toBe('quy');
  const frame = page.getByRole('region', { name: /^So sánh số chỉ tiêu đạt/ });
  await frame.getByRole('button', { name: 'Xem bảng' }).click();
  await frame.getByRole('rowheader', { name: '31/12/2023' }).waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await overflowOf(page)).toBe(0);
});
