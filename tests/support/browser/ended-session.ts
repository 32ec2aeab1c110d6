import type { Page } from 'playwright-core';

/** Ends the session while the next figure is sent, so that no other request of the page comes first and asks for the password. */
export async function endSessionOnSending(page: Page): Promise<void> {
  await page.route(
    '**/entries',
    async (route) => {
      await page.context().clearCookies();
      await route.continue();
    },
    { times: 1 },
  );
}
