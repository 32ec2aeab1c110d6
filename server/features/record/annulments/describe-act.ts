import type { AnnulmentAct } from '#shared/contract/record/annulments.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import type { Transaction } from '../../../database/open.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import { requireCommune } from '../../units/communes/require-commune.ts';
import { findEntryThatHolds } from '../entries/entries-that-hold.ts';
import { judgeEntry } from '../entries/judge-entry.ts';
import { pointOf } from '../metrics/metric-points.ts';
import { findMetricFigureThatHolds, type StoredMetricFigure } from '../metrics/repository.ts';
import { listOfAct } from './repository.ts';
import { statementsAt } from './statements.ts';

/**
 * A recorded act, with what holds since in the cells that it concerns, as known when it was recorded: the answer is always the same.
 */
export function describeAct(tx: Transaction, id: string): AnnulmentAct {
  const rows = listOfAct(tx, id);
  const [first] = rows;
  if (first === undefined) throw new Error('the act just recorded is missing');
  const { kind, reason, recordedAt, author } = first;
  const statements = statementsAt(tx, rows);
  const entries = statements.flatMap(({ column, of }) => (column === 'entry' ? of : []));
  const figures = statements.flatMap(({ column, of }) => (column === 'metricFigure' ? of : []));
  const cells = cellsOf(tx, entries, recordedAt);
  return {
    id,
    kind,
    reason,
    recordedAt,
    author,
    statements: rows.length,
    cells,
    metrics: metricsOf(tx, figures, recordedAt),
  };
}

function cellsOf(tx: Transaction, entries: readonly Entry[], knownAt: Instant): AnnulmentAct['cells'] {
  const communes = new Map<string, ReturnType<typeof requireCommune>>();
  const sets = new Map<string, ReturnType<typeof requireSet>>();
  return distinct(entries, ({ communeId, set, indicator, effectiveOn }) =>
    [communeId, set, indicator, effectiveOn].join(' '),
  ).map(({ communeId, set, indicator, effectiveOn }) => {
    const holding = findEntryThatHolds(tx, { communeId, set, indicator }, { on: effectiveOn, knownAt });
    const commune = remembered(communes, communeId, () => requireCommune(tx, communeId));
    const revision = remembered(sets, set, () => requireSet(tx, { set }));
    const entry = holding ? judgeEntry(revision.set, commune, holding) : null;
    return { communeId, set, indicator, effectiveOn, entry };
  });
}

function metricsOf(
  tx: Transaction,
  figures: readonly StoredMetricFigure[],
  knownAt: Instant,
): AnnulmentAct['metrics'] {
  return distinct(figures, ({ communeId, metric, effectiveOn }) =>
    [communeId, metric, effectiveOn].join(' '),
  ).map(({ communeId, metric, effectiveOn }) => {
    const holding = findMetricFigureThatHolds(tx, communeId, metric, { on: effectiveOn, knownAt });
    return { communeId, metric, effectiveOn, point: holding ? pointOf(holding) : null };
  });
}

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function remembered<Value>(known: Map<string, Value>, key: string, read: () => Value): Value {
  const value = known.get(key) ?? read();
  known.set(key, value);
  return value;
}
