import { nameOfColumn } from '#shared/domain/record/import/cell.ts';
import { type ZipFile, zipOf } from './zip.ts';

/**
 * A cell of a made-up workbook: text, a number, or null for no cell; `xml` is raw XML of the cell, with `{at}` for its
 * address.
 */
export type WorkbookCell = string | number | null | { xml: string };

export interface WorkbookSheet {
  name: string;
  rows: readonly (readonly WorkbookCell[])[];
  /** Such as `A1:C1`. */
  merged?: readonly string[];
}

/** Styles of `xml` cells: 1 for a day, 2 for a percentage. */
export const DAY_STYLE = 1;
export const PERCENT_STYLE = 2;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OTHER_PARTS = ['styles', 'sharedStrings'].map(
  (part) => `<Relationship Id="${part}" Type="${OFFICE}/${part}" Target="${part}.xml"/>`,
);

/** A workbook written part by part; `more` adds or replaces parts. */
export function workbookOf(sheets: readonly WorkbookSheet[], more: readonly ZipFile[] = []): Buffer {
  const parts = [...partsOf(sheets)].filter(({ name }) => !more.some((other) => other.name === name));
  return zipOf([...parts, ...more]);
}

function* partsOf(sheets: readonly WorkbookSheet[]): Generator<ZipFile> {
  yield {
    name: '[Content_Types].xml',
    content:
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  };
  const list = sheets.map(
    ({ name }, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`,
  );
  yield {
    name: 'xl/workbook.xml',
    content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
  };
  yield {
    name: '_rels/.rels',
    content: `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  };
  const relations = sheets.map(
    (_, i) =>
      `<Relationship Id="r${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  yield {
    name: 'xl/_rels/workbook.xml.rels',
    content: `<Relationships xmlns="${PACKAGE}">${[...relations, ...OTHER_PARTS].join('')}</Relationships>`,
  };
  yield {
    name: 'xl/styles.xml',
    content: `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
  };
  for (const [i, sheet] of sheets.entries()) {
    yield { name: `xl/worksheets/sheet${i + 1}.xml`, content: sheetXml(sheet) };
  }
}

function sheetXml({ rows, merged = [] }: WorkbookSheet): string {
  const lines = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${nameOfColumn(column)}${row + 1}`)).join('')}</row>`,
  );
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const mergeCells = merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`;
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${mergeCells}</worksheet>`;
}

function cellXml(cell: WorkbookCell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return cell.xml.replaceAll('{at}', at);
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

function xmlText(text: string): string {
  return text
    .replaceAll(NOT_IN_XML, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}
