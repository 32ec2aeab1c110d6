import { describe, expect, test } from 'vitest';
import { vietnameseDay, vietnameseMoment, writeCsv } from '../../../server/files/csv.ts';
import { type Cell, type Column, type ColumnKind, smallTable } from '../../../server/files/table.ts';
import { wordsIn } from '../../../server/http/words.ts';

const columnOf = (kind: ColumnKind, words?: string): Column => ({
  key: 'value',
  kind,
  width: 10,
  heading: (t) => t('status.yes'),
  ...(words !== undefined && { words }),
});

async function textOf(
  table: Parameters<typeof writeCsv>[0],
  profile: 'rfc4180' | 'excel-vi',
  language = 'vi',
) {
  const pages: string[] = [];
  for await (const page of writeCsv(table, profile, wordsIn(language === 'vi' ? 'vi' : 'en')))
    pages.push(Buffer.from(page).toString('utf8'));
  return pages;
}

/** Text of one cell in the rfc4180 and excel-vi profiles. */
async function written(kind: ColumnKind, cell: Cell, words?: string) {
  const table = smallTable([columnOf(kind, words)], [[cell]]);
  const lines = await Promise.all(
    (['rfc4180', 'excel-vi'] as const).map(async (profile) => (await textOf(table, profile))[1]),
  );
  return lines.map((line) => line?.replace(/\r\n$/, ''));
}

describe('a cell of a CSV, for programs and for a Vietnamese Excel (§6)', () => {
  test.each([
    ['number', 95.3, '95.3', '95,3'],
    ['number', -1.5, '-1.5', '-1,5'],
    ['number', 0, '0', '0'],
    ['flag', true, 'true', 'Có'],
    ['flag', false, 'false', 'Không'],
    ['text', 'Xã, huyện', '"Xã, huyện"', '"Xã, huyện"'],
    ['text', '=1+1', "'=1+1", "'=1+1"],
    ['code', '14.1', '"14.1"', '"14.1"'],
    ['code', '06901', '"06901"', '"06901"'],
    ['commune', '06901', '"06901"', 'Mã 06901'],
    ['indicator', '17.10', '"17.10"', 'CT 17.10'],
    ['indicator', '1.2.2024', '"1.2.2024"', 'CT 1.2.2024'],
    ['day', '2024-01-24', '2024-01-24', '24/01/2024'],
    ['moment', '2024-01-24T18:30:05.000Z', '2024-01-24T18:30:05.000Z', '25/01/2024 01:30:05'],
    ['value', 95.3, '95.3', '95,3'],
    ['value', true, 'true', 'Có'],
    ['value', 'Khá', 'Khá', 'Khá'],
    ['value', '-', "'-", "'-"],
    ['value', [95.3, null, 97], '95.3; ; 97', '95,3; ; 97'],
    ['value', [true, 'Khá'], 'true; Khá', 'Có; Khá'],
    ['value', null, '', ''],
    ['text', '', '', ''],
  ] as const)('%s %j is %s and %s', async (kind, cell, programs, people) => {
    const value = Array.isArray(cell) ? [...cell] : (cell as Cell);
    const [one, other] = await written(kind, value);
    // Values of parts are one text, quoted because of its semicolons.
    const quoted = (text: string) => (text.includes(';') ? `"${text}"` : text);
    expect([one, other]).toEqual([quoted(programs), quoted(people)]);
  });

  test('is a code for programs and a word for people', async () => {
    expect(await written('word', 'met', 'status.criterion')).toEqual(['met', 'Đạt']);
    expect(await written('word', 'not-met', 'status.criterion')).toEqual(['not-met', 'Chưa đạt']);
  });
});

describe('a table as CSV', () => {
  const columns = [{ ...columnOf('code'), key: 'communeId' }, columnOf('number'), columnOf('text')];
  const pages = [
    [
      ['06901', 1.5, 'a'],
      ['06916', null, 'b'],
    ],
    [['06913', 2]],
  ];
  const table = { columns, countRows: () => 3, pages: () => pages };

  test('for programs has a byte order mark, keys, commas and CRLF, written in chunks', async () => {
    expect(await textOf(table, 'rfc4180')).toEqual([
      '\uFEFFcommuneId,value,value\r\n',
      '"06901",1.5,a\r\n"06916",,b\r\n',
      '"06913",2,\r\n',
    ]);
  });

  test('for people has localised headings and semicolons', async () => {
    expect(await textOf(table, 'excel-vi')).toEqual([
      '\uFEFFCó;Có;Có\r\n',
      '"06901";1,5;a\r\n"06916";;b\r\n',
      '"06913";2;\r\n',
    ]);
    const [english] = await textOf(table, 'excel-vi', 'en');
    expect(english).toBe('\uFEFFYes;Yes;Yes\r\n');
  });

  test('yields to other requests between two chunks', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('other'));
    for await (const page of writeCsv(table, 'rfc4180', wordsIn('vi'))) order.push(`${page.length > 0}`);
    expect(order.indexOf('other')).toBe(2);
  });

  test('quotes headings like other text', async () => {
    const heading = { ...columnOf('number'), heading: () => 'Kết quả; %' };
    expect(await textOf(smallTable([heading], []), 'excel-vi')).toEqual(['\uFEFF"Kết quả; %"\r\n']);
  });
});

test('days and moments are written in Vietnamese time', () => {
  expect(vietnameseDay('2024-01-24')).toBe('24/01/2024');
  expect(vietnameseMoment('2024-01-24T16:59:59.999Z')).toBe('24/01/2024 23:59:59');
  expect(vietnameseMoment('2023-12-31T17:00:00.000Z')).toBe('01/01/2024 00:00:00');
});
