import * as z from 'zod';
import { Doubt, DoubtCounts } from '#shared/domain/record/doubts.ts';
import { FILE_FAULTS } from '#shared/domain/record/import/file-fault.ts';
import { NotRead, Question } from '#shared/domain/record/import/layout/questions.ts';
import { FileMapping, SheetMapping } from '#shared/domain/record/import/mapping.ts';
import { FiguresConsequences } from '#shared/domain/standing/consequences-of-figures.ts';
import { LANGUAGES } from '#shared/domain/values/language.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { IndicatorStatus } from '#shared/domain/values/status.ts';
import { boundedText, ChosenId } from '#shared/domain/values/text.ts';
import { FigureValue } from '#shared/domain/values/value.ts';
import { ENTRY_FACTS, SET_FACTS } from '../fact.ts';
import { defineOperation } from '../operation.ts';
import { XLSX_TYPE } from '../reporting/exports.ts';
import { CommuneId, SetId } from '../view.ts';
import { Batch } from './batches.ts';
import { Note } from './entries.ts';
import { FileHash, FileName } from './uploads.ts';

/** Sheet of a file: its first rows, its guessed mapping, and the reasons. */
export const SheetLook = z
  .object({
    name: z.string(),
    isHidden: z
      .boolean()
      .describe('people who open the file do not see the sheet; it is not selected by itself'),
    rows: z.int().describe('number of rows, including empty ones in between'),
    columns: z.int(),
    preview: z.array(z.array(z.string())).describe('first rows as text'),
    mapping: SheetMapping,
    reasons: z
      .array(z.enum(['heading', 'word', 'content', 'ambiguous', 'unknown', 'remembered']))
      .describe('reason for the role of each column'),
    headings: z.array(z.string()),
    fingerprint: FileHash.describe('hash of its headings; the mapping in use is remembered under it'),
    questions: z
      .array(Question)
      .describe('where more than one reading fits; not recognised until they are answered'),
    notRead: z.array(NotRead).describe('everything that looks like data and is not read, with the reason'),
    marks: z
      .object({ comma: z.int(), point: z.int(), either: z.int() })
      .describe('numbers in text by the decimal mark that they show'),
    isRemembered: z.boolean(),
    isReadable: z.boolean().describe('the mapping is complete, and the sheet not hidden'),
  })
  .meta({ id: 'SheetLook' });
export type SheetLook = z.infer<typeof SheetLook>;

/** Uploaded file with what is needed to choose how to read it. */
export const FileLook = z
  .object({
    kind: z.enum(['xlsx', 'csv']),
    csv: z
      .object({
        encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be']),
        delimiter: z.enum([',', ';', '\t']),
      })
      .nullable(),
    decimalMark: z.enum(['comma', 'point']).describe('decimal mark of numbers in text, by all of them'),
    sheets: z.array(SheetLook),
  })
  .meta({ id: 'FileLook' });
export type FileLook = z.infer<typeof FileLook>;

export const lookAtUpload = defineOperation({
  method: 'GET',
  path: '/api/uploads/:hash/sheets',
  summary: 'Sheets of an uploaded file with their guessed mappings',
  access: 'import-entries',
  readsFrom: [...SET_FACTS, 'commune', 'import-template', 'upload'],
  params: z.object({ hash: FileHash }),
  query: z.object({ set: SetId }),
  response: FileLook,
});

/** Effect of a cell of a file on the record, or its refusal. */
export const IMPORT_KINDS = ['new', 'changed', 'confirmed', 'same', 'refused'] as const;
export const ImportKind = z.enum(IMPORT_KINDS).meta({ id: 'ImportKind' });
export type ImportKind = z.infer<typeof ImportKind>;

/** Consequences of recording a file for a commune that loses judgements, on the latest day that the file states for it. */
const ImportConsequences = FiguresConsequences.extend({
  communeId: z.string(),
  name: z.string(),
  on: LocalDate,
}).meta({ id: 'ImportConsequences' });
export type ImportConsequences = z.infer<typeof ImportConsequences>;

