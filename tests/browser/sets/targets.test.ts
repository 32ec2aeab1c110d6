import { expect, test } from 'vitest';
import { readStanding } from '#shared/contract/standing/standings.ts';
import { findAccessibilityFaults, findFaultsInBothSchemes } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import {
  explanationButton,
  hasFocus,
  indicatorItem,
  seesTotals,
  wordsBeside,
} from '../../support/browser/screen.ts';
import {
  countDecisions,
  openPanel,
  record,
  recordFigure,
  seeConsequences,
  setId,
} from '../../support/browser/targets-page.ts';

const visit = openBrowser();

test('changing a target: preview, recording, effect on every page; earlier days stay unchanged', async () => {
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
  const consequences = await seeConsequences(panel);
  expect(consequences).toContain(
    'Xã Quảng An chỉ tiêu 14.1 (95,3%) từ “Đạt, còn thấp” sang “Chưa đạt”, tính từ số liệu ngày 24/01/2024',
  );
  expect(consequences).toContain('tiêu chí 14: 4/4 → 3/4');
  expect(consequences).toContain('Toàn xã tại ngày 24/01/2024: 16 → 15/19 tiêu chí, 70 → 69/75 chỉ tiêu đạt');
  expect(consequences).toContain('Kết quả theo số liệu trước ngày 20/01/2024 giữ nguyên.');
  expect(await countDecisions(visit)).toBe(0);

  await panel.getByRole('button', { name: 'Sửa lại' }).click();
  expect(await value.inputValue()).toBe('95,5');
  await seeConsequences(panel);
  await panel.getByRole('button', { name: 'Ghi quyết định' }).click();
  await page.getByText('Đã ghi quyết định theo 1234/QĐ-UBND.').waitFor();
  expect(await countDecisions(visit)).toBe(1);
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

test('all targets of a criterion are confirmed together without changing results', async () => {
  const page = await visit.openPage('/tieu-chi');
  const before = await countDecisions(visit);
  const criterion = page.getByRole('region', { name: /^Tiêu chí 15\. / });
  await eventually(() => criterion.getByText('chưa đối chiếu', { exact: true }).count()).toBe(3);
  const panel = await openPanel(page, 'Xác nhận tất cả mức quy định của tiêu chí 15 (3)');
  await panel.getByText('Đã đối chiếu 3 mức sau đây với văn bản:').waitFor();
  const consequences = await seeConsequences(panel);
  expect(consequences).toContain('Không xã nào thay đổi kết quả.');
  expect(consequences).toMatch(/\d+ kết quả tại ngày 24\/01\/2024 sẽ không còn ghi “chưa đối chiếu”/);
  await panel.getByRole('button', { name: 'Ghi quyết định' }).click();
  await eventually(() => criterion.getByText(/^đã đối chiếu với 318\/QĐ-TTg$/).count()).toBe(3);
  expect(await criterion.getByText('chưa đối chiếu', { exact: true }).count()).toBe(0);
  expect(await countDecisions(visit)).toBe(before + 3);
});

test('a wrong decision is taken back to the set’s own target, which stays unconfirmed', async () => {
  const page = await visit.openPage('/tieu-chi');
  const panel = await openPanel(page, 'Thay đổi: 10.1');
  await panel.getByText('Mức này thay cả mức đã ghi trong bộ tiêu chí cho các năm sau (2025).').waitFor();
  await panel.getByRole('textbox', { name: /^Mức quy định/ }).fill('10');
  await record(page, panel, '56/QĐ-UBND');
  const again = await openPanel(page, 'Thay đổi: 10.1');
  await again.getByRole('radio', { name: 'Trở lại mức trong bộ tiêu chí' }).check();
  await record(page, again, '57/QĐ-UBND');
  const history = page.getByRole('table', { name: 'Các quyết định về mức quy định' });
  await history.getByText('Từ 01/01/2024, tất cả các xã: trở lại mức trong bộ tiêu chí').waitFor();
  await page.getByRole('button', { name: 'Xác nhận: 10.1', exact: true }).waitFor();
});

test('consequences that changed since the preview are shown again before recording', async () => {
  const page = await visit.openPage('/tieu-chi', { expects: [/status of 409/] });
  const before = await countDecisions(visit);
  const panel = await openPanel(page, 'Thay đổi: 17.5');
  await panel.getByRole('textbox', { name: 'Mức quy định (%)' }).fill('40');
  await panel.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('60/QĐ-UBND');
  expect(await seeConsequences(panel)).toContain('17.5 (46,2%)');
  await recordFigure(visit, page, '17.5', 41.5);
  await panel.getByRole('button', { name: 'Ghi quyết định' }).click();
  await panel.getByRole('alert').getByText('vừa thay đổi nên chưa ghi quyết định').waitFor();
  const consequences = panel.getByRole('region', { name: 'Nếu ghi quyết định này' });
  await consequences.getByText('17.5 (41,5%)').waitFor();
  expect([await countDecisions(visit), await findAccessibilityFaults(page)]).toEqual([before, []]);
  await panel.getByRole('button', { name: 'Ghi quyết định' }).click();
  await page.getByText('Đã ghi quyết định theo 60/QĐ-UBND.').waitFor();
  expect(await countDecisions(visit)).toBe(before + 1);
});

test('users without permission see no decision buttons', async () => {
  const page = await visit.openPage('/tieu-chi', { as: 'quangan' });
  await page.getByRole('heading', { name: 'Các quyết định về mức quy định' }).waitFor();
  expect(await page.getByRole('button', { name: /^(Xác nhận|Thay đổi|Nhập mức)/ }).count()).toBe(0);
});

test.each([1366, 360])('the panel and its preview pass axe and fit at %i px', async (width) => {
  const page = await visit.openPage('/tieu-chi', { width });
  const panel = await openPanel(page, 'Thay đổi: 14.2');
  expect([await overflowOf(page), ...(await findAccessibilityFaults(page))]).toEqual([0]);
  await panel.getByRole('textbox', { name: 'Mức quy định (%)' }).fill('99');
  await panel.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('58/QĐ-UBND');
  await seeConsequences(panel);
  expect([await overflowOf(page), ...(await findFaultsInBothSchemes(page))]).toEqual([0]);
  expect(await overflowOf(page)).toBe(0);
});
