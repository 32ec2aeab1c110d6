import { expect, test, vi } from 'vitest';
import { recordAnnulment } from '#shared/contract/record/annulments.ts';
import { undoBatch } from '#shared/contract/record/batches.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { listCommuneMetrics } from '#shared/contract/record/metrics.ts';
import { readRoadmap } from '#shared/contract/roadmap/roadmaps.ts';
import { readProgress, readStanding } from '#shared/contract/standing/standings.ts';
import { serviceOn, type TestService } from '../../../support/client.ts';
import { freshDatabase } from '../../../support/database.ts';
import { commit, compare, mappingOf, sendAndLook } from '../../../support/files/imports.ts';
import { entryBody, nextId, SET } from '../../../support/record/entries.ts';

vi.setConfig({ testTimeout: 60_000 });

const LATER_DAYS = ['2024-01-24', '2024-02-15', '2024-02-20', '2024-03-31', '2024-06-30', '2024-12-31'];

/** Answers about a commune on a day, without the moment of the question. */
async function answersOn({ call }: TestService, communeId: string, on: string) {
  const params = { communeId };
  const standing = await call(readStanding, { params, query: { set: SET, on } });
  const metrics = await call(listCommuneMetrics, { params, query: { on } });
  const roadmap = await call(readRoadmap, { params, query: { set: SET, on } });
  const progress = await call(readProgress, { query: { set: SET, to: on, commune: communeId } });
  return { standing, metrics, roadmap, progress };
}

const totalsOf = ({ standing }: Awaited<ReturnType<typeof answersOn>>) => [
  `${standing.criteriaMet}/${standing.criteriaTotal}`,
  `${standing.indicatorsMet}/${standing.indicatorsTotal}`,
];

async function importFile(service: TestService, csv: string) {
  const sent = await sendAndLook(service, csv, 'a.csv');
  return commit(service, await compare(service, sent, mappingOf(sent.look, null)));
}

test('Quảng An is at 16/19 and 70/75 on every later day after an import of another year’s income and its undo', async () => {
  const service = await serviceOn(freshDatabase('sample'));
  const before = await Promise.all(LATER_DAYS.map((on) => answersOn(service, '06901', on)));
  const { id } = await importFile(
    service,
    'Mã xã;Mã chỉ tiêu;Ngày số liệu;Kết quả\n06901;10.1;15/02/2024;75\n',
  );
  await service.call(undoBatch, { params: { batchId: id }, body: { id: nextId() } });
  const after = await Promise.all(LATER_DAYS.map((on) => answersOn(service, '06901', on)));
  expect(after).toEqual(before);
  expect(after.slice(0, 4).map(totalsOf)).toEqual(Array(4).fill(['16/19', '70/75']));
});

test('a figure on a wrong, later day is annulled, and every day has the verdict from before it', async () => {
  const service = await serviceOn(freshDatabase('sample'));
  const days = ['2024-02-29', '2024-03-01', '2024-03-05', '2024-06-30'];
  const before = await Promise.all(days.map((on) => answersOn(service, '06913', on)));
  expect(before.map(totalsOf)[1]).toEqual(['19/19', '75/75']);
  const seen = before[1]?.standing.criteria
    .flatMap(({ indicators }) => indicators)
    .find(({ code }) => code === '10.1');
  const wrong = await service.call(recordEntry, {
    params: { communeId: '06913' },
    body: entryBody({
      indicator: '10.1',
      value: 80,
      effectiveOn: '2024-03-01',
      replaces: seen?.entry?.id ?? null,
    }),
  });
  const withdrawal = await service.call(recordEntry, {
    params: { communeId: '06913' },
    body: entryBody({
      indicator: '10.1',
      value: null,
      reason: 'nhập nhầm ngày',
      effectiveOn: '2024-03-01',
      replaces: wrong.id,
    }),
  });
  expect((await answersOn(service, '06913', '2024-03-05')).standing.criteriaMet).toBe(18);
  const entries = [wrong.id, withdrawal.id];
  await service.call(recordAnnulment, {
    body: { id: nextId(), kind: 'annul', entries, reason: 'nhập nhầm ngày' },
  });
  expect(await Promise.all(days.map((on) => answersOn(service, '06913', on)))).toEqual(before);
});

test('after an undo, a commune has no more figures of that day than before the import', async () => {
  const service = await serviceOn(freshDatabase('sample'));
  const on = '2024-06-29';
  const reported = async () => {
    const { standing } = await answersOn(service, '06917', on);
    const entries = standing.criteria.flatMap(({ indicators }) =>
      indicators.flatMap(({ entry }) => entry ?? []),
    );
    return [entries.filter(({ effectiveOn }) => effectiveOn === on).length, standing.lastEffectiveOn];
  };
  const before = await reported();
  const rows = ['14.1;96', '12.1;87', '16.2;99'].map((row) => `06917;${row.replace(';', `;${on};`)}`);
  const { id } = await importFile(
    service,
    ['Mã xã;Mã chỉ tiêu;Ngày số liệu;Kết quả', ...rows, ''].join('\n'),
  );
  expect(await reported()).toEqual([3, on]);
  await service.call(undoBatch, { params: { batchId: id }, body: { id: nextId() } });
  expect(await reported()).toEqual(before);
});
