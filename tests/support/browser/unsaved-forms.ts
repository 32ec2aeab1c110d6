import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../server/features/people/accounts/password-rules.ts';
import { figureCell } from './grid-page.ts';
import { openForm } from './screen.ts';

type User = 'dieuphoi' | 'quantri' | 'gddt';

/** A form with something typed in it. */
export interface UnsavedForm {
  name: string;
  address: string;
  as?: User;
  /** Types something into the form. */
  fill: (page: Page) => Promise<void>;
}

export const dialog = (page: Page) => page.getByRole('dialog');
const open = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

async function typeInPanel(page: Page, button: string, field: string, exact = true): Promise<void> {
  await page.getByRole('button', { name: button, exact }).first().click();
  await dialog(page).getByLabel(field).first().fill('Một tên khác');
}

/** Forms in a side panel. */
export const PANELS: readonly UnsavedForm[] = [
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
export const PAGES: readonly UnsavedForm[] = [
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
