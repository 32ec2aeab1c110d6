import {
  type Correction,
  type CriteriaChanges,
  compareCriteria,
  compareIndicators,
  findCorrections,
  type IndicatorChange,
} from '#shared/domain/standing/changes.ts';
import { hasEntries, type ReportSource } from './source.ts';

/** What changed in a commune: criteria and indicators that became met or are met no longer, what was corrected and what came late. */
export interface ReportedChanges {
  name: string;
  criteria: CriteriaChanges;
  indicators: (IndicatorChange & { kind: 'gained' | 'lost' })[];
  corrected: (Correction & { kind: 'corrected' })[];
  /** How many figures that held by the first day were recorded only after it: so it is with most of a period's last day. */
  late: number;
}

/** The changes of each commune that had figures on the day compared with: without them nothing can be said to change (R9). */
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

function isCorrected(correction: Correction): correction is Correction & { kind: 'corrected' } {
  return correction.kind === 'corrected';
}
