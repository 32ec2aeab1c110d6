import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../../server/features/record/imports/reading/read-csv.ts';
import { LimitedReceiver } from '../../../../server/features/record/imports/reading/sheet-sink.ts';

/** All calls of the receiver, in order. */
async function eventsOf(bytes: Buffer | string) {
  const events: unknown[] = [];
  const counter = new LimitedReceiver({
    begin: (name) => {
      events.push(['begin', name]);
      return true;
    },
    row: (row, cells) => events.push([row, ...cells]),
    end: (merged) => events.push(['end', merged]),
  });
  const form = await readCsv(Buffer.from(bytes), counter);
  return { events, ...form };
}

const delimiterOf = async (text: string) => (await eventsOf(text)).delimiter;

test('a CSV is one sheet, its rows in order, nothing merged', async () => {
  expect(await eventsOf('Xã;Kết quả\nQuảng An;95,3\n')).toEqual({
    events: [
      ['begin', { name: 'CSV', isHidden: false }],
      [0, 'Xã', 'Kết quả'],
      [1, 'Quảng An', '95,3'],
      ['end', { merged: [], hiddenColumns: new Set() }],
    ],
    encoding: 'utf-8',
    delimiter: ';',
  });
});

describe('a file that is not a CSV is refused at the place of the fault', () => {
  const windows1258 = Buffer.from([0x58, 0xe3, 0x3b, 0x31, 0x0a]); // `Xã;1` as older programs write it

  test.each([
    ['nothing', '', 'empty', undefined],
    ['a quote without end', 'Xã;Kết quả\nQuảng An;95\nĐầm Hà;"96\n', 'broken-quotes', 'CSV!B3'],
    ['a quote that swallows a long file', `Xã;Số\n"${'x;1\n'.repeat(260_000)}`, 'broken-quotes', 'CSV!A2'],
    ['a cell that is too long', `Xã;Kết quả\n${'x'.repeat(1_000_001)}\n`, 'cell-too-long', 'CSV!A2'],
    ['another encoding, from its first line', windows1258, 'not-utf8', 'CSV!A1'],
    [
      'another encoding, further down',
      Buffer.concat([Buffer.from('Xã;Số\n\n'), windows1258]),
      'not-utf8',
      'CSV!A3',
    ],
    [
      'another encoding, in a last line without a line break',
      Buffer.concat([Buffer.from('Xã;Số\n'), windows1258.subarray(0, 3)]),
      'not-utf8',
      'CSV!A2',
    ],
    [
      'a letter cut off at the end of the file',
      Buffer.from('Xã;Số\nĐầm Hà').subarray(0, -1),
      'not-utf8',
      'CSV!A2',
    ],
  ])('%s', async (_, bytes, fault, at) => {
    await expect(eventsOf(bytes)).rejects.toMatchObject({ name: 'Unreadable', fault, at });
  });

  test('an error of the receiver is not a fault of the file', async () => {
    const counter = new LimitedReceiver({
      begin: () => true,
      row: () => {
        throw new TypeError('no such sheet');
      },
      end: () => {},
    });
    await expect(readCsv(Buffer.from('a;b\n'), counter)).rejects.toThrow(TypeError);
  });
});

describe('the encoding of a CSV', () => {
  const bytesOf = (...bytes: number[]) => Buffer.from(bytes);

  test.each([
    ['half of a mark of UTF-16 LE', bytesOf(0xff, 0x41)],
    ['half of a mark of UTF-16 BE', bytesOf(0xfe, 0x41)],
    ['the second half of UTF-16 LE', bytesOf(0x41, 0xfe)],
    ['the second half of UTF-16 BE', bytesOf(0x41, 0xff)],
  ])('is not detected from %s', async (_, bytes) => {
    await expect(eventsOf(bytes)).rejects.toMatchObject({ fault: 'not-utf8' });
  });

  test.each(['ﻻ', '︿', 'ỿ', 'a¿', '※'])(
    'is UTF-8 without a mark for a file that starts with %j',
    async (letter) => {
      expect((await eventsOf(`${letter};b\n`)).events[1]).toEqual([0, letter, 'b']);
    },
  );

  test('may be UTF-16 BE with half a letter at the end, which is dropped', async () => {
    const text = Buffer.from('\ufeffa;b', 'utf16le').swap16();
    const { events, encoding } = await eventsOf(Buffer.concat([text, bytesOf(0)]));
    expect([events[1], encoding]).toEqual([[0, 'a', 'b'], 'utf-16be']);
  });

  test('is the same for a file of many chunks', async () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `Đầm Hà ${i};95,3`);
    const { events } = await eventsOf(lines.join('\n'));
    expect(events).toHaveLength(lines.length + 2);
    expect(events.at(-2)).toEqual([19_999, 'Đầm Hà 19999', '95,3']);
  });
});

describe('the delimiter', () => {
  test.each([
    [
      'the one with the same count in every line wins over one that is frequent in one line',
      ';',
      'a;b\n1,2,3,4,5,6;b\nc;d\n',
    ],
    ['text in quotes does not count', ',', '"a;b;c",1\n"d;e;f",2\n'],
    ['a doubled quote does not end a quoted text', ',', '"a""b;c;d;e",1\n"f""g;h;i;j",2\n'],
    ['quoted text may span lines', ',', '"a;b\nc;d\ne;f",1\n'],
    [
      'a long note in one line does not count for more',
      ';',
      'Xã;Kết quả;Ghi chú\nQuảng An;95;đường, trường, trạm, chợ, điện, nước\n',
    ],
    ['lines without any, such as titles, do not count', '\t', 'BÁO CÁO\n\na\tb\tc\n1,5\t2\t3\n4\t5\t6\n'],
    ['ten columns and more', ',', '1,2,3,4,5,6,7,8,9,10,11\n1,2,3,4,5,6,7,8,9,10,11\n'],
    ['many title lines do not count', '\t', `${'BÁO CÁO\n'.repeat(9)}1,5\t2\t3\n`.repeat(3)],
    ['one line with many does not win', ';', 'a;b;c\n1,5;b;c\n1,5;;;;;;;;x\n1,5;b;c\na;b;c\n'],
    ['of two with equal counts per line, the more frequent one wins', ',', 'x;y,b,c\nx;y,b,c\n'],
    ['text of one column', ';', 'a\nb\n'],
    ['counts of two digits are counts', ';', `${'a;'.repeat(10)}\n${'a;'.repeat(9)},\n${'a;'.repeat(10)}\n`],
    ['one or two commas in the notes do not win', ';', 'a;b;x, y\nc;d;x\ne;f;x, y, z\n'],
  ])('%s', async (_, delimiter, text) => expect(await delimiterOf(text)).toBe(delimiter));

  test('is detected from the first fifty lines', async () => {
    const lines = (count: number, line: string) => `${line}\n`.repeat(count);
    expect(await delimiterOf(lines(26, 'a,b') + lines(24, 'a;b') + lines(100, 'c;d'))).toBe(',');
    expect(await delimiterOf(lines(24, 'a,b') + lines(26, 'a;b') + lines(100, 'c,d'))).toBe(';');
    expect(await delimiterOf(lines(24, 'a,b') + lines(25, 'a;b') + lines(1, 'c,d') + lines(9, 'c,d'))).toBe(
      ';',
    );
  });
});
