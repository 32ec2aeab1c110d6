import { expect, test } from 'vitest';
import { listCommunes } from '#shared/contract/units/communes.ts';
import { findAccessibilityFaults } from '../../support/browser/axe.ts';
import { eventually, openBrowser } from '../../support/browser/browser.ts';
import { figureCell, openGrid, paste, waitForStatus } from '../../support/browser/grid-page.ts';
import { judgementPanel, judgementsBy, readStandingOf } from '../../support/browser/judging.ts';

const visit = openBrowser();

// Before every figure of the sample: on this day its district is a new one.
const DAY = '2022-03-31';
const REASON = 'Theo kết quả rà soát ngày 31/3/2022';

/** Indicators of a commune that only a judgement can decide. */
async function openCodes(communeId: string): Promise<string[]> {
  const { criteria } = await readStandingOf(visit, communeId, DAY);
  return criteria.flatMap(({ indicators }) =>
    indicators.flatMap(({ code, target, status }) =>
      target === null && status === 'not-assessed' ? [code] : [],
    ),
  );
}

test('192 open indicators of a new district of eight communes are judged in at most 10 acts', async () => {
  const { communes } = await visit.server.read(listCommunes, { query: { on: DAY } });
  const [first] = communes;
  const codes = await openCodes(first?.id ?? '');
  expect([communes.length, codes.length]).toEqual([8, 24]);
  const page = await openGrid(visit, `xa=tat-ca&chi-tieu=${codes.join(',')}&den=${DAY}`);
  await figureCell(page, codes[0] ?? '').click();
  await paste(page, codes.map(() => communes.map(() => '60,5').join('\t')).join('\n'));
  await waitForStatus(page, /Đã dán 192 ô, 192 ô thay đổi/);
  const panel = judgementPanel(page);
  expect(await panel.count()).toBe(0); // no judgement ended

  let acts = 0;
  await page.getByRole('button', { name: 'Đúng, ghi vào ngày 31/03/2022' }).click();
  acts += 1;
  /** Records the ticked judgements: one act. */
  const judge = async (result: string, count: number) => {
    await panel.getByRole('combobox', { name: 'Kết quả' }).selectOption(result);
    await panel.getByRole('textbox', { name: `Một lý do cho cả ${count}` }).fill(REASON);
    await panel.getByRole('button', { name: `Đánh giá “${result}” cho ${count} chỉ tiêu` }).click();
    acts += 1;
  };
  await page.getByRole('button', { name: 'Đánh giá 192 chỉ tiêu chưa có kết quả' }).click();
  await panel.getByRole('status').getByText('192 chỉ tiêu chưa có kết quả').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  // Two communes have not met them, all others have; no result is chosen for anybody.
  await panel.getByRole('checkbox', { name: 'Tất cả 192 chỉ tiêu' }).uncheck();
  for (const name of ['Quảng An', 'Quảng Lâm'])
    await panel.getByRole('checkbox', { name, exact: true }).check();
  await judge('Chưa đạt', 48);
  await panel.getByRole('checkbox', { name: 'Tất cả 144 chỉ tiêu' }).check();
  await panel.getByRole('radio', { name: 'Chỉ tiêu' }).check();
  await panel.getByRole('checkbox', { name: '17.10', exact: true }).uncheck();
  await judge('Đạt', 138);
  await panel.getByRole('checkbox', { name: 'Tất cả 6 chỉ tiêu' }).check();
  await judge('Cơ bản đạt', 6);
  await panel.waitFor({ state: 'detached' });
  expect(acts).toBeLessThanOrEqual(10);

  await eventually(
    async () => (await Promise.all(communes.map(({ id }) => judgementsBy(visit, id)))).flat().length,
  ).toBe(192);
  for (const { id } of communes) expect(await openCodes(id)).toEqual([]);
  const judged = await judgementsBy(visit, '06901');
  expect(new Set(judged.map(([, judgement, reason]) => `${judgement} ${reason}`))).toEqual(
    new Set([`not-met ${REASON}`]),
  );
});
