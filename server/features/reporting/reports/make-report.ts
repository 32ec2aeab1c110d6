import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ReportBody, ReportContent } from '#shared/contract/reporting/reports.ts';
import { appendAudit, type Source } from '../../../audit/append-audit.ts';
import type { Transaction } from '../../../database/open.ts';
import { findReport, insertReport, type StoredReport } from './repository.ts';

/** The stored report, also if an earlier request with the same id and content stored it; or the refusal. */
type MadeReport = { outcome: 'made'; report: StoredReport } | { outcome: 'id-already-used' };

/** Stores a report and audits it, within the caller's transaction. `contentOf` is called only if the id is new. */
export function makeReport(
  tx: Transaction,
  body: ReportBody,
  contentOf: () => ReportContent,
  source: Source & { actor: string },
): MadeReport {
  const earlier = findReport(tx, body.id);
  if (earlier !== undefined) {
    return isSame(earlier, body, source.actor)
      ? { outcome: 'made', report: earlier }
      : { outcome: 'id-already-used' };
  }
  const content = contentOf();
  const { id, set } = body;
  const { on, from, knownAt, header } = content;
  const contentHash = hashOf(content);
  const revision = content.set.revision;
  const made = { id, set, revision, on, from, knownAt, content, contentHash };
  const report = { ...made, madeAt: source.at, author: source.actor };
  insertReport(tx, report);
  appendAudit(tx, source, {
    act: 'make-report',
    set,
    subject: id,
    to: { number: header.number, subject: header.subject, on, from, contentHash },
    recorded: { table: 'report', subject: id },
  });
  return { outcome: 'made', report };
}

function hashOf(content: ReportContent): string {
  return hash('sha256', JSON.stringify(content));
}

function isSame({ set, on, from, content, author }: StoredReport, body: ReportBody, actor: string): boolean {
  const texts = Object.fromEntries(content.sections.map((section) => [section.id, section.text]));
  return isDeepStrictEqual(
    [author, set, on, from, content.header, texts],
    [actor, body.set, body.on, body.from, body.header, body.texts],
  );
}
