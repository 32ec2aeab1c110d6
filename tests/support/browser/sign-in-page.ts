import type { Locator, Page } from 'playwright-core';

/** Signs in on the page of signing in, by keyboard. */
export async function fillIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

/** Signs in on a page or in a dialog. */
export async function signIn(place: Locator, username: string, password: string): Promise<void> {
  const name = place.getByRole('textbox', { name: 'Tên đăng nhập' });
  if (await name.isEditable()) await name.fill(username);
  await place.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await place.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}
