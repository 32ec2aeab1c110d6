import { setTimeout } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { serviceOn } from '../../support/client.ts';
import { contentOf, freshDatabase } from '../../support/database.ts';
import { compare, mappingOf, rowsOf, sendAndLook } from '../../support/files/imports.ts';
import { sheetMapping } from '../../support/files/sheets.ts';
import { type WorkbookCell, type WorkbookSheet, workbookOf } from '../../support/files/workbook.ts';

// Reading threads may take seconds to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const sheet = (rows: WorkbookSheet['rows']): WorkbookSheet => ({
  name: 'Số liệu',
  rows: [['Xã', 'Chỉ tiêu', 'Kết quả'], ...rows],
});
const GOOD = workbookOf([sheet([['Quảng An', '14.1', 95]])]);

const BY_COLUMNS = sheetMapping({
  sheet: 'Số liệu',
  firstRow: 1,
  columns: [{ is: 'commune' }, { is: 'indicator' }, { is: 'value' }],
});

describe('a cell that cannot be recorded', () => {
  const cell = (xml: string) => ({ xml: xml.replace('<c', '<c r="{at}"') });
  const cases: [string, readonly WorkbookCell[], string, string][] = [
    ['an unknown commune', ['Quảng Yên', '14.1', 95], 'A2', 'unknown-commune'],
    ['no commune', [null, '14.1', 95], 'A2', 'missing-commune'],
    ['an unknown indicator', ['Quảng An', '14.9', 95], 'B2', 'unknown-indicator'],
    ['17.1 that may be 17.10', ['Quảng An', 17.1, 1], 'B2', 'ambiguous-indicator'],
    ['a share of 101', ['Quảng An', '14.1', 101], 'C2', 'value-not-share'],
    ['a word for a number', ['Quảng An', '14.1', 'chín mươi'], 'C2', 'value-not-number-or-parts'],
    ['a day for a number', ['Quảng An', '14.1', cell('<c s="1"><v>45315</v></c>')], 'C2', 'cell-is-day'],
    ['#N/A', ['Quảng An', '14.1', cell('<c t="e"><v>#N/A</v></c>')], 'C2', 'cell-is-error'],
    [
      'a formula without its value',
      ['Quảng An', '14.1', cell('<c><f>SUM(A1:A9)</f></c>')],
      'C2',
      'formula-without-value',
    ],
    ['a commune that was no unit then', ['Đồng Thử', '14.1', 95], 'C2', 'date-outside-commune'],
  ];

  test.each(cases)('%s: is refused at its address', async (_, row, address, reason) => {
    const service = await serviceOn(freshDatabase());
    const sent = await sendAndLook(service, workbookOf([sheet([row, ['Quảng An', '14.2', 90]])]));
    const day = reason === 'date-outside-commune' ? '2022-01-01' : '2024-06-15';
    const before = contentOf(service.database);
    const made = await compare(service, sent, {
      ...mappingOf(sent.look, day),
      sheets: [BY_COLUMNS],
    });
    expect(made.counts).toMatchObject({ refused: 1, new: 1 });
    const [refused] = await rowsOf(service, made, 'refused');
    expect(refused).toMatchObject({ at: `Số liệu!${address}`, reason });
    expect(contentOf(service.database)).toBe(before);
  });

  test('a row of totals is skipped', async () => {
    const service = await serviceOn(freshDatabase());
    const rows = [
      ['Quảng An', '14.1', 95],
      ['Đồng Thử', '14.1', 96],
      ['Tổng cộng', '14.1', 191],
      ['BÌNH QUÂN', '14.1', 95.5],
    ];
    const sent = await sendAndLook(service, workbookOf([sheet(rows)]));
    const made = await compare(service, sent, {
      ...mappingOf(sent.look, '2024-06-15'),
      sheets: [BY_COLUMNS],
    });
    expect(made.counts).toMatchObject({ refused: 0, new: 2 });
  });

  test('the last result of a formula counts, and is marked', async () => {
    const service = await serviceOn(freshDatabase());
    const formula = cell('<c><f>90+5.3</f><v>95.300000000000011</v></c>');
    const made = await compare(
      service,
      await sendAndLook(service, workbookOf([sheet([['Quảng An', '14.1', formula]])])),
    );
    expect(made).toMatchObject({ formulas: 1, counts: { new: 1 } });
    expect(await rowsOf(service, made)).toMatchObject([{ value: 95.3, isFormula: true }]);
  });

  test('a figure given twice is refused; both are if they differ', async () => {
    const service = await serviceOn(freshDatabase());
    const rows = [
      ['Quảng An', '14.1', 95],
      ['06901', '14.1', 95],
      ['Quảng An', '14.2', 80],
      ['Quảng An', '14.2', 81],
    ];
    const made = await compare(service, await sendAndLook(service, workbookOf([sheet(rows)])));
    expect((await rowsOf(service, made)).map(({ at, kind, other }) => [at, kind, other])).toEqual([
      ['Số liệu!C2', 'new', null],
      ['Số liệu!C3', 'refused', 'Số liệu!C2'],
      ['Số liệu!C4', 'refused', 'Số liệu!C5'],
      ['Số liệu!C5', 'refused', 'Số liệu!C4'],
    ]);
  });

  test('cells that the account may not record are refused', async () => {
    const service = await serviceOn(freshDatabase());
    const book = workbookOf([
      sheet([
        ['Quảng An', '14.1', 95],
        ['Đồng Thử', '14.1', 95],
        ['Đồng Thử', '5.1', 1],
      ]),
    ]);
    const kindsOf = async (who: 'quangan' | 'gddt') => {
      const caller = service.as(who);
      const made = await compare(caller, await sendAndLook(caller, book));
      return (await rowsOf(caller, made)).map(({ kind, reason }) => reason ?? kind);
    };
    expect(await kindsOf('quangan')).toEqual(['new', 'not-permitted', 'not-permitted']);
    expect(await kindsOf('gddt')).toEqual(['not-permitted', 'not-permitted', 'new']);
  });

  test('days in the future, before the programme, and invalid ones are refused', async () => {
    const service = await serviceOn(freshDatabase());
    const csv =
      'Xã,Chỉ tiêu,Kết quả,Ngày\nQuảng An,14.1,95,01/07/2024\nQuảng An,14.2,95,31/02/2024\nQuảng An,14.3,95,\nQuảng An,14.4,95,31/12/2009\n';
    const sent = await sendAndLook(service, csv);
    const made = await compare(service, sent, mappingOf(sent.look, null));
    expect((await rowsOf(service, made)).map(({ at, reason }) => [at, reason])).toEqual([
      ['CSV!C2', 'date-in-future'],
      ['CSV!D3', 'unreadable-day'],
      ['CSV!C4', 'missing-day'],
      ['CSV!C5', 'date-before-programme'],
    ]);
  });
});

