import { AnnulmentKind } from '#shared/domain/record/annulment.ts';
import { Origin } from '#shared/domain/record/entry.ts';
import { check, index, integer, sql, sqliteTable, text } from '../drizzle.ts';
import { batch } from './acts.ts';
import { isOneOf } from './columns.ts';
import { commune, entry, metricFigure } from './record.ts';

/**
 * Acts on single statements (R15): the last one about an entry or a figure decides whether it counts. Append-only. `batch`: the
 * import whose undo this is, or took back. A trigger keeps `communeId` equal to that of the statement.
 */
export const annulment = sqliteTable(
  'annulment',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    act: text().notNull(),
    kind: text().$type<AnnulmentKind>().notNull(),
    entry: integer().references(() => entry.seq),
    metricFigure: integer('metric_figure').references(() => metricFigure.seq),
    communeId: text('commune_id')
      .notNull()
      .references(() => commune.id),
    batch: text().references(() => batch.id),
    reason: text().notNull(),
    origin: text().$type<Origin>().notNull(),
    recordedAt: text('recorded_at').notNull(),
    author: text().notNull(),
  },
  (table) => [
    // With all columns that the rule reads: one look-up decides about a statement, without reading the row.
    index('annulment_of_entry')
      .on(table.entry, table.seq, table.recordedAt, table.kind)
      .where(sql`${table.entry} IS NOT NULL`),
    index('annulment_of_figure')
      .on(table.metricFigure, table.seq, table.recordedAt, table.kind)
      .where(sql`${table.metricFigure} IS NOT NULL`),
    index('annulment_commune').on(table.communeId, table.seq),
    index('annulment_act').on(table.act, table.seq),
    index('annulment_batch').on(table.batch, table.seq).where(sql`${table.batch} IS NOT NULL`),
    check('annulment_kind', isOneOf(table.kind, AnnulmentKind.options)),
    check('annulment_statement', sql`(${table.entry} IS NULL) <> (${table.metricFigure} IS NULL)`),
    check('annulment_reason', sql`trim(${table.reason}) <> ''`),
    check('annulment_origin', isOneOf(table.origin, Origin.options)),
  ],
);
