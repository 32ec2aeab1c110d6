import type { ReportSummary } from '#shared/contract/reporting/reports.ts';
import { desc, eq } from '../../../database/drizzle.ts';
import type { Transaction } from '../../../database/open.ts';
import { report } from '../../../database/schema/acts.ts';

export type StoredReport = Omit<typeof report.$inferSelect, 'seq'>;

export function findReport(tx: Transaction, id: string): StoredReport | undefined {
  return tx.select().from(report).where(eq(report.id, id)).get();
}

export function findLastReport(tx: Transaction): StoredReport | undefined {
  return tx.select().from(report).orderBy(desc(report.seq)).limit(1).get();
}

/** Summaries of all reports, newest first. */
export function listReports(tx: Transaction): ReportSummary[] {
  return tx.select().from(report).orderBy(desc(report.seq)).all().map(summaryOf);
}

export function summaryOf({ content, revision: _, ...stored }: StoredReport): ReportSummary {
  const { number, subject, datedOn } = content.header;
  return { ...stored, number, subject, datedOn };
}

export function insertReport(tx: Transaction, stored: StoredReport): void {
  tx.insert(report).values(stored).run();
}
