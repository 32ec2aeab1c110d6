import type { ReportSummary } from '#shared/contract/reporting/reports.ts';
import { desc, eq, sql } from '../../../database/drizzle.ts';
import type { Transaction } from '../../../database/open.ts';
import { headerField, report } from '../../../database/schema/acts.ts';

export type StoredReport = Omit<typeof report.$inferSelect, 'seq'>;

export function findReport(tx: Transaction, id: string): StoredReport | undefined {
  return tx.select().from(report).where(eq(report.id, id)).get();
}

export function findLastReport(tx: Transaction): StoredReport | undefined {
  return tx.select().from(report).orderBy(desc(report.seq)).limit(1).get();
}

// Without naming the index, SQLite's planner expects the table to be smaller: it does not know how large the contents are.
const SUMMARIES = sql<ReportSummary>`
  SELECT id, content_hash AS "contentHash", made_at AS "madeAt", author, as_of AS "on", compared_with AS "from",
    known_at AS "knownAt", set_id AS "set", ${headerField(report, 'number')} AS number,
    ${headerField(report, 'subject')} AS subject, ${headerField(report, 'datedOn')} AS "datedOn"
  FROM report INDEXED BY report_list ORDER BY seq DESC`;

/** Summaries of all reports, newest first; read from an index, because the contents are large. */
export function listReports(tx: Transaction): ReportSummary[] {
  return tx.all(SUMMARIES);
}

export function summaryOf({ content, revision: _, ...stored }: StoredReport): ReportSummary {
  const { number, subject, datedOn } = content.header;
  return { ...stored, number, subject, datedOn };
}

export function insertReport(tx: Transaction, stored: StoredReport): void {
  tx.insert(report).values(stored).run();
}
