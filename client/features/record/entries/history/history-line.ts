import type { JudgedEntry } from '#shared/contract/record/entries.ts';
import { isWithdrawal } from '#shared/domain/record/entry.ts';
import { entriesThatHold } from '#shared/domain/record/holding.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';

type EntryKind = 'first' | 'update' | 'correction' | 'backdated' | 'withdrawal';
type EntryStanding = 'holds' | 'corrected' | 'later';

/** An entry of an indicator's history, with what it is to the others. */
export interface HistoryLine {
  entry: JudgedEntry;
  kind: EntryKind;
  /** undefined: it held once, and a later one holds now. */
  standing: EntryStanding | undefined;
}

/** The entries of one indicator, the last recorded first, as a history on the day on view. */
export function readHistory(entries: readonly JudgedEntry[], on: LocalDate): HistoryLine[] {
  const holding = new Set([...entriesThatHold(entries, { on }).values()].map(({ id }) => id));
  return entries.map((entry, index) => {
    const isCorrected = entries.slice(0, index).some(({ effectiveOn }) => effectiveOn === entry.effectiveOn);
    const standing = holding.has(entry.id)
      ? 'holds'
      : isCorrected
        ? 'corrected'
        : entry.effectiveOn > on
          ? 'later'
          : undefined;
    return { entry, kind: kindOf(entry, entries.slice(index + 1)), standing };
  });
}

function kindOf(entry: JudgedEntry, before: readonly JudgedEntry[]): EntryKind {
  if (isWithdrawal(entry)) return 'withdrawal';
  if (before.some(({ effectiveOn }) => effectiveOn === entry.effectiveOn)) return 'correction';
  if (before.some(({ effectiveOn }) => effectiveOn > entry.effectiveOn)) return 'backdated';
  return before.length > 0 || entry.replaces !== null ? 'update' : 'first';
}
