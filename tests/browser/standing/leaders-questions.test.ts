import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readChanges } from '#shared/contract/standing/changes.ts';
import { readBoard } from '#shared/contract/standing/standings.ts';
import { openBrowser } from '../../support/browser/browser.ts';
import { overflowOf } from '../../support/browser/pages.ts';
import { SET } from '../../support/record/entries.ts';

// Questions of a leader before a meeting: each answer takes at most two clicks from the board, on a phone and on a projector.

const visit = openBrowser();
const query = { set: SET, on: '2024-01-24' };
const MOST = 2;

/** Opens the board as a leader and counts the clicks. */
async function startOnBoard(width: number) {
  const page = await visit.openPage('/', { width, as: 'lanhdao' });
  await headingOf(page, 'Tổng quan').waitFor();
  let clicks = 0;
  const click = async (target: Locator) => {
    clicks += 1;
    await target.click();
  };
  /** The answer must be visible, fit the width, and have taken at most two clicks. */
  const isAnswered = async (...answers: Locator[]) => {
    for (const answer of answers) await answer.first().waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(clicks).toBeLessThanOrEqual(MOST);
  };
  return { page, click, isAnswered };
}

function headingOf(page: Page, name: string): Locator {
  return page.getByRole('heading', { level: 1, name, exact: true });
}

function section(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

describe.each([360, 1920])('at %i px', (width) => {
  test('where are we: on the board itself', async () => {
    const { page, isAnswered } = await startOnBoard(width);
    const headline = section(page, 'Số xã theo mức đạt tiêu chí');
    await isAnswered(headline.getByText('16,8/19'), headline.getByText(/^So với 31\/12\/2023/));
  });

  test('who is behind: the heat map of the board, and the commune one click further', async () => {
    const { page, click, isAnswered } = await startOnBoard(width);
    const map = section(page, 'Kết quả từng tiêu chí theo xã');
    const communes = map.getByRole('link', {
      name: /^(Đại Bình|Đầm Hà|Quảng Tân|Dực Yên|Tân Bình|Quảng An|Tân Lập|Quảng Lâm)$/,
    });
    await communes.first().waitFor();
    expect((await communes.allInnerTexts()).at(-1)).toBe('Quảng Lâm');
    await click(communes.last());
    await isAnswered(headingOf(page, 'Xã Quảng Lâm'), section(page, 'Hiện trạng').getByText('11/19'));
  });

  test('what exactly is missing: each indicator of the commune, and of all', async () => {
    const { page, click, isAnswered } = await startOnBoard(width);
    const { communes } = await visit.server.read(readBoard, { query });
    const missing = communes.reduce((sum, { notMet }) => sum + notMet, 0);
    const tile = page.getByRole('link', { name: `${missing} chỉ tiêu chưa đạt, cơ bản đạt` });
    await click(tile);
    await page.getByText(`${missing} lượt chỉ tiêu của các xã`).waitFor();
    await click(page.getByRole('link', { name: /^Quảng An – 17\.5/ }));
    const own = page.getByRole('main').getByRole('listitem').filter({ hasText: '17.5' });
    await isAnswered(headingOf(page, 'Xã Quảng An'), own.getByText(/thiếu 3,8 điểm phần trăm/));
  });

  test('are we going to make it: for the district, and for a commune', async () => {
    const { page, click, isAnswered } = await startOnBoard(width);
    await click(page.getByRole('link', { name: /^Các xã có kịp hạn không/ }));
    const district = section(page, 'Các xã có kịp hạn không');
    await isAnswered(district.getByText(/^3\/8 xã đã đạt tất cả chỉ tiêu\. .* đến 31\/12\/2024: /));
    await click(district.getByRole('link', { name: 'Quảng An', exact: true }));
    await isAnswered(page.getByText(/còn thiếu 5 chỉ tiêu, còn 11,2 tháng đến 31\/12\/2024/));
  });

  test('what slipped: since the quarter ended, and since an earlier review', async () => {
    const { page, click, isAnswered } = await startOnBoard(width);
    await click(page.getByRole('link', { name: /chỉ tiêu không còn đạt so với 31\/12\/2023/ }));
    await isAnswered(
      headingOf(page, 'Thay đổi giữa hai ngày'),
      page.getByText(/^Không có chỉ tiêu nào không còn đạt\. Đạt thêm 1 chỉ tiêu: Quảng An \(1\)\.$/),
    );
    const earlier = await visit.openPage('/?ngay=2023-06-30', { width, as: 'lanhdao' });
    const slipped = earlier.getByRole('link', { name: /chỉ tiêu không còn đạt so với 31\/03\/2023/ });
    await slipped.click();
    const { communes } = await visit.server.read(readChanges, {
      query: { set: SET, from: '2023-03-31', to: '2023-06-30' },
    });
    const lost = communes.flatMap(({ indicators }) => indicators.filter(({ kind }) => kind === 'lost'));
    expect(lost.length).toBeGreaterThan(0);
    await earlier.getByText(new RegExp(`^Không còn đạt ${lost.length} chỉ tiêu: `)).waitFor();
    expect(await earlier.getByRole('cell', { name: /không còn đạt$/ }).count()).toBe(lost.length);
  });

  test('can it be trusted: how fresh the figures are, what is unchecked, and why an indicator stands so', async () => {
    const { page, click, isAnswered } = await startOnBoard(width);
    const freshness = section(page, 'Tình hình cập nhật số liệu của các xã');
    await isAnswered(freshness.getByRole('row', { name: /Quảng An.*24\/01\/2024/s }));
    await click(page.getByRole('link', { name: /chỉ tiêu theo mức quy định chưa đối chiếu/ }));
    await isAnswered(headingOf(page, 'Chỉ tiêu theo mức quy định chưa đối chiếu'));
  });
});
