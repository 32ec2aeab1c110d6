import * as z from 'zod';
import { LocalDate } from '../../values/local-date.ts';
import { boundedText } from '../../values/text.ts';
import type { MappingFault } from '../../values/violation.ts';

const CommuneId = boundedText(5).regex(/^\d{5}$/);
const ownDay = LocalDate.optional().describe('day of the figures of this column, if it has its own');

/**
 * Role of a column. Columns of a list: which `commune`, which `indicator`, on which `day`, with which `note`, and the `value`.
 * `of-indicator` and `of-commune`: values of the one indicator or commune that the heading names; `others`: communes of the same name
 * at other times, of which the day of a figure chooses. Rows with a text in a column `annulled` or `superseded` do not count; those
 * marked `illustrative` are made up.
 */
export const ColumnRole = z
  .discriminatedUnion('is', [
    z.strictObject({
      is: z.enum([
        'ignored',
        'commune',
        'indicator',
        'day',
        'note',
        'annulled',
        'superseded',
        'illustrative',
      ]),
    }),
    z.strictObject({ is: z.literal('value'), day: ownDay }),
    z.strictObject({ is: z.literal('of-indicator'), code: boundedText(20).min(1), day: ownDay }),
    z.strictObject({
      is: z.literal('of-commune'),
      communeId: CommuneId,
      others: z.array(CommuneId).max(20).optional(),
      day: ownDay,
    }),
  ])
  .meta({ id: 'ColumnRole' });
export type ColumnRole = z.infer<typeof ColumnRole>;

const MAX_COLUMNS = 500;

/**
 * Reading instructions for a sheet: its first data row (from 0) and the role of each column. `communeId`: the whole sheet is about this
 * commune. `answered`: ids of the questions about the sheet that the user has answered.
 */
export const SheetMapping = z
  .strictObject({
    sheet: boundedText(200).min(1),
    firstRow: z.int().min(0).max(1_000_000),
    columns: z.array(ColumnRole).min(1).max(MAX_COLUMNS),
    communeId: CommuneId.nullable().default(null),
    communeOthers: z
      .array(CommuneId)
      .max(20)
      .default([])
      .describe('communes of the same name at other times; the day of a figure chooses'),
    titles: z
      .enum(['communes', 'indicators'])
      .nullable()
      .default(null)
      .describe('rows within the table that name what the rows below them are about'),
    day: LocalDate.nullable()
      .default(null)
      .describe('day of figures without their own, from the title of the sheet'),
    years: z
      .enum(['refused', 'year-end'])
      .default('refused')
      .describe('what a year alone in the day column means'),
    font: z.enum(['unicode', 'tcvn3', 'vni']).default('unicode').describe('old font code of the texts'),
    hiddenRows: z.enum(['left-out', 'read']).default('left-out'),
    answered: z.array(boundedText(200)).max(100).default([]),
  })
  .meta({ id: 'SheetMapping' });
export type SheetMapping = z.infer<typeof SheetMapping>;

/** Reading instructions for a file: its sheets, the day of figures without their own, and the decimal mark of numbers in text. */
export const FileMapping = z
  .strictObject({
    sheets: z.array(SheetMapping).min(1).max(50),
    day: LocalDate.nullable(),
    decimalMark: z.enum(['comma', 'point']).default('comma'),
  })
  .meta({ id: 'FileMapping' });
export type FileMapping = z.infer<typeof FileMapping>;

/**
 * Returns what a mapping lacks, or undefined: it needs a column of values, and each value needs its commune and its indicator.
 */
export function findMappingFault({
  columns,
  communeId,
  titles,
}: Pick<SheetMapping, 'columns' | 'communeId' | 'titles'>): MappingFault | undefined {
  const has = (is: ColumnRole['is']) => columns.some((role) => role.is === is);
  if (!has('value') && !has('of-indicator') && !has('of-commune')) return 'no-values';
  const needsCommune = has('value') || has('of-indicator');
  if (needsCommune && !has('commune') && communeId === null && titles !== 'communes') return 'no-commune';
  const needsIndicator = has('value') || has('of-commune');
  return needsIndicator && !has('indicator') && titles !== 'indicators' ? 'no-indicator' : undefined;
}
