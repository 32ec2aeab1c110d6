import type { SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { ReportContent } from '#shared/contract/reporting/reports.ts';
import type { AuditedAct } from '#shared/domain/trust/audit.ts';
import { blob, check, foreignKey, index, integer, sql, sqliteTable, text } from '../drizzle.ts';
import { isDay, isHash } from './columns.ts';
import { criteriaSet } from './record.ts';

/** Field of the header in a report's content; the same expression as in the index `report_list`. */
export function headerField(
  { content }: { content: AnySQLiteColumn },
  field: keyof ReportContent['header'],
): SQL<string> {
  return sql<string>`${content} ->> ${sql.raw(`'$.header.${field}'`)}`;
}

/** Reports with their whole content. Append-only. */
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
    check('report_hash', isHash(table.contentHash)),
    // Everything that the list of reports shows, so that it reads no content.
    index('report_list').on(
      table.seq,
      table.id,
      table.set,
      table.on,
      table.from,
      table.knownAt,
      table.contentHash,
      table.madeAt,
      table.author,
      headerField(table, 'number'),
      headerField(table, 'subject'),
      headerField(table, 'datedOn'),
    ),
  ],
);

/**
 * The audit: one link of a hash chain per act. Append-only. `digest` is the SHA-256 of the row that the act added to an
 * append-only table; `hash` covers this row and the previous hash.
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
    index('audit_accounts')
      .on(table.subject, table.seq)
      .where(sql`${table.act} IN ('create-account', 'change-account')`),
    index('audit_batches').on(table.subject).where(sql`${table.act} = 'record-batch'`),
    check('audit_hash', isHash(table.hash)),
  ],
);

/** Entries recorded together by an import or its undo: those from `firstSeq` to `lastSeq`. Append-only. */
export const batch = sqliteTable(
  'batch',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    kind: text().$type<'import' | 'undo'>().notNull(),
    set: text('set_id').notNull(),
    fileName: text('file_name'),
    fileHash: text('file_hash').references(() => storedFile.hash),
    undoes: text().unique(), // a batch can be undone once only
    firstSeq: integer('first_seq').notNull(),
    lastSeq: integer('last_seq').notNull(),
    recordedAt: text('recorded_at').notNull(),
    author: text().notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.undoes], foreignColumns: [table.id] }),
    check('batch_kind', sql`${table.kind} IN ('import', 'undo')`),
    check('batch_undoes', sql`(${table.kind} = 'undo') = (${table.undoes} IS NOT NULL)`),
    check('batch_entries', sql`${table.firstSeq} <= ${table.lastSeq}`),
  ],
);

/** Files that figures or targets come from, by the SHA-256 of their content. Append-only. */
export const storedFile = sqliteTable(
  'stored_file',
  {
    hash: text().primaryKey(),
    name: text().notNull(),
    contentType: text('content_type').notNull(),
    content: blob({ mode: 'buffer' }).notNull(),
    recordedAt: text('recorded_at').notNull(),
    author: text().notNull(),
  },
  (table) => [check('stored_file_hash', isHash(table.hash))],
);
