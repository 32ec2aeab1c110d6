import type { HostileFile } from './hostile-file.ts';

const MB = 1_000_000;
const HEAD = 'Xã;Chỉ tiêu;Ngày;Kết quả\n';
const filled = (length: number, text: string) => Buffer.alloc(length, text);
const after = (head: string, rest: Buffer) => Buffer.concat([Buffer.from(head), rest]);

function inUtf16(text: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

const COLUMNS = 'quá nhiều cột';
const EMPTY = 'không có ô nào';
const LONG = 'quá nhiều chữ';
const QUOTES = 'dấu ngoặc kép';
const ROWS = 'quá nhiều dòng';

/** CSVs made to take memory or time, with the words of their refusal. */
export const HOSTILE_CSV: readonly HostileFile[] = [
  ['12 million semicolons in a line', () => after(HEAD, filled(12 * MB, ';')), COLUMNS, 'CSV!SG2'],
  ['19 MB of commas', () => filled(19 * MB, ','), COLUMNS, 'CSV!SG1'],
  ['19 MB of tabs', () => filled(19 * MB, '\t'), COLUMNS, 'CSV!SG1'],
  ['6 million empty cells in a row', () => after(HEAD, filled(6 * MB, ';')), COLUMNS, 'CSV!SG2'],
  ['6 million empty quoted cells', () => after(HEAD, filled(18 * MB, '"";')), COLUMNS, 'CSV!SG2'],
  ['9 million cells of a letter in a row', () => after(HEAD, filled(18 * MB, 'a;')), COLUMNS, 'CSV!SG2'],
  ['rows of 499 semicolons', () => filled(19 * MB, `${';'.repeat(499)}\n`), EMPTY],
  ['19 MB of line feeds', () => filled(19 * MB, '\n'), EMPTY],
  ['19 MB of carriage returns', () => filled(19 * MB, '\r'), EMPTY],
  ['19 MB of line ends of two characters', () => filled(18 * MB, '\r\n'), EMPTY],
  [
    'line feeds, then a row',
    () => after('', Buffer.concat([filled(19 * MB, '\n'), Buffer.from('a;b\n')])),
    ROWS,
  ],
  ['one line without a delimiter', () => filled(19 * MB, 'a'), LONG, 'CSV!A1'],
  ['19 MB of spaces', () => filled(19 * MB, ' '), LONG, 'CSV!A1'],
  ['one line of three-byte characters', () => filled(18 * MB, 'ế'), LONG, 'CSV!A1'],
  ['19 MB of quotation marks', () => filled(19 * MB, '"'), LONG, 'CSV!A1'],
  ['an odd number of quotation marks', () => filled(19 * MB - 1, '"'), QUOTES, 'CSV!A1'],
  [
    'a quotation mark that is not closed',
    () => after(`${HEAD}a;"`, filled(19 * MB, 'b;\n')),
    QUOTES,
    'CSV!B2',
  ],
  ['quotation marks at each cell, the last not closed', () => after('"', filled(18 * MB, 'a;"')), COLUMNS],
  [
    'a row of many lines',
    () => after(HEAD, filled(19 * MB, `"${'a\n'.repeat(10_000)}";`)),
    'Dòng quá dài',
    'CSV!A2',
  ],
  ['lines of one cell', () => filled(18 * MB, 'a\n'), ROWS, 'CSV!A150001'],
  ['lines of one quoted cell', () => filled(16 * MB, '"a"\n'), ROWS, 'CSV!A150001'],
  ['more cells than allowed', () => filled(18 * MB, `${'1;'.repeat(499)}1\n`), 'quá nhiều ô'],
  ['19 MB of NUL', () => filled(19 * MB, '\0'), 'không phải bảng'],
  ['NUL after the beginning', () => after('a;b\n'.repeat(20_000), filled(18 * MB, '\0')), LONG, 'CSV!A20001'],
  [
    'a wrong byte after 19 MB of line feeds',
    () => Buffer.concat([filled(19 * MB, '\n'), Buffer.from([0xff])]),
    'UTF-8',
    'CSV!A19000001',
  ],
  ['UTF-16 semicolons', () => inUtf16(';'.repeat(9 * MB), 'le'), COLUMNS, 'CSV!SG1'],
  ['UTF-16 commas, the other byte first', () => inUtf16(','.repeat(9 * MB), 'be'), COLUMNS, 'CSV!SG1'],
  ['UTF-16 line feeds', () => inUtf16('\n'.repeat(9 * MB), 'le'), EMPTY],
  ['UTF-16 quotation marks', () => inUtf16('"'.repeat(9 * MB), 'be'), LONG, 'CSV!A1'],
  ['UTF-16 in one line', () => inUtf16('ế'.repeat(9 * MB), 'le'), LONG, 'CSV!A1'],
  ['UTF-16 NUL', () => inUtf16('\0'.repeat(9 * MB), 'be'), LONG, 'CSV!A1'],
  [
    'UTF-16 with a quotation mark not closed',
    () => inUtf16(`a;"${'b;\n'.repeat(3 * MB)}`, 'le'),
    QUOTES,
    'CSV!B1',
  ],
];
