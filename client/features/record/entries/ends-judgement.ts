import { judgementHolds } from '#shared/domain/standing/judgement-holds.ts';
import type { DraftFields, EntryStatement } from './draft-fields.ts';
import type { EntrySubject } from './entry-subject.ts';

/**
 * R4: whether the figure in the form is one to which the judgement of the shown entry does not carry over, while the user has not
 * decided about it: the form still has that judgement and its reason.
 */
export function endsJudgement(
  { set, indicator, entry }: EntrySubject,
  { judgement, isJudgementDecided, isWithdrawal }: DraftFields,
  statement: EntryStatement | undefined,
): boolean {
  if (entry === null || entry.judgement === null || statement === undefined) return false;
  if (isWithdrawal || isJudgementDecided || judgement !== entry.judgement || statement.value === null)
    return false;
  return !judgementHolds(set, indicator, entry, statement.value);
}
