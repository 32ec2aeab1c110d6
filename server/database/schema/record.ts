import { Origin } from '#shared/domain/record/entry.ts';
import type { MetricId } from '#shared/domain/record/metric.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { IndicatorStatus } from '#shared/domain/values/status.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';
import { check, foreignKey, index, integer, primaryKey, real, sql, sqliteTable, text } from '../drizzle.ts';
import { isDay, isOneOf } from './columns.ts';

/** Criteria sets by revision, whole documents. Append-only: a correction is a new revision. */
export const criteriaSet = sqliteTable(
  'criteria_set',
  {
    id: text().notNull(),
    revision: integer().notNull(),
    recordedAt: text('recorded_at').notNull(),
    document: text({ mode: 'json' }).$type<CriteriaSet>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.revision] }),
    check('criteria_set_revision', sql`${table.revision} > 0`),
    check('criteria_set_document', sql`json_valid(${table.document})`),
  ],
);

/** Communes by their code of the General Statistics Office. */
export const commune = sqliteTable(
  'commune',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    group: text('coordinated_group').notNull(),
    regions: text({ mode: 'json' }).$type<string[]>().notNull(),
    validFrom: text('valid_from'),
    validUntil: text('valid_until'),
  },
  (table) => [
    check('commune_id', sql`${table.id} GLOB '[0-9][0-9][0-9][0-9][0-9]'`),
    check('commune_regions', sql`json_valid(${table.regions})`),
    check('commune_valid', sql`${table.validUntil} >= ${table.validFrom}`),
  ],
);

/** Decisions that a commune reached a level. Append-only. */
export const recognition = sqliteTable(
  'recognition',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    communeId: text('commune_id')
      .notNull()
      .references(() => commune.id),
    level: text().notNull(),
    forYear: integer('for_year'),
    decidedOn: text('decided_on').notNull(),
    document: text(),
    source: text().notNull(),
  },
  (table) => [
    index('recognition_commune').on(table.communeId),
    check('recognition_day', isDay(table.decidedOn)),
  ],
);

/** The record: every statement about an indicator, in the order of recording. Append-only. */
export const entry = sqliteTable(
  'entry',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    communeId: text('commune_id')
      .notNull()
      .references(() => commune.id),
    set: text('set_id').notNull(),
    revision: integer().notNull(),
    indicator: text().notNull(),
    effectiveOn: text('effective_on').notNull(),
    value: text({ mode: 'json' }).$type<FigureValue>(),
    judgement: text().$type<IndicatorStatus>(),
    reason: text(),
    note: text(),
    replaces: text(),
    origin: text().$type<Origin>().notNull(),
    recordedAt: text('recorded_at').notNull(),
    author: text().notNull(),
    illustrative: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    foreignKey({
      columns: [table.set, table.revision],
      foreignColumns: [criteriaSet.id, criteriaSet.revision],
    }),
    foreignKey({ columns: [table.replaces], foreignColumns: [table.id] }),
    index('entry_holding').on(table.communeId, table.set, table.indicator, table.effectiveOn, table.seq),
    index('entry_commune').on(table.communeId, table.seq),
    index('entry_effective').on(table.set, table.effectiveOn),
    index('entry_illustrative').on(table.seq).where(sql`${table.illustrative}`),
    check('entry_day', isDay(table.effectiveOn)),
    check('entry_value', sql`${table.value} IS NULL OR json_valid(${table.value})`),
    check('entry_judgement', isOneOf(table.judgement, IndicatorStatus.options)),
    check(
      'entry_reason',
      sql`(${table.judgement} IS NULL AND ${table.value} IS NOT NULL) OR trim(coalesce(${table.reason}, '')) <> ''`,
    ),
    check('entry_origin', isOneOf(table.origin, Origin.options)),
  ],
);

/** Figures of metrics that no indicator measures. Append-only. */
export const metricFigure = sqliteTable(
  'metric_figure',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    communeId: text('commune_id')
      .notNull()
      .references(() => commune.id),
    metric: text().$type<MetricId>().notNull(),
    effectiveOn: text('effective_on').notNull(),
    value: real().notNull(),
    note: text(),
    origin: text().$type<Origin>().notNull(),
    recordedAt: text('recorded_at').notNull(),
    author: text().notNull(),
    illustrative: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    index('metric_figure_series').on(table.communeId, table.metric, table.effectiveOn, table.seq),
    check('metric_figure_day', isDay(table.effectiveOn)),
  ],
);
