import type { CriteriaSet, Indicator } from '../sets/criteria-set.ts';
import { compareDecimals, percentOf, subtractDecimals } from '../values/decimal.ts';
import type { IndicatorStatus } from '../values/status.ts';
import type { SingleValue } from '../values/value.ts';

/** What figures alone say. */
export interface Figures {
  computed: IndicatorStatus;
  /** How far on the right side, in the indicator's unit; negative: the shortfall. */
  margin: number | null;
  /** A met value with a margin under this is met-low. */
  lowBelow: number | null;
}

const UNKNOWN: Figures = { computed: 'not-assessed', margin: null, lowBelow: null };

/** R3: one value against one target; without either, or where they are not of one kind, it tells nothing. */
export function judgeSingle(
  set: CriteriaSet,
  indicator: Indicator,
  value: SingleValue | null,
  target: SingleValue | undefined,
): Figures {
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

function judgeNumber(set: CriteriaSet, indicator: Indicator, value: number, target: number): Figures {
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
  if (!canBeLow(indicator, target)) return { computed: 'met', margin, lowBelow: null };
  const lowBelow = percentOf(indicator.lowMargin ?? set.lowMargin, target);
  return { computed: compareDecimals(margin, lowBelow) < 0 ? 'met-low' : 'met', margin, lowBelow };
}

// R3: counts are never low by computation, nor is a target that cannot be exceeded: 100 % of 100 %, 0 of at most 0.
function canBeLow(indicator: Indicator, target: number): boolean {
  if (indicator.kind !== 'share' && indicator.kind !== 'amount') return false;
  if (indicator.comparison === 'at-most') return target !== 0;
  return !(indicator.kind === 'share' && target === 100);
}
