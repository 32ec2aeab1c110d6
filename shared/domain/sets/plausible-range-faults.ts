import { findValueViolation, type SingleShape } from '../values/value.ts';
import { type Indicator, PlausibleRange } from './criteria-set.ts';
import type { PlacedFault } from './criteria-set-part-faults.ts';
import { partsOf } from './parts.ts';

/**
 * Returns the faults of the plausible ranges of an indicator and its parts, with their path within the indicator: a bound that is
 * not a value of the kind, such as a share above 100, or a lower bound above the upper one.
 */
export function findRangeFaults(indicator: Indicator): PlacedFault[] {
  const parts = partsOf(indicator);
  const ofParts = (indicator.parts ?? []).flatMap((part, i) => {
    const as = parts[i]?.as;
    return typeof part === 'string' || as === undefined
      ? []
      : faultsOf(part.plausible, as, ['parts', i, 'plausible']);
  });
  return [...faultsOf(indicator.plausible, indicator, ['plausible']), ...ofParts];
}

function faultsOf(range: PlausibleRange | undefined, shape: SingleShape, path: PropertyKey[]): PlacedFault[] {
  if (range === undefined) return [];
  const { kind } = shape;
  const ofBounds = PlausibleRange.keyof()
    .options.filter((bound) => findValueViolation({ kind }, range[bound]) !== undefined)
    .map((bound) => ({
      path: [...path, bound],
      reason: { key: 'range-not-of-kind' as const, kind },
      detail: `not a number of kind "${kind}"`,
    }));
  if (range.min <= range.max) return ofBounds;
  return [...ofBounds, { path, reason: 'range-reversed', detail: 'min is above max' }];
}
