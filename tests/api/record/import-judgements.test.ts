import { describe, expect, test, vi } from 'vitest';
import { listEntries, recordEntry } from '#shared/contract/record/entries.ts';
import { commitImport } from '#shared/contract/record/imports.ts';
import { readStanding } from '#shared/contract/standing/standings.ts';
import { listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { serviceOn, type TestCaller } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { commit, compare, sendAndLook } from '../../support/files/imports.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { entryBody, nextId, SET } from '../../support/record/entries.ts';

vi.setConfig({ testTimeout: 60_000 });

const params = { communeId: '06901' };
const [OPEN = '', OTHER = ''] = listIndicators(nationalSet(SET)).flatMap(
  ({ target, kind, comparison, code }) =>
    target === null && kind === 'share' && comparison === 'at-least' ? [code] : [],
);
const REASON = 'Giảm 0,1 do rà soát lại mẫu số';

/**
 * A commune with two indicators without a target and one with, all judged, and a file with a worse figure for the first and the third,
 * and a better one for the second.
 */
async function judgedAndCompared() {
  const service = await serviceOn(freshDatabase());
  const record = (given: Parameters<typeof entryBody>[0]) =>
    service.call(recordEntry, { params, body: entryBody({ effectiveOn: '2024-01-31', ...given }) });
  await record({ indicator: OPEN, value: 98.7, judgement: 'met', reason: 'biên bản' });
  await record({ indicator: OTHER, value: 90, judgement: 'met', reason: 'biên bản' });
  await record({ indicator: '14.1', value: 95.3, judgement: 'met', reason: 'biên bản' });
  const lines = [`${OPEN};98,6`, `${OTHER};91`, '14.1;80'].map((line) => `06901;31/03/2024;${line}`);
  const csv = ['Mã xã;Ngày số liệu;Mã chỉ tiêu;Kết quả', ...lines].join('\r\n');
  const made = await compare(service, await sendAndLook(service, Buffer.from(csv), 'a.csv'));
  return { service, made };
}

async function latest({ call }: TestCaller, indicator: string) {
  const { entries } = await call(listEntries, { params, query: { set: SET, indicator, limit: 1 } });
  return entries[0];
}

describe('judgements that the figures of a file end', () => {
  test('are kept with one reason where the figures cannot decide', async () => {
    const { service, made } = await judgedAndCompared();
    expect(made.consequences[0]?.judgements).toEqual([
      { code: OPEN, before: 'met', after: 'not-assessed' },
      { code: '14.1', before: 'met', after: 'not-met' },
    ]);
    await commit(service, made, { keepJudgements: { reason: REASON } });
    expect(await latest(service, OPEN)).toMatchObject({ value: 98.6, judgement: 'met', reason: REASON });
    expect(await latest(service, OTHER)).toMatchObject({ value: 91, judgement: 'met', reason: 'biên bản' });
    // A target decides: a judgement of an earlier figure does not overrule it.
    expect(await latest(service, '14.1')).toMatchObject({ value: 80, judgement: null, reason: null });
    const standing = await service.call(readStanding, { params, query: { set: SET, on: '2024-03-31' } });
    expect(standing.awaitsJudgement).toBe(0);
  });

  test('await judgement without that', async () => {
    const { service, made } = await judgedAndCompared();
    await commit(service, made);
    expect(await latest(service, OPEN)).toMatchObject({ value: 98.6, judgement: null, reason: null });
    const standing = await service.call(readStanding, { params, query: { set: SET, on: '2024-03-31' } });
    expect(standing.awaitsJudgement).toBe(1);
  });

  test('are not kept without a reason', async () => {
    const { service, made } = await judgedAndCompared();
    const body = { id: nextId(), keepJudgements: { reason: '  ' } };
    const refused = await service.refusalOf(commitImport, { params: { importId: made.id }, body });
    expect(refused).toMatchObject({ status: 400 });
    expect(await latest(service, OPEN)).toMatchObject({ value: 98.7 });
  });
});
