import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBlock, writeBlock } from '../../../client/features/record/grid/paste/clipboard.ts';

test.each([
  ['one cell', '68,3', [['68,3']]],
  ['a column as Excel copies it, ending with a line end', '68,3\r\n70\r\n', [['68,3'], ['70']]],
  ['a column as LibreOffice copies it', 'Đạt\nx\n✓', [['Đạt'], ['x'], ['✓']]],
  [
    'a block',
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['an empty cell in the middle stays empty', '1\n\n3\n', [['1'], [''], ['3']]],
  ['quoted cells with line ends and tabs', '"a\nb"\t"c\td"\n', [['a\nb', 'c\td']]],
  ['doubled quotes', '"nói ""đạt"""\n', [['nói "đạt"']]],
  ['a quote within an unquoted cell is a character', 'cao 5"\n"\n', [['cao 5"'], ['"']]],
  ['line ends of old Macs', '1\r2\r', [['1'], ['2']]],
  ['an empty text', '', [['']]],
])('%s', (_, text, block) => {
  expect(readBlock(text)).toEqual(block);
});

test('reading a written block gives the same block', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ',', 'đ', ' '), maxLength: 6 });
  const line = fc.array(cell, { minLength: 1, maxLength: 4 });
  // A last line of one empty cell cannot be distinguished from a line end at the end.
  const block = fc
    .array(line, { minLength: 1, maxLength: 4 })
    .filter(
      (lines) => lines.length === 1 || lines.at(-1)?.join('') !== '' || (lines.at(-1)?.length ?? 0) > 1,
    );
  fc.assert(
    fc.property(block, (lines) => {
      expect(readBlock(writeBlock(lines))).toEqual(lines);
    }),
    { seed: 5, numRuns: 500 },
  );
});
