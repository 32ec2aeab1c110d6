import type { Entry } from '#shared/domain/record/entry.ts';
import type { Transaction } from '../../../database/open.ts';
import { findEntries, findEntry } from '../entries/repository.ts';
import { findMetricFigure, findMetricFigures, type StoredMetricFigure } from '../metrics/repository.ts';

/** A statement that can be annulled (R15). */
export type Statement = { column: 'entry'; of: Entry } | { column: 'metricFigure'; of: StoredMetricFigure };

/** Ids of the statements of a request. */
interface StatementIds {
  entries: readonly string[];
  metricFigures: readonly string[];
}

/** The statements with these ids, each once, in the order of the request; pointers into the body for unknown ones. */
export function findStatements(
  tx: Transaction,
  { entries, metricFigures }: StatementIds,
): { found: Statement[]; unknown: string[] } {
  const unknown: string[] = [];
  const found = new Map<string, Statement>();
  entries.forEach((id, i) => {
    const of = findEntry(tx, id);
    if (of === undefined) unknown.push(`/entries/${i}`);
    else found.set(`entry ${of.seq}`, { column: 'entry', of });
  });
  metricFigures.forEach((id, i) => {
    const of = findMetricFigure(tx, id);
    if (of === undefined) unknown.push(`/metricFigures/${i}`);
    else found.set(`figure ${of.seq}`, { column: 'metricFigure', of });
  });
  return { found: [...found.values()], unknown };
}

/** The statements with these `seq`: entries, then figures. */
export function statementsAt(
  tx: Transaction,
  rows: readonly { entry: number | null; metricFigure: number | null }[],
): Statement[] {
  const entries = findEntries(
    tx,
    rows.flatMap(({ entry }) => entry ?? []),
  );
  const figures = findMetricFigures(
    tx,
    rows.flatMap(({ metricFigure }) => metricFigure ?? []),
  );
  return [
    ...[...entries.values()].map((of) => ({ column: 'entry', of }) as const),
    ...figures.map((of) => ({ column: 'metricFigure', of }) as const),
  ];
}
