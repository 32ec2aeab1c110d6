import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from '../browser/browser.ts';
import { heatMap } from '../browser/screen.ts';
import { SET } from './entries.ts';
import { setFile } from './recount.ts';
import {
  criteriaOf,
  freshnessOf,
  isMissed,
  nearlyMetOf,
  paretoOf,
  type RecountedBoard,
  totalsOf,
} from './recounted-board.ts';

// Reads the board off the screen, part by part, and compares it with the recount from entries.csv.

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const linesOf = async (place: Locator) => (await place.allInnerTexts()).map(oneLine);
const day = (on: string) => on.split('-').reverse().join('/');
const moment = (at: string) => {
  const local = new Date(Date.parse(at) + 7 * 60 * 60 * 1000).toISOString(); // Vietnam: UTC+7
  return `${day(local.slice(0, 10))} ${local.slice(11, 16)}`;
};
const oneDecimal = (value: number) => (Math.sign(value) * Math.round(10 * Math.abs(value) + 1e-9)) / 10;
const written = (value: number) => String(Math.abs(value)).replace('.', ',');
const signed = (value: number) => (value > 0 ? '+' : value < 0 ? '−' : '') + written(value);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function section(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

export async function seesHeadline(page: Page, { withRows, month, quarter }: RecountedBoard) {
  const met = withRows.map(([, verdicts]) => totalsOf(SET, verdicts).criteria);
  const bounds = [19, 15, 10, 5, 0];
  const groups = bounds.map((from, i) => met.filter((n) => n >= from && n < (bounds[i - 1] ?? 99)).length);
  const tiles = await linesOf(
    section(page, 'Số xã theo mức đạt tiêu chí').locator(
      '[data-part~="group-tiles"] [data-part~="tile-figure"]',
    ),
  );
  const mean = `${written(oneDecimal(sum(met) / met.length))}/19`;
  expect(tiles.slice(0, 5)).toEqual(groups.map((n) => `${n} xã`));
  expect(tiles.at(-1)).toBe(mean);
  const sentences = [month, quarter].map(({ from, changes }) => {
    const all = [...changes.values()];
    if (all.length === 0) return `So với ${day(from)}: chưa đủ số liệu để so sánh.`;
    const criteria = sum(all.map((one) => one.criteria));
    const indicators = sum(all.map((one) => one.indicators));
    // The difference of the printed means, so that a reader who subtracts them gets the same.
    const mean = (side: 'was' | 'is') => oneDecimal(sum(all.map((one) => one[side])) / all.length);
    const change = oneDecimal(mean('is') - mean('was'));
    return `So với ${day(from)}: bình quân ${signed(change)} tiêu chí mỗi xã; tổng số ${signed(criteria)} tiêu chí, ${signed(indicators)} chỉ tiêu (${all.length} xã có số liệu cả hai ngày).`;
  });
  await eventually(async () => {
    const shown = await linesOf(page.locator('[data-part~="headline-change"] li:not(.no-print)'));
    return shown.map((line) => line.replace(/ \(cuối [^)]*\)/, '').replace(' Xem thay đổi', ''));
  }).toEqual([...new Set(sentences)]);
}

export async function seesHeatMap(page: Page, { withRows, quarter }: RecountedBoard) {
  const rows = heatMap(page).locator('tbody tr');
  for (const [name, verdicts] of withRows) {
    const row = rows.filter({ has: page.getByRole('rowheader', { name, exact: true }) });
    const totals = totalsOf(SET, verdicts);
    const change = quarter.changes.get(name);
    expect(
      await row.locator('td').evaluateAll((cells) =>
        cells.map((cell) => {
          const link = cell.querySelector('[data-status]');
          const words = [...cell.querySelectorAll('[aria-hidden=true]')]
            .map((one) => one.textContent)
            .join('');
          return link ? `${link.getAttribute('data-status')} ${words}` : words || cell.textContent;
        }),
      ),
    ).toEqual([
      `${totals.criteria}/19`,
      `${totals.indicators}/75`,
      change ? `${signed(change.criteria)} / ${signed(change.indicators)}` : '–',
      ...criteriaOf(SET, verdicts).map(({ status, met, total }) => `${status} ${met}/${total}`),
    ]);
  }
  const counts = setFile(SET).criteria.map(({ number }) => {
    const met = withRows.filter(([, one]) => criteriaOf(SET, one)[number - 1]?.status === 'met').length;
    return `${met}/${withRows.length}`;
  });
  expect((await linesOf(heatMap(page).locator('tfoot td'))).slice(1)).toEqual(counts);
}

