import { type Entry, isWithdrawal } from '#shared/domain/record/entry.ts';
import { judgeIndicator, type Verdict } from '#shared/domain/standing/judge-indicator.ts';
import { judgeCommune, type StandingTotals } from '#shared/domain/standing/standing.ts';
import type { EntryStatement } from './draft-fields.ts';
import type { EntrySubject } from './entry-subject.ts';

/** What recording a statement would do. */
export interface EntryOutlook {
  verdict: Verdict;
  before: StandingTotals;
  after: StandingTotals;
  /** `later`, `earlier`: the standing on view stays as it is, because the figure is for a day after it, or an older one. */
  effect: 'holds' | 'later' | 'earlier';
}

/** The verdict on a statement, and the totals with it, by the same rules as the server's. */
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

// Recorded after everything else, and so the one that holds among those of its day (R8).
function draftEntry({ commune, set }: EntrySubject, statement: EntryStatement): Entry {
  return {
    ...statement,
    seq: Number.MAX_SAFE_INTEGER,
    id: '',
    communeId: commune.id,
    set: set.id,
    revision: 1,
    replaces: null,
    origin: 'form',
    recordedAt: '',
    author: '',
    illustrative: false,
  };
}
