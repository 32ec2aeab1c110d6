import { findValueViolation } from '../values/value.ts';
import type { Indicator } from './criteria-set.ts';
import type { FaultReason, PlainReason } from './fault-reason.ts';
import { listTargets } from './list-targets.ts';
import { partsOf } from './parts.ts';

/** Fault in an indicator, with its path within the indicator. */
export interface PlacedFault {
  path: PropertyKey[];
  reason: FaultReason | PlainReason;
  detail: string;
}

/**
 * Returns the contradictions in the parts of an indicator (R2): a part with its own measure but without a stated target, without
 * the comparison or levels that its kind needs, or with a target that is invalid for its kind or names an unknown region.
 * `regions` includes `national`.
 */
export function findPartFaults(indicator: Indicator, regions: ReadonlySet<string>): PlacedFault[] {
  const faults: PlacedFault[] = [];
  const parts = partsOf(indicator);
  for (const [i, part] of (indicator.parts ?? []).entries()) {
    const as = parts[i]?.as;
    if (typeof part === 'string' || as === undefined || parts[i]?.isOwn !== true) continue;
    const report = (path: PropertyKey[], reason: PlacedFault['reason'], detail: string) =>
      faults.push({ path: ['parts', i, ...path], reason, detail });
    if (part.target === undefined)
      report(
        ['target'],
        'part-needs-target',
        'required if the part differs from the whole; null if no target is known',
      );
    if ((as.kind === 'level') !== (as.levels !== undefined)) {
      report(['levels'], 'levels-with-kind-level', 'needed for kind "level" and only there');
    }
    if (as.kind === 'yes-no' ? as.comparison !== 'is' : isOfOther(part.kind, indicator) && !part.comparison) {
      report(
        ['comparison'],
        'part-names-comparison',
        'a yes-no part compares with "is"; a part of another kind names its own',
      );
    }
    for (const { path, region, value } of listTargets(as.target)) {
      if (region !== undefined && !regions.has(region))
        report(path, { key: 'unknown-region', region }, `unknown region "${region}"`);
      if (findValueViolation(as, value))
        report(path, { key: 'not-of-kind', kind: as.kind }, `not a value of kind "${as.kind}"`);
    }
  }
  return faults;
}

function isOfOther(kind: Indicator['kind'] | undefined, whole: Indicator): boolean {
  return kind !== undefined && kind !== whole.kind;
}
