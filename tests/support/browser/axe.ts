import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Violations of all axe rules in the current page, or in a part of it. */
export async function findAccessibilityFaults(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(finishTransitions);
  // Details of violations only: less than half the time. Legacy mode: the pages have no frames.
  const axe = new AxeBuilder({ page })
    .include(part)
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
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
