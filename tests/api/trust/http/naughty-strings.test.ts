import { describe, expect, test, vi } from 'vitest';
import { listEntries, Note, recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import { createReport } from '#shared/contract/reporting/reports.ts';
import { listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { serviceOn, type TestService } from '../../../support/client.ts';
import { freshDatabase } from '../../../support/database.ts';
import { faultsOfDocx } from '../../../support/files/docx.ts';
import {
  asWritten,
  expectNotesInExcelCsv,
  expectNotesOfIndicators,
  expectOnlyText,
  noted,
  notesInAudit,
  notesInCsv,
  notesInWorkbook,
  withoutGuard,
} from '../../../support/files/exported-notes.ts';
import { readCsv, readXlsx, unzip } from '../../../support/files/exports.ts';
import { commit, compare, rowsOf, sendAndLook } from '../../../support/files/imports.ts';
import { reportBody } from '../../../support/files/reports.ts';
import { workbookOf } from '../../../support/files/workbook.ts';
import { nationalSet } from '../../../support/fixtures.ts';
import { keptNote, NAUGHTY_STRINGS } from '../../../support/naughty-strings.ts';
import { entryBody, nextId, SET } from '../../../support/record/entries.ts';

// Each test records hundreds of figures and reads files in threads.
vi.setConfig({ testTimeout: 120_000 });

const NOTES = NAUGHTY_STRINGS.map(keptNote);

/** A cell for each string: the indicators of the set, day after day. */
const CODES = listIndicators(nationalSet(SET)).map(({ code }) => code);
const CELLS = NOTES.map((note, i) => ({
  note,
  indicator: CODES[i % CODES.length] ?? '',
  effectiveOn: `2024-06-0${1 + Math.floor(i / CODES.length)}`,
}));

const HEADINGS = ['Xã', 'Chỉ tiêu', 'Ngày số liệu', 'Kết quả', 'Ghi chú'];

test('the list has 485 strings; the record stores all, 15 of them trimmed, 1 in NFC', () => {
  expect(NAUGHTY_STRINGS).toHaveLength(485);
  expect(NAUGHTY_STRINGS.filter((text) => Note.safeParse(text).success)).toHaveLength(485);
  expect(NAUGHTY_STRINGS.filter((text) => text.trim() !== text)).toHaveLength(15);
  expect(NAUGHTY_STRINGS.filter((text) => text.normalize('NFC') !== text)).toHaveLength(1);
  expect(NOTES.filter((text) => text === '')).toHaveLength(5);
  expect(NAUGHTY_STRINGS.map((text) => Note.parse(text))).toEqual(NOTES);
});

test.each([
  ['half of a pair', 'a\ud800b', 'a_xD800_b', 'note-unreadable'],
  ['a NUL', 'a\0b', 'a_x0000_b', 'note-unreadable'],
  ['4,001 characters', 'ế'.repeat(4001), 'ế'.repeat(4001), 'note-too-long'],
])(
  '%s is not a valid note: it is refused by field name, and by cell in a workbook',
  async (_, note, inXml, reason) => {
    const service = await serviceOn(freshDatabase());
    const refused = await service.refusalOf(recordEntry, {
      params: { communeId: '06901' },
      body: entryBody({ note }),
    });
    expect(refused).toMatchObject({ status: 400, errors: [{ pointer: '/note' }] });
    const cell = { xml: `<c r="{at}" t="inlineStr"><is><t>${inXml}</t></is></c>` };
    const rows = [HEADINGS, ['Quảng An', '14.1', '2024-06-15', 57, cell]];
    const made = await compare(service, await sendAndLook(service, workbookOf([{ name: 'Số liệu', rows }])));
    expect(await rowsOf(service, made)).toMatchObject([{ kind: 'refused', at: 'Số liệu!E2', reason }]);
  },
);

async function byApi(): Promise<TestService> {
  const service = await serviceOn(freshDatabase());
  const latestFirst = CELLS.map((cell, i) => ({ ...cell, note: NAUGHTY_STRINGS[i] ?? '' })).reverse();
  for (const { indicator, effectiveOn, note } of latestFirst) {
    const body = entryBody({
      indicator,
      effectiveOn,
      value: null,
      judgement: 'met',
      reason: 'Đã rà soát',
      note,
    });
    await service.call(recordEntry, { params: { communeId: '06901' }, body });
  }
  return service;
}

const VALUES = new Map(
  listIndicators(nationalSet(SET)).map(({ code, kind, levels }) => [
    code,
    kind === 'yes-no' ? 'Đạt' : kind === 'level' ? (levels?.[0] ?? '') : '57',
  ]),
);
const ROWS = CELLS.map(({ indicator, effectiveOn }, i) => [
  'Quảng An',
  indicator,
  effectiveOn,
  VALUES.get(indicator) ?? '',
  NAUGHTY_STRINGS[i] ?? '',
]);
const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');

async function byImport(bytes: Buffer | string): Promise<TestService> {
  const service = await serviceOn(freshDatabase());
  const made = await compare(service, await sendAndLook(service, bytes));
  expect(made.counts).toEqual({ new: 485, changed: 0, confirmed: 0, same: 0, refused: 0 });
  await commit(service, made);
  return service;
}

const WAYS_IN: readonly [string, () => Promise<TestService>][] = [
  ['the API', byApi],
  ['a CSV', () => byImport([HEADINGS, ...ROWS].map(quoted).join('\r\n'))],
  ['a workbook', () => byImport(workbookOf([{ name: 'Số liệu', rows: [HEADINGS, ...ROWS] }]))],
];

describe.each(WAYS_IN)('485 naughty strings as notes through %s', (_, takeIn) => {
  test('come back unchanged from the record and every file, and are never run', async () => {
    const service = await takeIn();
    const expected = noted(CELLS);
    const query = { set: SET, limit: 1000 };
    const { entries } = await service.call(listEntries, { params: { communeId: '06901' }, query });
    expect(noted(entries)).toEqual(expected);
    expect(await notesInCsv(service)).toEqual(expected);
    await expectNotesInExcelCsv(service, expected);
    expect(await notesInWorkbook(service)).toEqual(expected);
    await expectNotesOfIndicators(service, expected);
    expect(await notesInAudit(service)).toEqual(expected);
  });
});

test('as notes of metrics they come back unchanged from both files', async () => {
  const service = await serviceOn(freshDatabase());
  const dayOf = (i: number) => new Date(Date.UTC(2023, 0, 1 + i)).toISOString().slice(0, 10);
  for (const [i, note] of NAUGHTY_STRINGS.entries()) {
    const body = {
      id: nextId(),
      metric: 'capital-mobilised' as const,
      effectiveOn: dayOf(i),
      value: 1.5,
      note,
    };
    await service.call(recordMetric, { params: { communeId: '06901' }, body });
  }
  const csv = await readCsv(service, 'metrics', { commune: '06901' });
  expect(csv.rows.map(({ note = '' }) => withoutGuard(note))).toEqual(NOTES);
  const { sheets, parts } = await readXlsx(service, 'metrics', { commune: '06901' });
  expectOnlyText(parts);
  const [headings = [], ...lines] = sheets[0]?.cells ?? [];
  expect(lines.map((line) => asWritten(line[headings.indexOf('Ghi chú')]))).toEqual(NOTES);
});

test('in the text of a report they give a well-formed Word file that contains them', async () => {
  const service = await serviceOn(freshDatabase());
  const { texts } = reportBody();
  const quarter = (n: number) => NOTES.filter((_, i) => i % 4 === n).join('\n');
  const said = { opening: quarter(0), results: quarter(1), gaps: quarter(2), proposals: quarter(3) };
  const body = reportBody({ texts: { ...texts, ...said } });
  const { id } = await service.call(createReport, { body });
  const { rawPayload } = await service.send(`/api/reports/${id}.docx`);
  expect(faultsOfDocx(rawPayload)).toEqual([]);
  const document = unzip(rawPayload)['word/document.xml'] ?? '';
  const written = [...document.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
  const sayable = NOTES.map((note) => note.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ''));
  expect(sayable.filter((note) => note !== '' && !written.some((text) => text.includes(note)))).toEqual([]);
});
