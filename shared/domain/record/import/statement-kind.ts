import { isSameValue } from '../../values/value.ts';
import type { Entry } from '../entry.ts';
import { isWithdrawal } from '../entry.ts';
import type { FigureStatement } from './statement.ts';

/**
 * What a statement means to the record: `new` where no figure held on its day, `changed` where another did, `same` where the
 * record says so already. `confirmed`: the same as of an earlier day, so that recording it would confirm the figure anew.
 */
type StatementKind = 'new' | 'changed' | 'same' | 'confirmed';

/** Holds what a file states against the entry that holds on its day. A file without a note leaves the note as it is. */
export function kindOfStatement(
  statement: Pick<FigureStatement, 'value' | 'note' | 'effectiveOn'>,
  holding: Entry | undefined,
): StatementKind {
  if (holding === undefined || isWithdrawal(holding)) return 'new';
  const isSame =
    isSameValue(holding.value, statement.value) &&
    (statement.note === null || statement.note === holding.note);
  if (!isSame) return 'changed';
  return holding.effectiveOn < statement.effectiveOn ? 'confirmed' : 'same';
}
