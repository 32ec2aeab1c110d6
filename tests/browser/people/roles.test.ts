import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import type { TestAccount } from '../../support/accounts/sessions.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { SET } from '../../support/record/entries.ts';

const visit = openBrowser();

const READING = ['Tổng quan', 'Tiến độ', 'Lộ trình', 'Tiêu chí', 'Chỉ số KT–XH', 'Báo cáo'];
// Users who record figures have the grid after the board.
const RECORDING = ['Tổng quan', 'Nhập số liệu', ...READING.slice(1)];
const OWN = '06901';
const OTHER = '06917';

type Records = 'every indicator' | 'criterion 5' | 'nothing';

interface Sees {
  account: TestAccount;
  pages: string[];
  /** Indicators that the role can record, and whether it can record metrics. */
  own: { indicators: Records; metrics: boolean };
  other: { indicators: Records; metrics: boolean };
}

const EVERYTHING = { indicators: 'every indicator', metrics: true } as const;
const NOTHING = { indicators: 'nothing', metrics: false } as const;
const LED = { indicators: 'criterion 5', metrics: false } as const;

const ROLES: Sees[] = [
  { account: 'quantri', pages: [...READING, 'Nhật ký', 'Quản trị'], own: NOTHING, other: NOTHING },
  { account: 'dieuphoi', pages: [...RECORDING, 'Nhật ký'], own: EVERYTHING, other: EVERYTHING },
  { account: 'gddt', pages: RECORDING, own: LED, other: LED },
  { account: 'quangan', pages: RECORDING, own: EVERYTHING, other: NOTHING },
  { account: 'lanhdao', pages: READING, own: NOTHING, other: NOTHING },
];

test.each(ROLES)(
  '$account sees the pages and the buttons of what it may do, and no others',
  async ({ account, pages, own, other }) => {
    const page = await visit.openPage(`/xa/${OWN}`, { as: account });
    const navigation = page.getByRole('navigation', { name: 'Điều hướng chính' });
    await eventually(() => navigation.getByRole('link').allInnerTexts()).toEqual(pages);
    await seesWhatItMay(page, 'Xã Quảng An', own);
    await page.goto(`/xa/${OTHER}`);
    await seesWhatItMay(page, 'Xã Tân Lập', other);
  },
);

async function seesWhatItMay(page: Page, heading: string, may: Sees['own']): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.getByRole('heading', { name: 'Chỉ số kinh tế – xã hội' }).waitFor();
  expect(await recordedCodes(page)).toEqual(await codesOf(may.indicators));
  const metricForm = page.getByRole('heading', { name: 'Nhập hoặc đính chính chỉ số' });
  await eventually(() => metricForm.count()).toBe(may.metrics ? 1 : 0);
}

/** Indicators with a record button, including those in collapsed criteria. */
function recordedCodes(page: Page): Promise<string[]> {
  return page
    .getByRole('button', { name: /^(Nhập|Cập nhật) số liệu chỉ tiêu /, includeHidden: true })
    .evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('aria-label')?.split(' ').at(-1) ?? ''),
    );
}

async function codesOf(records: Records): Promise<string[]> {
  if (records === 'nothing') return [];
  const { criteria } = await visit.server.read(readCriteriaSet, { params: { setId: SET }, query: {} });
  return criteria
    .filter(({ number }) => records === 'every indicator' || number === 5)
    .flatMap(({ indicators }) => indicators.map(({ code }) => code));
}
