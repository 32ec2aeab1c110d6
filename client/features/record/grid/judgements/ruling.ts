import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { CellView, EntryContent } from '../cells/cell-view.ts';
import type { Cell } from '../navigation/grid-layout.ts';

/** Judgement of a cell; null removes the present one. */
export type Ruling = { cell: Cell } & Pick<EntryContent, 'judgement' | 'reason'>;

/** The figure of a cell with this judgement, dated on a day. */
export function judgedContent(
  { content }: CellView,
  on: LocalDate,
  ruling: Ruling | undefined,
): EntryContent {
  const { value = null, note = null } = content ?? {};
  const { judgement = null, reason = null } = ruling ?? {};
  return { effectiveOn: on, value, judgement, reason, note };
}
