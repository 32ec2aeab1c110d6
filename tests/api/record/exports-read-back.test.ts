import { describe, expect, test, vi } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { type ExportQuery, exportAddress, readCsv } from '../../support/files/exports.ts';
import { compare, mappingOf, sendAndLook } from '../../support/files/imports.ts';
import { entryBody } from '../../support/record/entries.ts';

vi.setConfig({ testTimeout: 60_000 });

// Of every kind, with and without note, judged and withdrawn, of several days.
const FIGURES = [
  { indicator: '10.1', value: 68.35, effectiveOn: '2023-12-31' },
  { indicator: '14.1', value: 95.3, effectiveOn: '2024-01-24', note: 'Theo báo cáo; quý I' },
  { indicator: '14.1', value: 96, effectiveOn: '2024-03-31' },
  { indicator: '7.1', value: true, effectiveOn: '2024-02-29' },
  { indicator: '11.1', value: 0, effectiveOn: '2023-06-30' },
  { indicator: '13.1', value: 1234, effectiveOn: '2024-02-01' },
  { indicator: '2.2', value: [86, 84.5], effectiveOn: '2024-04-30' },
  { indicator: '17.1', value: true, effectiveOn: '2024-01-31' },
  { indicator: '17.10', value: 7.1, effectiveOn: '2024-01-31' },
  { indicator: '17.5', value: 61, judgement: 'nearly-met', reason: 'sắp xong', effectiveOn: '2024-01-31' },
  { indicator: '3.1', value: null, judgement: 'met', reason: 'biên bản', effectiveOn: '2024-01-31' },
] as const;

async function recorded(): Promise<{ service: TestService; figures: number }> {
  const service = await serviceOn(freshDatabase());
  let figures = 0;
  const last = new Map<string, string>();
  for (const { indicator, ...one } of FIGURES) {
    const value = Array.isArray(one.value) ? [...one.value] : (one.value as boolean | number | null);
    const body = entryBody({ indicator, ...one, value, replaces: last.get(indicator) ?? null });
    await service.call(recordEntry, { params: { communeId: '06901' }, body });
    last.set(indicator, body.id);
    if (value !== null) figures += 1;
  }
  return { service, figures };
}

const FILES: [string, 'csv' | 'xlsx', ExportQuery][] = [
  ['CSV by RFC 4180', 'csv', { profile: 'rfc4180' }],
  ['CSV for Excel', 'csv', { profile: 'excel-vi' }],
  ['CSV for Excel with English words', 'csv', { profile: 'excel-vi', language: 'en' }],
  ['XLSX', 'xlsx', {}],
  ['XLSX with English words', 'xlsx', { language: 'en' }],
];

test('no code in the CSV for Excel is a number or a day to a spreadsheet, which drops quotes', async () => {
  const { service } = await recorded();
  for (const table of ['indicators', 'entries', 'standings', 'board', 'metrics'] as const) {
    const { rows } = await readCsv(service, table, { profile: 'excel-vi' });
    for (const row of rows) {
      const codes = Object.entries(row).filter(([heading]) =>
        /^(?:Mã xã|Mã chỉ tiêu|Lấy từ chỉ tiêu)$/.test(heading),
      );
      expect(codes.length).toBeGreaterThan(0);
      for (const [, code] of codes) expect(code).toMatch(/^(?:(?:Mã|CT) .+|)$/);
    }
  }
});

describe.each(['indicators', 'entries'] as const)('the export of %s', (table) => {
  test.each(FILES)('as %s is read back as the same, with its own days', async (_, format, query) => {
    const { service, figures } = await recorded();
    const { rawPayload, statusCode } = await service.send(exportAddress(table, format, query));
    expect(statusCode).toBe(200);
    const sent = await sendAndLook(service, rawPayload, `tep.${format}`);
    const made = await compare(service, sent, mappingOf(sent.look, '2024-06-30'));
    const same = table === 'entries' ? figures : figures - 1; // of 14.1, only the later one holds
    expect(made.counts).toEqual({ new: 0, changed: 0, confirmed: 0, same, refused: 0 });
  });
});
