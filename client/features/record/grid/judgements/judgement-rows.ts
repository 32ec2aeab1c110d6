import { isWithdrawal } from '#shared/domain/record/entry.ts';
import type { Judgement } from '#shared/domain/values/parse-judgement.ts';
import type { IndicatorStatus } from '#shared/domain/values/status.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';
import type { CellStore } from '../cells/cell-store.ts';
import type { CellView } from '../cells/cell-view.ts';
import { idSeenIn } from '../editing/make-edit.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import type { JudgementDraft } from './judgement-drafts.ts';
import { findObstacle } from './may-judge.ts';
import type { Sitting } from './sitting.ts';

/** An indicator of a commune to be judged. */
export interface JudgementRow {
  cell: Cell;
  /** `ended`: a figure of this sitting ended its judgement; `typed`: its judgement waits for a reason; `open`: neither. */
  source: 'ended' | 'typed' | 'open';
  /** The judgement typed, otherwise the one that ended. */
  proposed: IndicatorStatus | undefined;
  /** The figure that was judged; null if not known. */
  from: FigureValue | null;
  to: FigureValue | null;
  /** The status by figures, if they decide otherwise than proposed. */
  byFigures: IndicatorStatus | undefined;
}

type Drafts = ReadonlyMap<string, JudgementDraft>;

/** Lines of the panel about judgements: ended and typed ones, and on demand all indicators that figures cannot decide. */
export function listRows(store: CellStore, sitting: Sitting, drafts: Drafts, isAll: boolean): JudgementRow[] {
  return [...store.cells].flatMap((cell): JudgementRow[] => {
    const view = store.view(cell);
    const { from, source } = sourceOf(cell, view, sitting, drafts.get(cell.id)?.judgement, isAll);
    if (source === undefined || !cell.isEditable || findObstacle(cell, view)) return [];
    const { computed } = view.verdict.why;
    const proposed = drafts.get(cell.id)?.judgement ?? endedIn(view, sitting, cell) ?? view.awaits?.before;
    const isOther = computed !== 'not-assessed' && proposed !== undefined && computed !== proposed;
    const to = view.content?.value ?? null;
    return [{ cell, source, proposed, from, to, byFigures: isOther ? computed : undefined }];
  });
}

function sourceOf(
  cell: Cell,
  view: CellView,
  sitting: Sitting,
  typed: Judgement | undefined,
  isAll: boolean,
): { source: JudgementRow['source'] | undefined; from: FigureValue | null } {
  const before = sitting.beforeOf(cell.id)?.entry ?? null;
  const judged = endedIn(view, sitting, cell);
  const isEnded = judged !== undefined && !isSameResult(judged, view.verdict.why.computed);
  const from = isEnded ? (before?.value ?? null) : null;
  if (typed !== undefined) return { source: 'typed', from };
  if (isEnded && !sitting.isLeftOpen(cell.id, idSeenIn(view))) return { source: 'ended', from };
  return { source: isAll && isOpen(view) ? 'open' : undefined, from };
}

/** The judgement of a cell that a figure of this sitting ended. */
function endedIn(view: CellView, sitting: Sitting, { id }: Cell): IndicatorStatus | undefined {
  const before = sitting.beforeOf(id);
  const { content, awaits } = view;
  if (before === undefined || content === null || content.value === null || content.judgement !== null)
    return undefined;
  if (awaits !== null && awaits.entry !== before.awaited) return awaits.before;
  const judged = before.entry !== null && !isWithdrawal(before.entry) ? before.entry.judgement : null;
  return judged === null || judged === 'not-assessed' ? undefined : judged;
}

// Where the figures say the same, nothing is to be judged.
function isSameResult(judged: IndicatorStatus, computed: IndicatorStatus): boolean {
  const isMet = (status: IndicatorStatus) => status === 'met' || status === 'met-low';
  return judged === computed || (isMet(judged) && isMet(computed));
}

/** Whether only a judgement can decide: there is a figure without a target, or neither a figure nor a target. */
export function isOpen({ content, verdict: { status, target, why } }: CellView): boolean {
  if (status !== 'not-assessed' || why.basis === 'judgement') return false;
  if (content !== null) return why.basis === 'no-target' || why.basis === 'parts-missing';
  return target === null && !why.parts?.some((part) => part.target !== null);
}
