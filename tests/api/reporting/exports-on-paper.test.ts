import { describe, expect, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { serviceOn } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { exportAddress, readWorkbook, readXlsx, TABLES } from '../../support/files/exports.ts';
import { entryBody, SET } from '../../support/record/entries.ts';

const REVIEW = { on: '2024-01-24' };
const TEMPLATE = `/api/import-template.xlsx?set=${SET}&on=2024-01-24`;
const AUDIT = '/api/audit/records.xlsx?commune=06901';

const FILES = [
  ...TABLES.map((table) => [table, exportAddress(table, 'xlsx', REVIEW)] as const),
  ['template', TEMPLATE],
  ['audit', AUDIT],
] as const;

describe.each(FILES)('the workbook of %s', (_, address) => {
  test('is A4, one page wide, with its headings on every page, margins and page numbers', async () => {
    const service = await serviceOn(freshDatabase('sample'));
    const { sheets, parts } = await readWorkbook((await service.send(address)).rawPayload);
    const [sheet] = sheets;
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
      const xml = parts[part] ?? '';
      expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
      expect(xml).toMatch(
        /<pageSetup paperSize="9" orientation="(?:landscape|portrait)" fitToWidth="1" fitToHeight="[01]"\/>/,
      );
      expect(xml).toMatch(/<pageMargins left="[\d.]+" right="[\d.]+" top="[\d.]+" bottom="[\d.]+"/);
      expect(xml).toContain('Trang &amp;P/&amp;N</oddFooter>');
    }
    const row = (sheet?.above.length ?? 0) + 1;
    const names = parts['xl/workbook.xml'] ?? '';
    expect(names).toMatch(new RegExp(`_xlnm.Print_Titles" localSheetId="0">'[^']+'!\\$${row}:\\$${row}<`));
    const rows = row + (sheet?.cells.length ?? 0) - 1;
    expect(names).toMatch(
      new RegExp(`_xlnm.Print_Area" localSheetId="0">'[^']+'!\\$A\\$1:\\$[A-Z]+\\$${rows}<`),
    );
  });

  test('has rows and columns that show all of their text', async () => {
    const service = await serviceOn(freshDatabase('sample'));
    const { sheets, parts } = await readWorkbook((await service.send(address)).rawPayload);
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    const widths = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    const heights = new Map(
      [...xml.matchAll(/<row r="(\d+)"[^>]*? ht="([\d.]+)"/g)].map(([, row, height]) => [
        row,
        Number(height),
      ]),
    );
    const above = sheets[0]?.above.length ?? 0;
    for (const [i, cells] of (sheets[0]?.cells ?? []).entries()) {
      for (const [column, cell] of cells.entries()) {
        const width = widths[column] ?? 0;
        if (typeof cell === 'number') expect(String(cell).length).toBeLessThan(width);
        if (typeof cell !== 'string') continue;
        const height = heights.get(String(above + i + 1)) ?? 0;
        expect((height / 15) * width).toBeGreaterThanOrEqual(cell.length);
      }
    }
  });
});

describe('the lines above a table', () => {
  test('say whose figures it has, in which unit and set, of which day, and when it was made', async () => {
    const service = await serviceOn(freshDatabase());
    const { sheets } = await readXlsx(service, 'indicators', { on: '2024-01-24', commune: '06901' });
    expect(sheets[0]?.above.map(([cell]) => cell)).toEqual([
      'Kết quả từng chỉ tiêu',
      'Đơn vị: Quảng An, Huyện Đầm Hà',
      'Bộ tiêu chí: Bộ tiêu chí quốc gia về xã nông thôn mới nâng cao giai đoạn 2021–2025 (318/QĐ-TTg)',
      'Đơn vị tính: ghi tại cột “Đơn vị tính” của từng chỉ tiêu',
      'Số liệu đến ngày 24/01/2024; lập lúc 09:00 ngày 30/06/2024',
      null,
    ]);
  });

  test('say up to when the record was known, and that figures are made up', async () => {
    const service = await serviceOn(freshDatabase('sample'));
    const { sheets } = await readXlsx(service, 'board', { ...REVIEW, knownAt: '2024-06-01T00:00:00.000Z' });
    const above = sheets[0]?.above.flat() ?? [];
    expect(above).toContain(
      'Số liệu đến ngày 24/01/2024, theo những gì đã ghi đến 01/06/2024 07:00:00; lập lúc 09:00 ngày 30/06/2024',
    );
    expect(above.join(' ')).toContain('Tệp có số liệu mẫu');
  });

  test('are in the language of the screen', async () => {
    const service = await serviceOn(freshDatabase());
    const { sheets } = await readXlsx(service, 'standings', { ...REVIEW, language: 'en' });
    expect(sheets[0]?.above.flat()).toContain('Figures as of 24/01/2024; made at 09:00 on 30/06/2024');
  });
});

