import type { Entry } from '../record/entry.ts';
import type { CriteriaSet, Indicator } from '../sets/criteria-set.ts';
import { isStatedFormerly } from '../sets/former-measure.ts';
import { partsOf } from '../sets/parts.ts';
import { type FigureValue, isSameValue, type SingleValue } from '../values/value.ts';
import { judgeSingle } from './judge-value.ts';

/**
 * R4: whether a judgement carries over to the next figure that has no judgement. If the figure is the same, any judgement does. If
 * it differs, only `met` and `met-low` do, and only if the figure is at least as good by the indicator's comparison: a
 * judgement on 98.6 does not apply to 5. None carries over from a figure in a unit, kind or level that the set no longer knows.
 */
export function judgementHolds(
  set: CriteriaSet,
  indicator: Indicator,
  judged: Pick<Entry, 'value' | 'judgement'> & { revision?: number | undefined },
  value: FigureValue | null,
): boolean {
  const { judgement, value: before } = judged;
  if (judgement === null || isStatedFormerly(indicator, judged)) return false;
  if (isSameValue(before, value)) return true;
  if (judgement !== 'met' && judgement !== 'met-low') return false;
  if (!Array.isArray(before) || !Array.isArray(value)) {
    return !Array.isArray(before) && !Array.isArray(value) && isAsGood(set, indicator, value, before);
  }
  const parts = partsOf(indicator);
  return (
    parts.length === before.length &&
    parts.length === value.length &&
    parts.every(({ as }, i) => isAsGood(set, as, value[i] ?? null, before[i] ?? null))
  );
}

// Uses the earlier figure as the target.
function isAsGood(
  set: CriteriaSet,
  indicator: Indicator,
  value: SingleValue | null,
  before: SingleValue | null,
): boolean {
  if (value === before) return true;
  const { computed } = judgeSingle(set, indicator, value, before ?? undefined);
  return computed === 'met' || computed === 'met-low';
}
