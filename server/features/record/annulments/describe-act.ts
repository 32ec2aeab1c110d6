import type { AnnulmentAct } from '#shared/contract/record/annulments.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import type { Transaction } from '../../../database/open.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import { requireCommune } from '../../units/communes/require-commune.ts';
import { findEntryThatHolds } from '../entries/entries-that-hold.ts';
import { judgeEntry } from '../entries/judge-entry.ts';
import { pointOf } from '../metrics/metric-points.ts';
import { findMetricFigureThatHolds, type StoredMetricFigure } from '../metrics/repository.ts';
import { listOfAct } from './repository.ts';
import { statementsAt } from './statements.ts';

/** A recorded act, with what holds by now in the cells that it concerns. */
export function describeAct(tx: Transaction, id: string): AnnulmentAct {
  const rows = listOfAct(tx, id);
  const [first] = rows;
  if (first === undefined) throw new Error('the act just recorded is missing');
  const { kind, reason, recordedAt, author } = first;
  const statements = statementsAt(tx, rows);
  const entries = statements.flatMap(({ column, of }) => (column === 'entry' ? of : []));
  const figures = statements.flatMap(({ column, of }) => (column === 'metricFigure' ? of : []));
  const cells = cellsOf(tx, entries);
  return {
    id,
    kind,
    reason,
    recordedAt,
    author,
    statements: rows.length,
    cells,
    metrics: metricsOf(tx, figures),
  };
}

function cellsOf(tx: Transaction, entries: readonly Entry[]): AnnulmentAct['cells'] {
  const communes = new Map<string, ReturnType<typeof requireCommune>>();
  const sets = new Map<string, ReturnType<typeof requireSet>>();
  return distinct(entries, ({ communeId, set, indicator, effectiveOn }) =>
    [communeId, set, indicator, effectiveOn].join(' '),
  ).map(({ communeId, set, indicator, effectiveOn }) => {
    const holding = findEntryThatHolds(tx, { communeId, set, indicator }, { on: effectiveOn });
    const commune = remembered(communes, communeId, () => requireCommune(tx, communeId));
    const revision = remembered(sets, set, () => requireSet(tx, { set }));
    const entry = holding ? judgeEntry(revision.set, commune, holding) : null;
    return { communeId, set, indicator, effectiveOn, entry };
  });
}

function metricsOf(tx: Transaction, figures: readonly StoredMetricFigure[]): AnnulmentAct['metrics'] {
  return distinct(figures, ({ communeId, metric, effectiveOn }) =>
    [communeId, metric, effectiveOn].join(' '),
  ).map(({ communeId, metric, effectiveOn }) => {
    const holding = findMetricFigureThatHolds(tx, communeId, metric, { on: effectiveOn });
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
