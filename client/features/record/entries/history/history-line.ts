import type { JudgedEntry } from '#shared/contract/record/entries.ts';
import { isWithdrawal } from '#shared/domain/record/entry.ts';
import { entriesThatHold } from '#shared/domain/record/holding.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';

type EntryKind = 'first' | 'update' | 'correction' | 'backdated' | 'withdrawal';
type EntryStanding = 'holds' | 'corrected' | 'later';

/** An entry and its relation to the other entries of the indicator. */
export interface HistoryLine {
  entry: JudgedEntry;
  kind: EntryKind;
  /** Undefined if an entry of a later date has replaced it. */
  standing: EntryStanding | undefined;
}

/** History of one indicator as of a day. `entries` are sorted by recording time, latest first. */
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
