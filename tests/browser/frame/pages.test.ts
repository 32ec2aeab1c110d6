import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '#shared/domain/values/language.ts';
import { findAccessibilityFaults, findFaultsInBothSchemes } from '../../support/browser/axe.ts';
import { openBrowser } from '../../support/browser/browser.ts';
import { overflowOf, PAGES, seesWholePage } from '../../support/browser/pages.ts';

const visit = openBrowser();

const WIDTHS = [1366, 360];

/** Faults of a page in one language, at every width. Colours are checked in Vietnamese only: no language has others. */
async function findFaults(address: string, heading: string, language: Language): Promise<string[]> {
  const page = await visit.openPage(address, { language });
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 740 });
    await seesWholePage(page, heading);
    const overflow = await overflowOf(page);
    if (overflow > 0) found.push(`${language} ${width}: wider than the window by ${overflow}`);
    const faults =
      language === 'vi'
        ? await findFaultsInBothSchemes(page)
        : await findAccessibilityFaults(page, 'html', 'all but colours');
    found.push(...faults.map((fault) => `${language} ${width} ${fault}`));
  }
  return found;
}

test.each(PAGES)(
  '$name passes axe and fits the window, in both languages, light and dark, at 1366 and 360 px',
  async ({ address, heading }) => {
    const found = await Promise.all(
      LANGUAGES.map((language) => findFaults(address, heading[language], language)),
    );
    expect(found.flat()).toEqual([]);
  },
);
