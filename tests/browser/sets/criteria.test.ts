import { expect, test } from 'vitest';
import { listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { partsOf } from '#shared/domain/sets/parts.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { cellsOf } from '../../support/browser/screen.ts';
import { nationalSet } from '../../support/fixtures.ts';

const visit = openBrowser();

test('unchecked and missing targets are counted, marked and found', async () => {
  const indicators = listIndicators(nationalSet('nang-cao-2021-2025'));
  const missing = indicators.filter(({ target }) => target === null).map(({ code }) => code);
  const unchecked = indicators.filter(({ target, checked }) => target !== null && !checked.target);
  const page = await visit.openPage('/tieu-chi');
  const items = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({
      has: page.getByRole('button', { name: /^Kết quả các xã: / }),
    });
  const notice = page.getByRole('note');
  await notice.getByText(`${unchecked.length}/75 chỉ tiêu có mức quy định chưa được đối chiếu`).waitFor();
  await notice
    .getByText(`${missing.length}/75 chỉ tiêu thiếu mức quy định, của cả chỉ tiêu hoặc của một nội dung`)
    .waitFor();
  expect(await items.count()).toBe(75);

  await page.getByRole('button', { name: `Chưa có mức (${missing.length})` }).click();
  await eventually(() => items.count()).toBe(missing.length);
  expect(await items.getByText('chưa có mức quy định', { exact: true }).count()).toBe(missing.length);
  await page.getByRole('button', { name: `Mức chưa đối chiếu (${unchecked.length})` }).click();
  await eventually(() => items.count()).toBe(unchecked.length);
  // A part with its own target has its own badge.
  const ownParts = unchecked.flatMap((one) =>
    partsOf(one).filter(({ isOwn, as }) => isOwn && as.target !== null),
  );
  const marks = items.getByText('chưa đối chiếu', { exact: true });
  await eventually(() => marks.count()).toBe(unchecked.length + ownParts.length);

  await page.getByRole('button', { name: 'Tất cả (75)' }).click();
  await page.getByRole('textbox', { name: 'Tìm chỉ tiêu' }).fill('phan loai chat thai ran');
  await eventually(() => items.count()).toBe(1);
  await page.getByRole('textbox', { name: 'Tìm chỉ tiêu' }).fill('không có gì như thế');
  await page.getByRole('button', { name: 'Bỏ tìm kiếm và bộ lọc' }).click();
  await eventually(() => items.count()).toBe(75);
});

test('one indicator across the communes has its own address', async () => {
  const page = await visit.openPage('/tieu-chi');
  await page.getByRole('button', { name: 'Kết quả các xã: 17.5' }).click();
  const table = page.getByRole('table', { name: 'Chỉ tiêu 17.5 tại các xã, ngày 24/01/2024' });
  await eventually(() => cellsOf(table, 'Quảng An')).toEqual([
    '46,2% minh họa',
    'từ 50% trở lên chưa đối chiếu',
    'Chưa đạt',
    '24/01/2024',
  ]);
  expect(new URL(page.url()).search).toBe('?chi-tieu=17.5');
  const linked = await visit.openPage(page.url());
  await linked.getByRole('button', { name: 'Ẩn kết quả các xã: 17.5' }).waitFor();
  await page.getByRole('button', { name: 'Ẩn kết quả các xã: 17.5' }).click();
  await table.waitFor({ state: 'detached' });
});

test('a commune’s list is searched without accents and filtered by status', async () => {
  const page = await visit.openPage('/xa/06901');
  const names = page.getByRole('region', { name: 'Tiêu chí và chỉ tiêu' }).getByRole('heading', { level: 4 });
  await page.getByRole('button', { name: 'Cơ bản đạt (1)' }).click();
  await eventually(() => names.count()).toBe(1);
  await page.getByRole('button', { name: 'Chưa đạt (4)' }).click();
  await eventually(async () => (await names.allInnerTexts()).map((name) => name.split(/\s/)[0])).toEqual([
    '13.2',
    '17.4',
    '17.5',
    '18.1',
  ]);
  await page.getByRole('searchbox', { name: 'Tìm chỉ tiêu' }).fill('nuoc thai');
  await eventually(() => names.count()).toBe(1);
  await page.getByText('Hiển thị 1/75 chỉ tiêu').waitFor();
  await page.getByRole('searchbox', { name: 'Tìm chỉ tiêu' }).fill('xyzzy');
  await page.getByRole('button', { name: 'Bỏ tìm kiếm và bộ lọc' }).click();
  await page.getByRole('button', { name: 'Mở tất cả' }).click();
  await eventually(() => names.count()).toBe(75);
});
