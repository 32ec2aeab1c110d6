import * as z from 'zod';
import { LocalDate } from '../../../values/local-date.ts';
import { ColumnRole } from '../mapping.ts';

/** Kinds of question about a sheet of which more than one reading fits. The words are the messages `imports.question.{kind}`. */
const QUESTION_KINDS = [
  'which-commune',
  'which-column',
  'which-period',
  'which-day-column',
  'day-column',
  'which-day',
  'year-alone',
  'old-font',
  'decimal-mark',
] as const;

/** Effect of an answer on the mapping of a sheet; what is absent stays. */
const MappingChange = z
  .object({
    columns: z.array(z.object({ column: z.int(), role: ColumnRole })).optional(),
    communeId: z.string().optional(),
    day: LocalDate.nullable().optional(),
    years: z.enum(['refused', 'year-end']).optional(),
    font: z.enum(['unicode', 'tcvn3', 'vni']).optional(),
    decimalMark: z.enum(['comma', 'point']).optional(),
  })
  .meta({ id: 'MappingChange' });

/** Answer that a question offers. */
export const Choice = z
  .object({
    key: z.string().max(100),
    is: z.enum(['commune', 'column', 'own-days', 'day', 'chosen-day', 'year-end', 'font', 'mark', 'none']),
    text: z.string().describe('heading, name, day or example that the answer is about'),
    change: MappingChange,
  })
  .meta({ id: 'ReadingChoice' });
export type Choice = z.infer<typeof Choice>;

/** Question that must be answered before a sheet counts as recognised. */
export const Question = z
  .object({
    id: z
      .string()
      .max(200)
      .describe('kind and place; named in `answered` of the mapping once it is answered'),
    kind: z.enum(QUESTION_KINDS),
    texts: z.array(z.string()).describe('texts of the sheet that raise it'),
    columns: z.array(z.int()).describe('columns (from 0) that it is about'),
    indicator: z.string().nullable().describe('code of the indicator that several columns state'),
    choices: z.array(Choice),
  })
  .meta({ id: 'ReadingQuestion' });
export type Question = z.infer<typeof Question>;

/** Reasons why something that looks like data is not read. The words are the messages `imports.notRead.{reason}`. */
const NOT_READ_REASONS = [
  'hidden',
  'plan',
  'ratio',
  'comparison',
  'count',
  'unit-or-target',
  'total',
  'entry-day',
  'judgement',
  'ambiguous',
  'unknown',
  'asked',
  'left-out',
  'unknown-unit',
  'several-tables',
  'no-figures-read',
  'own-summary',
] as const;

/** Part of a sheet that looks like data and is not read, with the reason. */
export const NotRead = z
  .object({
    what: z.enum(['column', 'rows', 'title', 'sheet']),
    reason: z.enum(NOT_READ_REASONS),
    holds: z.enum(['figures', 'days', 'judgements', 'names', 'anything']),
    column: z.int().nullable(),
    text: z.string().describe('heading, title or first text'),
    count: z.int().nullable().describe('number of cells or rows; null if they were not counted'),
  })
  .meta({ id: 'NotRead' });
export type NotRead = z.infer<typeof NotRead>;
export type NotReadReason = NotRead['reason'];
