import { expect, test } from 'vitest';
import { openBrowser } from '../../support/browser/browser.ts';

const visit = openBrowser();

/** Runs in the page: keeps an item as a later version of the program would, with an operation of its own. */
async function keepUnknownItem(id: string): Promise<void> {
  const done = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opening = indexedDB.open('ntm-outbox', 2);
  // The page may not have made its store yet.
  opening.onupgradeneeded = () =>
    opening.result.createObjectStore('item', { keyPath: 'order', autoIncrement: true });
  const database = await done(opening);
  const item = { operation: 'later', input: { form: 'unknown' }, id, author: 'dieuphoi', text: 'mười hai' };
  const store = database.transaction('item', 'readwrite').objectStore('item');
  await done(store.add({ ...item, enteredAt: '2024-01-24T02:00:00.000Z' }));
  database.close();
}

test('what a later version of the program kept is shown, not sent and not lost, and discarded only after a question', async () => {
  const page = await visit.openPage('/nhap-so-lieu/cho');
  await page.getByText('Không có số liệu nào chờ gửi').waitFor();
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
  await page.evaluate(keepUnknownItem, crypto.randomUUID());
  const item = page.getByRole('listitem').filter({ hasText: 'mười hai' });
  for (let visits = 0; visits < 2; visits++) {
    await page.reload();
    await item.getByText('Phiên bản đang mở chưa gửi được nội dung này, hãy tải lại trang').waitFor();
    await page.getByRole('link', { name: '1 số liệu cần xem lại' }).waitFor();
  }
  expect(await item.getByRole('button').allInnerTexts()).toEqual(['Không ghi nữa']);
  await item.getByRole('button', { name: 'Không ghi nữa' }).click();
  await item.getByRole('alertdialog').getByRole('button', { name: 'Không ghi nữa' }).click();
  await page.getByText('Không có số liệu nào chờ gửi').waitFor();
  await page.reload();
  await page.getByText('Không có số liệu nào chờ gửi').waitFor();
  expect(sent).toEqual([]);
});
