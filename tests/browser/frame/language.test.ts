import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Language } from '#shared/domain/values/language.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { PAGES, seesWholePage, WORDS } from '../../support/browser/pages.ts';

const visit = openBrowser();

/** Messages that differ between the languages, without those that have placeholders. */
function wordsOnlyIn(language: Language): Set<string> {
  const all = (tree: object): string[] =>
    Object.values(tree).flatMap((word) => (typeof word === 'string' ? [word] : all(word)));
  const others = new Set(all(WORDS[language === 'vi' ? 'en' : 'vi']));
  return new Set(all(WORDS[language]).filter((word) => !others.has(word) && !word.includes('{{')));
}

/** Lines of text on a page, including its title and accessible names. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = ['aria-label', 'title', 'placeholder'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
    );
    const lines = document.body.innerText.split('\n').concat(document.title.split(' – '), said);
    return lines.map((line) => line.trim()).filter((line) => line !== '');
  });
}

test.each(PAGES)(
  '$name is entirely in the chosen language, also after a reload',
  async ({ address, heading }) => {
    // Signed in as a user whose name is not also a message.
    const page = await visit.openPage(address, { as: 'gddt' });
    await seesWholePage(page, heading.vi);
    const foreign = async (language: Language) => {
      const words = wordsOnlyIn(language);
      return (await textsOf(page)).filter((text) => words.has(text));
    };
    expect((await foreign('en')).filter((text) => text !== 'English')).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await seesWholePage(page, heading.en);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect((await foreign('vi')).filter((text) => text !== 'Tiếng Việt')).toEqual([]);
    await page.reload();
    await seesWholePage(page, heading.en);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect((await foreign('vi')).filter((text) => text !== 'Tiếng Việt')).toEqual([]);
  },
);

test('numbers and days are shown and typed in the format of the language', async () => {
  const page = await visit.openPage('/xa/06901#chi-tieu-10.1');
  const income = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^10\.1/ }) });
  await income.getByText('68,3 triệu đồng/người/năm', { exact: true }).waitFor();
  await income.getByText('31/12/2023').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await income.getByText('68.3 triệu đồng/người/năm', { exact: true }).waitFor();
  await income.getByText('31 Dec 2023').waitFor();
  await income
    .getByRole('button', { name: /10\.1$/ })
    .first()
    .click();
  const value = page.getByRole('dialog').getByRole('textbox').first();
  await eventually(() => value.inputValue()).toBe('68.3');
  await value.fill('71.25');
  await page.getByRole('dialog').getByText('71.25 triệu đồng/người/năm').waitFor();
});

test('a refusal of the server is shown in the chosen language', async () => {
  const page = await visit.openPage('/?bo=khong-co', { expects: [/status of 404/] });
  await page.getByRole('alert').getByText('Không có bộ tiêu chí này').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('alert').getByText(WORDS.en.problem['unknown-criteria-set']).waitFor();
});
