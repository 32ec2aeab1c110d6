import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listAudit, verifyAudit } from '#shared/contract/trust/audit.ts';
import { findAccessibilityFaults, findFaultsInBothSchemes } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import { openForm } from '../../support/browser/screen.ts';

const visit = openBrowser();

const AUDIT = '/nhat-ky';
const table = (page: Page) => page.getByRole('table', { name: /^Các dòng nhật ký/ });
const rows = (page: Page) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
const textOfRow = async (page: Page, index: number) =>
  (await rows(page).nth(index).innerText()).replace(/\s+/g, ' ');

test('a figure appears in the audit as a sentence with author, reason and source; filters are in the address', async () => {
  const officer = await visit.openPage('/xa/06901', { as: 'quangan' });
  const form = await openForm(officer, '17.5');
  await form.getByRole('textbox', { name: 'Kết quả (%)' }).fill('51');
  await form.getByRole('combobox', { name: 'Đánh giá của cán bộ' }).selectOption('Cơ bản đạt');
  await form.getByRole('textbox', { name: 'Lý do đánh giá' }).fill('Chờ hai thôn');
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  await officer.getByText(/^Đã lưu chỉ tiêu 17\.5/).waitFor();

  const page = await visit.openPage(AUDIT, { as: 'dieuphoi' });
  await eventually(() => rows(page).count()).toBe(50);
  await page.getByRole('button', { name: 'Xem thêm' }).click();
  await eventually(() => rows(page).count()).toBe(100);
  await page.getByRole('combobox', { name: 'Xã' }).selectOption('Quảng An');
  await page.getByRole('combobox', { name: 'Chỉ tiêu' }).selectOption('17.5');
  await page.getByRole('combobox', { name: 'Người thực hiện' }).selectOption('quangan');
  await page.getByRole('combobox', { name: 'Thao tác' }).selectOption('Ghi số liệu chỉ tiêu');
  await eventually(() => rows(page).count()).toBe(1);
  expect(await textOfRow(page, 0)).toMatch(
    /Cán bộ xã Quảng An \(quangan\) Ghi số liệu 17\.5 xã Quảng An: 46,2% → 51% .*Đánh giá: không có → Cơ bản đạt Ngày số liệu: 24\/01\/2024 Lý do: Chờ hai thôn .*Nhập trực tiếp 127\.0\.0\.1/,
  );
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
    xa: '06901',
    'chi-tieu': '17.5',
    nguoi: 'quangan',
    viec: 'record-entry',
  });
  const file = await page.getByRole('link', { name: /^Tải Excel/ }).getAttribute('href');
  expect(file).toContain(
    'commune=06901&set=nang-cao-2021-2025&indicator=17.5&actor=quangan&act=record-entry',
  );
  await page.reload();
  await eventually(() => rows(page).count()).toBe(1);
});

test('days filter the audit; an invalid day is reported', async () => {
  const page = await visit.openPage(AUDIT);
  const from = page.getByRole('textbox', { name: 'Từ ngày' });
  await from.fill('31/02/2024');
  await from.press('Enter');
  await page.getByText('Ngày không đúng').waitFor();
  await from.fill('1/1/2199');
  await from.press('Enter');
  await page.getByText('Không có dòng nhật ký nào').waitFor();
  expect(new URL(page.url()).searchParams.get('tu')).toBe('2199-01-01');
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await eventually(() => rows(page).count()).toBe(50);
  expect(await from.inputValue()).toBe('');
});

test('failed sign-ins and refusals are marked and described', async () => {
  const stranger = await visit.openPage('/', { as: 'quangan' });
  await stranger.request.post('/api/communes/06904/metrics', {
    data: { id: crypto.randomUUID(), metric: 'population', effectiveOn: '2024-01-24', value: 1 },
    headers: { origin: visit.server.address },
  });
  await stranger.request.post('/api/session', {
    data: { username: 'quangan', password: 'khong phai mat khau' },
    headers: { origin: visit.server.address },
  });
  const page = await visit.openPage(AUDIT);
  const failed = rows(page).filter({ hasText: 'Đăng nhập không thành công: Cán bộ xã Quảng An (quangan)' });
  await failed.getByText('sai tên đăng nhập hoặc mật khẩu').waitFor();
  await failed.getByText('Người chưa đăng nhập').waitFor();
  await rows(page)
    .filter({ hasText: 'Thao tác bị từ chối: ghi chỉ số kinh tế – xã hội xã Tân Bình' })
    .waitFor();
});

test('a button checks the chain and shows the last hash', async () => {
  const page = await visit.openPage(AUDIT, { as: 'quantri' });
  await rows(page).first().waitFor();
  await page.getByRole('button', { name: 'Kiểm tra chuỗi nhật ký' }).click();
  await page.getByText(/^Đã kiểm tra [\d.]+ dòng: toàn bộ chuỗi còn nguyên vẹn\.$/).waitFor();
  const { records } = await visit.server.read(listAudit, { query: { limit: 1 } });
  expect(await page.getByText(/^[0-9a-f]{64}$/).innerText()).toBe(records[0]?.hash);
  expect(await findAccessibilityFaults(page, 'main')).toEqual([]);
});

test('the first broken record is described', async () => {
  const page = await visit.openPage(AUDIT, { as: 'quantri' });
  const broken = {
    seq: 812,
    fault: 'subject-changed',
    act: 'record-entry',
    at: '2024-01-11T02:00:00.000Z',
    actor: 'van-phong-dieu-phoi',
    subject: '3f8b5a52-55a8-4d1e-9f1e-0c6a3c1f5d11',
    communeId: '06901',
    indicator: '14.1',
  };
  await page.route(`**${verifyAudit.path}`, (route) =>
    route.fulfill({ json: { records: 811, lastHash: null, broken } }),
  );
  await page.getByRole('button', { name: 'Kiểm tra chuỗi nhật ký' }).click();
  await page.getByText('Chuỗi nhật ký không còn nguyên vẹn, bắt đầu từ dòng số 812').waitFor();
  const section = page.getByRole('region', { name: 'Tính toàn vẹn của nhật ký' });
  await eventually(() => section.innerText()).toMatch(
    /đã bị sửa trong tệp dữ liệu[\s\S]*Xã: Quảng An[\s\S]*Chỉ tiêu: 14\.1[\s\S]*Văn phòng Điều phối/,
  );
});

test('the audit passes axe and fits the window, in both languages, light and dark', async () => {
  for (const language of ['vi', 'en'] as const) {
    const page = await visit.openPage(AUDIT, { language });
    await page.getByRole('main').getByRole('rowheader').first().waitFor();
    for (const width of [1366, 360]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await overflowOf(page)).toBe(0);
      expect(await findFaultsInBothSchemes(page)).toEqual([]);
    }
  }
});

test('users without permission see that they may not read the audit', async () => {
  const page = await visit.openPage(AUDIT, { as: 'lanhdao' });
  await page.getByText('Tài khoản của bạn không xem được nhật ký').waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
});
