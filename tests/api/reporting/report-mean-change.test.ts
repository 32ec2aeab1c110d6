import { expect, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { draftReport } from '#shared/contract/reporting/reports.ts';
import { serviceOn } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { entryBody, SET } from '../../support/record/entries.ts';

/** The results of a draft; 06901 has figures on both days. The other commune ends on 30/06/2025 and has figures from `other` on. */
async function resultsText(other: string | undefined, on: string, from: string): Promise<string> {
  const { call, setNow } = await serviceOn(freshDatabase());
  setNow('2025-12-31T02:00:00.000Z');
  const met = { indicator: '7.1', value: true } as const; // the only indicator of its criterion
  const record = (communeId: string, given: Parameters<typeof entryBody>[0]) =>
    call(recordEntry, { params: { communeId }, body: entryBody(given) });
  const first = await record('06901', { ...met, value: false, effectiveOn: '2024-01-31' });
  await record('06901', { ...met, effectiveOn: '2025-12-15', replaces: first.id });
  if (other !== undefined) await record('99999', { ...met, effectiveOn: other });
  setNow('2025-12-31T03:00:00.000Z');
  const draft = await call(draftReport, { query: { set: SET, on, from } });
  return draft.sections.find(({ id }) => id === 'results')?.text ?? '';
}

test('a report whose communes have figures on both days states the change beside the mean', async () => {
  const text = await resultsText(undefined, '2025-12-31', '2025-06-30');
  expect(text).toContain('Bình quân mỗi xã đạt 1/19 tiêu chí, tăng 1 tiêu chí so với ngày 30/06/2025.');
  expect(text).not.toContain('Tính riêng');
});

test('if a commune of the earlier mean has ended, the change is said of the others only, by name', async () => {
  const text = await resultsText('2024-01-31', '2025-12-31', '2025-06-30');
  expect(text).toContain('Bình quân mỗi xã đạt 1/19 tiêu chí.');
  expect(text).toContain(
    'Tính riêng 1 xã có số liệu ở cả hai ngày (Quảng An): bình quân 0 tiêu chí ngày 30/06/2025, 1 tiêu chí ngày 31/12/2025, tăng 1 tiêu chí.',
  );
});

test('if a commune has figures only on the later day, too', async () => {
  const text = await resultsText('2025-03-31', '2025-06-30', '2024-12-31');
  expect(text).toContain('Bình quân mỗi xã đạt 0,5/19 tiêu chí.');
  expect(text).toContain(
    '(Quảng An): bình quân 0 tiêu chí ngày 31/12/2024, 0 tiêu chí ngày 30/06/2025, không đổi.',
  );
});
