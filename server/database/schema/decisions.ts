import type { Target } from '#shared/domain/sets/target.ts';
import type { TargetDecision } from '#shared/domain/sets/target-decision.ts';
import type { SingleValue } from '#shared/domain/values/value.ts';
import { check, index, integer, sql, sqliteTable, text } from '../drizzle.ts';
import { storedFile } from './acts.ts';
import { isDay } from './columns.ts';
import { commune } from './record.ts';

/**
 * Decisions of the office on targets of a set. `set`: `value` is the target from `validFrom` on, for one region or (null)
 * for all. `return`: from `validFrom` on, the set's own target or none applies again. `confirm`: the set's own target
 * (`confirmed`) was compared with its document. `part`: index from 0 of a part with its own target; null: the whole
 * indicator. Append-only.
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

/**
 * Set that applies to a commune from a day on. The assignment with the latest day counts; on equal days the last recorded.
 * Append-only.
 */
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

/** Remembered column mapping of a sheet, by the fingerprint of its headings. Updated in place, not append-only. */
export const importTemplate = sqliteTable('import_template', {
  fingerprint: text().primaryKey(),
  name: text().notNull(),
  mapping: text({ mode: 'json' }).$type<unknown>().notNull(),
  usedAt: text('used_at').notNull(),
  author: text().notNull(),
});
