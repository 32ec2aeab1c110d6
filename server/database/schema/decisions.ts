import type { Target } from '#shared/domain/sets/target.ts';
import type { TargetDecision } from '#shared/domain/sets/target-decision.ts';
import type { SingleValue } from '#shared/domain/values/value.ts';
import { check, index, integer, sql, sqliteTable, text } from '../drizzle.ts';
import { storedFile } from './acts.ts';
import { isDay } from './columns.ts';
import { commune } from './record.ts';

/**
 * What the office decided on targets of its set. `set`: from `validFrom` on, `value` is the target of a region, or of all where that
 * is null; `return`: from then on the set's own, or none, is it again. `confirm`: the set's own target (`confirmed`) was compared
 * with the document. `part`: of a part with its own target, by its place from 0; null: of the whole. Append-only.
 */
export const targetDecision = sqliteTable(
  'target_decision',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    set: text('set_id').notNull(),
    indicator: text().notNull(),
    part: integer(),
    kind: text().$type<TargetDecision['kind']>().notNull(),
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
    check('target_decision_kind', sql`${table.kind} IN ('confirm', 'return', 'set')`),
    check('target_decision_part', sql`${table.part} IS NULL OR ${table.part} >= 0`),
    check('target_decision_day', sql`${table.validFrom} IS NULL OR ${isDay(table.validFrom)}`),
    check('target_decision_confirm', sql`(${table.kind} = 'confirm') = (${table.confirmed} IS NOT NULL)`),
    check('target_decision_reach', sql`(${table.kind} = 'confirm') = (${table.validFrom} IS NULL)`),
    check('target_decision_region', sql`${table.kind} <> 'confirm' OR ${table.region} IS NULL`),
    check('target_decision_value', sql`(${table.kind} = 'set') = (${table.value} IS NOT NULL)`),
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
