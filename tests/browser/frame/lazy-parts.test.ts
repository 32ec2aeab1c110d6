import { expect, test } from 'vitest';
import { openBrowser } from '../../support/browser/browser.ts';
import { recordButton } from '../../support/browser/screen.ts';

const visit = openBrowser();

const FAILED = /net::ERR_FAILED/;
const MISSING = /^Chưa tải được phần này/;

test('the user menu that cannot be loaded says so and can be retried', async () => {
  const page = await visit.openPage('/', { expects: [FAILED] });
  await page.context().route(/user-panel.*\.js/, (route) => route.abort());
  await page.getByRole('button', { name: 'Cán bộ Văn phòng điều phối' }).click();
  await page.getByText(MISSING).waitFor();
  await page.context().unroute(/user-panel.*\.js/);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
  expect(await page.getByText(MISSING).count()).toBe(0);
});

test('the form of an indicator that cannot be loaded says so, keeps the page and can be retried', async () => {
  const page = await visit.openPage('/xa/06901', { expects: [FAILED] });
  await page.context().route(/entry-drawer.*\.js/, (route) => route.abort());
  await recordButton(page, '17.5').click();
  await page.getByText(MISSING).waitFor();
  await page.context().unroute(/entry-drawer.*\.js/);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByRole('dialog', { name: 'Chỉ tiêu 17.5' }).waitFor();
});

test('the other language that cannot be loaded says so', async () => {
  const page = await visit.openPage('/', { expects: [FAILED] });
  await page.context().route(/\/en-.*\.js/, (route) => route.abort());
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText(MISSING).waitFor();
  await page.context().unroute(/\/en-.*\.js/);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Tiếng Việt' }).waitFor();
});
