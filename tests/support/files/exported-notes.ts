import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { exportAudit } from '#shared/contract/trust/audit.ts';
import type { TestService } from '../client.ts';
import { SET } from '../record/entries.ts';
import { readCsv, readXlsx } from './exports.ts';

/** Notes by their cell of commune 06901, e.g. `14.1 2024-06-01`; no note is an empty one. */
export type Notes = Record<string, string>;

/** The notes of entries by their cells. */
export function noted(
  cells: readonly { indicator: string; effectiveOn: string; note: string | null }[],
): Notes {
  return Object.fromEntries(
    cells.map(({ indicator, effectiveOn, note }) => [`${indicator} ${effectiveOn}`, note ?? '']),
  );
}

/** The rule of decision 6: what a spreadsheet would run gets an apostrophe before it. */
export const RUNS = /^(?:[\t\r]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** A cell of a CSV without what makes a formula harmless. */
export const withoutGuard = (cell: string) =>
  cell.startsWith("'") && RUNS.test(cell.slice(1)) ? cell.slice(1) : cell;

/** What a cell of a workbook says: what XML has no place for is written `_x0007_`, as Excel does. */
export const asWritten = (cell: unknown) =>
  String(cell ?? '').replaceAll(/_x([0-9A-F]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** The notes of the record as a CSV for programs has them, of which none may run. */
export async function notesInCsv(service: TestService): Promise<Notes> {
  const { rows } = await readCsv(service, 'entries', { set: SET });
  for (const { note = '' } of rows) expect(note).not.toMatch(RUNS);
  return noted(
    rows.map(({ indicator = '', effectiveOn = '', note = '' }) => ({
      indicator,
      effectiveOn,
      note: withoutGuard(note),
    })),
  );
}

/** A CSV for Excel has the same notes, of which none may run. */
export async function expectNotesInExcelCsv(service: TestService, expected: Notes): Promise<void> {
  const { rows } = await readCsv(service, 'entries', { set: SET, profile: 'excel-vi' });
  const notes = rows.map((row) => row['Ghi chú'] ?? '');
  for (const note of notes) expect(note).not.toMatch(RUNS);
  expect(notes.map(withoutGuard).toSorted()).toEqual(Object.values(expected).toSorted());
}

/** The notes of the record as a workbook has them. */
export async function notesInWorkbook(service: TestService): Promise<Notes> {
  const { sheets, parts } = await readXlsx(service, 'entries', { set: SET });
  expectOnlyText(parts);
  const [headings = [], ...rows] = sheets[0]?.cells ?? [];
  const cellOf = (row: unknown[], heading: string) => row[headings.indexOf(heading)];
  return noted(
    rows.map((row) => ({
      indicator: String(cellOf(row, 'Mã chỉ tiêu')),
      effectiveOn: (cellOf(row, 'Ngày số liệu') as Date).toISOString().slice(0, 10),
      note: asWritten(cellOf(row, 'Ghi chú')),
    })),
  );
}

/** Nothing in a workbook is a formula, a link or an error. */
export function expectOnlyText(parts: Record<string, string>): void {
  for (const [path, xml] of Object.entries(parts)) {
    if (path.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >/]|<hyperlink|t="e"/);
  }
}

/** The table of indicators has what holds on a day: a day after the other it has every note, in both files. */
export async function expectNotesOfIndicators(service: TestService, expected: Notes): Promise<void> {
  for (const on of new Set(Object.keys(expected).map((cell) => cell.slice(-10)))) {
    const ofDay = Object.entries(expected).filter(([cell]) => cell.endsWith(on));
    const { rows } = await readCsv(service, 'indicators', { set: SET, on, commune: '06901' });
    const found = rows.filter(({ effectiveOn }) => effectiveOn === on);
    expect(found.map(({ indicator, note = '' }) => [`${indicator} ${on}`, withoutGuard(note)])).toEqual(
      ofDay,
    );
    const { sheets, parts } = await readXlsx(service, 'indicators', { set: SET, on, commune: '06901' });
    expectOnlyText(parts);
    const [headings = [], ...lines] = sheets[0]?.cells ?? [];
    const notes = lines.slice(0, ofDay.length).map((line) => asWritten(line[headings.indexOf('Ghi chú')]));
    expect(notes).toEqual(ofDay.map(([, note]) => note));
  }
}

/** The notes of the record as the audit tells them. */
export async function notesInAudit(service: TestService): Promise<Notes> {
  const file = await service.as('quantri').call(exportAudit, {
    params: { format: 'csv' },
    query: { act: 'record-entry' },
  });
  const rows: Record<string, string>[] = parse(file, { bom: true, columns: true });
  return noted(
    rows.map(({ indicator = '', to = '' }) => {
      const { effectiveOn, note } = JSON.parse(to) as { effectiveOn: string; note: string | null };
      return { indicator, effectiveOn, note };
    }),
  );
}
