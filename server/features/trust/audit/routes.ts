import type { FastifyInstance } from 'fastify';
import type { TFunction } from 'i18next';
import { CSV_TYPE, XLSX_TYPE } from '#shared/contract/reporting/exports.ts';
import { type AuditFilter, exportAudit, listAudit, verifyAudit } from '#shared/contract/trust/audit.ts';
import { dayOf } from '../../../clock.ts';
import { vietnameseDay, vietnameseMoment, writeCsv } from '../../../files/csv.ts';
import { fileNameOf } from '../../../files/file-name.ts';
import { madeAtLine } from '../../../files/head-lines.ts';
import { MAX_XLSX_ROWS, type SheetHead, writeXlsx } from '../../../files/xlsx.ts';
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
    const today = dayOf(now());
    const filtered = Object.values(filter);
    const inWords = { ...filter, act: filter.act && words(`audit.act.${filter.act}`) };
    const title = words('exports.table.audit');
    const forPeople = fileNameOf([
      title,
      ...Object.values(inWords),
      vietnameseDay(today).replaceAll('/', '-'),
    ]);
    if (params.format === 'csv') {
      // Filter values may contain any character; a file name in a header may not.
      const parts = ['audit', ...filtered, today].filter(Boolean).join('_');
      const fileName = profile === 'rfc4180' ? parts.replaceAll(/[^\w.-]+/g, '-') : forPeople;
      return new FileAnswer(`${fileName}.csv`, `${CSV_TYPE}; charset=utf-8`, writeCsv(table, profile, words));
    }
    const rows = table.countRows();
    if (rows > MAX_XLSX_ROWS) {
      throw new Refusal('too-many-rows', { detail: { key: 'too-many-rows', rows, limit: MAX_XLSX_ROWS } });
    }
    const head: SheetHead = {
      title,
      lines: [...partsOf(filter, words), madeAtLine(now(), words)],
      about: [
        [words('files.label.what'), [title, ...partsOf(filter, words)].join(' · ')],
        [words('files.label.madeAt'), vietnameseMoment(now().toISOString())],
        [words('files.label.madeBy'), actor.name],
      ],
    };
    return new FileAnswer(`${forPeople}.xlsx`, XLSX_TYPE, writeXlsx(table, head, words));
  });
}

function partsOf({ set, ...filter }: AuditFilter, words: TFunction): string[] {
  const parts = Object.entries({ ...filter, act: filter.act && words(`audit.act.${filter.act}`) }).flatMap(
    ([field, value]) => (value === undefined ? [] : [`${words(`audit.filter.${field}`)}: ${value}`]),
  );
  return set === undefined ? parts : [...parts, `${words('files.column.set')}: ${set}`];
}
