import { isSameValue } from '../../values/value.ts';
import type { Entry } from '../entry.ts';
import { isWithdrawal } from '../entry.ts';
import type { FigureStatement } from './statement.ts';

/**
 * Effect of a statement on the record: `new` if no figure held on its day, `changed` if another did, `same` if it is recorded
 * already, `confirmed` if the same figure holds from an earlier day, so that recording would confirm it.
 */
type StatementKind = 'new' | 'changed' | 'same' | 'confirmed';

/**
 * Compares a statement of a file with the entry that holds on its day (R8; undefined: none). A file without a note keeps the
 * existing note. `isFormer`: the figure that holds is of a measure that the set no longer knows, so an equal number is another
 * figure.
 */
export function kindOfStatement(
  statement: Pick<FigureStatement, 'value' | 'note' | 'effectiveOn'>,
  holding: Entry | undefined,
  isFormer = false,
): StatementKind {
  if (holding === undefined || isWithdrawal(holding)) return 'new';
  const isSame =
    !isFormer &&
    isSameValue(holding.value, statement.value) &&
    (statement.note === null || statement.note === holding.note);
  if (!isSame) return 'changed';
  return holding.effectiveOn < statement.effectiveOn ? 'confirmed' : 'same';
}
