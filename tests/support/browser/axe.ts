import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type Rules = 'all' | 'colours' | 'all but colours';

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

// The builder would send and run a longer form of axe, 1.5 MB, twice with each analysis; a page needs the short form once.
const AXE = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);
const NOTHING = 'undefined';

/** Violations of axe rules, by default all, in the current page or in a part of it. */
export async function findAccessibilityFaults(
  page: Page,
  part = 'html',
  rules: Rules = 'all',
): Promise<string[]> {
  await page.evaluate(finishTransitions);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  // Details of violations only: less than half the time. Legacy mode: the pages have no frames.
  const axe = new AxeBuilder({ page, axeSource: NOTHING })
    .include(part)
    .setLegacyMode()
    .options({ resultTypes: ['violations'], ...optionsFor(rules) });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

/**
 * Violations of all axe rules in light and dark. In dark, only colours are checked, unless the scheme changed the document: the
 * other rules read nothing else.
 */
export async function findFaultsInBothSchemes(page: Page, part = 'html'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await findAccessibilityFaults(page, part);
  const before = await contentOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const isSame = (await contentOf(page)) === before;
  const dark = await findAccessibilityFaults(page, part, isSame ? 'colours' : 'all');
  return [...light.map((fault) => `light: ${fault}`), ...dark.map((fault) => `dark: ${fault}`)];
}

function optionsFor(rules: Rules): Parameters<AxeBuilder['options']>[0] {
  if (rules === 'all') return {};
  if (rules === 'colours') return { runOnly: COLOUR_RULES };
  return { rules: Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }])) };
}

function contentOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerHTML);
}

/** Runs in the page: waits for transitions, so that final colours are checked. */
async function finishTransitions(): Promise<void> {
  await Promise.allSettled(
    document
      .getAnimations()
      .filter((animation) => animation instanceof CSSTransition)
      .map(({ finished }) => finished),
  );
}
