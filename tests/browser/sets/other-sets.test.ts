import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { type CriteriaSet, countSet } from '#shared/domain/sets/criteria-set.ts';
import { openBrowser } from '../../support/browser/browser.ts';
import { openForm, seesOnBoard, seesTotals } from '../../support/browser/screen.ts';
import { MADE_UP_SETS, madeUpSet } from '../../support/fixtures.ts';

const visit = openBrowser();

const DAY = '2024-01-24';

// A figure of a day before its set takes effect is asked about.
const isDoubtful = ({ validFrom }: CriteriaSet) => validFrom > DAY;

async function save(form: Locator, set: CriteriaSet): Promise<void> {
  await form.getByRole('button', { name: 'Lưu số liệu' }).click();
  if (isDoubtful(set)) await form.getByRole('button', { name: 'Đúng, ghi số liệu này' }).click();
}

test.each(MADE_UP_SETS)(
  'a set of another size, %s, works on every page and in every export without code changes',
  async (id) => {
    visit.server.addSet(id);
    const set = madeUpSet(id);
    const { criteriaTotal, indicatorsTotal } = countSet(set);
    const expects = isDoubtful(set) ? [/422 .*entries/] : [];
    const page = await visit.openPage(`/tieu-chi?bo=${id}`, { expects });
    await page
      .getByRole('region', { name: set.title })
      .getByText(`${criteriaTotal} tiêu chí, ${indicatorsTotal} chỉ tiêu`, { exact: true })
      .waitFor();
    expect(await page.getByRole('button', { name: /^Kết quả các xã: / }).count()).toBe(indicatorsTotal);

    await page.goto(`/xa/06904?bo=${id}`);
    await seesTotals(page, `–/${criteriaTotal}`, `–/${indicatorsTotal}`);
    await page.getByRole('button', { name: 'Mở tất cả' }).click();
    const count = await openForm(page, '1.3');
    await count.getByRole('textbox', { name: 'Kết quả (mô hình)' }).fill('3');
    await save(count, set);
    await page.getByText('Đã lưu chỉ tiêu 1.3: 3 mô hình – Đạt.').waitFor();
    await seesTotals(page, `0/${criteriaTotal}`, `1/${indicatorsTotal}`);
    const level = set.criteria.flatMap(({ indicators }) => indicators).find(({ kind }) => kind === 'level');
    const levelForm = await openForm(page, level?.code ?? '');
    await levelForm.getByRole('combobox', { name: 'Kết quả' }).selectOption('Tốt');
    await save(levelForm, set);
    await seesTotals(page, `0/${criteriaTotal}`, `2/${indicatorsTotal}`);

    await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
    await seesOnBoard(page, 'Tân Bình', `0/${criteriaTotal}`, `2/${indicatorsTotal}`);
    await page.getByRole('link', { name: 'Chỉ số KT–XH', exact: true }).click();
    await page.getByRole('table', { name: /^Số liệu mới nhất/ }).waitFor();

    const csv = await visit.server.download(`/api/exports/indicators.csv?set=${id}&on=${DAY}&commune=06904`);
    expect(csv.trim().split('\r\n')).toHaveLength(indicatorsTotal + 1);
    expect(csv).toMatch(/\r\n"?06904"?,[^\r]*,"?1\.3"?,[^\r]*,met,3,mô hình/);
    const board = await visit.server.download(`/api/exports/board.csv?set=${id}&on=${DAY}`);
    expect(board.split('\r\n')[0]).toContain(`criterion${criteriaTotal}Status`);
    expect(board.split('\r\n')[0]).not.toContain(`criterion${criteriaTotal + 1}Status`);
  },
);
