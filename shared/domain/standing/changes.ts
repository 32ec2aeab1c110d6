import * as z from 'zod';
import type { Entry } from '../record/entry.ts';
import { compareByPrecedence } from '../record/holding.ts';
import type { CriteriaSet } from '../sets/criteria-set.ts';
import { LocalDate } from '../values/local-date.ts';
import { IndicatorStatus } from '../values/status.ts';
import { FigureValue, isSameValue } from '../values/value.ts';
import { countsAsMet } from './judge-criterion.ts';
import type { CriterionStanding, IndicatorStanding } from './standing.ts';

/** An indicator on one side of a comparison; `entry` is null if nothing was recorded. */
const Side = z.object({
  status: IndicatorStatus,
  value: FigureValue.nullable(),
  effectiveOn: LocalDate.nullable(),
  entry: z.uuid().nullable(),
  revision: z.int().nullable().describe('revision of the set under which the value was stated'),
});

/** A changed indicator: `gained`: met only after; `lost`: met only before; `changed`: another figure or status. */
export const IndicatorChange = z
  .object({
    code: z.string(),
    kind: z.enum(['gained', 'lost', 'changed']),
    before: Side,
    after: Side,
  })
  .meta({ id: 'IndicatorChange' });
export type IndicatorChange = z.infer<typeof IndicatorChange>;

/**
 * A past day's figure or status that differs from what was known at the end of that day. `corrected`: the figure of the same day was
 * recorded again; `late`: a figure that applied by then was recorded only afterwards; `annulled`: the figure known then was a
 * mistake, so that an earlier one holds, or none.
 */
export const Correction = IndicatorChange.extend({ kind: z.enum(['corrected', 'late', 'annulled']) }).meta({
  id: 'Correction',
});
export type Correction = z.infer<typeof Correction>;

/** Numbers of the criteria that became met, and of those no longer met. */
export const CriteriaChanges = z.object({ gained: z.array(z.int()), lost: z.array(z.int()) });
export type CriteriaChanges = z.infer<typeof CriteriaChanges>;

type Criteria = readonly CriterionStanding[];

/** The criteria met in only one of two standings against the same set (R10). */
export function compareCriteria(before: Criteria, after: Criteria): CriteriaChanges {
  const metIn = (criteria: Criteria) =>
    new Set(criteria.filter(({ status }) => status === 'met').map(({ number }) => number));
  const [was, is] = [metIn(before), metIn(after)];
  return {
    gained: [...is].filter((number) => !was.has(number)),
    lost: [...was].filter((number) => !is.has(number)),
  };
}

/** The indicators that differ between two standings of a commune against the same set, in the set's order. */
export function compareIndicators(set: CriteriaSet, before: Criteria, after: Criteria): IndicatorChange[] {
  return pairsOf(before, after).flatMap(([was, is]) => {
    if (was.status === is.status && isSameValue(was.value, is.value)) return [];
    const [wasMet, isMet] = [countsAsMet(set, was.status), countsAsMet(set, is.status)];
    const kind = wasMet === isMet ? 'changed' : isMet ? 'gained' : 'lost';
    return { code: is.code, kind, before: sideOf(was), after: sideOf(is) };
  });
}

/**
 * R8, R15: compares two standings of a commune on the same day, as known then and as known later. An indicator with another entry was
 * corrected, recorded late or annulled, unless its status and value are the same.
 */
export function findCorrections(asKnownThen: Criteria, asKnownSince: Criteria): Correction[] {
  return pairsOf(asKnownThen, asKnownSince).flatMap(([then, since]) => {
    if (then.entry?.id === since.entry?.id) return [];
    if (then.status === since.status && isSameValue(then.value, since.value)) return [];
    return {
      code: since.code,
      kind: kindOf(then.entry, since.entry),
      before: sideOf(then),
      after: sideOf(since),
    };
  });
}

// A newer record can only bring an entry of higher precedence. One of lower precedence holds only if the one known then was annulled.
function kindOf(then: Entry | null, since: Entry | null): Correction['kind'] {
  if (then === null) return 'late';
  if (since === null || compareByPrecedence(since, then) < 0) return 'annulled';
  return then.effectiveOn === since.effectiveOn ? 'corrected' : 'late';
}

function pairsOf(before: Criteria, after: Criteria): [IndicatorStanding, IndicatorStanding][] {
  const was = new Map(before.flatMap(({ indicators }) => indicators.map((one) => [one.code, one] as const)));
  return after.flatMap(({ indicators }) =>
    indicators.flatMap((is): [IndicatorStanding, IndicatorStanding][] => {
      const other = was.get(is.code);
      return other === undefined ? [] : [[other, is]];
    }),
  );
}

function sideOf({ status, value, entry }: IndicatorStanding): z.infer<typeof Side> {
  return {
    status,
    value,
    effectiveOn: entry?.effectiveOn ?? null,
    entry: entry?.id ?? null,
    revision: entry?.revision ?? null,
  };
}
