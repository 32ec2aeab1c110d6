import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../../server/features/people/accounts/password-rules.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { figureCell } from '../../support/browser/grid-page.ts';
import { openForm } from '../../support/browser/screen.ts';

const visit = openBrowser();

type User = 'dieuphoi' | 'quantri' | 'gddt';

interface FormCase {
  name: string;
  address: string;
  as?: User;
  /** Types something into the form. */
  fill: (page: Page) => Promise<void>;
}

const dialog = (page: Page) => page.getByRole('dialog');
const open = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

async function typeInPanel(page: Page, button: string, field: string, exact = true): Promise<void> {
  await page.getByRole('button', { name: button, exact }).first().click();
  await dialog(page).getByLabel(field).first().fill('Một tên khác');
}

/** Forms in a side panel. */
const PANELS: FormCase[] = [
  {
    name: 'a figure',
    address: '/xa/06901',
    fill: async (page) => (await openForm(page, '17.5')).getByLabel('Ghi chú').fill('Sổ của thôn'),
  },
  {
    name: 'the withdrawal of a figure',
    address: '/xa/06901',
    fill: async (page) => {
      const form = await openForm(page, '17.5');
      await form.getByRole('button', { name: 'Rút số liệu' }).click();
      await form.getByLabel('Lý do rút số liệu').fill('Nhập nhầm');
    },
  },
  {
    name: 'a new account',
    address: '/quan-tri',
    as: 'quantri',
    fill: (page) => typeInPanel(page, 'Thêm tài khoản', 'Họ và tên'),
  },
  {
    name: 'an account',
    address: '/quan-tri',
    as: 'quantri',
    fill: (page) => typeInPanel(page, 'Sửa', 'Họ và tên', false),
  },
  {
    name: 'a new office',
    address: '/quan-tri/don-vi',
    as: 'quantri',
    fill: (page) => typeInPanel(page, 'Thêm phòng', 'Tên phòng'),
  },
  {
    name: 'a new commune',
    address: '/quan-tri/don-vi',
    as: 'quantri',
    fill: (page) => typeInPanel(page, 'Thêm xã', 'Tên xã'),
  },
  {
    name: 'the last day of a unit',
    address: '/quan-tri/don-vi',
    as: 'quantri',
    fill: async (page) => {
      await page.getByRole('button', { name: 'Sửa' }).first().click();
      const day = dialog(page).getByRole('textbox', { name: 'Ngày cuối' });
      await day.fill('1/1/2024');
      await day.press('Tab');
    },
  },
  {
    name: 'a decision on a target',
    address: '/tieu-chi',
    fill: async (page) => {
      await page.getByRole('button', { name: 'Thay đổi: 14.1', exact: true }).click();
      await dialog(page).getByLabel('Số, ký hiệu').first().fill('12/QĐ-UBND');
    },
  },
];

/** Forms on a page. */
const PAGES: FormCase[] = [
  {
    name: 'the document number of an assignment',
    address: '/tieu-chi/ap-dung',
    fill: (page) => page.getByRole('textbox', { name: /văn bản|quyết định/i }).fill('15/QĐ-UBND'),
  },
  {
    name: 'the first code of a second factor',
    address: '/tai-khoan',
    as: 'gddt',
    fill: async (page) => {
      await open(page, 'Bật xác thực hai bước');
      await page.getByLabel('Mật khẩu hiện tại').last().fill(DEMO_PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: /Mã/ }).fill('123');
    },
  },
  {
    name: 'the roles that need a second factor',
    address: '/quan-tri',
    as: 'quantri',
    fill: (page) => page.getByRole('checkbox', { name: 'Lãnh đạo' }).check(),
  },
  {
    name: 'the reading of a file',
    address: '/nhap-so-lieu/tep',
    fill: async (page) => {
      const buffer = Buffer.from('Mã xã;Mã chỉ tiêu;Số liệu\n06901;17.5;52\n');
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: 'so-lieu.csv', mimeType: 'text/csv', buffer });
      await page.getByRole('combobox', { name: /thập phân/ }).selectOption('point');
    },
  },
  {
    name: 'the reason of a withdrawal in the grid',
    address: '/nhap-so-lieu?xa=06901&chi-tieu=14.1',
    fill: async (page) => {
      await figureCell(page, '14.1').click();
      await page.keyboard.press('Delete');
      await page.getByLabel('Lý do rút số liệu').fill('Nhập nhầm');
    },
  },
];

