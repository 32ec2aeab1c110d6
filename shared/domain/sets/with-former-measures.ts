import { canonicalJson } from '../values/canonical-json.ts';
import type { Instant } from '../values/local-date.ts';
import { type CriteriaSet, type FormerMeasure, findIndicator, type Indicator } from './criteria-set.ts';

/** Revision of a set as issued, with the moment of its recording. */
interface IssuedRevision {
  revision: number;
  recordedAt: Instant;
  set: CriteriaSet;
}

/**
 * Adds to the indicators of the last of these revisions (in order) how earlier ones measured them, where that differs: figures of
 * those revisions are not judged by the present measure (R3). Returns the same set if nothing differs.
 */
export function withFormerMeasures(revisions: readonly IssuedRevision[]): CriteriaSet | undefined {
  const set = revisions.at(-1)?.set;
  if (set === undefined || revisions.length === 1) return set;
  let isChanged = false;
  const criteria = set.criteria.map((criterion) => {
    const indicators = criterion.indicators.map((indicator) => {
      const formerly = formerMeasures(indicator, revisions);
      if (formerly.length === 0) return indicator;
      isChanged = true;
      return { ...indicator, formerly };
    });
    return { ...criterion, indicators };
  });
  return isChanged ? { ...set, criteria } : set;
}

function formerMeasures(present: Indicator, revisions: readonly IssuedRevision[]): FormerMeasure[] {
  const now = canonicalJson(measureOf(present));
  return revisions.slice(0, -1).flatMap(({ revision, recordedAt, set }, i): FormerMeasure[] => {
    const earlier = findIndicator(set, present.code);
    const next = revisions[i + 1];
    if (earlier === undefined || next === undefined || canonicalJson(measureOf(earlier)) === now) return [];
    return [
      { from: revision, to: revision, since: recordedAt, until: next.recordedAt, ...measureOf(earlier) },
    ];
  });
}

function measureOf({ kind, unit, levels, parts }: Indicator) {
  return { kind, unit, ...(levels && { levels }), ...(parts && { parts }) };
}
