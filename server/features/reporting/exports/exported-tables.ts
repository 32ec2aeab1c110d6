import type { ExportTable } from '#shared/contract/reporting/exports.ts';
import type { PointOfView } from '#shared/domain/record/entry.ts';
import type { Table } from '../../../files/table.ts';
import type { Services } from '../../../services.ts';
import type { SetRevision } from '../../sets/criteria-sets/repository.ts';
import { communesUnder } from '../../sets/set-assignments/communes-under.ts';
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

interface Exported {
  table: Table;
  source: TableSource;
}

/** A table of an export with its source: one commune, or all that the table is about. @throws Refusal for an unknown commune */
export function exportedTable(
  name: ExportTable,
  services: Services,
  { set, view, commune }: { set: SetRevision; view: PointOfView; commune: string | undefined },
): Exported {
  const tx = services.database.query;
  const communes =
    commune !== undefined
      ? [requireCommune(tx, commune)]
      : WHOLE_RECORD.has(name)
        ? listCommunes(tx, view.on)
        : communesUnder(tx, set.set.id, view);
  const source = { services, set, view, communes, isOneCommune: commune !== undefined };
  return { table: TABLES[name](source), source };
}
