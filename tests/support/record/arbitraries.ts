import * as fc from 'fast-check';
import type { Entry } from '#shared/domain/record/entry.ts';
import { type CriteriaSet, type Indicator, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { partsOf } from '#shared/domain/sets/parts.ts';
import { IndicatorStatus } from '#shared/domain/values/status.ts';
import type { FigureValue, PartValues, SingleValue } from '#shared/domain/values/value.ts';
import { MADE_UP_SETS, madeUpSet, nationalSet } from '../fixtures.ts';
import { entryOf } from './entries.ts';

/** Seed of every property, so that the cases are the same on every machine. */
const SEED = 20240124;

/** Checks a property on `runs` cases; a failure prints the seed and the smallest case. */
export function holds<Values extends unknown[]>(property: fc.IProperty<Values>, runs = 100): void {
  fc.assert(property, { seed: SEED, numRuns: runs });
}

/** All national and made-up sets. */
export const ALL_SETS: readonly CriteriaSet[] = [
  nationalSet('nang-cao-2021-2025'),
  nationalSet('ntm-2021-2025'),
  ...MADE_UP_SETS.map(madeUpSet),
];

export const anySet = fc.constantFrom(...ALL_SETS);

/** A day from 2021 to 2025. */
export const anyDay = fc
  .integer({ min: 0, max: 1825 })
  .map((days) => new Date(Date.UTC(2021, 0, 1 + days)).toISOString().slice(0, 10));

/** A moment from 2021 to 2025. */
export const anyMoment = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 86_399_999 }))
  .map(([day, milliseconds]) => new Date(Date.parse(`${day}T00:00:00.000Z`) + milliseconds).toISOString());

/** A region of the set, or null. */
export function anyRegion(set: CriteriaSet): fc.Arbitrary<string | undefined> {
  return fc.constantFrom(undefined, ...set.regions.map(({ id }) => id));
}

/** A valid value of the indicator: a single one, or one for each of its parts. */
export function anyValue(indicator: Indicator): fc.Arbitrary<FigureValue> {
  const whole = anySingleValue(indicator);
  return indicator.parts === undefined ? whole : fc.oneof(whole, anyPartValues(indicator));
}

/** Values of the parts of an indicator, at least one of them not null. */
export function anyPartValues(indicator: Indicator): fc.Arbitrary<PartValues> {
  return fc
    .tuple(...partsOf(indicator).map(({ as }) => fc.option(anySingleValue(as), { freq: 5 })))
    .filter((values) => values.some((value) => value !== null));
}

/** A single value of the indicator's kind. */
export function anySingleValue({ kind, levels = [] }: Indicator): fc.Arbitrary<SingleValue> {
  if (kind === 'yes-no') return fc.boolean();
  if (kind === 'level') return fc.constantFrom(...levels);
  if (kind === 'count') return fc.integer({ min: 0, max: 5 });
  return fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
}

const anyJudgement = fc.option(fc.constantFrom(...IndicatorStatus.options), { freq: 4 });

/** An entry for an indicator of the set; one in five is a withdrawal. */
function anyEntry(set: CriteriaSet): fc.Arbitrary<Entry> {
  return fc.constantFrom(...listIndicators(set)).chain((indicator) =>
    fc
      .record({
        effectiveOn: anyDay,
        recordedAt: anyMoment,
        value: fc.option(anyValue(indicator), { freq: 5 }),
        judgement: anyJudgement,
      })
      .map((stated) => entryOf({ seq: 1, indicator: indicator.code, set: set.id, ...stated })),
  );
}

/** History of a commune: entries numbered in the order of recording, some of them for the same indicator. */
export function anyHistory(set: CriteriaSet): fc.Arbitrary<Entry[]> {
  return fc
    .array(anyEntry(set), { maxLength: 120 })
    .map((entries) =>
      entries
        .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
        .map((entry, i) => ({ ...entry, seq: i + 1 })),
    );
}

/** A set, one of its regions or null, and a history under it. */
export const anyRecord = anySet.chain((set) =>
  fc.record({ set: fc.constant(set), region: anyRegion(set), entries: anyHistory(set) }),
);
