import type { FastifyInstance } from 'fastify';
import {
  createReport,
  DOCX_TYPE,
  downloadReport,
  draftReport,
  listReports,
  readReport,
} from '#shared/contract/reporting/reports.ts';
import { haveSameRows, tablesOf } from '#shared/domain/reporting/report.ts';
import type { Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { dayOf } from '../../../clock.ts';
import type { Transaction } from '../../../database/open.ts';
import { FileAnswer } from '../../../http/answer.ts';
import { Refusal } from '../../../http/refusal.ts';
import { serve } from '../../../http/serve.ts';
import type { Services } from '../../../services.ts';
import { firstHeader } from './first-header.ts';
import { makeReport } from './make-report.ts';
import { reportContent } from './report-content.ts';
import * as reports from './repository.ts';
import { type ReportView, readSource } from './source.ts';
import { writeDocx } from './write-docx.ts';

/** GET /api/report-draft, GET and POST /api/reports, GET /api/reports/{reportId} and /api/reports/{reportId}.docx */
export function reportRoutes(app: FastifyInstance, services: Services): void {
  const { database, now } = services;

  serve(app, draftReport, ({ query }) => {
    const moment = now();
    const source = readSource(services, viewOf(query, '/query/from', moment));
    const last = reports.findLastReport(database.query)?.content.header;
    return reportContent(source, firstHeader(source, last, dayOf(moment)));
  });

  serve(app, createReport, ({ body, actor, address }) => {
    const moment = now();
    const view = viewOf(body, '/from', moment);
    const source = { actor: actor.id, address, at: moment.toISOString() };
    const report = database.write((tx) => {
      const contentOf = () => reportContent(readSource(services, view), body.header, body.texts);
      const made = makeReport(tx, body, contentOf, source);
      if (made.outcome === 'id-already-used') throw new Refusal('id-already-used');
      return made.report;
    });
    return reports.summaryOf(report);
  });

  serve(app, listReports, () => ({ reports: reports.listReports(database.query) }));

  serve(app, readReport, ({ params }) => {
    const { id, contentHash, madeAt, author, content } = requireReport(database.query, params.reportId);
    return { id, contentHash, madeAt, author, content, isReproduced: isReproduced(services, content) };
  });

  serve(app, downloadReport, async ({ params }) => {
    const report = requireReport(database.query, params.reportId);
    const name = `bao-cao_${report.set}_${report.on}_${report.id.slice(0, 8)}.docx`;
    return new FileAnswer(name, DOCX_TYPE, chunksOf(await writeDocx(report)));
  });
}

/** @throws Refusal `unknown-report` */
function requireReport(tx: Transaction, id: string): reports.StoredReport {
  const found = reports.findReport(tx, id);
  if (found === undefined) throw new Refusal('unknown-report');
  return found;
}

interface RequestedView {
  set: string;
  on: LocalDate;
  from: LocalDate;
  knownAt?: Instant | undefined;
}

// Further entries may get the present millisecond as their time. A report ends before it, so that it can be reproduced.
function viewOf({ set, on, from, knownAt }: RequestedView, pointer: string, now: Date): ReportView {
  if (from > on) throw new Refusal('rules-broken', { violations: [{ pointer, rule: 'from-after-to' }] });
  const justNow = new Date(now.getTime() - 1).toISOString();
  return { set, on, from, knownAt: knownAt !== undefined && knownAt < justNow ? knownAt : justNow };
}

function isReproduced(services: Services, content: reports.StoredReport['content']): boolean {
  const names = new Map(content.communes.map(({ id, name }) => [id, name]));
  const { on, from, knownAt } = content;
  const source = readSource(services, { set: content.set.id, on, from, knownAt }, names);
  const made = tablesOf(content);
  const known = new Set(made.map(({ id }) => id));
  // Reports of earlier versions do not have the table `marks`.
  const again = tablesOf(reportContent(source, content.header)).filter(
    ({ id }) => id !== 'marks' || known.has(id),
  );
  return haveSameRows(made, again);
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
