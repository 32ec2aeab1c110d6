import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { exportAudit } from '#shared/contract/trust/audit.ts';
import type { TestService } from '../client.ts';
import { SET } from '../record/entries.ts';
import { readCsv, readXlsx } from './exports.ts';

/** Notes of commune 06901 by cell, such as `14.1 2024-06-01`; empty if there is none. */
export type Notes = Record<string, string>;

export function noted(
  cells: readonly { indicator: string; effectiveOn: string; note: string | null }[],
): Notes {
  return Object.fromEntries(
    cells.map(({ indicator, effectiveOn, note }) => [`${indicator} ${effectiveOn}`, note ?? '']),
  );
}

/** Text that a spreadsheet would run, so that it gets an apostrophe (decision 6). */
export const RUNS = /^(?:[\t\r]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** Removes the apostrophe that makes a formula harmless. */
export const withoutGuard = (cell: string) =>
  cell.startsWith("'") && RUNS.test(cell.slice(1)) ? cell.slice(1) : cell;

/** Text of a workbook cell; characters that XML does not allow are written `_x0007_`, as in Excel. */
export const asWritten = (cell: unknown) =>
  String(cell ?? '').replaceAll(/_x([0-9A-F]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** Reads the notes from the CSV for programs, and expects that none is a formula. */
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

/** Expects that the CSV for Excel has these notes, and no formula. */
export async function expectNotesInExcelCsv(service: TestService, expected: Notes): Promise<void> {
  const { rows } = await readCsv(service, 'entries', { set: SET, profile: 'excel-vi' });
  const notes = rows.map((row) => row['Ghi chú'] ?? '');
  for (const note of notes) expect(note).not.toMatch(RUNS);
  expect(notes.map(withoutGuard).toSorted()).toEqual(Object.values(expected).toSorted());
}

/** Reads the notes from the workbook. */
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

/** Expects that a workbook has no formula, link or error. */
export function expectOnlyText(parts: Record<string, string>): void {
  for (const [path, xml] of Object.entries(parts)) {
    if (path.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >/]|<hyperlink|t="e"/);
  }
}

/** Expects each note in both files of indicators, day by day, as they show only the current entries of one day. */
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

/** Reads the notes from the audit. */
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
