import * as z from 'zod';
import { LANGUAGES } from '#shared/domain/values/language.ts';
import { BOARD_FACTS } from '../fact.ts';
import { defineOperation } from '../operation.ts';
import { CommuneId, ViewQuery } from '../view.ts';

/** Tables available as files (product §6). */
export const ExportTable = z
  .enum(['standings', 'indicators', 'entries', 'metrics', 'board'])
  .meta({ id: 'ExportTable' });
export type ExportTable = z.infer<typeof ExportTable>;

export const ExportFormat = z.enum(['csv', 'xlsx']).meta({ id: 'ExportFormat' });
export type ExportFormat = z.infer<typeof ExportFormat>;

/** Format of numbers, dates and separators in a CSV: `rfc4180` for programs, `excel-vi` for a Vietnamese Excel. */
export const CsvProfile = z.enum(['rfc4180', 'excel-vi']).meta({ id: 'CsvProfile' });
export type CsvProfile = z.infer<typeof CsvProfile>;

export const CSV_TYPE = 'text/csv';
export const ZIP_TYPE = 'application/zip';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const exportTable = defineOperation({
  method: 'GET',
  path: '/api/exports/:table.:format',
  summary: 'A table as a file, as of a day and as known at a moment; optionally of one commune',
  access: 'export-record',
  readsFrom: BOARD_FACTS,
  params: z.object({ table: ExportTable, format: ExportFormat }),
  query: ViewQuery.extend({
    profile: CsvProfile.default('rfc4180'),
    commune: CommuneId.optional(),
    language: z.enum(LANGUAGES).default('vi').describe('language of labels; `rfc4180` has codes instead'),
  }),
  response: z.string(),
  file: [CSV_TYPE, XLSX_TYPE],
});

export const exportPackage = defineOperation({
  method: 'GET',
  path: '/api/exports/all.zip',
  summary:
    'All tables as CSV (`rfc4180`) in one ZIP, described by `datapackage.json` (Frictionless Data Package)',
  access: 'export-record',
  readsFrom: BOARD_FACTS,
  query: ViewQuery.extend({
    commune: CommuneId.optional(),
    language: z.enum(LANGUAGES).default('vi').describe('language of the descriptions'),
  }),
  response: z.string(),
  file: [ZIP_TYPE],
});
