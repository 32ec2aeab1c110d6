import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listEntries } from '#shared/contract/record/entries.ts';
import { listTargetDecisions } from '#shared/contract/sets/target-decisions.ts';
import { readStanding } from '#shared/contract/standing/standings.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import {
  explanationButton,
  hasFocus,
  indicatorItem,
  seesTotals,
  wordsBeside,
} from '../../support/browser/screen.ts';

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
  const consequences = panel.getByRole('region', { name: 'Nếu ghi quyết định này' });
  await consequences.waitFor();
  return (await consequences.innerText()).replace(/\s+/g, ' ');
}

/** Enters the document, opens the preview and records the decision; returns the text of the consequences. */
async function record(page: Page, panel: Locator, document: string): Promise<string> {
  await panel.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill(document);
  const consequences = await seeConsequences(panel);
  await panel.getByRole('button', { name: 'Ghi quyết định' }).click();
  await panel.waitFor({ state: 'detached' });
  await page.getByText(`Đã ghi quyết định theo ${document}.`).waitFor();
  return consequences;
}

/** Records a figure without a judgement for Quảng An, as a colleague would meanwhile. */
async function recordFigure(page: Page, indicator: string, value: FigureValue): Promise<void> {
  const { entries } = await visit.server.read(listEntries, {
    params: { communeId: '06901' },
    query: { set: setId, indicator },
  });
  const [latest] = entries
    .filter(({ effectiveOn }) => effectiveOn <= '2024-01-24')
    .toSorted((a, b) => b.effectiveOn.localeCompare(a.effectiveOn));
  const replaces = latest?.id ?? null;
  const figure = { id: randomUUID(), set: setId, indicator, effectiveOn: '2024-01-24', value, replaces };
  const answer = await page.request.post('/api/communes/06901/entries', { data: figure });
  expect(answer.status()).toBe(201);
}

async function countDecisions(): Promise<number> {
  const { decisions } = await visit.server.read(listTargetDecisions, { params: { setId }, query: {} });
  return decisions.length;
}

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

test('all targets of a criterion are confirmed together without changing results', async () => {
  const page = await visit.openPage('/tieu-chi');
  const before = await countDecisions();
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
  expect(await countDecisions()).toBe(before + 3);
});

