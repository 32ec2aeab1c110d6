import { describe, expect, test } from 'vitest';
import { recordAnnulment } from '#shared/contract/record/annulments.ts';
import { listEntries, recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { addCriteriaSet } from '../../../server/features/sets/criteria-sets/add-criteria-set.ts';
import { insertCommune } from '../../../server/features/units/communes/repository.ts';
import payloads from '../../fixtures/reporting/formula-payloads.json' with { type: 'json' };
import { serviceOn, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { readCsv, readXlsx, TABLES } from '../../support/files/exports.ts';
import { madeUpSet } from '../../support/fixtures.ts';
import { communeOf, entryBody, nextId, SET } from '../../support/record/entries.ts';

// A spreadsheet runs text that begins with such a sign, also after spaces, also full-width.
const RUNS = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

// Only numbers may begin with a sign.
const isNumber = (cell: string) => /^-?\d+([.,]\d+)?$/.test(cell);

const params = { communeId: '11111' };
const ID = 'gia-dinh-8-27';

// A set, a commune, notes and reasons made of payloads only.
async function hostileService(): Promise<TestService> {
  const service = await serviceOn(freshDatabase());
  const set = madeUpSet(ID);
  let next = 0;
  const payload = () => (payloads[next++ % payloads.length] ?? '').trim().normalize('NFC');
  const hostile: CriteriaSet = {
    ...set,
    title: '=1+1',
    shortTitle: '@x',
    issued: { ...set.issued, number: '=2+2' },
    criteria: set.criteria.map((criterion) => ({
      ...criterion,
      name: payload(),
      indicators: criterion.indicators.map((indicator) => ({
        ...indicator,
        name: payload(),
        unit: payload(),
      })),
    })),
  };
  addCriteriaSet(service.database, hostile, '2024-01-01T00:00:00.000Z');
  const commune = communeOf({ id: '11111', name: '=1+1', group: '' });
  service.database.write((tx) => insertCommune(tx, commune));
  const codes = set.criteria.flatMap(({ indicators }) => indicators.map(({ code }) => code));
  const last = new Map<string, string>();
  for (const [i, note] of payloads.entries()) {
    const indicator = codes[i % codes.length] ?? '';
    const replaces = last.get(indicator) ?? null;
    const body = entryBody({
      set: ID,
      indicator,
      value: null,
      judgement: 'met',
      reason: note,
      note,
      replaces,
    });
    last.set(indicator, (await service.call(recordEntry, { params, body })).id);
    const day = addDays('2023-01-01', i) ?? '';
    const figure = {
      id: nextId(),
      metric: 'capital-mobilised' as const,
      effectiveOn: day,
      value: 1.5,
      note,
    };
    await service.call(recordMetric, { params, body: figure });
  }
  return service;
}

describe.each(TABLES)('the table %s of a record full of formulas', (table) => {
  const query = { set: ID, commune: '11111' };

  test.each(['rfc4180', 'excel-vi'] as const)(
    'has no cell that a spreadsheet runs, as %s',
    async (profile) => {
      const { headings, cells } = await readCsv(await hostileService(), table, { ...query, profile });
      for (const line of cells) {
        expect(line).toHaveLength(headings.length);
        for (const cell of line) if (!isNumber(cell)) expect(cell).not.toMatch(RUNS);
      }
      for (const heading of headings) expect(heading).not.toMatch(RUNS);
    },
  );

  test('has no formula and no link in its workbook', async () => {
    const { parts } = await readXlsx(await hostileService(), table, query);
    for (const [path, xml] of Object.entries(parts)) {
      if (!path.startsWith('xl/worksheets/')) continue;
      expect(xml).not.toMatch(/<f[ >/]|<hyperlink|t="e"/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML does not allow these
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    }
  });
});

describe('text written by people', () => {
  const query = { set: ID, commune: '11111' };

  test('as the reason of an annulment is harmless in the file of entries', async () => {
    const service = await serviceOn(freshDatabase());
    for (const [i, text] of payloads.entries()) {
      const body = entryBody({ effectiveOn: addDays('2023-01-01', i) ?? '' });
      const { id } = await service.call(recordEntry, { params: { communeId: '06901' }, body });
      const reason = `${text}.`; // some are blank
      await service.call(recordAnnulment, { body: { id: nextId(), kind: 'annul', entries: [id], reason } });
    }
    for (const profile of ['rfc4180', 'excel-vi'] as const) {
      const { headings, cells } = await readCsv(service, 'entries', { profile });
      const reasons = cells.map((line) => line[headings.length - 1] ?? '');
      expect(reasons).toHaveLength(payloads.length);
      for (const reason of reasons) expect(reason).not.toMatch(RUNS);
    }
  });

  test('is read back from CSV unchanged, except for the apostrophe that makes a formula harmless', async () => {
    const service = await hostileService();
    const { entries } = await service.call(listEntries, { params, query: { set: ID, limit: 1000 } });
    const notes = entries.toReversed().map(({ note }) => note ?? '');
    expect(notes).toHaveLength(payloads.length);
    const { rows } = await readCsv(service, 'entries', query);
    for (const [i, { note, reason }] of rows.entries()) {
      const expected = RUNS.test(notes[i] ?? '') ? `'${notes[i]}` : notes[i];
      expect([note, reason]).toEqual([expected, expected]);
    }
  });

  test('is read back from a workbook unchanged, with the line ends of XML', async () => {
    const service = await hostileService();
    const { entries } = await service.call(listEntries, { params, query: { set: ID, limit: 1000 } });
    const notes = entries.toReversed().map(({ note }) => (note ?? '').replaceAll('\r\n', '\n'));
    const { sheets } = await readXlsx(service, 'entries', query);
    const [headings = [], ...rows] = sheets[0]?.cells ?? [];
    const read = rows.map((row) => String(row[headings.indexOf('Ghi chú')]).replaceAll('\r\n', '\n'));
    expect(read).toEqual(notes);
  });

  test('of another set is in none of these files', async () => {
    const service = await hostileService();
    await service.call(recordEntry, { params, body: entryBody({ note: 'bộ khác' }) });
    expect((await readCsv(service, 'entries', query)).text).not.toContain('bộ khác');
    expect((await readCsv(service, 'entries', { ...query, set: SET })).rows).toHaveLength(1);
  });
});
