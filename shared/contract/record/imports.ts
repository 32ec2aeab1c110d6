import * as z from 'zod';
import { FILE_FAULTS } from '#shared/domain/record/import/file-fault.ts';
import { FileMapping, SheetMapping } from '#shared/domain/record/import/mapping.ts';
import { LANGUAGES } from '#shared/domain/values/language.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { IndicatorStatus } from '#shared/domain/values/status.ts';
import { FigureValue } from '#shared/domain/values/value.ts';
import { SET_FACTS } from '../fact.ts';
import { defineOperation } from '../operation.ts';
import { XLSX_TYPE } from '../reporting/exports.ts';
import { CommuneId, SetId } from '../view.ts';
import { Batch } from './batches.ts';
import { FileHash, FileName } from './uploads.ts';

/** A sheet of a file: its beginning, how it looks like being read, and why. */
export const SheetLook = z
  .object({
    name: z.string(),
    rows: z.int().describe('how many it has, the empty ones between them included'),
    columns: z.int(),
    preview: z.array(z.array(z.string())).describe('its first rows as text'),
    mapping: SheetMapping,
    reasons: z
      .array(z.enum(['heading', 'word', 'content', 'ambiguous', 'unknown', 'remembered']))
      .describe('of each column: why it is taken for what it is'),
    headings: z.array(z.string()),
    fingerprint: FileHash.describe('of its headings; the mapping that is used is remembered under it'),
    isRemembered: z.boolean(),
    isReadable: z.boolean().describe('the mapping lacks nothing'),
  })
  .meta({ id: 'SheetLook' });
export type SheetLook = z.infer<typeof SheetLook>;

/** A file that was sent, as far as one must know it to say how it is read. */
export const FileLook = z
  .object({
    kind: z.enum(['xlsx', 'csv']),
    csv: z
      .object({
        encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be']),
        delimiter: z.enum([',', ';', '\t']),
      })
      .nullable(),
    sheets: z.array(SheetLook),
  })
  .meta({ id: 'FileLook' });
export type FileLook = z.infer<typeof FileLook>;

export const lookAtUpload = defineOperation({
  method: 'GET',
  path: '/api/uploads/:hash/sheets',
  summary: 'The sheets of a file that was sent, and how their columns look like being read',
  access: 'import-entries',
  readsFrom: [...SET_FACTS, 'commune', 'import-template', 'upload'],
  params: z.object({ hash: FileHash }),
  query: z.object({ set: SetId }),
  response: FileLook,
});

/** How many times as much as the figure that holds, or which part of it, where a wrong unit is likely. */
export const Jump = z.object({ way: z.enum(['up', 'down']), times: z.int() }).meta({ id: 'Jump' });

/** What a cell of a file means to the record, or that it is refused. */
export const IMPORT_KINDS = ['new', 'changed', 'confirmed', 'same', 'refused'] as const;
export const ImportKind = z.enum(IMPORT_KINDS).meta({ id: 'ImportKind' });
export type ImportKind = z.infer<typeof ImportKind>;

/** A file held against the record, before anything is recorded. */
export const Import = z
  .object({
    id: z.uuid(),
    set: SetId,
    file: z.object({ hash: FileHash, name: FileName }),
    state: z.enum(['waiting', 'reading', 'ready', 'failed']),
    read: z.int().describe('cells read so far'),
    counts: z.record(ImportKind, z.int()),
    formulas: z.int().describe('figures that a formula gave, as it last did'),
    judged: z.int().describe('changed figures whose judgement would no longer hold'),
    jumps: z.int().describe('figures at least ten times the one that holds, or at most a tenth of it'),
    fault: z.object({ fault: z.enum(FILE_FAULTS), at: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;

export const startImport = defineOperation({
  method: 'POST',
  path: '/api/imports',
  summary: 'Hold a file against the record without recording anything; answered while it is read',
  access: 'import-entries',
  writes: ['import'],
  body: z
    .strictObject({
      set: SetId,
      file: z.strictObject({ hash: FileHash, name: FileName }),
      mapping: FileMapping,
      fingerprints: z
        .record(z.string(), FileHash)
        .default({})
        .describe('by sheet: what its mapping is remembered under'),
    })
    .meta({ id: 'ImportBody' }),
  response: Import,
});

const ImportParams = z.object({ importId: z.uuid() });

export const readImport = defineOperation({
  method: 'GET',
  path: '/api/imports/:importId',
  summary: "How far one's import is, and what it came to",
  access: 'import-entries',
  readsFrom: ['import'],
  params: ImportParams,
  response: Import,
});

/** A cell of a file beside the record. */
export const ImportRow = z
  .object({
    at: z.string().describe('where in the file, e.g. `Sheet1!C7`'),
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
      })
      .nullable()
      .describe('what holds on that day so far'),
    jump: Jump.nullable(),
    losesJudgement: z.boolean().describe('the judgement that holds would not hold of this figure (R4)'),
    reason: z.string().nullable().describe('why it is refused'),
    text: z.string().nullable().describe('what a refused cell says'),
    other: z.string().nullable().describe('the cell that it repeats'),
  })
  .meta({ id: 'ImportRow' });
export type ImportRow = z.infer<typeof ImportRow>;

export const listImportRows = defineOperation({
  method: 'GET',
  path: '/api/imports/:importId/rows',
  summary: "One's import cell by cell, in the order of the file",
  access: 'import-entries',
  readsFrom: ['import'],
  params: ImportParams,
  query: z.object({
    kind: ImportKind.optional(),
    jumps: z.literal('only').optional(),
    offset: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: z.object({ total: z.int(), rows: z.array(ImportRow) }),
});

export const commitImport = defineOperation({
  method: 'POST',
  path: '/api/imports/:importId/batch',
  summary: 'Record all of an import or nothing; a repeated id is answered as the first time',
  access: 'import-entries',
  writes: ['batch', 'entry', 'import', 'import-template', 'stored-file'],
  params: ImportParams,
  body: z
    .strictObject({
      id: z.uuid().toLowerCase(),
      leaveOutRefused: z.boolean().default(false).describe('record the rest although cells are refused'),
      confirmSame: z.boolean().default(false).describe('also record what is the same as of an earlier day'),
    })
    .meta({ id: 'ImportCommit' }),
  response: Batch,
});

export const downloadImportTemplate = defineOperation({
  method: 'GET',
  path: '/api/import-template.xlsx',
  summary:
    'A workbook to fill in, with the present values of what the caller may record; importing it as it is changes nothing',
  access: 'import-entries',
  readsFrom: [...SET_FACTS, 'commune', 'entry', 'account', 'office'],
  query: z.object({
    set: SetId,
    on: LocalDate.optional(),
    commune: CommuneId.optional(),
    language: z.enum(LANGUAGES).default('vi'),
  }),
  response: z.string(),
  file: [XLSX_TYPE],
});
