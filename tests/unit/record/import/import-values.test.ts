import { describe, expect, test } from 'vitest';
import type { SheetCell } from '#shared/domain/record/import/cell.ts';
import {
  dayOfSerial,
  isBlank,
  isFormula,
  NO_VALUE,
  nameOfColumn,
  textOfCell,
} from '#shared/domain/record/import/cell.ts';
import { kindOfStatement } from '#shared/domain/record/import/statement-kind.ts';
import { cellsOf, readRow } from '../../../support/files/sheets.ts';
import { entryOf } from '../../../support/record/entries.ts';

const number = (value: number, as: 'number' | 'percent' | 'day' = 'number') => ({ number: value, as });

/** Value of a cell in an indicator's column for Quảng An, or the reason of its refusal. */
function stated(indicator: string, cell: SheetCell, decimalMark: 'comma' | 'point' = 'comma') {
  const [reading] = readRow(`commune | ${indicator}`, ['Quảng An', cell], { decimalMark });
  if (reading === undefined) return undefined;
  return 'refused' in reading ? reading.refused.reason : reading.statement.value;
}

describe('a cell as a value', () => {
  test.each([
    ['17.5', '95,3', 'comma', 95.3],
    ['17.5', '95.3', 'point', 95.3],
    ['17.5', '95,3 %', 'comma', 95.3],
    ['17.5', number(95.3), 'comma', 95.3],
    ['17.5', number(95.3), 'point', 95.3],
    ['10.1', number(1.234), 'comma', 1.234],
    ['17.5', number(0.953, 'percent'), 'comma', 95.3],
    ['17.5', number(0.07, 'percent'), 'point', 7],
    ['17.5', number(95.30000000000001), 'comma', 95.3],
    ['17.5', { number: 0.5, as: 'percent', isFormula: true }, 'comma', 50],
    ['17.5', number(95.3, 'day'), 'comma', 'cell-is-day'],
    ['17.5', { error: '#N/A' }, 'comma', 'cell-is-error'],
    ['17.5', { error: NO_VALUE }, 'comma', 'formula-without-value'],
    ['17.5', { text: '95,3', isFormula: true }, 'comma', 95.3],
    ['17.5', { text: '95.3', isFormula: true }, 'point', 95.3],
    ['17.5', { text: '', isFormula: true }, 'comma', 'value-not-number'],
    ['17.5', 'chưa có', 'comma', 'value-not-number'],
    ['17.5', '101', 'comma', 'value-not-share'],
    ['14.1', '95; 96,5', 'comma', [95, 96.5]],
    ['7.1', { flag: true }, 'comma', true],
    ['7.1', { flag: false, isFormula: true }, 'comma', false],
    ['7.1', 'Không', 'comma', false],
  ] as const)('of %s, %j with a %s is %j', (indicator, cell, mark, value) => {
    expect(stated(indicator, cell, mark)).toEqual(value);
  });

  test('is marked as the result of a formula', () => {
    const isOfFormula = (cell: SheetCell) =>
      readRow('commune | 17.5', ['Quảng An', cell]).map(
        (one) => 'statement' in one && one.statement.isFormula,
      );
    expect(isOfFormula({ number: 46, as: 'number', isFormula: true })).toEqual([true]);
    expect(isOfFormula({ text: '46', isFormula: true })).toEqual([true]);
    expect(isOfFormula(number(46))).toEqual([false]);
    expect(isOfFormula('46')).toEqual([false]);
    expect(isFormula(undefined)).toBe(false);
  });
});

