import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../../server/features/record/imports/reading/read-csv.ts';
import { LimitedReceiver } from '../../../../server/features/record/imports/reading/sheet-sink.ts';

const SPECTRUM = dirname(createRequire(import.meta.url).resolve('csv-spectrum'));
const NAMES = readdirSync(join(SPECTRUM, 'csvs')).map((name) => name.replace('.csv', ''));

async function rowsOf(bytes: Buffer) {
  const rows: unknown[][] = [];
  const receiver = {
    begin: () => true,
    row: (_: number, cells: readonly unknown[]) => rows.push([...cells]),
    end: () => {},
  };
  const form = await readCsv(bytes, new LimitedReceiver(receiver));
  return { rows, ...form };
}

// Version 2.0.0 of the package: this JSON has another telephone number than its own CSV, `2095257564,37…`. All
// CSV readers (also Python's csv) differ from that JSON in this place only.
const DISAGREEMENT = {
  name: 'location_coordinates',
  field: 'Contact Phone Number',
  csv: '2095257564',
  json: '1234567890',
};

function expectedOf(name: string): Record<string, string>[] {
  const json = JSON.parse(readFileSync(join(SPECTRUM, 'json', `${name}.json`), 'utf8'));
  const objects: Record<string, string>[] = Array.isArray(json) ? json : [json];
  return name === DISAGREEMENT.name
    ? objects.map((one) => ({ ...one, [DISAGREEMENT.field]: DISAGREEMENT.csv }))
    : objects;
}

describe('the files of csv-spectrum', () => {
  test('are twelve', () => expect(NAMES).toHaveLength(12));

  test.each(NAMES)('%s is read as in its JSON', async (name) => {
    const { rows } = await rowsOf(readFileSync(join(SPECTRUM, 'csvs', `${name}.csv`)));
    const [heading = [], ...lines] = rows;
    const objects = lines.map((cells) => Object.fromEntries(heading.map((key, i) => [key, cells[i]])));
    expect(objects).toEqual(expectedOf(name));
  });

  test('differ from their JSON in one place, quoted here', () => {
    const { name, field, csv, json } = DISAGREEMENT;
    const said = JSON.parse(readFileSync(join(SPECTRUM, 'json', `${name}.json`), 'utf8'));
    expect(said[field]).toBe(json);
    const text = readFileSync(join(SPECTRUM, 'csvs', `${name}.csv`), 'utf8');
    expect([text.includes(csv), text.includes(json)]).toEqual([true, false]);
  });
});

describe('a CSV', () => {
  const TEXT = 'Xã;Kết quả\r\nQuảng An;"95,3"\r\n';
  const ROWS = [
    ['Xã', 'Kết quả'],
    ['Quảng An', '95,3'],
  ];
  const utf16 = Buffer.from(`\ufeff${TEXT}`, 'utf16le');

  test.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 LE', utf16, 'utf-16le'],
    ['UTF-16 BE', Buffer.from(utf16).swap16(), 'utf-16be'],
  ])('is read in %s', async (_, bytes, encoding) => {
    expect(await rowsOf(bytes)).toEqual({ rows: ROWS, encoding, delimiter: ';' });
  });

  test.each([
    [';', 'a;b;c\n1,5;2;3\n"x;y";2;3\n'],
    [',', 'a,b,c\n"1,5",2,3\n'],
    ['\t', 'a\tb\tc\n1,5\t2;2\t3\n'],
    [';', 'Ghi chú, dài;b\n1,5;2,5\n'],
  ])('with the delimiter %j is detected', async (delimiter, text) => {
    expect(await rowsOf(Buffer.from(text))).toMatchObject({ delimiter });
  });

  test('keeps its row numbers if some lines are empty', async () => {
    const seen: number[] = [];
    const receiver = { begin: () => true, row: (row: number) => seen.push(row), end: () => {} };
    await readCsv(Buffer.from('a;b\n\n;\n1;2\n'), new LimitedReceiver(receiver));
    expect(seen).toEqual([0, 3]);
  });
});
