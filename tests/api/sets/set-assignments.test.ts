import { describe, expect, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { exportTable } from '#shared/contract/reporting/exports.ts';
import { draftReport } from '#shared/contract/reporting/reports.ts';
import { listRoadmaps } from '#shared/contract/roadmap/roadmaps.ts';
import { addCriteriaSet, listCriteriaSets } from '#shared/contract/sets/criteria-sets.ts';
import { assignSet, listSetAssignments } from '#shared/contract/sets/set-assignments.ts';
import { listIndicators } from '#shared/contract/standing/indicators.ts';
import { readBoard, readProgress, readStanding } from '#shared/contract/standing/standings.ts';
import { readWorkspace } from '#shared/contract/trust/service.ts';
import { readCommune } from '#shared/contract/units/communes.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { countRows, freshDatabase } from '../../support/database.ts';
import { madeUpDocument } from '../../support/fixtures.ts';
import { entryBody, nextId, SET } from '../../support/record/entries.ts';

const NEW_SET = 'gia-dinh-10-47';

async function serviceWithSets(): Promise<TestService> {
  const service = await serviceOn(freshDatabase());
  await service.call(addCriteriaSet, { body: { document: madeUpDocument(NEW_SET) } });
  return service;
}

function assignment(set: string, validFrom: string, ...communeIds: string[]) {
  const communes = communeIds.map((communeId) => ({ id: nextId(), communeId }));
  return { body: { set, validFrom, document: '51/QĐ-UBND', communes } };
}

describe('a set assigned to communes from a day on', () => {
  test('shows them from that day on, and the previous set does not', async () => {
    const service = await serviceWithSets();
    await service.call(assignSet, assignment(NEW_SET, '2024-02-01', '06901'));
    const seen = async (set: string, on: string) => {
      const { communes } = await service.call(readBoard, { query: { set, on } });
      return communes.map(({ communeId }) => communeId);
    };
    expect(await seen(NEW_SET, '2024-01-31')).toEqual(['99999', '06901']);
    expect(await seen(NEW_SET, '2024-02-01')).toEqual(['99999', '06901']);
    expect(await seen(SET, '2024-01-31')).toEqual(['99999', '06901']);
    expect(await seen(SET, '2024-02-01')).toEqual(['99999']);
  });

  test('applies to lists, progress, roadmaps, reports and tables as well', async () => {
    const service = await serviceWithSets();
    await service.call(assignSet, assignment(NEW_SET, '2024-02-01', '06901'));
    const query = { set: SET, on: '2024-06-30' };
    const { indicators } = await service.call(listIndicators, { query });
    expect([...new Set(indicators.map(({ communeId }) => communeId))]).toEqual(['99999']);
    const progress = await service.call(readProgress, { query: { set: SET, to: '2024-06-30' } });
    expect(progress.communes.map(({ communeId }) => communeId)).toEqual(['99999']);
    const ways = await service.call(listRoadmaps, { query });
    expect(ways.communes.map(({ communeId }) => communeId)).toEqual(['99999']);
    service.setNow('2024-06-30T03:00:00.000Z'); // a report includes what was recorded before it was started
    const report = await service.call(draftReport, { query: { ...query, from: '2024-03-31' } });
    expect(report.communes.map(({ id }) => id)).toEqual(['99999']);
    const csv = (table: 'board' | 'entries') =>
      service.call(exportTable, { params: { table, format: 'csv' }, query });
    expect(await csv('board')).not.toContain('06901');
    await service.call(recordEntry, { params: { communeId: '06901' }, body: entryBody() });
    expect(await csv('entries')).toContain('06901');
  });

  test('is refused for a commune that no longer exists, but not on its last day', async () => {
    const service = await serviceWithSets();
    const before = countRows(service.database);
    const after = assignment(NEW_SET, '2025-07-01', '06901', '99999');
    const problem = await service.as('quantri').refusalOf(assignSet, after);
    expect(problem.errors).toEqual([
      { pointer: '/communes/1/communeId', detail: 'Xã đã kết thúc trước ngày áp dụng' },
    ]);
    expect(countRows(service.database)).toEqual(before);
    const onLast = await service.call(assignSet, assignment(NEW_SET, '2025-06-30', '99999'));
    expect(onLast.assignments).toHaveLength(1);
  });

  test('hides nothing that is requested by name', async () => {
    const service = await serviceWithSets();
    await service.call(assignSet, assignment(NEW_SET, '2024-02-01', '06901'));
    const query = { set: SET, on: '2024-06-30' };
    const standing = await service.call(readStanding, { params: { communeId: '06901' }, query });
    expect(standing.criteriaTotal).toBe(19);
  });

  test('is the set that the workspace and the commune name', async () => {
    const service = await serviceWithSets();
    const before = await service.call(readWorkspace, {});
    expect(before.applies).toEqual({ mainly: [], otherwise: {} });
    await service.call(assignSet, assignment(SET, '2021-01-01', '06901', '99999'));
    await service.call(assignSet, assignment(NEW_SET, '2024-02-01', '06901', '99999'));
    await service.call(assignSet, assignment(SET, '2024-05-01', '99999'));
    const { opensWith, applies } = await service.call(readWorkspace, {});
    expect(opensWith).toBe(NEW_SET);
    expect(applies).toEqual({
      mainly: [
        { from: '2021-01-01', set: SET },
        { from: '2024-02-01', set: NEW_SET },
      ],
      otherwise: { '99999': [...applies.mainly, { from: '2024-05-01', set: SET }] },
    });
    const commune = await service.call(readCommune, { params: { communeId: '06901' } });
    expect(commune.sets).toEqual(applies.mainly);
  });

  test('applies to no commune with an earlier knownAt', async () => {
    const service = await serviceWithSets();
    service.setNow('2024-07-01T02:00:00.000Z');
    await service.call(assignSet, assignment(NEW_SET, '2024-02-01', '06901'));
    const board = (knownAt?: string) =>
      service.call(readBoard, { query: { set: SET, on: '2024-06-30', ...(knownAt && { knownAt }) } });
    expect((await board()).communes).toHaveLength(1);
    expect((await board('2024-07-01T01:00:00.000Z')).communes).toHaveLength(2);
  });

  test('sent again gets the first answer; another one with its id is refused; all or none', async () => {
    const service = await serviceWithSets();
    const input = assignment(NEW_SET, '2024-02-01', '06901', '99999');
    const first = await service.call(assignSet, input);
    const rows = countRows(service.database);
    expect(await service.call(assignSet, input)).toEqual(first);
    const other = { body: { ...input.body, validFrom: '2024-03-01' } };
    expect((await service.refusalOf(assignSet, other)).status).toBe(409);
    const unknown = await service.refusalOf(assignSet, assignment(NEW_SET, '2024-03-01', '06901', '00000'));
    expect([unknown.status, unknown.errors?.[0]?.pointer]).toEqual([422, '/communes/1/communeId']);
    expect((await service.refusalOf(assignSet, assignment('khong-co', '2024-03-01', '06901'))).status).toBe(
      404,
    );
    expect(countRows(service.database)).toEqual(rows);
    const { assignments } = await service.call(listSetAssignments, { query: { commune: '06901' } });
    expect(assignments).toMatchObject([{ set: NEW_SET, validFrom: '2024-02-01', author: 'dieuphoi' }]);
  });
});

describe('a set added by its file', () => {
  test('is available at once; the same file is not a new revision, a different one is', async () => {
    const service = await serviceOn(freshDatabase());
    const document = madeUpDocument(NEW_SET) as Record<string, unknown>;
    expect(await service.call(addCriteriaSet, { body: { document } })).toEqual({
      id: NEW_SET,
      revision: 1,
      isNew: true,
    });
    const { criteriaSets } = await service.call(listCriteriaSets, {});
    expect(criteriaSets.find(({ id }) => id === NEW_SET)).toMatchObject({
      criteriaTotal: 10,
      indicatorsTotal: 47,
    });
    expect((await service.call(addCriteriaSet, { body: { document } })).isNew).toBe(false);
    const changed = { ...document, title: 'Tên khác' };
    expect((await service.call(addCriteriaSet, { body: { document: changed } })).revision).toBe(2);
  });

  test('with faults is refused, with all faults in the reader’s language, and nothing is added', async () => {
    const service = await serviceOn(freshDatabase());
    const document = { ...(madeUpDocument(NEW_SET) as object), id: 'bộ mới', criteria: [] };
    const before = countRows(service.database);
    const problem = await service.refusalOf(addCriteriaSet, { body: { document } });
    expect(problem.type).toBe('/problems/criteria-set-faulty');
    expect(problem.errors).toEqual([
      { pointer: '/document/id', detail: expect.stringMatching(/^Sai định dạng/) },
      { pointer: '/document/criteria', detail: 'Cần ít nhất 1 mục' },
    ]);
    const headers = { 'accept-language': 'en' };
    const english = await service.refusalOf(addCriteriaSet, { body: { document } }, headers);
    expect(english.errors?.[1]?.detail).toBe('Needs at least 1 items');
    expect(countRows(service.database)).toEqual(before);
  });

  test.each([null, 'text', 19, []])('%j is refused', async (document) => {
    const { refusalOf } = await serviceOn(freshDatabase());
    expect((await refusalOf(addCriteriaSet, { body: { document } })).status).toBe(422);
  });
});
