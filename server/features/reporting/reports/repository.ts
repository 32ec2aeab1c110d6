import type { ReportSummary } from '#shared/contract/reporting/reports.ts';
import { desc, eq } from '../../../database/drizzle.ts';
import type { Transaction } from '../../../database/open.ts';
import { report } from '../../../database/schema/acts.ts';

/** A report as it is stored. */
export type StoredReport = Omit<typeof report.$inferSelect, 'seq'>;

/** The report with this id, or undefined. */
export function findReport(tx: Transaction, id: string): StoredReport | undefined {
  return tx.select().from(report).where(eq(report.id, id)).get();
}

/** The report made last, or undefined. */
export function findLastReport(tx: Transaction): StoredReport | undefined {
  return tx.select().from(report).orderBy(desc(report.seq)).limit(1).get();
}

/** All reports as lists show them, the last made first. */
export function listReports(tx: Transaction): ReportSummary[] {
  return tx.select().from(report).orderBy(desc(report.seq)).all().map(summaryOf);
}

/** A stored report as lists show it. */
export function summaryOf({ content, revision: _, ...stored }: StoredReport): ReportSummary {
  const { number, subject, datedOn } = content.header;
  return { ...stored, number, subject, datedOn };
}

/** Stores a report. */
export function insertReport(tx: Transaction, stored: StoredReport): void {
  tx.insert(report).values(stored).run();
}
