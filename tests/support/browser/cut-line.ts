import type { Page } from 'playwright-core';

const POSTS = /\/api\/communes\/\d+\/(entries|metrics)$/;

/** Blocks statements on their way to the server; the returned function unblocks them. */
export async function cutLine(page: Page): Promise<() => Promise<void>> {
  await page
    .context()
    .route(POSTS, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  return () => page.context().unroute(POSTS);
}
