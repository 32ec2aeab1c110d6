import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readStanding } from '#shared/contract/standings.ts';
import { listTargetDecisions } from '#shared/contract/target-decisions.ts';
import { findAccessibilityFaults } from '../support/axe.ts';
import { eventually, openBrowser } from '../support/browser.ts';
import { overflowOf } from '../support/pages.ts';
import { explanationButton, hasFocus, indicatorItem, seesTotals, wordsBeside } from '../support/screen.ts';

const visit = openBrowser();
const setId = 'nang-cao-2021-2025';

async function openPanel(page: Page, action: string): Promise<Locator> {
  await page.getByRole('button', { name: action, exact: true }).click();
  const panel = page.getByRole('dialog');
  await panel.waitFor();
  return panel;
}

async function seeConsequences(panel: Locator): Promise<string> {
  await panel.getByRole('button', { name: 'Xem kết quả thay đổi' }).click();
  const told = panel.getByRole('region', { name: 'Nếu ghi quyết định này' });
  await told.waitFor();
  return (await told.innerText()).replace(/\s+/g, ' ');
}

async function countDecisions(): Promise<number> {
  const { decisions } = await visit.server.read(listTargetDecisions, { params: { setId }, query: {} });
  return decisions.length;
}

test('a target is changed: consequences first, then recorded, then everywhere, and the day before as it was', async () => {
  const standingOn = async (on: string) => {
    const query = { set: setId, on };
    const { criteria } = await visit.server.read(readStanding, { params: { communeId: '06901' }, query });
    return criteria;
  };
  const [dayBefore, day] = [await standingOn('2024-01-19'), await standingOn('2024-01-24')];
  const page = await visit.openPage('/tieu-chi');
  const panel = await openPanel(page, 'Thay đổi: 14.1');
  await panel.getByRole('button', { name: 'Xem kết quả thay đổi' }).click();
  const value = panel.getByRole('textbox', { name: 'Mức quy định (%)' });
  await eventually(() => wordsBeside(value)).toContain('Hãy nhập mức quy định');
  await eventually(() => hasFocus(value)).toBe(true);
  await value.fill('95,5');
  await panel.getByRole('textbox', { name: 'Áp dụng cho số liệu từ ngày' }).fill('20/1/2024');
  await panel.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('1234/QĐ-UBND');
  await panel.getByLabel('Tệp văn bản').setInputFiles({
    name: 'QĐ 1234.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4 quyết định'),
  });
  const told = await seeConsequences(panel);
  expect(told).toContain(
    'Xã Quảng An chỉ tiêu 14.1 (95,3%) từ “Đạt, còn thấp” sang “Chưa đạt”, tính từ số liệu ngày 24/01/2024',
  );
  expect(told).toContain('tiêu chí 14: 4/4 → 3/4');
  expect(told).toContain('Toàn xã tại ngày 24/01/2024: 16 → 15/19 tiêu chí, 70 → 69/75 chỉ tiêu đạt');
  expect(told).toContain('Kết quả theo số liệu trước ngày 20/01/2024 giữ nguyên.');
  expect(await countDecisions()).toBe(0);

  await panel.getByRole('button', { name: 'Sửa lại' }).click();
  expect(await value.inputValue()).toBe('95,5');
  await seeConsequences(panel);
  await panel.getByRole('button', { name: 'Ghi quyết định' }).click();
  await page.getByText('Đã ghi quyết định theo 1234/QĐ-UBND.').waitFor();
  expect(await countDecisions()).toBe(1);
  const decided = page.getByRole('list', { name: 'Mức do cơ quan quyết định' });
  await decided.getByText('từ 95,5% trở lên').waitFor();
  const download = page.waitForEvent('download');
  await decided.getByRole('link', { name: 'tệp QĐ 1234.pdf' }).click();
  expect((await download).suggestedFilename()).toContain('1234');
  const history = page.getByRole('table', { name: 'Các quyết định về mức quy định' });
  await history.getByText('Từ 20/01/2024, tất cả các xã: từ 95,5% trở lên').waitFor();

  const commune = await visit.openPage('/xa/06901#chi-tieu-14.1');
  await seesTotals(commune, '15/19', '69/75');
  await explanationButton(commune, '14.1').click();
  const item = indicatorItem(commune, '14.1');
  await item.getByText('áp dụng cho số liệu từ ngày 20/01/2024').waitFor();
  await item.getByText('Mức này do cơ quan quyết định, thay cho mức trong bộ tiêu chí.').waitFor();
  expect(await standingOn('2024-01-19')).toEqual(dayBefore);
  expect(await standingOn('2024-01-24')).not.toEqual(day);
});

