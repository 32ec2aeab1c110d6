import type { CriteriaSet, Indicator } from '../sets/criteria-set.ts';
import { compareDecimals, percentOf, subtractDecimals } from '../values/decimal.ts';
import type { IndicatorStatus } from '../values/status.ts';
import type { SingleValue } from '../values/value.ts';

/** The result of figures alone, without a judgement. */
export interface FigureResult {
  computed: IndicatorStatus;
  /** How far the value is on the right side of the target, in the indicator's unit; negative: the shortfall. */
  margin: number | null;
  /** A met value with a smaller margin is `met-low`. */
  lowBelow: number | null;
}

const UNKNOWN: FigureResult = { computed: 'not-assessed', margin: null, lowBelow: null };

/** R3: one value against one target; `not-assessed` if either is missing or their types differ. */
export function judgeSingle(
  set: CriteriaSet,
  indicator: Indicator,
  value: SingleValue | null,
  target: SingleValue | undefined,
): FigureResult {
  if (value === null || typeof value !== typeof target || target === undefined) return UNKNOWN;
  if (typeof value === 'number' && typeof target === 'number') {
    return judgeNumber(set, indicator, value, target);
  }
  const isMet = isLevelOrAnswerMet(indicator, value, target);
  return { computed: isMet ? 'met' : 'not-met', margin: null, lowBelow: null };
}

function isLevelOrAnswerMet(indicator: Indicator, value: SingleValue, target: SingleValue): boolean {
  if (indicator.comparison === 'is') return value === target;
  const levels: readonly SingleValue[] = indicator.levels ?? [];
  const rank = levels.indexOf(value) - levels.indexOf(target);
  return indicator.comparison === 'at-least' ? rank >= 0 : rank <= 0;
}

function judgeNumber(set: CriteriaSet, indicator: Indicator, value: number, target: number): FigureResult {
  if (indicator.comparison === 'is') {
    return {
      computed: compareDecimals(value, target) === 0 ? 'met' : 'not-met',
      margin: null,
      lowBelow: null,
    };
  }
  const margin =
    indicator.comparison === 'at-least' ? subtractDecimals(value, target) : subtractDecimals(target, value);
  if (margin < 0) return { computed: 'not-met', margin, lowBelow: null };
  if (!canBeLow(indicator, value)) return { computed: 'met', margin, lowBelow: null };
  const lowBelow = percentOf(indicator.lowMargin ?? set.lowMargin, target);
  return { computed: compareDecimals(margin, lowBelow) < 0 ? 'met-low' : 'met', margin, lowBelow };
}

// R3: only shares and amounts can be low, and only if a better value is possible: there is none to 100 % of at least, or to 0 of
// at most.
function canBeLow({ kind, comparison }: Indicator, value: number): boolean {
  if (kind !== 'share' && kind !== 'amount') return false;
  return comparison === 'at-most' ? value !== 0 : !(kind === 'share' && value === 100);
}
