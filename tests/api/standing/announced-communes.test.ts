import { expect, test } from 'vitest';
import type { Written } from '#shared/contract/fact.ts';
import { recordAnnulment, undoAnnulment } from '#shared/contract/record/annulments.ts';
import { undoBatch } from '#shared/contract/record/batches.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { commit, compare, sendAndLook } from '../../support/files/imports.ts';
import { entryBody, nextId, SET } from '../../support/record/entries.ts';

const reason = 'nhập nhầm';
const params = { communeId: '06901' };

function annul({ call }: TestService, ids: { entries?: string[]; metricFigures?: string[] }) {
  return call(recordAnnulment, { body: { id: nextId(), kind: 'annul', reason, ...ids } });
}

async function importFigure(service: TestService) {
  const file = 'Xã;Chỉ tiêu;Ngày số liệu;Kết quả\n06901;14.2;24/01/2024;88\n';
  return commit(service, await compare(service, await sendAndLook(service, file, 'a.csv')));
}

async function annulFigure(service: TestService) {
  const id = nextId();
  const body = { id, metric: 'population', effectiveOn: '2024-01-01', value: 5100 } as const;
  await service.call(recordMetric, { params, body });
  return annul(service, { metricFigures: [id] });
}

const WRITES: [string, (service: TestService, entry: string) => Promise<unknown>][] = [
  ['an annulment', (service, entry) => annul(service, { entries: [entry] })],
  ['the annulment of a metric', annulFigure],
  [
    'a reinstatement',
    async (service, entry) => {
      const { id: actId } = await annul(service, { entries: [entry] });
      return service.call(undoAnnulment, { params: { actId }, body: { id: nextId(), reason } });
    },
  ],
  ['an import', importFigure],
  [
    'the undo of an import',
    async (service) => {
      const { id: batchId } = await importFigure(service);
      return service.call(undoBatch, { params: { batchId }, body: { id: nextId() } });
    },
  ],
];

test.each(WRITES)('%s is announced for its own commune, not for all', async (_, write) => {
  const service = await serviceOn(freshDatabase());
  const body = entryBody();
  await service.call(recordEntry, { params, body });
  const published: Written[] = [];
  service.app.invalidations.follow((written) => published.push(written));
  await write(service, body.id);
  const ofRecord = published.filter(({ facts }) => facts.includes('annulment') || facts.includes('entry'));
  expect(ofRecord.length).toBeGreaterThan(0);
  expect(ofRecord.map(({ communeIds }) => communeIds)).toEqual(ofRecord.map(() => ['06901']));
});

test('an annulment in more communes than are named is announced for all', async () => {
  const service = await serviceOn(freshDatabase());
  const { sqlite } = service.database;
  sqlite.exec(`CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 51) SELECT i FROM n;
    INSERT INTO commune (id, name, coordinated_group, regions) SELECT printf('1%04d', i), 'Xã ' || i, 'Huyện', '[]' FROM n;
    INSERT INTO entry (id, commune_id, set_id, revision, indicator, effective_on, value, origin, recorded_at, author)
    SELECT printf('10000000-0000-4000-8000-%012d', i), printf('1%04d', i), '${SET}', 1, '14.1', '2024-01-24', '95.3', 'form',
      '2024-01-24T02:00:00.000Z', 'a' FROM n`);
  const published: Written[] = [];
  service.app.invalidations.follow((written) => published.push(written));
  const ids = sqlite.prepare<[], string>("SELECT id FROM entry WHERE id LIKE '1%' ORDER BY id").pluck().all();
  const first = await annul(service, { entries: ids.slice(0, 50) });
  const undo = { params: { actId: first.id }, body: { id: nextId(), reason } };
  await service.call(undoAnnulment, undo);
  await annul(service, { entries: ids });
  expect(published.map(({ communeIds }) => communeIds?.length)).toEqual([50, 50, undefined]);
});
