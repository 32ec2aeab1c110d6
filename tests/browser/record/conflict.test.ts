import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listEntries } from '#shared/contract/record/entries.ts';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { hasFocus, openForm, recordButton } from '../../support/browser/screen.ts';
import { SET } from '../../support/record/entries.ts';

const visit = openBrowser();

const REFUSED = /status of 409/;
const COMMUNE = '/xa/06901';

const OFFICER = 'Cán bộ xã Quảng An';
const MINE = 'Ghi số liệu của tôi';
const THEIRS = `Giữ số liệu của ${OFFICER}`;

test('the second of two users editing a figure is notified before saving, sees both figures and can keep the other', async () => {
  const [first, second] = await openBoth();
  const form = await openForm(second, '17.5');
  const value = form.getByRole('textbox', { name: 'Kết quả (%)' });
  await value.fill('51');
  await form.getByRole('textbox', { name: 'Ghi chú, nguồn số liệu' }).fill('Sổ của thôn');
  await record(first, '17.5', '53');
  await form.getByText(new RegExp(`^${OFFICER} vừa ghi số liệu này lúc .*: 53%`)).waitFor();
  expect(await value.inputValue()).toBe('51');

  const panel = await saveIntoConflict(form);
  expect(await textOf(panel, 'Số liệu của bạn')).toMatch(/chưa ghi.*51%.*24\/01\/2024.*Sổ của thôn/);
  expect(await textOf(panel, `Số liệu của ${OFFICER}`)).toMatch(/ghi lúc .*53%.*24\/01\/2024/);
  expect(await panel.innerText()).toMatch(/Khi bạn mở biểu mẫu: 46,2%/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await second.emulateMedia({ colorScheme });
    expect(await findAccessibilityFaults(second, '[role="dialog"]')).toEqual([]);
  }
  await panel.getByRole('button', { name: THEIRS }).click();
  await form.waitFor({ state: 'detached' });
  await eventually(() => hasFocus(recordButton(second, '17.5'))).toBe(true);
  const values = await valuesOf('17.5');
  expect(values[0]).toBe(53);
  expect(values).not.toContain(51);
});

test('nothing is lost before the choice, and recording the user’s own figure keeps the other in the history', async () => {
  const [first, second] = await openBoth();
  const form = await openForm(second, '17.4');
  await form.getByRole('textbox', { name: 'Kết quả (%)' }).fill('61');
  await keepJudgement(form);
  await record(first, '17.4', '62', keepJudgement);
  const panel = await saveIntoConflict(form);
  await second.keyboard.press('Escape');
  await second.getByRole('button', { name: 'Tiếp tục nhập' }).click();

  // Another figure in between: the panel updates to it.
  await record(first, '17.4', '63', keepJudgement);
  await panel.getByRole('button', { name: MINE }).click();
  await eventually(() => textOf(panel, `Số liệu của ${OFFICER}`)).toMatch(/63%/);
  expect(await textOf(panel, 'Số liệu của bạn')).toMatch(/61%/);
  await panel.getByRole('button', { name: MINE }).click();
  await second.getByText(/^Đã lưu chỉ tiêu 17\.4: 61%/).waitFor();
  expect((await valuesOf('17.4')).slice(0, 3)).toEqual([61, 63, 62]);
  await eventually(() => first.getByText(/^61%$/).count()).toBe(1);
});

test('figures of different indicators do not conflict', async () => {
  const [first, second] = await openBoth([]);
  const form = await openForm(second, '18.1');
  await record(first, '17.5', '54');
  await form.getByRole('textbox', { name: 'Kết quả (%)' }).fill('98');
  await keepJudgement(form);
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  await second.getByText(/^Đã lưu chỉ tiêu 18\.1: 98%/).waitFor();
});

function openBoth(expects = [REFUSED]): Promise<[Page, Page]> {
  return Promise.all([
    visit.openPage(COMMUNE, { as: 'quangan' }),
    visit.openPage(COMMUNE, { as: 'dieuphoi', expects }),
  ]);
}

/** `answer`: answers what the form asks before it saves. */
async function record(
  page: Page,
  code: string,
  value: string,
  answer: (form: Locator) => Promise<void> = async () => undefined,
): Promise<void> {
  const form = await openForm(page, code);
  await form.getByRole('textbox', { name: 'Kết quả (%)' }).fill(value);
  await answer(form);
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  await page.getByText(new RegExp(`^Đã lưu chỉ tiêu ${code}: ${value}%`)).waitFor();
}

/** Answers the question about the judgement of the earlier figure. */
async function keepJudgement(form: Locator): Promise<void> {
  await form.getByRole('button', { name: 'Giữ “Chưa đạt”, nêu lý do mới' }).click();
  await form.getByRole('textbox', { name: /^Lý do/ }).fill('Vẫn chưa bảo đảm yêu cầu');
}

/** Saves, and waits for the conflict panel. */
async function saveIntoConflict(form: Locator): Promise<Locator> {
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  const panel = form.getByRole('alertdialog', { name: `Đã có số liệu mới hơn của ${OFFICER}` });
  await panel.waitFor();
  await eventually(() => hasFocus(panel)).toBe(true);
  return panel;
}

/** Text of one side of the comparison, on one line. */
async function textOf(panel: Locator, side: string): Promise<string> {
  const text = await panel.getByRole('region', { name: side, exact: true }).innerText();
  return text.replace(/\s+/g, ' ');
}

/** The recorded values, newest first. */
async function valuesOf(indicator: string): Promise<unknown[]> {
  const query = { set: SET, indicator };
  const { entries } = await visit.server.read(listEntries, { params: { communeId: '06901' }, query });
  return entries.map(({ value }) => value);
}