test('twenty sheets, one per commune, are read by their names', async () => {
  const service = await serviceOn(freshDatabase());
  const rows = [
    ['Mã', 'Nội dung', 'Kết quả'],
    ['14.1', 'BHYT', '95,3'],
    ['14.2', null, 1],
  ];
  const sheets = Array.from({ length: 20 }, (_, i) => ({
    name: i === 0 ? 'Xã Quảng An' : `Bảng ${i}`,
    rows,
  }));
  const sent = await sendAndLook(service, workbookOf(sheets));
  expect(sent.look.sheets).toHaveLength(20);
  expect(sent.look.sheets.filter(({ isReadable }) => isReadable).map(({ name }) => name)).toEqual([
    'Xã Quảng An',
  ]);
  const made = await compare(service, sent);
  expect(made.counts).toMatchObject({ new: 2, refused: 0 });
});

test('a reading replaced by another file ends without an error', async () => {
  const service = await serviceOn(freshDatabase());
  const sent = await sendAndLook(service, GOOD);
  const [one, other] = await Promise.all([
    compare(service, sent).catch((error: unknown) => error),
    setTimeout(5).then(() => compare(service, sent)),
  ]);
  expect(one).toBeInstanceOf(Error);
  expect(other).toMatchObject({ state: 'ready' });
});