const questionOn = (page: Page) => page.getByRole('alertdialog', { name: 'Nội dung vừa nhập chưa được lưu' });

async function stay(page: Page): Promise<void> {
  await questionOn(page).getByRole('button', { name: 'Tiếp tục nhập' }).click();
  await questionOn(page).waitFor({ state: 'detached' });
}

async function asksBeforeClosingTheTab(page: Page): Promise<void> {
  const [asked] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
  expect(asked.type()).toBe('beforeunload');
  await asked.dismiss();
}

async function openCase({ address, as = 'dieuphoi', fill }: FormCase): Promise<Page> {
  const page = await visit.openPage(address, { as });
  await fill(page);
  return page;
}

const WAYS: Record<string, (page: Page, panel: Locator) => Promise<void>> = {
  Escape: (page) => page.keyboard.press('Escape'),
  'a click outside': (page) => page.mouse.click(20, 400),
  'the close button': (_, panel) => panel.getByRole('button', { name: 'Đóng' }).click(),
  Cancel: (_, panel) => panel.getByRole('button', { name: 'Hủy', exact: true }).click(),
};

describe('a side panel with unsaved input asks on every way out', () => {
  test.each(PANELS)('$name', async (form) => {
    const page = await openCase(form);
    await asksBeforeClosingTheTab(page);
    for (const leave of Object.values(WAYS)) {
      await leave(page, dialog(page));
      await stay(page);
    }
    await page.keyboard.press('Escape');
    await questionOn(page).getByRole('button', { name: 'Bỏ, không lưu' }).click();
    await dialog(page).waitFor({ state: 'detached' });
  });
});

describe('a page with unsaved input asks on every way out', () => {
  test.each(PAGES)('$name', async (form) => {
    const page = await openCase(form);
    const link = page.getByRole('link', { name: 'Tổng quan', exact: true });
    await link.click();
    await stay(page);
    await link.click();
    await page.keyboard.press('Escape');
    await questionOn(page).waitFor({ state: 'detached' });
    await asksBeforeClosingTheTab(page);
    await link.click();
    await questionOn(page).getByRole('button', { name: 'Bỏ, không lưu' }).click();
    await eventually(() => new URL(page.url()).pathname).toBe('/');
  });
});

test('signing in and search fields lose nothing and ask nothing', async () => {
  const page = await visit.openPage('/quan-tri', { as: 'quantri' });
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('ánh');
  await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
  await eventually(() => new URL(page.url()).pathname).toBe('/');
  const entrance = await visit.openPage('/', { as: null });
  await entrance.getByLabel('Tên đăng nhập').fill('dieuphoi');
  await entrance.reload();
  expect(await entrance.getByLabel('Tên đăng nhập').inputValue()).toBe('');
});

test('the second click of a double click on an answer does not reach the field below it', async () => {
  const page = await visit.openPage('/quan-tri', { as: 'quantri' });
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
  await dialog(page).getByRole('textbox', { name: 'Họ và tên' }).fill('Đỗ Thị Ánh');
  const clicked: string[] = [];
  await page.exposeFunction('reportClick', (name: string) => clicked.push(name));
  await page.keyboard.press('Escape');
  const answer = await questionOn(page).getByRole('button', { name: 'Tiếp tục nhập' }).boundingBox();
  if (answer === null) throw new Error('The question has no button');
  await page.evaluate(() => {
    for (const kind of ['mousedown', 'click']) {
      document.addEventListener(kind, (event) => {
        const { reportClick } = window as unknown as { reportClick: (name: string) => void };
        const isAnswer = (event.target as Element).closest('[role="alertdialog"]') !== null;
        reportClick(`${kind} ${isAnswer ? 'answer' : 'below'}`);
      });
    }
  });
  await page.mouse.dblclick(answer.x + answer.width / 2, answer.y + answer.height / 2);
  await questionOn(page).waitFor({ state: 'detached' });
  expect(clicked.filter((one) => one.endsWith('below'))).toEqual([]);
  expect(clicked).toContain('click answer');
});

test('an assignment with an unreadable day says nothing about the last valid one', async () => {
  const page = await visit.openPage('/tieu-chi/ap-dung');
  await page.getByRole('checkbox', { name: 'Tân Bình' }).check();
  const effect = page.getByRole('status').filter({ hasText: /Tân Bình|1 xã/ });
  await effect.waitFor();
  const day = page.getByRole('textbox', { name: 'Áp dụng từ ngày' });
  await day.fill('32/1/2024');
  await day.press('Tab');
  await effect.waitFor({ state: 'detached' });
});
