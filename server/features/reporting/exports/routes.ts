import type { FastifyInstance } from 'fastify';
import { CSV_TYPE, type ExportTable, exportTable, XLSX_TYPE } from '#shared/contract/reporting/exports.ts';
import { vietnameseDay, writeCsv } from '../../../files/csv.ts';
import { fileNameOf } from '../../../files/file-name.ts';
import type { Table } from '../../../files/table.ts';
import { MAX_XLSX_ROWS, writeXlsx } from '../../../files/xlsx.ts';
import { FileAnswer } from '../../../http/answer.ts';
import { Refusal } from '../../../http/refusal.ts';
import { serve } from '../../../http/serve.ts';
import { wordsIn } from '../../../http/words.ts';
import type { Services } from '../../../services.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import { communesUnder } from '../../sets/set-assignments/communes-under.ts';
import { viewOf } from '../../standing/standings/view.ts';
import { listCommunes } from '../../units/communes/repository.ts';
import { requireCommune } from '../../units/communes/require-commune.ts';
import { sheetHead } from './sheet-head.ts';
import type { TableSource } from './table-source.ts';
import { boardTable } from './tables/board.ts';
import { boardSheet } from './tables/board-sheet.ts';
import { entriesTable } from './tables/entries.ts';
import { indicatorsTable } from './tables/indicators.ts';
import { metricsTable } from './tables/metrics.ts';
import { standingsTable } from './tables/standings.ts';

const TABLES: Record<ExportTable, (source: TableSource) => Table> = {
  standings: standingsTable,
  indicators: indicatorsTable,
  entries: entriesTable,
  metrics: metricsTable,
  board: boardTable,
};

// These two list records of all communes, whichever set applies to them now.
const WHOLE_RECORD: ReadonlySet<ExportTable> = new Set<ExportTable>(['entries', 'metrics']);

/** GET /api/exports/{table}.{format} */
export function exportRoutes(app: FastifyInstance, services: Services): void {
  const { database, now } = services;

  serve(app, exportTable, ({ params, query, actor }) => {
    const view = viewOf(query, now());
    const set = requireSet(database.query, query);
    const communes = query.commune
      ? [requireCommune(database.query, query.commune)]
      : WHOLE_RECORD.has(params.table)
        ? listCommunes(database.query, view.on)
        : communesUnder(database.query, set.set.id, view);
    const source = { services, set, view, communes, isOneCommune: query.commune !== undefined };
    const table = TABLES[params.table](source);
    const words = wordsIn(query.language);
    const [only] = source.isOneCommune ? communes : [];
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
}
