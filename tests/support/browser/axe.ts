import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong with a page as it is now, or with a part of it, by all its rules. */
export async function findAccessibilityFaults(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(finishTransitions);
  // Only violations are told in full: that more than halves the time. Legacy mode: there are no frames to go into.
  const axe = new AxeBuilder({ page })
    .include(part)
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

/** In the page: lets colours come to rest before their contrast is measured. */
async function finishTransitions(): Promise<void> {
  await Promise.allSettled(
    document
      .getAnimations()
      .filter((animation) => animation instanceof CSSTransition)
      .map(({ finished }) => finished),
  );
}
