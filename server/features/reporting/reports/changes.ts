import {
  type Correction,
  type CriteriaChanges,
  compareCriteria,
  compareIndicators,
  findCorrections,
  type IndicatorChange,
} from '#shared/domain/standing/changes.ts';
import { hasEntries, type ReportSource } from './source.ts';

/** Changes of a commune: criteria and indicators gained and lost, corrected and annulled figures, and the number of late ones. */
export interface ReportedChanges {
  name: string;
  criteria: CriteriaChanges;
  indicators: (IndicatorChange & { kind: 'gained' | 'lost' })[];
  corrected: (Correction & { kind: 'corrected' | 'annulled' })[];
  /** Number of figures that applied on the first day but were recorded after it, as is usual for the end of a period. */
  late: number;
}

/** Changes of each commune that had entries on the day compared with; without them there is no change to state (R9). */
export function changesOf({ revision, communes }: ReportSource): ReportedChanges[] {
  return communes
    .filter(({ before }) => hasEntries(before))
    .map(({ name, asKnownThen, before, after }) => {
      const corrections = findCorrections(asKnownThen.criteria, before.criteria);
      const corrected = corrections.filter(isCorrected);
      return {
        name,
        criteria: compareCriteria(before.criteria, after.criteria),
        indicators: compareIndicators(revision.set, before.criteria, after.criteria).filter(isTurn),
        corrected,
        late: corrections.length - corrected.length,
      };
    });
}

function isTurn(change: IndicatorChange): change is IndicatorChange & { kind: 'gained' | 'lost' } {
  return change.kind !== 'changed';
}

function isCorrected(correction: Correction): correction is Correction & { kind: 'corrected' | 'annulled' } {
  return correction.kind !== 'late';
}
