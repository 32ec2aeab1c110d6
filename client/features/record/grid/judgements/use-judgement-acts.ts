import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Judgement } from '#shared/domain/values/parse-judgement.ts';
import type { GridParts } from '../cells/grid-context.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import { enterTexts } from './enter-texts.ts';
import { findObstacle } from './may-judge.ts';

/** The menu of judgements, with the place that it was opened from. A type alias, because exported inferred types include it. */
type OpenMenu = { cell: Cell; at: DOMRect };

/** Acts on the judgements of cells; `withdraw` asks for the reason to withdraw one that has no figure. */
export function useJudgementActs(
  parts: GridParts,
  report: (message: string) => void,
  withdraw: (cells: readonly Cell[]) => void,
) {
  const { t } = useTranslation();
  const { store, gridEditor, drafts } = parts;
  const [judgementMenu, setJudgementMenu] = useState<OpenMenu>();
  const obstacleTo = (cell: Cell) => {
    const obstacle = findObstacle(cell, store.view(cell));
    return obstacle && t(`judging.obstacle.${obstacle}`);
  };
  const removeJudgements = (cells: readonly Cell[]) => {
    const dropped = drafts.drop(cells.map(({ id }) => id));
    const judged = cells.filter((cell) => store.view(cell).content?.judgement != null);
    const isAlone = (cell: Cell) => store.view(cell).content?.value === null;
    const rulings = judged
      .filter((cell) => !isAlone(cell))
      .map((cell) => ({ cell, judgement: null, reason: null }));
    const removed = dropped > 0 ? 0 : gridEditor.judge(rulings);
    if (dropped > 0) report(t('judging.done.dropped', { count: dropped }));
    else if (removed > 0) report(t('judging.done.removed', { count: removed }));
    else if (judged.some(isAlone)) withdraw(judged.filter(isAlone));
    else report(t('judging.done.nothing'));
  };
  return {
    judgementMenu,
    removeJudgements,
    /** Why the judgement of a cell cannot be changed; undefined if it can. */
    obstacleToJudging: obstacleTo,
    openJudgementMenu: (cell: Cell) => {
      const obstacle = obstacleTo(cell);
      if (obstacle !== undefined) report(obstacle);
      else if (document.activeElement) {
        setJudgementMenu({ cell, at: document.activeElement.getBoundingClientRect() });
      }
    },
    /** `choice`: undefined closes the menu, null removes the judgement. */
    closeJudgementMenu: (choice?: Judgement | null) => {
      const { cell } = judgementMenu ?? {};
      setJudgementMenu(undefined);
      if (cell === undefined || choice === undefined) return;
      if (choice === null) return removeJudgements([cell]);
      const text = t(`status.indicator.${choice}`);
      const count = enterTexts(parts, [{ cell: { ...cell, part: 'judgement' }, text }]);
      if (count > 0) report(t('judging.done.typed', { count: drafts.getAll().size }));
    },
  };
}
