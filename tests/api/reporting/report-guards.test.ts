import { expect, test, vi } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { createReport, draftReport, listReports, readReport } from '#shared/contract/reporting/reports.ts';
import { insertTestAccount } from '../../support/accounts/sessions.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { reportBody } from '../../support/files/reports.ts';
import { entryBody, SET } from '../../support/record/entries.ts';

vi.setConfig({ testTimeout: 60_000 });

const NOW = '2024-08-01T02:00:00.000Z';
const JUST_BEFORE = '2024-08-01T01:59:59.999Z';

async function sampleService(): Promise<TestService> {
  const service = await serviceOn(freshDatabase('sample'));
  service.setNow(NOW);
  return service;
}

test.each([undefined, NOW, '2030-01-01T00:00:00.000Z'])(
  'a draft as known at %s ends a millisecond before now, in which more may still be recorded',
  async (knownAt) => {
    const service = await sampleService();
    const query = { set: SET, on: '2024-01-24', from: '2023-12-31', ...(knownAt && { knownAt }) };
    expect((await service.call(draftReport, { query })).knownAt).toBe(JUST_BEFORE);
  },
);

test.each([NOW, '2030-01-01T00:00:00.000Z'])(
  'a report sent as known at %s stays the same when a figure is recorded in the same millisecond',
  async (knownAt) => {
    const service = await sampleService();
    const body = reportBody({ knownAt });
    expect((await service.call(createReport, { body })).knownAt).toBe(JUST_BEFORE);
    const figure = entryBody({ indicator: '14.1', value: 91, effectiveOn: '2024-01-24' });
    const params = { communeId: '06901' };
    const refused = await service.refusalOf(recordEntry, { params, body: figure });
    const replaces = refused.conflict?.theirs?.id ?? null;
    await service.call(recordEntry, { params, body: { ...figure, replaces } });
    const read = await service.call(readReport, { params: { reportId: body.id } });
    expect([read.isReproduced, read.content.knownAt]).toEqual([true, JUST_BEFORE]);
  },
);

test('a report repeated by another person is refused, and stays under its author', async () => {
  const service = await sampleService();
  service.database.write((tx) => insertTestAccount(tx, { username: 'dieuphoi-hai', name: 'Người thứ hai' }));
  const body = reportBody();
  const made = await service.call(createReport, { body });
  const other = service.as('dieuphoi-hai' as never);
  expect(await other.refusalOf(createReport, { body })).toMatchObject({ type: '/problems/id-already-used' });
  expect(await service.call(createReport, { body })).toEqual(made);
  expect((await service.call(listReports, {})).reports).toMatchObject([{ author: 'dieuphoi' }]);
});

test('the list of reports reads no content, but has number, subject and date of each', async () => {
  const service = await sampleService();
  const [first, second] = [reportBody(), reportBody()];
  for (const body of [first, second]) await service.call(createReport, { body });
  const statements: string[] = [];
  const prepare = vi.spyOn(service.database.sqlite, 'prepare').mockImplementationOnce((sql) => {
    statements.push(sql);
    throw new Error('only its text is wanted');
  });
  await service.send('/api/reports');
  prepare.mockRestore();
  const [sql = ''] = statements;
  expect(sql).toMatch(/FROM report/i);
  const plan = service.database.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
  expect(JSON.stringify(plan)).toContain('USING COVERING INDEX report_list');
  const { number, subject, datedOn } = second.header;
  const { reports } = await service.call(listReports, {});
  expect(reports.map(({ id }) => id)).toEqual([second.id, first.id]);
  expect(reports[0]).toMatchObject({ number, subject, datedOn });
});
