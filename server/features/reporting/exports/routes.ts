import type { FastifyInstance } from 'fastify';
import type { TFunction } from 'i18next';
import { CSV_TYPE, type ExportTable, exportTable, XLSX_TYPE } from '#shared/contract/reporting/exports.ts';
import type { Actor } from '#shared/domain/people/permissions.ts';
import { vietnameseDay, vietnameseMoment, writeCsv } from '../../../files/csv.ts';
import type { Table } from '../../../files/table.ts';
import { type AboutLine, MAX_XLSX_ROWS, writeXlsx } from '../../../files/xlsx.ts';
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
import type { TableSource } from './table-source.ts';
import { boardTable } from './tables/board.ts';
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
    const fileName = [params.table, query.commune, set.set.id, view.on].filter(Boolean).join('_');
    if (params.format === 'csv') {
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
    const title = words(`exports.table.${params.table}`);
    const about = aboutFile(title, source, actor, now(), words);
    return new FileAnswer(`${fileName}.xlsx`, XLSX_TYPE, writeXlsx(table, title, about, words));
  });
}

// Sheet with the title, set, dates and author of the file.
function aboutFile(
  title: string,
  { set, view, services, communes }: TableSource,
  actor: Actor,
  now: Date,
  words: TFunction,
): AboutLine[] {
  const hasIllustrative = communes.some(
    (commune) => services.standings.read(commune, set, view).illustrative,
  );
  return [
    [words('files.label.what'), title],
    [
      words('files.label.set'),
      words('files.setLine', {
        title: set.set.title,
        document: set.set.issued.number,
        id: set.set.id,
        revision: set.revision,
      }),
    ],
    [words('files.label.on'), vietnameseDay(view.on)],
    [words('files.label.knownAt'), vietnameseMoment(view.knownAt ?? now.toISOString())],
    [words('files.label.madeAt'), vietnameseMoment(now.toISOString())],
    [words('files.label.madeBy'), actor.name],
    [words('files.label.unchecked'), words('files.uncheckedNotice')],
    ...(hasIllustrative ? [[words('files.label.sample'), words('files.sampleNotice')] as const] : []),
  ];
}