describe('the board on paper', () => {
  test('is one landscape page, with status and count of each criterion in one cell', async () => {
    const service = await serviceOn(freshDatabase('sample'));
    const { sheets, parts } = await readXlsx(service, 'board', REVIEW);
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      'orientation="landscape" fitToWidth="1" fitToHeight="1"',
    );
    const [headings = [], ...rows] = sheets[0]?.cells ?? [];
    const quangAn = rows.find(([id]) => id === '06901') ?? [];
    expect(quangAn.slice(0, 4)).toEqual(['06901', 'Quảng An', 16, 70]);
    expect(quangAn[headings.indexOf('17. Môi trường')]).toBe('Chưa đạt 10/12');
  });

  test('states no count for a commune without figures (R9)', async () => {
    const service = await serviceOn(freshDatabase());
    const [, row = []] = (await readXlsx(service, 'board', REVIEW)).sheets[0]?.cells ?? [];
    expect(row.slice(2, 5)).toEqual([null, null, 'Chưa đủ số liệu']);
  });

  test('of more communes than a page holds has further pages', async () => {
    const service = await serviceOn(freshDatabase());
    service.database.sqlite.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50)
      INSERT INTO commune (id, name, coordinated_group, regions)
      SELECT 50000 + i, 'Xã ' || i, '', '[]' FROM n`);
    const { parts } = await readXlsx(service, 'board', REVIEW);
    expect(parts['xl/worksheets/sheet1.xml']).toContain('fitToWidth="1" fitToHeight="0"');
  });
});

describe('words for people', () => {
  test('name the set of a metric, not its id', async () => {
    const service = await serviceOn(freshDatabase('sample'));
    const { sheets } = await readXlsx(service, 'metrics', REVIEW);
    expect(sheets[0]?.cells.flat()).toContain('NTM nâng cao 2021–2025');
    expect(JSON.stringify(sheets[0]?.cells)).not.toContain(SET);
  });

  test.each([
    [
      exportAddress('standings', 'xlsx', REVIEW),
      'Hiện trạng các xã - NTM nâng cao 2021–2025 - 24-01-2024.xlsx',
    ],
    [
      exportAddress('indicators', 'csv', { ...REVIEW, commune: '06901', profile: 'excel-vi' }),
      'Kết quả từng chỉ tiêu - Quảng An - NTM nâng cao 2021–2025 - 24-01-2024.csv',
    ],
    [exportAddress('standings', 'csv', REVIEW), `standings_${SET}_2024-01-24.csv`],
    [TEMPLATE, 'Mẫu nhập số liệu - NTM nâng cao 2021–2025 - 24-01-2024.xlsx'],
    [AUDIT, 'Nhật ký - 06901 - 30-06-2024.xlsx'],
  ])('name the file %s', async (address, name) => {
    const { send } = await serviceOn(freshDatabase());
    const disposition = String((await send(address)).headers['content-disposition']);
    const [, encoded] = /filename\*=UTF-8''(.+)$/.exec(disposition) ?? [];
    const [, plain] = /filename="([^"]+)"/.exec(disposition) ?? [];
    expect(encoded === undefined ? plain : decodeURIComponent(encoded)).toBe(name);
  });

  test('of a long note take as many lines as they need', async () => {
    const service = await serviceOn(freshDatabase());
    const note = 'ghi chú dài '.repeat(150).trim();
    await service.call(recordEntry, { params: { communeId: '06901' }, body: entryBody({ note }) });
    const { parts } = await readXlsx(service, 'entries');
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    const heights = [...xml.matchAll(/ ht="([\d.]+)"/g)].map(([, height]) => Number(height));
    expect(Math.max(...heights)).toBeGreaterThan(300);
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
  });
});
