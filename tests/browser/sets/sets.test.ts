import { expect, test } from 'vitest';
import { findFaultsInBothSchemes } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { enter, figureCell, openGrid, waitForStatus } from '../../support/browser/grid-page.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import { cellsOf, heatMap, rowOf, seesOnBoard, seesTotals } from '../../support/browser/screen.ts';
import { chooseSetFile, NEW_SET, RIGHT } from '../../support/browser/set-file-page.ts';

const visit = openBrowser();

test('a set of 10 criteria, 47 indicators and three groups is corrected and added', async () => {
  const page = await visit.openPage('/tieu-chi');
  await page.getByRole('link', { name: 'Thêm bộ tiêu chí' }).click();
  const faulty = RIGHT.replace(`"id": "${NEW_SET}"`, '"id": "them"')
    .replace('"code": "1.2"', '"code": "1.1"')
    .replace('"id": "nhom-3"', '"id": "national"')
    .replace('"all": 2', '"all": "hai"');
  await chooseSetFile(page, faulty);
  const table = page.getByRole('table', { name: 'Những chỗ chưa đúng trong tệp' });
  await eventually(() => cellsOf(table, 'mã')).toEqual([
    'Mã này trùng với địa chỉ riêng của phần mềm; hãy đặt mã khác cho bộ tiêu chí',
    '/id',
  ]);
  expect(await cellsOf(table, 'vùng, nhóm xã thứ 3 › mã')).toEqual([
    'Mã này dành riêng cho mức chung; hãy đặt mã khác cho vùng hoặc nhóm xã',
    '/regions/2/id',
  ]);
  expect(await cellsOf(table, 'tiêu chí 1 › chỉ tiêu 1.3 › mức quy định › mọi xã')).toEqual([
    'Mức quy định không đúng loại giá trị của chỉ tiêu (số lượng)',
    '/criteria/0/indicators/2/target/all',
  ]);
  const rows = await table.getByRole('row').count();
  await page
    .getByRole('alert')
    .getByText(`Tệp có ${rows - 1} chỗ chưa đúng.`)
    .waitFor();
  expect(await page.getByRole('button', { name: /^Thêm/ }).count()).toBe(0);

  await chooseSetFile(page, RIGHT);
  await page.getByText('10 tiêu chí, 47 chỉ tiêu', { exact: true }).waitFor();
  expect(await table.count()).toBe(0);
  await page.getByText(`Bộ tiêu chí mới, mã “${NEW_SET}”.`).waitFor();
  await page.getByRole('button', { name: 'Thêm bộ tiêu chí này' }).click();
  await page.getByText(/^Đã thêm .*, phiên bản 1\.$/).waitFor();
});

