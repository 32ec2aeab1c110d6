import type { FastifyInstance } from 'fastify';
import { CSV_TYPE, exportPackage, exportTable, XLSX_TYPE } from '#shared/contract/reporting/exports.ts';
import { vietnameseDay, writeCsv } from '../../../files/csv.ts';
import { fileNameOf } from '../../../files/file-name.ts';
import { MAX_XLSX_ROWS, writeXlsx } from '../../../files/xlsx.ts';
import { FileAnswer } from '../../../http/answer.ts';
import { Refusal } from '../../../http/refusal.ts';
import { serve } from '../../../http/serve.ts';
import { wordsIn } from '../../../http/words.ts';
import type { Services } from '../../../services.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import { viewOf } from '../../standing/standings/view.ts';
import { packageOf } from './export-package.ts';
import { exportedTable } from './exported-tables.ts';
import { sheetHead } from './sheet-head.ts';
import { boardSheet } from './tables/board-sheet.ts';

/** GET /api/exports/{table}.{format}, /api/exports/all.zip */
export function exportRoutes(app: FastifyInstance, services: Services): void {
  const { database, now } = services;

  serve(app, exportTable, ({ params, query, actor }) => {
    const view = viewOf(query, now());
    const set = requireSet(database.query, query);
    const { commune } = query;
    const { table, source } = exportedTable(params.table, services, { set, view, commune });
    const words = wordsIn(query.language);
    const [only] = source.isOneCommune ? source.communes : [];
    const forPeople = fileNameOf([
      words(`exports.table.${params.table}`),
      only?.name,
      params.table === 'metrics' ? undefined : set.set.shortTitle,
      vietnameseDay(view.on).replaceAll('/', '-'),
    ]);
    if (params.format === 'csv') {
      const forPrograms = [params.table, only?.id, set.set.id, view.on].filter(Boolean).join('_');
      const fileName = query.profile === 'rfc4180' ? forPrograms : forPeople;
      return new FileAnswer(
        `${fileName}.csv`,
        `${CSV_TYPE}; charset=utf-8`,
        writeCsv(table, query.profile, words),
      );
    }
    const rows = table.countRows();
    if (rows > MAX_XLSX_ROWS) {
      throw new Refusal('too-many-rows', { detail: { key: 'too-many-rows', rows, limit: MAX_XLSX_ROWS } });
    }
    const sheet = params.table === 'board' ? boardSheet(source, words) : table;
    const head = sheetHead(params.table, source, actor, now(), words);
    return new FileAnswer(`${forPeople}.xlsx`, XLSX_TYPE, writeXlsx(sheet, head, words));
  });
  serve(app, exportPackage, ({ query }) => packageOf(services, query));
}
