import {
  type Correction,
  type CriteriaDifference,
  compareCriteria,
  compareIndicators,
  findCorrections,
  type IndicatorChange,
} from '#shared/domain/difference.ts';
import { hasEntries, type ReportSource } from './source.ts';

/** What changed in a commune: criteria and indicators that became met or are met no longer, and what was corrected. */
export interface ReportedChanges {
  name: string;
  criteria: CriteriaDifference;
  indicators: (IndicatorChange & { kind: 'gained' | 'lost' })[];
  corrections: Correction[];
}

/** The changes of each commune that had figures on the day compared with: without them nothing can be said to change (R9). */
export function changesOf({ revision, communes }: ReportSource): ReportedChanges[] {
  return communes
    .filter(({ before }) => hasEntries(before))
    .map(({ name, asKnownThen, before, after }) => ({
      name,
      criteria: compareCriteria(before.criteria, after.criteria),
      indicators: compareIndicators(revision.set, before.criteria, after.criteria).filter(isTurn),
      corrections: findCorrections(asKnownThen.criteria, before.criteria),
    }));
}

function isTurn(change: IndicatorChange): change is IndicatorChange & { kind: 'gained' | 'lost' } {
  return change.kind !== 'changed';
}
