import { describe, expect, test } from 'vitest';
import { textOfCell } from '#shared/domain/record/import/cell.ts';
import {
  LimitedReceiver,
  type SheetHead,
  type SheetLayout,
} from '../../../../server/features/record/imports/reading/sheet-sink.ts';
import { meaningOfCode } from '../../../../server/features/record/imports/reading/xlsx/number-formats.ts';
import { readXlsx } from '../../../../server/features/record/imports/reading/xlsx/read-xlsx.ts';
import type { ZipFile } from '../../../support/files/zip.ts';
import { zipOf } from '../../../support/files/zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const relations = (list: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="${PACKAGE}">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

const part = (name: string, content: string): ZipFile => ({ name, content });

interface Parts {
  main?: string;
  sheet?: string;
  styles?: string;
  texts?: string;
  workbook?: string;
  cells?: string;
  before?: string;
  after?: string;
}

/** A workbook whose parts may have other names; `cells`: rows of the sheet as XML. */
function workbook(
  {
    main = 'xl/workbook.xml',
    sheet = 'worksheets/sheet1.xml',
    workbook: own,
    cells = '',
    before = '',
    after = '',
    styles,
    texts,
  }: Parts,
  more: readonly ZipFile[] = [],
): Buffer {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const list: [string, string, string][] = [['r1', 'worksheet', sheet]];
  if (styles !== undefined) list.push(['r2', 'styles', styles]);
  if (texts !== undefined) list.push(['r3', 'sharedStrings', texts]);
  return zipOf([
    part('_rels/.rels', relations([['r1', 'officeDocument', main]])),
    part(
      main,
      own ??
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    part(`${folder}_rels/${main.slice(folder.length)}.rels`, relations(list)),
    ...(more.length > 0 && more.some(({ name }) => name.toLowerCase().includes('sheet1'))
      ? []
      : [part('xl/worksheets/sheet1.xml', sheetXml(cells, before, after))]),
    ...more,
  ]);
}

const sheetXml = (cells: string, before = '', after = '') =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData>${cells}</sheetData>${after}</worksheet>`;

const ROW = '<row r="1"><c r="A1"><v>71.5</v></c></row>';

async function read(bytes: Buffer) {
  const sheets: { head: SheetHead; rows: [number, string[], boolean][]; layout?: SheetLayout }[] = [];
  await readXlsx(
    bytes,
    new LimitedReceiver({
      begin: (head) => sheets.push({ head, rows: [] }) > 0,
      row: (row, cells, isHidden) =>
        void sheets.at(-1)?.rows.push([row, [...cells].map(textOfCell), isHidden]),
      end: (layout) => {
        const last = sheets.at(-1);
        if (last) last.layout = layout;
      },
    }),
  );
  return sheets;
}

const cellsIn = async (bytes: Buffer) =>
  (await read(bytes)).flatMap(({ rows }) => rows.map(([, cells]) => cells));

describe('the parts of a workbook', () => {
  test.each<[string, Buffer]>([
    ['under another name of the main part', workbook({ main: 'xl/workbook2.xml', cells: ROW })],
    ['at the root', workbook({ main: 'book.xml', sheet: 'sheet1.xml' }, [part('sheet1.xml', sheetXml(ROW))])],
    ['by a target from the root', workbook({ sheet: '/xl/worksheets/sheet1.xml', cells: ROW })],
    ['by a target through the parent folder', workbook({ sheet: '../xl/worksheets/sheet1.xml', cells: ROW })],
    ['by a target with backslashes', workbook({ sheet: 'worksheets\\sheet1.xml', cells: ROW })],
    ['in a zip with backslashes', workbook({}, [part('xl\\worksheets\\sheet1.xml', sheetXml(ROW))])],
    ['in another case', workbook({}, [part('XL/Worksheets/SHEET1.XML', sheetXml(ROW))])],
    [
      'with spaces in its name',
      workbook({ sheet: 'worksheets/sheet1%20a.xml' }, [part('xl/worksheets/sheet1 a.xml', sheetXml(ROW))]),
    ],
    [
      'with another prefix of relations',
      workbook({
        cells: ROW,
        workbook: `<workbook xmlns="${MAIN}" xmlns:rel="${OFFICE}"><sheets><sheet name="A" sheetId="1" rel:id="r1"/></sheets></workbook>`,
      }),
    ],
    [
      'with a prefix before every element',
      workbook({}, [
        part(
          'xl/worksheets/sheet1.xml',
          `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>71.5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        ),
      ]),
    ],
    [
      'in the strict form of the standard',
      workbook({}, [part('xl/worksheets/sheet1.xml', sheetXml(ROW).replace(MAIN, STRICT))]),
    ],
  ])('are found %s', async (_, bytes) => expect(await cellsIn(bytes)).toEqual([['71.5']]));

  test('of texts and styles are found by their relations', async () => {
    const cells = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><v>0.715</v></c></row>';
    const bytes = workbook({ cells, texts: 'Chu.xml', styles: 'kieu/S.xml' }, [
      part('xl/Chu.xml', `<sst xmlns="${MAIN}"><si><t>Quảng An</t><rPh><t>x</t></rPh></si></sst>`),
      part(
        'xl/kieu/S.xml',
        `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="10"/></cellXfs></styleSheet>`,
      ),
    ]);
    expect(await cellsIn(bytes)).toEqual([['Quảng An', '71.5 %']]);
  });
});