test('a missing target entered by mistake and taken back is missing again, with its history', async () => {
  const page = await visit.openPage('/tieu-chi');
  await recordFigure(page, '2.2', 95);
  const panel = await openPanel(page, 'Nhập mức quy định: 2.2');
  await panel.getByRole('textbox', { name: 'Mức quy định (%)' }).fill('90');
  expect(await panel.getByRole('radio').count()).toBe(0);
  await record(page, panel, '55/QĐ-UBND');
  const again = await openPanel(page, 'Thay đổi: 2.2');
  await again.getByRole('radio', { name: 'Bỏ mức đã nhập, trở lại chưa có mức quy định' }).check();
  // The form suggests the first day of the decision that is taken back, which is the set's first day.
  const day = again.getByRole('textbox', { name: 'Áp dụng cho số liệu từ ngày' });
  await eventually(() => day.inputValue()).toBe('08/03/2022');
  expect(await again.getByRole('textbox', { name: /^Mức quy định/ }).count()).toBe(0);
  const consequences = await record(page, again, '55/QĐ-UBND');
  expect(consequences).toContain('từ “Đạt” sang “Chưa đánh giá”');
  await page.getByRole('button', { name: 'Nhập mức quy định: 2.2' }).waitFor();
  const item = page.getByRole('listitem').filter({ has: page.getByText('2.2', { exact: true }) });
  await item.getByText('chưa có mức quy định', { exact: true }).waitFor();
  const history = page.getByRole('table', { name: 'Các quyết định về mức quy định' });
  await history.getByText('Từ 08/03/2022, tất cả các xã: trở lại chưa có mức quy định').waitFor();
  await history.getByText('Từ 08/03/2022, tất cả các xã: từ 90% trở lên').waitFor();
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

test('a part with its own target is confirmed with its criterion and changed separately', async () => {
  const page = await visit.openPage('/tieu-chi');
  const criterion = page.getByRole('region', { name: /^Tiêu chí 5\. / });
  const marks = criterion.getByText('chưa đối chiếu', { exact: true });
  await criterion.getByRole('button', { name: 'Xác nhận: 5.1, nội dung 2', exact: true }).waitFor();
  const [before, unchecked] = [await countDecisions(), await marks.count()];
  const confirm = `Xác nhận tất cả mức quy định của tiêu chí 5 (${unchecked})`;
  const panel = await openPanel(page, confirm);
  await panel.getByText('Chỉ tiêu 5.1, nội dung 2: ≥ 01 trường đạt CSVC mức độ 2').waitFor();
  await record(page, panel, '318/QĐ-TTg');
  await eventually(() => marks.count()).toBe(0);
  expect(await countDecisions()).toBe(before + unchecked);

  const change = await openPanel(page, 'Thay đổi: 5.1, nội dung 2');
  await change.getByRole('heading', { name: 'Thay đổi mức quy định chỉ tiêu 5.1, nội dung 2' }).waitFor();
  await change.getByRole('textbox', { name: 'Mức quy định (trường)' }).fill('2');
  await record(page, change, '59/QĐ-UBND');
  const decided = criterion.getByRole('list', { name: 'Mức do cơ quan quyết định' });
  await decided.getByText('từ 2 trường trở lên').waitFor();
  const history = page.getByRole('table', { name: 'Các quyết định về mức quy định' });
  await eventually(() => history.getByRole('row').nth(1).innerText()).toMatch(
    /5\.1, nội dung 2[\s\S]*Từ 01\/01\/2024, tất cả các xã: từ 2\s+trường trở lên/,
  );
});

test('the audit shows the part in its own unit, and the return', async () => {
  const page = await visit.openPage('/nhat-ky');
  const records = page.getByRole('table', { name: /^Các dòng nhật ký/ });
  await records.getByText('Thay đổi mức quy định 5.1, nội dung 2 của bộ NTM nâng cao 2021–2025').waitFor();
  await records.getByText('2 trường', { exact: true }).waitFor();
  await records.getByText('Bỏ mức do cơ quan quyết định, 2.2 của bộ NTM nâng cao 2021–2025').waitFor();
});

test('a figure with parts shows the source of each part’s target', async () => {
  await recordFigure(await visit.openPage('/tieu-chi'), '5.1', [100, 1]);
  const page = await visit.openPage('/xa/06901#chi-tieu-5.1');
  await explanationButton(page, '5.1').click();
  const item = indicatorItem(page, '5.1');
  // Decided by the tests above: the part by another document than the whole.
  await eventually(() => item.innerText()).toMatch(
    /Mức quy định [^.]*100\s*% theo 318\/QĐ-TTg[\s\S]*Nội dung “≥ 01 trường đạt CSVC mức độ 2”: Mức quy định ≥\s2\strường theo 59\/QĐ-UBND, [^.]*từ ngày 01\/01\/2024\. Mức này do cơ quan quyết định/,
  );
});

test('consequences that changed since the preview are shown again before recording', async () => {
  const page = await visit.openPage('/tieu-chi', { expects: [/status of 409/] });
  const before = await countDecisions();
  const panel = await openPanel(page, 'Thay đổi: 17.5');
  await panel.getByRole('textbox', { name: 'Mức quy định (%)' }).fill('40');
  await panel.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('60/QĐ-UBND');
  expect(await seeConsequences(panel)).toContain('17.5 (46,2%)');
  await recordFigure(page, '17.5', 41.5);
  await panel.getByRole('button', { name: 'Ghi quyết định' }).click();
  await panel.getByRole('alert').getByText('vừa thay đổi nên chưa ghi quyết định').waitFor();
  const consequences = panel.getByRole('region', { name: 'Nếu ghi quyết định này' });
  await consequences.getByText('17.5 (41,5%)').waitFor();
  expect([await countDecisions(), await findAccessibilityFaults(page)]).toEqual([before, []]);
  await panel.getByRole('button', { name: 'Ghi quyết định' }).click();
  await page.getByText('Đã ghi quyết định theo 60/QĐ-UBND.').waitFor();
  expect(await countDecisions()).toBe(before + 1);
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
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect([await overflowOf(page), ...(await findAccessibilityFaults(page))]).toEqual([0]);
  }
});
