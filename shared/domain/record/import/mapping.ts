import * as z from 'zod';
import { LocalDate } from '../../values/local-date.ts';
import { boundedText } from '../../values/text.ts';
import type { MappingFault } from '../../values/violation.ts';

/**
 * Role of a column. Columns of a list: which `commune`, which `indicator`, on which `day`, with which `note`, and the `value`.
 * `of-indicator` and `of-commune`: values of the one indicator or commune that the heading names. Rows with a text in a column
 * `annulled` or `superseded` do not count; those marked `illustrative` are made up.
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
        'value',
        'annulled',
        'superseded',
        'illustrative',
      ]),
    }),
    z.strictObject({ is: z.literal('of-indicator'), code: boundedText(20).min(1) }),
    z.strictObject({ is: z.literal('of-commune'), communeId: boundedText(5).regex(/^\d{5}$/) }),
  ])
  .meta({ id: 'ColumnRole' });
export type ColumnRole = z.infer<typeof ColumnRole>;

const MAX_COLUMNS = 500;

/**
 * Reading instructions for a sheet: its first data row (from 0) and the role of each column. `communeId`: the whole sheet is
 * about this commune.
 */
export const SheetMapping = z
  .strictObject({
    sheet: boundedText(200).min(1),
    firstRow: z.int().min(0).max(1_000_000),
    columns: z.array(ColumnRole).min(1).max(MAX_COLUMNS),
    communeId: boundedText(5)
      .regex(/^\d{5}$/)
      .nullable()
      .default(null),
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
}: Pick<SheetMapping, 'columns' | 'communeId'>): MappingFault | undefined {
  const has = (is: ColumnRole['is']) => columns.some((role) => role.is === is);
  if (!has('value') && !has('of-indicator') && !has('of-commune')) return 'no-values';
  const needsCommune = has('value') || has('of-indicator');
  if (needsCommune && !has('commune') && communeId === null) return 'no-commune';
  const needsIndicator = has('value') || has('of-commune');
  return needsIndicator && !has('indicator') ? 'no-indicator' : undefined;
}
