import type { Target } from '#shared/domain/target.ts';
import type { SingleValue } from '#shared/domain/value.ts';
import { check, index, integer, sql, sqliteTable, text } from '../drizzle.ts';
import { storedFile } from './acts.ts';
import { isDay } from './columns.ts';
import { commune } from './record.ts';

/**
 * What the office decided on targets of its set. `confirm`: the set's own target (`confirmed`) was compared with the document.
 * `set`: from `validFrom` on, `value` is the target of a region, or of all where that is null. Append-only.
 */
export const targetDecision = sqliteTable(
  'target_decision',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    set: text('set_id').notNull(),
    indicator: text().notNull(),
    kind: text().$type<'confirm' | 'set'>().notNull(),
    confirmed: text({ mode: 'json' }).$type<Target>(),
    region: text(),
    validFrom: text('valid_from'),
    value: text({ mode: 'json' }).$type<SingleValue>(),
    document: text().notNull(),
    link: text(),
    fileHash: text('file_hash').references(() => storedFile.hash),
    note: text(),
    recordedAt: text('recorded_at').notNull(),
    author: text().notNull(),
  },
  (table) => [
    index('target_decision_set').on(table.set, table.seq),
    check('target_decision_kind', sql`${table.kind} IN ('confirm', 'set')`),
    check('target_decision_day', sql`${table.validFrom} IS NULL OR ${isDay(table.validFrom)}`),
    check('target_decision_confirm', sql`(${table.kind} = 'confirm') = (${table.confirmed} IS NOT NULL)`),
    check(
      'target_decision_set_value',
      sql`(${table.kind} = 'set') = (${table.value} IS NOT NULL AND ${table.validFrom} IS NOT NULL)`,
    ),
    check('target_decision_document', sql`trim(${table.document}) <> ''`),
  ],
);

/** Which set applies to a commune from a day on: the assignment of the latest day, of those the last recorded. Append-only. */
export const setAssignment = sqliteTable(
  'set_assignment',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    communeId: text('commune_id')
      .notNull()
      .references(() => commune.id),
    set: text('set_id').notNull(),
    validFrom: text('valid_from').notNull(),
    document: text(),
    recordedAt: text('recorded_at').notNull(),
    author: text().notNull(),
  },
  (table) => [
    index('set_assignment_commune').on(table.communeId, table.validFrom, table.seq),
    check('set_assignment_day', isDay(table.validFrom)),
  ],
);

/** How the columns of a sheet are read, remembered by what its headings look like. Kept up to date, not append-only. */
export const importTemplate = sqliteTable('import_template', {
  fingerprint: text().primaryKey(),
  name: text().notNull(),
  mapping: text({ mode: 'json' }).$type<unknown>().notNull(),
  usedAt: text('used_at').notNull(),
  author: text().notNull(),
});
