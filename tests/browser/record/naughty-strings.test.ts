import { expect, test } from 'vitest';
import { listEntries } from '#shared/contract/record/entries.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { explanationButton, indicatorItem, openForm } from '../../support/browser/screen.ts';
import { keptNote, NAUGHTY_STRINGS } from '../../support/naughty-strings.ts';
import { SET } from '../../support/record/entries.ts';

const visit = openBrowser();

const LONGEST_NOTE = 4000;
const BEFORE = '¦';

/** Packs all strings into as few notes as possible, because a figure has one note. */
function notesOfAll(): string[] {
  const notes: string[] = [];
  for (const text of NAUGHTY_STRINGS) {
    const longer = `${notes.at(-1) ?? ''}${BEFORE}${text}`;
    if (notes.length > 0 && longer.length < LONGEST_NOTE) notes[notes.length - 1] = longer;
    else notes.push(`${BEFORE}${text}`);
  }
  return notes.map(keptNote);
}

declare global {
  interface Window {
    harmed: string[];
  }
}

// The grid has no notes, so they are typed into the entry form.
test('485 naughty strings typed as notes are shown as typed, and none is executed', async () => {
  const page = await visit.openPage('/xa/06901');
  const dialogs: string[] = [];
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await page.evaluate(() => {
    window.harmed = [];
    const harm = () => window.harmed.push('ran') === 0;
    Object.assign(window, { alert: harm, confirm: harm, prompt: harm });
  });
  const notes = notesOfAll();
  expect(notes.join('').split(BEFORE)).toHaveLength(1 + 485);
  for (const note of notes) {
    const form = await openForm(page, '17.5');
    await form.getByRole('textbox', { name: 'Ghi chú, nguồn số liệu' }).fill(note);
    await form.getByRole('button', { name: 'Lưu số liệu' }).click();
    await form.waitFor({ state: 'detached' });
  }

  const query = { set: SET, indicator: '17.5', limit: notes.length };
  const { entries } = await visit.server.read(listEntries, { params: { communeId: '06901' }, query });
  expect(entries.map(({ note }) => note).reverse()).toEqual(notes);

  await explanationButton(page, '17.5').click();
  const shown = indicatorItem(page, '17.5')
    .getByRole('table', { name: /^Lịch sử số liệu/ })
    .locator('p');
  const paragraphs = () =>
    shown.evaluateAll((found) =>
      found.map(({ textContent, childElementCount }) => ({ text: textContent ?? '', childElementCount })),
    );
  const expected = notes.map((note) => ({ text: `Ghi chú: ${note}`, childElementCount: 0 })).reverse();
  await eventually(async () => (await paragraphs()).slice(0, notes.length)).toEqual(expected);
  expect([...dialogs, ...(await page.evaluate(() => window.harmed))]).toEqual([]);
});
