import { expect, test } from 'vitest';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import {
  chooseFile,
  compareFile,
  comparison,
  differences,
  openImport,
  recording,
  show,
} from '../../support/browser/import-page.ts';
import { hasFocus } from '../../support/browser/screen.ts';

const visit = openBrowser();

const HEADING = 'Xã;Chỉ tiêu;Kết quả\r\n';

test('a figure far from the present one has a warning and a filter', async () => {
  const page = await openImport(visit);
  await chooseFile(page, 'don-vi.csv', `${HEADING}Quảng An;10.1;5850\r\nQuảng An;14.1;96,5\r\n`);
  expect(await compareFile(page)).toBe('Đã so sánh 2 ô: 2 thay đổi.');
  await comparison(page)
    .getByText('1 số liệu cần xác nhận: hãy xem lại đơn vị tính, dấu thập phân và ngày trước khi ghi.')
    .waitFor();
  await show(page, 'Cần xác nhận');
  await eventually(() => differences(page)).toEqual([
    expect.stringMatching(
      /^C2 .*Quảng An 10\.1 .*\(1 đến 1\.000 triệu đồng\/người\/năm\).* Gấp \d+ lần kỳ trước \(68,3\) – đúng đơn vị chưa\?$/,
    ),
  ]);
  expect(await findAccessibilityFaults(page)).toEqual([]);
});

test('a long file is shown in pages, with the address of each cell', async () => {
  const page = await openImport(visit);
  const days = Array.from({ length: 450 }, (_, i) =>
    new Date(Date.UTC(2022, 0, 1 + i)).toISOString().slice(0, 10),
  );
  const rows = days.map((day, i) => `Đại Bình;14.3;${(i % 90) + 1};${day}`);
  await chooseFile(page, 'dai.csv', `Xã;Chỉ tiêu;Kết quả;Ngày\r\n${rows.join('\r\n')}`);
  await compareFile(page);
  await show(page, 'Tất cả');
  await comparison(page).getByText('Ô 1–50 trong 450').waitFor();
  await comparison(page).getByRole('button', { name: 'Trang sau' }).click();
  await comparison(page).getByText('Ô 51–100 trong 450').waitFor();
  await eventually(async () => (await differences(page))[0]).toMatch(/^C52 /);
});

test('the whole import works with the keyboard alone and is announced to screen readers', async () => {
  const page = await openImport(visit);
  await page.getByRole('link', { name: 'Về bảng nhập số liệu' }).focus();
  const press = async (key: string, until: () => Promise<boolean>) => {
    for (let count = 0; count < 40; count += 1) {
      await page.keyboard.press(key);
      if (await until()) return;
    }
    throw new Error(`${key} does not lead there`);
  };
  const choice = page.getByLabel(/^Chọn tệp/);
  // Register before the click: otherwise the browser opens its own dialog.
  const choosing = page.waitForEvent('filechooser');
  await press('Tab', () => hasFocus(choice));
  await page.keyboard.press('Enter');
  const chooser = await choosing;
  const content = Buffer.from(`${HEADING}Quảng Tân;14.2;79,5\r\n`);
  await chooser.setFiles({ name: 'ban-phim.csv', mimeType: 'text/csv', buffer: content });
  const news = page.locator('main p[role="status"]');
  await eventually(() => news.innerText()).toBe('Đã nhận ra các cột. Nếu đúng, bấm nút so sánh.');
  const compare = page.getByRole('button', { name: /^So sánh/ });
  await press('Tab', () => hasFocus(compare));
  await page.keyboard.press('Enter');
  expect(await hasFocus(page.getByRole('heading', { name: '3. So sánh với số liệu đang có' }))).toBe(true);
  await eventually(() => news.innerText()).toBe('Đã so sánh 1 ô: 1 thay đổi.');
  const button = page.getByRole('button', { name: 'Ghi 1 số liệu' });
  await press('Tab', () => hasFocus(button));
  await page.keyboard.press('Enter');
  await eventually(() => hasFocus(page.getByText(/^Đã ghi 1 số liệu từ tệp “ban-phim\.csv”\./))).toBe(true);
  const undo = recording(page).getByRole('button', { name: /^Hoàn tác lần nhập/ });
  await press('Tab', () => hasFocus(undo));
  await page.keyboard.press('Enter');
  await press('Shift+Tab', () => hasFocus(page.getByRole('alertdialog').getByRole('button').first()));
  await page.keyboard.press('Enter');
  await page.getByText('Đã hoàn tác lần nhập tệp “ban-phim.csv”: hủy 1 số liệu.').waitFor();
});

test('a file dropped anywhere on the page is accepted, several at once are not', async () => {
  const page = await openImport(visit);
  const drop = (names: readonly string[]) =>
    page.evaluate(
      ([text, ...files]) => {
        const dataTransfer = new DataTransfer();
        for (const name of files) dataTransfer.items.add(new File([text ?? ''], name));
        for (const type of ['dragenter', 'dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      },
      [`${HEADING}Quảng An;14.1;95,3\r\n`, ...names],
    );
  await drop(['a.csv', 'b.csv']);
  await page.getByRole('alert').getByText('Mỗi lần chỉ nhập một tệp.').waitFor();
  await drop(['tha-vao.csv']);
  await page.getByText('tha-vao.csv', { exact: true }).waitFor();
  expect(await compareFile(page)).toBe('Đã so sánh 1 ô: 1 đã có đúng như vậy.');
});

test('a commune officer sees which figures they may not record', async () => {
  const page = await openImport(visit, { as: 'quangan' });
  await chooseFile(page, 'xa-khac.csv', `${HEADING}Quảng An;14.1;96,5\r\nTân Bình;14.1;96,5\r\n`);
  expect(await compareFile(page)).toBe('Đã so sánh 2 ô: 1 bị từ chối, 1 thay đổi.');
  expect(await differences(page)).toEqual([
    expect.stringMatching(/^C3 .*Tân Bình .*Tài khoản của bạn không nhập số liệu này.*“96,5%”$/),
  ]);
});

test('without a connection the upload fails visibly, and choosing the file again sends it', async () => {
  const page = await openImport(visit, { expects: [/net::ERR_FAILED/] });
  await page.route('**/api/uploads?**', (route) => route.abort());
  const content = `${HEADING}Quảng An;14.1;95,3\r\n`;
  await chooseFile(page, 'mat-mang.csv', content);
  await page.getByRole('alert').getByText('Không kết nối được với máy chủ').waitFor();
  await page.unroute('**/api/uploads?**');
  await chooseFile(page, 'mat-mang.csv', content);
  expect(await compareFile(page)).toBe('Đã so sánh 1 ô: 1 đã có đúng như vậy.');
});