test('all targets of a criterion are confirmed in one act; none of their results changes', async () => {
  const page = await visit.openPage('/tieu-chi');
  const before = await countDecisions();
  const criterion = page.getByRole('region', { name: /^Tiêu chí 15\. / });
  await eventually(() => criterion.getByText('chưa đối chiếu', { exact: true }).count()).toBe(3);
  const panel = await openPanel(page, 'Xác nhận tất cả mức quy định của tiêu chí 15 (3)');
  await panel.getByText('Đã đối chiếu 3 mức sau đây với văn bản:').waitFor();
  const told = await seeConsequences(panel);
  expect(told).toContain('Không xã nào thay đổi kết quả.');
  expect(told).toMatch(/\d+ kết quả tại ngày 24\/01\/2024 sẽ không còn ghi “chưa đối chiếu”/);
  await panel.getByRole('button', { name: 'Ghi quyết định' }).click();
  await eventually(() => criterion.getByText(/^đã đối chiếu với 318\/QĐ-TTg$/).count()).toBe(3);
  expect(await criterion.getByText('chưa đối chiếu', { exact: true }).count()).toBe(0);
  expect(await countDecisions()).toBe(before + 3);
});

test('a missing target is filled in, and what was decided wrongly is taken back to the set’s own', async () => {
  const page = await visit.openPage('/tieu-chi');
  const fill = page.getByRole('button', { name: /^Nhập mức quy định: / }).first();
  const name = (await fill.getAttribute('aria-label')) ?? '';
  const code = name.replace('Nhập mức quy định: ', '');
  let panel = await openPanel(page, name);
  const answer = panel.getByRole('combobox', { name: /^Mức quy định/ });
  if ((await answer.count()) > 0) await answer.selectOption({ index: 1 });
  else await panel.getByRole('textbox', { name: /^Mức quy định/ }).fill('1');
  await panel.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('55/QĐ-UBND');
  await seeConsequences(panel);
  await panel.getByRole('button', { name: 'Ghi quyết định' }).click();
  await page.getByRole('button', { name: `Thay đổi: ${code}` }).waitFor();

  panel = await openPanel(page, 'Thay đổi: 10.1');
  await panel.getByText('Mức này thay cả mức đã ghi trong bộ tiêu chí cho các năm sau (2025).').waitFor();
  await panel.getByRole('textbox', { name: /^Mức quy định/ }).fill('10');
  await panel.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('56/QĐ-UBND');
  await seeConsequences(panel);
  await panel.getByRole('button', { name: 'Ghi quyết định' }).click();
  await page.getByText('Đã ghi quyết định theo 56/QĐ-UBND.').waitFor();
  panel = await openPanel(page, 'Thay đổi: 10.1');
  await panel.getByRole('radio', { name: 'Trở lại mức trong bộ tiêu chí' }).check();
  await panel.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('57/QĐ-UBND');
  await seeConsequences(panel);
  await panel.getByRole('button', { name: 'Ghi quyết định' }).click();
  const history = page.getByRole('table', { name: 'Các quyết định về mức quy định' });
  await history.getByText('Từ 01/01/2024, tất cả các xã: trở lại mức trong bộ tiêu chí').waitFor();
});

test('who may not decide sees no button for it', async () => {
  const page = await visit.openPage('/tieu-chi', { as: 'quangan' });
  await page.getByRole('heading', { name: 'Các quyết định về mức quy định' }).waitFor();
  expect(await page.getByRole('button', { name: /^(Xác nhận|Thay đổi|Nhập mức)/ }).count()).toBe(0);
});

test.each([1366, 360])('the panel and its consequences are clean for axe and fit at %i px', async (width) => {
  const page = await visit.openPage('/tieu-chi', { width });
  const panel = await openPanel(page, 'Thay đổi: 14.2');
  expect([await overflowOf(page), ...(await findAccessibilityFaults(page))]).toEqual([0]);
  await panel.getByRole('textbox', { name: 'Mức quy định (%)' }).fill('99');
  await panel.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('58/QĐ-UBND');
  await seeConsequences(panel);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect([await overflowOf(page), ...(await findAccessibilityFaults(page))]).toEqual([0]);
  }
});
