import { test } from 'vitest';
import { listEntries } from '#shared/contract/record/entries.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { openForm, seesOnBoard, seesTotals } from '../../support/browser/screen.ts';
import { SET } from '../../support/record/entries.ts';

const visit = openBrowser();

const REFUSED = /Failed to load resource: net::ERR_CONNECTION_REFUSED/;
const LOST = /^Mất kết nối với máy chủ/;

async function countEntries(): Promise<number> {
  const query = { set: SET, indicator: '17.5' };
  const { entries } = await visit.server.read(listEntries, { params: { communeId: '06901' }, query });
  return entries.length;
}

test('while the server is unreachable the page says so, keeps its content and recovers automatically', async () => {
  const page = await visit.openPage('/', { expects: [REFUSED] });
  await seesOnBoard(page, 'Quảng An', '16/19', '70/75');
  await visit.server.stop();
  const day = page.getByRole('textbox', { name: 'Xem tại ngày' });
  await day.fill('30/06/2023');
  await day.press('Enter');
  await page.getByText(LOST).waitFor();
  await page.getByRole('textbox', { name: 'Xem tại ngày' }).waitFor();
  await visit.server.startAgain();
  await page.getByText(LOST).waitFor({ state: 'detached' });
  await page.getByText('số liệu tính đến ngày 30/06/2023').waitFor();
});

test('a figure that could not be sent is kept on the device and stored once when the server is back', async () => {
  const page = await visit.openPage('/xa/06901', { expects: [REFUSED] });
  const before = await countEntries();
  const form = await openForm(page, '17.5');
  const value = form.getByRole('textbox', { name: 'Kết quả (%)' });
  await value.fill('52');
  await visit.server.stop();
  const save = form.getByRole('button', { name: 'Lưu số liệu' });
  await save.click();
  await form.waitFor({ state: 'detached' });
  const notice = page.getByRole('status');
  await notice.getByText('số liệu chỉ tiêu 17.5 được giữ trên máy này và tự gửi khi có kết nối').waitFor();
  await page.getByRole('link', { name: '1 số liệu chờ gửi' }).waitFor();
  await visit.server.startAgain();
  await notice.getByText('Số liệu chỉ tiêu 17.5 giữ trên máy này đã được gửi và ghi.').waitFor();
  await seesTotals(page, '16/19', '71/75');
  await eventually(countEntries).toBe(before + 1);
});
