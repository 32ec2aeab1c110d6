import { useTranslation } from 'react-i18next';
import type { GridParts } from '../cells/grid-context.ts';
import { useGrid } from '../cells/grid-context.ts';
import type { Cell } from '../navigation/grid-layout.ts';

/** Text of a cell's judgement, as it is copied and edited; empty for one that is not judged. */
export function useJudgementText(): (cell: Cell) => string {
  return useJudgementTextIn(useGrid());
}

/** The same outside the context of the grid. */
export function useJudgementTextIn({
  store,
  drafts,
}: Pick<GridParts, 'store' | 'drafts'>): (cell: Cell) => string {
  const { t } = useTranslation();
  return (cell) => {
    const draft = drafts.getAll().get(cell.id);
    if (draft?.judgement === undefined && draft) return draft.text;
    const { awaits, verdict } = store.view(cell);
    const status = draft?.judgement ?? verdict.status;
    if (status !== 'not-assessed') return t(`status.indicator.${status}`);
    return awaits ? t('status.awaitsJudgement', { before: t(`status.indicator.${awaits.before}`) }) : '';
  };
}