export async function seesWhatIsToBeReviewed(page: Page, recount: RecountedBoard) {
  const { all, withRows, quarter } = recount;
  const tiles = section(page, 'Nội dung cần rà soát').locator('[data-part~="tile-figure"]');
  await eventually(() => linesOf(tiles)).toEqual(
    [
      all.filter(isMissed).length,
      nearlyMetOf(SET, recount.communes).length,
      sum([...quarter.changes.values()].map(({ lost }) => lost)),
      all.filter(({ status }) => status === 'met-low').length,
      all.filter(({ status }) => status === 'not-assessed').length,
      ...[
        all.filter(({ isToBeJudgedAgain }) => isToBeJudgedAgain).length,
        all.filter(({ isShortThisYear }) => isShortThisYear).length,
        all.filter(({ isOfEarlierYear }) => isOfEarlierYear).length,
      ].filter((count) => count > 0),
      all.filter(({ isUnchecked }) => isUnchecked).length,
      withRows.filter(([, verdicts]) => freshnessOf(recount.on, verdicts).isStale).length,
    ].map(String),
  );
  const nearly = section(page, 'Tiêu chí sắp đạt').locator('tbody tr');
  const shown = await nearly.evaluateAll((rows) =>
    rows.map(
      (row) => `${row.querySelector('th')?.textContent} ${row.querySelector('td strong')?.textContent}`,
    ),
  );
  expect(shown.toSorted()).toEqual(nearlyMetOf(SET, recount.communes).toSorted());
  for (const [caption, by] of [
    ['Theo tiêu chí', 'criterion'],
    ['Theo cơ quan chủ trì', 'office'],
  ] as const) {
    const rows = await linesOf(page.getByRole('table', { name: caption, exact: true }).locator('tbody tr'));
    const brief =
      by === 'criterion' ? rows.map((row) => row.replace(/^(\d+\.) .* (\d+ \d+%)$/, '$1 $2')) : rows;
    expect(brief).toEqual(paretoOf(SET, recount.communes, by));
  }
}

export async function seesGapsAndFreshness(page: Page, recount: RecountedBoard) {
  const { withRows } = recount;
  const whole = page.getByRole('button', { name: /^Xem tất cả \d+ chỉ tiêu$/ });
  if ((await whole.count()) > 0) await whole.click();
  const gaps = await section(page, 'Chỉ tiêu còn nhiều xã chưa đạt')
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const cells = [...row.querySelectorAll('td')].map((cell) =>
          [...cell.querySelectorAll('a')]
            .map((link) => link.textContent)
            .sort()
            .join(', '),
        );
        const counts = [...row.querySelectorAll('td [data-part~="gap-count"]')].map(
          (count) => count.textContent,
        );
        return `${row.querySelector('[data-part~="gap-code"]')?.textContent}: ${counts.join(' ')} ${cells.join('; ')}`;
      }),
    );
  const codes = setFile(SET).criteria.flatMap(({ indicators }) => indicators.map(({ code }) => code));
  const expected = codes.flatMap((code) => {
    const named = (test: (status: string) => boolean) =>
      withRows.flatMap(([name, one]) => (test(one.get(code)?.status ?? '') ? name : [])).sort();
    const missed = named((status) => status === 'not-met' || status === 'nearly-met');
    const open = named((status) => status === 'not-assessed');
    if (missed.length + open.length === 0) return [];
    return `${code}: ${missed.length} ${open.length} ${missed.join(', ')}; ${open.join(', ')}`;
  });
  expect(gaps.toSorted()).toEqual(expected.toSorted());
  const fresh = await linesOf(section(page, 'Tình hình cập nhật số liệu của các xã').locator('tbody tr'));
  const count = (verdicts: (typeof withRows)[number][1], status: string) =>
    [...verdicts.values()].filter((one) => one.status === status).length;
  expect(fresh.map((line) => line.replace(' minh họa', '')).toSorted()).toEqual(
    withRows
      .map(([name, verdicts]) => {
        const { last, recorded, isStale } = freshnessOf(recount.on, verdicts);
        const missed = [...verdicts.values()].filter(isMissed).length;
        const unchecked = [...verdicts.values()].filter((one) => one.isUnchecked).length;
        return `${name} ${day(last)} ${isStale ? 'chậm cập nhật ' : ''}${moment(recorded)} ${count(verdicts, 'met-low')} ${missed} ${count(verdicts, 'not-assessed')} ${unchecked}`;
      })
      .toSorted(),
  );
}
