import {
  consequencesOfFigures,
  type FiguresConsequences,
  type NewFigure,
} from '#shared/domain/standing/consequences-of-figures.ts';
import type { IndicatorStatus } from '#shared/domain/values/status.ts';
import type { CellStore } from '../cells/cell-store.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import { findObstacle } from './may-judge.ts';
import type { Sitting } from './sitting.ts';

export interface CommuneConsequences extends FiguresConsequences {
  commune: Cell['commune'];
}

/** Judgements by cell id that are not recorded yet. */
type Judged = ReadonlyMap<string, IndicatorStatus>;

/**
 * R4: what the figures of this sitting do to communes, by the rule that the server uses for files, if the given judgements are recorded
 * too. Figures that wait for an answer are left out.
 */
export function consequencesInGrid(
  store: CellStore,
  sitting: Sitting,
  communeIds: ReadonlySet<string>,
  judged: Judged = new Map(),
): CommuneConsequences[] {
  const { set, on, communes } = store.layout;
  const cells = Map.groupBy(store.cells, ({ commune }) => commune.id);
  return communes
    .filter(({ id }) => communeIds.has(id))
    .map((commune) => {
      const figures = (cells.get(commune.id) ?? []).flatMap(
        (cell) => figureOf(store, sitting, cell, judged) ?? [],
      );
      const entries = sitting.entriesBefore(store, commune.id);
      const present = { set, region: commune.region, entries, view: { on } };
      return { commune, ...consequencesOfFigures(present, figures) };
    });
}

function figureOf(store: CellStore, sitting: Sitting, cell: Cell, judged: Judged): NewFigure | undefined {
  const view = store.view(cell);
  const judgement = judged.get(cell.id);
  if (judgement === undefined && sitting.beforeOf(cell.id) === undefined) return undefined;
  if (findObstacle(cell, view) === 'blocked') return undefined;
  const { content } = view;
  const { on } = store.layout;
  const effectiveOn = judgement === undefined ? (content?.effectiveOn ?? on) : on;
  return {
    indicator: cell.indicator.code,
    effectiveOn,
    value: content?.value ?? null,
    judgement: judgement ?? content?.judgement ?? null,
  };
}