describe('the note of a figure', () => {
  const noteOf = (cell: string) => {
    const [reading] = readRow('commune | note | note | 17.5', ['Quảng An', cell, 'khác', '46']);
    if (reading === undefined) throw new Error('the row has a figure');
    return 'refused' in reading ? reading.refused : reading.statement.note;
  };
  const refused = { row: 5, column: 1, communeId: '06901', indicator: '17.5' };

  test.each([
    ['as written', 'Số liệu quý I', 'Số liệu quý I'],
    ['without the spaces around it', '  Số liệu \n', 'Số liệu'],
    ['in composed letters', 'Số liệu'.normalize('NFD'), 'Số liệu'],
    ['absent if empty', '', null],
    ['absent if only spaces', ' \t', null],
    ['up to 4,000 characters long', 'x'.repeat(4000), 'x'.repeat(4000)],
  ])('is %s', (_, cell, note) => expect(noteOf(cell)).toBe(note));

  test('refuses its figure if it is too long or not well-formed', () => {
    const text = 'x'.repeat(200);
    expect(noteOf('x'.repeat(4001))).toEqual({ ...refused, reason: 'note-too-long', text });
    expect(noteOf('a\0b')).toEqual({ ...refused, reason: 'note-unreadable', text: 'a\0b' });
    expect(noteOf('a\ud800')).toEqual({ ...refused, reason: 'note-unreadable', text: 'a\ud800' });
  });

  test('is absent without a column of notes', () => {
    const [reading] = readRow('commune | 17.5', cellsOf('Quảng An | 46'));
    expect(reading).toMatchObject({ statement: { note: null, row: 5, column: 1 } });
  });
});

describe('a statement compared with the record', () => {
  const holding = entryOf({ seq: 1, indicator: '17.5', effectiveOn: '2024-01-24', value: 46, note: 'quý I' });
  const statement = { value: 46, note: null, effectiveOn: '2024-01-24' };

  test.each([
    ['new without a figure', statement, undefined, 'new'],
    ['new after a withdrawal', statement, { ...holding, value: null }, 'new'],
    [
      'changed if there was only a judgement',
      statement,
      { ...holding, value: null, judgement: 'met' },
      'changed',
    ],
    ['the same', statement, holding, 'same'],
    ['the same with its note', { ...statement, note: 'quý I' }, holding, 'same'],
    ['changed with another note', { ...statement, note: 'quý II' }, holding, 'changed'],
    ['changed with another value', { ...statement, value: 46.5 }, holding, 'changed'],
    ['changed with another value and note', { ...statement, value: 47, note: 'quý I' }, holding, 'changed'],
    ['the same as of an earlier day', { ...statement, effectiveOn: '2024-02-01' }, holding, 'confirmed'],
    ['changed on a later day', { ...statement, value: 47, effectiveOn: '2024-02-01' }, holding, 'changed'],
  ] as const)('is %s', (_, said, entry, kind) => expect(kindOfStatement(said, entry)).toBe(kind));
});

describe('the text of a cell', () => {
  test.each([
    [undefined, ''],
    ['Quảng An', 'Quảng An'],
    [{ text: 'Đầm Hà', isFormula: true }, 'Đầm Hà'],
    [{ error: '#N/A' }, '#N/A'],
    [{ error: NO_VALUE }, ''],
    [{ flag: true }, 'true'],
    [{ flag: false }, 'false'],
    [number(45315, 'day'), '2024-01-24'],
    [number(0.5, 'day'), '0.5'],
    [number(0.953, 'percent'), '95.3 %'],
    [number(0.07, 'percent'), '7 %'],
    [number(95.30000000000001), '95.3'],
  ] as const)('%j is „%s“', (cell, text) => expect(textOfCell(cell)).toBe(text));

  test('is blank if empty or only spaces', () => {
    expect([undefined, '', ' \t\n'].map(isBlank)).toEqual([true, true, true]);
    expect(['0', ' x ', number(0), { error: '#N/A' }, { flag: false }].map(isBlank)).toEqual(
      Array.from({ length: 5 }, () => false),
    );
  });

  test.each([
    [60, undefined], // the 29 February 1900 of spreadsheets
    [61, '1900-03-01'],
    [45_315.99, '2024-01-24'],
    [109_574, '2199-12-31'],
    [109_574.5, '2199-12-31'],
    [109_575, undefined],
    [Number.NaN, undefined],
  ])('serial %d is the day %s', (serial, day) => expect(dayOfSerial(serial)).toBe(day));

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('is in column %d, %s', (column, name) => expect(nameOfColumn(column)).toBe(name));
});
