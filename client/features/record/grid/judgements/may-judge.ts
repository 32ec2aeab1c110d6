import type { CellView } from '../cells/cell-view.ts';
import type { Cell } from '../navigation/grid-layout.ts';

/** Why a cell's judgement cannot be changed: by this account, or before something else is done. */
type JudgementObstacle = 'closed' | 'former' | 'blocked';

/** A figure that waits only for its day to be confirmed can be judged; the judgement then waits with it. */
export function findObstacle(
  { isEditable }: Cell,
  { isFormer, blocked }: CellView,
): JudgementObstacle | undefined {
  if (!isEditable) return 'closed';
  if (isFormer) return 'former';
  return blocked !== undefined && blocked.obstacle?.kind !== 'unconfirmed-day' ? 'blocked' : undefined;
}
