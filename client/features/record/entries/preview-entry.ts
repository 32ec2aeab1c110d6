import { type Entry, isWithdrawal } from '#shared/domain/record/entry.ts';
import { judgeIndicator, type Verdict } from '#shared/domain/standing/judge-indicator.ts';
import { judgeCommune, type StandingTotals } from '#shared/domain/standing/standing.ts';
import type { EntryStatement } from './draft-fields.ts';
import type { EntrySubject } from './entry-subject.ts';

/** Effect that recording a statement would have. */
export interface EntryOutlook {
  verdict: Verdict;
  before: StandingTotals;
  after: StandingTotals;
  /** `later`: dated after the day on view; `earlier`: older than the shown figure. Both leave the shown standing unchanged. */
  effect: 'holds' | 'later' | 'earlier';
}

/** Judges a statement and computes the totals with it, by the rules that the server uses. */
export function previewEntry(subject: EntrySubject, statement: EntryStatement): EntryOutlook {
  const { set, region, indicator, entry, on, holding } = subject;
  const isOlder = entry !== null && statement.effectiveOn < entry.effectiveOn;
  const draft = draftEntry(subject, statement);
  return {
    verdict: judgeIndicator(set, indicator, region, isWithdrawal(statement) ? undefined : statement),
    before: judgeCommune(set, region, holding, { on }),
    after: judgeCommune(set, region, [...holding, draft], { on }),
    effect: statement.effectiveOn > on ? 'later' : isOlder ? 'earlier' : 'holds',
  };
}

// The highest `seq` makes it the entry in force among those of its date (R8).
function draftEntry({ commune, set }: EntrySubject, statement: EntryStatement): Entry {
  return {
    ...statement,
    seq: Number.MAX_SAFE_INTEGER,
    id: '',
    communeId: commune.id,
    set: set.id,
    revision: Number.MAX_SAFE_INTEGER, // the present one
    replaces: null,
    origin: 'form',
    recordedAt: '',
    author: '',
    illustrative: false,
  };
}
