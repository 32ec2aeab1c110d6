import { describe, expect, test, vi } from 'vitest';
import { recordAnnulment } from '#shared/contract/record/annulments.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { exportAddress, TABLES } from '../../support/files/exports.ts';
import { commit, compare, mappingOf, rowsOf, sendAndLook } from '../../support/files/imports.ts';
import { entryBody, nextId, SET } from '../../support/record/entries.ts';

vi.setConfig({ testTimeout: 60_000 });

const params = { communeId: '06901' };
const FORMATS = ['csv?profile=rfc4180', 'csv?profile=excel-vi', 'csv?profile=excel-vi&language=en', 'xlsx'];

const ADDRESSES = FORMATS.flatMap((format): [string, string, string][] => {
  const [extension = 'csv', query = ''] = format.split('?');
  const given = Object.fromEntries(new URLSearchParams(query));
  return [
    ...TABLES.map((table): [string, string, string] => [
      table,
      format,
      exportAddress(table, extension === 'csv' ? 'csv' : 'xlsx', given),
    ]),
    ['audit', format, `/api/audit/records.${extension}?${query}`],
  ];
});

async function record({ call }: TestService, given: Parameters<typeof entryBody>[0]): Promise<string> {
  const body = entryBody(given);
  await call(recordEntry, { params, body });
  return body.id;
}

async function act({ call }: TestService, kind: 'annul' | 'reinstate', ...entries: string[]): Promise<void> {
  await call(recordAnnulment, { body: { id: nextId(), kind, entries, reason: 'nhập nhầm' } });
}

/** A record in which some figures do not count: corrected, withdrawn, annulled; and one whose correction was annulled. */
async function mendedRecord(): Promise<TestService> {
  const service = await serviceOn(freshDatabase());
  const first = await record(service, { value: 90, effectiveOn: '2024-01-01' });
  const corrected = await record(service, { value: 91, effectiveOn: '2024-01-01', replaces: first });
  const wrong = await record(service, { value: 92, effectiveOn: '2024-02-01', replaces: corrected });
  const mistake = await record(service, { indicator: '14.2', value: 88, effectiveOn: '2024-02-01' });
  const right = await record(service, { indicator: '10.1', value: 68, effectiveOn: '2023-12-31' });
  const worse = await record(service, {
    indicator: '10.1',
    value: 86,
    effectiveOn: '2023-12-31',
    replaces: right,
  });
  const again = await record(service, { indicator: '13.1', value: 5, effectiveOn: '2024-02-01' });
  const gone = await record(service, { indicator: '11.1', value: 3, effectiveOn: '2024-02-01' });
  const withdrawal = { indicator: '11.1', value: null, effectiveOn: '2024-02-01', reason: 'không còn đúng' };
  await record(service, { ...withdrawal, replaces: gone });
  await act(service, 'annul', wrong, mistake, worse, again);
  await act(service, 'reinstate', again);
  const people = { metric: 'population', effectiveOn: '2024-01-01', value: 5100 } as const;
  await service.call(recordMetric, { params, body: { id: nextId(), ...people } });
  return service;
}

describe('a file of the program read back', () => {
  const offered: Record<string, number> = { entries: 3, indicators: 3 };

  test.each(ADDRESSES)('%s as %s offers exactly the figures that count', async (table, format, address) => {
    const service = await mendedRecord();
    const { rawPayload, statusCode } = await service.send(address);
    expect(statusCode).toBe(200);
    const sent = await sendAndLook(service, rawPayload, `tep.${format.slice(0, 4).replace('?', '')}`);
    const mapping = mappingOf(sent.look, '2024-06-30');
    expect(mapping.sheets.length > 0).toBe(table in offered);
    if (mapping.sheets.length === 0) return;
    const { counts } = await compare(service, sent, mapping);
    expect({ ...counts, refused: 0 }).toEqual({
      new: 0,
      changed: 0,
      confirmed: 0,
      same: offered[table],
      refused: 0,
    });
  });

  test('names each figure of the entries that does not count, and never records it', async () => {
    const service = await mendedRecord();
    const { rawPayload } = await service.send(exportAddress('entries', 'csv', { profile: 'excel-vi' }));
    const mended = Buffer.from(rawPayload.toString().replaceAll('88', '89').replaceAll('68', '69'));
    const sent = await sendAndLook(service, mended, 'so-ghi.csv');
    const made = await compare(service, sent);
    const refused = await rowsOf(service, made, 'refused');
    expect(refused.map(({ indicator, text, reason }) => [indicator, text, reason])).toEqual([
      ['14.1', '90', 'superseded'],
      ['14.1', '92', 'annulled'],
      ['14.2', '89', 'annulled'],
      ['10.1', '86', 'annulled'],
      ['11.1', '3', 'superseded'],
    ]);
    expect(await commit(service, made, { leaveOutRefused: true })).toMatchObject({ entries: 1 });
    const standing = await service.send(`/api/communes/06901/standing?set=${SET}&on=2024-06-30`);
    expect(standing.payload).toContain('"value":69');
    expect(standing.payload).not.toContain('"value":89');
  });
});

describe('a file with illustrative figures', () => {
  const FILE =
    'Xã;Chỉ tiêu;Ngày số liệu;Kết quả;Minh họa\n06901;14.1;24/01/2024;95;Có\n06901;14.2;24/01/2024;88;Không\n';

  test('offers them only in place of illustrative ones', async () => {
    const service = await serviceOn(freshDatabase());
    const made = await compare(service, await sendAndLook(service, FILE, 'a.csv'));
    const rows = async () => (await rowsOf(service, made)).map(({ kind, reason }) => [kind, reason]);
    expect(await rows()).toEqual([
      ['refused', 'illustrative'],
      ['new', null],
    ]);
    service.database.sqlite.exec(`INSERT INTO entry
      (id, commune_id, set_id, revision, indicator, effective_on, value, origin, recorded_at, author, illustrative)
      VALUES ('mau', '06901', '${SET}', 1, '14.1', '2024-01-24', '95', 'import', '2024-01-24T02:00:00.000Z', 'a', 1)`);
    const again = await compare(service, await sendAndLook(service, FILE, 'a.csv'));
    expect(again.counts).toMatchObject({ same: 1, new: 1, refused: 0 });
  });
});
