import type { ReportContent } from '#shared/contract/reports.ts';
import type { AuditedAct } from '#shared/domain/audit.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { Origin } from '#shared/domain/entry.ts';
import type { MetricId } from '#shared/domain/metric.ts';
import type { Role } from '#shared/domain/permissions.ts';
import type { IndicatorStatus } from '#shared/domain/status.ts';
import type { FigureValue } from '#shared/domain/value.ts';
import { check, foreignKey, index, integer, primaryKey, real, sql, sqliteTable, text } from './drizzle.ts';

const isDay = (column: unknown) => sql`${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

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
    check(
      'entry_judgement',
      sql`${table.judgement} IN ('met', 'met-low', 'nearly-met', 'not-met', 'not-applicable', 'not-assessed')`,
    ),
    check(
      'entry_reason',
      sql`(${table.judgement} IS NULL AND ${table.value} IS NOT NULL) OR trim(coalesce(${table.reason}, '')) <> ''`,
    ),
    check('entry_origin', sql`${table.origin} IN ('form', 'grid', 'import', 'api', 'sample')`),
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

/** Reports as they were made, with all that they say. Append-only. */
export const report = sqliteTable(
  'report',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    set: text('set_id').notNull(),
    revision: integer().notNull(),
    on: text('as_of').notNull(),
    from: text('compared_with').notNull(),
    knownAt: text('known_at').notNull(),
    content: text({ mode: 'json' }).$type<ReportContent>().notNull(),
    contentHash: text('content_hash').notNull(),
    madeAt: text('made_at').notNull(),
    author: text().notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.set, table.revision],
      foreignColumns: [criteriaSet.id, criteriaSet.revision],
    }),
    check('report_days', sql`${isDay(table.on)} AND ${isDay(table.from)} AND ${table.from} <= ${table.on}`),
    check('report_known', sql`${table.knownAt} < ${table.madeAt}`),
    check('report_content', sql`json_valid(${table.content})`),
    check('report_hash', sql`length(${table.contentHash}) = 64`),
  ],
);

/** Offices of the district. `leads`: per set the indicators, where it is not as the set names lead offices. */
export const office = sqliteTable(
  'office',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    leads: text({ mode: 'json' }).$type<Record<string, string[]>>().notNull(),
    validUntil: text('valid_until'),
  },
  (table) => [check('office_leads', sql`json_valid(${table.leads})`)],
);

/** Accounts; better-auth calls this model `user`. Never deleted: `id` is the user name, which entries carry. */
export const account = sqliteTable(
  'account',
  {
    id: text().primaryKey(),
    username: text().notNull().unique(),
    name: text().notNull(),
    email: text().notNull().unique(), // better-auth wants one; it is the user name
    emailVerified: integer('email_verified', { mode: 'boolean' }).notNull().default(false),
    twoFactorEnabled: integer('two_factor_enabled', { mode: 'boolean' }).notNull().default(false),
    role: text().$type<Role>().notNull(),
    officeId: integer('office_id').references(() => office.id),
    mustChangePassword: integer('must_change_password', { mode: 'boolean' }).notNull().default(false),
    disabledAt: text('disabled_at'),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [
    check('account_id', sql`${table.id} = ${table.username}`),
    check('account_role', sql`${table.role} IN ('admin', 'coordinator', 'office', 'commune', 'leader')`),
  ],
);

/** Which communes a commune officer records for. */
export const accountCommune = sqliteTable(
  'account_commune',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    communeId: text('commune_id')
      .notNull()
      .references(() => commune.id),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.communeId] })],
);

/** Password hashes; better-auth calls this model `account`. */
export const credential = sqliteTable('credential', {
  id: text().primaryKey(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  userId: text('user_id')
    .notNull()
    .unique()
    .references(() => account.id),
  password: text(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
});

/** Sessions that have not ended. `token` is what the signed cookie carries. */
export const session = sqliteTable(
  'session',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => account.id),
    expiresAt: text('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [index('session_user').on(table.userId)],
);

/** Challenges that wait for their second step; better-auth's. */
export const verification = sqliteTable(
  'verification',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: text('expires_at').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [index('verification_identifier').on(table.identifier)],
);

/** Authenticator secrets and recovery codes, encrypted by better-auth with the secret of the data folder. */
export const twoFactor = sqliteTable('two_factor', {
  id: text().primaryKey(),
  userId: text('user_id')
    .notNull()
    .unique()
    .references(() => account.id),
  secret: text().notNull(),
  backupCodes: text('backup_codes').notNull(),
  verified: integer({ mode: 'boolean' }),
  failedVerificationCount: integer('failed_verification_count').notNull().default(0),
  lockedUntil: text('locked_until'),
});

/** The roles that must use two-factor authentication. */
export const twoFactorRole = sqliteTable('two_factor_role', { role: text().$type<Role>().primaryKey() });

/**
 * The audit: one link of a hash chain per act. Append-only. `digest` is the SHA-256 of the row acted upon, where that lies
 * in an append-only table; `hash` that of this row and of the one before.
 */
export const audit = sqliteTable(
  'audit',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    at: text().notNull(),
    act: text().$type<AuditedAct>().notNull(),
    actor: text(),
    address: text(),
    origin: text(),
    communeId: text('commune_id'),
    set: text('set_id'),
    indicator: text(),
    subject: text(),
    from: text('was', { mode: 'json' }).$type<Record<string, unknown>>(),
    to: text('became', { mode: 'json' }).$type<Record<string, unknown>>(),
    reason: text(),
    digest: text(),
    hash: text().notNull(),
  },
  (table) => [
    index('audit_commune').on(table.communeId, table.seq),
    index('audit_actor').on(table.actor, table.seq),
    index('audit_at').on(table.at),
    index('audit_sign_in').on(table.actor, table.address).where(sql`${table.act} = 'sign-in'`),
    index('audit_communes').on(table.seq).where(sql`${table.act} IN ('create-commune', 'change-commune')`),
    check('audit_hash', sql`length(${table.hash}) = 64`),
  ],
);
