import type { HistoryEntry } from '#shared/contract/record/entries.ts';
import { isAnnulled } from '#shared/domain/record/annulment.ts';
import { isWithdrawal } from '#shared/domain/record/entry.ts';
import { entriesThatHold } from '#shared/domain/record/holding.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';

type EntryKind = 'first' | 'update' | 'correction' | 'backdated' | 'withdrawal';
type EntryStanding = 'holds' | 'corrected' | 'later' | 'annulled';

/** An entry and its relation to the other entries of the indicator. */
export interface HistoryLine {
  entry: HistoryEntry;
  kind: EntryKind;
  /** Undefined if an entry of a later date has replaced it. */
  standing: EntryStanding | undefined;
}

/** History of one indicator as of a day. `entries` are sorted by recording time, latest first. */
export function readHistory(entries: readonly HistoryEntry[], on: LocalDate): HistoryLine[] {
  const holding = new Set([...entriesThatHold(entries, { on }).values()].map(({ id }) => id));
  const counts = ({ annulments }: HistoryEntry) => !isAnnulled(annulments);
  return entries.map((entry, index) => {
    const isCorrected = entries
      .slice(0, index)
      .some((other) => counts(other) && other.effectiveOn === entry.effectiveOn);
    const standing = (): EntryStanding | undefined => {
      if (!counts(entry)) return 'annulled';
      if (holding.has(entry.id)) return 'holds';
      if (isCorrected) return 'corrected';
      return entry.effectiveOn > on ? 'later' : undefined;
    };
    return { entry, kind: kindOf(entry, entries.slice(index + 1).filter(counts)), standing: standing() };
  });
}

function kindOf(entry: HistoryEntry, before: readonly HistoryEntry[]): EntryKind {
  if (isWithdrawal(entry)) return 'withdrawal';
  if (before.some(({ effectiveOn }) => effectiveOn === entry.effectiveOn)) return 'correction';
  if (before.some(({ effectiveOn }) => effectiveOn > entry.effectiveOn)) return 'backdated';
  return before.length > 0 || entry.replaces !== null ? 'update' : 'first';
}
