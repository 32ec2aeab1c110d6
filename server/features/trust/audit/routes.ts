import type { FastifyInstance } from 'fastify';
import { CSV_TYPE, XLSX_TYPE } from '#shared/contract/reporting/exports.ts';
import { type AuditFilter, exportAudit, listAudit, verifyAudit } from '#shared/contract/trust/audit.ts';
import { dayOf } from '../../../clock.ts';
import { vietnameseMoment, writeCsv } from '../../../files/csv.ts';
import { type AboutLine, MAX_XLSX_ROWS, writeXlsx } from '../../../files/xlsx.ts';
import { FileAnswer } from '../../../http/answer.ts';
import { Refusal } from '../../../http/refusal.ts';
import { serve } from '../../../http/serve.ts';
import { wordsIn } from '../../../http/words.ts';
import type { Services } from '../../../services.ts';
import { auditTable } from './audit-table.ts';
import * as audit from './repository.ts';
import { verifyAudit as verify } from './verify-audit.ts';

/** GET /api/audit, /api/audit/verification, /api/audit/records.{format} */
export function auditRoutes(app: FastifyInstance, { database, now, damage }: Services): void {
  serve(app, listAudit, ({ query }) => {
    const found = audit.listAudit(database.query, { ...query, limit: query.limit + 1 });
    const records = found.slice(0, query.limit);
    return { records, next: found.length > records.length ? (records.at(-1)?.seq ?? null) : null };
  });

  serve(app, verifyAudit, async () => {
    const verified = await verify(database.query);
    if (verified.broken !== null) damage.note(`the audit differs from the record: ${verified.broken.fault}`);
    return verified;
  });

  serve(app, exportAudit, ({ params, query, actor }) => {
    const { profile, language, ...filter } = query;
    const table = auditTable(database.query, filter);
    const words = wordsIn(language);
    const parts = ['audit', ...Object.values(filter), dayOf(now())].filter(Boolean);
    // Filter values may contain any character; a file name in a header may not.
    const fileName = parts.join('_').replaceAll(/[^\w.-]+/g, '-');
    if (params.format === 'csv') {
      return new FileAnswer(`${fileName}.csv`, `${CSV_TYPE}; charset=utf-8`, writeCsv(table, profile, words));
    }
    const rows = table.countRows();
    if (rows > MAX_XLSX_ROWS) {
      throw new Refusal('too-many-rows', { detail: { key: 'too-many-rows', rows, limit: MAX_XLSX_ROWS } });
    }
    const title = words('exports.table.audit');
    const about: AboutLine[] = [
      [words('files.label.what'), [title, ...partsOf(filter)].join(' · ')],
      [words('files.label.madeAt'), vietnameseMoment(now().toISOString())],
      [words('files.label.madeBy'), actor.name],
    ];
    return new FileAnswer(`${fileName}.xlsx`, XLSX_TYPE, writeXlsx(table, title, about, words));
  });
}

function partsOf(filter: AuditFilter): string[] {
  return Object.entries(filter).flatMap(([field, value]) =>
    value === undefined ? [] : [`${field}: ${value}`],
  );
}