test('the new set is assigned from a day on to communes that an administrator put into groups', async () => {
  const units = await visit.openPage('/quan-tri/don-vi', { as: 'quantri' });
  for (const [commune, group] of [
    ['Quảng An', 'Nhóm xã 1'],
    ['Tân Lập', 'Nhóm xã 3'],
  ] as const) {
    await units.getByRole('button', { name: `Sửa Xã ${commune}`, exact: true }).click();
    const panel = units.getByRole('dialog');
    await panel.getByRole('checkbox', { name: new RegExp(`^${group} `) }).check();
    await panel.getByRole('button', { name: 'Lưu' }).click();
    await units.getByRole('alertdialog').getByRole('button', { name: 'Lưu' }).click();
    await panel.waitFor({ state: 'detached' });
  }

  const page = await visit.openPage('/tieu-chi/ap-dung');
  const form = page.getByRole('region', { name: 'Giao bộ tiêu chí' });
  await form.getByRole('combobox', { name: 'Bộ tiêu chí' }).selectOption(NEW_SET);
  // The sample's communes end in mid-2025, before the set begins in 2026.
  await form.getByText('Từ ngày 01/01/2026 không còn xã nào đang hoạt động.').waitFor();
  expect(await form.getByRole('checkbox').count()).toBe(0);
  const day = form.getByRole('textbox', { name: 'Áp dụng từ ngày' });
  await day.fill('1/3/2024');
  await day.press('Enter');
  await form.getByRole('checkbox', { name: 'Quảng An' }).waitFor();
  // Enter commits the day without submitting the form.
  expect(await form.getByText('Hãy chọn ít nhất một xã').count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Quảng An' }).check();
  await page.getByRole('checkbox', { name: 'Tân Lập' }).check();
  await page.getByRole('checkbox', { name: 'Dực Yên' }).check();
  await page.getByText('Từ ngày 01/03/2024, 3 xã sẽ hiện trong Tổng quan của bộ Giả định 10/47').waitFor();
  await page.getByText('Chưa thuộc vùng, nhóm xã nào của bộ này: Dực Yên.').waitFor();
  await page.getByRole('checkbox', { name: 'Dực Yên' }).uncheck();
  await page.getByRole('button', { name: 'Giao bộ tiêu chí' }).click();
  await page.getByText('Đã giao bộ Giả định 10/47 cho 2 xã từ ngày 01/03/2024.').waitFor();
  const timelines = page.getByRole('table', { name: 'Bộ áp dụng cho từng xã' });
  await eventually(() => cellsOf(timelines, 'Quảng An')).toEqual(['từ 01/03/2024: Giả định 10/47']);
  expect(await cellsOf(timelines, 'Dực Yên')).toEqual(['chưa giao bộ nào (hiện ở mọi bộ)']);
});

test('figures under the new set are entered in the grid, judged by the targets of each commune’s group', async () => {
  for (const [commune, texts] of [
    ['06901', ['65', '47', '3', 'x', 'Tốt']],
    ['06917', ['65', '47', '3', 'x', 'Khá']],
  ] as const) {
    // Without a set in the address, the set that applies on the day opens.
    const grid = await openGrid(visit, `xa=${commune}&den=2024-04-30&ngay=2024-04-30`);
    await figureCell(grid, '1.1').click();
    for (const text of texts) await enter(grid, text);
    // The set takes effect later, so that the day is asked about.
    await grid.getByRole('button', { name: 'Xác nhận cả 5 số liệu' }).click();
    await waitForStatus(grid, /Đã lưu 5$/);
  }
  const commune = await visit.openPage('/xa/06901?ngay=2024-04-30');
  await commune.getByText('Vùng, nhóm xã: Nhóm xã 1').waitFor();
  await seesTotals(commune, '1/10', '5/47');
  const other = await visit.openPage('/xa/06917?ngay=2024-04-30');
  await other.getByText('Vùng, nhóm xã: Nhóm xã 3').waitFor();
  await seesTotals(other, '0/10', '3/47');

  // Two communes are a minority, so the default set of the other pages stays.
  const opened = await visit.openPage('/?ngay=2024-04-30');
  await rowOf(heatMap(opened), 'Dực Yên').waitFor();
  const board = await visit.openPage(`/?ngay=2024-04-30&bo=${NEW_SET}`);
  await seesOnBoard(board, 'Quảng An', '1/10', '5/47');
  await seesOnBoard(board, 'Tân Lập', '0/10', '3/47');
  const before = await visit.openPage('/?ngay=2024-04-30&bo=nang-cao-2021-2025');
  await rowOf(heatMap(before), 'Dực Yên').waitFor();
  expect(await rowOf(heatMap(before), 'Quảng An').count()).toBe(0);
});

test('reports and exports use the numbers of the new set', async () => {
  const csv = await visit.server.download(
    `/api/exports/indicators.csv?set=${NEW_SET}&on=2024-04-30&commune=06901`,
  );
  expect(csv).toMatch(/06901.*1\.1.*65/);
  const standings = await visit.server.download(`/api/exports/standings.csv?set=${NEW_SET}&on=2024-04-30`);
  expect(standings).toMatch(/06901",Quảng An,.*1,10,5,47/);

  const page = await visit.openPage(`/bao-cao?ngay=2024-04-30&bo=${NEW_SET}`);
  const form = page.getByRole('region', { name: 'Lập báo cáo' });
  const shown = page.getByRole('combobox', { name: 'Bộ tiêu chí' }).first();
  await eventually(() => shown.inputValue()).toBe(NEW_SET);
  await form.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('47/BC-VPĐP');
  await form.getByRole('textbox', { name: 'Họ tên người ký' }).fill('Nguyễn Văn A');
  await form.getByRole('textbox', { name: 'ĐÁNH GIÁ, KIẾN NGHỊ' }).fill('Các xã cập nhật số liệu.');
  await form.getByRole('button', { name: 'Lập báo cáo' }).click();
  await page.getByRole('heading', { level: 1, name: 'Báo cáo số 47/BC-VPĐP' }).waitFor();
  const matrix = page.getByRole('table', { name: /Kết quả từng tiêu chí của các xã/i });
  const row = (commune: string) => matrix.getByRole('row').filter({ hasText: commune }).innerText();
  expect(await row('Quảng An')).toMatch(/1\/10[\s\S]*5\/47/);
  expect(await row('Tân Lập')).toMatch(/0\/10[\s\S]*3\/47/);
  expect(await page.getByRole('main').innerText()).not.toMatch(/\/19\b|\/75\b/);
});

test('a commune’s page names the applicable set if another is shown, and compares two sets', async () => {
  const page = await visit.openPage('/xa/06901?ngay=2024-04-30&bo=nang-cao-2021-2025');
  const note = page.getByRole('note').filter({ hasText: 'Từ 01/03/2024 xã áp dụng bộ Giả định 10/47.' });
  await note.waitFor();
  await page.getByRole('link', { name: 'So sánh hai bộ tiêu chí' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hai bộ tiêu chí của xã Quảng An' }).waitFor();
  const side = (name: string) => page.getByRole('region', { name, exact: true });
  await eventually(() => side('Giả định 10/47').innerText()).toMatch(/1\s*\/10[\s\S]*5\s*\/47/);
  expect(await side('NTM nâng cao 2021–2025').innerText()).toMatch(/\/19[\s\S]*\/75/);
  await page.getByRole('combobox', { name: 'Bộ thứ hai' }).selectOption('NTM 2021–2025');
  await eventually(() => new URL(page.url()).searchParams.get('bo2')).toBe('ntm-2021-2025');
  await side('NTM 2021–2025').waitFor();
  await page.goBack();
  await note.getByRole('link', { name: 'Xem theo bộ đang áp dụng' }).click();
  await seesTotals(page, '1/10', '5/47');
  expect(await note.count()).toBe(0);
});

test('a changed file of an existing set shows the differences before it becomes a revision', async () => {
  const page = await visit.openPage('/tieu-chi/them');
  await chooseSetFile(page, RIGHT);
  await page.getByText('Hệ thống đã có đúng bộ này (phiên bản 1)').waitFor();
  await chooseSetFile(page, RIGHT.replace('"nhom-1": 60', '"nhom-1": 66'));
  await page.getByText('chỉ tiêu 1.1: mức quy định', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Thêm phiên bản mới' }).click();
  await page.getByText(/, phiên bản 2\.$/).waitFor();
  const commune = await visit.openPage('/xa/06901?ngay=2024-04-30');
  await seesTotals(commune, '0/10', '4/47');
});

test.each([1366, 360])('the pages of sets pass axe and fit at %i px', async (width) => {
  for (const [address, heading] of [
    ['/tieu-chi/them', 'Thêm bộ tiêu chí'],
    ['/tieu-chi/ap-dung', 'Áp dụng bộ tiêu chí'],
    ['/xa/06901/hai-bo', 'Hai bộ tiêu chí của xã Quảng An'],
  ] as const) {
    const page = await visit.openPage(address, { width });
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    const found = [await overflowOf(page), ...(await findFaultsInBothSchemes(page)), await overflowOf(page)];
    expect([address, ...found]).toEqual([address, 0, 0]);
    await page.close();
  }
});
