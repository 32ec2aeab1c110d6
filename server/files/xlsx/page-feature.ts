import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';

type XlsxFeature = Feature<Stream | Buffer | Blob>;

/** How a sheet is printed. Rows and columns count from 0. */
export interface SheetPage {
  name: string;
  isLandscape: boolean;
  /** Everything on one page; otherwise one page wide. */
  isOnePage: boolean;
  /** Text at the foot of each page, in the notation of Excel. */
  foot: string;
  /** The table within the sheet: row of its headings, its last row, its columns, and how many of them are printed. */
  table?: { headings: number; last: number; columns: number; printed: number };
}

/** Page set-up, filters, print areas and repeated headings: the library (write-excel-file 4.1) has none of them. */
export function pageFeature(pages: readonly SheetPage[]): XlsxFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const page = pages[sheetIndex];
            return page === undefined ? xml : insertInSheet(xml, page);
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => {
            const names = pages.flatMap(namesOf).join('');
            const withNames = xml.replace(
              /<definedNames\s*(?:\/>|><\/definedNames>)/,
              () => `<definedNames>${names}</definedNames>`,
            );
            if (withNames === xml) throw new Error('the workbook has no place for the headings to repeat');
            return withNames;
          },
        },
      },
    },
  };
}

const BEFORE = /<sheetViews[ >/]|<cols>|<sheetData>/;
const END_OF_DATA = '</sheetData>';
const AFTER = /^(?:<drawing [^>]*>)?<\/worksheet>$/;

// In one step, because the text of a long sheet takes a hundred megabytes: the order of the elements is that of the standard
// (ECMA-376, CT_Worksheet), as long as the library writes no others after the data.
function insertInSheet(xml: string, page: SheetPage): string {
  const start = xml.search(BEFORE);
  const end = xml.lastIndexOf(END_OF_DATA) + END_OF_DATA.length;
  if (start < 0 || !AFTER.test(xml.slice(end))) throw new Error('the sheet has no place for a page set-up');
  const properties = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  return xml.slice(0, start) + properties + xml.slice(start, end) + elementsOf(page) + xml.slice(end);
}

const A4 = 9;
const MARGINS = 'left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"'; // inches

function elementsOf({ isLandscape, isOnePage, foot, table }: SheetPage): string {
  const orientation = isLandscape ? 'landscape' : 'portrait';
  const height = isOnePage ? 1 : 0; // 0: as many as needed
  return [
    table === undefined ? '' : `<autoFilter ref="${rangeOf(table, table.columns)}"/>`,
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins ${MARGINS}/>`,
    `<pageSetup paperSize="${A4}" orientation="${orientation}" fitToWidth="1" fitToHeight="${height}"/>`,
    `<headerFooter><oddFooter>${escapeXml(foot)}</oddFooter></headerFooter>`,
  ].join('');
}

function rangeOf(
  { headings, last }: NonNullable<SheetPage['table']>,
  columns: number,
  from = headings,
): string {
  return `${getCellAddress(from, 0)}:${getCellAddress(last, columns - 1)}`;
}

// Excel keeps the area of a filter also as a name, and repairs files in which the two differ.
function namesOf({ name, table }: SheetPage, sheet: number): string[] {
  if (table === undefined) return [];
  const inSheet = (range: string) => escapeXml(`'${name.replaceAll("'", "''")}'!${range}`);
  const absolute = (range: string) => range.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const row = table.headings + 1;
  const filter = inSheet(absolute(rangeOf(table, table.columns)));
  const area = inSheet(absolute(rangeOf(table, table.printed, 0)));
  return [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${sheet}" hidden="1">${filter}</definedName>`,
    `<definedName name="_xlnm.Print_Area" localSheetId="${sheet}">${area}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${sheet}">${inSheet(`$${row}:$${row}`)}</definedName>`,
  ];
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
