import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/domain/values/language.ts';
import { DEMO_ACCOUNTS } from '../../../server/features/people/accounts/demo-accounts.ts';
import { DEMO_PASSWORD } from '../../../server/features/people/accounts/password-rules.ts';
import { findAccessibilityFaults, findFaultsInBothSchemes } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { overflowOf, WORDS } from '../../support/browser/pages.ts';
import { hasFocus, seesTotals } from '../../support/browser/screen.ts';
import { fillIn } from '../../support/browser/sign-in-page.ts';

const visit = openBrowser();

const REFUSED = /status of 401/;
const COMMUNE = '/xa/06901?ngay=2024-01-24';

test('a wrong password is refused without saying what was wrong; the right one opens the requested page', async () => {
  const page = await visit.openPage(COMMUNE, { as: null, expects: [REFUSED] });
  await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
  expect(await page.title()).toBe('Đăng nhập – Theo dõi nông thôn mới');
  await eventually(() => hasFocus(page.getByRole('textbox', { name: 'Tên đăng nhập' }))).toBe(true);
  await fillIn(page, '', '');
  await page.getByText('Hãy nhập tên đăng nhập').waitFor();
  for (const username of ['dieuphoi', 'khong-co']) {
    await fillIn(page, username, 'mật khẩu không đúng');
    await eventually(() => page.getByRole('alert').innerText()).toBe(
      'Tên đăng nhập hoặc mật khẩu không đúng',
    );
  }
  await fillIn(page, 'DieuPhoi', DEMO_PASSWORD);
  await seesTotals(page, '16/19', '70/75');
  expect(page.url()).toContain(COMMUNE);
});

test('a full disk is reported as such, not as too many attempts', async () => {
  const page = await visit.openPage(COMMUNE, { as: null, expects: [/status of 507/] });
  const title = WORDS.vi.problem['storage-full'];
  await page.route('**/api/session', (route) =>
    route.fulfill({
      status: 507,
      contentType: 'application/problem+json',
      json: { type: '/problems/storage-full', title, status: 507, instance: 'a-request', retryAfter: 30 },
    }),
  );
  await fillIn(page, 'dieuphoi', DEMO_PASSWORD);
  await page.getByRole('alert').getByText(title).waitFor();
  expect(await page.getByText(WORDS.vi.problem['too-many-attempts']).count()).toBe(0);
});

test('the keyboard alone shows the password, signs in, opens the menu of the account and signs out', async () => {
  const page = await visit.openPage('/tieu-chi', { as: null });
  const { keyboard } = page;
  await eventually(() => hasFocus(page.getByRole('textbox', { name: 'Tên đăng nhập' }))).toBe(true);
  await keyboard.type('lanhdao');
  await keyboard.press('Tab');
  await keyboard.type(DEMO_PASSWORD);
  await keyboard.press('Tab');
  await keyboard.press('Space');
  expect(await page.getByLabel('Mật khẩu', { exact: true }).getAttribute('type')).toBe('text');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Tiêu chí' }).waitFor();
  const menu = page.getByRole('button', { name: 'Lãnh đạo huyện' });
  await menu.focus();
  await keyboard.press('Enter');
  const leave = page.getByRole('button', { name: 'Đăng xuất' });
  await leave.waitFor();
  await keyboard.press('Escape');
  await leave.waitFor({ state: 'hidden' });
  await keyboard.press('Enter');
  await leave.waitFor();
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  expect(await hasFocus(leave)).toBe(true);
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
});

test.each(DEMO_ACCOUNTS)(
  'the demonstration signs $username in with one click',
  async ({ username, name }) => {
    const page = await visit.openPage('/chi-so', { as: null });
    const list = page.getByRole('region', { name: 'Bản trình diễn' });
    await list.getByText(DEMO_PASSWORD).waitFor();
    await list.getByRole('button', { name: `· ${username}` }).click();
    await page.getByRole('heading', { level: 1, name: 'Chỉ số kinh tế – xã hội' }).waitFor();
    await page.getByRole('button', { name, exact: true }).waitFor();
  },
);

test('after signing out, neither the old cookie nor the back button opens a page', async () => {
  const page = await visit.openPage('/', { as: 'lanhdao', expects: [REFUSED] });
  await page.getByRole('link', { name: 'Tiêu chí', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Tiêu chí' }).waitFor();
  const cookies = await page.context().cookies();
  await page.getByRole('button', { name: 'Lãnh đạo huyện' }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
  await page.context().addCookies(cookies);
  expect(await page.evaluate(async () => (await fetch('/api/communes')).status)).toBe(401);
});

test.each(LANGUAGES)(
  'axe finds nothing on the sign-in page, which fits the window (%s)',
  async (language) => {
    const { session } = WORDS[language];
    const page = await visit.openPage('/', { as: null, language, expects: [REFUSED] });
    await page.getByRole('textbox', { name: session.username }).fill('quangan');
    await page.getByLabel(session.password, { exact: true }).fill('không đúng');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    for (const width of [1366, 360]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await overflowOf(page)).toBe(0);
      expect(await findFaultsInBothSchemes(page)).toEqual([]);
    }
  },
);

// Keep last: from here on, this account has to wait.
test('after many wrong passwords the page says how long to wait', async () => {
  const page = await visit.openPage('/', { as: null, expects: [REFUSED, /status of 429/] });
  const wait = page.getByRole('timer');
  for (let attempt = 0; attempt < 20 && (await wait.count()) === 0; attempt += 1) {
    const answer = page.waitForResponse('**/api/session');
    await fillIn(page, 'gddt', `không đúng ${attempt}`);
    await answer;
    await page.getByRole('alert').waitFor();
  }
  const before = await wait.innerText();
  expect(before).toMatch(/^Có thể thử lại sau \d+:\d\d\.$/);
  await eventually(() => wait.innerText()).not.toBe(before);
  expect(await findAccessibilityFaults(page)).toEqual([]);
});
