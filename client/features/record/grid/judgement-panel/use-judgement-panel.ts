import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridParts } from '../cells/grid-context.ts';
import { idSeenIn } from '../editing/make-edit.ts';
import { type CommuneConsequences, consequencesInGrid } from '../judgements/consequences-in-grid.ts';
import type { JudgementRow } from '../judgements/judgement-rows.ts';
import { type JudgedRow, useJudgementChoices } from './use-judgement-choices.ts';
import { useJudgementRows } from './use-judgement-rows.ts';

export type JudgementPanelState = ReturnType<typeof useJudgementPanel>;

/** State of the panel about judgements: its rows, the choices among them, their consequences; and its acts, which `onDone` reports. */
export function useJudgementPanel(parts: GridParts, onDone: (message: string) => void) {
  const { t } = useTranslation();
  const { store, sitting, drafts, gridEditor } = parts;
  const { rows, open, isAll, setIsAll } = useJudgementRows(parts);
  const ended = rows.filter(({ source }) => source === 'ended');
  const choices = useJudgementChoices(rows, {
    isAskedElsewhere: ended.length > 0 || drafts.getAll().size > 0,
    judge: (judged, reason) => {
      const count = gridEditor.judge(judged.map((row) => ({ ...row, reason })));
      drafts.drop(judged.map(({ cell }) => cell.id));
      onDone(t('judging.done.judged', { count }));
    },
  });
  return {
    rows,
    ended,
    /** Number of `ended` that the figures cannot decide, and of those that they decide otherwise. */
    awaiting: ended.filter(({ byFigures }) => byFigures === undefined).length,
    decided: ended.filter(({ byFigures }) => byFigures !== undefined).length,
    typed: rows.filter(({ source }) => source === 'typed'),
    /** Number of all cells that only a judgement can decide, also those not listed. */
    open,
    isAll,
    setIsAll,
    ...choices,
    ...useConsequences(parts, rows, choices),
    leaveOpen: () => {
      sitting.leaveOpen(new Map(ended.map(({ cell }) => [cell.id, idSeenIn(store.view(cell))])));
      onDone(t('judging.done.leftOpen', { count: ended.length }));
    },
    dropTyped: () => onDone(t('judging.done.dropped', { count: drafts.drop(drafts.getAll().keys()) })),
  };
}

interface Chosen {
  ticked: readonly JudgementRow[];
  judgedRows: readonly JudgedRow[];
}

/** Consequences for the communes with ended judgements: as the figures are, and with the ticked rows judged. */
function useConsequences(
  { store, sitting }: GridParts,
  rows: readonly JudgementRow[],
  { ticked, judgedRows }: Chosen,
): { consequences: readonly CommuneConsequences[]; judged: readonly CommuneConsequences[] } {
  const key = judgedRows.map(({ cell, judgement }) => `${cell.id} ${judgement}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `judgedRows` and `ticked`, which are new at each render
  return useMemo(() => {
    const communesOf = (some: readonly JudgementRow[]) => new Set(some.map(({ cell }) => cell.commune.id));
    const ended = communesOf(rows.filter(({ source }) => source === 'ended'));
    const judgements = new Map(judgedRows.map(({ cell, judgement }) => [cell.id, judgement]));
    return {
      consequences: consequencesInGrid(store, sitting, ended),
      judged: consequencesInGrid(store, sitting, communesOf(ticked), judgements),
    };
  }, [store, sitting, rows, key]);
}