describe('elements outside their place', () => {
  test('of other namespaces and in extensions say nothing', async () => {
    const extension = `<extLst><ext><row r="2"><c r="A2"><v>9</v></c></row></ext></extLst>`;
    const foreign = `<y:row xmlns:y="urn:y" r="3"><y:c r="A3"><y:v>8</y:v></y:c></y:row>`;
    expect(await cellsIn(workbook({ cells: `${ROW}${foreign}`, after: extension }))).toEqual([['71.5']]);
  });

  test('do not change the calendar of the days', async () => {
    const own = (more: string) =>
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x15="urn:x15">${more}<sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`;
    const day = { cells: '<row r="1"><c r="A1" s="0"><v>43890</v></c></row>', styles: 'styles.xml' };
    const styles = part(
      'xl/styles.xml',
      `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>`,
    );
    const from1904 = '<workbookPr date1904="1"/><x15:workbookPr chartTrackingRefBase="1"/>';
    expect(await cellsIn(workbook({ ...day, workbook: own(from1904) }, [styles]))).toEqual([['2024-03-01']]);
    expect(await cellsIn(workbook({ ...day, workbook: own('') }, [styles]))).toEqual([['2020-02-29']]);
  });

  test.each([
    ['<c r="A1" t="inlineStr"><is><t>2</t></is><v>2</v></c>', '2'],
    ['<c r="A1" t="inlineStr"><v>22</v><is><t>2</t></is></c>', '2'],
    [
      '<c r="A1" t="inlineStr"><is><r><t>6</t></r><r><t>8,3</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
      '68,3',
    ],
    ['<c r="A1"><is><t>7</t></is><v>2</v></c>', '2'],
  ])('of a cell do not join its text: %s', async (cell, text) => {
    expect(await cellsIn(workbook({ cells: `<row r="1">${cell}</row>` }))).toEqual([[text]]);
  });
});

describe('what people do not see', () => {
  test('is passed on as hidden: rows, columns and sheets', async () => {
    const before = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/></cols>';
    const cells =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" ht="0"><c r="A3"><v>3</v></c></row>';
    const own = (state: string) =>
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="1" state="${state}" r:id="r1"/></sheets></workbook>`;
    const [sheet] = await read(workbook({ before, cells, workbook: own('veryHidden') }));
    expect(sheet?.head).toEqual({ name: 'A', isHidden: true });
    expect(sheet?.rows.map(([, , isHidden]) => isHidden)).toEqual([false, true, true]);
    expect(sheet?.layout?.hiddenColumns).toEqual(new Set([1, 2, 4]));
    expect((await read(workbook({ cells, workbook: own('visible') })))[0]?.head.isHidden).toBe(false);
  });
});

test('rows in any order are all passed on, and a blank far right is none', async () => {
  const cells =
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="XFD2" t="inlineStr"><is><t> </t></is></c></row>';
  expect((await read(workbook({ cells })))[0]?.rows.map(([row, [text]]) => [row, text])).toEqual([
    [0, '1'],
    [2, '3'],
    [1, '2'],
  ]);
});

test('cells merged downwards have their value in every row', async () => {
  const cells =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Quảng An</t></is></c><c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row>';
  const after = '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>';
  expect(await cellsIn(workbook({ cells, after }))).toEqual([
    ['Quảng An', '1'],
    ['Quảng An', '2'],
    ['', '3'],
  ]);
});

test.each([
  ['0.0%', 'percent'],
  ['0.0"%"', 'number'],
  ['dd/mm/yyyy', 'day'],
  ['[$-42A]dd mmmm yyyy', 'day'],
  ['[h]:mm', 'day'],
  ['[mm]:ss', 'day'],
  ['[Magenta]0.0', 'number'],
  ['[Red]-0.0', 'number'],
  ['[Yellow][<50]0.0;[Green]0.0', 'number'],
  ['[$-42A]#,##0', 'number'],
  ['#,##0 "hộ"', 'number'],
  ['#,##0\\ \\h', 'number'],
  ['#,##0_);[Red](#,##0)', 'number'],
  ['General', 'number'],
  ['General" đồng"', 'number'],
] as const)('a number with the format %s is a %s', (code, meaning) => {
  expect(meaningOfCode(code)).toBe(meaning);
});
