import { workbookOf } from '../files/workbook.ts';
import type { HostileFile } from './hostile-file.ts';

const SHEET = { name: 'a', rows: [['a']] };
const SHEET_PART = 'xl/worksheets/sheet1.xml';

/** Text of many pieces with changing numbers, so that it does not look like a zip bomb. */
function many(count: number, pieceOf: (random: number, index: number) => string): string {
  const pieces: string[] = [];
  let random = 1;
  for (let i = 0; i < count; i++) {
    random = (random * 48_271) % 2_147_483_647;
    pieces.push(pieceOf(random, i));
  }
  return pieces.join('');
}

const withPart = (name: string, content: string | Buffer) => () =>
  workbookOf([SHEET], [{ name, content, level: 1 }]);
const sheetOf = (data: () => string) => () =>
  withPart(SHEET_PART, `<worksheet><sheetData>${data()}</sheetData></worksheet>`)();
const textsOf = (items: () => string) => () => withPart('xl/sharedStrings.xml', `<sst>${items()}</sst>`)();
const stylesOf = (items: () => string) => () =>
  withPart('xl/styles.xml', `<styleSheet>${items()}</styleSheet>`)();

const LARGE = 'Nội dung tệp quá lớn';
const BROKEN = 'Nội dung bảng Excel bị hỏng';
const LONG = 'quá nhiều chữ';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const workbookXml = (sheets: string) => `<workbook xmlns:r="${OFFICE}"><sheets>${sheets}</sheets></workbook>`;

/** Fifty sheets of one part, whose cells all show one long text. */
function sheetsOfOneText(): Buffer {
  const sheets = Array.from({ length: 50 }, (_, i) => `<sheet name="${i}" sheetId="${i + 1}" r:id="r1"/>`);
  const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(500)}</row>`;
  return workbookOf(
    [SHEET],
    [
      { name: 'xl/workbook.xml', content: workbookXml(sheets.join('')) },
      { name: SHEET_PART, content: `<worksheet><sheetData>${row.repeat(40)}</sheetData></worksheet>` },
      { name: 'xl/sharedStrings.xml', content: `<sst><si><t>${'ế'.repeat(30_000)}</t></si></sst>` },
    ],
  );
}

/** Workbooks made to take memory or time, with the words of their refusal. */
export const HOSTILE_XLSX: readonly HostileFile[] = [
  [
    'a huge cell',
    sheetOf(
      () =>
        `<row r="1"><c r="A1"/><c r="B1" t="inlineStr"><is><t>${many(2_000_000, String)}</t></is></c></row>`,
    ),
    LONG,
    'a!B1',
  ],
  [
    'a huge result of a formula',
    sheetOf(() => `<row r="1"><c r="C1" t="str"><f>A1</f><v>${'a'.repeat(40_000)}</v></c></row>`),
    LONG,
    'a!C1',
  ],
  [
    '500,000 shared texts',
    textsOf(() => many(500_000, (n) => `<si><t>${n}</t></si>`)),
    LARGE,
    'xl/sharedStrings.xml',
  ],
  [
    'a huge shared text',
    textsOf(() => `<si><t>${many(2_000_000, String)}</t></si>`),
    LONG,
    'xl/sharedStrings.xml',
  ],
  [
    'many long shared texts',
    textsOf(
      () => `<si><t>${many(1_500_000, (n, i) => (i % 3000 === 0 ? '</t></si><si><t>' : String(n)))}</t></si>`,
    ),
    LARGE,
  ],
  [
    '600 cells in a row',
    sheetOf(() => `<row>${'<c><v>1</v></c>'.repeat(600)}</row>`),
    'quá nhiều cột',
    'a!SG1',
  ],
  [
    '6 million empty cells',
    sheetOf(() => `<row>${many(6_000_000, (n) => `<c s="${n % 9}"/>`)}</row>`),
    BROKEN,
  ],
  [
    'one cell six million times',
    sheetOf(() => `<row>${many(6_000_000, (n) => `<c r="A1" s="${n % 99}"/>`)}</row>`),
    LARGE,
    'a!A1',
  ],
  ['6 million empty rows', sheetOf(() => many(6_000_000, (n) => `<row s="${n % 99}"/>`)), LARGE],
  [
    '150,001 rows',
    sheetOf(() => '<row><c><v>1</v></c></row>'.repeat(150_001)),
    'quá nhiều dòng',
    'a!A150001',
  ],
  [
    'more cells than allowed',
    sheetOf(
      () =>
        `<row>${many(1_100_000, (n, i) => (i % 400 === 399 ? '</row><row>' : `<c><v>${n}</v></c>`))}</row>`,
    ),
    'quá nhiều ô',
  ],
  ['a million elements within each other', sheetOf(() => '<a>'.repeat(1_000_000)), BROKEN, SHEET_PART],
  [
    'a million attributes',
    sheetOf(() => `<row ${many(1_000_000, (n) => `a${n}="" `)}/>`),
    BROKEN,
    SHEET_PART,
  ],
  [
    'a million cell formats',
    stylesOf(() => `<cellXfs>${many(1_000_000, (n) => `<xf numFmtId="${n}"/>`)}</cellXfs>`),
    LARGE,
  ],
  [
    'a million number formats',
    stylesOf(
      () => `<numFmts>${many(1_000_000, (n) => `<numFmt numFmtId="${n}" formatCode="0"/>`)}</numFmts>`,
    ),
    LARGE,
  ],
  [
    'a long number format',
    stylesOf(() => `<numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(60_000)}"/></numFmts>`),
    BROKEN,
  ],
  [
    '100,000 sheets',
    withPart('xl/workbook.xml', workbookXml('<sheet name="a" r:id="r1"/>'.repeat(100_000))),
    'quá nhiều trang tính',
  ],
  [
    'a million relations',
    () =>
      withPart(
        'xl/_rels/workbook.xml.rels',
        `<Relationships>${many(1_000_000, (n) => `<Relationship Id="${n}" Type="/worksheet"/>`)}</Relationships>`,
      )(),
    BROKEN,
  ],
  ['long texts in fifty previews', sheetsOfOneText, LARGE],
];