/** Comparison of a file with the record, before anything is recorded. */
export const Import = z
  .object({
    id: z.uuid(),
    set: SetId,
    file: z.object({ hash: FileHash, name: FileName }),
    state: z.enum(['waiting', 'reading', 'ready', 'failed']),
    read: z.int().describe('number of cells read so far'),
    counts: z.record(ImportKind, z.int()),
    sheets: z
      .array(SheetLook.pick({ name: true, questions: true, notRead: true }))
      .describe('what the mapping leaves open, and what is not read, by sheet, once the file is read'),
    formulas: z.int().describe('figures from formulas, by their last result'),
    judged: z.int().describe('changed figures whose judgement would no longer apply'),
    consequences: z
      .array(ImportConsequences)
      .describe('communes that would lose judgements, once the file is read (R4)'),
    doubtful: z.int().describe('new and changed figures that raise a doubt'),
    doubts: DoubtCounts.describe('their doubts by kind, to be confirmed when they are recorded'),
    fault: z.object({ fault: z.enum(FILE_FAULTS), at: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;

export const startImport = defineOperation({
  method: 'POST',
  path: '/api/imports',
  summary:
    'Compare a file with the record without recording anything; answers while the file is still being read',
  access: 'import-entries',
  writes: ['import'],
  body: z
    .strictObject({
      set: SetId,
      file: z.strictObject({ hash: FileHash, name: FileName }),
      mapping: FileMapping,
      fingerprints: z
        .record(boundedText(200), FileHash)
        .default({})
        .describe('fingerprint by sheet, under which its mapping is remembered'),
    })
    .meta({ id: 'ImportBody' }),
  response: Import,
});

const ImportParams = z.object({ importId: z.uuid() });

export const readImport = defineOperation({
  method: 'GET',
  path: '/api/imports/:importId',
  summary: 'Progress and result of an own import',
  access: 'import-entries',
  readsFrom: ['import'],
  params: ImportParams,
  response: Import,
});

/** Cell of a file compared with the record. */
export const ImportRow = z
  .object({
    at: z.string().describe('place in the file, e.g. `Sheet1!C7`'),
    kind: ImportKind,
    communeId: z.string().nullable(),
    indicator: z.string().nullable(),
    effectiveOn: LocalDate.nullable(),
    value: FigureValue.nullable(),
    note: z.string().nullable(),
    isFormula: z.boolean(),
    was: z
      .object({
        value: FigureValue.nullable(),
        judgement: IndicatorStatus.nullable(),
        effectiveOn: LocalDate,
        note: z.string().nullable(),
        revision: z.int().describe('revision of the set under which it was stated'),
      })
      .nullable()
      .describe('figure that holds on that day at present'),
    doubts: z.array(Doubt),
    losesJudgement: z.boolean().describe('the present judgement would not apply to this figure (R4)'),
    reason: z.string().nullable().describe('reason of the refusal'),
    text: z.string().nullable().describe('text of a refused cell'),
    other: z.string().nullable().describe('cell with the same commune, indicator and day'),
  })
  .meta({ id: 'ImportRow' });
export type ImportRow = z.infer<typeof ImportRow>;

export const listImportRows = defineOperation({
  method: 'GET',
  path: '/api/imports/:importId/rows',
  summary: 'Cells of an own import, in the order of the file',
  access: 'import-entries',
  readsFrom: ['import'],
  params: ImportParams,
  query: z.object({
    kind: ImportKind.optional(),
    doubts: z.literal('only').optional(),
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: z.object({ total: z.int(), rows: z.array(ImportRow) }),
});

export const commitImport = defineOperation({
  method: 'POST',
  path: '/api/imports/:importId/batch',
  summary: 'Record all of an import or nothing; a repeated id gets the same answer',
  access: 'import-entries',
  writes: ['batch', 'entry', 'import', 'import-template', 'stored-file'],
  params: ImportParams,
  body: z
    .strictObject({
      id: ChosenId,
      leaveOutRefused: z.boolean().default(false).describe('record the rest if cells are refused'),
      confirmSame: z
        .boolean()
        .default(false)
        .describe('also record figures that are unchanged since an earlier day'),
      keepJudgements: z
        .strictObject({ reason: Note.min(1) })
        .nullable()
        .default(null)
        .describe(
          'judge again, with this reason, what figures of the file end and cannot decide themselves (R4): the same status as before; null: such indicators await judgement',
        ),
      confirms: DoubtCounts.default({}).describe(
        'the doubts that the author confirms, by kind, with the number seen; others are refused as `doubtful-figure`',
      ),
    })
    .meta({ id: 'ImportCommit' }),
  response: Batch,
});

export const downloadImportTemplate = defineOperation({
  method: 'GET',
  path: '/api/import-template.xlsx',
  summary:
    'A workbook to fill in, with the present values of what the caller may record; importing it unchanged changes nothing',
  access: 'import-entries',
  readsFrom: [...SET_FACTS, 'commune', ...ENTRY_FACTS, 'account', 'office'],
  query: z.object({
    set: SetId,
    on: LocalDate.optional(),
    commune: CommuneId.optional(),
    language: z.enum(LANGUAGES).default('vi'),
  }),
  response: z.string(),
  file: [XLSX_TYPE],
});
