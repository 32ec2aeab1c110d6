import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvRecords } from '../../../../server/features/record/imports/reading/csv-records.ts';

function rowsOf(text: string, delimiter = ';'): [number, string[]][] {
  const records = new CsvRecords(Buffer.from(text), delimiter);
  const rows: [number, string[]][] = [];
  for (let record = records.next(); record !== undefined; record = records.next())
    rows.push([record.row, record.cells]);
  return rows;
}

describe('rows of a CSV', () => {
  test('are those of csv-parse, except for empty ones', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'ế', ' ', ',', "'", '😀') }),
      fc
        .string({ unit: fc.constantFrom('a', 'ế', '"', ';', '\n', '\r\n') })
        .map((text) => `"${text.replaceAll('"', '""')}"`),
      fc.string({ unit: fc.constantFrom('a', '"') }).map((text) => `a${text}`),
    );
    const line = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(';'));
    const ending = fc.constantFrom('\n', '\r\n', '\r');
    const file = fc
      .tuple(fc.array(line, { minLength: 1 }), ending, fc.boolean())
      .map(([lines, end, isEnded]) => [lines.join(end) + (isEnded ? end : ''), end] as const);
    fc.assert(
      fc.property(file, ([text, end]) => {
        const options = { delimiter: ';', relaxColumnCount: true, relaxQuotes: true, recordDelimiter: end };
        const expected = (parse(text, options) as string[][])
          .map((cells, row) => [row, cells] as const)
          .filter(([, cells]) => cells.some((one) => one !== ''));
        expect(rowsOf(text)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test.each<[string, string, string[]]>([
    ['a quoted cell that goes on', '"Xã "Quảng An;5', ['"Xã "Quảng An', '5']],
    ['a delimiter in quotation marks', '"a;b";5', ['a;b', '5']],
    ['a quotation mark within a cell', 'a"b;5', ['a"b', '5']],
    ['a delimiter at the end', 'a;', ['a', '']],
  ])('%s', (_, text, cells) => {
    expect(rowsOf(text)).toEqual([[0, cells]]);
  });

  const at = (rows: string, text: string) => `${rows}${text}`;
  test.each<[string, string, string]>([
    ['500 cells', ';'.repeat(499), ''],
    ['501 cells', at('a\n', ';'.repeat(500)), 'too-many-columns at CSV!SG2'],
    ['501 cells after empty rows', `\n\n${'"";'.repeat(500)}`, 'too-many-columns at CSV!SG3'],
    ['500 delimiters in quotation marks', `"${';'.repeat(500)}"`, ''],
    ['a quotation mark that is not closed', 'a\nb;"c\nd', 'broken-quotes at CSV!B2'],
    ['three bytes for each character at the limit', 'ế'.repeat(32_767), ''],
    ['more bytes than that', 'ế'.repeat(32_768), 'cell-too-long at CSV!A1'],
    ['quotation marks at the limit', `"${'""'.repeat(32_767)}"`, ''],
    ['a row of more than a megabyte', `a\n${`${'a'.repeat(32_000)};`.repeat(40)}`, 'row-too-long at CSV!A2'],
  ])('%s: %#', (_, text, expected) => {
    const read = () => rowsOf(text).length;
    if (expected === '') expect(read()).toBeLessThan(2);
    else expect(read).toThrow(expected);
  });
});
